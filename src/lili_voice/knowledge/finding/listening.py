"""What there is to be heard: the names and words of a library."""

from lili_voice.knowledge.finding.hearing import Ear
from lili_voice.knowledge.finding.topics import Topics
from lili_voice.knowledge.library import Library


def ear_of(library: Library, topics: Topics) -> Ear:
    """An ear that knows the names and words of a library."""
    ear = Ear()
    ear.learn_asking()
    for fact in library.facts:
        ear.learn_words(f"{fact.text} {fact.section} {fact.label}")
    for about in library.abouts.values():
        for name in about.names:
            ear.learn_name(name.name, name.heard)
    for key in topics.names.by_words:
        ear.learn_name(" ".join(key))
    for named in named_in(library):
        ear.learn_name(named)
    return ear


def named_in(library: Library) -> list[str]:
    """The people and places of all facts."""
    return sorted({n for fact in library.facts for n in (*fact.people, *fact.places)})
