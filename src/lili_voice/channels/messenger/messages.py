"""Lili's replies as Messenger's messages, within its limits.

https://developers.facebook.com/docs/messenger-platform/send-messages/quick-replies
"""

from collections.abc import Mapping, Sequence

from lili_voice.channels.chips import LONGEST, MOST, Chip, chips
from lili_voice.channels.fitting import in_lines
from lili_voice.speech import Part, Sound, Speech
from lili_voice.turn import Reply

MOST_TEXT = 2000
MOST_PAYLOAD = 1000
_FRAME = len(Speech().ssml())
_DANGLING = " \n,;:"  # what is left over where a clause is cut

Message = Mapping[str, object]


def messages(reply: Reply, before: str = "") -> list[Message]:
    """What to send for a reply, in order; nothing for silence.

    `before` is said first. What may be tapped comes with the last message: Messenger
    shows it no longer once another follows.
    """
    shown = in_lines(reply.speech.display(), reply.choices)
    text = f"{before}\n{shown}".strip()
    if not text:
        return []
    *first, last = [{"text": page} for page in pages(text)]
    return [*first, {**last, **_to_tap(chips(reply))}]


def pages(text: str, most: int = MOST_TEXT) -> list[str]:
    """A text in pieces of at most `most` characters, cut after sentences."""
    found = []
    while len(text) > most:
        head = _head(text, most)
        found.append(head.rstrip())
        text = text[len(head) :].lstrip(_DANGLING)
    return [page for page in (*found, text) if page]


def _head(text: str, most: int) -> str:
    """The beginning of a text, up to the best place to cut it."""
    fitted = Speech((Part(Sound.WORDS, text),)).fit(most + _FRAME)
    return "".join(part.text for part in fitted.parts)[:most] or text[:most]


def _to_tap(offered: Sequence[Chip]) -> Message:
    replies = [
        {
            "content_type": "text",
            "title": _title(chip.said),
            "payload": (chip.payload or chip.said)[:MOST_PAYLOAD],
        }
        for chip in offered
        if chip.said.strip()
    ]
    return {"quick_replies": replies[:MOST]} if replies else {}


def _title(said: str) -> str:
    return said if len(said) <= LONGEST else said[: LONGEST - 1].rstrip() + "…"
