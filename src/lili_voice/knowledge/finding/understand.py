"""A question, understood: what kind of answer it wants, of what, from which part."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from lili_voice.english.numbers import to_digits
from lili_voice.english.thesaurus import meanings, phrase_meanings
from lili_voice.english.wordforms import QUESTION_WORDS, STOP, stem, words
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.finding.asking import Asks, part_asked, what_is_asked
from lili_voice.knowledge.finding.hearing import NO_PHRASES, Phrases
from lili_voice.knowledge.finding.phrasing import (
    HOW_MANY_PARTS,
    SEVERAL,
    few_in,
    left_out,
    nth_in,
    without_counts,
    without_opening,
)
from lili_voice.knowledge.finding.plainwords import FRAME, LIGHT, MANNERS

TopicNames = Phrases  # the words of a topic's names -> its title
Names = Phrases  # the words of people's and places' names
NO_NAMES = NO_PHRASES
CLOCK = re.compile(r"^what (?:time|day|date|year) is it\b|^what is the (?:time|date)$")
POINTS_BACK = frozenset({"it", "its", "he", "his", "him", "she", "her", "they", "them"})
TO_LILI = frozenset({"i", "me", "my", "you", "your", "yours", "am"})
FEW = 12  # "two aims", "the six effects": how many are wanted, not what is meant


@dataclass(frozen=True, slots=True)
class Term:
    """A word of meaning, or a phrase that means one thing ("step down")."""

    text: str
    stems: tuple[str, ...]
    meanings: frozenset[int]
    name: bool = False

    @property
    def light(self) -> bool:
        """Whether it has little meaning of its own, as "put" or "on the whole"."""
        idle = (word in STOP or word in LIGHT for word in self.text.split())
        return self.text in LIGHT or self.text in FRAME or all(idle)

    @property
    def numeric(self) -> bool:
        return any(char.isdigit() for char in self.text)


@dataclass(frozen=True)
class Query:
    """A question as Lili understood it.

    `words` are its words, put right; `terms` those with a meaning, without the topic;
    `topics` the names of topics in it; `part` the kind of facts it names ("reasons");
    `nth` a place in a list, -1 the last; `counts` whether it asks how many there are;
    `several` whether its wording wants more than one thing, `few` how many are enough;
    `excepted` are the stems of what is not wanted;
    `unlike` is how unlike its words sound to what was heard, `changed` the share of
    its telling words that were not heard so.
    """

    words: tuple[str, ...]
    asks: Asks
    terms: tuple[Term, ...]
    topics: frozenset[str] = frozenset()
    part: Kind | None = None
    part_named: Term | None = None
    nth: int | None = None
    counts: bool = False
    several: bool = False
    few: int | None = None
    excepted: frozenset[str] = frozenset()
    unlike: float = 0.0
    changed: float = 0.0

    @cached_property
    def text(self) -> str:
        return " ".join(self.words)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all its words."""
        return frozenset(map(stem, self.words))

    @cached_property
    def numeric(self) -> bool:
        """Whether it names a number or a year."""
        return any(term.numeric for term in self.terms)

    @cached_property
    def years(self) -> frozenset[str]:
        """The years it names."""
        numbers = (term.text for term in self.terms if term.numeric)
        return frozenset(number for number in numbers if len(number) == 4)

    @cached_property
    def told(self) -> tuple[Term, ...]:
        """The terms with a meaning of their own."""
        return tuple(term for term in self.terms if not term.light)

    @cached_property
    def told_stems(self) -> frozenset[str]:
        return frozenset(form for term in self.told for form in term.stems)


def understand(
    heard: Sequence[str], topics: TopicNames, names: Names = NO_NAMES
) -> Query:
    """What a question asks. `heard` are its words; `topics` the names of topics, and
    `names` those of people and places, which count as one word each."""
    bare, excepted = left_out(without_opening(" ".join(heard)))
    asks = what_is_asked(bare)
    part, named = part_asked(bare)
    if asks is Asks.YES_NO and part is Kind.EFFECT:  # "was it a success?"
        part, named = None, ""
    left = without_counts(bare)
    if named:
        left = left.replace(named, " ; ", 1)
    named_topics, rest = _without_topics(left.split(), topics)
    return Query(
        tuple(heard),
        asks,
        tuple(_terms(rest, names)),
        named_topics,
        part,
        next(_terms(named.split()), None),
        nth_in(bare),
        counts=part is not None and bool(HOW_MANY_PARTS.search(bare)),
        several=bool(SEVERAL.search(bare)),
        few=few_in(bare),
        excepted=frozenset(map(stem, excepted.split())) - STOP,
    )


def plain_words(question: str) -> list[str]:
    """The words of a question, numbers as digits."""
    return words(to_digits(question))


def says_nothing(query: Query) -> bool:
    """Whether it asks nothing of the notes: "how are you", "the", "are you sure"."""
    if CLOCK.match(query.text):
        return True
    to_lili = bool(TO_LILI & set(query.words))
    terms = query.told if to_lili else query.terms
    if terms or query.topics or query.part or query.nth is not None:
        return False
    return to_lili or not (
        POINTS_BACK & set(query.words) or query.asks in (Asks.WHO, Asks.WHEN, Asks.WHY)
    )


def points_back(query: Query) -> bool:
    """Whether it speaks of what was spoken of before: "who led it"."""
    return bool(POINTS_BACK & set(query.words))


def _without_topics(
    tokens: Sequence[str], topics: TopicNames
) -> tuple[frozenset[str], list[str]]:
    """The topics named, and the words round them."""
    named, rest, at = set[str](), list[str](), 0
    for start, end, topic in topics.found_in(tokens):
        rest += [*tokens[at:start], ";"]
        named.add(topic)
        at = end
    return frozenset(named), [*rest, *tokens[at:]]


def _terms(tokens: Sequence[str], names: Names = NO_NAMES) -> Iterator[Term]:
    """Names, phrases the thesaurus knows, and the words left over, each once."""
    forms = [stem(word) for word in tokens]
    phrases = {start: (end, means) for start, end, means in phrase_meanings(forms)}
    named = set[int]()
    for start, end, _ in names.found_in(tokens):
        phrases[start] = (end, frozenset())
        named.add(start)
    seen: set[str] = set()
    at, opened = 0, False
    while at < len(tokens):
        end, means = phrases.get(at, (at + 1, meanings(forms[at])))
        kept = tuple(
            form
            for form, word in zip(forms[at:end], tokens[at:end], strict=True)
            if _tells(word, form, opened)
        )
        if not kept and end > at + 1 and _means_something(tokens[at:end]):
            kept = tuple(forms[at:end])  # "get under way"
        text = " ".join(forms[at:end])
        if kept and text not in seen:
            seen.add(text)
            yield Term(text, kept, means, at in named)
        opened = opened or bool(kept)
        at = end


def _means_something(phrase: Sequence[str]) -> bool:
    """Whether a phrase of silent words is more than words of asking."""
    return QUESTION_WORDS.isdisjoint(phrase) and not STOP.issuperset(phrase)


def _tells(word: str, form: str, opened: bool) -> bool:
    """Whether a word carries meaning; words of asking do, a little, once the matter has
    been opened: "what name did he give"."""
    asking = form in FRAME and (not opened or form in MANNERS)
    silent = word in STOP or word in QUESTION_WORDS or asking
    small = word.isdecimal() and len(word) <= 2 and int(word) <= FEW
    return not silent and not small and any(char.isalnum() for char in word)
