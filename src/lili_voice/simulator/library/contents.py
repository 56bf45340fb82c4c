"""What a library holds, at a glance: its documents and its topics."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from lili_voice.knowledge.document import About
from lili_voice.knowledge.library import Library
from lili_voice.simulator.library.addresses import key_of


@dataclass(frozen=True, slots=True)
class Book:
    """A document; `topics` are the titles of those its facts are about."""

    path: str
    about: About
    facts: int
    topics: tuple[str, ...]

    @property
    def title(self) -> str:
        return self.about.title

    @property
    def marks(self) -> tuple[str, ...]:
        """Whom it is for, if it says so: years, subject, boards, levels."""
        told = self.about
        boards, levels = ", ".join(told.boards), ", ".join(told.levels)
        return tuple(filter(None, (told.years, told.subject, boards, levels)))

    @property
    def words(self) -> str:
        """All it is found by."""
        return " ".join((self.title, self.path, *self.marks)).casefold()


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic; `facts` are the numbers of its facts, `books` the paths of the documents
    that tell of it."""

    title: str
    facts: Sequence[int]
    books: tuple[str, ...]

    @property
    def words(self) -> str:
        """All it is found by."""
        return self.title.casefold()


@dataclass(frozen=True, slots=True)
class Contents:
    """The documents and topics of a library, by the names of their pages (`key_of`);
    `facts` is how many there are."""

    books: Mapping[str, Book]
    topics: Mapping[str, Topic]
    facts: int


Found = TypeVar("Found", Book, Topic)


def contents_of(library: Library) -> Contents:
    """What is in a library. Every fact is looked at once."""
    told: dict[str, list[int]] = {}
    by_book: dict[str, dict[str, None]] = {path: {} for path in library.abouts}
    by_topic: dict[str, dict[str, None]] = {}
    counts = dict.fromkeys(library.abouts, 0)
    for number, fact in enumerate(library.facts):
        path = fact.source.document
        told.setdefault(fact.topic, []).append(number)
        by_book[path][fact.topic] = None
        by_topic.setdefault(fact.topic, {})[path] = None
        counts[path] += 1
    books = {
        key_of(path): Book(path, about, counts[path], tuple(by_book[path]))
        for path, about in library.abouts.items()
    }
    topics = {
        key_of(title): Topic(title, facts, tuple(by_topic[title]))
        for title, facts in told.items()
    }
    return Contents(books, topics, sum(counts.values()))


def sought(some: Iterable[Found], words: str) -> list[Found]:
    """Those that have every one of some words."""
    wanted = words.casefold().split()
    return [one for one in some if all(word in one.words for word in wanted)]
