"""The library's pages: documents, topics, and what the notes could not answer."""

from dataclasses import dataclass

from flask import Blueprint, Response, jsonify, make_response, request
from werkzeug.exceptions import (
    BadRequest,
    Forbidden,
    HTTPException,
    NotFound,
    ServiceUnavailable,
    TooManyRequests,
    UnsupportedMediaType,
)

from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.library import spoken_title
from lili_voice.knowledge.reading.formats import SUFFIXES
from lili_voice.simulator.library.addresses import asking
from lili_voice.simulator.library.contents import sought
from lili_voice.simulator.library.leading import Leads
from lili_voice.simulator.library.notices import Notices
from lili_voice.simulator.library.pages import page
from lili_voice.simulator.library.reports import report_of
from lili_voice.simulator.library.shelf import DRAWN, Shelf
from lili_voice.simulator.library.shelves import Shelves
from lili_voice.simulator.library.showing import part_of, part_with, parts
from lili_voice.simulator.library.unanswered import unanswered
from lili_voice.simulator.library.uploads import LARGEST, MOST
from lili_voice.simulator.web.desk import Desk
from lili_voice.simulator.web.uploading import uploading, wants_json

LONGEST_SEARCH = 100
READER = "library"  # who is counted, so that reading takes no turn from a pupil
RETRY = "Retry-After"
GONE = (
    "this page is not in the library, or not any more; look for the document or topic "
    "in the library itself"
)
WRONG = (
    BadRequest,
    Forbidden,
    NotFound,
    ServiceUnavailable,
    TooManyRequests,
    UnsupportedMediaType,
)
TOLD = {404: GONE, 429: "that was too much at once; wait a minute, then go on"}


def door(desk: Desk) -> Blueprint:
    """The routes."""
    room = ReadingRoom(desk, Shelves(), Notices(), Leads())
    routes = Blueprint("library", __name__, template_folder="templates")
    routes.get("/library")(room.library)
    routes.get("/library/document/<key>")(room.document)
    routes.get("/library/topic/<key>")(room.topic)
    for wrong in WRONG:
        routes.register_error_handler(wrong, _trouble)
    uploading(routes, desk, room.shelves, room.notices)
    return routes


@dataclass(frozen=True, slots=True)
class ReadingRoom:
    """Shows the library of whoever asks.

    The report and the questions are the author's: they are shown to whoever may use
    the workbench.
    """

    desk: Desk
    shelves: Shelves
    notices: Notices
    leads: Leads

    def library(self) -> str:
        """The documents and topics; before them what came of an upload."""
        shelf, bench = self._shelf(), self.desk.may_bench()
        words = request.args.get("q", "")[:LONGEST_SEARCH]
        if bench and _wished("check") and not shelf.all_checked:
            with self.shelves.at_work():
                shelf.check()
        visit, porter = self.desk.visit(), self.desk.porter
        return page(
            "library.html",
            came=self.notices.told(visit.name),
            q=words,
            shelf=shelf,
            books=sought(shelf.contents.books.values(), words),
            topics=sought(shelf.contents.topics.values(), words),
            bench=bench,
            lost=visit.lost_uploads,
            open_to=self.desk.has_operator,
            suffixes=SUFFIXES,
            most=MOST,
            largest=LARGEST,
            saves=porter.content is not None,
            wishes=unanswered(visit.stage, porter.now()) if bench else None,
        )

    def document(self, key: str) -> str:
        """One document: its facts, and the report on it."""
        shelf, bench = self._shelf(), self.desk.may_bench()
        book = shelf.contents.books.get(key)
        if book is None:
            raise NotFound
        path, facts = book.path, shelf.library.of_document(book.path)
        if bench and _wished("report") and not shelf.checked(path):
            with self.shelves.at_work():
                shelf.doubts(path)
        whole = shelf.checked(path)
        told = bench and (whole or path in shelf.pages)
        line = request.args.get("line", type=int)
        number = _page(len(facts)) if line is None else part_with(facts, line)
        return page(
            "document.html",
            book=book,
            shelf=shelf,
            part=part_of(facts, number),
            report=report_of(shelf, path, whole=whole) if told else None,
            whole=whole,
            bench=bench,
            asks=_asks(book.topics[0]) if book.topics else "",
            own_question=self._own_question,
            saves=self.desk.porter.content is not None,
        )

    def topic(self, key: str) -> str:
        """One topic: its pictures with their tables, and its facts."""
        shelf = self._shelf()
        topic = shelf.contents.topics.get(key)
        if topic is None:
            raise NotFound
        facts = [shelf.library.facts[number] for number in topic.facts]
        return page(
            "topic.html",
            topic=topic,
            shelf=shelf,
            pictures=shelf.pictures(key),
            drawn=min(len(facts), DRAWN),
            part=part_of(facts, _page(len(facts))),
            asks=_asks(topic.title),
            own_question=self._own_question,
        )

    def _own_question(self, fact: Fact) -> str:
        return self.leads.own_question(self.desk.visit().stage, fact)

    def _shelf(self) -> Shelf:
        """What whoever asks may read. Raises TooManyRequests (429)."""
        visit, porter = self.desk.visit(), self.desk.porter
        if request.method == "GET" and not porter.here(request):
            porter.admit(request, visit.learner(READER))
        return self.shelves.of(visit.stage.library)


def _wished(what: str) -> bool:
    """Whether long work is asked for, and not by a page of another site: a picture's
    address is enough to send a GET, with all the rights of this machine's browser."""
    site = request.headers.get("Sec-Fetch-Site")
    own = site in ("same-origin", "none")
    if site is None:  # older browsers, and pages that came by plain HTTP
        own = (request.referrer or "").startswith(request.host_url)
    return what in request.args and own


def _page(facts: int) -> int:
    wanted = request.args.get("page", default=1, type=int)
    if not 1 <= wanted <= parts(facts):
        raise NotFound
    return wanted


def _asks(topic: str) -> str:
    return asking(f"What do you know about {spoken_title(topic)}?")


def _trouble(problem: HTTPException) -> Response:
    """Why there is no such page, for a person or for a script."""
    status = problem.code or 500
    why = TOLD.get(status) or problem.description or problem.name
    told = jsonify(error=why) if wants_json() else page("library_trouble.html", why=why)
    answer = make_response(told, status)
    answer.headers.extend((n, v) for n, v in problem.get_headers() if n == RETRY)
    return answer
