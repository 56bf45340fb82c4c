"""Which facts hold which words, and how much a word tells."""

import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from lili_voice.english.numbers import to_digits
from lili_voice.english.thesaurus import known, meanings, opposites, phrase_meanings
from lili_voice.english.wordforms import QUESTION_WORDS, STOP, stem, words
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.plainwords import FRAME
from lili_voice.knowledge.finding.understand import Term

# How much a word counts by where it stands.
TEXT, LABEL, ASKED, HEADING, NEIGHBOUR, TOPIC = 1.0, 0.9, 0.9, 0.7, 0.5, 0.7
SAME_MEANING = 0.85  # a word of the same meaning against the word itself
DIRECT = 0.8  # from here on a fact is said to hold the word itself
SPARED = 0.2  # so that words of the same meaning make a word less common
STRANGER = 4.0  # the weight of a word that no document and no thesaurus knows
LEAST, FAINT = 0.3, 0.35  # the least weight; what is left of a light word's
RAREST = 3.0  # the weight of a word no document uses

# A name of several words means itself: the Great Leap Forward is no great jump.
NAME = re.compile(r"[A-Z][\w’'-]+(?:(?: (?:of|and|the))? [A-Z][\w’'-]+)+")

Neighbours = Callable[[Fact], Iterable[Fact]]


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact, and the stems of its words: in order, of its heading, and of each of the
    questions it answers alone, without those of its topic."""

    fact: Fact
    forms: tuple[str, ...]
    held: frozenset[str]
    heading: frozenset[str]
    answers: tuple[frozenset[str], ...]


@dataclass(slots=True)
class Index:
    """Strengths by key and fact. Keys are stems, and "#n" for a group of meanings."""

    facts: Sequence[Fact]
    entries: Sequence[Entry]
    held: dict[str, dict[int, float]] = field(default_factory=lambda: defaultdict(dict))

    def strengths(self, term: Term) -> dict[int, float]:
        """How strongly each fact holds a term; facts without it are left out."""
        found = self._whole(term.stems)
        for group in term.meanings:
            for number, strength in self.held.get(f"#{group}", {}).items():
                strength *= SAME_MEANING
                if strength > found.get(number, 0.0):
                    found[number] = strength
        return found

    def against(self, term: Term) -> dict[int, float]:
        """How strongly each fact holds the opposite of a term."""
        found: dict[int, float] = {}
        for other in opposites(term.text):
            for number, strength in self.held.get(other, {}).items():
                found[number] = max(found.get(number, 0.0), strength * SAME_MEANING)
        return found

    def _whole(self, stems: Sequence[str]) -> dict[int, float]:
        """Facts that hold every one of these stems."""
        first, *others = (self.held.get(stem, {}) for stem in stems)
        return {
            number: min(strength, *(other[number] for other in others))
            if others
            else strength
            for number, strength in first.items()
            if all(number in other for other in others)
        }

    def weight(self, term: Term, strengths: dict[int, float]) -> float:
        """How much a term tells: the rarer, the more (BM25's idf, within bounds)."""
        having = sum(s - SPARED for s in strengths.values() if s >= DIRECT)
        if not having:
            weight = RAREST if is_english(term) else STRANGER
        else:
            count = len(self.facts)
            idf = math.log(1 + (count - having + 0.5) / (having + 0.5))
            weight = min(max(idf, LEAST), RAREST)
        return weight * FAINT if term.light else weight


def is_english(term: Term) -> bool:
    """Whether a term is a word we know, perhaps said otherwise in the notes."""
    return not term.numeric and (bool(term.meanings) or all(map(known, term.stems)))


def build_index(facts: Sequence[Fact], neighbours: Neighbours) -> Index:
    """The index of some facts; `neighbours` gives the facts beside one."""
    index = Index(facts, [_entry(fact) for fact in facts])
    keys: dict[str, tuple[str, ...]] = {}
    for number, fact in enumerate(facts):
        asked = ASKED if fact.place is None else HEADING
        _hold(index, number, _keys(keys, fact.topic), TOPIC)
        for beside in neighbours(fact):
            _hold(index, number, _keys(keys, beside.text), NEIGHBOUR)
        for heading in (fact.section, *fact.questions):
            _hold(index, number, _keys(keys, heading), asked)
        _hold(index, number, _keys(keys, fact.label), LABEL)
        _hold(index, number, _keys(keys, fact.text), TEXT)
    return index


def _entry(fact: Fact) -> Entry:
    forms = tuple(stem(word) for word in words(fact.text) if word not in STOP)
    alone = fact.questions if fact.place is None else ()
    return Entry(
        fact,
        forms,
        frozenset(stem(word) for word in words(fact.text)),
        frozenset(stem(word) for word in words(fact.section)),
        tuple(_content(question) - _content(fact.topic) for question in alone),
    )


def _content(text: str) -> frozenset[str]:
    """The stems that say what a question is about."""
    spoken = (word for word in words(text) if word not in STOP | QUESTION_WORDS)
    return frozenset(map(stem, spoken)) - FRAME


def _hold(index: Index, number: int, keys: Iterable[str], strength: float) -> None:
    for key in keys:
        row = index.held[key]
        if strength > row.get(number, 0.0):
            row[number] = strength


def _keys(cache: dict[str, tuple[str, ...]], text: str) -> tuple[str, ...]:
    """The stems and meanings of a text."""
    if text not in cache:
        forms = [stem(word) for word in words(to_digits(text))]
        found = {form for form in forms if form not in STOP}
        common = [stem(word) for word in words(to_digits(NAME.sub(" ; ", text)))]
        groups = {g for form in common if form not in STOP for g in meanings(form)}
        for _, _, means in phrase_meanings(common):
            groups |= means
        cache[text] = (*sorted(found), *(f"#{group}" for group in sorted(groups)))
    return cache[text]
