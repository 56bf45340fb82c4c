"""Stores on real SQLite files, and turns to keep in them."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lili_voice.learning.learner import Doing, Kept, Learner, Learnt, Review
from lili_voice.speech import Part, Sound, Speech
from lili_voice.stores import LearnerStore, open_store
from lili_voice.turn import Grade, Intent, Reply

NOON = datetime(2031, 3, 14, 12, 0, tzinfo=UTC)
SECRET = b"a secret that only these tests know"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "data" / "learners.db"


@pytest.fixture
def opened(database: Path) -> Iterator[Callable[..., LearnerStore]]:
    """Opens a store at any URL, by default the file of this test; closed at the end."""
    with ExitStack() as closing:

        def open_one(
            url: str = f"sqlite:///{database}",
            secret: bytes | None = SECRET,
            now: Callable[[], datetime] | None = None,
        ) -> LearnerStore:
            store = open_store(url, secret, now)
            closing.callback(store.close)
            return store

        yield open_one


@pytest.fixture
def store(opened: Callable[..., LearnerStore]) -> LearnerStore:
    return opened()


def reply_of(words: str) -> Reply:
    return Reply(Speech((Part(Sound.WORDS, words),)), Intent.ANSWER)


@pytest.fixture
def reply() -> Callable[[str], Reply]:
    return reply_of


@pytest.fixture
def kept() -> Callable[..., Kept]:
    """What a turn leaves behind: it answered the fact `fact`, if there is one."""

    def of(turn_id: str, fact: str = "", grade: Grade = Grade.CORRECT) -> Kept:
        reviews = (Review(fact, grade, NOON),) if fact else ()
        after = Learner(doing=Doing("quiz", 1, {"fact": fact}), about=(fact,))
        return Kept(after, turn_id, NOON, reply_of(f"To {turn_id}."), Learnt(reviews))

    return of
