"""FSRS-6 on bare numbers: how memory fades, and what a review makes of it.

The formulas of `fsrs` itself, for planning, which weighs hundreds of reviews that may
never be held: https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
"""

from math import e

import fsrs

WEIGHTS = fsrs.Scheduler().parameters
FIRST_FORGOTTEN, FIRST_RECALLED = WEIGHTS[0], WEIGHTS[2]  # stability after one answer
SMALLEST = 0.001
# The last weight is the decay; after `stability` days recall has sunk to nine tenths.
_DECAY = -WEIGHTS[20]
_FACTOR = 0.9 ** (1 / _DECAY) - 1


def recall(stability: float, days: float) -> float:
    """How likely something is to be recalled after so many days, from 0 to 1."""
    curve: float = (1 + _FACTOR * max(days, 0.0) / stability) ** _DECAY
    return curve


def when_recalled(stability: float, difficulty: float, chance: float) -> float:
    """The stability after a right answer, when it was so likely."""
    grown: float = (
        e ** WEIGHTS[8]
        * (11 - difficulty)
        * stability ** -WEIGHTS[9]
        * (e ** ((1 - chance) * WEIGHTS[10]) - 1)
    )
    return stability * (1 + grown)


def when_forgotten(stability: float, difficulty: float, chance: float) -> float:
    """The stability after a wrong answer, when a right one was so likely."""
    left: float = (
        WEIGHTS[11]
        * difficulty ** -WEIGHTS[12]
        * ((stability + 1) ** WEIGHTS[13] - 1)
        * e ** ((1 - chance) * WEIGHTS[14])
    )
    most: float = stability / e ** (WEIGHTS[17] * WEIGHTS[18])
    return max(min(left, most), SMALLEST)


def expected(memory: tuple[float, float, float], wait: float, then: float) -> float:
    """How likely recall is `then` days from now, with one review in `wait` days.

    `memory` is the stability, the difficulty and the days since the last review.
    """
    stability, difficulty, since = memory
    chance = recall(stability, since + wait)
    right = when_recalled(stability, difficulty, chance)
    wrong = when_forgotten(stability, difficulty, chance)
    left = then - wait
    return chance * recall(right, left) + (1 - chance) * recall(wrong, left)
