"""Where an answer stands, what a pupil doubts of it, and what another document says."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from lili_voice.dialogue.answering import in_breaths
from lili_voice.dialogue.breath import BREATH, length
from lili_voice.dialogue.recalling import facts_said
from lili_voice.dialogue.scene import Outcome, Scene, World, plainly
from lili_voice.dialogue.staying import nothing_to, stay, told_reply
from lili_voice.dialogue.wording import sourcing as words
from lili_voice.dialogue.wording.retelling import NOT_YET
from lili_voice.english.wordforms import STOP, stem, stems
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.plainwords import LIGHT
from lili_voice.learning.learner import Learner
from lili_voice.learning.remarks import contested
from lili_voice.speech import join, say
from lili_voice.turn import Intent, Reply, Turn

UNITS = {".docx": "paragraph"}  # what a document's places are counted in, if not lines
WEB_PAGES = frozenset({".html", ".htm"})  # their lines are nobody's reading
LONGEST = 38  # words of a place and a statement that are read out after thanks
ALIKE = 2  # words shared by two statements on the same thing
TRIED = 3  # statements, and questions of each, that are looked for elsewhere


def play(turn: Turn, learner: Learner, world: World) -> Outcome:
    """Speaks of the facts of the last answer; with none, says so kindly."""
    facts = facts_said(learner, world)
    if facts:
        return SAYS[turn.intent](turn, learner, world)
    said = learner.said
    if said and said.known is False:
        return nothing_to(turn, learner, words.NOT_SAID)
    asked = said is not None and said.asked is not None
    return nothing_to(turn, learner, NOT_YET if asked else words.NOTHING)


def _source(turn: Turn, learner: Learner, world: World) -> Outcome:
    """Each place once, in the order it was spoken of."""
    facts = facts_said(learner, world)
    named = _places(facts, world)
    sources = tuple(fact.source for fact in facts)
    speech = world.voice(words.FROM.format(places=named))
    return stay(Reply(speech, turn.intent, sources=sources), learner)


def _contest(turn: Turn, learner: Learner, world: World) -> Outcome:
    """Kept for the author of the notes; and what they say is read out."""
    facts, said = facts_said(learner, world), learner.said
    noted = said is not None and said.intent is Intent.CONTEST
    thanks = words.ALREADY_NOTED if noted else words.NOTED
    speech = join(say(thanks), world.voice(_read_out(facts[0], world)))
    sources = tuple(fact.source for fact in facts)
    outcome = stay(Reply(speech, turn.intent, sources=sources), learner)
    if noted:
        return outcome
    ids = tuple(fact.id for fact in facts)
    remark = contested(ids, turn.at)
    return Outcome(outcome.reply, outcome.learner, remarks=(remark,))


def _other(turn: Turn, learner: Learner, world: World) -> Outcome:
    """What another document says on the same question."""
    if len(world.notes.library.abouts) < 2:
        return stay(plainly(turn.intent, words.ONLY_DOCUMENT), learner)
    facts = facts_said(learner, world)[:TRIED]
    found = [other for fact in facts if (other := _elsewhere(fact, world))]
    if not found:
        return stay(plainly(turn.intent, words.NO_OTHER), learner)
    path = found[0].source.document
    same = dict.fromkeys(other for other in found if other.source.document == path)
    title = _title(found[0], world)
    room = BREATH - length(words.OTHER + title)
    told = replace(in_breaths(list(same), room=room), rest=())
    text = words.OTHER.format(title=title, statement=told.text)
    return stay(told_reply(turn, world, replace(told, text=text)), learner)


def _elsewhere(fact: Fact, world: World) -> Fact | None:
    """A statement of another document that answers what this one answers."""
    for question in (*fact.questions[:TRIED], *fact.asked_as[:1], fact.text):
        for hit in world.notes.find(question).hits:
            if _on_the_same(fact, hit.fact):
                return hit.fact
    return None


def _on_the_same(fact: Fact, other: Fact) -> bool:
    """Whether a statement of another document speaks of the same thing: shares enough
    words, or is of the same year. What a question finds may only lie near."""
    if fact.source.document == other.source.document:
        return False
    idle = {*stems(fact.topic), *stems(other.topic), *map(stem, STOP | LIGHT)}
    shared = set(stems(fact.text)) & set(stems(other.text)) - idle
    return len(shared) >= ALIKE or not _years(fact).isdisjoint(_years(other))


def _years(fact: Fact) -> set[str]:
    return {part[:4] for date in fact.dates for part in date.split("/")}


def _places(facts: Sequence[Fact], world: World) -> str:
    """Every document with its places, each once, in the order they are first met."""
    found: dict[str, dict[str, list[Fact]]] = {}
    for fact in facts:
        headings = found.setdefault(fact.source.document, {})
        headings.setdefault(fact.section, []).append(fact)
    told = []
    for headings in found.values():
        near = list(headings.values())
        title = _title(near[0][0], world)
        places = [words.place(of[0].section, _where(of), title) for of in near]
        told.append(words.document(title, places))
    return words.documents(told)


def _where(facts: Sequence[Fact]) -> str:
    """The pages or lines of facts under one heading."""
    suffix = PurePath(facts[0].source.document).suffix.lower()
    pages = [fact.source.page for fact in facts if fact.source.page is not None]
    lines = [line for fact in facts for line in fact.source.lines]
    if pages or suffix in WEB_PAGES:
        return words.where("page", pages)
    return words.where(UNITS.get(suffix, "line"), lines)


def _title(fact: Fact, world: World) -> str:
    about = world.notes.library.abouts.get(fact.source.document)
    return about.title if about and about.title else PurePath(fact.source.document).stem


def _read_out(fact: Fact, world: World) -> str:
    """A statement and its place; the heading is left out where that grows long."""
    statement = fact.text[:1].upper() + fact.text[1:]
    text = words.IT_SAYS.format(place=_places([fact], world), statement=statement)
    if length(text) <= LONGEST:
        return text
    place = words.document(_title(fact, world), [_where([fact])])
    short = in_breaths([fact], room=LONGEST - length(words.IT_SAYS + place)).text
    return words.IT_SAYS.format(place=place, statement=short)


SAYS: Mapping[Intent, Callable[[Turn, Learner, World], Outcome]] = {
    Intent.SOURCE: _source,
    Intent.CONTEST: _contest,
    Intent.OTHER: _other,
}
SCENE = Scene(play)
