"""The marks Word draws before the items of its lists."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lili_voice.knowledge.reading.word.styles import Element, Style, W, value, whole

# One kind of mark a level, so that a list within a list shows by its marks.
BULLETS = "•◦▪‣●"
NUMBERS = ("{}.", "{})", "({})")
NONE = "0"  # the number of no list at all
LETTERS = ("lowerLetter", "upperLetter")
MOST_LETTERS = 26


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: its kind of mark, and what it counts from."""

    form: str = "bullet"
    start: int = 1


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and how far each has counted.

    `lists` maps a list's number to the definition it shares with other lists, and to
    the levels where it begins anew; `levels` are those of the definitions.
    """

    lists: Mapping[str, tuple[str, Mapping[int, int]]] = field(default_factory=dict)
    levels: Mapping[tuple[str, int], Level] = field(default_factory=dict)
    counts: dict[tuple[str, int], int] = field(default_factory=dict)
    begun: set[str] = field(default_factory=set)

    def mark(self, style: Style) -> str:
        """The mark of the next paragraph of a style, with spaces for its depth."""
        if style.listed is None or style.listed[0] == NONE:
            return ""
        listed, depth = style.listed
        shared, anew = self.lists.get(listed, (f"no {listed}", {}))
        plain = Level("decimal" if style.list_name == "number" else "bullet")
        level = self.levels.get((shared, depth), plain)
        if level.form == "none":
            return ""
        indent = "  " * depth
        if level.form == "bullet":
            return indent + BULLETS[depth % len(BULLETS)]
        self._begin(listed, shared, anew)
        return indent + _written(level.form, self._next(shared, depth, level), depth)

    def _begin(self, listed: str, shared: str, anew: Mapping[int, int]) -> None:
        if listed not in self.begun:
            self.begun.add(listed)
            for depth, start in anew.items():
                self.counts[shared, depth] = start - 1

    def _next(self, shared: str, depth: int, level: Level) -> int:
        count = self.counts.get((shared, depth), level.start - 1) + 1
        self.counts[shared, depth] = count
        for deeper in range(depth + 1, 9):
            self.counts.pop((shared, deeper), None)
        return count


def numbering_of(root: Element | None) -> Numbering:
    """The lists defined in the root of a document's numbering."""
    if root is None:
        return Numbering()
    levels = {
        (
            definition.get(f"{W}abstractNumId", ""),
            whole(level.get(f"{W}ilvl", ""), 0),
        ): (Level(value(level, "numFmt") or "decimal", whole(value(level, "start"), 1)))
        for definition in root.findall(f"{W}abstractNum")
        for level in definition.findall(f"{W}lvl")
    }
    lists = {
        one.get(f"{W}numId", ""): (value(one, "abstractNumId"), _anew(one))
        for one in root.findall(f"{W}num")
    }
    return Numbering(lists, levels)


def _anew(one: Element) -> dict[int, int]:
    """The levels at which a list begins anew, each with its first number."""
    return {
        whole(over.get(f"{W}ilvl", ""), 0): whole(value(over, "startOverride"), 1)
        for over in one.findall(f"{W}lvlOverride")
        if over.find(f"{W}startOverride") is not None
    }


def _written(form: str, count: int, depth: int) -> str:
    letter = form in LETTERS and 0 < count <= MOST_LETTERS
    mark = chr(ord("a") + count - 1) if letter else str(count % 100)
    return NUMBERS[depth % len(NUMBERS)].format(mark)
