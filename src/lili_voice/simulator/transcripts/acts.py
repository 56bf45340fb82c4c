"""What a learner did in a conversation, as a transcript writes it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from lili_voice.simulator.stage import Exchange
from lili_voice.simulator.transcripts.numbers import Number, number_in
from lili_voice.simulator.transcripts.playing import touch_of
from lili_voice.simulator.transcripts.wanted import (
    AGAIN,
    END,
    LAUNCH,
    LONGEST_STAY,
    SILENCE,
    in_brackets,
    tap,
)
from lili_voice.turn import Intent, Reply, Turn

# Less is time to think and type in; on more Lili takes a chat for a new one.
SITTING = timedelta(minutes=30)
LONG, HALF_A_DAY = timedelta(hours=2), timedelta(hours=12)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
_EVENTS = {Intent.LAUNCH: LAUNCH, Intent.END: END, Intent.SILENCE: SILENCE}
NO_WORDS = "?"  # it is heard as what nobody would say
IN_DISTRESS = "i am not okay"  # it is heard as any child's who is not


@dataclass(frozen=True, slots=True)
class Act:
    """One thing said or done, after having `waited`; Lili answered `live`.

    `late` is a touch of something that was no longer there to be touched.
    """

    said: str
    number: Number
    live: str
    waited: timedelta = timedelta()
    late: bool = False


def acts_of(exchanges: Sequence[Exchange]) -> Iterator[Act]:
    """What the learner who spoke last did, one thing after the other.

    A turn that was delivered again only counts where nothing lies between.
    """
    seen: dict[str, Number] = {}
    last: Exchange | None = None
    stay = timedelta()
    for exchange in exchanges:
        turn = exchange.turn
        if turn.learner != exchanges[-1].turn.learner:
            continue
        live = exchange.reply.speech.plain()
        if turn.id in seen:
            if last and turn.id == last.turn.id:
                yield Act(AGAIN, seen[turn.id], live)
            continue
        waited = _waited(last.turn.at, turn.at) if last else timedelta()
        waited = waited if stay + waited <= LONGEST_STAY else timedelta()
        stay += waited
        shown = last.reply if last else None
        number = number_in(turn.id) or Number(number=len(seen) + 1)
        yield Act(_said(turn), number, live, waited, _is_late(turn, shown))
        seen[turn.id], last = number, exchange


def _said(turn: Turn) -> str:
    """What the learner said or did, on one line."""
    if letter := turn.slots.get("choice"):
        return tap(letter)
    if turn.intent is Intent.DISTRESS:
        return IN_DISTRESS
    if not turn.text:
        return _EVENTS.get(turn.intent, NO_WORDS)
    words = " ".join(turn.text.encode("utf-8", "ignore").decode().split())
    return (words.strip("[] ") if in_brackets(words) else words) or NO_WORDS


def _is_late(turn: Turn, shown: Reply | None) -> bool:
    """Whether a choice was touched that the last reply did not offer."""
    if not (letter := turn.slots.get("choice")):
        return False
    touch = touch_of(letter, shown)
    return touch is None or turn.slots.get("of", touch.slots["of"]) != touch.slots["of"]


def _waited(before: datetime, at: datetime) -> timedelta:
    """How long nothing was said, in whole days, hours or minutes, if it was long."""
    time = at - before
    if time < SITTING:
        return timedelta()
    days = (at.date() - before.date()).days
    if days and time >= HALF_A_DAY:
        return timedelta(days=days)
    each = HOUR if time >= LONG else MINUTE
    return round(time / each) * each
