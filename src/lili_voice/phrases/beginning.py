"""The words that a line of words and brackets may begin with.

Hundreds of lines are looked up by the first word said, and only those that may begin
with it are ever written as patterns.
"""

import re
from collections import deque
from collections.abc import Callable, Iterable

Firsts = tuple[frozenset[str], bool]
"""Words something may begin with, and whether it may be left out whole."""


def begins(tokens: Iterable[str], of_word: Callable[[str], Firsts]) -> Firsts:
    """How a line begins; `of_word` tells it of what is no bracket.

    re.error where its brackets do not fit.
    """
    left = deque(tokens)
    found = _choices(left, of_word)
    if left:
        raise re.error("a bracket that closes nothing")
    return found


def _choices(tokens: deque[str], of_word: Callable[[str], Firsts]) -> Firsts:
    """How what comes up to a closing bracket begins."""
    found: set[str] = set()
    empty, some_empty = True, False
    while tokens and tokens[0][0] not in ")]":
        if tokens[0] == "|":
            tokens.popleft()
            empty, some_empty = True, some_empty or empty
            continue
        first, optional = _first(tokens, of_word)
        if empty:
            found |= first
            empty = optional
    return frozenset(found), empty or some_empty


def _first(tokens: deque[str], of_word: Callable[[str], Firsts]) -> Firsts:
    token = tokens.popleft()
    if token not in ("(", "["):
        return of_word(token)
    inner, empty = _choices(tokens, of_word)
    if not tokens:
        raise re.error("a bracket that is never closed")
    return inner, tokens.popleft() != ")" or empty
