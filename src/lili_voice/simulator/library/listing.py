"""The rows of the library page."""

from collections.abc import Sequence
from dataclasses import dataclass

from lili_voice.knowledge.reporting.words import counted, shown
from lili_voice.simulator.library.contents import Book
from lili_voice.simulator.library.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Listed:
    """A document or topic: where it stands, what it is. `words` is all it is found by,
    `doubts` how many there are, None where that is not known."""

    title: str
    href: str
    told: str
    marks: tuple[str, ...] = ()
    path: str = ""
    doubts: int | None = None
    uploaded: bool = False

    @property
    def words(self) -> str:
        return " ".join((self.title, self.path, *self.marks)).casefold()


def books_listed(shelf: Shelf, *, doubts: bool) -> list[Listed]:
    """All documents; how many doubts there are only if that is wished for, and at
    hand."""
    return [
        Listed(
            shown(book.title),
            f"/library/document/{book.number}",
            counted(book.facts, "fact"),
            marks(book),
            shown(book.path),
            _doubts(shelf, book.path) if doubts else None,
            book.path in shelf.pages,
        )
        for book in shelf.contents.books
    ]


def _doubts(shelf: Shelf, path: str) -> int | None:
    at_hand = path in shelf.pages or shelf.checked(path)
    return len(shelf.doubts_at_hand(path)) if at_hand else None


def topics_listed(shelf: Shelf) -> list[Listed]:
    """All topics."""
    return [
        Listed(
            shown(topic.title),
            f"/library/topic/{topic.number}",
            f"{counted(len(topic.facts), 'fact')} in "
            f"{counted(len(topic.books), 'document')}",
        )
        for topic in shelf.contents.topics
    ]


def marks(book: Book) -> tuple[str, ...]:
    """Whom a document is for, if it says so: years, subject, boards, levels."""
    about = book.about
    told = (
        about.years,
        about.subject,
        ", ".join(about.boards),
        ", ".join(about.levels),
    )
    return tuple(shown(one) for one in told if one)


def sought(rows: Sequence[Listed], words: str) -> list[Listed]:
    """Those that have every one of some words."""
    wanted = words.casefold().split()
    return [row for row in rows if all(word in row.words for word in wanted)]
