"""One turn as one platform has it."""

from collections.abc import Sequence
from dataclasses import replace

from lili_voice.phrases import expand, hear
from lili_voice.phrases.in_words import in_words
from lili_voice.simulator.platforms.platform import Platform, View
from lili_voice.simulator.stage import Exchange
from lili_voice.turn import Reply, Turn


def view_of(platform: Platform, exchange: Exchange, former: Reply | None) -> View:
    """The request is read by the platform's own channel, and the response written."""
    turn, reply = _as_said(exchange.turn), exchange.reply
    sent = platform.sent(turn, former)
    if sent.request is None:
        return View(platform.name, platform.title, None, None, sent.note)
    opened = platform.opened(sent.request, turn.at)
    response = opened.answered([reply for _ in opened.turns])
    note = " ".join(filter(None, (sent.note, *_lost(turn, opened.turns))))
    return View(platform.name, platform.title, sent.request, response, note)


def _as_said(turn: Turn) -> Turn:
    """With all of its words: a turn keeps them without "thanks" and such at the ends,
    and of a few phrases that is a part."""
    if not turn.text or turn.slots or hear(turn.text).intent is turn.intent:
        return turn
    longer = (phrase for phrase in expand(turn.intent) if turn.text in phrase)
    return replace(turn, text=next(longer, turn.text))


def _lost(turn: Turn, read: Sequence[Turn]) -> list[str]:
    """A sentence for each thing that does not come through as it was."""
    told = []
    for one in read:
        if one.intent is not turn.intent:
            told.append(f"Lili takes it for {one.intent}, not for {turn.intent}.")
        if lost := [name for name in turn.slots if not _same(name, one, turn)]:
            told.append(f"What does not come with it: {', '.join(lost)}.")
        if in_words(one.text) != in_words(turn.text):
            told.append(f"The words Lili goes by are “{one.text}”.")
    return told


def _same(slot: str, one: Turn, other: Turn) -> bool:
    """Whether a slot holds the same, but for how it is written."""
    return in_words(one.slots.get(slot, "")) == in_words(other.slots[slot])
