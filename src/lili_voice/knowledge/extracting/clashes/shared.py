"""What one claim has and another lacks."""

from collections.abc import Iterable

from lili_voice.english.thesaurus import opposite
from lili_voice.knowledge.extracting.clashes.claims import (
    Claim,
    Value,
    Word,
    clauses_alike,
)
from lili_voice.knowledge.extracting.clashes.values import (
    Amount,
    Day,
    amounts_agree,
    days_agree,
    likely_slip,
)
from lili_voice.knowledge.extracting.clashes.words import (
    COUNTS,
    JOINED,
    OPINION,
    PAIRED,
    PREFIXES,
    SHARED,
    SURE,
    TITLES,
)

FARTHEST_TIMES = 20  # between two numbers of one thing, where only one says of what


def apart_from(one: Claim, two: Claim) -> list[Word]:
    """The words of one claim that the other does not have."""
    covered = {
        stem
        for phrase, groups in one.phrases
        if not groups.isdisjoint(two.groups)
        for stem in phrase
    }
    return [
        word
        for word in one.words
        if word.stem not in two.stems
        and word.groups.isdisjoint(two.name_groups if word.name else two.groups)
        and word.stem not in covered
    ]


def held(claim: Claim, left: Iterable[Word]) -> float:
    """The weight of the words of a claim that the other has."""
    missing = set(left)
    return sum(word.weight for word in set(claim.words) if word not in missing)


def names_left(one: Claim, two: Claim) -> list[int]:
    """The names of one claim that the other does not have, even in part."""
    numbers = range(1, len(one.names) + 1)
    return [number for number in numbers if not _named_in(one, number, two)]


def _named_in(one: Claim, number: int, two: Claim) -> bool:
    if one.name_stems(number) - TITLES - COUNTS <= two.stems:
        return True
    names = range(1, len(two.names) + 1)
    return any(one_thing((one, number), (two, name)) for name in names)


def one_thing(first: tuple[Claim, int], second: tuple[Claim, int]) -> bool:
    """Whether a name of one claim and one of another may be of the same thing."""
    (one, number), (two, name) = first, second
    if _same_name(one.name_stems(number), two.name_stems(name)):
        return True
    theirs = two.groups_of(name)  # "the USA" and "America"
    mine = [word.groups for word in one.words if word.name == number]
    return all(not groups.isdisjoint(theirs) for groups in mine)


def argued(one: Claim, two: Claim) -> bool:
    """Whether one of them is an opinion, which another may not share."""
    return bool(OPINION.search(one.text) or OPINION.search(two.text))


def _same_name(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two names may be of one thing: "Joseph Stalin" and "Stalin"."""
    one, two = one - TITLES or one, two - TITLES or two
    return one <= two or two <= one or "".join(sorted(one)) == "".join(sorted(two))


def plainly(claim: Claim) -> dict[str, bool]:
    """Whether each word is denied, for those that are not both denied and said."""
    denied = {word.stem for word in claim.words if word.denied}
    said = {word.stem for word in claim.words if not word.denied}
    return {stem: stem in denied for stem in denied ^ said}


def agree(a: Value, b: Value, *, strict: bool = False) -> bool:
    """Whether two dates or two numbers may be of the same thing."""
    if isinstance(a.what, Day) and isinstance(b.what, Day):
        return days_agree(a.what, b.what, strict=strict)
    if isinstance(a.what, Amount) and isinstance(b.what, Amount):
        return amounts_agree(a.what, b.what)
    return False


def done_by_one(verbs: set[str], held: float, *, certain: bool) -> bool:
    """Whether what is said is not likely to be true of many at the same time."""
    if held >= SURE:
        return True
    return not verbs & (JOINED if certain else SHARED)


def comparable(a: Value, b: Value) -> bool:
    """Whether one date or number may stand for the other."""
    if isinstance(a.what, Day) and isinstance(b.what, Day):
        return likely_slip(a.what, b.what)
    if not isinstance(a.what, Amount) or not isinstance(b.what, Amount):
        return False
    same = not a.counts or not b.counts or clauses_alike(a.counts, b.counts)
    least, most = sorted((a.what.value, b.what.value))
    unsure = not (a.counts and b.counts) and most > FARTHEST_TIMES * least
    return bool(same) and not unsure and least != 1 and a.what.sign == b.what.sign


def neighbours(claim: Claim) -> dict[Word, tuple[str, str]]:
    """The telling words before and after each, "" at an end."""
    row = ["", *(word.stem for word in claim.words), ""]
    return {word: (row[at], row[at + 2]) for at, word in enumerate(claim.words)}


def opposed(one: str, two: str) -> bool:
    """Whether two words are opposites: "rise" and "fall", "popular" and "unpopular"."""
    if opposite(one, two) and not {one, two} <= PAIRED:
        return True
    return any(one == prefix + two or two == prefix + one for prefix in PREFIXES)
