"""What is known of a fact's words before anything is asked."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lili_voice.english.kinds import kinds_in
from lili_voice.english.numbers import to_digits
from lili_voice.english.thesaurus import meanings, phrase_meanings
from lili_voice.english.wordforms import QUESTION_WORDS, STOP, stem, words
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.hearing import NO_PHRASES, Phrases
from lili_voice.knowledge.finding.plainwords import FRAME

# How much a word counts by where it stands: in the statement; in its label or the
# question it alone answers; in a question made from it; in its heading or topic; in
# the statements beside it.
LEVELS: Mapping[str, float] = {
    "text": 1.0,
    "asked": 0.9,
    "asked_as": 0.84,
    "heading": 0.7,
    "beside": 0.5,
}
TEXT, ASKED, ASKED_AS, HEADING, BESIDE = range(len(LEVELS))
FIELDS = (*LEVELS, "kind", "topic", "year")
YEAR = re.compile(r"\d{4}")

# A name of several words means itself: the Great Leap Forward is no great jump.
NAME = re.compile(r"[A-Z][\w’'-]+(?:(?: (?:of|and|the))? [A-Z][\w’'-]+)+")


@dataclass(frozen=True, slots=True)
class Row:
    """The words of a fact.

    `forms` are the stems of its text in order, without small words; `held` all of
    them; `heading` those of its heading. `answers` are the stems of each question it
    alone answers, without those of its topic, `asked_as` the same of questions made
    from it. `part` is the number of its heading, and `first` whether it stands first
    under it. `levels` says by key where it stands best, as a number of LEVELS: keys are
    stems, "#n" for a group of meanings and "@n" for a kind of thing. `topics` are the
    titles of its topics.
    """

    forms: tuple[str, ...]
    held: frozenset[str]
    heading: frozenset[str]
    answers: tuple[frozenset[str], ...]
    asked_as: tuple[frozenset[str], ...]
    levels: dict[str, int]
    topics: tuple[str, ...] = ()
    part: int = 0
    first: bool = False


def row_of(
    fact: Fact,
    near: Sequence[Fact],
    topics: Iterable[str] = (),
    names: Phrases = NO_PHRASES,
) -> Row:
    """What is known of a fact's words; `near` are the facts beside it, `names` those of
    topics, which say nothing of a question about them."""
    alone = fact.questions if fact.place is None else ()
    spoken = [(word, stem(word)) for word in words(fact.text)]
    return Row(
        tuple(form for word, form in spoken if word not in STOP),
        frozenset(form for _, form in spoken),
        frozenset(stem(word) for word in words(fact.section)),
        tuple(_asked(question, names) - _content(fact.topic) for question in alone),
        tuple(_asked(q, names) - _content(fact.topic) for q in fact.asked_as),
        _levels(fact, near),
        tuple(sorted(topics)),
    )


def keys_by_field(row: Row, fact: Fact) -> dict[str, list[str]]:
    """The keys of a row by the field of FIELDS they stand in."""
    fields: dict[str, list[str]] = {field: [] for field in FIELDS}
    names = tuple(LEVELS)
    for key, level in row.levels.items():
        fields[names[level]].append(key)
    fields["kind"].append(fact.kind.value)
    fields["topic"].extend(row.topics)
    fields["year"].extend({year for date in fact.dates for year in YEAR.findall(date)})
    return fields


def _levels(fact: Fact, near: Sequence[Fact]) -> dict[str, int]:
    levels: dict[str, int] = {}
    for level, text in _texts(fact, near):
        for key in keys_of(text):
            levels[key] = min(level, levels.get(key, level))
    for number in kinds_in([stem(word) for word in words(to_digits(fact.text))]):
        levels[f"@{number}"] = TEXT
    return levels


def _texts(fact: Fact, near: Sequence[Fact]) -> Iterator[tuple[int, str]]:
    asked = ASKED if fact.place is None else HEADING
    yield TEXT, fact.text
    yield ASKED, fact.label
    for heading in (fact.section, *fact.questions):
        yield asked, heading
    for question in fact.asked_as:
        yield ASKED_AS, question
    yield HEADING, fact.topic
    for beside in near:
        yield BESIDE, beside.text


def _asked(question: str, names: Phrases) -> frozenset[str]:
    """The stems that say what a question is about, but for the names of topics."""
    tokens = words(to_digits(question))
    named = {n for start, end, _ in names.found_in(tokens) for n in range(start, end)}
    return _content(" ".join(w for n, w in enumerate(tokens) if n not in named))


@lru_cache(maxsize=8192)
def _content(text: str) -> frozenset[str]:
    """The stems that say what a question is about."""
    spoken = (word for word in words(text) if word not in STOP | QUESTION_WORDS)
    return frozenset(map(stem, spoken)) - FRAME


@lru_cache(maxsize=8192)
def keys_of(text: str) -> tuple[str, ...]:
    """The stems and meanings of a text."""
    forms = [stem(word) for word in words(to_digits(text))]
    found = {form for form in forms if form not in STOP}
    common = [stem(word) for word in words(to_digits(NAME.sub(" ; ", text)))]
    groups = {g for form in common if form not in STOP for g in meanings(form)}
    for _, _, means in phrase_meanings(common):
        groups |= means
    return (*sorted(found), *(f"#{group}" for group in sorted(groups)))
