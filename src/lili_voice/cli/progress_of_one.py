"""How one learner stands, topic by topic, and what to revise."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from lili_voice.cli.words import places
from lili_voice.knowledge.library import Library
from lili_voice.knowledge.reporting.words import counted, dated
from lili_voice.learning.learner import Card
from lili_voice.learning.standing import Mind, Standing

MOST = 10  # facts to revise that are shown


@dataclass(frozen=True, slots=True)
class Somebody:
    """What is kept of one learner's memory, beside the notes."""

    mind: Mind
    library: Library

    def lines(self) -> Iterator[str]:
        """For the learner or a teacher to read."""
        yield _told("All", self.mind.on(fact.id for fact in self.library.facts))
        for topic, facts in self._topics().items():
            yield _told(f"  {topic}", self.mind.on(facts))
        if self.mind.exam:
            yield f"Exam on {dated(self.mind.exam.isoformat())}."
        weakest = self._weakest()
        yield "To revise" if weakest else "Nothing to revise now."
        for card in weakest:
            fact = self.library.by_id[card.fact]
            where = ", ".join(places([fact.source]))
            yield f"  {self.mind.chance(card):.0%}: {where}: {fact.text}"

    def as_object(self) -> dict[str, object]:
        """For a program to read; shares are from 0 to 1."""
        exam = self.mind.exam
        return {
            "exam": exam and exam.isoformat(),
            **asdict(self.mind.on(fact.id for fact in self.library.facts)),
            "topics": [
                {"topic": topic, **asdict(self.mind.on(facts))}
                for topic, facts in self._topics().items()
            ],
            "revise": [
                {
                    "fact": card.fact,
                    "text": self.library.by_id[card.fact].text,
                    "recall": round(self.mind.chance(card), 3),
                }
                for card in self._weakest()
            ],
        }

    def _topics(self) -> dict[str, list[str]]:
        """The ids of the facts of each topic."""
        topics: dict[str, list[str]] = {}
        for fact in self.library.facts:
            topics.setdefault(fact.topic, []).append(fact.id)
        return topics

    def _weakest(self) -> list[Card]:
        return self.mind.weakest((fact.id for fact in self.library.facts), MOST)


def _told(name: str, standing: Standing) -> str:
    parts = [
        f"{standing.asked} of {counted(standing.facts, 'fact')} asked",
        f"{standing.known} known",
        f"{standing.due} due now",
    ]
    if standing.today is not None:
        parts.append(f"expected recall {standing.today:.0%} today")
    if standing.at_exam is not None:
        parts.append(f"{standing.at_exam:.0%} at the exam if no more is done")
    return f"{name}: {', '.join(parts)}"
