"""What ingesting raw documents finds, and how fast.

benchmarks/ingest --seeds DIR [--facts FILE] [--content DIR]

Prints facts and sections of each document in DIR. FILE lists expected facts as JSON
lines with `source`, `lines` [first, last], `text`, `kind`: how many of them have a
fact on their lines, and how many have their words in the content (the starter
documents, unless --content names others). Exit status 1 when a fact is missed, a line
of a web site was taken for content, or two like words in a row went unnoticed.
"""

import argparse
import re
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from lili_voice.english.wordforms import STOP, stem, words
from lili_voice.knowledge.document import Document
from lili_voice.knowledge.extracting.doubts import unaccounted
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.knowledge.library import Library, library_of
from lili_voice.knowledge.reading.gathering import gather
from lili_voice.knowledge.reading.read import Reading, read_all

ROUNDS = 20
IN_WORDS = 0.6  # share of a fact's telling words that one section must hold
SITE = re.compile(r"\blogo\b|sign up|welcome to|scroll to|\bapp\b", re.I)
TWICE = re.compile(r"\b(\w+(?: \w+)?) \1\b", re.I)


@dataclass(frozen=True, slots=True)
class Expected:
    """A fact that a document is known to hold."""

    id: str
    source: str
    lines: tuple[int, int]
    text: str
    kind: str


def main() -> int:
    """Runs the checks; the number of those that failed, at most 1."""
    given = _arguments()
    files = gather([given.seeds]).files
    reading, seconds = _timed(files.items())
    library = library_of(reading)
    for document in reading.documents:
        print(_told(document, library))
    wrong = [*_site_lines(library), *_unnoticed(reading), *_lost(reading, library)]
    if given.facts:
        lines = given.facts.read_text("utf-8").splitlines()
        expected = [msgspec.json.decode(line, type=Expected) for line in lines]
        wrong += _missed(expected, library)
        print(_in_words(expected, open_library(given.content)))
    for told in wrong:
        print(f"WRONG {told}")
    per_second = 1 / seconds
    print(f"speed: {len(reading.documents) * per_second:,.0f} documents/s, ", end="")
    print(f"{len(library.facts) * per_second:,.0f} facts/s")
    return min(1, len(wrong))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=Path, required=True, metavar="DIR")
    parser.add_argument("--facts", type=Path, metavar="FILE")
    parser.add_argument("--content", type=Path, metavar="DIR")
    return parser.parse_args()


def _timed(files: Iterable[tuple[str, Path]]) -> tuple[Reading, float]:
    """What was read, and the seconds that one round of reading took."""
    listed = list(files)
    begun = time.perf_counter()
    for _ in range(ROUNDS):
        reading = read_all(listed)
        library_of(reading)
    return reading, (time.perf_counter() - begun) / ROUNDS


def _told(document: Document, library: Library) -> str:
    facts = sum(f.source.document == document.path for f in library.facts)
    doubts = sum(d.document == document.path for d in library.doubts)
    return (
        f"{document.path}: {facts} facts, {len(document.sections)} sections, "
        f"{len(document.left_out)} lines left out, {doubts} doubts"
    )


def _site_lines(library: Library) -> list[str]:
    return [
        f"{f.source.document} line {f.source.lines[0]}: a web site's: {f.text}"
        for f in library.facts
        if SITE.search(f.text)
    ]


def _unnoticed(reading: Reading) -> list[str]:
    """Words written twice that no doubt tells of."""
    noticed = {(d.document, d.line) for doc in reading.documents for d in doc.doubts}
    return [
        f"{document.path} line {line.number}: words twice, unnoticed"
        for document in reading.documents
        for line in document.written
        if TWICE.search(line.text) and (document.path, line.number) not in noticed
    ]


def _lost(reading: Reading, library: Library) -> list[str]:
    return [
        f"{document.path} line {line.number}: lost: {line.text}"
        for document in reading.documents
        for line in unaccounted(
            document,
            [f for f in library.facts if f.source.document == document.path],
        )
    ]


def _missed(expected: Sequence[Expected], library: Library) -> list[str]:
    """Expected facts on whose lines nothing was found."""
    missed = [fact for fact in expected if not _covered(fact, library)]
    kinds = sum(_covered(fact, library, kind=True) for fact in expected)
    found = len(expected) - len(missed)
    print(f"lines: {found} of {len(expected)} expected facts, {kinds} of their kind")
    return [f"{fact.id}: no fact on its lines: {fact.text}" for fact in missed]


def _covered(expected: Expected, library: Library, *, kind: bool = False) -> bool:
    return any(
        f.source.document == expected.source
        and f.source.lines[0] <= expected.lines[1]
        and f.source.lines[1] >= expected.lines[0]
        and (not kind or f.kind.value == expected.kind)
        for f in library.facts
    )


def _in_words(expected: Sequence[Expected], library: Library) -> str:
    """How many expected facts have their words in one section of the content."""
    held = [
        {stem(w) for f in section for w in words(f"{f.topic} {f.section} {f.text}")}
        for section in library.sections()
    ]
    weak = []
    for fact in expected:
        told = {stem(w) for w in words(fact.text)} - STOP
        share = max(len(told & words_held) / max(1, len(told)) for words_held in held)
        if share < IN_WORDS:
            weak.append(f"{fact.id} ({share:.0%})")
    found = len(expected) - len(weak)
    unlike = f"; unlike: {', '.join(weak)}" if weak else ""
    return f"words: {found} of {len(expected)} expected facts in the content{unlike}"


if __name__ == "__main__":
    sys.exit(main())
