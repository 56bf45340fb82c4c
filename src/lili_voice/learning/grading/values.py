"""Dates and numbers in an answer, compared by value."""

import re
from collections.abc import Collection
from dataclasses import replace

from lili_voice.english.amounts import find_amounts
from lili_voice.english.thesaurus import opposite
from lili_voice.english.wordforms import stem, stems
from lili_voice.english.years import MONTHS
from lili_voice.learning.grading.answers import DENIED, UNDECIDED, Verdict
from lili_voice.learning.grading.conversions import as_measured, spelt_out
from lili_voice.learning.grading.eras import in_era, in_season, seasons_in
from lili_voice.learning.grading.figures import in_figures
from lili_voice.learning.grading.measures import other_unit, unit_wanted
from lili_voice.learning.grading.ranges import (
    ABOUT,
    about,
    adds_up,
    as_rough,
    open_to,
    rounded,
)
from lili_voice.learning.grading.valued import Values, as_read, value_of, values_heard
from lili_voice.turn import Grade, Question

__all__ = ["judge_value", "value_of"]

NOT = re.compile(
    r"\b(?:not(?! (?:before|after|until|till|more|less|fewer|later|earlier|quite))"
    r"|never"
    r"|wasn't|isn't|weren't)\b",
    re.IGNORECASE,
)
VAGUE = re.compile(
    r"\b(?:before|after|by|until|since|under|over|more than|less than|at least|at most"
    r"|fewer than|up to)\b(?=\W+\S)",
    re.I,
)
COUNTED_FROM = re.compile(
    r"\b(?!few|several|many|some)\w+ (?:years?|months?|weeks?|days?|decades?)"
    r" (?:after|before|later|earlier|into|from|on from)\b",
    re.IGNORECASE,
)
CLAUSES = re.compile(r"\b(?:and|but|then)\b|[,;]\s", re.IGNORECASE)
ALTERNATIVES = re.compile(r"\bor\b", re.IGNORECASE)
PARTS = ("day", "month", "year")
_DATE = Values({"year": frozenset(), "month": frozenset()})
MOST = 2  # parts of a date that, right without the year, are something


def judge_value(
    question: Question, accepted: str, wanted: Values, heard: str
) -> Verdict:
    """Compares the values of an `accepted` answer; those told in the question count
    for nothing.

    Where one clause tells the contrary of what was asked, the others count.
    """
    told = question.prompt
    if wanted.of("number"):
        heard = _in_the_unit(question, accepted, wanted, heard)
        if other_unit((accepted, *question.accepts), heard, told):
            return Verdict(Grade.WRONG, "another unit")
        near = about(accepted, wanted.of("number"), heard)
        heard = as_rough(question.accepts, near if near else heard)
    season, named = seasons_in(accepted), seasons_in(heard)
    if season and named and season.isdisjoint(named):
        return Verdict(Grade.WRONG, "another season")
    wanted = _fullest(question, wanted, heard)
    whole = _judge(wanted, heard, told)
    if whole.grade is not Grade.PARTIAL:
        return whole
    asked_for = _judge(wanted, _as_asked(heard, told), told)
    return asked_for if asked_for.grade is Grade.CORRECT else whole


def _in_the_unit(question: Question, accepted: str, wanted: Values, heard: str) -> str:
    """What was heard, told in the unit that the answer is in."""
    unit = unit_wanted((accepted,), "") or unit_wanted(
        question.accepts, question.prompt
    )
    text = in_figures(spelt_out(heard, unit))
    return as_measured(text, unit, wanted.of("number")) if unit else text


def _fullest(question: Question, wanted: Values, heard: str) -> Values:
    """The fuller of the accepted dates, where a month is told as well."""
    years = wanted.of("year")
    if (
        not years
        or wanted.of("month")
        or not values_heard(heard, _DATE, "").of("month")
    ):
        return wanted
    every = (value_of(one, question.prompt) for one in question.accepts)
    fuller = (
        one for one in every if one and one.of("month") and one.of("year") == years
    )
    return next(fuller, wanted)


def _judge(wanted: Values, heard: str, told: str) -> Verdict:
    said = values_heard(heard, wanted, told)
    if NOT.search(heard):
        return Verdict(Grade.WRONG, DENIED)
    first = next(iter(wanted.parts))
    extra = [part for part in wanted.parts if said.of(part) - wanted.of(part)]
    had = [part for part in wanted.parts if wanted.of(part) & said.of(part)]
    if first in extra and first not in had:
        return _another_value(wanted, said, heard)
    if had and extra and ALTERNATIVES.search(heard):
        return Verdict(Grade.WRONG, UNDECIDED)
    if not had:
        return _no_value(wanted, said, heard, told)
    if "month" in extra and "month" not in had and len(had) < MOST:
        return Verdict(Grade.WRONG, "another month")
    if extra or _vague(wanted, heard, told) or len(had) < len(wanted.parts):
        return _part_of(wanted, had)
    whole = all(wanted.of(part) <= said.of(part) for part in wanted.parts)
    grade = Grade.CORRECT if whole else Grade.PARTIAL
    return Verdict(grade, "the same value" if whole else "one of the values")


def _no_value(wanted: Values, said: Values, heard: str, told: str) -> Verdict:
    """Nothing of the answer, unless a span holds it or one could count to it."""
    if _within(wanted, said) or _open(wanted, heard):
        return Verdict(Grade.PARTIAL, "a span that holds it")
    years = wanted.of("year")
    if any(in_era(int(year), heard, told) for year in years):
        return Verdict(Grade.PARTIAL, "a time that holds it")
    if any(in_season(int(month), heard) for month in wanted.of("month")):
        return Verdict(Grade.PARTIAL, "the season, but not the month")
    if years and COUNTED_FROM.search(in_figures(heard)):
        return Verdict(Grade.PARTIAL, "so long before or after, but no year")
    return Verdict(Grade.WRONG, "no value")


def _another_value(wanted: Values, said: Values, heard: str) -> Verdict:
    """Another figure, which may be near enough, or a span with the right one in it."""
    numbers = wanted.of("number")
    if adds_up(numbers, heard):
        return Verdict(Grade.CORRECT, "it adds up to that")
    one = len(numbers) == 1 and len(said.of("number")) == 1
    if (
        one
        and not VAGUE.search(heard)
        and rounded(*numbers, *said.of("number"), hedged=bool(ABOUT.search(heard)))
    ):
        return Verdict(Grade.CORRECT, "the value in round figures")
    if _open(wanted, heard):
        return Verdict(Grade.PARTIAL, "a span that holds it")
    had = [part for part in wanted.parts if wanted.of(part) & said.of(part)]
    if len(had) >= MOST:
        return _part_of(wanted, had)
    if wanted.of("year") and COUNTED_FROM.search(in_figures(heard)):
        return Verdict(Grade.PARTIAL, "so long before or after, but no year")
    return Verdict(Grade.WRONG, "another value")


def _part_of(wanted: Values, had: Collection[str]) -> Verdict:
    """What of the value was right, in words: "May" of "May 1958"."""
    some = tuple(had) if len(had) < len(wanted.parts) else ()
    left = [part for part in wanted.parts if part not in had]
    verdict = Verdict(Grade.PARTIAL, "part of it, or too much", some)
    return replace(verdict, matched=_told(wanted, had), missing=_told(wanted, left))


def _told(wanted: Values, parts: Collection[str]) -> tuple[str, ...]:
    months = {number: name.title() for name, number in MONTHS.items() if len(name) > 3}
    months[5] = "May"
    told: list[str] = []
    for part in (one for one in (*PARTS, "number", "decade") if one in parts):
        for value in sorted(wanted.of(part)):
            named = part == "month" and int(value) in months
            told.append(months[int(value)] if named else f"{value.normalize():f}")
    return tuple(told)


def _open(wanted: Values, heard: str) -> bool:
    """Whether a span without the figure itself was said that the figure lies in."""
    part = "year" if wanted.of("year") else "number"
    text = as_read(heard, wanted)
    return any(open_to(one, text, year=part == "year") for one in wanted.of(part))


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


def _vague(wanted: Values, heard: str, told: str) -> bool:
    """ "After 1957" says no year, but "by 1957" does to "By which year ...?"."""
    asked, text = told.lower(), as_read(heard, wanted)
    if len(wanted.of("year")) > 1:
        return False  # "from 1837 until 1901"
    values = wanted.of("year") | wanted.of("number")
    for found in VAGUE.finditer(text):
        following = find_amounts(text[found.end() :])
        if found[0].lower() not in asked and following:
            return following[0].value in values or not values
    return False


def _within(wanted: Values, said: Values) -> bool:
    return any(
        start <= year <= end for year in wanted.of("year") for start, end in said.spans
    )
