"""Turns of phrase of everyday English that tell the same as words of school books."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import stem

Found = tuple[int, int, frozenset[int]]
FIRST = 1_000_000  # the number of the first group, above those of the thesaurus
# What may stand inside a turn of phrase or be left out: "paid them off", "paid off".
PASSED = word_set(
    "a an the another any so very really just that actually basically literally "
    "totally completely absolutely already even still "
    "them him it us me their his her its my our your whose"
)
# Small words that differ between two ways of saying the same.
_ROWS = """
    themselves himself herself itself ourselves myself yourself oneself,
    be am is are was were been being, do did does done doing, can could,
    will would shall should, have has had having, get got gets getting gotten,
    they he she we you i, and n, people folk folks
"""
# "Beaten" is not who beats.
_ONE = {"beaten": "beaten"} | {
    word: row.split()[0] for row in _ROWS.split(",") for word in row.split()
}


@dataclass(frozen=True, slots=True)
class _Sayings:
    """Groups by member, and how many words the longest member has by its first."""

    groups: dict[tuple[str, ...], frozenset[int]]
    longest: dict[str, int]


def sayings(spoken: Sequence[str]) -> list[Found]:
    """Each word or phrase found: its start, its end (exclusive), its groups."""
    book, found = _book(), list[Found]()
    kept = [at for at, word in enumerate(spoken) if word not in PASSED]
    plain = [_plain(spoken[at]) for at in kept]
    for first, word in enumerate(plain):
        most = min(first + book.longest.get(word, 0), len(plain))
        for end in range(first + 1, most + 1):
            if groups := book.groups.get(tuple(plain[first:end])):
                found.append((kept[first], kept[end - 1] + 1, groups))
    return found


def _plain(word: str) -> str:
    return _ONE.get(word) or stem(word)


def contrary(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether what two phrases mean, by their groups, is listed as contrary."""
    mine, theirs = _sides(one), _sides(other)
    across = {(line, not left) for line, left in mine} & theirs
    return any(
        (line, left) not in mine or (line, not left) not in theirs
        for line, left in across  # what is on both sides tells nothing
    )


@lru_cache(maxsize=1 << 14)
def _sides(groups: frozenset[int]) -> frozenset[tuple[int, bool]]:
    """The lines of contraries these groups stand in, and whether on the left side."""
    sides = _contraries()
    return frozenset(side for group in groups for side in sides.get(group, ()))


@cache
def _contraries() -> dict[int, frozenset[tuple[int, bool]]]:
    """The sides that each group stands on."""
    groups, found = _book().groups, defaultdict[int, set[tuple[int, bool]]](set)
    for number, line in enumerate(_kept("contraries.txt")):
        for place, side in enumerate(line.split("|")):
            for group in _of(side, groups):
                found[group].add((number, not place))
    return {group: frozenset(sides) for group, sides in found.items()}


def _of(side: str, groups: Mapping[tuple[str, ...], frozenset[int]]) -> frozenset[int]:
    """The groups that members of a side stand at the head of, else those alone that
    they have among the contraries: "leave" is a side, all that "leave" may mean not."""
    heads, found = _heads(), set[int]()
    for member in map(_member, side.split(",")):
        own = heads.get(member) or groups.get(member, frozenset())
        found |= own | {one for one in groups.get(member, ()) if one >= 2 * FIRST}
    return frozenset(found)


@cache
def _heads() -> dict[tuple[str, ...], frozenset[int]]:
    """The groups by the member written first."""
    found = defaultdict[tuple[str, ...], set[int]](set)
    for number, line in enumerate(_kept("colloquial.txt"), start=FIRST):
        found[_member(line.split(",")[0])].add(number)
    return {member: frozenset(numbers) for member, numbers in found.items()}


@cache
def _book() -> _Sayings:
    groups: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, members in enumerate(_lines(), start=FIRST):
        for member in members:
            groups[member].add(number)
    # what stands among the contraries alone has a group of its own
    loose = (side for line in _kept("contraries.txt") for side in line.split("|"))
    written = (one for side in loose for one in side.split(","))
    for number, member in enumerate(map(_member, written), start=2 * FIRST):
        groups[member].add(number)
    groups.pop((), None)  # of "him" nothing is left
    longest: dict[str, int] = defaultdict(int)
    for member in groups:
        longest[member[0]] = max(longest[member[0]], len(member))
    each = {member: frozenset(numbers) for member, numbers in groups.items()}
    one_of_each = {numbers: numbers for numbers in each.values()}  # most are alike
    frozen = {member: one_of_each[numbers] for member, numbers in each.items()}
    return _Sayings(frozen, dict(longest))


def _lines() -> Iterator[frozenset[tuple[str, ...]]]:
    for line in _kept("colloquial.txt"):
        yield frozenset(_member(member) for member in line.split(","))


def _kept(name: str) -> Iterator[str]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if kept := line.partition("#")[0].strip():
            yield kept


def _member(written: str) -> tuple[str, ...]:
    return tuple(_plain(word) for word in written.split() if word not in PASSED)
