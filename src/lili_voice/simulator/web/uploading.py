"""POST /library/...: documents uploaded to be talked of at once, removed, saved."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from typing import TypeAlias

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import BadRequest, Forbidden, RequestEntityTooLarge

from lili_voice.errors import OperatorError
from lili_voice.knowledge.reporting.words import counted, shown
from lili_voice.simulator.library.saving import save
from lili_voice.simulator.library.shelf import Shelf
from lili_voice.simulator.library.shelves import Sent, Shelves
from lili_voice.simulator.library.uploads import LARGEST
from lili_voice.simulator.web.desk import FILES, JSON, LARGEST_UPLOAD, Desk, Visit

TOO_LARGE = (
    f"the files are larger than {LARGEST_UPLOAD // 1_048_576} MB together: upload them "
    "one by one, or split them into topics"
)
NO_FILE = "no file was chosen: choose one, then upload it"
NOT_SAVED = (
    "uploads are not saved here: whoever runs Lili can allow it with "
    "LILI_SAVE_UPLOADS=yes and a folder of documents in LILI_CONTENT"
)
NOT_THERE = "there is no such upload any more: upload it again"
SAVED = "saved with the other documents; everyone hears it after Lili is started again"
THERE = "a document of that name is there already; save it again to replace that one"
TOGETHER_NOW = "here Lili speaks of it from now on"
ALONE_NOW = (
    "here Lili speaks of uploads alone from now on: her other documents are too many "
    "to be searched together with them"
)
OK, NO_SUCH, TOO_BIG, CLASH, UNUSABLE, BROKEN = 200, 404, 413, 409, 422, 503


@dataclass(frozen=True, slots=True)
class Came:
    """What came of something a visitor did, in words; `name` is the upload meant,
    `href` where it is shown."""

    words: str
    good: bool = False
    name: str = ""
    href: str = ""


Shows: TypeAlias = Callable[[tuple[Came, ...]], str]


def uploading(routes: Blueprint, desk: Desk, shelves: Shelves, shows: Shows) -> None:
    """Adds the routes. A form is answered with what `shows` makes of what came of it, a
    script with JSON."""
    counter = _Counter(desk, shelves, shows)
    routes.post("/library/upload")(counter.upload)
    routes.post("/library/remove")(counter.remove)
    routes.post("/library/save")(counter.save)


@dataclass(frozen=True, slots=True)
class _Counter:
    """Where documents are handed in."""

    desk: Desk
    shelves: Shelves
    shows: Shows

    def upload(self) -> ResponseReturnValue:
        """Reads documents, and lets the visit's Lili speak of them."""
        self.desk.posted(FILES)
        visit = self.desk.bench()
        try:
            sent = _sent()
        except RequestEntityTooLarge:
            return self._answer([Came(TOO_LARGE)], TOO_BIG)
        if not sent:
            return self._answer([Came(NO_FILE)], UNUSABLE)
        taken = self.shelves.take(visit, self.desk.stage, sent)
        shelf = self.shelves.of(visit.stage.library)
        came = [_told(shelf, name) for name in taken.names]
        failed = [Came(shown(why)) for why in taken.failures]
        return self._answer([*came, *failed], OK if came else UNUSABLE)

    def remove(self) -> ResponseReturnValue:
        """Takes an upload away again."""
        visit, (name, _) = self._named()
        if not self.shelves.remove(visit, self.desk.stage, name):
            return self._answer([Came(NOT_THERE)], NO_SUCH)
        told = f"{name}: taken away; Lili does not speak of it any more"
        return self._answer([Came(told, good=True, name=name)])

    def save(self) -> ResponseReturnValue:
        """Writes an upload into the folder of documents."""
        visit, (name, replace) = self._named()
        folder, data = self.desk.porter.content, visit.uploads.get(name)
        if folder is None:
            raise Forbidden(NOT_SAVED)
        if data is None:
            return self._answer([Came(NOT_THERE)], NO_SUCH)
        try:
            saved = save(name, data, folder, replace=replace)
        except OperatorError as error:
            return self._answer([Came(str(error))], BROKEN)
        if not saved:
            return self._answer([Came(f"{name}: {THERE}", name=name)], CLASH)
        return self._answer([Came(f"{name}: {SAVED}", good=True, name=name)])

    def _named(self) -> tuple[Visit, tuple[str, bool]]:
        """Whose upload is meant, its name, and whether it may replace another file."""
        form = request.mimetype == FILES
        self.desk.posted(FILES if form else JSON)
        visit = self.desk.bench()
        given = request.form if form else request.get_json()
        name = given.get("name") if isinstance(given, Mapping) else None
        if not isinstance(name, str):
            raise BadRequest("name the upload that is meant")
        return visit, (name, given.get("replace") in (True, "yes"))

    def _answer(self, came: Sequence[Came], status: int = OK) -> ResponseReturnValue:
        offered = ("text/html", JSON)
        as_json = request.mimetype == JSON
        if not as_json and request.accept_mimetypes.best_match(offered) != JSON:
            return self.shows(tuple(came)), status
        done = [one for one in came if one.good]
        failed = [one.words for one in came if not one.good]
        told: dict[str, object] = {"done": [asdict(one) for one in done]}
        told["failed"] = failed
        if not done:
            told["error"] = "; ".join(failed)
        return jsonify(told), status


def _sent() -> list[Sent]:
    """The files of a form; RequestEntityTooLarge."""
    sent = []
    for file in request.files.getlist("file"):
        with closing(file):
            if file.filename:
                sent.append((file.filename, file.read(LARGEST + 1)))
    return sent


def _told(shelf: Shelf, name: str) -> Came:
    """ "cuba.md: 12 facts, 1 thing to look at; here Lili speaks of it from now on"."""
    book = shelf.contents.books[shelf.contents.numbers[name]]
    doubts = len(shelf.doubts_at_hand(name))
    look = counted(doubts, "thing") if doubts else "nothing"
    beside = ALONE_NOW if shelf.alone else TOGETHER_NOW
    told = f"{name}: {counted(book.facts, 'fact')}, {look} to look at; {beside}"
    return Came(told, True, name, f"/library/document/{book.number}")
