"""Weights fitted to lessons: which fact answers, and whether the notes do at all."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from fit_lessons import Lesson, Numbers
from lili_voice.knowledge.finding.confidence import ALL
from lili_voice.knowledge.finding.evidence import NAMES
from lili_voice.knowledge.finding.rank import Ranking
from lili_voice.knowledge.finding.weights import weights

ORDER_HELD = 1.0  # how much weights of the order cost, squared (ridge)
KNOWN_FREE = 0.5  # how much one question counts against half the squared weights
STEPS = 500
TINY = 1e-12
DECIMALS = 3

# A loss, and its slope.
Loss = Callable[[Numbers], tuple[float, Numbers]]


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights in the order of NAMES, and in that of ALL."""

    order: Numbers
    known: Numbers

    def sure(self, lesson: Lesson, ranking: Ranking) -> float:
        """How sure it is that the notes answer; any number, the more the surer."""
        return float(_knowing(lesson, ranking) @ self.known)


def fitted(lessons: Sequence[Lesson]) -> Fitted:
    """The weights under which the lessons are likeliest, but for large weights."""
    order = _minimum(_order_loss(lessons), len(NAMES))
    return Fitted(order, _minimum(_known_loss(lessons, order), len(ALL)))


def write_weights(fit: Fitted, path: Path, line: float | None) -> None:
    """Writes them as JSON; without a `line`, with the one Lili goes by now."""
    told = {
        "order": _rounded(NAMES, fit.order),
        "known": _rounded(ALL, fit.known),
        "line": weights().line if line is None else line,
    }
    path.write_text(json.dumps(told, indent=0) + "\n", "utf-8")


def _rounded(names: Sequence[str], found: Numbers) -> Mapping[str, float]:
    """Weights by name; those that come to nothing are left out."""
    named = zip(names, np.round(found, DECIMALS).tolist(), strict=True)
    return {name: weight for name, weight in sorted(named) if weight}


def _minimum(loss: Loss, size: int) -> Numbers:
    found = minimize(
        loss, np.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": STEPS}
    )
    return np.asarray(found.x, dtype=np.float64)


def _order_loss(lessons: Sequence[Lesson]) -> Loss:
    """The candidates share the belief (softmax); a loss is how little of it the right
    ones have together."""
    told = [lesson for lesson in lessons if lesson.right.any()]
    if not told:
        return lambda given: (0.0, np.zeros(len(given)))
    seen = np.concatenate([lesson.seen for lesson in told])
    good = np.concatenate([lesson.right for lesson in told]).astype(np.float64)
    sizes = np.array([len(lesson.numbers) for lesson in told])
    starts = np.cumsum(sizes) - sizes
    counts = np.array([lesson.weight for lesson in told])

    def loss(given: Numbers) -> tuple[float, Numbers]:
        scores = seen @ given
        likely = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), sizes))
        shares = likely / np.repeat(np.add.reduceat(likely, starts), sizes)
        believed = np.add.reduceat(shares * good, starts) + TINY
        among_right = shares * good / np.repeat(believed, sizes)
        slope = seen.T @ (np.repeat(counts, sizes) * (shares - among_right))
        lost = -counts @ np.log(believed) + ORDER_HELD * given @ given
        return float(lost), slope + 2 * ORDER_HELD * given

    return loss


def _known_loss(lessons: Sequence[Lesson], order: Numbers) -> Loss:
    """Logistic regression on the evidence for the candidate that comes first."""
    seen = np.array([_knowing(one, one.ranking(order)) for one in lessons])
    sides = np.array([1.0 if one.asked.answerable else -1.0 for one in lessons])
    counts = KNOWN_FREE * np.array([one.weight for one in lessons])

    def loss(given: Numbers) -> tuple[float, Numbers]:
        margins = sides * (seen @ given)
        lost = counts @ np.logaddexp(0.0, -margins) + given @ given / 2
        doubts = counts * sides / (1 + np.exp(np.minimum(margins, 500.0)))
        return float(lost), given - seen.T @ doubts

    return loss


def _knowing(lesson: Lesson, ranking: Ranking) -> Numbers:
    """The evidence that the notes answer, as a row of ALL."""
    seen = lesson.knowing(ranking)
    return np.array([seen.get(name, 0.0) for name in ALL])
