"""All that facts are found by: made of a library, in memory or beside its store."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import msgspec

from lili_voice.errors import OperatorError
from lili_voice.knowledge.finding.hearing import Ear, Phrases
from lili_voice.knowledge.finding.index import Index
from lili_voice.knowledge.finding.listening import ear_of, names_of, vocabulary_of
from lili_voice.knowledge.finding.parts import Heading, headings_of
from lili_voice.knowledge.finding.row import FIELDS, Row, keys_by_field, row_of
from lili_voice.knowledge.finding.shortlist import (
    Shortlist,
    make_shortlist,
    open_shortlist,
)
from lili_voice.knowledge.finding.topics import Topics, topics_of
from lili_voice.knowledge.finding.wordings import Words, asked_at, made_of
from lili_voice.knowledge.keeping.tables import (
    Keyed,
    Rows,
    beside,
    mapped,
    write_keyed,
    write_rows,
)
from lili_voice.knowledge.library import Library

HEADING_FIELDS = ("own", "also", "kind", "topic")
# What lies in the folder of a catalogue.
ROWS, FACTS, HEADINGS, PARTS = "rows", "facts", "headings", "parts"
ASKED, MADE, TOPICS, NAMES = "asked", "made", "topics", "names"
LENGTHS = "lengths.json"
SOUNDS, WORDS, STEMS, EXACT = "sounds", "words", "stems", "exact"
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """`index` leads to facts, `parts` to `headings`, `asked` from the words of a
    document's own question to the headings it stands at, `made` from those of a
    question that one statement answers to the numbers of such facts."""

    index: Index
    headings: Sequence[Heading]
    parts: Shortlist
    asked: Mapping[Words, Sequence[int]]
    made: Mapping[Words, Sequence[int]]
    topics: Topics
    ear: Ear
    names: Phrases


@dataclass(frozen=True, slots=True)
class _Lengths:
    """What tables of phrases do not tell at a glance."""

    topics: int
    names: int
    alone: str


@dataclass(frozen=True, slots=True)
class _ByWords(Mapping[Words, Thing]):
    """A table whose keys are phrases, by their words."""

    table: Mapping[str, Thing]

    def __getitem__(self, key: Words) -> Thing:
        return self.table[" ".join(key)]

    def __contains__(self, key: object) -> bool:
        return isinstance(key, tuple) and " ".join(key) in self.table

    def __iter__(self) -> Iterator[Words]:
        return (tuple(key.split()) for key in self.table)

    def __len__(self) -> int:
        return len(self.table)


def catalogue_of(library: Library) -> Catalogue:
    """The catalogue of a library: the one in its store, or else one made in memory."""
    if library.kept is not None:
        kept = open_catalogue(library, library.kept.index)
        if kept is not None:
            return kept
    return _make(library)


def _make(library: Library) -> Catalogue:
    topics = topics_of(library)
    rows = list(_rows(library, topics))
    headings = list(_headings(library, topics))
    return Catalogue(
        Index(
            library.facts,
            rows,
            make_shortlist(FIELDS, _fact_keys(library, rows)),
            headings,
        ),
        headings,
        make_shortlist(HEADING_FIELDS, map(_heading_keys, headings)),
        asked_at(library),
        made_of(library),
        topics,
        ear_of(vocabulary_of(library, topics)),
        names_of(library),
    )


def write_catalogue(library: Library, folder: Path) -> None:
    """Writes the catalogue of a library to an empty folder. OSError if it cannot."""
    encode = msgspec.msgpack.encode
    topics, names = topics_of(library), names_of(library)
    known = vocabulary_of(library, topics)
    for name in (FACTS, PARTS):
        (folder / name).mkdir()
    write_rows(folder / ROWS, map(encode, _rows(library, topics)))
    rows = _stored(folder / ROWS, Row)
    make_shortlist(FIELDS, _fact_keys(library, rows), folder / FACTS)
    headings = list(_headings(library, topics))
    write_rows(folder / HEADINGS, map(encode, headings))
    make_shortlist(HEADING_FIELDS, map(_heading_keys, headings), folder / PARTS)
    write_keyed(folder / ASKED, _joined(asked_at(library)))
    write_keyed(folder / MADE, _joined(made_of(library)))
    write_keyed(folder / TOPICS, _joined(topics.names.by_words))
    write_keyed(folder / NAMES, _joined(names.by_words))
    write_keyed(folder / SOUNDS, known.names)
    write_keyed(folder / WORDS, known.words)
    write_keyed(folder / STEMS, dict.fromkeys(known.stems))
    write_keyed(folder / EXACT, _joined(known.exact))
    lengths = _Lengths(topics.names.longest, names.longest, topics.alone)
    (folder / LENGTHS).write_bytes(msgspec.json.encode(lengths))


def open_catalogue(library: Library, folder: Path) -> Catalogue | None:
    """The catalogue of a library that is kept in a folder; None if it is damaged."""
    try:
        return _open(library, folder)
    except (OperatorError, OSError, ValueError, msgspec.MsgspecError):
        return None


def _open(library: Library, folder: Path) -> Catalogue:
    lengths = msgspec.json.decode((folder / LENGTHS).read_bytes(), type=_Lengths)
    headings = _stored(folder / HEADINGS, Heading)
    texts, lists = _keyed_texts, _keyed_lists
    return Catalogue(
        Index(
            library.facts,
            _stored(folder / ROWS, Row),
            open_shortlist(folder / FACTS),
            headings,
        ),
        headings,
        open_shortlist(folder / PARTS),
        _ByWords(_keyed_numbers(folder / ASKED)),
        _ByWords(_keyed_numbers(folder / MADE)),
        Topics(
            Phrases(_ByWords(texts(folder / TOPICS)), lengths.topics),
            library.abouts,
            lengths.alone,
        ),
        Ear(
            lists(folder / SOUNDS),
            lists(folder / WORDS),
            Keyed(folder / STEMS, bytes),
            _ByWords(texts(folder / EXACT)),
        ),
        Phrases(_ByWords(texts(folder / NAMES)), lengths.names),
    )


def _stored(path: Path, kind: type[Thing]) -> Rows[Thing]:
    return Rows(mapped(path), beside(path), msgspec.msgpack.Decoder(kind).decode)


def _keyed_texts(path: Path) -> Keyed[str]:
    return Keyed(path, msgspec.msgpack.Decoder(str).decode)


def _keyed_lists(path: Path) -> Keyed[tuple[str, ...]]:
    return Keyed(path, msgspec.msgpack.Decoder(tuple[str, ...]).decode)


def _keyed_numbers(path: Path) -> Keyed[tuple[int, ...]]:
    return Keyed(path, msgspec.msgpack.Decoder(tuple[int, ...]).decode)


def _joined(by_words: Mapping[Words, object]) -> dict[str, object]:
    return {" ".join(key): value for key, value in by_words.items()}


def _rows(library: Library, topics: Topics) -> Iterator[Row]:
    """The rows of all facts, in their order."""
    on: dict[tuple[str, str], frozenset[str]] = {}
    for fact in library.facts:
        key = (fact.source.document, fact.topic)
        if key not in on:
            on[key] = topics.of_fact(fact)
        part = library.places.of[fact.id][1]
        first = library.places.under[part][0] == library.number_of(fact)
        row = row_of(fact, library.beside(fact), on[key], topics.names)
        yield replace(row, part=part, first=first)


def _fact_keys(
    library: Library, rows: Iterable[Row]
) -> Iterator[Mapping[str, Sequence[str]]]:
    for fact, row in zip(library.facts, rows, strict=True):
        yield keys_by_field(row, fact)


def _headings(library: Library, topics: Topics) -> Iterator[Heading]:
    """What each heading is about, and which topics it belongs to."""
    for numbers, heading in zip(
        library.places.under, headings_of(library), strict=True
    ):
        on = topics.of_fact(library.facts[numbers[0]])
        yield replace(heading, topics=tuple(sorted(on)))


def _heading_keys(heading: Heading) -> Mapping[str, Sequence[str]]:
    groups = (f"#{group}" for group in sorted(heading.meanings))
    return {
        "own": sorted(heading.own),
        "also": [*sorted(heading.keys - heading.own), *groups],
        "kind": [heading.kind.value],
        "topic": heading.topics,
    }
