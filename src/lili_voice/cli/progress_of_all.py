"""How all learners together answer: sections practised, and facts that are hard."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from lili_voice.cli.words import places
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.library import Library
from lili_voice.knowledge.reporting.words import counted
from lili_voice.stores.records import Practice

ENOUGH = 3  # answers, before a fact is called hard
EASY = 0.75  # the share of right answers from which a fact is not called hard
MOST = 10  # facts shown as hard


@dataclass(frozen=True)
class Everybody:
    """Figures over all learners; nothing in them says who answered what."""

    practice: tuple[Practice, ...]
    learners: int
    library: Library

    def lines(self) -> Iterator[str]:
        """For a teacher to read."""
        yield f"{counted(self.learners, 'learner')}, {_shares(self.practice)}"
        topic = ""
        for section in self.library.sections():
            first, practised = section[0], self._on(section)
            if first.topic != topic:
                yield first.topic
            topic = first.topic
            name = first.section or first.topic
            asked = f"{len(practised)} of {counted(len(section), 'fact')} practised"
            shares = f", {_shares(practised)}" if practised else ""
            yield f"  {name}: {asked}{shares}"
        if hard := self._hard():
            yield "Most often wrong"
            yield from map(self._told, hard)
        if contested := self._contested():
            yield "Contested"
        for one in contested:
            yield f"  {counted(one.contested, 'time')}: {self._where(one)}"
        if gone := len(self.practice) - len(self._in_notes):
            yield f"{counted(gone, 'fact')} answered that the notes no longer hold."

    def as_object(self) -> dict[str, object]:
        """For a program to read: every section, and every fact that was answered."""
        return {
            "learners": self.learners,
            **_figures(self.practice),
            "sections": [
                {
                    "topic": section[0].topic,
                    "section": section[0].section,
                    "facts": len(section),
                    "practised": len(practised),
                    **_figures(practised),
                }
                for section in self.library.sections()
                for practised in [self._on(section)]
            ],
            "items": [self._item(one) for one in sorted(self.practice, key=_facility)],
        }

    def _on(self, facts: Sequence[Fact]) -> list[Practice]:
        """What was answered of some facts."""
        return [self._by_fact[fact.id] for fact in facts if fact.id in self._by_fact]

    @cached_property
    def _by_fact(self) -> dict[str, Practice]:
        return {one.fact: one for one in self.practice}

    @cached_property
    def _in_notes(self) -> list[Practice]:
        return [one for one in self.practice if one.fact in self.library.by_id]

    def _hard(self) -> list[Practice]:
        often = [one for one in self._in_notes if one.answers >= ENOUGH]
        hard = [one for one in often if one.right / one.answers < EASY]
        return sorted(hard, key=_facility)[:MOST]

    def _contested(self) -> list[Practice]:
        found = [one for one in self._in_notes if one.contested]
        return sorted(found, key=lambda one: (-one.contested, one.fact))

    def _told(self, one: Practice) -> str:
        share = one.right / one.answers
        return f"  {share:.0%} right of {one.answers}: {self._where(one)}"

    def _where(self, one: Practice) -> str:
        fact = self.library.by_id[one.fact]
        return f"{', '.join(places([fact.source]))}: {fact.text}"

    def _item(self, one: Practice) -> dict[str, object]:
        fact = self.library.by_id.get(one.fact)
        return {
            "fact": one.fact,
            "text": fact.text if fact else None,
            "answers": one.answers,
            "right": one.right,
            "facility": round(one.right / one.answers, 3) if one.answers else None,
            "learners": one.learners,
            "contested": one.contested,
        }


def _facility(one: Practice) -> tuple[float, int, str]:
    """The share of right answers, the hardest first; of several, the oftenest asked."""
    return one.right / max(1, one.answers), -one.answers, one.fact


def _figures(practice: Sequence[Practice]) -> dict[str, object]:
    answers = sum(one.answers for one in practice)
    right = sum(one.right for one in practice)
    return {"answers": answers, "right": right}


def _shares(practice: Sequence[Practice]) -> str:
    """ "12 answers, 75% right"."""
    answers = sum(one.answers for one in practice)
    right = sum(one.right for one in practice)
    told = counted(answers, "answer")
    return f"{told}, {right / answers:.0%} right" if answers else told
