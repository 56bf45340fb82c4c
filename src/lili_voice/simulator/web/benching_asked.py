"""What the workbench is asked for, read strictly."""

import re
from typing import Annotated

import msgspec
from msgspec import Meta
from werkzeug.exceptions import BadRequest

from lili_voice.simulator.web.sent import FIRST_PUPIL

LONGEST_WORDS = 2_000  # characters that may be misheard at once
LONGEST_TRANSCRIPT = 200_000  # characters
MOST_LINES = 500
USUAL_NAME = "my_conversation"
NAME = re.compile(r"[a-z0-9][a-z0-9_]{0,59}")
BAD_NAME = (
    "a transcript's name is made of small letters, digits and _, sixty at most; "
    "choose another, such as asks_for_a_hint"
)
TOO_LONG = (
    f"a transcript may have {MOST_LINES} lines; replay it in parts, or run it with "
    "the tests"
)


class Recording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A request as some platform sent it, taken as said by one of this visit's pupils,
    `ahead` seconds from now."""

    request: msgspec.Raw
    pupil: Annotated[str, Meta(pattern=r"\A[a-z0-9]{1,20}\Z")] = FIRST_PUPIL
    ahead: Annotated[float, Meta(ge=0)] = 0


class Mishearing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words, and the share of them (0 to 1) that is to be heard as others."""

    text: Annotated[str, Meta(max_length=LONGEST_WORDS)]
    share: Annotated[float, Meta(ge=0, le=1)]


class Replaying(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A transcript to be replayed."""

    text: Annotated[str, Meta(max_length=LONGEST_TRANSCRIPT)]


def in_bounds(text: str) -> str:
    """A transcript no longer than is replayed at once. Raises BadRequest (400)."""
    if len(text.splitlines()) > MOST_LINES:
        raise BadRequest(TOO_LONG)
    return text


def file_name(wanted: str) -> str:
    """The name of a transcript's file, without its ending. Raises BadRequest (400)."""
    name = wanted.strip().removesuffix(".txt") or USUAL_NAME
    if not NAME.fullmatch(name):
        raise BadRequest(BAD_NAME)
    return name
