"""What an author should look at: what sounds wrong, is missing or not understood."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from lili_voice.english.abbreviations import find_abbreviations
from lili_voice.english.numbers import find_numbers
from lili_voice.knowledge.document import Block, Document, Doubt, Line, Shape
from lili_voice.knowledge.extracting.extract import COUNTED
from lili_voice.knowledge.extracting.names import known_places
from lili_voice.knowledge.facts import Fact

ONE_BREATH = 30  # words
PLURAL = re.compile(r"\b([A-Z]{2,5})s\b")
# What a short form is explained by: "the Communist Party (CCP)", "the CCP (the ...)".
EXPLAINED = re.compile(r"\(([^\s()]{2,30})\)|\b([^\s()]{2,30}) (?=\()")


def doubts_of(document: Document, facts: Sequence[Fact]) -> tuple[Doubt, ...]:
    """Every doubt about a document that these facts were found in, by line."""
    name = document.path
    found = [
        *document.doubts,
        *(Doubt(name, line, what) for line, what in _miscounts(document)),
        *(Doubt(name, line, what) for line, what in _long_winded(facts)),
        *(Doubt(name, line, what) for line, what in _unexplained(document, facts)),
        *(Doubt(name, line, what) for line, what in _not_understood(document, facts)),
    ]
    if not facts:
        found.append(Doubt(name, 1, "no statement was found in it"))
    return tuple(sorted(found, key=lambda doubt: doubt.line))


def unaccounted(document: Document, facts: Iterable[Fact]) -> tuple[Line, ...]:
    """Lines with words that became nothing: no fact, no heading, not left out."""
    told = {n for f in facts for n in range(f.source.lines[0], f.source.lines[1] + 1)}
    told |= document.structure | {line.number for line in document.left_out}
    return tuple(line for line in document.written if line.number not in told)


def _miscounts(document: Document) -> Iterator[tuple[int, str]]:
    """ "Five reasons" above four items."""
    for section in document.sections:
        blocks = section.blocks
        for at, block in enumerate(blocks):
            items = _items(blocks[at + 1 :])
            counted = COUNTED.search(block.text)
            if block.shape is Shape.ITEM or not items or not counted:
                continue
            numbers = [n.value for n in find_numbers(counted.group())]
            if numbers and numbers[0] != items:
                yield (
                    block.lines[-1].number,
                    f"“{counted.group()}” stands above {items} items",
                )


def _items(blocks: Sequence[Block]) -> int:
    """How many items the list has that begins here."""
    listed = takewhile(lambda block: block.shape is Shape.ITEM, blocks)
    return sum(block.level <= 1 for block in listed)


def _long_winded(facts: Iterable[Fact]) -> Iterator[tuple[int, str]]:
    for fact in facts:
        words = len(fact.text.split())
        if words > ONE_BREATH:
            yield fact.source.lines[0], f"a sentence of {words} words: too long to hear"


def _unexplained(
    document: Document, facts: Sequence[Fact]
) -> Iterator[tuple[int, str]]:
    """Abbreviations, where they first stand, that the document never explains."""
    explained = {PLURAL.sub(r"\1", short) for short in document.about.abbreviations}
    explained |= {name.upper() for name in known_places()}
    explained |= _in_brackets(" ".join(fact.text for fact in facts))
    for fact in facts:
        for written in _abbreviations(fact.text):
            short = PLURAL.sub(r"\1", written)
            if short in explained:
                continue
            explained.add(short)
            yield fact.source.lines[0], f"“{written}” is nowhere explained"


def _in_brackets(text: str) -> set[str]:
    """What stands alone in brackets, or before some; in the singular too."""
    found = {one or two for one, two in EXPLAINED.findall(text)}
    return found | {word.removesuffix("s") for word in found}


def _abbreviations(text: str) -> Iterator[str]:
    singular = PLURAL.sub(r"\1 ", text)  # as long as before, so that places agree
    for start, end in find_abbreviations(singular):
        plural = text[end : end + 1] == "s"
        yield text[start : end + plural]


def _not_understood(
    document: Document, facts: Sequence[Fact]
) -> Iterator[tuple[int, str]]:
    for line in unaccounted(document, facts):
        yield line.number, "not understood, and left unread"
    levels = [section.level for section in document.sections]
    for section, following in zip(document.sections, [*levels[1:], 0], strict=False):
        asks = section.heading.endswith("?") and not section.blocks
        if asks and following <= section.level:
            yield section.line, f"nothing stands under “{section.heading}”"
