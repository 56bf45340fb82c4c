"""What the documents are about, by every name it goes by."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lili_voice.knowledge.document import About
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.hearing import Phrases
from lili_voice.knowledge.finding.understand import plain_words
from lili_voice.knowledge.library import Library, bare_title

Topical = frozenset[int] | None  # the numbers of the facts asked about; None: all


@dataclass(frozen=True, slots=True)
class Topics:
    """`names` maps the words of each name to its topic's title; documents that share a
    name share a topic. `on` gives the facts of each topic, `of` the topics of each
    document."""

    names: Phrases
    on: Mapping[str, Sequence[int]]
    of: Mapping[str, frozenset[str]]

    def numbers(self, topics: Iterable[str]) -> Topical:
        """The facts of some topics; None where no topic is given."""
        found = frozenset(n for topic in topics for n in self.on.get(topic, ()))
        return found or None

    def of_facts(self, facts: Iterable[Fact]) -> frozenset[str]:
        """The topics that some facts belong to."""
        return frozenset(t for fact in facts for t in self.of[fact.source.document])

    def only(self) -> frozenset[str]:
        """The one topic there is, or nothing."""
        return frozenset(self.on) if len(self.on) == 1 else frozenset()


def topics_of(library: Library) -> Topics:
    """The topics of a library."""
    names = _names(library.abouts.values())
    of = {
        path: frozenset(names[key] for key in _keys(about))
        for path, about in library.abouts.items()
    }
    on: dict[str, list[int]] = {}
    for number, fact in enumerate(library.facts):
        for topic in of[fact.source.document]:
            on.setdefault(topic, []).append(number)
    return Topics(Phrases(names), on, of)


def _names(abouts: Iterable[About]) -> dict[tuple[str, ...], str]:
    names: dict[tuple[str, ...], str] = {}
    for about in abouts:
        keys = _keys(about)
        title = next((names[key] for key in keys if key in names), about.title)
        for key in keys:
            names.setdefault(key, title)
    return names


def _keys(about: About) -> list[tuple[str, ...]]:
    """The words of each name of a document's topic. A leading "the" goes where two
    words or more are left; "the plan" keeps it, for a plan may be any."""
    every = (
        about.title,
        bare_title(about.title),
        *about.aliases,
        *about.abbreviations,
    )
    keys = (tuple(plain_words(name)) for name in every)
    return list(dict.fromkeys(_without_the(key) for key in keys if key))


def _without_the(key: tuple[str, ...]) -> tuple[str, ...]:
    return key[1:] if len(key) > 2 and key[0] == "the" else key
