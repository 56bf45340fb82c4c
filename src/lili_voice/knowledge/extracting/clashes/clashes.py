"""Statements that cannot both be true, within a document and between documents."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lili_voice.knowledge.document import Doubt
from lili_voice.knowledge.extracting.carrying import essence
from lili_voice.knowledge.extracting.clashes.claims import Claim
from lili_voice.knowledge.extracting.clashes.judging import judged
from lili_voice.knowledge.extracting.clashes.nearness import (
    author_chose,
    beside_each_other,
    comparable,
    related,
    subjects_part,
    topics_part,
)
from lili_voice.knowledge.extracting.clashes.pairs import pairs, said_by
from lili_voice.knowledge.extracting.clashes.reading import claim_of, proper_words
from lili_voice.knowledge.extracting.clashes.verdict import Difference, Kind
from lili_voice.knowledge.facts import Fact

FEW = 2  # other versions of a statement that one document may hold
SENTENCE = re.compile(r"(?<=[\w’”)]{3}[.!?]) +(?=[A-Z“‘])")
Place = tuple[int, str, Kind]
SHOWN = 60  # characters of a statement told


@dataclass(frozen=True, slots=True)
class Clash:
    """Two statements of the same matter that differ.

    Where one is of several sentences, it is here with the one sentence that matters.
    `one_says` and `two_says` are the words they differ in; for a denial they are the
    statements.
    """

    one: Fact
    two: Fact
    kind: Kind
    one_says: str
    two_says: str

    @property
    def told(self) -> str:
        """One sentence for a teacher; both places are told beside it."""
        return f"{_short(self.one_says)} or {_short(self.two_says)}: which is right?"


def _short(words: str) -> str:
    if len(words) <= SHOWN:
        return f"“{words}”"
    return f"“{words[:SHOWN].rsplit(' ', 1)[0]} ...”"


def library_doubts(facts: Sequence[Fact]) -> tuple[Doubt, ...]:
    """The contradictions in a library, told once each, where the later one stands."""
    return tuple(
        Doubt(
            clash.two.source.document,
            clash.two.source.lines[0],
            clash.told,
            "contradiction",
            clash.one.source.document,
            clash.one.source.lines[0],
        )
        for clash in clashes(facts)
    )


def clashes(facts: Sequence[Fact]) -> tuple[Clash, ...]:
    """Every contradiction among some facts, in the order of the facts."""
    ordered = sorted(facts, key=lambda f: (f.source.document, f.source.lines, f.text))
    return tuple(_Comparison([part for f in ordered for part in _parts(f)]).clashes())


def _parts(fact: Fact) -> list[Fact]:
    """A fact of several sentences as several facts, the last on its last line."""
    told = SENTENCE.split(fact.text)
    if len(told) == 1:
        return [fact]
    last = replace(fact.source, lines=(fact.source.lines[1], fact.source.lines[1]))
    parts = [replace(fact, text=one) for one in told]
    return [*parts[:-1], replace(parts[-1], source=last)]


class _Comparison:
    """All statements of a library, compared with those that are like them."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self.facts = facts
        self.said = [said_by(fact) for fact in facts]
        named = {
            word for f in facts for n in (*f.people, *f.places) for word in n.split()
        }
        self.proper = proper_words(fact.text for fact in facts) | named
        self.related = related(facts)
        self.claims: dict[int, Claim] = {}
        self.agree: dict[int, set[int]] = defaultdict(set)
        self.differ: dict[tuple[int, int], Difference] = {}

    def clashes(self) -> Iterator[Clash]:
        for one, two in pairs(self.said, self._near):
            self._compare(one, two)
        told = set[frozenset[str]]()
        rivals = self._rivals()
        for one, two in sorted(self.differ):
            found = self.differ[one, two]
            places = self._each_elsewhere(one, two, found.kind)
            most = max(len(rivals[place]) for place in places)
            if most > FEW or self._both_in_one(one, two):
                continue
            versions = frozenset((self._version(one), self._version(two)))
            if versions not in told:
                told.add(versions)
                yield Clash(
                    self.facts[one], self.facts[two], found.kind, found.one, found.two
                )

    def _near(self, one: int, two: int) -> bool:
        """Whether two statements may be of one matter, as far as their places tell."""
        a, b = self.facts[one], self.facts[two]
        if not comparable(a, b):
            return False
        documents = a.source.document, b.source.document
        if documents[0] != documents[1] and documents not in self.related:
            return not topics_part(self.said[one], self.said[two])
        return True

    def _compare(self, one: int, two: int) -> None:
        verdict = judged(self._claim(one), self._claim(two))
        if verdict.same and verdict.difference is None:
            self.agree[one].add(two)
            self.agree[two].add(one)
        elif verdict.difference and self._counts(one, two, verdict.difference):
            self.differ[one, two] = verdict.difference

    def _counts(self, one: int, two: int, found: Difference) -> bool:
        """Whether a difference is more than two entries of a list, or two choices."""
        a, b = self.facts[one], self.facts[two]
        if found.kind is Kind.NUMBER and author_chose(a, b):
            return False
        if subjects_part((a, self.said[one]), (b, self.said[two])):
            return False
        if not beside_each_other(a, b):
            return True
        same_words = self._claim(one).frame == self._claim(two).frame
        return same_words and found.kind is not Kind.NAME

    def _claim(self, at: int) -> Claim:
        if at not in self.claims:
            about = self.said[at].about
            self.claims[at] = claim_of(self.facts[at].text, self.proper, about)
        return self.claims[at]

    def _rivals(self) -> dict[Place, set[str]]:
        """What a document says instead of a statement: much, and it is no instead.

        A table's rows and the entries of a register are many statements of one form.
        """
        found: dict[Place, set[str]] = defaultdict(set)
        for (one, two), difference in self.differ.items():
            ours, theirs = self._each_elsewhere(one, two, difference.kind)
            found[ours].add(self._version(two))
            found[theirs].add(self._version(one))
        return found

    def _each_elsewhere(self, one: int, two: int, kind: Kind) -> tuple[Place, Place]:
        """Each of two statements with the document of the other."""
        first, second = (self.facts[at].source.document for at in (one, two))
        return (one, second, kind), (two, first, kind)

    def _version(self, at: int) -> str:
        """The first statement that says the same."""
        return essence(self.facts[min((at, *self.agree[at]))].text)

    def _both_in_one(self, one: int, two: int) -> bool:
        """Whether a document that holds one of them holds the other version too.

        Then it tells of two things, or its own two statements are told as a clash.
        """
        first, second = (self.facts[at].source.document for at in (one, two))
        if first == second:
            return False
        return any(
            self.facts[other].source.document == document
            for at, document in ((one, second), (two, first))
            for other in self.agree[at]
        )
