"""JSON that strangers send: parsed once, and never trusted in shape."""

import json

from lili_voice.errors import Refused

LONGEST_ID = 512
LARGEST = 256 * 1024  # bytes of a body, many times what any platform sends


def parsed(body: bytes) -> dict[str, object]:
    """The object in a body; raises `Refused`, which never quotes it."""
    try:
        # A byte order mark in front does no harm.
        found = json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        # The cause would carry the body with it.
        raise Refused("the body is not JSON") from None
    if not isinstance(found, dict):
        raise Refused("the body is not a request")
    return found


def part(value: object, *path: str) -> object:
    """What lies at a path of keys, or None."""
    for step in path:
        if not isinstance(value, dict):
            return None
        value = value.get(step)
    return value


def words(value: object, *path: str, most: int = LONGEST_ID) -> str:
    """The text at a path, cut to `most` characters; empty for anything but text."""
    found = part(value, *path)
    if not isinstance(found, str):
        return ""
    # JSON can spell half a character, which nothing behind this door could store.
    return found[:most].encode("utf-8", "ignore").decode()


def parts(value: object, *path: str) -> list[object]:
    """The list at a path; empty for anything but a list."""
    found = part(value, *path)
    return found if isinstance(found, list) else []
