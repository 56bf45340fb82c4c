"""What a quiz question may be about, and what it is called."""

from collections.abc import Iterator

from lili_voice.dialogue.scene import World, kept_list, kept_text
from lili_voice.english.wordforms import QUESTION_WORDS, STOP, stem, words
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.finding import Found
from lili_voice.knowledge.finding.plainwords import FRAME
from lili_voice.knowledge.library import spoken_title
from lili_voice.learning.items import PARTS
from lili_voice.learning.learner import Learner

MOST = 200  # facts of one topic
TELLING = 2  # words of a heading that tells what it is about
HEARD = 3  # facts found for a topic whose sections belong to it


def offered(learner: Learner, world: World) -> Iterator[Fact]:
    """The facts an offer may be about, the best first: what was told a moment ago
    would be an echo, so that its neighbours under the heading go before it."""
    ids = dict.fromkeys((kept_text(learner, "fact"), *learner.about))
    spoken_of = [fact for id in ids if (fact := world.fact(id))]
    done = {*learner.about, *kept_list(learner, "asked")}
    yield from (fact for fact in spoken_of if fact.id not in done)
    for fact in spoken_of[:1]:
        section = world.notes.library.section_of(fact)
        yield from (other for other in section if other.id not in done)
    yield from spoken_of


def facts_about(topic: str, world: World) -> list[Fact]:
    """Facts on a topic, those found for its words first; [] where the notes have none.

    A document's whole name stands for all of it; what is found under few headings,
    for all that these say.
    """
    library = world.notes.library
    for path, about in library.abouts.items():
        names = {
            spoken_title(name).casefold() for name in (about.title, *about.aliases)
        }
        if topic.casefold() in names:
            return list(library.of_document(path)[:MOST])
    found = [hit.fact for hit in world.notes.find(topic).hits]
    beside = [f for fact in found[:HEARD] for f in library.section_of(fact)]
    named = set(map(stem, topic.casefold().split())) - STOP
    near = [f for f in beside if named & set(map(stem, f.text.casefold().split()))]
    whole = beside if _is_heading(topic, found) else near
    every = {fact.id: fact for fact in (*found, *whole)}
    return list(every.values())[:MOST]


def spoken_topic(topic: str, world: World) -> str:
    """A topic that a learner wished for, in words that the notes have: as it was said,
    or else as the heading of what was found for it; "" where nothing was."""
    said = [word for word in words(topic) if word not in STOP]
    strange = [word for word in said if not of_notes(word, world)]
    if said and not strange:
        return topic.lower() if facts_about(topic, world) else ""
    finding = world.notes.find(topic)
    if finding.found is Found.UNKNOWN or not finding.hits:
        return ""
    if all(word in STOP or of_notes(word, world) for word in finding.query.words):
        return " ".join(finding.query.words)
    listed = (
        finding.found is Found.LIST
    )  # "the results", of what the notes call effects
    return spoken_section(finding.hits[0].fact) if listed else ""


def spoken_section(fact: Fact) -> str:
    """What a fact belongs to, within a sentence: "the effects of the famine"."""
    heading = fact.section.rstrip(" .:")
    if parts := PARTS.match(fact.section):
        return f"the {parts['things']}s of {parts['of']}"
    if not heading:
        return spoken_title(fact.topic)
    if heading.endswith("?"):
        return heading[:1].lower() + heading[1:].rstrip("?")
    if len(heading.split()) < TELLING:
        return f"the part called {heading}, on {spoken_title(fact.topic)}"
    return spoken_title(heading)


def of_notes(word: str, world: World) -> bool:
    """Whether a learner's word may be kept until the next turn: one of asking, or one
    that the notes use themselves."""
    form = stem(word)
    asking = word in STOP or word in QUESTION_WORDS or form in FRAME
    return asking or (form in world.notes.stems and not word[:1].isdigit())


def _is_heading(topic: str, found: list[Fact]) -> bool:
    """Whether the words asked for are what a heading is about: "the reasons"."""
    if not found:
        return False
    heading = set(map(stem, found[0].section.casefold().rstrip("?:.").split()))
    asked = set(map(stem, topic.casefold().split())) - STOP
    return bool(asked) and asked <= heading
