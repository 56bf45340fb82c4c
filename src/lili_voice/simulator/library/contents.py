"""What a library holds, at a glance: its documents and its topics, numbered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lili_voice.knowledge.document import About
from lili_voice.knowledge.library import Library


@dataclass(frozen=True, slots=True)
class Book:
    """A document; `number` is its place in the library, from 0. `topics` are the
    numbers of those its facts are about."""

    number: int
    path: str
    about: About
    facts: int
    topics: tuple[int, ...]

    @property
    def title(self) -> str:
        return self.about.title


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic; `facts` are the numbers of its facts, `books` those of the documents
    that tell of it."""

    number: int
    title: str
    facts: Sequence[int]
    books: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The documents and topics of a library; `numbers` leads from a document's path to
    its place, `facts` is how many there are."""

    books: Sequence[Book]
    topics: Sequence[Topic]
    numbers: Mapping[str, int]
    facts: int


def contents_of(library: Library) -> Contents:
    """What is in a library. Every fact is looked at once."""
    numbers = {path: number for number, path in enumerate(library.abouts)}
    told: dict[str, list[int]] = {}
    by_book: dict[str, dict[str, None]] = {path: {} for path in numbers}
    by_topic: dict[str, dict[int, None]] = {}
    counts = dict.fromkeys(numbers, 0)
    for number, fact in enumerate(library.facts):
        path = fact.source.document
        told.setdefault(fact.topic, []).append(number)
        by_book[path][fact.topic] = None
        by_topic.setdefault(fact.topic, {})[numbers[path]] = None
        counts[path] += 1
    places = {title: number for number, title in enumerate(told)}
    books = [
        Book(number, path, library.abouts[path], counts[path], topics)
        for path, number in numbers.items()
        for topics in [tuple(places[title] for title in by_book[path])]
    ]
    topics = [
        Topic(places[title], title, facts, tuple(by_topic[title]))
        for title, facts in told.items()
    ]
    return Contents(books, topics, numbers, sum(counts.values()))
