"""Whether two statements can be of the same matter, by where they stand."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import permutations

from lili_voice.english.thesaurus import meanings
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import STOP, stem
from lili_voice.knowledge.extracting.carrying import essence
from lili_voice.knowledge.extracting.clashes.pairs import SORTS, Said
from lili_voice.knowledge.facts import Fact, Kind

RELATED = 3  # statements that two documents share are a sign of one subject
MOST_VERSIONS = 20  # documents; what more of them say is said everywhere
NAME = re.compile(r"\b[A-ZÀ-Þ][\w’'-]*")
OPENING = re.compile(r"[Tt]he (\w+)")
CAPITAL = re.compile(r"(?<=\w )[A-ZÀ-Þ][\w’'-]+")
PRONOUN = re.compile(r"^(?:he|she|it|they|this|these|his|her|its|their|that)\b", re.I)
# A statement whose subject stands elsewhere: "They fled", "The plan was launched".
LEANING = re.compile(
    r"^(?:(?:[Hh]e|[Ss]he|[Ii]ts?|[Tt]hey|[Tt]his|[Tt]hese|[Hh]is|[Hh]er|[Tt]heir)\b"
    r"|(?:[Tt]he|[Aa]n?|[Aa]bout|[Oo]ver|[Nn]early) [a-z0-9]|[a-z0-9])"
)
ORDINALS = word_set(
    "first second third fourth fifth sixth 1st 2nd 3rd 4th 5th i ii iii iv v vi vii "
    "viii"
)
# Nouns that many topics share: "the Dawes Plan", "the Young Plan".
SORT_OF_EVENT = frozenset(
    stem(word)
    for word in word_set(
        "war plan act revolution treaty pact crisis battle revolt rebellion rising "
        "reform strike famine blockade union settlement conference agreement law party "
        "king queen government empire movement age century policy campaign election"
    )
)


def comparable(one: Fact, two: Fact) -> bool:
    """Whether they may contradict each other at all.

    Entries of one list or timeline stand beside each other because they differ.
    """
    if not beside_each_other(one, two):
        return True
    if Kind.EVENT in (one.kind, two.kind) or one.label != two.label:
        return False
    return one.place is None or two.place is None or one.place != two.place


def beside_each_other(one: Fact, two: Fact) -> bool:
    """Whether they stand under one heading."""
    return one.source.document == two.source.document and one.section == two.section


def author_chose(one: Fact, two: Fact) -> bool:
    """Whether they count what each author listed: "four reasons", "five reasons"."""
    between = one.source.document != two.source.document
    return between and Kind.COUNT in (one.kind, two.kind)


def related(facts: Sequence[Fact]) -> frozenset[tuple[str, str]]:
    """Pairs of documents, both ways round, that say enough in the same words."""
    holding: dict[str, set[str]] = defaultdict(set)
    for fact in facts:
        if CAPITAL.search(fact.text):
            holding[essence(fact.text)].add(fact.source.document)
    shared = Counter(
        pair
        for documents in holding.values()
        if 1 < len(documents) <= MOST_VERSIONS
        for pair in permutations(sorted(documents), 2)
    )
    return frozenset(pair for pair, times in shared.items() if times >= RELATED)


def subjects_part(first: tuple[Fact, Said], second: tuple[Fact, Said]) -> bool:
    """Whether two statements take different subjects from their headings."""
    if _has_subject(*first) and _has_subject(*second):
        return False
    return _names_part(first[0], second[0])


def _has_subject(fact: Fact, said: Said) -> bool:
    """Whether a statement names what it is about, or that is the document's subject."""
    if PRONOUN.match(fact.text):
        return False
    first = OPENING.match(fact.text)
    of_topic = first is not None and stem(first[1].lower()) in said.topic
    return of_topic or bool(CAPITAL.search(fact.text)) or not LEANING.match(fact.text)


def topics_part(one: Said, two: Said) -> bool:
    """Whether two documents are about different things, as far as they say."""
    if not one.topic or not two.topic or one.topic == two.topic:
        return False
    if _strangers(one.topic, two.topic):
        return not (one.topic <= two.words or two.topic <= one.words)
    if any(a.topic <= place for a, b in ((one, two), (two, one)) for place in b.told):
        return False
    return _parted(one.topic, two.topic)


def _strangers(ones: frozenset[str], twos: frozenset[str]) -> bool:
    """Whether two titles share no more than what many titles share: "War"."""
    one, two = _own(ones), _own(twos)
    if not one or not two or not one.isdisjoint(two):
        return False
    return _groups(one).isdisjoint(_groups(two))


@lru_cache(maxsize=1 << 14)
def _own(topic: frozenset[str]) -> frozenset[str]:
    return topic - SORT_OF_EVENT


@lru_cache(maxsize=1 << 14)
def _groups(words: frozenset[str]) -> frozenset[int]:
    return frozenset(group for word in words for group in meanings(word))


@lru_cache(maxsize=1 << 16)
def _parted(ones: frozenset[str], twos: frozenset[str]) -> bool:
    """ "the Dawes Plan" and "the Young Plan"; "World War" one and two."""
    if (ones & ORDINALS) != (twos & ORDINALS) and ones & ORDINALS and twos & ORDINALS:
        return True
    left = ones - twos, twos - ones
    if all(part & SORT_OF_EVENT for part in left):
        return True
    shared = {word for word in ones if _all_in(frozenset({word}), twos)}
    return len(shared - SORT_OF_EVENT) < 2 and not _all_in(twos, ones)


def _all_in(some: frozenset[str], words: frozenset[str]) -> bool:
    groups = _groups(words)
    return all(word in words or not groups.isdisjoint(meanings(word)) for word in some)


def _names_part(one: Fact, two: Fact) -> bool:
    """Whether their headings name different people or things."""
    here, there = _names_above(one), _names_above(two)
    if not (here - there and there - here):
        return False
    return here.isdisjoint(there) or bool((here ^ there) & ORDINALS)


def _names_above(fact: Fact) -> frozenset[str]:
    own = "" if fact.label == fact.section else fact.label
    named = [word.lower() for word in NAME.findall(f"{fact.section} | {own}")]
    stems = frozenset(stem(word) for word in named if word not in STOP)
    return stems - SORTS - frozenset(stem(word.lower()) for word in fact.topic.split())
