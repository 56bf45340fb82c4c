"""Values to the JSON kept in rows, and back."""

import json
from typing import TypeVar

import msgspec

Value = TypeVar("Value")


def to_json(value: object) -> str:
    """`value` as JSON; half a surrogate pair, which no file can hold, becomes "?"."""
    try:
        return msgspec.json.encode(value).decode()
    except UnicodeEncodeError:
        plain = json.dumps(msgspec.to_builtins(value), ensure_ascii=False)
        return plain.encode("utf-8", "replace").decode()


def from_json(kept: str | None, kind: type[Value]) -> Value | None:
    """What was kept; None if nothing was, or if this version cannot read it."""
    if kept is None:
        return None
    try:
        return msgspec.json.decode(kept, type=kind)
    except msgspec.DecodeError:
        return None
