"""Which words and short phrases mean the same in a question about history."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from lili_voice.english.wordforms import QUESTION_WORDS, STOP, stem

Found = tuple[int, int, frozenset[int]]
_NOTHING: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Thesaurus:
    """Groups by member, every stem in a member, longest phrase by its first stem."""

    groups: dict[str, frozenset[int]]
    words: frozenset[str]
    longest: dict[str, int]


def meanings(phrase_or_stem: str) -> frozenset[int]:
    """The numbers of the groups a stem, or stems joined by spaces, stands in."""
    return _thesaurus().groups.get(phrase_or_stem, _NOTHING)


def phrase_meanings(stems: Sequence[str]) -> list[Found]:
    """Each phrase of two or more words: its start, its end (exclusive), its groups."""
    book = _thesaurus()
    found: list[Found] = []
    for start, first in enumerate(stems):
        last = min(start + book.longest.get(first, 1), len(stems))
        for end in range(start + 2, last + 1):
            if groups := meanings(" ".join(stems[start:end])):
                found.append((start, end, groups))
    return found


def same_meaning(a: str, b: str) -> bool:
    """Whether two stems, or phrases of stems, are equal or share a group."""
    return a == b or not meanings(a).isdisjoint(meanings(b))


def known(word: str) -> bool:
    """Whether a stem is that of an ordinary English word rather than a name.

    Ordinary are function words, the words in the members of the thesaurus, and the
    common words listed beside it.
    """
    if word in STOP or word in QUESTION_WORDS:
        return True
    return word in _thesaurus().words or word in _common()


def opposite(a: str, b: str) -> bool:
    """Whether two stems, or phrases of stems, are listed as opposites."""
    sides = _opposites()
    return any((line, not left) in sides.get(b, ()) for line, left in sides.get(a, ()))


def opposites(stem: str) -> frozenset[str]:
    """All that is listed as the opposite of a stem, or phrase of stems."""
    across = _by_side()
    sides = _opposites().get(stem, frozenset())
    return frozenset(b for line, left in sides for b in across[line, not left])


@cache
def _by_side() -> dict[tuple[int, bool], frozenset[str]]:
    """The members on each side of each line."""
    found: dict[tuple[int, bool], set[str]] = defaultdict(set)
    for member, sides in _opposites().items():
        for side in sides:
            found[side].add(member)
    empty = {(line, not left): frozenset[str]() for line, left in found}
    return empty | {side: frozenset(members) for side, members in found.items()}


@cache
def _thesaurus() -> _Thesaurus:
    groups: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(_lines("thesaurus.txt")):
        for member in _members(line):
            groups[member].add(number)
    longest: dict[str, int] = defaultdict(int)
    every: set[str] = set()
    for member in groups:
        parts = member.split()
        every.update(parts)
        longest[parts[0]] = max(longest[parts[0]], len(parts))
    each = {member: frozenset(numbers) for member, numbers in groups.items()}
    one_of_each = {numbers: numbers for numbers in each.values()}  # most are alike
    frozen = {member: one_of_each[numbers] for member, numbers in each.items()}
    return _Thesaurus(frozen, frozenset(every), dict(longest))


@cache
def _common() -> frozenset[str]:
    """The stems of common.txt, everyday words which need not stand in a group."""
    return frozenset(
        stem(word) for line in _lines("common.txt") for word in line.split()
    )


@cache
def _opposites() -> dict[str, frozenset[tuple[int, bool]]]:
    """The lines a member stands in, and whether on their left side."""
    sides: dict[str, set[tuple[int, bool]]] = defaultdict(set)
    for number, line in enumerate(_lines("opposites.txt")):
        left, _, right = line.partition("|")
        for member in _members(left):
            sides[member].add((number, True))
        for member in _members(right):
            sides[member].add((number, False))
    return {member: frozenset(lines) for member, lines in sides.items()}


def _lines(name: str) -> Iterator[str]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if kept := line.partition("#")[0].strip():
            yield kept


def _members(group: str) -> Iterator[str]:
    # The lists are written as `words` would give them, so that a split is enough.
    for member in group.split(","):
        yield " ".join(map(stem, member.split()))
