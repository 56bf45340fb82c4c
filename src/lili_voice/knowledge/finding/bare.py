"""Questions of one word, "when?", "and why?": about what was said last."""

from collections.abc import Iterator, Sequence

from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.asking import TYPED, Asks
from lili_voice.knowledge.finding.finding import Finding, Found, Hit
from lili_voice.knowledge.finding.index import Index
from lili_voice.knowledge.finding.typed import typed
from lili_voice.knowledge.finding.understand import Query
from lili_voice.knowledge.library import Library

# What in a statement answers a question that says no more than its question word.
ANSWERS = word_set("""
    who_person when_date when_lasted where_place why_strong
    count_unit count_alike count_noun count_number
""")
BARE = TYPED | {Asks.WHY}


def bare_answer(
    query: Query, last: Sequence[Fact], library: Library, index: Index
) -> Finding | None:
    """What was just told, or stands beside it, where it holds what is asked for.

    None where the question says more, or where the whole topic may be meant; UNKNOWN
    where it is about one point of a list which tells no such thing.
    """
    says_more = query.terms or query.topics or query.part or query.nth is not None
    if says_more or not last or query.asks not in BARE:
        return None
    for fact in _near(query, last, library):
        entry = index.entry(library.number_of(fact))
        if not ANSWERS.isdisjoint(typed(query, entry)):
            return Finding(Found.FACTS, query, (Hit(fact, 1.0),))
    if last[0].place is None:
        return None
    rest = library.beside(last[0]) if query.asks is Asks.WHY else ()
    found = Found.FACTS if rest else Found.UNKNOWN
    return Finding(found, query, tuple(Hit(fact, 1.0) for fact in rest))


def _near(query: Query, last: Sequence[Fact], library: Library) -> Iterator[Fact]:
    """What was told, then what stands beside it; no statement is its own reason."""
    if query.asks is not Asks.WHY:
        yield from last
    yield from (fact for fact in library.beside(last[0]) if fact not in last)
