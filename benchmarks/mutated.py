"""Requests damaged as strangers, proxies and platforms of tomorrow may damage them."""

import json
import random
from collections.abc import Iterator
from typing import Any

Json = Any  # whatever JSON can say
Path = tuple[str | int, ...]

ODD: tuple[Json, ...] = (
    *(None, True, False, 0, -1, 2**63, 1e308, 0.1, "", " ", "null", "0", [], {}, [[]]),
    *({"": ""}, [None], "\ud800", "\u0000", "\u202e", "é" * 500, "<speak>&</speak>"),
    *("${viewport.width}", "{{7*7}}", "'; DROP TABLE learners; --", "..%2f..%2f"),
    *("A" * 20_000, "1999-02-30T25:61:61Z", "9999999999999", "true", "EN-GB", "*"),
)
KEYS = ("type", "id", "value", "text", "name", "__proto__", "", "ключ", "a" * 300)
RAW = (
    *(
        b"\x00",
        b"\xff\xfe",
        b"NaN",
        b"Infinity",
        b"-0",
        b"1e999",
        b"\\u0000",
        b"{",
        b"]",
    ),
    *(b'"', b",", b"\xef\xbb\xbf", b"/*", b'{"a":' * 50, b"[" * 5000, b"9" * 5000),
)


def damaged(chance: random.Random, sent: object) -> bytes:
    """A request's body after one to four mishaps, in its values or its bytes."""
    copy: Json = json.loads(json.dumps(sent))
    for _ in range(chance.choice((1, 1, 2, 4))):
        copy = _changed(chance, copy)
    body = json.dumps(copy, separators=(",", ":"), allow_nan=True).encode()
    return _broken(chance, body) if chance.random() < 0.25 else body


def _changed(chance: random.Random, whole: Json) -> Json:
    """With one value, or one key, that is not as it was."""
    places = list(_places(whole))
    path = chance.choice(places)
    match chance.randrange(6):
        case 0 | 1:
            return _with(whole, path, chance.choice(ODD))
        case 2:
            return _without(whole, path)
        case 3:  # something from elsewhere
            return _with(whole, path, _at(whole, chance.choice(places)))
        case 4:
            return _with(whole, path, [_at(whole, path)] * chance.randrange(1, 5))
        case _:
            added: dict[str, Json] = {chance.choice(KEYS): chance.choice(ODD)}
            found = _at(whole, path)
            both = {**found, **added} if isinstance(found, dict) else added
            return _with(whole, path, both)


def _broken(chance: random.Random, body: bytes) -> bytes:
    """With some of its bytes changed, lost, doubled or strange."""
    at = chance.randrange(len(body) + 1)
    upto = min(len(body), at + chance.randrange(60))
    match chance.randrange(5):
        case 0:
            return body[:at]
        case 1:
            return body[:at] + body[upto:]
        case 2:
            return body[:upto] + body[at:]
        case 3:
            return body[:at] + chance.choice(RAW) + body[at:]
        case _:
            return body[:at] + bytes([chance.randrange(256)]) + body[at + 1 :]


def _places(whole: Json, path: Path = ()) -> Iterator[Path]:
    """Where there is a value, however deep, the whole itself first."""
    yield path
    if isinstance(whole, dict):
        for key, value in whole.items():
            yield from _places(value, (*path, key))
    elif isinstance(whole, list):
        for at, value in enumerate(whole):
            yield from _places(value, (*path, at))


def _at(whole: Json, path: Path) -> Json:
    for step in path:
        whole = whole[step]
    return whole


def _with(whole: Json, path: Path, value: Json) -> Json:
    if not path:
        return value
    copy: Json = json.loads(json.dumps(whole))
    above = _at(copy, path[:-1])
    above[path[-1]] = value
    return copy


def _without(whole: Json, path: Path) -> Json:
    if not path:
        return None
    copy: Json = json.loads(json.dumps(whole))
    above = _at(copy, path[:-1])
    del above[path[-1]]
    return copy
