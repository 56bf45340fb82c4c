"""Spans of numbers and years: "before 1700", "between two and three thousand"."""

import re
from collections.abc import Collection, Iterator
from decimal import Decimal
from itertools import pairwise

from lili_voice.english.amounts import Form, find_amounts
from lili_voice.english.number_words import DECADES
from lili_voice.english.numbers import read_number
from lili_voice.english.wordforms import words

YEARS_OFF = 10  # a wider span of years says nothing
TIMES_OFF = 2  # nor does a bound that is off by more than this factor
_ABOUT = Decimal("0.02")  # the share by which a more exact figure may be off
_UNDER_IT = re.compile(
    r"\b(?:nearly|almost|(?:just |a bit |a little )?(?:under|below|short of|less than)"
    r"|not quite|close to|up to|approaching|getting on for)\b",
    re.IGNORECASE,
)
_OVER_IT = re.compile(
    r"\b(?:(?:just |a bit |a little |well )?(?:over|above|more than)|at least"
    r"|upwards of"
    r"|no less than|in excess of)\b",
    re.IGNORECASE,
)
_HUNDRED = 100
_TERMS = 2
_AND_MORE = re.compile(r"(?: [a-z]+){1,2},?(?: and| plus|,) ", re.IGNORECASE)
ABOUT = re.compile(
    r"\b(?:about|around|roughly|approximately|approx|circa|some|or so|ish"
    r"|something like)\b",
    re.I,
)
_APPROXIMATE = re.compile(
    r"\b(?:about|around|roughly|approximately|approx|nearly|almost|circa|some)\b", re.I
)
_BELOW = (
    r"before|under|less than|fewer than|up to|below|at most|no more than|not more than"
    r"|by|earlier than|until|(?:no|not) (?:later than|after)"
)
_JUST = r"just under|just over|nearly|almost|not quite|close to|a little (?:under|over)"
_ABOVE = (
    r"(?:no|not) (?:earlier than|before|until)|(?<!not )after|over|more than"
    r"|at least|above|since|upwards of|(?<!no )(?<!not )later than|no less than"
    r"|not less than|in excess of|beyond"
)
_BOUND = re.compile(
    rf"\b(?:(?P<just>{_JUST})|(?P<above>{_ABOVE})|(?P<below>{_BELOW}))\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\b(?:between|somewhere|sometime)\b", re.IGNORECASE)
_JOINT = re.compile(r"^\W*(?:to|and|till|until|[-–])\W*$", re.IGNORECASE)
_SOMETHING = re.compile(
    r"\b(?P<count>[\w, ]+?),? (?:and )?(?:something|summat|odd)\b"
    r"(?: (?P<scale>million|billion|thousand|hundred))?",
    re.IGNORECASE,
)
_EARLY = re.compile(r"\b(?:early|start|beginning)\b", re.IGNORECASE)
_LATE = re.compile(r"\b(?:late|end)\b", re.IGNORECASE)
_JUST_OFF = Decimal("0.1")  # by which share "nearly" may be off


_Span = tuple[Decimal, Decimal]


def open_to(value: Decimal, text: str, *, year: bool) -> bool:
    """Whether a span is told, and not too wide a one, that a value lies in."""
    if year and _in_decade(value, text):
        return True
    return any(
        low <= value <= high and _narrow(low, high, value, year=year)
        for low, high in _spans(value, text, year=year)
    )


def _narrow(low: Decimal, high: Decimal, value: Decimal, *, year: bool) -> bool:
    ends = [end for end in (low, high) if end.is_finite()]
    if year:
        return all(abs(end - value) <= YEARS_OFF for end in ends)
    return all(max(end, value) <= TIMES_OFF * min(end, value) for end in ends if end)


def _spans(value: Decimal, text: str, *, year: bool) -> Iterator[_Span]:
    amounts = [a for a in find_amounts(text) if a.form is Form.COUNT]
    for one, two in pairwise(amounts):
        joint = text[one.end : two.start]
        before = _BETWEEN.search(text[: one.start]) or _BETWEEN.search(joint)
        if _JOINT.search(joint) and (not year or before):
            yield _scaled(one.value, two.value), two.value
    for bound in _BOUND.finditer(text):
        after = next((a for a in amounts if a.start >= bound.end()), None)
        if after and len(text[bound.end() : after.start].split()) <= 1:
            yield from _bounded(bound, after.value, value)
    if found := _SOMETHING.search(text.replace("-", " ")):
        yield from _from(found)


def _bounded(bound: re.Match[str], end: Decimal, value: Decimal) -> Iterator[_Span]:
    """What lies below or above; "before 1700" leaves 1700 out."""
    endless = Decimal("Infinity")
    if bound["just"]:
        yield end * (1 - _JUST_OFF), end * (1 + _JUST_OFF)
    elif end != value:
        yield (-endless, end) if bound["below"] else (end, endless)


def _scaled(low: Decimal, high: Decimal) -> Decimal:
    """The six of "six to seven billion"."""
    scales = (Decimal(10) ** power for power in (9, 6, 3))
    scale = next((one for one in scales if high >= one), Decimal(1))
    return low * scale if low < high / scale < 1000 and low < 1000 else low


def _from(found: re.Match[str]) -> Iterator[_Span]:
    """ "Two hundred and something thousand" begins at two hundred thousand."""
    spoken = found["count"].split()
    for start in range(len(spoken)):
        count = read_number(" ".join(spoken[start:]))
        if count is None or not count:
            continue
        scale = read_number(f"one {found['scale']}") if found["scale"] else 1
        plain, step = int(count), 1
        while plain % 10 == 0:
            plain, step = plain // 10, step * 10
        low = Decimal(str(count)) * Decimal(str(scale))
        yield low, low + Decimal(step) * Decimal(str(scale))
        return


def _in_decade(year: Decimal, text: str) -> bool:
    """ "The early eighties" and "the late 1840s"."""
    tens = int(year) // 10 * 10
    told = {int(a.value) for a in find_amounts(text) if a.form is Form.DECADE}
    bare = {DECADES[word] for word in words(text) if word in DECADES}
    if tens not in told and tens % 100 not in bare:
        return False
    unit = int(year) % 10
    return not ((_EARLY.search(text) and unit > 5) or (_LATE.search(text) and unit < 4))


def rounded(wanted: Decimal, said: Decimal, *, hedged: bool) -> bool:
    """Whether a figure is another one in fewer figures, two of them at least; of less
    than a thousand only one that is told as rough."""
    mine, theirs = _figures(wanted), _figures(said)
    if not (1 < len(theirs) < len(mine)) or wanted < (_HUNDRED if hedged else 1000):
        return False
    step = Decimal(10) ** (wanted.adjusted() - len(theirs) + 1)
    return (wanted / step).quantize(Decimal(1)) * step == said


def adds_up(wanted: Collection[Decimal], heard: str) -> bool:
    """ "Three kings and two queens" are five."""
    told = [a for a in find_amounts(heard) if a.form is Form.COUNT]
    if len(wanted) != 1 or len(told) < _TERMS:
        return False
    between = (heard[a.end : b.start] for a, b in pairwise(told))
    counted = all(_AND_MORE.fullmatch(gap) for gap in between)
    return counted and sum(one.value for one in told) in wanted


def _figures(value: Decimal) -> str:
    return "".join(map(str, value.normalize().as_tuple().digits))


def about(accepted: str, wanted: Collection[Decimal], heard: str) -> str:
    """What was heard, with a more exact figure than an answer "about" so many wants
    told in round figures; "" where none is."""
    if len(wanted) != 1 or not _APPROXIMATE.search(accepted):
        return ""
    (value,) = wanted
    for amount in find_amounts(heard):
        off = abs(amount.value - value)
        if 0 < off <= _ABOUT * value and len(_figures(amount.value)) > len(
            _figures(value)
        ):
            return f"{heard[: amount.start]}{value:f}{heard[amount.end :]}"
    return ""


def as_rough(accepts: Collection[str], heard: str) -> str:
    """What was heard without bounds that an answer has itself: "nearly 8,000"."""
    told = " ".join(accepts)
    for bounds in (_UNDER_IT, _OVER_IT):
        if bounds.search(told):
            heard = bounds.sub("about", heard)
    return heard
