"""The parts of the notes: what stands under one heading, and what it is about."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TypeVar

from lili_voice.english.numbers import to_digits
from lili_voice.english.thesaurus import meanings, same_meaning
from lili_voice.english.vocabulary import word_list
from lili_voice.english.wordforms import STOP, stem, words
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.finding.plainwords import FRAME
from lili_voice.knowledge.finding.understand import Query, Term
from lili_voice.knowledge.library import Library

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
class Heading:
    """What a part of the notes is about.

    `own` are the words of the heading, its labels and its questions; `keys` those and
    the words of the document's topic, `meanings` the groups of their meanings. `labels`
    are those of its facts, the first fact's first; `listed` is how many items it has;
    `said` are the words of all that stands under it.
    """

    kind: Kind
    own: frozenset[str]
    keys: frozenset[str]
    meanings: frozenset[int]
    labels: tuple[str, ...] = ()
    listed: int = 0
    topics: tuple[str, ...] = ()
    said: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Part:
    """The facts under one heading of a library, by its number; with `only`, those that
    have one of these labels."""

    about: Heading
    number: int
    library: Library
    only: frozenset[str] | None = None

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        facts = self.library.under(self.number)
        return tuple(f for f in facts if self.only is None or f.label in self.only)

    @property
    def kind(self) -> Kind:
        return self.about.kind

    @property
    def label(self) -> str:
        """The label of its first fact."""
        return self.about.labels[0]

    @property
    def listed(self) -> int:
        """How many items it has, 0 where it is no list."""
        return self.about.listed

    @property
    def items(self) -> tuple[Fact, ...]:
        return items_of(self.facts)

    def item(self, nth: int) -> tuple[Fact, ...]:
        """Every statement of the nth item, from 1; -1 is the last."""
        return item_of(self.facts, nth)

    def labelled(self, query: Query) -> "Part":
        """Only the items whose label the question names, if it names one."""
        labels = set(self.about.labels) - {""}
        named = {label for label in labels if names(label, query)}
        if not named or named == labels:
            return self
        return replace(self, only=frozenset(named))


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


def headings_of(library: Library) -> Iterator[Heading]:
    """What each heading of a library is about, in the order of its places."""
    document, topic = "", frozenset[str]()
    for facts in library.sections():
        if facts[0].source.document != document:
            document = facts[0].source.document
            topic = _topic_words(library.of_document(document))
        yield _heading(facts, topic)


def _topic_words(facts: Iterable[Fact]) -> frozenset[str]:
    """The words of a document's title, and those it uses again and again."""
    used = Counter[str]()
    for fact in facts:
        tells = OFTEN if fact.kind is Kind.INTRODUCTION else 1
        used.update(dict.fromkeys(_forms(fact.text), tells))
        for form in _forms(fact.topic):
            used[form] = max(used[form], OFTEN)
    return frozenset(form for form, times in used.items() if times >= OFTEN)


def _heading(facts: Sequence[Fact], topic: frozenset[str]) -> Heading:
    heads = [f.text for f in facts if f.kind is Kind.COUNT]
    labels = tuple(dict.fromkeys(f.label for f in facts))
    asked = {question for f in facts for question in f.questions}
    own = _forms(" ".join([facts[0].section, *heads, *sorted(asked | set(labels))]))
    means = frozenset(group for form in own | topic for group in meanings(form))
    kind = next((f.kind for f in facts if f.kind is not Kind.COUNT), Kind.COUNT)
    said = own.union(*(_forms(f.text) for f in facts))
    listed = len(items_of(facts))
    return Heading(kind, own, own | topic, means, labels, listed, said=said)


@lru_cache(maxsize=4096)
def _forms(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words(to_digits(text))) - STOP


def covered(terms: Sequence[Term], part: Part) -> float:
    """The share of terms that the heading, its labels or its topic hold."""
    told = [term for term in terms if not term.light and not _judges(term, part)]
    if not told:
        return 1.0
    held = sum(
        part.about.keys.issuperset(t.stems)
        or not t.meanings.isdisjoint(part.about.meanings)
        for t in told
    )
    return held / len(told)


def _judges(term: Term, part: Part) -> bool:
    """Whether a term picks a side of a list with two: "positive", "bad"."""
    labels = {form for label in part.about.labels for form in _forms(label)}
    return any(_side(form) and _side(form) is _side(term.text) for form in labels)


def _side(form: str) -> frozenset[str] | None:
    return GOOD if form in GOOD else BAD if form in BAD else None


def owns(term: Term, part: Part) -> bool:
    """Whether the words of a heading hold a term, or one of its meaning."""
    own = part.about.own
    return own.issuperset(term.stems) or any(
        not term.meanings.isdisjoint(meanings(form)) for form in own
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
