"""Answers that are a part of the notes: the reasons, the third effect, the argument."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lili_voice.english.numbers import to_digits
from lili_voice.english.thesaurus import meanings, same_meaning
from lili_voice.english.vocabulary import word_list
from lili_voice.english.wordforms import STOP, stem, words
from lili_voice.knowledge.asking import Asks
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.understand import Query, Term

ENOUGH = 0.6  # share of a question's terms that a heading must hold
HALF = 0.5  # the same when one item, or their number, is asked for
OFTEN = 3  # facts of a document that use a word before it counts as its topic's
ESSAY = frozenset(
    {Kind.ARGUMENT, Kind.INTRODUCTION, Kind.COUNTERPOINT, Kind.CONCLUSION}
)
LISTS = frozenset({Asks.WHAT, Asks.DEFINE, Asks.ANY, Asks.HOW, Asks.WHO})
GOOD = frozenset(
    map(
        stem,
        word_list("""
            success successes successful positive good benefit advantage strength
            gain
        """),
    )
)
BAD = frozenset(
    map(
        stem,
        word_list("""
            failure failures failed negative bad problem disadvantage weakness
            damage
        """),
    )
)
# Verbs that only say that the thing asked about came to be.
COMING = frozenset(
    map(stem, word_list("launch introduce start begin create establish adopt happen"))
)
# What a bare question about the topic wants to hear in full.
WHOLE_PART = {Asks.WHY: Kind.REASON}


@dataclass(frozen=True, slots=True)
class Part:
    """The facts under one heading, and what that heading is about.

    `own` are the words of the heading and its questions; `keys` those and the words of
    the document's topic, with the groups of their meanings.
    """

    facts: tuple[Fact, ...]
    own: frozenset[str]
    keys: frozenset[str]
    meanings: frozenset[int]

    @property
    def kind(self) -> Kind:
        return next(
            (f.kind for f in self.facts if f.kind is not Kind.COUNT), Kind.COUNT
        )

    @property
    def items(self) -> tuple[Fact, ...]:
        """The first statement of each item of the list, in order."""
        seen = dict[int, Fact]()
        for fact in self.facts:
            if fact.place is not None:
                seen.setdefault(fact.place, fact)
        return tuple(seen.values())

    def item(self, place: int) -> tuple[Fact, ...]:
        """Every statement of one item; -1 is the last."""
        wanted = (
            max((f.place or 0 for f in self.facts), default=0) if place < 0 else place
        )
        return tuple(f for f in self.facts if f.place == wanted)

    def labelled(self, query: Query) -> "Part":
        """Only the items whose label the question names, if it names one."""
        labels = {f.label for f in self.facts if f.label}
        named = {label for label in labels if _named(label, query)}
        if not named or named == labels:
            return self
        return replace(self, facts=tuple(f for f in self.facts if f.label in named))


def make_parts(sections: Iterable[Sequence[Fact]]) -> list[Part]:
    """The parts of a library, one for each heading."""
    listed = [tuple(facts) for facts in sections]
    topics = _topic_words(fact for facts in listed for fact in facts)
    return [_make_part(facts, topics[facts[0].source.document]) for facts in listed]


def _topic_words(facts: Iterable[Fact]) -> dict[str, frozenset[str]]:
    """The words of each document's title, and those it uses again and again."""
    used: dict[str, Counter[str]] = {}
    for fact in facts:
        tells = OFTEN if fact.kind is Kind.INTRODUCTION else 1
        counter = used.setdefault(fact.source.document, Counter())
        counter.update(dict.fromkeys(_forms(fact.text), tells))
        for form in _forms(fact.topic):
            counter[form] = max(counter[form], OFTEN)
    return {
        path: frozenset(form for form, times in counter.items() if times >= OFTEN)
        for path, counter in used.items()
    }


def _make_part(facts: tuple[Fact, ...], topic: frozenset[str]) -> Part:
    heads = [f.text for f in facts if f.kind is Kind.COUNT]
    labels = {f.label for f in facts}
    asked = {question for f in facts for question in f.questions}
    own = _forms(" ".join([facts[0].section, *heads, *sorted(asked | labels)]))
    means = frozenset(group for form in own | topic for group in meanings(form))
    return Part(facts, own, own | topic, means)


def _forms(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words(to_digits(text))) - STOP


def part_asked_for(query: Query, parts: Sequence[Part]) -> Part | None:
    """The part of the notes that a question asks for as a whole."""
    wanted = query.part or (None if query.terms else WHOLE_PART.get(query.asks))
    if wanted is None and query.nth is not None:
        return _list_meant(query, parts)
    if query.asks is Asks.WHY and wanted is None:
        return _reasons_for(query, parts) or _factor_named(query, parts)
    if wanted is None:
        return _factor_named(query, parts) or _list_headed(query, parts)
    fitting = [p for p in parts if _is_kind(p, wanted, query)]
    enough = ENOUGH if query.nth is None and not query.counts else HALF
    about = [p for p in fitting if _covered(query.terms, p) >= enough]
    best = max(about, key=lambda p: _suits(p, query), default=None)
    return best.labelled(query) if best else None


def factors(query: Query, parts: Sequence[Part]) -> list[Part]:
    """The factors of an essay, when a question asks what they are."""
    if query.part is not Kind.FACTOR:
        return []
    found = [p for p in parts if p.kind is Kind.FACTOR]
    return [p for p in found if _covered(query.terms, p) >= ENOUGH]


def _reasons_for(query: Query, parts: Sequence[Part]) -> Part | None:
    """The list of reasons whose heading asks the same "why"."""
    lists = [p for p in parts if p.kind is Kind.REASON and len(p.items) > 1]
    meant = [p for p in lists if all(_own(term, p) for term in query.told)]
    if not meant and len(lists) == 1 and all(t.text in COMING for t in query.told):
        meant = lists
    return meant[0] if meant else None


def _own(term: Term, part: Part) -> bool:
    """Whether the words of a heading hold a term, or one of its meaning."""
    return part.own.issuperset(term.stems) or any(
        not term.meanings.isdisjoint(meanings(form)) for form in part.own
    )


def _list_meant(query: Query, parts: Sequence[Part]) -> Part | None:
    """The list that "the third thing people did" is counted in."""
    lists = [p for p in parts if len(p.items) > 1 and query.told]
    best = max(lists, key=lambda p: _suits(p, query), default=None)
    return best if best and _covered(query.terms, best) >= ENOUGH else None


def _suits(part: Part, query: Query) -> tuple[bool, float, int]:
    exact = sum(part.own.issuperset(term.stems) for term in query.told)
    return len(part.items) > 1, _covered(query.terms, part), exact


def _is_kind(part: Part, wanted: Kind, query: Query) -> bool:
    if part.kind is Kind.FACTOR:
        label = part.facts[0].label
        return wanted in (Kind.FACTOR, Kind.REASON) and _named(label, query)
    if part.kind is not wanted:
        return False
    return bool(part.items) or wanted in ESSAY or wanted is Kind.AIM


def _factor_named(query: Query, parts: Sequence[Part]) -> Part | None:
    """A factor's paragraph, when its name is all that a question says."""
    for part in parts:
        label = part.facts[0].label
        if part.kind is Kind.FACTOR and query.terms and _named(label, query):
            rest = [t for t in query.terms if not t.light]
            if _covered(rest, part) == 1.0 and len(rest) <= 2:
                return part
    return None


def _list_headed(query: Query, parts: Sequence[Part]) -> Part | None:
    """A list whose own heading says all that the question says."""
    told = [t for t in query.terms if not t.light]
    if not query.several or query.asks not in LISTS or not told:
        return None
    headed = [
        p
        for p in parts
        if len(p.items) > 1
        and _covered(told, p) == 1.0
        and any(p.own.issuperset(t.stems) for t in told)
    ]
    return max(
        headed, key=lambda p: sum(p.own.issuperset(t.stems) for t in told), default=None
    )


def _covered(terms: Sequence[Term], part: Part) -> float:
    """The share of terms that the heading, its labels or its topic hold."""
    told = [term for term in terms if not term.light and not _judges(term, part)]
    if not told:
        return 1.0
    held = sum(
        part.keys.issuperset(t.stems) or not t.meanings.isdisjoint(part.meanings)
        for t in told
    )
    return held / len(told)


def _judges(term: Term, part: Part) -> bool:
    """Whether a term picks a side of a list with two: "positive", "bad"."""
    labels = {form for fact in part.facts for form in _forms(fact.label)}
    return any(_side(form) and _side(form) is _side(term.text) for form in labels)


def _side(form: str) -> frozenset[str] | None:
    return GOOD if form in GOOD else BAD if form in BAD else None


def _named(label: str, query: Query) -> bool:
    """Whether a question names a label: "ideological" for "Ideology", "positive" for
    "Success" where the other side is "Failure"."""
    part = query.part_named.stems if query.part_named else ()
    asked = [stem(word) for word in query.words if word not in STOP]
    return any(
        form == word
        or _kindred(form, word)
        or (word not in part and same_meaning(form, word))
        or (_side(form) is not None and _side(form) is _side(word) and word not in part)
        for form in _forms(label)
        for word in asked
    )


def _kindred(one: str, two: str) -> bool:
    """Words of one family: they share all but their endings."""
    short = min(len(one), len(two))
    return short >= 5 and one[: max(5, short - 2)] == two[: max(5, short - 2)]
