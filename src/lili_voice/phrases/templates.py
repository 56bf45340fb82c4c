"""Templates of sentences: `(this|that)`, `[optional]`, `{slot}`."""

import re
from collections import deque
from itertools import product

MOST = 400  # sentences in one template; more is a slip of the pen

_TOKEN = re.compile(r"[()\[\]|]|\{[a-z]+\}|[a-z]+(?:'[a-z]+)*'?")
_CLOSER = {"(": ")", "[": "]"}


def sentences(template: str) -> tuple[str, ...]:
    """Every sentence of a template, in its order; ValueError says what is wrong."""
    stray = _TOKEN.sub("", template).strip()
    if stray:
        raise ValueError(f"{stray.split()[0]!r} cannot be spoken")
    tokens = deque(_TOKEN.findall(template))
    found = _choices(tokens)
    if tokens:
        raise ValueError(f"{tokens[0]!r} closes nothing")
    if "" in found:
        raise ValueError("everything may be left out")
    return tuple(dict.fromkeys(found))


def _choices(tokens: deque[str]) -> list[str]:
    done: list[str] = []
    begun: list[str] = []
    while tokens and tokens[0] not in ")]":
        token = tokens.popleft()
        if token == "|":
            done, begun = done + _whole(begun), []
        else:
            part = _group(token, tokens) if token in _CLOSER else [token]
            begun = _joined(begun or [""], part)
    return done + _whole(begun)


def _group(opener: str, tokens: deque[str]) -> list[str]:
    inner = _choices(tokens)
    if not tokens or tokens.popleft() != _CLOSER[opener]:
        raise ValueError(f"{opener!r} is never closed by {_CLOSER[opener]!r}")
    return ["", *inner] if opener == "[" else inner


def _whole(begun: list[str]) -> list[str]:
    if not begun:
        raise ValueError("a choice is empty")
    return begun


def _joined(left: list[str], right: list[str]) -> list[str]:
    if len(left) * len(right) > MOST:
        raise ValueError(f"more than {MOST} sentences in one template")
    return [f"{a} {b}".strip() for a, b in product(left, right)]
