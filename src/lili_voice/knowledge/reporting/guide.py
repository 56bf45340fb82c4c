"""Where on the page each doubt leads."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lili_voice.knowledge.document import Doubt
from lili_voice.knowledge.reporting.findings import Findings, place_told
from lili_voice.knowledge.reporting.matters import Matter, by_matter, matter_of
from lili_voice.knowledge.reporting.words import shown

MOST_LISTED = 100  # doubts of one matter above the documents; all stand at their lines


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a document, and where on the page it stands ("" if it does not)."""

    told: str
    href: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A doubt as it stands beside its line."""

    matter: Matter
    what: str
    other: Place | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A doubt as it stands above the documents, with the places it is about."""

    what: str
    places: Sequence[Place]


class Guide:
    """Leads from a doubt to its line, and to the other place it names."""

    def __init__(self, found: Sequence[Findings]) -> None:
        self._found = {findings.path: findings for findings in found}
        self._anchors = {findings.path: f"d{n}" for n, findings in enumerate(found, 1)}
        self.counts = Counter(matter_of(d) for each in found for d in each.doubts)
        self._other_sides = _other_sides(found)

    def anchor(self, found: Findings) -> str:
        return self._anchors[found.path]

    def matters(self) -> Iterator[tuple[Matter, int, Sequence[Listed]]]:
        """Each matter, how many doubts it has, and the first of them."""
        doubts = (doubt for each in self._found.values() for doubt in each.doubts)
        for matter, told in by_matter(doubts).items():
            yield matter, len(told), [self._listed(d) for d in told[:MOST_LISTED]]

    def notices(self, found: Findings) -> Mapping[int, Sequence[Notice]]:
        """What stands beside each line of a document, by the line's number."""
        beside = defaultdict[int, list[Notice]](list)
        doubts = (*found.doubts, *self._other_sides.get(found.path, ()))
        for doubt in (d for told in by_matter(doubts).values() for d in told):
            other = self._place(doubt.other, doubt.other_line) if doubt.other else None
            line = _line_shown(found, doubt.line)
            notice = Notice(matter_of(doubt), shown(doubt.what), other)
            beside[line].append(notice)
        return beside

    def _listed(self, doubt: Doubt) -> Listed:
        places = [self._place(doubt.document, doubt.line)]
        if doubt.other:
            places.append(self._place(doubt.other, doubt.other_line))
        return Listed(shown(doubt.what), places)

    def _place(self, path: str, line: int) -> Place:
        told = place_told(path, line, self._found)
        if path not in self._found:
            return Place(told, "")
        at = _line_shown(self._found[path], line)
        below = f"-{at}" if at else ""
        return Place(told, f"#{self._anchors[path]}{below}")


def _other_sides(found: Sequence[Findings]) -> Mapping[str, Sequence[Doubt]]:
    """Each contradiction told from its other side, unless it is told there already."""
    doubts = [doubt for each in found for doubt in each.doubts if doubt.other]
    told = {(doubt.document, doubt.line, doubt.other_line) for doubt in doubts}
    turned = defaultdict[str, list[Doubt]](list)
    for doubt in doubts:
        if (doubt.other, doubt.other_line, doubt.line) not in told:
            turned[doubt.other].append(
                replace(
                    doubt,
                    document=doubt.other,
                    line=doubt.other_line,
                    other=doubt.document,
                    other_line=doubt.line,
                )
            )
    return turned


def _line_shown(found: Findings, line: int) -> int:
    """The line on the page for one that may hold no words; 0 if there is none."""
    numbers = found.numbers
    at = bisect_left(numbers, line)
    return numbers[min(at, len(numbers) - 1)] if numbers else 0
