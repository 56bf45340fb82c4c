"""Words cut to what a platform takes and a person listens to, or set in lines."""

import re
from collections.abc import Sequence

from lili_voice.speech import Speech
from lili_voice.turn import Choice

MOST_HEARD = 900  # characters, about a minute: more is not listened to


def fitted(speech: Speech, most: int = MOST_HEARD) -> Speech:
    """The speech cut to `most` characters as written."""
    while (length := len(speech.plain())) > most:
        speech = speech.fit(len(speech.ssml()) * most // length)
    return speech


def cut(text: str, most: int) -> str:
    """The text, or as many whole words as `most` characters hold with an ellipsis."""
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    return (kept.rsplit(None, 1)[0] if " " in kept else kept) + "…"


def in_lines(text: str, choices: Sequence[Choice]) -> str:
    """Each lettered choice on a line of its own, its words as they are."""
    for choice in choices:
        if not choice.letter:
            continue
        spoken = re.escape(f"{choice.letter.upper()}, {choice.text}")
        text = re.sub(f" (or )?(?={spoken})", r"\n\1", text)
    return text
