"""The values of LILI_WORDS, the type of the slot that catches what pupils say."""

import hashlib
from collections.abc import Container, Iterator, Sequence

from lili_voice.publish.expected import CHOSEN, SHAPES, tidy_words
from lili_voice.publish.files import render

MOST_BYTES = 1_500_000  # of a whole model

# What a device, or Amazon's own intents, answer to whatever is published; as a value
# such a word would keep them from it.
COMMANDS = frozenset(
    (
        *("alexa", "amazon", "echo", "computer", "cancel", "exit", "help", "home"),
        *("stop", "quit", "pause", "resume", "restart", "repeat", "start over"),
        *("next", "previous", "go back", "go home", "shuffle", "play", "yes", "no"),
        *("louder", "quieter", "mute", "unmute", "volume up", "volume down"),
    )
)


def values(
    words: Sequence[str], room: int, taken: Container[str]
) -> list[dict[str, object]]:
    """As many of `words` as weigh `room` bytes, the first first, in alphabetical order.

    Left out are commands and whatever is `taken`, being a sample of some intent: a
    value that is one too would steal it.
    """
    always = {*SHAPES, *CHOSEN} - {text for text in CHOSEN if text in taken}
    listed = {*always, *_fitting(_free(words, taken), room - sum(map(_weight, always)))}
    return [_value(text) for text in sorted(listed)]


def _free(words: Sequence[str], taken: Container[str]) -> Iterator[str]:
    for text in tidy_words(words):
        if text not in taken and text not in COMMANDS:
            yield text


def _fitting(words: Iterator[str], room: int) -> Iterator[str]:
    for text in words:
        room -= _weight(text)
        if room < 0:
            return
        yield text


def _value(text: str) -> dict[str, object]:
    """The same words keep their id, whatever else is listed."""
    key = "w" + hashlib.sha256(text.encode()).hexdigest()[:16]
    return {"id": key, "name": {"value": text}}


def _weight(text: str) -> int:
    """The bytes of a value in the file, which sets it twelve spaces in."""
    return _FRAME + len(text.encode())


_FRAME = len(render(_value(""))) + 12 * len(render(_value("")).splitlines()) + 1
