"""What is kept of a person includes what they wrote and nobody has answered yet."""

from datetime import UTC, datetime, timedelta

import pytest

from lili_voice.learning.learner import Learner
from lili_voice.stores import Letter
from lili_voice.stores.records import Waiting

NOON = datetime(2031, 3, 14, 12, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
ANN, BOB = "messenger:1:ann", "messenger:1:bob"


@pytest.fixture
def inbox(store):
    made = store.inbox()
    letters = [
        Letter("m1", ANN, NOON, '{"text": "who was Mao?"}'),
        Letter("m2", BOB, NOON, "not for Ann's eyes"),
        Letter("m3", ANN, NOON + SECOND, "hello"),
    ]
    made.put(letters, NOON)
    return made


WAITING = (
    Waiting(NOON, {"text": "who was Mao?"}, None, 0),
    Waiting(NOON + SECOND, "hello", None, 0),
)


def test_everything_of_a_learner_includes_their_letters(store, inbox, kept):
    store.save(ANN, Learner(), kept("t1"))
    found = store.everything(ANN)
    assert found.letters == WAITING
    assert found.row["turns"] == 1
    assert store.everything(store.known()[0].key) == found


def test_letters_are_all_there_is_before_the_first_is_answered(store, inbox):
    found = store.everything(ANN)
    assert (found.row, found.letters, found.log) == ({}, WAITING, ())
    assert store.everything("messenger:1:nobody") is None


def test_a_letter_tells_what_of_its_answer_is_sent(store, inbox):
    held = inbox.take(NOON, NOON + SECOND)
    inbox.answered(held, '[{"text": "a leader"}, {"text": "of China"}]', NOON)
    inbox.sent(held, 1, NOON)
    first, _ = store.everything(ANN).letters
    assert first.answer == [{"text": "a leader"}, {"text": "of China"}]
    assert first.sent == 1


def test_what_is_answered_is_kept_no_longer(store, inbox):
    inbox.done(inbox.take(NOON, NOON + SECOND))
    assert store.everything(ANN).letters == WAITING[1:]
