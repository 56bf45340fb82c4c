"""What makes a fact a better or a worse answer beside the words it holds."""

import re
from collections.abc import Iterator, Mapping

from lili_voice.english.wordforms import stem
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.finding.asking import Asks
from lili_voice.knowledge.finding.index import Entry
from lili_voice.knowledge.finding.understand import Query

# Kinds that a bare question about a topic wants: "when was the Great Exhibition?"
WANTED: Mapping[Asks, tuple[Kind, ...]] = {
    Asks.WHO: (Kind.PERSON,),
    Asks.WHEN: (Kind.DATE, Kind.EVENT),
    Asks.WHERE: (Kind.PLACE,),
    Asks.FATE: (Kind.EFFECT,),
    Asks.WHY: (Kind.REASON, Kind.FACTOR, Kind.ARGUMENT),
    Asks.DEFINE: (Kind.DEFINITION, Kind.INTRODUCTION),
    Asks.WHAT: (Kind.DEFINITION, Kind.AIM, Kind.INTRODUCTION),
    Asks.HOW: (Kind.FEATURE, Kind.INTRODUCTION, Kind.DEFINITION),
    Asks.ANY: (Kind.DEFINITION, Kind.INTRODUCTION),
}
GROUNDS = re.compile(
    r"\b(?:because|so that|in order|reasons?|due|owing|since|want\w*|hop\w+|caus\w+)\b",
    re.I,
)
GIVEN = re.compile(r"\b(?:reasons?|causes?)\b")
# "The longest canal": a statement that ranks nothing does not say which it was.
MOST = re.compile(
    r"\b(?:most|least|best|worst|(?!(?:w|ea)st\b)(?:bigg|larg|great|long|short|high|low|"
    r"old|young|new|strong|weak|rich|poor|fast|slow|early|earli|lat|deadli|dead|clos|"
    r"near|hard|small|tall|deep|wid|cheap|heavi|bloodi|mighti|wealthi)est)\b",
    re.I,
)
THE_OF = re.compile(r"^what (?:is|was|were|are|s) the (\w+) of\b")
DEFINING = r"(?:, (?:an?|the|which)|:| (?:was|were|is|are) (?:an?|the))\b ?"
MISFITS = ("not_the_most", "other_year", "loosely", "no_grounds")


class Misfits:
    """What makes it unlikely that a fact is the answer to one question; `of` gives
    names out of MISFITS."""

    def __init__(self, query: Query) -> None:
        self._query = query
        self._ranks = bool(MOST.search(query.text))
        self._given = bool(GIVEN.search(query.text))
        asked = THE_OF.match(query.text)
        self._noun = stem(asked[1]) if asked else ""
        self._loose = self._noun in query.told_stems
        self._dated = bool(query.years) and query.asks is not Asks.YES_NO

    def of(self, entry: Entry) -> Iterator[str]:
        fact = entry.fact
        if self._ranks and not MOST.search(fact.text):
            yield "not_the_most"
        if self._dated and fact.dates and not self._of_the_year(fact):
            yield "other_year"
        if self._loose and self._noun not in entry.held | entry.heading:
            yield "loosely"
        if self._given and not _gives_grounds(fact):
            yield "no_grounds"

    def _of_the_year(self, fact: Fact) -> bool:
        """Whether the statement is of a year that is asked about."""
        return any(year in date for year in self._query.years for date in fact.dates)


def _gives_grounds(fact: Fact) -> bool:
    return fact.kind in WANTED[Asks.WHY] or bool(GROUNDS.search(fact.text))


def defines(query: Query, fact: Fact) -> bool:
    """Whether a fact says what the thing asked about is: "the Whites, a mixture of"."""
    if query.asks not in (Asks.DEFINE, Asks.WHO):
        return False
    asked = query.told_stems
    return any(
        re.search(rf"\b{re.escape(word)}{DEFINING}", fact.text, re.I)
        for word in query.words
        if stem(word) in asked
    )
