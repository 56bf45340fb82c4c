"""What runs on in one paragraph but is of no section above: glossaries, and advice."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.document import Block, Line, Shape
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.reading.headings import announced
from lili_voice.knowledge.reading.labels import ASIDE, is_date

TOP = 2  # the rank of what is of the whole page
RUNS = 60_000  # what the numbers of these lists begin with
FEWEST = 2  # entries
LISTS = frozenset({Kind.DEFINITION, Kind.PERSON, Kind.EVENT})
LABEL = re.compile(r"^\s*(?P<label>[A-Z][^:.?!;=]{2,45}?)(?::|\s[–—-])\s+(?=\S)")
ENTRY = re.compile(
    r"^(?P<term>[^\s=:;.?!](?:[^=:;.?!]|\.(?=\w)){0,50}?)"
    r"(?P<sign>\s*=\s*|\s*:\s+|\s+[–—-]\s+)(?=\S)"
)
DASHES = ("-", "–", "—")
LONGEST_TERM = 6  # words
# What speaks to those who revise, not of history.
ADVICE = re.compile(
    r"^\s*(?P<label>(?:(?:[Ee]xam|EXAM|[Tt]op|TOP|[Rr]evision|REVISION|[Qq]uick|QUICK)"
    r"(?:iners?)?(?:['’]s)?\s+)?(?:[Tt]ips?|TIPS?|[Hh]ints?|HINTS?|[Aa]dvice|ADVICE|"
    r"[Ww]arning|WARNING|[Rr]eminder|REMINDER)|Remember|REMEMBER|Watch out|WATCH OUT|"
    r"Don['’]t forget|DON['’]T FORGET|Common (?:mistake|error)s?|COMMON MISTAKES?|"
    r"Did you know|DID YOU KNOW)\s*(?P<sign>[:!?])\s+(?=\S)"
)
POINTS_BACK = word_set("it its he his she her they their this that these those")


def with_asides(blocks: Sequence[Block], *, essay: bool) -> Iterator[Block]:
    """The blocks, with a heading for each aside, and the entries of a glossary that
    runs on in one paragraph as items.

    In an essay plan advice belongs to the paragraph it is about.
    """
    heading, rank = "", 0  # the last heading; the rank of what is of the whole page
    asides: list[Block] = []  # those told where nothing goes on that was begun before
    for at, block in enumerate(blocks):
        if block.shape is Shape.HEADING:
            heading = block.text
            if block.level <= (rank or block.level):
                yield from asides
                asides = []
                rank = max(block.level, TOP)
        if block.shape is not Shape.PARAGRAPH:
            yield block
        elif glossary := _glossary(block, heading):
            apart = glossary[0].shape is Shape.HEADING
            asides += _ranked(glossary, rank) if apart else ()
            yield from () if apart else glossary
        elif not essay and _is_advice(block, blocks[at + 1 : at + 2]):
            asides += _ranked(_headed(block, ADVICE), rank)
        else:
            yield block
    yield from asides


def _ranked(aside: Iterable[Block], rank: int) -> Iterator[Block]:
    """An aside, its heading beside those of the page's parts."""
    for block in aside:
        heads = block.shape is Shape.HEADING
        yield replace(block, level=rank or TOP) if heads else block


def _glossary(block: Block, heading: str) -> list[Block]:
    """ "Key words: tithe = ...; serf = ..." as a heading and items; the heading may
    stand above. [] for any other paragraph."""
    labelled = LABEL.match(block.text)
    if labelled and announced(labelled["label"]) in LISTS:
        head, *rest = _headed(block, LABEL)
        items = _items(rest[0]) if rest else []
        return [head, *items] if items else []
    glosses = announced(heading) is Kind.DEFINITION and not heading.endswith("?")
    return _items(block) if glosses else []


def _items(block: Block) -> list[Block]:
    """The entries a paragraph consists of as items; [] where it does not."""
    entries = list(_entries(block.lines))
    found = [_begins(lines[0].text) for lines in entries]
    signs = {entry["sign"].strip() for entry in found if entry}
    terms = [entry["term"] for entry in found if entry]
    short = all(len(term.split()) <= LONGEST_TERM for term in terms)
    if not (all(found) and short and len(signs) == 1 and len(entries) >= FEWEST):
        return []
    run = RUNS + block.lines[0].number
    items = (Block(Shape.ITEM, lines, 1, run) for lines in entries)
    return [replace(item, terms=_held(block.terms, item.text)) for item in items]


def _entries(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """Lines cut at each semicolon that another entry follows, and before each line
    that begins one."""
    entry: list[Line] = []
    for line in lines:
        for part in re.split(r";\s*", line.text.strip()):
            bare = part.strip()
            if _begins(bare) and entry:
                yield tuple(entry)
                entry = []
            if bare and entry and entry[-1].number == line.number:
                bare = f"{entry.pop().text}; {bare}"
            if bare:
                entry.append(Line(line.number, bare))
    if entry:
        yield tuple(entry)


def _begins(text: str) -> re.Match[str] | None:
    """The term a text explains; "his mother - Joan - ruled" explains none."""
    found = ENTRY.match(text)
    if found is None or found["term"].split()[0].lower() in POINTS_BACK:
        return None
    dashed = found["sign"].strip() in DASHES and not is_date(found["term"])
    return None if dashed and ASIDE.search(text[found.end() :]) else found


def _held(terms: Sequence[str], text: str) -> tuple[str, ...]:
    return tuple(term for term in terms if term in text)


def _is_advice(block: Block, after: Sequence[Block]) -> bool:
    """Whether a paragraph is advice that ends its section and stands by itself."""
    found = ADVICE.match(block.text)
    if found is None:
        return False
    first = block.text[found.end() :].split(maxsplit=1)[0]
    ends = not after or after[0].shape is Shape.HEADING or _opens(after[0])
    return ends and first.lower() not in POINTS_BACK


def _opens(block: Block) -> bool:
    """Whether a paragraph is an aside as well."""
    prose = block.shape is Shape.PARAGRAPH
    return prose and bool(ADVICE.match(block.text) or _glossary(block, ""))


def _headed(block: Block, mark: re.Pattern[str]) -> Iterator[Block]:
    """A paragraph with what runs into it as a heading above it."""
    found = mark.match(block.text)
    if found is None:
        return
    label = " ".join(found["label"].split())
    yield Block(Shape.HEADING, (replace(block.lines[0], text=label),), TOP)
    yield replace(block, lines=tuple(_behind(block.lines, found.end())))


def _behind(lines: Sequence[Line], end: int) -> Iterator[Line]:
    """What stands behind the first `end` characters of lines joined by spaces."""
    for line in lines:
        text = line.text[max(end, 0) :]
        end -= len(line.text) + 1
        if text.strip():
            yield replace(line, text=text.strip())
