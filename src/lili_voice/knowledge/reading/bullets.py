"""Typed bullets: which list an item stands in, and how deep."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

BULLET = re.compile(
    r"^\s*(?:[•‣◦▪■□●○·∙➢➤►→✓✔✗✘×☐☑☒*+—–~-]|[-=]?>|o(?=\s)|\(?\d{1,2}[.)/]|"
    r"\(?(?:[a-z]|[ivx]{2,4})[.)/])\s+(?=\S)"
)
TICKS = re.compile(r"[✓✔✗✘×☐☑☒]")  # a list that weighs one side against the other
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
FARTHEST = 60  # items looked ahead for the next number
FEWEST = 2  # numbers, one after another, that make a list of lines


@dataclass(frozen=True, slots=True)
class _Bullet:
    """One bullet: `kind` is the same for 1) and 2), `value` is its number, or 0."""

    kind: str
    value: int
    indent: int
    roman: int = 0  # its value where a single letter may be a numeral

    def comes_before(self, other: "_Bullet") -> bool:
        """Whether another number is the next one: "a" before "b", "i" before "ii"."""
        plain = 0 < self.value == other.value - 1
        numerals = (self.roman or self.value, other.roman or other.value)
        roman = bool(self.roman or other.roman) and 0 < numerals[0] == numerals[1] - 1
        return self.kind == other.kind and (plain or roman)


def standings(bullets: Sequence[str]) -> Iterator[tuple[int, int]]:
    """For each bullet the depth of its item, from 1, and the number of its list.

    A bullet of another kind begins a new list, unless it is indented below the one
    before it or stands between one number and the next. Where there is no bullet
    ("") every list ends, and both are 0.
    """
    read = [_read(bullet) if bullet else None for bullet in bullets]
    run = 0
    within: list[_Bullet] = []  # the lists we are in, the outermost first
    for at, bullet in enumerate(read):
        if bullet is None:
            within = []
            yield 0, 0
            continue
        depth = _depth(bullet, within, read[at + 1 : at + FARTHEST])
        run += depth == 1 and not (within and _goes_on(bullet, within[0]))
        within = [*within[: depth - 1], bullet]
        yield depth, run


def counted(texts: Sequence[str]) -> list[int]:
    """Which lines of a paragraph begin with a number that counts it: "(a)", "2/".

    None where fewer than two follow one another, or the first is not the first.
    """
    found, last = list[int](), None
    for at, text in enumerate(texts):
        written = BULLET.match(text)
        bullet = _read(written.group().rstrip()) if written else None
        if bullet is None or not bullet.value:
            continue
        first = not found and 1 in (bullet.value, bullet.roman)
        if first or (last is not None and last.comes_before(bullet)):
            found.append(at)
            last = bullet
    return found if len(found) >= FEWEST else []


def _depth(
    bullet: _Bullet, within: Sequence[_Bullet], following: Sequence[_Bullet | None]
) -> int:
    for depth, outer in enumerate(within, 1):
        if outer.kind == bullet.kind:
            return depth
    if within and (
        bullet.indent > within[-1].indent or _is_between(within[-1], following)
    ):
        return len(within) + 1
    return 1


def _is_between(number: _Bullet, following: Sequence[_Bullet | None]) -> bool:
    """Whether the number after this one is still to come in the same list."""
    for bullet in following:
        if bullet is None:
            return False
        if bullet.kind == number.kind:
            return number.comes_before(bullet)
    return False


def _goes_on(bullet: _Bullet, before: _Bullet) -> bool:
    """Whether a list goes on; one that counts from 1 again is another."""
    again = bullet.value == 1 and before.value > 1
    return bullet.kind == before.kind and not again


def _read(written: str) -> _Bullet:
    bare = written.strip()
    digits = re.sub(r"\D", "", bare)
    letter = "" if bare == "o" else re.sub(r"[^a-z]", "", bare)
    value = int(digits) if digits else _place(letter)
    kind = re.sub(r"\d+", "1", re.sub(r"[a-z]+", "a", TICKS.sub("✓", bare)))
    roman = ROMAN.index(letter) + 1 if letter in ("i", "v", "x") else 0
    return _Bullet(kind, value, len(written) - len(written.lstrip()), roman)


def _place(letter: str) -> int:
    """The place of "b" or "ii"; one letter alone is of the alphabet, 0 is none."""
    if len(letter) > 1:
        return ROMAN.index(letter) + 1 if letter in ROMAN else 0
    return ord(letter) - ord("a") + 1 if letter else 0
