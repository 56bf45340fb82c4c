"""What came of the questions, counted."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ask_items import Asked
from lili_voice.turn import Reply
from score import is_unknown, right, wilson
from sourced import Sourced

BREATH = 50  # words that one reply may say before its closing offer
EVERYWHERE = "all"
RIGHT, REFUSED, DECLINED = "answered right", "refused though answerable", "declined"
OUTSIDE = "outside knowledge said"
LONG = f"a reply of more than {BREATH} words"
UNSOURCED = "words that stand in no line cited"
ORDER = (RIGHT, REFUSED, DECLINED, OUTSIDE, LONG, UNSOURCED)


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything Lili said to one question: a reply, and one to each "go on", and
    what each of them rests on."""

    asked: Asked
    replies: tuple[Reply, ...]
    rests_on: tuple[Sourced, ...]

    @property
    def speech(self) -> str:
        return " ".join(reply.speech.plain() for reply in self.replies)

    @property
    def unknown(self) -> bool:
        return is_unknown(self.speech)

    @property
    def good(self) -> bool:
        """Answered right, or declined where there is no answer."""
        if self.asked.answerable:
            return right(self.asked.item, self.speech)
        return self.unknown

    @property
    def unsourced(self) -> tuple[str, ...]:
        """The words said that stand in no line cited."""
        return tuple(word for one in self.rests_on for word in one.unsourced)

    @property
    def outside(self) -> bool:
        """Whether it says what the notes do not hold."""
        patterns = self.asked.item.get("absent", ())
        return any(re.search(pattern, self.speech, re.I) for pattern in patterns)


@dataclass
class Row:
    """One thing that was counted; `wanted` is what it should come to."""

    where: str
    label: str
    wanted: str
    many: int = 0
    asked: int = 0
    failed: list[Answer] = field(default_factory=list)

    @property
    def kind(self) -> str:
        return self.label.partition(",")[0]

    def count(self, answer: Answer, yes: bool) -> None:
        """One more, and whether it is so."""
        self.asked += 1
        self.many += yes
        if yes is (self.wanted == "none"):
            self.failed.append(answer)


def rows_of(answers: Sequence[Answer]) -> list[Row]:
    """The rows of each set, and of all together where several sets have them."""
    sets: dict[str, list[Answer]] = {}
    for answer in answers:
        sets.setdefault(answer.asked.where, []).append(answer)
    rows = [row for where, own in sets.items() for row in _rows(where, own)]
    often = Counter(row.label for row in rows)
    return rows + [r for r in _rows(EVERYWHERE, answers) if often[r.label] > 1]


def _rows(where: str, answers: Iterable[Answer]) -> list[Row]:
    rows: dict[str, Row] = {}
    for answer in answers:
        for label, wanted, yes in _seen(answer):
            rows.setdefault(label, Row(where, label, wanted)).count(answer, yes)
    return sorted(rows.values(), key=lambda row: (ORDER.index(row.kind), row.label))


def _seen(answer: Answer) -> Iterator[tuple[str, str, bool]]:
    """What is counted of one answer: its label, what is wanted, whether it is so."""
    asked = answer.asked
    yield asked.label, "all", answer.good
    if asked.answerable:
        yield asked.label.replace(RIGHT, REFUSED), "none", answer.unknown
    else:
        distance = "near" if asked.near else "far and medium"
        yield f"{asked.label}, {distance}", "all", answer.good
    if asked.item.get("absent"):
        yield OUTSIDE, "none", answer.outside
    yield LONG, "none", any(one.words > BREATH for one in answer.rests_on)
    yield UNSOURCED, "none", bool(answer.unsourced)


def print_rows(rows: Iterable[Row], *, verbose: bool) -> None:
    """A table, and what went wrong if that is wanted."""
    print(
        f"{'of the questions':<58}{'so':>8}{'share':>11}{'95 % interval':>18}  wanted"
    )
    for row in rows:
        low, high = wilson(row.many, row.asked)
        share, interval = f"{row.many / row.asked:.1%}", f"{low:.1%} to {high:.1%}"
        count = f"{row.many:>5}/{row.asked:<5}"
        name = f"{row.where}: {row.label}"
        print(f"{name:<58}{count}{share:>8}{interval:>18}  {row.wanted}")
        if verbose and row.where != EVERYWHERE:
            _print_failed(row)


def _print_failed(row: Row) -> None:
    for answer in row.failed:
        print(f"    {answer.asked.question}\n        {answer.speech}")
        if row.label == UNSOURCED:
            print(f"        {' '.join(answer.unsourced)}")
