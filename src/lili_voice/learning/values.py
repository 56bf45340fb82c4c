"""Dates and numbers in an answer, compared by value."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lili_voice.english.amounts import Form, find_amounts
from lili_voice.english.dates import DateSpan, find_dates
from lili_voice.english.numbers import find_numbers, read_number
from lili_voice.english.thesaurus import opposite
from lili_voice.english.wordforms import STOP, stem, stems, words
from lili_voice.english.years import MONTHS, YEARS
from lili_voice.learning.answers import DENIED, UNDECIDED, Verdict
from lili_voice.turn import Grade

LONGEST = 8  # words of an answer that is no more than a date or a number
NOT = re.compile(r"\b(?:not|never|wasn't|isn't|weren't)\b", re.IGNORECASE)
VAGUE = re.compile(
    r"\b(?:before|after|by|until|since|under|over|more than|less than)\b(?=\W+\S)", re.I
)
CLAUSES = re.compile(r"\b(?:and|but|then)\b|[,;]\s", re.IGNORECASE)
SPACED = re.compile(r"\b\d{1,3}(?: \d{3})+\b")
MILLIONS = re.compile(r"\b(\d+(?:\.\d+)?) ?m\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Values:
    """Whole numbers by what they are: "year", "month", "day" or "number", and the
    spans of years named."""

    parts: Mapping[str, frozenset[Decimal]]
    spans: tuple[tuple[int, int], ...] = ()

    def of(self, part: str) -> frozenset[Decimal]:
        return self.parts.get(part, frozenset())


def value_of(accepted: str) -> Values | None:
    """The values an accepted answer consists of; None when it says more than that."""
    if len(accepted.split()) > LONGEST:
        return None
    dates = find_dates(accepted)
    numbers = () if dates else find_numbers(accepted)
    if not (dates or numbers):
        return None
    taken = [s.at for s in dates] + [(n.start, n.end) for n in numbers]
    left = accepted
    for start, end in reversed(taken):
        left = left[:start] + " " + left[end:]
    if sum(word not in STOP for word in words(left)) > 1:
        return None
    if numbers:
        return Values({"number": frozenset(Decimal(str(n.value)) for n in numbers)})
    return Values(_parts(dates))


def judge_value(wanted: Values, heard: str, told: str) -> Verdict:
    """Compares values; those already `told` in the question count for nothing.

    Where one clause tells the contrary of what was asked, the others count.
    """
    whole = _judge(wanted, heard, told)
    if whole.grade is not Grade.PARTIAL:
        return whole
    asked_for = _judge(wanted, _as_asked(heard, told), told)
    return asked_for if asked_for.grade is Grade.CORRECT else whole


def _judge(wanted: Values, heard: str, told: str) -> Verdict:
    said = _heard(heard, wanted, told)
    if NOT.search(heard):
        return Verdict(Grade.WRONG, DENIED)
    first = next(iter(wanted.parts))
    extra = [part for part in wanted.parts if said.of(part) - wanted.of(part)]
    had = [part for part in wanted.parts if wanted.of(part) & said.of(part)]
    if first in extra and first not in had:
        return Verdict(Grade.WRONG, "another value")
    if had and extra and re.search(r"\bor\b", heard, re.IGNORECASE):
        return Verdict(Grade.WRONG, UNDECIDED)
    if not had:
        near = _within(wanted, said)
        grade = Grade.PARTIAL if near else Grade.WRONG
        return Verdict(grade, "a span of years" if near else "no value")
    if extra or _vague(heard, told) or len(had) < len(wanted.parts):
        some = tuple(had) if len(had) < len(wanted.parts) else ()
        return Verdict(Grade.PARTIAL, "part of it, or too much", some)
    whole = all(wanted.of(part) <= said.of(part) for part in wanted.parts)
    grade = Grade.CORRECT if whole else Grade.PARTIAL
    return Verdict(grade, "the same value" if whole else "one of the values")


def _as_asked(heard: str, told: str) -> str:
    """ "It started in 1958 and ended in 1962": only the first is when it started."""
    asked = stems(told)
    if "until" in asked:
        asked = [*asked, stem("end")]
    clauses = CLAUSES.split(heard)
    kept = [
        clause
        for clause in clauses
        if not any(opposite(one, two) for one in stems(clause) for two in asked)
    ]
    return " and ".join(kept) if kept else heard


def _vague(heard: str, told: str) -> bool:
    """ "After 1957" says no year, but "by 1957" does to "By which year ...?"."""
    asked = told.lower()
    return any(found[0].lower() not in asked for found in VAGUE.finditer(heard))


def _parts(dates: Collection[DateSpan]) -> dict[str, frozenset[Decimal]]:
    found: dict[str, set[Decimal]] = {"year": set(), "month": set(), "day": set()}
    for span in dates:
        for date in (span.start, span.end):
            for part in found:
                value = getattr(date, part, None)
                if value is not None:
                    found[part].add(Decimal(value))
    return {part: frozenset(values) for part, values in found.items() if values}


def _heard(heard: str, wanted: Values, told: str) -> Values:
    """What was said, read as the values wanted."""
    text = heard.replace("'", " ") if re.search(r"'\d\d\b", heard) else heard
    text = _in_full(text, wanted)
    text = re.sub(
        r"\b[a-z]+\b", lambda m: m[0].title() if m[0] in MONTHS else m[0], text
    )
    dates = find_dates(text)
    amounts = {a.value for a in find_amounts(text) if a.form is not Form.DECADE}
    whole = read_number(text)
    if whole is not None:
        amounts = {Decimal(str(whole))}
    if "number" in wanted.parts:
        new = amounts - ({a.value for a in find_amounts(told)} - wanted.of("number"))
        return Values({"number": frozenset(new)})
    whole_dates = [span for span in dates if not _decade(span)]
    found = {part: set(values) for part, values in _parts(whole_dates).items()}
    _add_loose(found, amounts, wanted)
    found.setdefault("month", set()).update(_months(text, wanted))
    spans = [(s.start.year or 0, s.end.year or 0) for s in dates if s.end]
    return Values({part: frozenset(v) for part, v in found.items()}, tuple(spans))


def _in_full(text: str, wanted: Values) -> str:
    """ "600 000" and "50m" as figures; a year beside a number is left alone."""
    if "number" not in wanted.parts:
        return text
    text = SPACED.sub(lambda found: found[0].replace(" ", ""), text)
    return MILLIONS.sub(r"\1 million", text)


def _decade(span: DateSpan) -> bool:
    return span.end is not None and span.text.rstrip().endswith("s")


def _add_loose(
    found: dict[str, set[Decimal]], amounts: Collection[Decimal], wanted: Values
) -> None:
    """ "Fifty-eight" for a year, "the thirteenth" for a day."""
    for value in amounts:
        for year in wanted.of("year"):
            if value < 100 and value == year % 100 and value > 31:
                found.setdefault("year", set()).add(year)
        if value in YEARS:
            found.setdefault("year", set()).add(value)
        elif 1 <= value <= 31 and wanted.of("day"):
            found.setdefault("day", set()).add(value)
        elif value < 100 and wanted.of("year") and not found.get("year"):
            found.setdefault("year", set()).add(value)


def _months(text: str, wanted: Values) -> set[Decimal]:
    """ "May" may also be the verb: it counts only where it is wanted."""
    named = {Decimal(MONTHS[word]) for word in words(text) if word in MONTHS}
    return named if Decimal(5) in wanted.of("month") else named - {Decimal(5)}


def _within(wanted: Values, said: Values) -> bool:
    return any(
        start <= year <= end for year in wanted.of("year") for start, end in said.spans
    )
