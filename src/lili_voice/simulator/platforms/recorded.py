"""Requests once recorded, known by their shape and read by their own channel."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from json import loads

from lili_voice.channels import turns as door
from lili_voice.channels.bodies import LARGEST, parsed
from lili_voice.errors import Refused
from lili_voice.simulator.platforms.every import PLATFORMS
from lili_voice.simulator.platforms.platform import Recorded, Unreadable
from lili_voice.turn import Reply, Turn

DEEPEST = 64  # levels; no platform nests half as deep
MOST_TURNS = 50
ANYBODY = "recorded:"
EXPECTED = (
    "Give one whole request, as JSON, that Alexa, Dialogflow ES, Dialogflow CX or "
    'Messenger sent, or one line as /api/turn takes it: {"learner": "me", "text": '
    '"quiz me"}.'
)
_LINE = ("text", "event", "choice")


def read(body: bytes, at: datetime) -> Recorded | Unreadable:
    """What a request holds; any bytes will do."""
    if len(body) > LARGEST:
        return Unreadable(f"This is longer than {LARGEST // 1024} kB. {EXPECTED}")
    try:
        envelope = parsed(body)
    except Refused:
        return Unreadable(f"This is not one JSON object. {EXPECTED}")
    if _too_deep(envelope):
        return Unreadable(f"This is nested too deeply. {EXPECTED}")
    found = _read(envelope, body, at)
    if isinstance(found, Recorded) and len(found.turns) > MOST_TURNS:
        return Unreadable(f"This holds more than {MOST_TURNS} turns. {EXPECTED}")
    return found


def _read(
    envelope: Mapping[str, object], body: bytes, at: datetime
) -> Recorded | Unreadable:
    for platform in PLATFORMS:
        if platform.owns(envelope):
            opened = platform.opened(envelope, at)
            turns = tuple(_anybody(turn, at) for turn in opened.turns)
            return Recorded(platform.name, platform.title, turns, opened.answered)
    if not any(name in envelope for name in _LINE):
        return Unreadable(f"No platform sends JSON of this shape. {EXPECTED}")
    return _line(body, at)


def _line(body: bytes, at: datetime) -> Recorded | Unreadable:
    said = door.read(body)
    if isinstance(said, door.Unreadable):
        return Unreadable(f"As a line of /api/turn: {said.why}. {EXPECTED}")
    turn = door.turn_of(said, door.Arrival("", "recorded", at))

    def answered(replies: Sequence[Reply]) -> object:
        [reply] = replies
        return loads(door.write(said.learner, reply, debug=bool(said.debug)))

    return Recorded("turn", "/api/turn", (_anybody(turn, at),), answered)


def _anybody(turn: Turn, at: datetime) -> Turn:
    return replace(turn, learner=ANYBODY, at=at)


def _too_deep(value: object) -> bool:
    """Goes down level by level, so that no depth is too much for Python itself."""
    level = [value]
    for _ in range(DEEPEST):
        level = [inner for one in level for inner in _inside(one)]
    return bool(level)


def _inside(value: object) -> Sequence[object]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else ()
