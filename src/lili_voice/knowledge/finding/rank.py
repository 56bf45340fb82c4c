"""Facts in the order in which they answer a question."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from lili_voice.english.thesaurus import same_meaning
from lili_voice.knowledge.finding.asking import TYPED, Asks
from lili_voice.knowledge.finding.fitting import WANTED, defines, fit
from lili_voice.knowledge.finding.index import FAINT, SAME_MEANING, Entry, Index
from lili_voice.knowledge.finding.understand import Query

PART_BONUS = 0.2  # the fact stands under the kind of heading the question names
WANTED_BONUS = 0.1  # the fact is of the kind that such questions want
MEANT = 0.25  # it alone answers a question of the document's with the same words
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


def ranked(query: Query, index: Index, topical: Collection[int] | None) -> list[Ranked]:
    """The likeliest facts, best first. `topical`: the facts of the topics named."""
    total, sums, gaps = _sums(query, index)
    if not query.told and (topical or not query.terms):
        sums = _of_topic(sums, total, topical, index)
        total = 1.0
    likely = sorted(sums, key=lambda n: (-sums[n], n))[: CANDIDATES * 3]
    rows = [_row(query, index, n, sums[n] / total - gaps.get(n, 0.0)) for n in likely]
    if topical is not None:
        rows = [r if r.number in topical else _elsewhere(r) for r in rows]
    return sorted(rows, key=lambda row: (-row.order, row.number))[:CANDIDATES]


def _of_topic(
    sums: dict[int, float], total: float, topical: Collection[int] | None, index: Index
) -> dict[int, float]:
    """A question that names a topic and no more is covered by all that is said of it;
    its light words ("begin") only tell which statement is meant."""
    numbers = topical if topical is not None else range(len(index.facts))
    return {
        n: TOPIC_ALONE + (1 - TOPIC_ALONE) * sums.get(n, 0.0) / total for n in numbers
    }


def _sums(
    query: Query, index: Index
) -> tuple[float, dict[int, float], dict[int, float]]:
    """The weight of the whole question, how much of it each fact holds, and what each
    loses for the weightiest word it lacks when one kind of answer is wanted."""
    held = list(_held(query, index))
    total = sum(weight for _, weight in held) or 1.0
    sums = defaultdict[int, float](float)
    for strengths, weight in held:
        for number, strength in strengths.items():
            sums[number] += weight * strength
    price = GAP if query.asks in TYPED else SMALL_GAP
    price = KEYWORD_GAP if query.asks is Asks.ANY else price
    gaps = {}
    for number in sums:
        lacking = (w for s, w in held if s.get(number, 0.0) < HALF)
        gaps[number] = price * max(lacking, default=0.0) / total
    for number in _only_named(query, index, sums):
        gaps[number] += ONLY_NAMED
    return total, sums, gaps


def _only_named(query: Query, index: Index, sums: Mapping[int, float]) -> list[int]:
    """Facts that hold a name asked about and nothing of what is asked about it, or
    all that is asked but for the name."""
    named = [index.strengths(term) for term in query.told if term.name]
    others = [index.strengths(term) for term in query.told if not term.name]
    if not named or not others:
        return []
    rare = [held for held in named if len(held) <= RARE * len(index.facts)]
    return [
        n
        for n in sums
        if all(held.get(n, 0.0) < HALF for held in others)
        or any(held.get(n, 0.0) < HALF for held in rare)
    ]


def _held(query: Query, index: Index) -> Iterator[tuple[dict[int, float], float]]:
    """For each term: how strongly which facts hold it, and how much it tells."""
    for term in query.terms:
        if term.numeric and query.asks is Asks.YES_NO:
            continue  # "did five million die?" is answered by the true number
        strengths = index.strengths(term)
        loose = query.asks is Asks.ANY and len(query.told) == 1
        if loose:  # one word is only known by itself
            strengths = {n: s for n, s in strengths.items() if s > SAME_MEANING}
        if query.asks is Asks.YES_NO:  # "was it gradual?" is answered by "overnight"
            strengths = index.against(term) | strengths
        weight = index.weight(term, strengths)
        doubted = query.asks is Asks.YES_NO and term.name  # "did Mao ...?" may be wrong
        yield strengths, weight * FAINT if doubted else weight
    if query.part_named is not None and query.terms:
        yield _of_kind(query, index), PART_WEIGHT


def _of_kind(query: Query, index: Index) -> dict[int, float]:
    """Facts that stand under the heading the question names, or use its word."""
    assert query.part_named is not None
    found = index.strengths(query.part_named)
    for number, fact in enumerate(index.facts):
        if fact.kind is query.part:
            found[number] = 1.0
    return found


def _row(query: Query, index: Index, number: int, covered: float) -> Ranked:
    entry = index.entries[number]
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
    told = query.told_stems
    meant = max(
        (len(told) / len(asks) for asks in entry.answers if told and told <= asks),
        default=0.0,
    )
    asked = {form for term in query.terms for form in term.stems}
    shared = sum(form in asked for form in entry.forms) / (len(entry.forms) or 1)
    opens = not asked.isdisjoint(entry.forms[:2])
    defined = defines(query, entry.fact)
    does = query.asks is Asks.WHO and _does_it(query, entry)
    manner = MEANT * meant + SHARED * shared + OPENS * opens
    return manner + DEFINED * defined + DOES * does


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
