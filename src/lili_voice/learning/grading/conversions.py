"""Measures told in other units that are as much: "a decade" for ten years."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal

from lili_voice.english.amounts import Form, find_amounts
from lili_voice.learning.grading.measures import UNIT_OF, UNITS, Unit

# The share by which a round figure in feet may differ from one in metres.
_NEAR = {"length": Decimal("0.02"), "mass": Decimal("0.02"), "area": Decimal("0.02")}
_NEAR |= {"volume": Decimal("0.02"), "time": Decimal("0.005"), "money": Decimal(0)}
_SHORT = {"k": "kilometres", "kay": "kilometres", "klicks": "kilometres"}
_WRITTEN = (
    (re.compile(r"£ ?([\d.,]*\d(?: (?:thousand|million|billion))?)"), r"\1 pounds"),
    (re.compile(r"\b(\d+)/-(?!\d)"), r"\1 shillings"),
    (re.compile(r"\b(\d+) ?p\b"), r"\1 newpence"),
    (
        re.compile(r"\b(\d[\d,.]*)(kms?|kg|kilos?|ft|cm|mm|lbs?|oz|yds?)\b", re.I),
        r"\1 \2",
    ),
    (re.compile(r"\btuppence\b|\btwopence\b", re.I), "2 pence"),
    (re.compile(r"\bthr[ue]p+ence\b|\bthreepence\b", re.I), "3 pence"),
    (re.compile(r"\bsixpence\b|\btanner\b", re.I), "6 pence"),
    (re.compile(r"\bhalf (?:a )?crown\b", re.I), "30 pence"),
    (re.compile(r"\b(?:new|decimal) pence\b", re.I), "newpence"),
)
_MONEY = (
    (re.compile(r"\b(\d+) ?s\b"), r"\1 shillings"),
    (re.compile(r"\b(\d+) ?d\b"), r"\1 pence"),
)
_SAID = {("week", "month"): 4, ("day", "month"): 30}
_SAID |= {("week", "year"): 52, ("day", "year"): 365}
_MOST = 10**15  # beyond it a part of a unit is none
_WORD = re.compile(r"[^\W\d_]+")
_BEFORE = re.compile(
    r"(?P<three>three quarters of an? )$|(?P<half>half (?:of )?an? )$"
    r"|(?P<quarter>(?:a )?quarter of an? )$|(?P<one>\b(?:an?|one|whole|full) )$",
    re.IGNORECASE,
)
# "Fourteen hours a day" is no day.
_RATE = re.compile(rf"\b(?:{'|'.join(sorted(UNIT_OF, key=len, reverse=True))}) $", re.I)
_SHARES = {"three": Decimal("0.75"), "half": Decimal("0.5")}
_SHARES |= {"quarter": Decimal("0.25"), "one": Decimal(1)}
_AND_A_HALF = re.compile(r" and a half\b", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:,|and)?\s*(?:a )?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Measure:
    """How much of what kind, in basic units; `end` is exclusive."""

    size: Decimal
    unit: Unit
    start: int
    end: int


def spelt_out(heard: str, unit: Unit | None) -> str:
    """With "7s", "30p" and "90 K" as they are meant where `unit` is wanted."""
    for pattern, meant in _WRITTEN:
        heard = pattern.sub(meant, heard)
    if unit and unit.kind == "money":
        for pattern, meant in _MONEY:
            heard = pattern.sub(meant, heard)
    if unit and unit.kind == "length":
        heard = re.sub(r"(?<=\d)m\b", " metres", heard)
        heard = re.sub(
            r"\b(\d+|\w+) ?(?:k|kay|klicks?)\b", r"\1 kilometres", heard, flags=re.I
        )
    return heard


def find_measures(text: str) -> tuple[Measure, ...]:
    """Every measure, first to last; "five feet six inches" is one."""
    found: list[Measure] = []
    for one in _single(text):
        last = found[-1] if found else None
        if (
            last
            and _goes_on(last, one)
            and _JOINED.fullmatch(text[last.end : one.start])
        ):
            size = last.size + one.size
            found[-1] = Measure(size, one.unit, last.start, one.end)
        else:
            found.append(one)
    return tuple(found)


def _goes_on(one: Measure, other: Measure) -> bool:
    """Feet, and then inches."""
    return one.unit.kind == other.unit.kind and one.unit.size > other.unit.size


def _single(text: str) -> Iterator[Measure]:
    amounts = [one for one in find_amounts(text) if one.form is Form.COUNT]
    for word in _WORD.finditer(text):
        number = UNIT_OF.get(word[0].lower())
        if number is None or not UNITS[number].kind:
            continue
        before = [a for a in amounts if a.end <= word.start()]
        near = before and not text[before[-1].end : word.start()].strip(" -")
        share = _BEFORE.search(text, 0, word.start())
        if near:
            count, start = before[-1].value, before[-1].start
        elif share and not _RATE.search(text, 0, share.start()):
            count, start = _SHARES[str(share.lastgroup)], share.start()
        else:
            continue
        half = _AND_A_HALF.match(text, word.end())
        count += Decimal("0.5") if half else 0
        end = half.end() if half else word.end()
        yield Measure(count * UNITS[number].size, UNITS[number], start, end)


def as_measured(heard: str, unit: Unit, wanted: Collection[Decimal]) -> str:
    """What was heard, with other units of the same kind told in `unit`, and a figure
    near enough for the other unit as the one `wanted`."""
    for one in reversed(find_measures(heard)):
        if one.unit.kind != unit.kind or not unit.kind:
            continue
        value = _nominal(one, unit) or one.size / unit.size
        off = _NEAR[unit.kind] if one.unit != unit else Decimal(0)
        near = (w for w in wanted if abs(w - value) <= off * w)
        value = next(near, round(value, 2) if value < _MOST else value).normalize()
        told = f"{value:f} {unit.names.split()[-1]}"
        heard = f"{heard[: one.start]}{told}{heard[one.end :]}"
    return heard


def _nominal(one: Measure, unit: Unit) -> Decimal | None:
    """Eight weeks are two months, as one says, and sixty days are."""
    names = one.unit.names.split()[0], unit.names.split()[0]
    count = one.size / one.unit.size
    if names in _SAID:
        return count / _SAID[names]
    back = names[1], names[0]
    return count * _SAID[back] if back in _SAID else None
