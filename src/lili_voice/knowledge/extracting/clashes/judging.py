"""Two claims: the same matter, and if so, can both be true?"""

from collections.abc import Iterator

from lili_voice.knowledge.extracting.clashes.claims import Claim
from lili_voice.knowledge.extracting.clashes.loose import Pair
from lili_voice.knowledge.extracting.clashes.shared import (
    agree,
    argued,
    done_by_one,
    one_thing,
)
from lili_voice.knowledge.extracting.clashes.values import Day
from lili_voice.knowledge.extracting.clashes.verdict import (
    AGREED,
    OTHER,
    Difference,
    Kind,
    Verdict,
)
from lili_voice.knowledge.extracting.clashes.words import (
    ENOUGH,
    ENOUGH_NAMED,
    ONE_VALUE,
    ROLES,
    SURE,
    WEAK,
)


def judged(one: Claim, two: Claim) -> Verdict:
    """What two claims are to each other, if they are of one subject."""
    if one.frame == two.frame and len(one.words) + len(one.values) >= 2:
        return _literal(one, two)
    return Pair(one, two).verdict()


def _literal(one: Claim, two: Claim) -> Verdict:
    """Two claims in the same words but for dates, numbers, names and denials."""
    found = [*_values_apart(one, two), *_names_apart(one, two), *_denials(one, two)]
    if not found:
        return AGREED
    kinds = {difference.kind for difference in found}
    if len(kinds) > 1:
        return OTHER
    if kinds == {Kind.NAME} and not (_crossed(one, two) or _of_one(one, two)):
        return OTHER
    return Verdict(same=True, difference=found[0])


def _values_apart(one: Claim, two: Claim) -> Iterator[Difference]:
    for a, b in zip(one.values, two.values, strict=True):
        if not agree(a, b, strict=True):
            kind = Kind.DATE if isinstance(a.what, Day) else Kind.NUMBER
            yield Difference(kind, a.what.told, b.what.told)


def _names_apart(one: Claim, two: Claim) -> Iterator[Difference]:
    for number in _other_names(one, two):
        yield Difference(Kind.NAME, one.names[number - 1], two.names[number - 1])


def _other_names(one: Claim, two: Claim) -> list[int]:
    numbers = range(1, len(one.names) + 1)
    return [n for n in numbers if not one_thing((one, n), (two, n))]


def _of_one(one: Claim, two: Claim) -> bool:
    """Whether one name alone differs, and what is said of it is said of one only."""
    others = _other_names(one, two)
    common = [word for word in one.words if word.stem in two.stems]
    plain = {word.stem for word in common if word.plain}
    held = sum(word.weight for word in common) + ONE_VALUE * len(one.values)
    if len(others) > 1 or held < ENOUGH or not plain - WEAK:
        return False
    if one.before[others[0] - 1] in ROLES | {"by"}:
        return True
    return done_by_one(plain, held, certain=bool(one.values) or held >= ENOUGH_NAMED)


def _crossed(one: Claim, two: Claim) -> bool:
    return sorted(one.names) == sorted(two.names)


def _denials(one: Claim, two: Claim) -> Iterator[Difference]:
    if argued(one, two) and sum(word.weight for word in one.words) < SURE:
        return
    pairs = zip(one.words, two.words, strict=False)
    if (one.denials - two.denials) % 2 or any(
        a.stem == b.stem and a.denied != b.denied for a, b in pairs
    ):
        yield Difference(Kind.DENIAL, one.text, two.text)
