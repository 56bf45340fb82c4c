"""POST /library/...: documents uploaded to be talked of at once, removed, saved."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, dataclass

import msgspec
from flask import Blueprint, jsonify, redirect, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import BadRequest, Forbidden, RequestEntityTooLarge

from lili_voice.channels.turns import Unreadable, read_as
from lili_voice.errors import AuthorError, OperatorError
from lili_voice.knowledge.reporting.words import counted, shown
from lili_voice.simulator.library.addresses import asking, document_address, key_of
from lili_voice.simulator.library.leading import first_question
from lili_voice.simulator.library.notices import Came, Notices
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
NAMELESS = "name the upload that is meant"
WHO = "uploads"  # who is counted, so that uploads take no turn from a pupil
NOT_THERE = "there is no such upload any more: upload it again"
SAVED = "saved with the other documents; everyone hears it after Lili is started again"
THERE = "a document of that name is there already; it is replaced only if you say so"
TOGETHER_NOW = "here Lili speaks of it from now on"
ALONE_NOW = (
    "here Lili speaks of uploads alone from now on: her other documents are too many "
    "to be searched together with them"
)
OK, NO_SUCH, TOO_BIG, CLASH, UNUSABLE, BROKEN = 200, 404, 413, 409, 422, 503
SEE_OTHER = 303


class Named(msgspec.Struct, frozen=True):
    """Which upload is meant, and whether it may take another file's place."""

    name: str
    replace: bool = False


def uploading(
    routes: Blueprint, desk: Desk, shelves: Shelves, notices: Notices
) -> None:
    """Adds the routes. A script is told with JSON what came of it, a form by the
    library, to which it is led: that can be loaded again and gone back to."""
    counter = _Counter(desk, shelves, notices)
    routes.post("/library/upload")(counter.upload)
    routes.post("/library/remove")(counter.remove)
    routes.post("/library/save")(counter.save)


@dataclass(frozen=True, slots=True)
class _Counter:
    """Where documents are handed in."""

    desk: Desk
    shelves: Shelves
    notices: Notices

    def upload(self) -> ResponseReturnValue:
        """Reads documents, and lets the visit's Lili speak of them."""
        visit = self._visit(FILES)
        try:
            sent = _sent()
        except RequestEntityTooLarge:
            return self._answer([Came(TOO_LARGE)], TOO_BIG)
        if not sent:
            return self._answer([Came(NO_FILE)], UNUSABLE)
        taken = self.shelves.take(visit, self.desk.stage, sent)
        shelf = self.shelves.of(visit.stage.library)
        came = [_told(visit, shelf, name) for name in taken.names]
        failed = [Came(shown(why)) for why in taken.failures]
        return self._answer([*came, *failed], OK if came else UNUSABLE)

    def remove(self) -> ResponseReturnValue:
        """Takes an upload away again."""
        visit, named = self._named()
        if not self.shelves.remove(visit, self.desk.stage, named.name):
            return self._answer([Came(NOT_THERE)], NO_SUCH)
        told = f"{named.name}: taken away; Lili does not speak of it any more"
        return self._answer([Came(told, good=True, name=named.name)])

    def save(self) -> ResponseReturnValue:
        """Writes an upload into the folder of documents."""
        visit, named = self._named()
        folder, name = self.desk.porter.content, named.name
        data = visit.uploads.get(name)
        if folder is None:
            raise Forbidden(NOT_SAVED)
        if data is None:
            return self._answer([Came(NOT_THERE)], NO_SUCH)
        try:
            saved = save(name, data, folder, replace=named.replace)
        except AuthorError as error:
            return self._answer([Came(str(error), name=name)], CLASH)
        except OperatorError as error:
            return self._answer([Came(str(error))], BROKEN)
        if not saved:
            return self._answer(
                [Came(f"{name}: {THERE}", name=name, clashes=True)], CLASH
            )
        return self._answer([Came(f"{name}: {SAVED}", good=True, name=name)])

    def _visit(self, kind: str) -> Visit:
        """Whose POST it is. Raises what turns a request away."""
        self.desk.posted(kind)
        visit = self.desk.bench()
        self.desk.porter.admit(request, visit.learner(WHO))
        return visit

    def _named(self) -> tuple[Visit, Named]:
        """Whose upload is meant, and which."""
        if request.mimetype == FILES:
            visit, form = self._visit(FILES), request.form
            return visit, Named(form.get("name", ""), form.get("replace") == "yes")
        visit = self._visit(JSON)
        named = read_as(Named, request.get_data(cache=False))
        if isinstance(named, Unreadable):
            raise BadRequest(NAMELESS)
        return visit, named

    def _answer(self, came: Sequence[Came], status: int = OK) -> ResponseReturnValue:
        if not wants_json():
            self.notices.keep(self.desk.visit().name, came)
            return redirect("/library", SEE_OTHER)
        done = [one for one in came if one.good]
        failed = [one.words for one in came if not one.good]
        told: dict[str, object] = {"done": [asdict(one) for one in done]}
        told["failed"] = failed
        if not done:
            told["error"] = "; ".join(failed)
        return jsonify(told), status


def wants_json() -> bool:
    """Whether a script asks, which sends or accepts JSON, and no person."""
    offered = ("text/html", JSON)
    asked = request.accept_mimetypes.best_match(offered)
    return JSON in (request.mimetype, asked)


def _sent() -> list[Sent]:
    """The files of a form; RequestEntityTooLarge."""
    sent = []
    for file in request.files.getlist("file"):
        with closing(file):
            if file.filename:
                sent.append((file.filename, file.read(LARGEST + 1)))
    return sent


def _told(visit: Visit, shelf: Shelf, name: str) -> Came:
    """ "cuba.md: 12 facts, 1 thing to look at; here Lili speaks of it from now on"."""
    facts = shelf.contents.books[key_of(name)].facts
    doubts = len(shelf.doubts_at_hand(name) or ())
    look = counted(doubts, "thing") if doubts else "nothing"
    beside = ALONE_NOW if shelf.alone else TOGETHER_NOW
    told = f"{name}: {counted(facts, 'fact')}, {look} to look at; {beside}"
    question = first_question(visit.stage, name)
    talk = asking(question) if question else "/"
    return Came(told, True, name, document_address(name), talk)
