"""What a screen offers to be tapped: choices, yes and no, a hint.

A tapped choice comes back as its payload; every other chip is as good as said.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lili_voice.phrases import Heard
from lili_voice.turn import Awaited, Intent, QuestionKind, Reply

HELPS = ("Hint", "Skip")
OFFERS = ("Yes", "No")
WISHES = ("Quiz me", "What do you know?")
# Messenger's limits for quick replies: how many, and of how many characters.
MOST, LONGEST = 13, 20
_CHOICE = re.compile(r"choice:([a-z]):([0-9a-f]{1,64})")


@dataclass(frozen=True, slots=True)
class Chip:
    """`said` is what tapping it says; `payload` is not "" for a lettered choice."""

    said: str
    payload: str = ""


def chips(reply: Reply) -> tuple[Chip, ...]:
    """What may be tapped in answer to a reply, the choices first."""
    return tuple(_chips(reply))


def _chips(reply: Reply) -> Iterator[Chip]:
    mark = reply.asked.mark if reply.asked else ""
    for choice in reply.choices:
        letter = choice.letter.lower()
        yield Chip(letter.upper(), f"choice:{letter}:{mark}" if mark else "")
    yield from map(Chip, _without_letters(reply))
    match reply.awaits:
        case Awaited.OFFER | Awaited.YES:
            yield from map(Chip, OFFERS)
        case Awaited.ANSWER | Awaited.EXPLANATION:
            yield from map(Chip, HELPS)
        case Awaited.QUESTION if reply.intent in (Intent.LAUNCH, Intent.HELP):
            yield from map(Chip, WISHES)
        case Awaited.CHOICE:
            yield from map(Chip, reply.listen_for)


def _without_letters(reply: Reply) -> list[str]:
    """ "True" and "false", and such: choices said by their own short words."""
    if reply.asked and reply.asked.kind is QuestionKind.TRUE_FALSE:
        return ["True", "False"]
    choices = reply.asked.choices if reply.asked else ()
    texts = [choice.text for choice in choices if not choice.letter]
    short = all(len(text) <= LONGEST for text in texts)
    return [text[:1].upper() + text[1:] for text in texts] if short else []


def tapped(payload: str) -> Heard | None:
    """The answer that a choice's payload stands for; None for anything else."""
    found = _CHOICE.fullmatch(payload)
    if found is None:
        return None
    letter, mark = found.groups()
    return Heard(Intent.ANSWER, {"choice": letter, "of": mark}, text=letter)
