"""What people do on a page, found in Messenger's posts.

Seen in posts and worth nothing to Lili: what she sent herself (echoes), deliveries,
reads, reactions, edits, what a person is not named in (`user_ref`, policy), and all
that comes on `standby`, when another app or the teacher has the conversation. Passing
it on and taking it back needs no state here: whoever does not have the conversation is
told of it on `standby` alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

import msgspec

from lili_voice.channels.bodies import part, parts, words

LONGEST_TEXT = 2000  # what Messenger lets a person write at once
LONGEST_PAYLOAD = 1000
EARLIEST = datetime(2016, 1, 1, tzinfo=UTC)  # before there were pages that answer
SEEN_ONLY = ("is_echo", "is_deleted")


@dataclass(frozen=True, slots=True)
class Event:
    """One thing a person did.

    `id` is Messenger's id of the message, or a hash of what was sent where it has
    none. `text` was typed, `payload` is what was tapped stands for; with neither,
    something without words was sent: a sticker, a picture, a voice.
    """

    id: str
    page: str
    sender: str
    at: datetime
    text: str = ""
    payload: str = ""

    @property
    def learner(self) -> str:
        """The person, among those of all pages and platforms."""
        return f"messenger:{self.page}:{self.sender}"


def events_in(body: object, now: datetime) -> Iterator[Event]:
    """Every event of every entry that wants an answer; takes any JSON."""
    if part(body, "object") != "page":
        return
    for entry in parts(body, "entry"):
        for one in parts(entry, "messaging"):
            if event := _event(one, _id(entry, "id"), now):
                yield event


def packed(event: Event) -> str:
    """The event as text, to be kept until it is answered."""
    return msgspec.json.encode(event).decode()


def unpacked(text: str) -> Event | None:
    """The event that was packed; None if another version of Lili packed it."""
    try:
        return msgspec.json.decode(text, type=Event)
    except msgspec.DecodeError:
        return None


def _event(one: object, entry: str, now: datetime) -> Event | None:
    page, sender = _id(one, "recipient", "id") or entry, _id(one, "sender", "id")
    said = _said(one)
    if said is None or not page or not sender or sender == page:
        return None
    at, (mid, text, payload) = part(one, "timestamp"), said
    return Event(
        id=mid or _hash(page, sender, repr(at), text, payload),
        page=page,
        sender=sender,
        at=_time(at, now),
        text=text,
        payload=payload,
    )


def _said(one: object) -> tuple[str, str, str] | None:
    """The id, the text and the payload of what was said; None when nothing was."""
    message, postback = part(one, "message"), part(one, "postback")
    if isinstance(message, dict) and not any(map(message.get, SEEN_ONLY)):
        text = words(message, "text", most=LONGEST_TEXT)
        payload = words(message, "quick_reply", "payload", most=LONGEST_PAYLOAD)
        return words(message, "mid"), text, payload
    if isinstance(postback, dict):
        title = words(postback, "title", most=LONGEST_TEXT)
        payload = words(postback, "payload", most=LONGEST_PAYLOAD)
        return words(postback, "mid"), title, payload
    return None


def _id(value: object, *path: str) -> str:
    """An id, which old posts write as a number."""
    found = part(value, *path)
    if isinstance(found, int) and not isinstance(found, bool):
        return str(found)
    return words(value, *path)


def _time(milliseconds: object, now: datetime) -> datetime:
    """When it was done; now, if that is not told or cannot be."""
    earliest, latest = (moment.timestamp() * 1000 for moment in (EARLIEST, now))
    if isinstance(milliseconds, int | float) and earliest < milliseconds < latest:
        return datetime.fromtimestamp(milliseconds / 1000, UTC)
    return now


def _hash(*told: str) -> str:
    return f"sha256:{sha256(repr(told).encode()).hexdigest()}"
