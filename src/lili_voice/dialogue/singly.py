"""One question at a time: "Shall I ask you one?", "Shall I ask you another?"."""

from collections.abc import Sequence
from dataclasses import replace

from lili_voice.dialogue import rounds
from lili_voice.dialogue.asking import put, waiting_for
from lili_voice.dialogue.breath import BREATH, length
from lili_voice.dialogue.headed import say_fact
from lili_voice.dialogue.marking import comment_on, contestable, mark
from lili_voice.dialogue.scene import (
    Outcome,
    World,
    doing,
    kept,
    kept_list,
    now_doing,
    open_question,
    plainly,
)
from lili_voice.dialogue.subjects import offered
from lili_voice.dialogue.wishing import seeker_of
from lili_voice.dialogue.wording import quiz as words
from lili_voice.dialogue.wording.welcome import WAITING
from lili_voice.knowledge.facts import Fact
from lili_voice.learning.choosing import nearest
from lili_voice.learning.grading.answers import Verdict
from lili_voice.learning.learner import Learner, Wish
from lili_voice.learning.suiting import asked_for
from lili_voice.speech import Speech, join, say
from lili_voice.turn import Awaited, Grade, Intent, Question, Reply, Screen, Turn

REMEMBERED = 100  # facts not asked about again while one offer follows another


def pose(turn: Turn, learner: Learner, world: World) -> Outcome:
    """Asks one question: on what is offered or was spoken of, else on any."""
    question = _question(turn, learner, world)
    if question is None:
        reply = plainly(turn.intent, words.NOTHING_TO_ASK, WAITING)
        return Outcome(reply, now_doing(learner, None))
    asked = [*kept_list(learner, "asked"), question.fact][-REMEMBERED:]
    judged = learner.doing.judged if learner.doing else None
    echo = question.fact in learner.about
    now = waiting_for(question, turn, judged, asked=asked, echo=echo)
    return Outcome(put(turn, world, question, Speech()), now_doing(learner, now))


def settle(turn: Turn, learner: Learner, world: World, verdict: Verdict) -> Outcome:
    """What follows an answer: the next question of a round, or an offer."""
    marked = mark(turn, learner, world, verdict)
    if kept(learner, "round"):
        return rounds.after(turn, learner, world, marked)
    room = BREATH - length(words.ANOTHER)
    comment, facts = comment_on(turn, world, marked, room)
    outcome = _offer(turn, learner, world, (comment, facts))
    gave_up = verdict.grade is Grade.DONT_KNOW
    reply = replace(
        outcome.reply,
        intent=Intent.DONT_KNOW if gave_up else Intent.ANSWER,
        verdict=verdict.grade,
    )
    after = contestable(outcome.learner, marked)
    return replace(outcome, reply=reply, learner=after, learnt=marked.learnt)


def skipped(turn: Turn, learner: Learner, world: World) -> Outcome:
    """What the notes say, and another question offered."""
    fact = world.notes.library.by_id[open_question(learner).fact]
    told = join(say(words.SKIPPED), world.voice(say_fact(fact)))
    return _offer(turn, learner, world, (told, (fact,)))


def _question(turn: Turn, learner: Learner, world: World) -> Question | None:
    for fact in offered(learner, world):
        if question := next(iter(world.bank.each(fact)), None):
            return asked_for(question, fact.id)
    seeker = seeker_of(turn, learner, world, Wish())
    return next(world.questions(seeker), None)


def _offer(
    turn: Turn, learner: Learner, world: World, said: tuple[Speech, Sequence[Fact]]
) -> Outcome:
    """What was said of the answer; then another question is offered."""
    comment, facts = said
    fact = world.notes.library.by_id[open_question(learner).fact]
    asked = kept_list(learner, "asked")
    another = nearest(fact, asked, world.notes.library, world.bank)
    closing = say(words.ANOTHER if another else words.ALL_ASKED)
    reply = Reply(
        speech=join(comment, closing),
        intent=turn.intent,
        reprompt=closing,
        awaits=Awaited.OFFER if another else Awaited.QUESTION,
        screen=Screen(fact.topic, comment.plain()),
        sources=tuple(one.source for one in facts),
    )
    now = doing("offer", fact=another.id, asked=asked) if another else None
    about = tuple(one.id for one in facts)
    return Outcome(reply, replace(learner, doing=now, about=about))
