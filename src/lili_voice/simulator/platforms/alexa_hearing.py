"""What Alexa makes of words with the published model: an intent and its slots."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from lili_voice.channels.alexa.envelope import WORDS_SLOT
from lili_voice.channels.alexa.listening import ANSWER_SLOT
from lili_voice.phrases.in_words import in_words
from lili_voice.phrases.published import ANSWER, NAMES, WORDS, samples
from lili_voice.publish.expected import SHAPES
from lili_voice.turn import Awaited, Intent, Reply, Turn

# The longest values of the slot that catches words bound how many it catches.
MOST_WORDS = max(len(shape.split()) for shape in SHAPES)
_WORDS_OF_A_LETTER = ("a", "i")
_ENDING = (Intent.STOP, Intent.CANCEL)


@dataclass(frozen=True, slots=True)
class Understood:
    """An intent, and what was said in its slots. `elicited` is true for what answers a
    question that Alexa was told to listen for."""

    intent: str
    slots: Mapping[str, str] = field(default_factory=dict)
    elicited: bool = False


@dataclass(frozen=True, slots=True)
class _Published:
    """Whole sentences by intent; the words before a slot, by intent and slot."""

    whole: Mapping[str, str]
    led: Mapping[str, tuple[str, str]]


def understood(turn: Turn, former: Reply | None) -> Understood | None:
    """What Alexa hears in a turn's words; None when there is nothing to be heard, or
    more than it can hear at once."""
    said = in_words(turn.text)
    whole = _published().whole.get(said)
    if whole and NAMES[whole] in _ENDING:
        return Understood(whole)
    if said and _elicited(turn, former):
        return Understood(ANSWER, {ANSWER_SLOT: _spelt(said.split())}, elicited=True)
    if whole:
        return Understood(whole)
    return _led(said) or _bare(said)


def _elicited(turn: Turn, former: Reply | None) -> bool:
    """Whether Alexa waits for a whole explanation; see alexa/listening.py."""
    if former is None or former.reprompt is None or turn.screen:
        return False
    return former.awaits is Awaited.EXPLANATION


def _led(said: str) -> Understood | None:
    """The intent with most words in common goes first."""
    words = said.split()
    for end in range(len(words) - 1, 0, -1):
        if found := _published().led.get(" ".join(words[:end])):
            name, slot = found
            return Understood(name, {slot: _spelt(words[end:])})
    return None


def _bare(said: str) -> Understood | None:
    words = said.split()
    if not 0 < len(words) <= MOST_WORDS:
        return None
    return Understood(WORDS, {WORDS_SLOT: _spelt(words)})


def _spelt(words: Sequence[str]) -> str:
    """A letter that is no word is written with a full stop."""
    plain = _WORDS_OF_A_LETTER if len(words) > 1 else ()
    return " ".join(
        f"{one}." if len(one) == 1 and one not in plain else one for one in words
    )


@cache
def _published() -> _Published:
    whole: dict[str, str] = {}
    led: dict[str, tuple[str, str]] = {}
    for name, said in samples().items():
        for sample in said:
            carrier, _, slot = sample.partition("{")
            if not slot:
                whole[in_words(sample)] = name
            elif carrier:
                led[in_words(carrier)] = name, slot.rstrip("}")
    return _Published(whole, led)
