"""How long a question takes: to be understood and found, and to be put into words.

Nobody is remembered: these are the times without a store of learners.
"""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from lili_voice.dialogue import ask
from lili_voice.dialogue.scene import Finds, World
from lili_voice.knowledge.finding.finding import Finding
from lili_voice.learning.learner import Learner
from lili_voice.phrases import hear
from lili_voice.turn import Turn
from score import percentile

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


@dataclass
class Phases:
    """Seconds each question took, by phase."""

    finding: list[float] = field(default_factory=list)
    wording: list[float] = field(default_factory=list)

    @property
    def both(self) -> list[float]:
        return [one + two for one, two in zip(self.finding, self.wording, strict=True)]

    def lines(self) -> Iterable[str]:
        """A table in milliseconds."""
        yield f"{'ms a question, of ' + str(len(self.both)):<58}{'p50':>8}{'p99':>8}"
        phases = (
            ("understanding and finding", self.finding),
            ("wording", self.wording),
            ("both", self.both),
        )
        for name, took in phases:
            half, most = (percentile(took, n) * 1000 for n in (50, 99))
            yield f"{name:<58}{half:>8.2f}{most:>8.2f}"


class _Watched:
    """Finds, and looks at the clock."""

    def __init__(self, notes: Finds) -> None:
        self.notes, self.library = notes, notes.library
        self.stems, self.names = notes.stems, notes.names
        self.took = 0.0

    def find(self, question: str, about: Sequence[str] = (), asks: str = "") -> Finding:
        begun = time.perf_counter()
        finding = self.notes.find(question, about, asks)
        self.took += time.perf_counter() - begun
        return finding


def phases_of(notes: Finds, questions: Sequence[str]) -> Phases:
    """Each question once; the first is asked beforehand, to open what lies in files."""
    watched, phases = _Watched(notes), Phases()
    world = World(watched)
    for at, question in enumerate([*questions[:1], *questions]):
        watched.took = 0.0
        begun = time.perf_counter()
        heard = hear(question)
        understood = time.perf_counter() - begun
        turn = Turn("1", "bench:1", heard.intent, NOON, heard.text)
        begun = time.perf_counter()
        ask.play(turn, Learner(), world)
        played = time.perf_counter() - begun
        if at:
            phases.finding.append(understood + watched.took)
            phases.wording.append(played - watched.took)
    return phases
