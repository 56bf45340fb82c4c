"""What there is to be heard: the names and words of a library."""

from lili_voice.knowledge.extracting.names import known_places
from lili_voice.knowledge.finding.hearing import Ear, Phrases, Vocabulary
from lili_voice.knowledge.finding.topics import Topics
from lili_voice.knowledge.finding.understand import plain_words
from lili_voice.knowledge.library import Library


def vocabulary_of(library: Library, topics: Topics) -> Vocabulary:
    """The names and words of a library, by their sound."""
    known = Vocabulary()
    for fact in library.facts:
        known.learn_words(f"{fact.text} {fact.section} {fact.label}")
    for about in library.abouts.values():
        for name in about.names:
            known.learn_name(name.name, name.heard)
    for key in topics.names.by_words:
        known.learn_name(" ".join(key))
    for named in sorted(library.names):
        known.learn_name(named)
    return known


def ear_of(known: Vocabulary) -> Ear:
    """An ear that knows the names and words of a library."""
    return Ear(known.names, known.words, known.stems, known.exact)


def names_of(library: Library) -> Phrases:
    """The names of people and places, each of which counts as one word."""
    every = {*library.names, *known_places()}
    names = (tuple(plain_words(name)) for name in every)
    return Phrases({name: "name" for name in names if name})
