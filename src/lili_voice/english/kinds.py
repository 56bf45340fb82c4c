"""Which things are of which kind: a bomber is a plane, cholera is a disease."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from lili_voice.english.wordforms import stem

_Numbers = dict[str, frozenset[int]]
_NOTHING: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Kinds:
    """Numbers by name and by instance, and how long the phrases after a stem are."""

    named: _Numbers
    held: _Numbers
    lengths: dict[str, tuple[int, ...]]


def kind_numbers(stem_or_phrase: str) -> frozenset[int]:
    """The numbers of the kinds which a stem, or stems joined by spaces, names."""
    return _kinds().named.get(stem_or_phrase, _NOTHING)


def kinds_in(stems: Sequence[str]) -> frozenset[int]:
    """The numbers of all kinds an instance of which stands among the stems."""
    book = _kinds()
    found: set[int] = set()
    for start, first in enumerate(stems):
        if numbers := book.held.get(first):
            found |= numbers
        for length in book.lengths.get(first, ()):
            if numbers := book.held.get(" ".join(stems[start : start + length])):
                found |= numbers
    return frozenset(found)


@cache
def _kinds() -> _Kinds:
    named: dict[str, set[int]] = defaultdict(set)
    held: dict[str, set[int]] = defaultdict(set)
    for number, (names, members) in enumerate(_lines()):
        for name in names:
            named[name].add(number)
        for member in members:
            held[member].add(number)
    return _Kinds(_frozen(named), _frozen(held), _lengths(held))


def _lengths(phrases: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """How many words the phrases of two or more have, by their first stem."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for phrase in phrases:
        first, *others = phrase.split()
        if others:
            lengths[first].add(1 + len(others))
    return {first: tuple(sorted(found)) for first, found in lengths.items()}


def _frozen(numbers: dict[str, set[int]]) -> _Numbers:
    each = {phrase: frozenset(found) for phrase, found in numbers.items()}
    one_of_each = {found: found for found in each.values()}  # most are alike
    return {phrase: one_of_each[found] for phrase, found in each.items()}


def _lines() -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """The names and the instances of each kind, in the order of the file."""
    text = files(__package__).joinpath("kinds.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if kept := line.partition("#")[0].strip():
            names, _, members = kept.partition(":")
            yield _stemmed(names), _stemmed(members)


def _stemmed(side: str) -> frozenset[str]:
    # Written as `words` would give it, so that a split is enough.
    return frozenset(" ".join(map(stem, member.split())) for member in side.split(","))
