"""Facts in the order in which they answer a question."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lili_voice.english.thesaurus import same_meaning
from lili_voice.knowledge.finding.asking import TYPED, Asks
from lili_voice.knowledge.finding.fitting import WANTED, defines, fit
from lili_voice.knowledge.finding.index import (
    FAINT,
    SAME_MEANING,
    Entry,
    Index,
    Sought,
    against,
    sought_for,
)
from lili_voice.knowledge.finding.shortlist import Step, Want
from lili_voice.knowledge.finding.topics import Topical
from lili_voice.knowledge.finding.understand import Query

PART_BONUS = 0.2  # the fact stands under the kind of heading the question names
WANTED_BONUS = 0.1  # the fact is of the kind that such questions want
MEANT = 0.25  # it alone answers a question of the document's with the same words
MADE = 0.2  # the same for a question made from the statement
SHARED = 0.06  # times the share of its own words that were asked about
OPENS = 0.03  # it opens with a word asked about
DOES = 0.2  # it opens with somebody who does what is asked about
DEFINED = 0.2  # it says what the thing asked about is
OTHER_TOPIC = 0.4  # what is left of a fact when another topic was named
PART_WEIGHT = 1.0  # how much the word for a part of the notes tells
TOPIC_ALONE = 0.6  # how far naming the topic covers a question of light words
ONLY_NAMED = 0.35  # the price where a name is all that is shared, or all that is not
RARE = 0.7  # a name in more of the facts than this need not be said again in each
GAP = 0.35  # the price of the weightiest word that is lacking
KEYWORD_GAP = 0.12  # the same for mere words
SMALL_GAP = 0.05  # the same where no one kind of answer is wanted
HALF = 0.5
CANDIDATES = 40
LIKELY = 3 * CANDIDATES  # looked at one by one
BROUGHT = 200  # by the shortlist, which reckons a little less exactly

Held = tuple[Sought, float]  # how a term may be held, and how much it tells


@dataclass(frozen=True, slots=True)
class Ranked:
    """One candidate: how much of the question it covers, how well its kind fits."""

    number: int
    covered: float
    fits: float
    order: float

    @property
    def sure(self) -> float:
        return self.covered * self.fits


def ranked(query: Query, index: Index, topical: Topical) -> list[Ranked]:
    """The likeliest facts, best first. `topical`: the topics that are asked about."""
    held = list(_held(query, index))
    total = sum(weight for _, weight in held) or 1.0
    entries = _candidates(query, index, topical, held)
    sums, gaps = _sums(query, index, held, entries)
    if not query.told and (topical or not query.terms):
        sums = _of_topic(sums, total, topical, entries)
        total = 1.0
    rows = [
        _row(query, n, entries[n], sums[n] / total - gaps.get(n, 0.0))
        for n in _likely(sums, topical, entries)
    ]
    if topical is not None:
        rows = [
            r if _is_on(entries[r.number], topical) else _elsewhere(r) for r in rows
        ]
    return sorted(rows, key=lambda row: (-row.order, row.number))[:CANDIDATES]


def _candidates(
    query: Query, index: Index, topical: Topical, held: Sequence[Held]
) -> dict[int, Entry]:
    """Facts that may be among the likeliest, by their numbers."""
    wants = [Want(tuple(sought.steps()), weight) for sought, weight in held]
    every = topical is None and not query.terms
    found = index.shortlist.best(wants, BROUGHT, any_at_all=every)
    for topic in sorted(topical or ()):
        inside = Step(1.0, (topic,), ("topic",))
        whole = not query.told
        found += index.shortlist.best(wants, BROUGHT, inside, any_at_all=whole)
    return {number: index.entry(number) for number in found}


def _likely(
    sums: Mapping[int, float], topical: Topical, entries: Mapping[int, Entry]
) -> list[int]:
    """The numbers of those that hold most, on the topic and anywhere."""
    ordered = sorted(sums, key=lambda n: (-sums[n], n))
    inside = [n for n in ordered if topical and _is_on(entries[n], topical)]
    return list(dict.fromkeys((*ordered[:LIKELY], *inside[:LIKELY])))


def _is_on(entry: Entry, topical: Topical) -> bool:
    return topical is None or not topical.isdisjoint(entry.row.topics)


def _of_topic(
    sums: Mapping[int, float],
    total: float,
    topical: Topical,
    entries: Mapping[int, Entry],
) -> dict[int, float]:
    """A question that names a topic and no more is covered by all that is said of it;
    its light words ("begin") only tell which statement is meant."""
    return {
        n: TOPIC_ALONE + (1 - TOPIC_ALONE) * sums.get(n, 0.0) / total
        for n, entry in entries.items()
        if _is_on(entry, topical)
    }


def _sums(
    query: Query, index: Index, held: Sequence[Held], entries: Mapping[int, Entry]
) -> tuple[dict[int, float], dict[int, float]]:
    """How much of the question each fact holds, and what each loses for the weightiest
    word it lacks when one kind of answer is wanted."""
    total = sum(weight for _, weight in held) or 1.0
    price = GAP if query.asks in TYPED else SMALL_GAP
    price = KEYWORD_GAP if query.asks is Asks.ANY else price
    only_named = _OnlyNamed(query, index)
    sums, gaps = dict[int, float](), dict[int, float]()
    for number, entry in entries.items():
        found = [(sought.strength(entry), weight) for sought, weight in held]
        holds = sum(strength * weight for strength, weight in found)
        if not holds:
            continue
        lacking = (weight for strength, weight in found if strength < HALF)
        sums[number] = holds
        gaps[number] = price * max(lacking, default=0.0) / total
        if only_named.applies(entry):
            gaps[number] += ONLY_NAMED
    return sums, gaps


class _OnlyNamed:
    """Facts that hold a name asked about and nothing of what is asked about it, or
    all that is asked but for the name."""

    def __init__(self, query: Query, index: Index) -> None:
        named = [sought_for(term) for term in query.told if term.name]
        self._others = [sought_for(term) for term in query.told if not term.name]
        self._both = bool(named and self._others)
        rare = (s for s in named if self._both and index.share(s) <= RARE)
        self._rare = list(rare)

    def applies(self, entry: Entry) -> bool:
        if not self._both:
            return False
        return all(other.strength(entry) < HALF for other in self._others) or any(
            name.strength(entry) < HALF for name in self._rare
        )


def _held(query: Query, index: Index) -> Iterator[Held]:
    """For each term: how it may be held, and how much it tells."""
    for term in query.terms:
        if term.numeric and query.asks is Asks.YES_NO:
            continue  # "did five million die?" is answered by the true number
        sought = sought_for(term)
        if query.asks is Asks.ANY and len(query.told) == 1:
            # one word is only known by itself
            sought = replace(sought, least=SAME_MEANING)
        if query.asks is Asks.YES_NO:  # "was it gradual?" is answered by "overnight"
            sought = replace(sought, others=(*sought.others, *against(term)))
        weight = index.weight(term, sought)
        doubted = query.asks is Asks.YES_NO and term.name  # "did Mao ...?" may be wrong
        yield sought, weight * FAINT if doubted else weight
    if query.part_named is not None and query.terms:
        # facts under the heading the question names, or that use its word
        yield replace(sought_for(query.part_named), kind=query.part), PART_WEIGHT


def _row(query: Query, number: int, entry: Entry, covered: float) -> Ranked:
    kind = entry.fact.kind
    fits = fit(query, entry)
    order = covered * fits + _manner(query, entry)
    if query.part is kind:
        order += PART_BONUS
    wanted = WANTED.get(query.asks, ())
    if query.asks is Asks.YES_NO and query.numeric:
        wanted = WANTED[Asks.WHEN]
    if kind in wanted:
        order += WANTED_BONUS / (1 + wanted.index(kind))
    return Ranked(number, covered, fits, order if fits else 0.0)


def _manner(query: Query, entry: Entry) -> float:
    """A little more for a statement that is about the thing, and about little else."""
    meant = MEANT * _asked_before(query, entry.row.answers)
    meant = max(meant, MADE * _asked_before(query, entry.row.asked_as))
    asked = {form for term in query.terms for form in term.stems}
    shared = sum(form in asked for form in entry.forms) / (len(entry.forms) or 1)
    opens = not asked.isdisjoint(entry.forms[:2])
    defined = defines(query, entry.fact)
    does = query.asks is Asks.WHO and _does_it(query, entry)
    manner = meant + SHARED * shared + OPENS * opens
    return manner + DEFINED * defined + DOES * does


def _asked_before(query: Query, questions: Sequence[frozenset[str]]) -> float:
    """The share of one of these questions that the words asked about make up."""
    told = query.told_stems
    if not told:
        return 0.0
    return max((len(told) / len(q) for q in questions if told <= q), default=0.0)


def _does_it(query: Query, entry: Entry) -> bool:
    """Whether a person does what is asked about: "Mao launched ..."."""
    named = next(iter(entry.fact.people), "")
    after = len(named.split())
    verb = entry.forms[after : after + 1]
    return (
        bool(named)
        and entry.fact.text.startswith(named)
        and any(
            form == spoken or same_meaning(form, spoken)
            for form in verb
            for term in query.terms
            for spoken in term.stems
        )
    )


def _elsewhere(row: Ranked) -> Ranked:
    return Ranked(
        row.number, row.covered * OTHER_TOPIC, row.fits, row.order * OTHER_TOPIC
    )
