"""Lili as every door sees her."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from threading import Event

import pytest

from lili_voice.cli.wiring import Turnstile, open_lili
from lili_voice.errors import StoreError
from lili_voice.settings import read_settings
from lili_voice.speech import say
from lili_voice.turn import Intent, Reply, Turn

TURN = Turn("t", "l", Intent.ASK, datetime(2026, 5, 4, 9, tzinfo=UTC), "Who was Mao?")


def test_a_turn_does_not_wait_long_for_one_that_is_held_up():
    begun, released = Event(), Event()

    def held_up(_turn):
        begun.set()
        released.wait()
        return Reply(say("Done."), Intent.ASK)

    answer = Turnstile(patience=0.01).before(held_up)
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(answer, TURN)
        begun.wait()
        with pytest.raises(StoreError, match="learners' store"):
            answer(TURN)
        released.set()
        assert first.result() == answer(TURN)


def test_a_turn_that_fails_leaves_the_way_free_for_the_next():
    def failing(_turn):
        raise StoreError("it is away")

    answer = Turnstile(patience=0.01).before(failing)
    for _ in range(2):
        with pytest.raises(StoreError, match="away"):
            answer(TURN)


def test_lili_answers_alike_when_started_again_with_what_was_kept(tmp_path):
    settings = read_settings(
        {
            "LILI_STORE": str(tmp_path / "learners.db"),
            "XDG_CACHE_HOME": str(tmp_path / "cache"),
        }
    )
    first, again = open_lili(settings), open_lili(settings)
    try:
        other = replace(TURN, id="u", learner="another")
        assert first.answer(TURN) == again.answer(other)
        assert (tmp_path / "cache" / "lili_voice").is_dir()
    finally:
        first.close()
        again.close()
