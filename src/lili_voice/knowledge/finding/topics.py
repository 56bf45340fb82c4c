"""What the documents are about, by every name it goes by."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from lili_voice.knowledge.document import About
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.hearing import Phrases
from lili_voice.knowledge.finding.shortlist import Step
from lili_voice.knowledge.finding.understand import plain_words
from lili_voice.knowledge.library import Library, bare_title

Topical = frozenset[str] | None  # the titles of the topics asked about; None: all


@dataclass(frozen=True, slots=True)
class Topics:
    """`names` maps the words of each name to its topic's title; documents that share a
    name share a topic. `abouts` are what the documents say of themselves; `alone` is
    the only topic there is, "" where there are more."""

    names: Phrases
    abouts: Mapping[str, About]
    alone: str = ""

    def of_fact(self, fact: Fact) -> frozenset[str]:
        """The topics of a fact: its own, and those of its document."""
        about = self.abouts.get(fact.source.document)
        keys = [*_own_keys(fact.topic), *(_keys(about) if about else ())]
        found = (self.names.by_words.get(key) for key in keys)
        return frozenset(title for title in found if title)

    def of_facts(self, facts: Iterable[Fact]) -> frozenset[str]:
        """The topics that some facts are about, as narrowly as they tell."""
        own = (self._own(fact) or self.of_fact(fact) for fact in facts)
        return frozenset(title for titles in own for title in titles)

    def only(self) -> frozenset[str]:
        """The one topic there is, or nothing."""
        return frozenset({self.alone} if self.alone else ())

    def _own(self, fact: Fact) -> frozenset[str]:
        """The topic of a fact where it is one of several in its document."""
        about = self.abouts.get(fact.source.document)
        if about is None or fact.topic == about.title:
            return frozenset()
        found = (self.names.by_words.get(key) for key in _own_keys(fact.topic))
        return frozenset(title for title in found if title)


def on_topic(topic: str) -> Step:
    """What a thing must hold in a shortlist to be of a topic."""
    return Step(1.0, (topic,), ("topic",))


def topics_of(library: Library) -> Topics:
    """The topics of a library."""
    abouts = library.abouts
    own = dict.fromkeys(fact.topic for fact in library.facts)
    titles = {about.title for about in abouts.values()}
    names = _names(abouts.values())
    for topic in own:
        if topic not in titles:
            for key in _own_keys(topic):
                names.setdefault(key, topic)
    topics = Topics(Phrases(names), abouts)
    one_each = {(f.source.document, f.topic): f for f in library.facts}
    spoken_of = {title for fact in one_each.values() for title in topics.of_fact(fact)}
    alone = spoken_of.pop() if len(spoken_of) == 1 else ""
    return replace(topics, alone=alone)


def _names(abouts: Iterable[About]) -> dict[tuple[str, ...], str]:
    names: dict[tuple[str, ...], str] = {}
    for about in abouts:
        keys = _keys(about)
        title = next((names[key] for key in keys if key in names), about.title)
        for key in keys:
            names.setdefault(key, title)
    return names


def _own_keys(topic: str) -> list[tuple[str, ...]]:
    """The words of the names of a topic that is only a part of its document."""
    return _as_keys((topic, bare_title(topic)))


def _keys(about: About) -> list[tuple[str, ...]]:
    """The words of each name of a document's topic. A leading "the" goes where two
    words or more are left; "the plan" keeps it, for a plan may be any."""
    every = (
        about.title,
        bare_title(about.title),
        *about.aliases,
        *about.abbreviations,
    )
    return _as_keys(every)


def _as_keys(names: Iterable[str]) -> list[tuple[str, ...]]:
    keys = (tuple(plain_words(name)) for name in names)
    return list(dict.fromkeys(_without_the(key) for key in keys if key))


def _without_the(key: tuple[str, ...]) -> tuple[str, ...]:
    return key[1:] if len(key) > 2 and key[0] == "the" else key
