"""What planning for an exam is worth: simulated learners revise for one.

Each policy is given the same learners and as many reviews on the same days:

  plan       what `learning.planning` asks for
  fixed      FSRS at 90 % retention: what is due, longest overdue first; then what is
             new; then what is due next
  new first  the same, but all that is new comes before what is due
  random     any facts at all

A learner recalls a fact as FSRS-6 foretells; with --off, the true stability of each
fact is up to so many times greater or smaller. What counts is the share of all facts
expected to be recalled at the exam. A fact never asked about counts a quarter.
"""

import argparse
import math
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from exam_plot import drawn
from lili_voice.learning.curve import recall
from lili_voice.learning.learner import Card, Rating
from lili_voice.learning.planning import UNSEEN, Candidates, plan
from lili_voice.learning.schedule import review

START = datetime(2031, 1, 1, 18, tzinfo=UTC)
PLOT = Path(__file__).parent.parent / "docs" / "exam-plan.svg"
FACTS = 200
DAYS, REVIEWS = (20, 60, 120), (5, 10, 20, 40)
# What the quiz weighs for one question: due, weak, new.
DUE, WEAK, NEW = 50, 200, 40


@dataclass(frozen=True)
class Pupil:
    """Somebody who revises: how many facts a day, for how many days, how faithfully.

    `skips` is the share of days without revision, `off` how wrong FSRS may be about a
    fact, `known` how often a first answer is right.
    """

    days: int
    reviews: int
    skips: float = 0.0
    off: float = 1.0
    known: float = 0.4

    @property
    def exam(self) -> date:
        return (START + timedelta(days=self.days)).date()


@dataclass
class Head:
    """What a pupil's memory holds, and how far off FSRS is about each fact."""

    off: Sequence[float]
    cards: dict[str, Card] = field(default_factory=dict)
    facts: list[str] = field(default_factory=lambda: [f"{n:03}" for n in range(FACTS)])

    @property
    def new(self) -> list[str]:
        return [fact for fact in self.facts if fact not in self.cards]

    def chance(self, fact: str, days: float) -> float:
        """How likely a fact is really recalled, so many days after its last review."""
        stability = self.cards[fact].stability * self.off[int(fact)]
        return recall(stability, round(days))


Policy = Callable[[Head, datetime, Pupil, Random], list[str]]


def planned(head: Head, at: datetime, pupil: Pupil, chance: Random) -> list[str]:
    by_due = sorted(head.cards.values(), key=lambda card: (card.due, card.fact))
    by_stability = sorted(head.cards.values(), key=lambda card: card.stability)
    due = [card for card in by_due if card.due <= at]
    candidates = Candidates(
        due=tuple(due[:DUE]),
        weak=tuple(by_stability[:WEAK]),
        new=tuple(head.new[:NEW]),
    )
    return plan(candidates, at, pupil.exam, lambda fact: fact)


def fixed(head: Head, at: datetime, pupil: Pupil, chance: Random) -> list[str]:
    cards = sorted(head.cards.values(), key=lambda card: (card.due, card.fact))
    due = [card.fact for card in cards if card.due <= at]
    return [*due, *head.new, *(card.fact for card in cards if card.due > at)]


def new_first(head: Head, at: datetime, pupil: Pupil, chance: Random) -> list[str]:
    return [*head.new, *fixed(head, at, pupil, chance)]


def random_order(head: Head, at: datetime, pupil: Pupil, chance: Random) -> list[str]:
    return chance.sample(head.facts, len(head.facts))


POLICIES: dict[str, Policy] = {
    "plan": planned,
    "fixed": fixed,
    "new first": new_first,
    "random": random_order,
}


def marks(policy: Policy, pupil: Pupil, seed: int) -> tuple[float, int]:
    """The share of facts expected to be recalled at the exam, and the reviews held."""
    spread = math.log(pupil.off)
    faults = Random(f"off {seed}")
    head = Head([math.exp(faults.uniform(-spread, spread)) for _ in range(FACTS)])
    skips, answers = Random(f"skips {seed}"), Random(f"answers {seed}")
    held = 0
    for day in range(pupil.days):
        if skips.random() < pupil.skips:
            continue
        at = START + timedelta(days=day)
        for fact in policy(head, at, pupil, answers)[: pupil.reviews]:
            _answer(head, fact, at, answers.random(), pupil)
            held += 1
    exam = START + timedelta(days=pupil.days)
    return sum(_at_exam(head, fact, exam) for fact in head.facts) / FACTS, held


def _answer(head: Head, fact: str, at: datetime, luck: float, pupil: Pupil) -> None:
    card = head.cards.get(fact)
    days = (at - card.last) / timedelta(days=1) if card else 0.0
    chance = head.chance(fact, days) if card else pupil.known
    rating = Rating.GOOD if luck < chance else Rating.AGAIN
    head.cards[fact] = review(card, rating, at, fact)


def _at_exam(head: Head, fact: str, exam: datetime) -> float:
    card = head.cards.get(fact)
    return head.chance(fact, (exam - card.last) / timedelta(days=1)) if card else UNSEEN


@dataclass(frozen=True)
class Line:
    """How each policy did by one pupil; `gain` of the plan over fixed retention, with
    half the width of its 95 % interval, seed by seed."""

    pupil: Pupil
    mean: dict[str, float]
    gain: float
    spread: float


def compare(pupil: Pupil, seeds: Sequence[int]) -> Line:
    """Every policy, by the same pupils."""
    told = {
        name: [marks(policy, pupil, seed) for seed in seeds]
        for name, policy in POLICIES.items()
    }
    assert len({tuple(held for _, held in every) for every in told.values()}) == 1
    found = {name: [share for share, _ in every] for name, every in told.items()}
    gains = [a - b for a, b in zip(found["plan"], found["fixed"], strict=True)]
    error = statistics.stdev(gains) / math.sqrt(len(gains)) if len(gains) > 1 else 0.0
    mean = {name: statistics.fmean(every) for name, every in found.items()}
    return Line(pupil, mean, statistics.fmean(gains), 1.96 * error)


def pupils() -> dict[str, list[Pupil]]:
    """Faithful ones, and three sorts for whom something is not as it should be."""
    grid = [(days, reviews) for days in DAYS for reviews in REVIEWS]
    few = [(20, 20), (60, 10), (60, 20), (60, 40), (120, 20)]
    return {
        "as FSRS foretells": [Pupil(*one) for one in grid],
        "skips three days in ten": [Pupil(*one, skips=0.3) for one in few],
        "true stability half to twice": [Pupil(*one, off=2.0) for one in few],
        "little known beforehand": [Pupil(*one, known=0.2) for one in few],
        "much known beforehand": [Pupil(*one, known=0.7) for one in few],
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument(
        "--plot", type=Path, default=PLOT, help="an SVG is written here"
    )
    chosen = parser.parse_args()
    print(f"{FACTS} facts, {chosen.seeds} learners each; share recalled at the exam")
    for sort, several in pupils().items():
        print(f"\n{sort}\ndays a day " + "".join(f"{name:>11}" for name in POLICIES))
        lines = [compare(pupil, range(chosen.seeds)) for pupil in several]
        for line in lines:
            shares = "".join(f"{line.mean[name]:11.3f}" for name in POLICIES)
            told = f"{line.pupil.days:4} {line.pupil.reviews:5} {shares}"
            print(
                f"{told}   {line.gain:+.3f} ± {line.spread:.3f} over fixed", flush=True
            )
        if several[0] == Pupil(DAYS[0], REVIEWS[0]):
            points = [(x.pupil.days, x.pupil.reviews, x.mean) for x in lines]
            chosen.plot.write_text(drawn(points), "utf-8")


if __name__ == "__main__":
    main()
