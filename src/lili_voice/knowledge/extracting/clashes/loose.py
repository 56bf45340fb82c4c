"""Two claims in different words: of one matter, and if so, can both be true?"""

from collections.abc import Iterable, Iterator

from lili_voice.knowledge.extracting.clashes.claims import (
    Claim,
    Value,
    Word,
    clauses_alike,
)
from lili_voice.knowledge.extracting.clashes.shared import (
    agree,
    apart_from,
    argued,
    comparable,
    done_by_one,
    held,
    names_left,
    neighbours,
    opposed,
    plainly,
)
from lili_voice.knowledge.extracting.clashes.values import (
    Amount,
    Day,
)
from lili_voice.knowledge.extracting.clashes.verdict import (
    AGREED,
    OTHER,
    Difference,
    Kind,
    Verdict,
)
from lili_voice.knowledge.extracting.clashes.words import (
    AGAIN,
    ENOUGH,
    ENOUGH_NAMED,
    ONE_VALUE,
    ROLES,
    SURE,
    WEAK,
)

CONTAINED = 0.78  # share of the shorter statement found in the longer
CONTAINED_THEN = 0.66  # the same where they are SURE to be of one matter
NEARLY_ALL = 0.95  # share of the shorter statement that a denial needs ...
EVEN = 0.5  # ... or this share of the longer
HALF = 0.4  # share of the longer statement found in the shorter
WHOLE_THEN = 0.74  # and the same where they are SURE to be
WHOLE = 0.8  # share of each found in the other, where one name alone differs


class Pair:
    """Two claims in different words."""

    def __init__(self, one: Claim, two: Claim) -> None:
        self.one, self.two = one, two
        self.apart = apart = apart_from(one, two), apart_from(two, one)
        self.whole = max(map(len, apart)) == 0
        self.left = _unsaid(apart[0], two), _unsaid(apart[1], one)
        # A statement without a name takes its subject from what stands above it.
        missing = (
            apart[0] if two.names else self.left[0],
            apart[1] if one.names else self.left[1],
        )
        self.agreeing = sum(any(agree(a, b) for b in two.values) for a in one.values)
        more = ONE_VALUE * self.agreeing
        self.held = held(one, missing[0]) + more, held(two, missing[1]) + more
        self.names = names_left(one, two), names_left(two, one)

    def verdict(self) -> Verdict:
        if min(self.held) < ENOUGH:
            return OTHER
        if self.names[0] and self.names[1]:
            return self._names()
        most, least = self._shares()
        contained = CONTAINED if min(self.held) < SURE else CONTAINED_THEN
        half = EVEN if min(self.held) < ENOUGH_NAMED else HALF
        if most < contained or least < half or self._replaced():
            return self._contrary()
        found = [*self._values(), *self._denied()]
        if not found:
            return self._contrary()
        kinds = {difference.kind for difference in found}
        entry = kinds == {Kind.NUMBER} and self.one.entry != self.two.entry
        if (
            len(kinds) > 1
            or entry
            or self._again()
            or self._unsure(found[0], most, least)
        ):
            return OTHER
        return Verdict(same=True, difference=found[0])

    def _unsure(self, found: Difference, most: float, least: float) -> bool:
        slight = least < EVEN and most < NEARLY_ALL
        return found.kind is Kind.DENIAL and (slight or argued(self.one, self.two))

    def _shares(self) -> tuple[float, float]:
        shares = [
            held / (held + sum(word.weight for word in left) or 1)
            for held, left in zip(self.held, self.left, strict=True)
        ]
        return max(shares), min(shares)

    def _values(self) -> Iterator[Difference]:
        for kind in (Day, Amount):
            ones = [value for value in self.one.values if isinstance(value.what, kind)]
            twos = [value for value in self.two.values if isinstance(value.what, kind)]
            yield from self._apart(ones, twos)

    def _apart(self, ones: list[Value], twos: list[Value]) -> Iterator[Difference]:
        """Dates or numbers of the same thing that cannot both be right."""
        lone_ones = [a for a in ones if not any(agree(a, b) for b in twos)]
        lone_twos = [b for b in twos if not any(agree(a, b) for a in ones)]
        for a in lone_ones:
            for b in lone_twos:
                if self._of_one_thing(a, b):
                    kind = Kind.DATE if isinstance(a.what, Day) else Kind.NUMBER
                    yield Difference(kind, a.what.told, b.what.told)
                    return

    def _of_one_thing(self, a: Value, b: Value) -> bool:
        beside_a, beside_b = self.one.clause_of(a), self.two.clause_of(b)
        if not comparable(a, b) or _of_another_number(self.one, a, self.two):
            return False
        if _of_another_number(self.two, b, self.one):
            return False
        lone = len(self.one.values) == len(self.two.values) == 1 + self.agreeing
        whole = lone and not any(self.left)
        return whole or clauses_alike(beside_a, beside_b) >= 0.5

    def _denied(self) -> Iterator[Difference]:
        told, told_too = plainly(self.one), plainly(self.two)
        for stem in told.keys() & told_too.keys():
            if told[stem] != told_too[stem]:
                yield Difference(Kind.DENIAL, self.one.text, self.two.text)
                return

    def _replaced(self) -> bool:
        """Whether one word stands where another does: "the first hydrogen bomb"."""
        ones, twos = (neighbours(c) for c in (self.one, self.two))
        return any(
            not (a.name or b.name or {a.stem, b.stem} <= WEAK) and ones[a] == twos[b]
            for a in self.left[0]
            for b in self.left[1]
        )

    def _names(self) -> Verdict:
        """One name stands for another in the same role, and all else is the same."""
        ones, twos = self.names
        if (
            len(ones) != 1
            or len(twos) != 1
            or any(self._values())
            or any(self._denied())
        ):
            return OTHER
        if not self._all_else() or not self._one_role(ones[0], twos[0]):
            return OTHER
        if argued(self.one, self.two) or self._again():
            return OTHER
        names = self.one.names[ones[0] - 1], self.two.names[twos[0] - 1]
        return Verdict(same=True, difference=Difference(Kind.NAME, *names))

    def _all_else(self) -> bool:
        """Whether they have enough in common, the names apart."""
        least = min(self.held)
        lost = (sum(w.weight for w in left if not w.name) for left in self.left)
        share = min(
            h / (h + more or 1) for h, more in zip(self.held, lost, strict=True)
        )
        wanted = WHOLE if least < SURE else WHOLE_THEN
        plain = self._plain()
        known = {word.name for word in self.one.words if word.name} - {self.names[0][0]}
        signs = len(plain) + len(known) + self.agreeing
        return share >= wanted and least >= ENOUGH_NAMED and bool(plain) and signs > 1

    def _plain(self) -> set[str]:
        """The words both have that are no names."""
        left = self.left[0]
        return {w.stem for w in self.one.words if w.plain and w not in left}

    def _one_role(self, one: int, two: int) -> bool:
        """Whether two names play the same part, and only one can play it."""
        before = {self.one.before[one - 1], self.two.before[two - 1]}
        roles = {word if word in ROLES else "subject" for word in before}
        if len(roles) > 1:
            rest = any(not word.name for left in self.apart for word in left)
            return bool(self.agreeing) or (not rest and len(self._plain()) > 2)
        if roles != {"subject"} or "by" in before:
            return True
        certain = bool(self.agreeing)
        return done_by_one(self._plain(), min(self.held), certain=certain)

    def _contrary(self) -> Verdict:
        """One word is the opposite of another, and all else is the same."""
        ones, twos = self.apart
        same = AGREED if self.whole and self._alike_in_values() else OTHER
        if (
            len(ones) != 1
            or len(twos) != 1
            or argued(self.one, self.two)
            or self._again()
        ):
            return same
        if not opposed(ones[0].stem, twos[0].stem) or ones[0].denied != twos[0].denied:
            return same
        if not self._alike_in_values() or any(self._denied()):
            return same
        told = Difference(Kind.DENIAL, self.one.text, self.two.text)
        return Verdict(same=True, difference=told)

    def _alike_in_values(self) -> bool:
        ones, twos = self.one.values, self.two.values
        alike = all(any(agree(a, b) for b in twos) for a in ones)
        return alike and len(ones) == len(twos)

    def _again(self) -> bool:
        """Whether one of them tells of another time: "again", "a second"."""
        ones, twos = ({*c.text.lower().split()} for c in (self.one, self.two))
        return bool((ones ^ twos) & AGAIN)


def _of_another_number(claim: Claim, day: Value, other: Claim) -> bool:
    """Whether a date goes with a number the other has not: "from 4 to 9 in May"."""
    values = claim.values
    at = values.index(day)
    numbers = [value for value in values if isinstance(value.what, Amount)]
    if not isinstance(day.what, Day) or at == 0 or len(numbers) < 2:
        return False
    number = values[at - 1]
    beside = isinstance(number.what, Amount) and number.clause == day.clause
    return beside and not any(agree(number, value) for value in other.values)


def _unsaid(words: Iterable[Word], other: Claim) -> list[Word]:
    """Words that do not stand above the other claim either."""
    return [word for word in words if word.stem not in other.about]
