"""The wiring every command shares: the environment read, and Lili put together."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import click

from lili_voice.cli.starting import nothing_thrown_away
from lili_voice.errors import StoreError
from lili_voice.settings import Settings, read_settings
from lili_voice.turn import Question, Reply, Turn

if TYPE_CHECKING:
    from lili_voice.simulator.stage import Stage
    from lili_voice.stores import Inbox

IN_MEMORY = "sqlite://"
MEMORY = (":memory:", "sqlite:///:memory:")
PATIENCE = 3.0  # seconds: with those of its own a turn is still in time for Google
ALWAYS_ANSWERED = "what do you know about?"


class Place(click.Path):
    """A file or folder named on the command line; a name of nothing is an error.

    Without this "" would be the folder one happens to be in.
    """

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str | bytes | os.PathLike[str]:
        if not os.fspath(value).strip():
            self.fail("it is empty; give a file or folder, or leave it out", param, ctx)
        return super().convert(value, param, ctx)


@dataclass(frozen=True, slots=True)
class Lili:
    """Lili as the doors see her; safe to share between threads.

    `answer`, `forget`, `ready` and `close` raise StoreError; `ready` only asks the
    learners' store for nobody. `inbox` is where letters wait. `make_questions` makes
    all that is made on first use, the first quiz questions above all: it takes seconds
    and may be done beside everything else. `try_asking` is a question her notes
    answer, `warnings` are what their author should look at. `key_for` makes a key for
    a purpose, the same in every process over these learners.
    """

    answer: Callable[[Turn], Reply]
    forget: Callable[[str], None]
    close: Callable[[], None]
    ready: Callable[[], object] = lambda: None
    inbox: "Callable[[], Inbox] | None" = None
    make_questions: Callable[[], None] = lambda: None
    try_asking: str = ALWAYS_ANSWERED
    warnings: tuple[str, ...] = ()
    stage: "Stage | None" = None
    key_for: Callable[[str], bytes] | None = None


def chosen_settings(content: Path | None = None, store: str | None = None) -> Settings:
    """The environment's settings, but for what the command line says otherwise.

    What looks misspelt is told on stderr. Raises OperatorError.
    """
    environ = dict(os.environ)
    if content is not None:
        environ.pop("LILI_CONTENT", None)
    if store is not None:
        environ["LILI_STORE"] = IN_MEMORY if store in MEMORY else store
    settings = read_settings(environ)
    note(*settings.doubts)
    return settings if content is None else replace(settings, content=content)


@nothing_thrown_away()
def open_lili(settings: Settings) -> Lili:
    """Lili over the documents and learners of the settings. Raises LiliError."""
    # Here, so that a command that asks nothing starts without all this.
    from lili_voice.dialogue.assistant import Assistant
    from lili_voice.dialogue.scene import World
    from lili_voice.knowledge.finding.asked_again import AskedAgain
    from lili_voice.knowledge.finding.librarian import Librarian
    from lili_voice.knowledge.keeping.shelf import open_library
    from lili_voice.learning.bank import Bank
    from lili_voice.learning.grading import grade
    from lili_voice.phrases import hear
    from lili_voice.simulator.stage import Stage
    from lili_voice.stores import open_store

    library = open_library(settings.content, _cache(settings))
    librarian, question = Librarian(library), library.easy_question or ALWAYS_ANSWERED
    store = open_store(settings.store, settings.secret, lambda: datetime.now(UTC))
    bank = Bank(librarian)  # whose thousands of questions nobody asks again
    world = World(AskedAgain(librarian), settings.keep_questions, store, bank)

    def make_questions() -> None:
        # What else is made on first use comes first: a pupil may be waiting for it.
        librarian.find(hear(question).text)
        asked = Question(question, ("a first answer",), "")
        grade(asked, "the first one", library.names)
        world.make_questions()

    turnstile = Turnstile()
    return Lili(
        answer=turnstile.before(Assistant(world, store).answer),
        forget=store.forget,
        close=store.close,
        ready=lambda: store.recall("", ""),
        inbox=store.inbox,
        make_questions=make_questions,
        try_asking=question,
        warnings=library.failures,
        stage=Stage(librarian, world, store, turnstile.passed),
        key_for=store.key_for,
    )


def _cache(settings: Settings) -> Path | None:
    """Who keeps nothing of the learners leaves nothing else behind either."""
    return None if settings.store in (IN_MEMORY, *MEMORY) else settings.cache


class Turnstile:
    """Lets one turn after the other be thought about.

    Turns are thought about in Python, of which one thread runs at a time anyway; each
    time the database lets go of it another turn would take over, and the changing to
    and fro costs more than the turns themselves (twice the turns a second, a sixth of
    the longest waits). Other processes do not wait: they are told by the version.
    """

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._lock = Lock()

    @contextmanager
    def passed(self) -> Iterator[None]:
        """For one turn. StoreError after `patience` seconds: who waits behind a store
        that another process holds would be too late for a platform, one after the
        other."""
        if not self._lock.acquire(timeout=self._patience):
            raise StoreError(
                f"the turns before this one have waited for the learners' store for "
                f"{self._patience:g} s; see what else is using it"
            )
        try:
            yield
        finally:
            self._lock.release()

    def before(self, answer: Callable[[Turn], Reply]) -> Callable[[Turn], Reply]:
        """The same, but that a turn waits for the one before it."""

        def answer_next(turn: Turn) -> Reply:
            with self.passed():
                return answer(turn)

        return answer_next


def note(*texts: str) -> None:
    """Something to know, on stderr: stdout is for answers."""
    for text in texts:
        click.echo(f"lili: note: {text}", err=True)
