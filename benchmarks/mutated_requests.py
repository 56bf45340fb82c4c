"""Good requests gone wrong, in every way that a stranger or an upgrade may think of.

Parts are gone, swapped, doubled or of another kind; the bytes are cut or spoilt. The
same dice give the same mutations.
"""

import json
import random
from collections.abc import Iterator

DEEP, LONG = 3_000, 20_000
LEAST_DAMAGE = 0.15  # how often the bytes themselves are spoilt
MOST_CHANGES = 4
# What stands where something else should. The parser of JSON has its own limits for
# figures and depth, which `_damaged` goes beyond.
ODD: tuple[object, ...] = (
    *(None, True, False, 0, -1, 1, 10**400, 1e308, float("nan"), float("inf")),
    *("", " ", "x" * LONG, "<speak>&", "\ud800", "\x00\x0b", "‮txet", "${a} #{b} @c"),
    *("1958-05-01T00:00:00Z", "9999-12-31T23:59:59+14:00", "AMAZON.StopIntent"),
    *([], {}, [[]] * 50, [None], {"": None}, {"text": {"text": [None]}}, [{"id": {}}]),
    *("😀" * 300, "é́" * 200, "choice:z:0123456789", "WELCOME", "GET_STARTED", "A"),
)
_SPOILT = (b"\xef\xbb\xbf", b"\xff", b"\xc3", b"\x00", b"{", b"]", b'"', b",", b"NaN")

Path = tuple[str | int, ...]


def mutated(good: bytes, dice: random.Random) -> bytes:
    """A body made from a good one, which is JSON."""
    whole = json.loads(good)
    for _ in range(dice.randint(1, MOST_CHANGES)):
        whole = _changed(whole, dice)
    body = json.dumps(whole).encode()
    return _damaged(body, dice) if dice.random() < LEAST_DAMAGE else body


def _changed(whole: object, dice: random.Random) -> object:
    paths = list(_paths(whole))
    if not paths or dice.random() < 0.01:
        return _odd(dice)
    *steps, last = dice.choice(paths)
    place = whole
    for step in steps:
        place = place[step]  # type: ignore[index]
    match dice.randrange(6):
        case 0:
            del place[last]  # type: ignore[attr-defined]
        case 1:
            place[last] = _copy(_at(whole, dice.choice(paths)))  # type: ignore[index]
        case 2:
            place[last] = dice.choice(([place[last]], {"": place[last]}))  # type: ignore[index]
        case 3 if isinstance(place, dict):
            place[f"unknown{dice.randrange(9)}"] = _odd(dice)
        case 4 if isinstance(place, list):
            place.extend(place[: dice.randint(1, 3)])
        case _:
            place[last] = _odd(dice)  # type: ignore[index]
    return whole


def _damaged(body: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(body) + 1)
    match dice.randrange(6):
        case 0:
            return body[:at]
        case 1:
            return body[:at] + dice.choice(_SPOILT) + body[at:]
        case 2:
            return body[:at] + body[at + dice.randint(1, 9) :]
        case 3:
            return dice.choice(_SPOILT) + body
        case 4:
            return body.replace(b":", b":" + b"[" * DEEP, 1)
    # more figures than Python reads as one number
    return body.replace(b": ", b": " + b"9" * LONG + b', "x": ', 1)


def _paths(value: object, path: Path = ()) -> Iterator[Path]:
    """Every way into a value, but for the empty one."""
    inner: Iterator[tuple[str | int, object]] = iter(())
    if isinstance(value, dict):
        inner = iter(value.items())
    elif isinstance(value, list):
        inner = iter(enumerate(value))
    for key, one in inner:
        yield (*path, key)
        if len(path) < 12:
            yield from _paths(one, (*path, key))


def _at(value: object, path: Path) -> object:
    for step in path:
        value = value[step]  # type: ignore[index]
    return value


def _odd(dice: random.Random) -> object:
    return _copy(dice.choice(ODD))


def _copy(value: object) -> object:
    """As another value, which may be changed: what holds itself cannot be written."""
    return json.loads(json.dumps(value))
