"""The library's pages: documents, topics, and what the notes could not answer."""

from dataclasses import dataclass

from flask import Blueprint, render_template, request
from werkzeug.exceptions import NotFound

from lili_voice.knowledge.library import spoken_title
from lili_voice.knowledge.reading.formats import SUFFIXES
from lili_voice.knowledge.reporting.words import shown
from lili_voice.simulator.library.addresses import asking
from lili_voice.simulator.library.contents import Book
from lili_voice.simulator.library.listing import (
    books_listed,
    marks,
    sought,
    topics_listed,
)
from lili_voice.simulator.library.pictured import pictures_of
from lili_voice.simulator.library.reports import report_of
from lili_voice.simulator.library.shelf import Shelf
from lili_voice.simulator.library.shelves import Shelves
from lili_voice.simulator.library.showing import (
    part_of_book,
    part_of_topic,
    part_with,
    parts,
)
from lili_voice.simulator.library.unanswered import unanswered
from lili_voice.simulator.library.uploads import LARGEST, MOST
from lili_voice.simulator.web.desk import Desk
from lili_voice.simulator.web.uploading import Came, uploading

LONGEST_SEARCH = 100
DRAWN = 1000  # facts of a topic that its pictures are drawn from


def door(desk: Desk) -> Blueprint:
    """The routes."""
    room = ReadingRoom(desk, Shelves())
    routes = Blueprint("library", __name__, template_folder="templates")
    routes.get("/library")(room.library)
    routes.get("/library/document/<int:number>")(room.document)
    routes.get("/library/topic/<int:number>")(room.topic)
    uploading(routes, desk, room.shelves, room.library)
    return routes


@dataclass(frozen=True, slots=True)
class ReadingRoom:
    """Shows the library of whoever asks.

    The report and the questions are the author's: they are shown to whoever may use
    the workbench.
    """

    desk: Desk
    shelves: Shelves

    def shelf(self) -> Shelf:
        """What whoever asks may read."""
        return self.shelves.of(self.desk.visit().stage.library)

    def library(self, came: tuple[Came, ...] = ()) -> str:
        """The documents and topics; before them what `came` of an upload."""
        shelf, bench = self.shelf(), self.desk.may_bench()
        words = request.args.get("q", "")[:LONGEST_SEARCH]
        if bench and "check" in request.args:
            shelf.check()
        contents, library = shelf.contents, shelf.library
        return render_template(
            "library.html",
            came=came,
            q=words,
            books=sought(books_listed(shelf, doubts=bench), words),
            topics=sought(topics_listed(shelf), words),
            facts=contents.facts,
            documents=len(contents.books),
            bench=bench,
            unchecked=bench and not shelf.all_checked,
            alone=shelf.alone,
            failures=[shown(one) for one in library.failures] if bench else (),
            open_to=self.desk.has_operator,
            suffixes=SUFFIXES,
            most=MOST,
            largest=LARGEST,
            saves=self.desk.porter.content is not None,
            wishes=self._wishes(shelf) if bench else None,
        )

    def _wishes(self, shelf: Shelf) -> object:
        stage = self.desk.visit().stage
        return unanswered(stage, shelf, self.desk.porter.now())

    def document(self, number: int) -> str:
        """One document: its facts, and the report on it."""
        shelf, bench = self.shelf(), self.desk.may_bench()
        book = self._book(shelf, number)
        whole = shelf.checked(book.path) or "report" in request.args
        told = bench and (whole or book.path in shelf.pages)
        topics = [shelf.contents.topics[topic] for topic in book.topics]
        return render_template(
            "document.html",
            book=book,
            title=shown(book.title),
            path=shown(book.path),
            marks=marks(book),
            part=part_of_book(shelf, book, self._part(shelf, book)),
            report=report_of(shelf, book.path, whole=whole) if told else None,
            whole=whole,
            bench=bench,
            topics=[(shown(t.title), f"/library/topic/{t.number}") for t in topics],
            asks=_asks(topics[0].title) if topics else "",
            uploaded=book.path in shelf.pages,
            saves=self.desk.porter.content is not None,
        )

    def topic(self, number: int) -> str:
        """One topic: its pictures with their tables, and its facts."""
        shelf = self.shelf()
        if number >= len(shelf.contents.topics):
            raise NotFound
        topic = shelf.contents.topics[number]
        facts = [shelf.library.facts[fact] for fact in topic.facts]
        books = [shelf.contents.books[book] for book in topic.books]
        return render_template(
            "topic.html",
            number=number,
            title=shown(topic.title),
            pictures=pictures_of(shelf, facts[:DRAWN], topic.title),
            drawn=min(len(facts), DRAWN),
            part=part_of_topic(shelf, facts, _page(parts(len(facts)))),
            books=[(shown(b.title), f"/library/document/{b.number}") for b in books],
            asks=_asks(topic.title),
        )

    def _book(self, shelf: Shelf, number: int) -> Book:
        if number >= len(shelf.contents.books):
            raise NotFound
        return shelf.contents.books[number]

    def _part(self, shelf: Shelf, book: Book) -> int:
        """The page that was asked for by its number, or by a line on it."""
        line = request.args.get("line", type=int)
        if line is None:
            return _page(parts(book.facts))
        return part_with(shelf.library.of_document(book.path), line)


def _page(last: int) -> int:
    page = request.args.get("page", default=1, type=int)
    if not 1 <= page <= last:
        raise NotFound
    return page


def _asks(topic: str) -> str:
    return asking(f"What do you know about {spoken_title(topic)}?")
