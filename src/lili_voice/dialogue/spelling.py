""" "How do you spell that?": names of the notes, letter by letter."""

import re
from collections.abc import Iterable, Iterator, Sequence

from lili_voice.dialogue.recalling import facts_said
from lili_voice.dialogue.scene import Outcome, World
from lili_voice.dialogue.staying import nothing_to, stay
from lili_voice.dialogue.wording import retelling as words
from lili_voice.english.sounds import SAME_SOUND, most_alike
from lili_voice.knowledge.document import Name
from lili_voice.knowledge.facts import Fact
from lili_voice.learning.learner import Learner
from lili_voice.speech import Speech, join, pause, say, spell
from lili_voice.turn import Reply, Turn

MOST = 2  # names that are spelt at once
BETWEEN_WORDS = 400  # milliseconds
WORD = re.compile(r"[^\W_]+(?:['’–-][^\W_]+)*")
LEADS = re.compile(r"(?:the )?(?:word|name) |(?:please|the|a|an) ", re.I)


def play(turn: Turn, learner: Learner, world: World) -> Outcome:
    """Spells the name asked for, or the chief names of what was said last."""
    if name := turn.slots.get("name"):
        return _asked_for(turn, learner, world, LEADS.sub("", name.strip(), count=1))
    facts, text = _said(learner, world)
    if not facts:
        return nothing_to(turn, learner, words.NOTHING)
    names = _chief_names(facts, text, world)
    if not names:
        return stay(Reply(say(words.NO_NAME), turn.intent), learner)
    sources = tuple(fact.source for fact in facts_said(learner, world))
    return stay(Reply(_spelt(names, world), turn.intent, sources=sources), learner)


def _asked_for(turn: Turn, learner: Learner, world: World, name: str) -> Outcome:
    found = _in_notes(name, world)
    speech = _spelt([found], world) if found else say(words.NOT_IN_NOTES)
    return stay(Reply(speech, turn.intent), learner)


def _said(learner: Learner, world: World) -> tuple[Sequence[Fact], str]:
    """The facts that were told and their words; or those of a question of Lili's."""
    asked = learner.said.asked if learner.said else None
    facts = facts_said(learner, world)
    if facts or asked is None:
        return facts, " ".join(fact.text for fact in facts)
    fact = world.fact(asked.fact)
    return (fact,) if fact else (), asked.prompt


def _chief_names(facts: Sequence[Fact], text: str, world: World) -> list[str]:
    """People, else places, else other names of the documents, but for the topic's."""
    topics = {fact.topic.casefold() for fact in facts}
    people = (name for fact in facts for name in fact.people)
    places = (name for fact in facts for name in fact.places)
    others = (n for n in _told_of(facts, world) if not _in_any(n.casefold(), topics))
    found = (_standing_in(text, names) for names in (people, places, others))
    return next(filter(None, found), [])[:MOST]


def _told_of(facts: Sequence[Fact], world: World) -> Iterator[str]:
    """Names that the documents of these facts say how to say, and marked words."""
    for path in dict.fromkeys(fact.source.document for fact in facts):
        if about := world.notes.library.abouts.get(path):
            yield from (name.name for name in about.names)
    yield from (term for fact in facts for term in fact.terms)


def _standing_in(text: str, names: Iterable[str]) -> list[str]:
    """Those that stand in a text, in its order; none within another."""
    at = {name: match.start() for name in names if (match := _find(name, text))}
    whole = (n for n in at if not any(n != other and n in other for other in at))
    return sorted(whole, key=at.__getitem__)


def _in_any(name: str, topics: Iterable[str]) -> bool:
    return any(name in topic for topic in topics)


def _in_notes(name: str, world: World) -> str:
    """A name or word as the notes write it, "" where they do not have it."""
    library = world.notes.library
    heard = name.casefold().strip(" .?!").removesuffix("'s name")
    for known in (*library.names, *(n.name for n in _names(world))):
        if known.casefold() == heard:
            return known
    for told in _names(world):
        if heard in (wrong.casefold() for wrong in told.heard):
            return told.name
    finding = world.notes.find(heard)
    facts = [hit.fact for hit in finding.hits]
    facts += [finding.nearest] if finding.nearest else []
    for fact in facts:
        if match := _find(heard, fact.text):
            return match[0]
    near = {name for fact in facts for name in (*fact.people, *fact.places)}
    return most_alike(heard, sorted(near), SAME_SOUND)[1]


def _find(name: str, text: str) -> re.Match[str] | None:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.I)


def _spelt(names: Sequence[str], world: World) -> Speech:
    """ "Liu Shaoqi is spelt L I U, S H A O Q I." """
    said: list[Speech] = []
    for name in names:
        written = name if name in world.notes.library.said_as else _begun(name)
        said += [world.voice(written), say(words.IS_SPELT)]
        for at, word in enumerate(WORD.findall(name)):
            said += [say(","), pause(BETWEEN_WORDS)] if at else []
            said.append(_letters(word))
        said.append(say("."))
    return join(*said)


def _begun(name: str) -> str:
    """As a sentence begins."""
    return name[:1].upper() + name[1:]


def _letters(word: str) -> Speech:
    """The letters of a word; its marks are said as words."""
    runs = re.findall(r"[^\W_]+|[^\w]", word)
    return join(
        *(spell(words.letters(r)) if r.isalnum() else say(words.MARKS[r]) for r in runs)
    )


def _names(world: World) -> Iterator[Name]:
    """Names that the documents say how to say or to hear."""
    for about in world.notes.library.abouts.values():
        yield from about.names
