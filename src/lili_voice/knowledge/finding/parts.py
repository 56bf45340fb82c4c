"""The parts of the notes: what stands under one heading, and what it is about."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeVar

from lili_voice.english.numbers import to_digits
from lili_voice.english.thesaurus import meanings, same_meaning
from lili_voice.english.vocabulary import word_list
from lili_voice.english.wordforms import STOP, stem, words
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.finding.plainwords import FRAME
from lili_voice.knowledge.finding.understand import Query, Term

PEOPLE = frozenset({stem("person")})  # "how many people" asks nothing personal
Thing = TypeVar("Thing")
OFTEN = 3  # facts of a document that use a word before it counts as its topic's
GOOD = frozenset(
    map(
        stem,
        word_list("""
            success successes successful positive good benefit advantage strength
            gain well
        """),
    )
)
BAD = frozenset(
    map(
        stem,
        word_list("""
            failure failures failed negative bad problem disadvantage weakness
            damage wrong
        """),
    )
)


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
        return items_of(self.facts)

    def item(self, nth: int) -> tuple[Fact, ...]:
        """Every statement of the nth item, from 1; -1 is the last."""
        return item_of(self.facts, nth)

    def labelled(self, query: Query) -> "Part":
        """Only the items whose label the question names, if it names one."""
        labels = {f.label for f in self.facts if f.label}
        named = {label for label in labels if names(label, query)}
        if not named or named == labels:
            return self
        return replace(self, facts=tuple(f for f in self.facts if f.label in named))


def items_of(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The first statement of each item of a list, in order."""
    seen = dict[int, Fact]()
    for fact in facts:
        if fact.place is not None:
            seen.setdefault(fact.place, fact)
    return tuple(seen.values())


def item_of(facts: Sequence[Fact], nth: int) -> tuple[Fact, ...]:
    """Every statement of the nth item of a list, from 1; -1 is the last."""
    wanted = nth_of(items_of(facts), nth)
    return tuple(f for f in facts if wanted and f.place == wanted.place)


def nth_of(things: Sequence[Thing], nth: int) -> Thing | None:
    """The nth of some things, from 1; -1 is the last."""
    if not 1 <= abs(nth) <= len(things):
        return None
    return things[nth - 1 if nth > 0 else nth]


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


@lru_cache(maxsize=4096)
def _forms(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words(to_digits(text))) - STOP


def covered(terms: Sequence[Term], part: Part) -> float:
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


def owns(term: Term, part: Part) -> bool:
    """Whether the words of a heading hold a term, or one of its meaning."""
    return part.own.issuperset(term.stems) or any(
        not term.meanings.isdisjoint(meanings(form)) for form in part.own
    )


def names(label: str, query: Query) -> bool:
    """Whether a question names a label: "ideological" for "Ideology", "positive" for
    "Success" where the other side is "Failure"."""
    part = query.part_named.stems if query.part_named else ()
    asked = query.stems - STOP - PEOPLE - FRAME
    return any(
        form == word
        or _kindred(form, word)
        or (word not in part and same_meaning(form, word))
        or (_side(form) is not None and _side(form) is _side(word))
        for form in _forms(label)
        for word in asked
    )


def _kindred(one: str, two: str) -> bool:
    """Words of one family: they share all but their endings."""
    short = min(len(one), len(two))
    return short >= 5 and one[: max(5, short - 2)] == two[: max(5, short - 2)]
