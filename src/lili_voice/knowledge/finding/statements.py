"""Answers that are one or a few statements, or the nearest that does not answer."""

import re
from collections.abc import Sequence
from dataclasses import replace

from lili_voice.english.wordforms import stems
from lili_voice.knowledge.extracting.clashes.clashes import clashes
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.finding.asking import Asks
from lili_voice.knowledge.finding.confidence import sure
from lili_voice.knowledge.finding.finding import Finding, Found, Hit, Sought, Way
from lili_voice.knowledge.finding.fitting import defines
from lili_voice.knowledge.finding.index import Index, sought_for
from lili_voice.knowledge.finding.parts import items_of
from lili_voice.knowledge.finding.rank import Ranked, Ranking, ranked
from lili_voice.knowledge.finding.shortlist import Want
from lili_voice.knowledge.finding.topics import Topical
from lili_voice.knowledge.finding.understand import Query, Term
from lili_voice.knowledge.finding.verdict import contradicts, verdict
from lili_voice.knowledge.finding.weights import weights
from lili_voice.knowledge.library import Library

NEAR = 0.55  # how much of a question a fact must cover to be offered as the nearest
BELIEVED = 0.9  # how far it must be believed that what is told holds the answer
HARDLY = 0.03  # belief in a statement that is not worth telling along with the best
TOLD_ALONG = 2
ONE_LACKS = 0.25  # the evidence of one word that is lacking
RIVALS, NO_RIVAL = 10, 1.5  # rows another document may answer in; too far behind
HOLDING = 20  # facts with certain letters that are looked at


class Statements:
    """The statements of a library. Safe to share between threads."""

    def __init__(self, library: Library, index: Index) -> None:
        self._library, self._index = library, index

    def answer(
        self, query: Query, topical: Topical, among: Sequence[int] = ()
    ) -> Sought:
        """The statements that answer, or the nearest that do not; only facts with the
        numbers `among`, if there are any."""
        if query.told or topical or query.part:
            ranking = ranked(query, self._index, topical, among)
            ranking = self._without(query, ranking) if query.excepted else ranking
            if ranking.rows:
                return Sought(Way.STATED, self._weighed(query, ranking), ranking)
        return Sought(Way.STATED, Finding(Found.UNKNOWN, query))

    def _weighed(self, query: Query, ranking: Ranking) -> Finding:
        """What the likeliest statements come to."""
        nearest = self._nearest(query, ranking.rows)
        known = sure(query, ranking, self._index)
        if known < weights().line or self._unexplained(query, nearest):
            otherwise = self._put_right(query, ranking.rows)
            unknown = Finding(Found.UNKNOWN, query, nearest=otherwise or nearest)
            return replace(unknown, corrects=otherwise is not None)
        best = self._fact(ranking.rows[0])
        if other := self._otherwise(best, ranking.rows):
            both = (best, other)
            hits = tuple(Hit(fact, known) for fact in both)
            return Finding(Found.FACTS, query, hits, differ=True)
        enough = self._enough(ranking.rows)
        announced = query.several or best.kind is Kind.COUNT
        if announced and (items := self._announced(enough)):
            hits = tuple(Hit(fact, known) for fact in items)
            return Finding(Found.LIST, query, hits)
        hits = tuple(Hit(self._fact(row), known) for row in enough)
        if query.asks is not Asks.YES_NO:
            return Finding(Found.FACTS, query, self._with_item(hits), nearest)
        said = verdict(query, self._index.entry(enough[0].number))
        hits = hits if said is None else hits[:1]
        return Finding(Found.FACTS, query, hits, nearest, verdict=said)

    def _put_right(self, query: Query, rows: Sequence[Ranked]) -> Fact | None:
        """What says all that was asked but a year or a number, and gives another."""
        for row in rows[:RIVALS] if query.numeric else ():
            number_alone = row.seen["lacks"] and not row.seen["lacks_name"]
            lacks_else = row.seen["many_lack"] > ONE_LACKS or row.seen["lacks_light"]
            fact = self._fact(row)
            if number_alone and not lacks_else and contradicts(query, fact):
                return fact
        return None

    def _without(self, query: Query, ranking: Ranking) -> Ranking:
        """Without what is not wanted."""
        rows = [r for r in ranking.rows if not unwanted(query, self._fact(r))]
        return replace(ranking, rows=rows)

    def rival(self, query: Query, topical: Topical, fact: Fact) -> Fact | None:
        """What another document says on the matter of a fact, and differently."""
        if len(self._library.abouts) < 2:
            return None
        return self._otherwise(fact, ranked(query, self._index, topical).rows)

    def _otherwise(self, told: Fact, rows: Sequence[Ranked]) -> Fact | None:
        """Of statements with half the words of one that is told, one that differs."""
        close = [r for r in rows[:RIVALS] if rows[0].order - r.order < NO_RIVAL]
        said = set(self._index.entry(self._library.number_of(told)).forms)
        others = [
            fact
            for row in close
            if (fact := self._fact(row)).source.document != told.source.document
            and 2 * len(said & set(self._index.entry(row.number).forms)) >= len(said)
        ]
        found = clashes([told, *others]) if others else ()
        sides = (s for c in found for s in (c.one, c.two))
        return next((side for side in sides if side.id != told.id), None)

    def told(self, query: Query, fact: Fact) -> Finding:
        """A fact that answers for certain, with a yes or a no where one is wanted."""
        said = None
        if query.asks is Asks.YES_NO:
            entry = self._index.entry(self._library.number_of(fact))
            said = verdict(query, entry)
        return Finding(
            Found.FACTS, query, self._with_item((Hit(fact, 1.0),)), verdict=said
        )

    def holding(self, term: Term) -> list[Fact]:
        """Some facts that hold a word of a question."""
        wants = [Want(tuple(sought_for(term).steps()))]
        numbers = self._index.shortlist.best(wants, HOLDING)
        return [self._library.facts[number] for number in numbers]

    def _announced(self, rows: Sequence[Ranked]) -> Sequence[Fact]:
        """The items of a list that a statement announces: "There were three parts"."""
        for row in rows:
            fact = self._fact(row)
            if fact.kind is Kind.COUNT:
                return items_of(self._library.section_of(fact))
        return ()

    def _enough(self, rows: Sequence[Ranked]) -> list[Ranked]:
        """The best, and as many beside it of the same document as it takes to believe
        that the answer is among them."""
        best = self._fact(rows[0])
        told, believed = [rows[0]], rows[0].share
        for row in rows[1:]:
            if believed >= BELIEVED or row.share < HARDLY or len(told) > TOLD_ALONG:
                break
            if self._fact(row).source.document == best.source.document:
                told.append(row)
                believed += row.share
        return told

    def _nearest(self, query: Query, rows: Sequence[Ranked]) -> Fact | None:
        """The statement that holds most of the question, if it says a word of it."""
        best = min(rows, key=lambda row: (_lacks(row), -row.order))
        if _lacks(best) > 1 - NEAR or best.seen["lacks_name"]:
            return None
        held = self._index.entry(best.number).held
        said = any(held.issuperset(t.stems) for t in query.told if not t.name)
        return self._fact(best) if said else None

    def _unexplained(self, query: Query, nearest: Fact | None) -> bool:
        """Whether the meaning of letters is asked for, which the notes only use."""
        if query.asks is not Asks.DEFINE or nearest is None or len(query.told) != 1:
            return False
        letters = re.compile(rf"\b{re.escape(query.told[0].text.upper())}s?\b")
        return bool(letters.search(nearest.text)) and not defines(query, nearest)

    def _fact(self, row: Ranked) -> Fact:
        return self._library.facts[row.number]

    def _with_item(self, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
        """The hits, and the rest of the list item that the best of them is part of."""
        best, told = hits[0], {hit.fact.id for hit in hits}
        if best.fact.place is None:
            return hits
        rest = (fact for fact in self._library.beside(best.fact) if fact.id not in told)
        return (*hits, *(Hit(fact, best.sure) for fact in rest))


def unwanted(query: Query, fact: Fact) -> bool:
    """Whether a fact speaks of what a question leaves out."""
    return bool(query.excepted) and query.excepted <= set(stems(fact.text))


def _lacks(row: Ranked) -> float:
    """The share of a question that a fact does not hold."""
    return row.seen["lacks"] + row.seen["lacks_light"]
