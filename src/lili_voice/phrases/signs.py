"""Small signs of a child in distress, added up.

For wordings that no pattern knows: signs.txt says which signs there are and how many
points each counts. What is said of history or of revision takes points away.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lili_voice.errors import AuthorError
from lili_voice.phrases.pen import Line, Pen, Sections, listed

ENOUGH = 3  # points that are a child in distress
NEAR = 24  # words within which signs are added up

# Without one of these kinds of signs nothing is told of a child's own life.
_SIDE = frozenset({"me", "close", "certain"})
# And these alone are no sign of anything.
_PLACE = frozenset({"me", "close", "home", "nothing"})
FEWEST = 3  # words in the shortest that signs tell of: "hit me" asks for a question


@dataclass(frozen=True, slots=True)
class Sign:
    """A line of words, the kind of sign that it is, and what it counts."""

    line: Line
    kind: str
    points: int


@dataclass(frozen=True, slots=True)
class Told:
    """A sign that was said, from a word on."""

    at: int
    what: str
    kind: str
    points: int


@dataclass(frozen=True, slots=True)
class Signs:
    """Signs by the words they begin with; of some kinds only so many points count."""

    begun: Mapping[str, tuple[Sign, ...]]
    most: Mapping[str, int]
    me: frozenset[str]

    def enough(self, spoken: str) -> bool:
        """Whether words with a space after each tell of a child in distress."""
        if spoken.count(" ") < FEWEST:
            return False
        told = list(self._told(spoken))
        if self._sum([one for one in told if one.points > 0]) < ENOUGH:
            return False
        places = [one.at for one in told]
        ends = (bisect_right(places, at + NEAR) for at in places)
        return any(self._sum(told[i:end]) >= ENOUGH for i, end in enumerate(ends))

    def _told(self, spoken: str) -> Iterator[Told]:
        """The longest sign at each word, then at the first word after it."""
        at = place = 0
        while at < len(spoken):
            end = spoken.index(" ", at) + 1
            sign, end = self._longest(spoken, at, end)
            said = spoken[at:end].split()
            if sign:
                yield Told(place, " ".join(said), sign.kind, sign.points)
            if not self.me.isdisjoint(said) and (not sign or sign.points > 0):
                yield Told(place, "", "me", 1)
            at, place = end, place + len(said)

    def _longest(self, spoken: str, at: int, end: int) -> tuple[Sign | None, int]:
        longest: tuple[Sign | None, int] = None, end
        for sign in self.begun.get(spoken[at : end - 1], ()):
            found = sign.line.pattern.match(spoken, at)
            if found and (longest[0] is None or found.end() >= longest[1]):
                longest = sign, found.end()
        return longest

    def _sum(self, told: list[Told]) -> int:
        """The points of what is said, each thing once."""
        sums: dict[str, int] = defaultdict(int)
        for kind, _, points in {(one.kind, one.what, one.points) for one in told}:
            sums[kind] += points
        if sums.keys().isdisjoint(_SIDE) or sums.keys() <= _PLACE:
            return 0
        return sum(self._capped(kind, points) for kind, points in sums.items())

    def _capped(self, kind: str, points: int) -> int:
        most = self.most.get(kind, abs(points))
        return max(-most, min(most, points))


def read_signs(found: Sections, pen: Pen, name: str) -> Signs:
    """The sections of a file: "words", "me", and headings like "plain 3" or "home 1 1".

    AuthorError says what is wrong with it.
    """
    begun: dict[str, list[Sign]] = defaultdict(list)
    most = {"me": 1}
    for heading in (title for title in found if title not in ("words", "me", "")):
        for line in found[heading]:
            try:
                sign, limit = _sign(heading, line, pen)
            except (ValueError, KeyError, re.error) as error:
                raise AuthorError(
                    f"{name}: {error} in {line!r}, {heading!r}."
                ) from error
            most |= limit
            for word in pen.firsts(line):
                begun[word].append(sign)
    signs = {word: tuple(those) for word, those in begun.items()}
    return Signs(signs, most, listed(found["me"]))


def _sign(heading: str, line: str, pen: Pen) -> tuple[Sign, Mapping[str, int]]:
    """A sign, and how many points at most its kind counts."""
    kind, points, *limit = heading.split()
    sign = Sign(Line(pen, line), kind, int(points))
    return sign, dict.fromkeys((kind,), int(limit[0])) if limit else {}
