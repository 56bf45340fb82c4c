"""A question about the notes: answered from them, or honestly not."""

from collections.abc import Sequence
from dataclasses import replace

from lili_voice.dialogue.answering import NO_TITLES, Titles, Told, nearest, tell
from lili_voice.dialogue.scene import Outcome, Scene, World, doing, in_quiz, plainly
from lili_voice.dialogue.subjects import of_notes
from lili_voice.dialogue.wording import ask as words
from lili_voice.dialogue.wording import quiz as quizzing
from lili_voice.dialogue.wording import welcome
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.finding import Finding, Found
from lili_voice.knowledge.library import bare_title
from lili_voice.learning.learner import Doing, Learner
from lili_voice.speech import Speech, join, say
from lili_voice.turn import Awaited, Intent, Reply, Screen, Turn


def play(turn: Turn, learner: Learner, world: World) -> Outcome:
    """Looks the question up and says what was found."""
    turn = replace(turn, intent=Intent.ASK)
    finding = world.notes.find(turn.text, learner.about, learner.asks)
    learner = replace(learner, asks=finding.query.asks.value)
    match finding.found:
        case Found.NOTHING | Found.RUBBISH:
            reply = plainly(Intent.UNCLEAR, welcome.UNCLEAR, welcome.WAITING)
            return Outcome(reply, learner)
        case Found.UNKNOWN:
            return _unknown(turn, learner, world, finding)
        case Found.CHOICE:
            return _choice(turn, learner, world, finding)
        case Found.LONG_FORM:
            return _long_form(turn, learner, world, finding)
    told = tell(finding, _titles(world, finding))
    if _asks_back(learner, told):
        reply = plainly(turn.intent, quizzing.MY_QUESTION, quizzing.MY_QUESTION)
        return Outcome(reply, learner)
    return answer(turn, learner, world, told)


def _asks_back(learner: Learner, told: Told) -> bool:
    """Whether the answer would give away that of the quiz question still open."""
    question = learner.doing.question if learner.doing else None
    if question is None:
        return False
    wanted = {question.fact, *(fact for part in question.parts for fact in part.facts)}
    return any(fact.id in wanted for fact in told.facts)


def answer(turn: Turn, learner: Learner, world: World, told: Told) -> Outcome:
    """What the notes say, its sources, and what Lili offers next."""
    offer, next_up = _offer(learner, told)
    reply = Reply(
        speech=join(world.voice(told.text), offer),
        intent=turn.intent,
        reprompt=offer,
        awaits=Awaited.OFFER,
        screen=Screen(told.facts[0].topic, told.text),
        sources=tuple(fact.source for fact in told.facts),
        known=True,
    )
    about = tuple(fact.id for fact in told.facts)
    return Outcome(reply, replace(learner, doing=next_up, about=about))


def _offer(learner: Learner, told: Told) -> tuple[Speech, Doing | None]:
    """What is said after an answer, and what the learner is then in the middle of."""
    if in_quiz(learner):  # the question still open is put again instead
        return Speech(), learner.doing
    first = told.facts[0].id
    if told.rest:
        rest = [fact.id for fact in told.rest]
        begun = told.begun
        return say(words.GO_ON), doing("listing", rest=rest, begun=begun, fact=first)
    return say(words.OFFER), doing("offer", fact=first)


def nothing_left(turn: Turn, learner: Learner) -> Outcome:
    """A list that has been told to its end."""
    reply = plainly(turn.intent, f"{words.LAST} {words.ASK_ELSE}", words.ASK_ELSE)
    return Outcome(reply, replace(learner, doing=None))


def _unknown(turn: Turn, learner: Learner, world: World, finding: Finding) -> Outcome:
    """The notes do not say; the nearest fact is offered as no more than that."""
    closing = Speech() if in_quiz(learner) else say(words.ASK_ELSE)
    said = [say(words.NOT_SO if finding.corrects else words.UNKNOWN)]
    sources: Sequence[Fact] = ()
    if finding.nearest is not None:
        told = nearest(finding.nearest)
        said.append(world.voice(told.text))
        sources = told.facts
    reply = Reply(
        speech=join(*said, closing),
        intent=turn.intent,
        reprompt=closing,
        awaits=Awaited.QUESTION,
        sources=tuple(fact.source for fact in sources),
        known=False,
    )
    after = learner if in_quiz(learner) else replace(learner, doing=None)
    return Outcome(reply, after, remarks=world.remarks(turn, finding))


def _choice(turn: Turn, learner: Learner, world: World, finding: Finding) -> Outcome:
    """Several things may be meant: the learner is asked which, unless a quiz question
    is open, which comes first."""
    if in_quiz(learner):
        return Outcome(plainly(turn.intent, words.NAME_IT, words.NAME_IT), learner)
    kept = [word for word in finding.query.words if of_notes(word, world)]
    now = doing("choice", question=" ".join(kept), choices=list(finding.choices))
    return choose(turn, replace(learner, doing=now), finding.choices)


def choose(turn: Turn, learner: Learner, choices: Sequence[str]) -> Outcome:
    """Asks which of some things is meant."""
    question = say(words.choice(choices))
    reply = Reply(
        speech=question,
        intent=turn.intent,
        reprompt=question,
        awaits=Awaited.CHOICE,
        listen_for=tuple(choices),
    )
    return Outcome(reply, learner)


def _titles(world: World, finding: Finding) -> Titles:
    """What the documents are called whose statements differ."""
    if not finding.differ:
        return NO_TITLES
    abouts = world.notes.library.abouts
    paths = {hit.fact.source.document for hit in finding.hits}
    return {path: bare_title(abouts[path].title) for path in paths if path in abouts}


def _long_form(turn: Turn, learner: Learner, world: World, finding: Finding) -> Outcome:
    """What a short form stands for, when a document says so itself."""
    long = world.notes.library.abbreviations[finding.short]
    text = words.LONG_FORM.format(short=finding.short, long=long)
    told = Told(text, tuple(hit.fact for hit in finding.hits))
    return answer(turn, learner, world, told)


SCENE = Scene(play)
