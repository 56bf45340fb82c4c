"""The plain door: one turn as JSON in, one as JSON out (`turn.schema.json`).

Spoken by `lili talk --jsonl` and by POST /api/turn. Who may come in, and under which
name, is decided by whoever opens the door.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta

from lili_voice.channels.occasion import Occasion
from lili_voice.phrases import Heard, hear
from lili_voice.source import Source
from lili_voice.turn import Choice, Intent, Question, Reply, Turn

LONGEST_TEXT = 10_000
LONGEST_NAME = 512
# Days are added to times; these leave room on both sides.
FIRST_YEAR, LAST_YEAR = 1970, 2999

T = TypeVar("T")
Name = Annotated[str, Meta(min_length=1, max_length=LONGEST_NAME)]


@dataclass(frozen=True, slots=True)
class Said:
    """One turn as it was sent; what was not sent is None."""

    learner: Name
    text: str | None = None
    event: Literal["launch", "end"] | None = None
    choice: Name | None = None
    id: Name | None = None
    at: str | None = None
    locale: Annotated[str, Meta(min_length=2, max_length=35)] | None = None
    screen: bool | None = None
    debug: bool | None = None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What was sent is no turn; `why` says so to the sender."""

    why: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """What the door adds to a turn: `space` goes before the learner's name, `fresh`
    is an id never used before, `at` the aware time."""

    space: str
    fresh: str
    at: datetime


_BOM = b"\xef\xbb\xbf"
# Ends of a line to some readers, although not to JSON.
_LINE_ENDS = {code: f"\\u{code:04x}" for code in (0x85, 0x2028, 0x2029)}


def read(body: bytes) -> Said | Unreadable:
    """What was sent; any bytes will do, and unknown fields are passed over."""
    said = read_as(Said, body.removeprefix(_BOM))
    why = "" if isinstance(said, Unreadable) else _trouble(said)
    return Unreadable(why) if why else said


def read_as(wanted: type[T], body: bytes) -> T | Unreadable:
    """What was sent, of a kind; any bytes will do."""
    try:
        return msgspec.json.decode(body, type=wanted)
    except RecursionError:
        return Unreadable("this is nested too deeply")
    except UnicodeDecodeError:
        return Unreadable("this is not UTF-8")
    except msgspec.ValidationError as problem:
        return Unreadable(_explained(problem))
    except msgspec.DecodeError:
        return Unreadable("this is not JSON")


def turn_of(said: Said, arrival: Arrival) -> Turn:
    """The turn in what was sent; `said` comes from `read`."""
    occasion = Occasion(
        # Ids of the two kinds never meet: a turn without one is always new.
        id=f"given:{said.id}" if said.id else f"fresh:{arrival.fresh}",
        learner=arrival.space + said.learner,
        at=_time(said.at) or arrival.at if said.at else arrival.at,
        opens=said.event == "launch",
        screen=bool(said.screen),
        locale=said.locale or "en-GB",
    )
    return occasion.turn(_heard(said))


def write(learner: str, reply: Reply, *, debug: bool = False) -> bytes:
    """The reply as one line of JSON, without a line end."""
    reprompt = reply.reprompt.plain() if reply.reprompt else None
    told: dict[str, object] = {
        "learner": learner,
        "speech": reply.speech.plain(),
        "ssml": reply.speech.ssml(),
        "display": reply.speech.display(),
        "reprompt": reprompt,
        "listening": reprompt is not None,
        "choices": _choices(reply.choices),
        "intent": reply.intent.value,
        "known": reply.known,
        "sources": [_source(source) for source in reply.sources],
        "verdict": reply.verdict.value if reply.verdict else None,
    }
    if debug:
        told["question"] = _question(reply.asked)
    return _line(told)


def write_error(why: str) -> bytes:
    """What is told when there is no reply, as one line of JSON."""
    return _line({"error": why})


def _explained(problem: msgspec.ValidationError) -> str:
    what, _, place = str(problem).partition(" - at `$.")
    name = place.rstrip("`")
    return f"{name}: {_lower(what)}" if name else _lower(what)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _trouble(said: Said) -> str:
    """Why a well-formed turn cannot be taken, or nothing."""
    if said.text is None and said.event is None and said.choice is None:
        return "give text, or an event (launch or end)"
    if said.event and (said.text or said.choice):
        return "give either text or an event, not both"
    if said.text and len(said.text) > LONGEST_TEXT:
        return f"text: longer than {LONGEST_TEXT:,} characters"
    return _trouble_with_time(said.at) if said.at is not None else ""


def _trouble_with_time(written: str) -> str:
    try:
        at = _time(written)
    except ValueError:
        return "at: expected an ISO 8601 time, such as 2026-11-21T16:30:00Z"
    if at is None or not FIRST_YEAR <= at.year <= LAST_YEAR:
        return f"at: expected a time in the years {FIRST_YEAR} to {LAST_YEAR}"
    return ""


def _time(written: str) -> datetime | None:
    """The aware time, taken for UTC without a zone; None beyond all years.

    Raises ValueError when it is no ISO 8601 time.
    """
    at = datetime.fromisoformat(written.strip())
    try:
        return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    except OverflowError:
        return None


def _heard(said: Said) -> Heard:
    if said.event:
        return Heard(Intent(said.event))
    if said.choice:
        return Heard(Intent.ANSWER, {"choice": said.choice}, text=said.choice)
    return hear(said.text or "")


def _choices(choices: tuple[Choice, ...]) -> list[dict[str, str]]:
    return [{"letter": one.letter, "text": one.text} for one in choices]


def _source(source: Source) -> Mapping[str, object]:
    told: dict[str, object] = {
        "document": source.document,
        "lines": source.lines,
        "fact": source.fact,
    }
    return told if source.page is None else {**told, "page": source.page}


def _question(asked: Question | None) -> Mapping[str, object] | None:
    if asked is None:
        return None
    return {
        "prompt": asked.prompt,
        "accepts": asked.accepts,
        "choices": _choices(asked.choices),
        "fact": asked.fact,
    }


def _line(told: Mapping[str, object]) -> bytes:
    return msgspec.json.encode(told).decode().translate(_LINE_ENDS).encode()
