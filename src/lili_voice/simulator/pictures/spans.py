"""What lasted, side by side where it was at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from lili_voice.simulator.pictures.moments import Day, Moment

LANE = 9.0  # the room of one
MOST_LANES = 3  # more at once are told in words alone


@dataclass(frozen=True, slots=True)
class Span:
    """A bar in a lane, from its top until a day."""

    lane: int
    top: float
    until: Day


def lanes_of(moments: Sequence[Moment]) -> dict[Moment, int]:
    """A lane for each moment that lasted, where one is free. In order of beginning."""
    lanes: dict[Moment, int] = {}
    taken: list[Day] = []  # until when, for each lane
    for moment in moments:
        if moment.end is None:
            continue
        free = (n for n, until in enumerate(taken) if until < moment.start)
        lane = next(free, len(taken))
        if lane == MOST_LANES:
            continue
        taken[lane : lane + 1] = [moment.end]
        lanes[moment] = lane
    return lanes
