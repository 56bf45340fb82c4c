"""How well weights do on a store that they were not fitted on."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ask_items import Asked
from ask_rows import BREATH
from fit_lessons import Lesson
from fit_weights import Fitted, fitted
from lili_voice.knowledge.finding.rank import Ranking
from lili_voice.knowledge.finding.statements import BELIEVED, HARDLY, TOLD_ALONG
from score import percentile, right

KEPT = (96, 92, 88)  # per cent of the questions with an answer that shall get one
WIDTH, CELL = 22, 8
NOTHING = "-"


@dataclass(frozen=True, slots=True)
class Judged:
    """What weights make of a question: how sure they are that there is an answer,
    whether the first candidate is right (None if none is), and what is said."""

    asked: Asked
    sure: float
    first: bool | None
    said: bool


def print_check(taught: Sequence[Sequence[Lesson]]) -> None:
    """A row for each store, asked under weights fitted on the others, and for all."""
    print(*_headings(), sep="\n")
    everything = []
    for left_out in taught:
        weights = fitted([one for own in taught if own is not left_out for one in own])
        judged = list(_judged(left_out, weights))
        everything += judged
        if left_out:
            print(_row(left_out[0].store.name, judged), flush=True)
    well = [one for one in everything if not one.asked.how]
    print(_row("all, heard well", well))
    if len(well) < len(everything):
        print(_row("all, misheard", [one for one in everything if one.asked.how]))
        print(_row("all", everything))
    print("lines, for what is heard well:", ", ".join(_lines(well)))


def _lines(judged: Iterable[Judged]) -> Iterator[str]:
    """How sure Lili must be for so many of the questions to be answered."""
    sure = [one.sure for one in judged if one.asked.answerable]
    for kept in KEPT if sure else ():
        line = 1 / (1 + math.exp(-percentile(sure, 100 - kept)))
        yield f"{line:.2f} keeps {kept} %"


def _judged(lessons: Iterable[Lesson], weights: Fitted) -> Iterator[Judged]:
    """Each question, understood in the way that is surest of an answer."""
    best: dict[int, tuple[float, Lesson, Ranking]] = {}
    for lesson in lessons:
        ranking = lesson.ranking(weights.order)
        sure = weights.sure(lesson, ranking)
        key = id(lesson.asked)
        if key not in best or sure > best[key][0]:
            best[key] = (sure, lesson, ranking)
    for sure, lesson, ranking in best.values():
        asked, first = lesson.asked, lesson.numbers.index(ranking.rows[0].number)
        good = bool(lesson.right[first]) if lesson.right.any() else None
        said = asked.answerable and right(asked.item, _said(lesson, ranking))
        yield Judged(asked, sure, good, said)


def _said(lesson: Lesson, ranking: Ranking) -> str:
    """The statements that are told in one breath, the best first."""
    facts = lesson.facts(ranking)
    told, believed = [facts[0].text], ranking.rows[0].share
    for fact, row in zip(facts[1:], ranking.rows[1:], strict=True):
        if believed >= BELIEVED or row.share < HARDLY or len(told) > TOLD_ALONG:
            break
        if fact.source.document == facts[0].source.document:
            told.append(fact.text)
            believed += row.share
    while len(told) > 1 and len(" ".join(told).split()) > BREATH:
        told.pop()
    return " ".join(told)


def _headings() -> Iterator[str]:
    """Two lines above the table."""
    groups = "".join(f"{f'{kept} % kept:':>{3 * CELL}}" for kept in KEPT)
    yield f"{'':<{WIDTH}}{'':>{4 * CELL}}{groups}"
    names = ("asked", "first", "said", "AUROC", *("near", "far", "right") * len(KEPT))
    yield f"{'left out':<{WIDTH}}" + "".join(f"{name:>{CELL}}" for name in names)


def _row(name: str, judged: Sequence[Judged]) -> str:
    cells = [f"{len(judged)}", *map(_shown, _figures(judged))]
    return f"{name:<{WIDTH}}" + "".join(f"{cell:>{CELL}}" for cell in cells)


def _shown(figure: float | None) -> str:
    return NOTHING if figure is None else f"{figure:.3f}"


def _figures(judged: Sequence[Judged]) -> Iterator[float | None]:
    """First hit right, right in what is said, AUROC of knowing; then, at each line,
    declined near and far, and right in what is said of what is not declined."""
    there = [one for one in judged if one.asked.answerable]
    absent = [one for one in judged if not one.asked.answerable]
    yield _share(one.first for one in there if one.first is not None)
    yield _share(one.said for one in there)
    sure = [one.sure for one in there]
    yield auroc(sure, [one.sure for one in absent])
    for kept in KEPT:
        line = percentile(sure, 100 - kept) if sure else 0.0
        yield _share(one.sure < line for one in absent if one.asked.near)
        yield _share(one.sure < line for one in absent if not one.asked.near)
        yield _share(one.said and one.sure >= line for one in there)


def _share(of: Iterable[bool]) -> float | None:
    told = list(of)
    return sum(told) / len(told) if told else None


def auroc(yes: Sequence[float], no: Sequence[float]) -> float | None:
    """How often a number of `yes` is above one of `no`; a tie is half (the statistic
    of H. B. Mann and D. R. Whitney, 1947). None if there is nothing to compare."""
    if not yes or not no:
        return None
    ordered = sorted(no)
    above = sum(bisect_left(ordered, n) + bisect_right(ordered, n) for n in yes)
    return above / (2 * len(yes) * len(no))
