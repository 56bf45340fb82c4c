"""Words are cut where it hurts least."""

import pytest

from lili_voice.channels.fitting import MOST_HEARD, cut, fitted
from lili_voice.speech import say


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ten letter", "ten letter"),
        ("eleven char", "eleven…"),
        ("one two three", "one two…"),
        ("unbreakable", "unbreakab…"),
        ("", ""),
    ],
)
def test_a_text_is_cut_to_whole_words(text, shown):
    assert cut(text, 10) == shown


def test_short_speech_stays_as_it_is():
    assert fitted(say("Mao led it.")) == say("Mao led it.")


def test_long_speech_ends_with_a_sentence_within_what_is_listened_to():
    heard = fitted(say("Mao led it for years. " * 100)).plain()
    assert MOST_HEARD // 2 < len(heard) <= MOST_HEARD
    assert heard.endswith("years.")
    assert len(fitted(say("Mao led it for years. " * 100), 50).plain()) <= 50
