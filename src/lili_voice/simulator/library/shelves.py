"""The shelves of all visits, and the desk at which uploads are put on one."""

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from threading import Lock
from typing import Protocol

from werkzeug.exceptions import ServiceUnavailable

from lili_voice.errors import AuthorError, LiliError
from lili_voice.knowledge.library import Library, Page
from lili_voice.simulator.library.shelf import Shelf
from lili_voice.simulator.library.together import MOST_FACTS, stage_with
from lili_voice.simulator.library.uploads import MOST, read_uploads, safe_name
from lili_voice.simulator.stage import Stage

MOST_SHELVES = 9  # that of the desk, and one for each visit that may have uploads
MOST_BYTES = 20_000_000  # of the uploads of one visit, as they came
RETRY_SECONDS = 10
BUSY = (
    "Lili is just reading or checking somebody else's documents, and does so for one "
    "at a time; try again in a moment"
)
Sent = tuple[str, bytes]  # a file's name as it was given, and what it holds


class Visitor(Protocol):
    """Whoever uploads: the `uploads` of a visit, by name, and who answers there."""

    @property
    def uploads(self) -> Mapping[str, bytes]: ...
    @property
    def stage(self) -> Stage: ...
    def talk_to(self, uploads: Mapping[str, bytes], stage: Stage | None) -> None: ...


@dataclass(frozen=True, slots=True)
class Taken:
    """The names of uploads that were read, and why others were not."""

    names: Sequence[str]
    failures: Sequence[str]


@dataclass(frozen=True, slots=True)
class _Put:
    """The uploads of a visit, as they came, and as they were read."""

    uploads: Mapping[str, bytes]
    pages: Mapping[str, Page]


class Shelves:
    """Each library's shelf; the least lately used go first. Safe for threads.

    Uploads are read for one visitor at a time. Nobody waits for another: whoever comes
    meanwhile is told so, or the pupils who talk to Lili would have to wait as well.
    """

    def __init__(self) -> None:
        self._lock, self._working = Lock(), Lock()
        self._shelves = OrderedDict[int, Shelf]()

    def of(self, library: Library) -> Shelf:
        """The shelf of a library."""
        with self._lock:
            # A shelf holds its library, so that no other has its number meanwhile.
            shelf = self._shelves.pop(id(library), None) or Shelf(library)
            self._keep(shelf)
            return shelf

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """While documents are read, or all doubts about them are looked for.

        Raises ServiceUnavailable (503) while that is done for somebody else.
        """
        if not self._working.acquire(blocking=False):
            raise ServiceUnavailable(BUSY, retry_after=RETRY_SECONDS)
        try:
            yield
        finally:
            self._working.release()

    def take(self, visit: Visitor, stage: Stage, sent: Sequence[Sent]) -> Taken:
        """Puts documents before a visit's Lili, beside those of `stage`; of two by one
        name the later counts. Raises ServiceUnavailable (503)."""
        with self.at_work():
            put = self._put_by(visit)
            names, failures = dict[str, None](), list[str]()
            for given, data in sent:
                try:
                    name = safe_name(given)
                    put = _with(put, name, data)
                except LiliError as error:
                    failures.append(str(error))
                else:
                    names[name] = None
            if names:
                self._talk(visit, stage, put)
        return Taken(list(names), failures)

    def remove(self, visit: Visitor, stage: Stage, name: str) -> bool:
        """Takes an upload away again; False where there is none of that name. Raises
        ServiceUnavailable (503)."""
        with self.at_work():
            put = self._put_by(visit)
            if name not in put.uploads:
                return False
            left = {n: data for n, data in put.uploads.items() if n != name}
            self._talk(visit, stage, replace(put, uploads=left))
            return True

    def _put_by(self, visit: Visitor) -> _Put:
        return _Put(visit.uploads, self.of(visit.stage.library).pages)

    def _talk(self, visit: Visitor, stage: Stage, put: _Put) -> None:
        """From now on the visit's Lili speaks of these uploads."""
        former = self.of(visit.stage.library)
        if put.uploads:
            pages = read_uploads(put.uploads, put.pages)
            own, shelf = stage_with(stage, pages, self.of(stage.library))
            with self._lock:
                self._keep(shelf)
            visit.talk_to(put.uploads, own)
        else:
            visit.talk_to({}, None)
        if former.pages:
            with self._lock:
                self._shelves.pop(id(former.library), None)

    def _keep(self, shelf: Shelf) -> None:
        self._shelves[id(shelf.library)] = shelf
        while len(self._shelves) > MOST_SHELVES:
            self._shelves.popitem(last=False)


def _with(put: _Put, name: str, data: bytes) -> _Put:
    """The uploads with one more, read. Raises LiliError."""
    uploads = {**put.uploads, name: data}
    if len(uploads) > MOST:
        raise AuthorError(
            f"{name}: {MOST} documents are all that can be tried out at once; take one "
            "away first"
        )
    if sum(map(len, uploads.values())) > MOST_BYTES:
        raise AuthorError(
            f"{name}: {MOST_BYTES / 1_000_000:g} MB are all that can be tried out at "
            "once; take others away first"
        )
    pages = read_uploads(uploads, put.pages)
    facts = sum(len(page.facts) for page in pages)
    if facts > MOST_FACTS:
        raise AuthorError(
            f"{name}: with it there would be {facts:,} statements, and no more than "
            f"{MOST_FACTS:,} can be tried out at once; take others away, or read it "
            "with lili ingest"
        )
    return _Put(uploads, {page.document.path: page for page in pages})
