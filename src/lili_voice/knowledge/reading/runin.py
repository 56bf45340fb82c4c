"""Labels that head a paragraph without being headings: "Economic: ..." in an essay."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from lili_voice.knowledge.document import Block, Shape
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.reading.answers import with_answers_sorted
from lili_voice.knowledge.reading.asides import with_asides
from lili_voice.knowledge.reading.frames import COUNTED
from lili_voice.knowledge.reading.headings import announced, groups_factors
from lili_voice.knowledge.reading.labels import is_side, labelled
from lili_voice.knowledge.reading.plain.heads import MARKS
from lili_voice.knowledge.reading.verbs import has_verb

FRAME = frozenset({Kind.INTRODUCTION, Kind.ARGUMENT, Kind.CONCLUSION})
RUN_IN = re.compile(r"^(?P<label>[A-Z][^:.?!]{2,45}):\s+(?=\S)")
# A word in bold that runs into the text with no sign behind it.
FRAMED = re.compile(
    r"^(?P<label>Introduction|Conclusion|Judge?ment|Line of argument|Thesis|"
    r"Counter[- ]?argument)\s+(?=[A-Z‘“\"])"
)
ALONE = re.compile(r"^[A-Z][^:.?!]{2,60}:$")
ASKS = re.compile(r"^(?P<label>(?:[A-Z][^.?!:;]{5,90})\?)\s+(?=[A-Z‘“\"(])")
EVIDENCE = re.compile(
    r"(?:evidence|examples?|details?|explanation|explain|points?|links?|quotes?|"
    r"statistics?|facts?|key facts?|analysis|impact|tips?|notes?|nb|remember)\b",
    re.I,
)
# "Point 1 - Trade:", "Paragraph 2 (economic)": factors that are counted.
COUNTED_FACTOR = re.compile(
    r"(?:main |key |body )?(?:(?:point|para(?:graph)?|factor|argument|section|peel|p)"
    r"\s*(?:no\.?\s*)?(?:\d{1,2}|[ivx]{1,4}|one|two|three|four|five|six)\b|"
    r"(?:first|second|third|fourth|fifth|1st|2nd|3rd|4th) (?:point|para(?:graph)?|"
    r"factor|argument)\b)",
    re.I,
)
BETWEEN = " .,:;()–—-"
QUESTION = re.compile(r"^(?:(?:essay |exam )?question|q)\s*\d*\s*[.:)]\s*", re.I)
HOW_FAR = re.compile(
    r"\bhow (?:far|much|significant|important|successful|useful|serious|effective)\b|"
    r"\bto what extent\b|\bdo you agree\b",
    re.I,
)
LONGEST = 5  # words of a label
LONGEST_QUESTION = 45  # words of an essay's question, with what it quotes
LONGEST_NAME = 12  # words of a heading that counts a factor, or takes a side
TOP = 2  # the rank of what frames an essay


def with_headings(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with labels that stand before or above paragraphs as headings."""
    blocks = list(_with_question(blocks))
    asked = sum(bool(ASKS.match(b.text)) for b in blocks if b.shape is Shape.PARAGRAPH)
    essay = is_essay([*_headings(blocks), *_labels(blocks)])
    blocks = list(with_asides(blocks, essay=essay))
    blocks = blocks if essay else list(with_answers_sorted(blocks))
    walk = _Walk(essay, asked > 1 or (essay and asked > 0))
    pairs = zip_longest(blocks, blocks[1:])
    return [one for block, after in pairs for one in walk.step(block, after)]


def is_essay(headings: Sequence[str]) -> bool:
    """Whether headings are those of an essay plan."""
    short = [h for h in headings if len(h.split()) <= LONGEST and h[-1:] != "?"]
    kinds = {announced(heading) for heading in short}
    framed = {Kind.INTRODUCTION, Kind.CONCLUSION} <= kinds
    essay = any(re.search(r"\bessay\b", heading, re.I) for heading in headings[:1])
    asks = headings[:1] != [] and headings[0].endswith("?")
    asks = asks or any(map(HOW_FAR.search, headings[:2]))
    argued = essay or asks or Kind.COUNTERPOINT in kinds
    counted = sum(bool(COUNTED_FACTOR.match(heading)) for heading in headings) > 1
    frames = not FRAME.isdisjoint(kinds)
    return Kind.ARGUMENT in kinds or (framed and argued) or (counted and frames)


def factor_named(heading: str) -> str:
    """ "Damage" for "Point 1 - Damage" and "PARA 2: AGREE: damage", where a name is
    left."""
    counted = COUNTED_FACTOR.match(heading)
    name = heading[counted.end() :] if counted else heading
    side, claim = labelled(name.strip(BETWEEN))
    bare = (claim if side and is_side(side) else name).strip(BETWEEN)
    return bare[:1].upper() + bare[1:] if any(map(str.isalpha, bare)) else heading


def takes_side(heading: str) -> bool:
    """Whether a heading tells for which side what stands below it speaks."""
    label, claim = labelled(heading.strip())
    return is_side(label or claim.rstrip(":"))


def _with_question(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with the question an essay answers as a heading, not as a fact."""
    opens = True
    for block in blocks:
        if block.shape is Shape.HEADING:
            opens = opens and block.level == 1
        asked = QUESTION.sub("", block.text.strip()) if opens else ""
        if block.shape is Shape.PARAGRAPH and _asks_how_far(asked):
            opens = False
            words = len(block.text.strip()) - len(asked)
            first = replace(block.lines[0], text=block.lines[0].text.strip()[words:])
            lines = (first, *block.lines[1:])
            yield replace(block, shape=Shape.HEADING, lines=lines, level=TOP, run=0)
        else:
            yield block


def _asks_how_far(text: str) -> bool:
    bare = MARKS.sub("", text)
    short = len(bare.split()) <= LONGEST_QUESTION
    return short and bare.endswith("?") and bool(HOW_FAR.search(bare))


def _headings(blocks: Sequence[Block]) -> list[str]:
    found = (b.text.strip() for b in blocks if b.shape is Shape.HEADING)
    return [text.rstrip(":").strip() for text in found]


def _labels(blocks: Sequence[Block]) -> list[str]:
    prose = (b.text.strip() for b in blocks if b.shape is Shape.PARAGRAPH)
    found = (
        RUN_IN.match(text) or ALONE.match(text) or FRAMED.match(text) for text in prose
    )
    return [label.group().rstrip(": ") for label in found if label]


@dataclass(slots=True)
class _Walk:
    """`level` is that of the last heading, `side` of the one whose side we are on,
    `asked` of the question we are under; 0 is none. A heading `settles` what is argued
    where it is a factor of its own."""

    essay: bool
    asks: bool = False  # whether its paragraphs begin with their questions
    level: int = TOP - 1
    side: int = 0
    settled: bool = False
    asked: int = 0

    def step(self, block: Block, after: Block | None) -> Iterator[Block]:
        if self.essay and _heads_whole(block, after):
            level = block.level if block.shape is Shape.HEADING else self._side_rank()
            block = replace(block, shape=Shape.HEADING, level=level)
        if block.shape is Shape.HEADING:
            block = self._headed(block)
        if block.shape is not Shape.PARAGRAPH:
            yield block
            return
        text = block.text.strip()
        if ALONE.match(text) and self._heads(text, after):
            yield replace(block, shape=Shape.HEADING, level=self._rank(text))
        elif label := self._label(text):
            yield from self._cut(block, label)
        else:
            yield block

    def _headed(self, block: Block) -> Block:
        """A heading; a factor stands below the side it is argued for."""
        kind = announced(block.text)
        frames = self.essay and kind in FRAME
        if self.essay and takes_side(block.text):
            self.side = block.level
        elif frames or block.level < self.side:
            self.side = 0
        elif self.side and block.level <= self.side:
            block = replace(block, level=self.side + 1)
        if self._sorts_answers(block):
            block = replace(block, level=self.asked + 1)
        self.settled = bool(COUNTED_FACTOR.match(block.text))
        self.level = max(block.level - frames, TOP - 1)
        return block

    def _sorts_answers(self, block: Block) -> bool:
        """Whether a label with a colon, like "Good:", stands below a question."""
        if block.text.rstrip().endswith("?"):
            self.asked = block.level
        elif not block.text.rstrip().endswith(":") and block.level <= self.asked:
            self.asked = 0
        return 0 < block.level <= self.asked and block.text.rstrip().endswith(":")

    def _side_rank(self) -> int:
        return self.side or TOP

    def _label(self, text: str) -> str:
        """What runs into a paragraph as its heading, or ""."""
        if (found := RUN_IN.match(text)) and self._runs_in(found["label"]):
            return found["label"]
        if self.essay and (framed := FRAMED.match(text)):
            return framed["label"]
        asked = ASKS.match(text) if self.asks else None
        return asked["label"] if asked else ""

    def _heads(self, text: str, after: Block | None) -> bool:
        """Whether a short line with a colon is a heading."""
        named = not has_verb(text) or announced(text) is Kind.COUNTERPOINT
        short = len(text.split()) <= LONGEST + 1
        return after is not None and short and named and not COUNTED.search(text)

    def _runs_in(self, label: str) -> bool:
        if len(label.split()) > LONGEST:
            return False
        kind = announced(label)
        if kind in FRAME or kind is Kind.COUNTERPOINT:
            return self.essay
        apart = self.essay and not self.settled and not has_verb(label)
        return apart and not EVIDENCE.match(label)

    def _rank(self, label: str) -> int:
        kind = announced(label)
        return TOP if kind in FRAME and self.essay else self.level + 1

    def _cut(self, block: Block, label: str) -> Iterator[Block]:
        """ "Economic: the war ..." as a heading and a paragraph of the same line."""
        first = block.lines[0]
        head = replace(first, text=label)
        rank = TOP if groups_factors(label) else self._rank(label)
        yield Block(Shape.HEADING, (head,), rank)
        self.settled = self.settled or bool(COUNTED_FACTOR.match(label))
        told = first.text.lstrip()[len(label) :].removeprefix(":").strip()
        rest = replace(first, text=told)
        yield replace(block, lines=(rest, *block.lines[1:]))


def _heads_whole(block: Block, after: Block | None) -> bool:
    """Whether all of a line is a heading: "Point 2: Trade", "FOR: it worked"."""
    text = block.text.strip()
    if block.shape not in (Shape.PARAGRAPH, Shape.HEADING) or block.level == 1:
        return False
    if len(text.split()) > LONGEST_NAME or text.endswith((".", "!", "?", ";")):
        return False
    headed = after is not None and after.shape is Shape.HEADING
    if takes_side(text):
        return headed or _counts(after)
    return bool(COUNTED_FACTOR.match(text)) and after is not None and not headed


def _counts(block: Block | None) -> bool:
    return block is not None and bool(COUNTED_FACTOR.match(block.text.strip()))
