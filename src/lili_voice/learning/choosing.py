"""Which question to ask next."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from random import Random

from lili_voice.english.wordforms import STOP, stems
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.library import Library
from lili_voice.learning.bank import Bank
from lili_voice.learning.learner import Card, Contrast, Wish
from lili_voice.learning.memory import Memory
from lili_voice.learning.planning import Candidates, days_left, plan
from lili_voice.learning.suiting import asked_for, facts_of, is_topic, suiting
from lili_voice.turn import Question

DUE, WEAK, NEW = 50, 20, 40  # the most of each that are weighed for one question
MOST_WEAK = 200  # for an exam, which needs what will be weak by then
ENOUGH = 20  # cards due beside which nothing new is looked for
NEAR = 40  # statements on either side among which the next one is looked for
WEEK = 7.0  # days
TRIED = 400  # facts looked at for something new
STRETCHES = {
    "today": (timedelta(0), timedelta(days=1)),
    "yesterday": (timedelta(days=-1), timedelta(0)),
    "last_week": (timedelta(days=-7), timedelta(days=1)),
}


@dataclass(frozen=True, slots=True)
class Seeker:
    """Who is to be asked, when, and what for; `seed` decides where all else is equal.

    `pool` are the facts a topic is about, None where any will do.
    """

    learner: str
    at: datetime
    seed: str
    wish: Wish
    exam: date | None = None
    pool: Sequence[Fact] | None = None


class Chooser:
    """Chooses questions for a learner from a bank, by what they remember."""

    def __init__(self, library: Library, bank: Bank, memory: Memory) -> None:
        self._library, self._bank, self._memory = library, bank, memory

    def questions(
        self, seeker: Seeker, done: Sequence[str], prompts: Collection[str] = ()
    ) -> Iterator[Question]:
        """Questions on other facts than those `done`, the best first, one a fact.

        None is worded as one of `prompts`.
        """
        asked = set(prompts)
        for contrast in self._contrasts(seeker, done):
            first, other = self._library.by_id[contrast.fact], contrast.other
            question = self._bank.contrast(first, self._library.by_id[other])
            if question and question.prompt not in asked:
                asked.add(question.prompt)
                yield question
        topic, told = set(stems(seeker.wish.topic)) - STOP, set(done)
        for id in self._planned(seeker, done):
            if id in told:
                continue
            every = self._bank.each(self._library.by_id[id])
            fresh = (
                question
                for question in every
                if question.prompt not in asked
                and told.isdisjoint(facts_of(question))
                and not is_topic(question, topic)
            )
            if question := suiting(fresh, seeker.wish, len(asked)):
                asked.add(question.prompt)
                told.update(facts_of(question))
                yield asked_for(question, id)

    def _contrasts(self, seeker: Seeker, done: Collection[str]) -> list[Contrast]:
        """Two that were mixed up, unless the learner wishes for something special."""
        if seeker.wish != Wish(count=seeker.wish.count):
            return []
        return [
            contrast
            for contrast in self._memory.contrasts(seeker.learner, seeker.at)
            if contrast.fact in self._library.by_id
            and contrast.other in self._library.by_id
            and contrast.fact not in done
        ]

    def _planned(self, seeker: Seeker, done: Sequence[str]) -> list[str]:
        """Facts in the order they should be asked about."""
        if seeker.wish.missed:
            return [id for id in self._missed(seeker) if id not in done]
        found = self._all(seeker) if seeker.pool is None else self._among(seeker)

        def wanted(card: Card) -> bool:
            return card.fact in self._library.by_id and card.fact not in done

        ahead = days_left(seeker.at, seeker.exam) is not None
        known = list(filter(wanted, (*found.due, *found.weak)))
        candidates = Candidates(
            due=tuple(card for card in known if card.due <= seeker.at),
            weak=tuple(card for card in known if ahead or _shaky(card)),
            new=tuple(id for id in found.new if id not in done),
            last=self._topic(done[-1]) if done else "",
        )
        planned = plan(candidates, seeker.at, seeker.exam, self._topic)
        return list(dict.fromkeys([*planned, *(card.fact for card in known)]))

    def _all(self, seeker: Seeker) -> Candidates:
        """What is due, weak and new of everything; for an exam, more is weighed."""
        due = tuple(self._memory.due(seeker.learner, seeker.at, DUE))
        ahead = days_left(seeker.at, seeker.exam) is not None
        weak = self._memory.weakest(seeker.learner, MOST_WEAK if ahead else WEAK)
        enough = len(due) >= ENOUGH and not ahead
        # of many facts no question of a certain kind is made
        most = NEW if seeker.wish.kind is None else TRIED
        new = () if enough else tuple(islice(self._new(seeker), most))
        return Candidates(due=due, weak=tuple(weak), new=new)

    def _new(self, seeker: Seeker) -> Iterator[str]:
        """Facts never asked about, in an order of chance."""
        facts = self._library.facts
        numbers = islice(_shuffled(len(facts), Random(seeker.seed)), TRIED)
        while some := [facts[number].id for number in islice(numbers, NEW)]:
            cards = self._memory.cards(seeker.learner, some)
            yield from (id for id in some if id not in cards)

    def _among(self, seeker: Seeker) -> Candidates:
        """What is due, weak and new among the facts of a topic."""
        ids = [fact.id for fact in seeker.pool or ()]
        cards = self._memory.cards(seeker.learner, ids)
        known = sorted(cards.values(), key=lambda card: (card.due, card.fact))
        return Candidates(
            due=tuple(card for card in known if card.due <= seeker.at),
            weak=tuple(card for card in known if card.due > seeker.at),
            new=tuple(id for id in ids if id not in cards),
        )

    def _missed(self, seeker: Seeker) -> list[str]:
        """Facts whose last answer was not right, in the stretch of time asked for."""
        midnight = datetime.combine(seeker.at.date(), time(), seeker.at.tzinfo)
        ever = (timedelta(days=-36500), timedelta(days=1))
        since, until = STRETCHES.get(seeker.wish.missed, ever)
        missed = self._memory.missed(seeker.learner, midnight + since, midnight + until)
        of_topic = seeker.pool and {fact.id for fact in seeker.pool}
        return [
            id
            for id in missed
            if id in self._library.by_id and (of_topic is None or id in of_topic)
        ]

    def _topic(self, id: str) -> str:
        fact = self._library.by_id.get(id)
        return f"{fact.topic}\n{fact.section}" if fact else ""


def _shaky(card: Card) -> bool:
    """Whether a fact was forgotten before, and is not yet held for a week."""
    return card.lapses > 0 and card.stability < WEEK


def nearest(
    fact: Fact, asked: Collection[str], library: Library, bank: Bank
) -> Fact | None:
    """The nearest fact not asked about that can be, of the same section if there is
    one; none whose question would be word for word one that was asked."""
    done = [library.by_id[id] for id in asked if id in library.by_id]
    prompts = {q.prompt for one in done for q in islice(bank.each(one), 1)}
    for near in _around(fact, library):
        questions = bank.each(near) if near.id not in asked else ()
        if any(question.prompt not in prompts for question in islice(questions, 1)):
            return near
    return None


def _around(fact: Fact, library: Library) -> Iterator[Fact]:
    here = library.number_of(fact)
    near = range(max(0, here - NEAR), min(len(library.facts), here + NEAR + 1))
    section = {other.id for other in library.section_of(fact)}
    around = ((at, library.facts[at]) for at in near if at != here)
    for _, other in sorted(
        around, key=lambda found: (found[1].id not in section, abs(found[0] - here))
    ):
        yield other


def _shuffled(count: int, chance: Random) -> Iterator[int]:
    """The numbers below `count` in any order, each made up as it is asked for
    (Durstenfeld's shuffle, with only the places that have changed hands)."""
    moved: dict[int, int] = {}
    for last in range(count - 1, -1, -1):
        at = chance.randrange(last + 1)
        yield moved.get(at, at)
        moved[at] = moved.pop(last, last)
