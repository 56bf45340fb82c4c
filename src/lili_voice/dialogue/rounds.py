"""A round of questions: begun, gone on with, resumed another day, ended."""

from dataclasses import replace
from itertools import islice

from lili_voice.dialogue import contesting
from lili_voice.dialogue.asking import put, waiting_for
from lili_voice.dialogue.breath import BREATH, length
from lili_voice.dialogue.marking import Marked, comment_on, contestable
from lili_voice.dialogue.scene import Outcome, Scene, World, doing, now_doing, plainly
from lili_voice.dialogue.subjects import spoken_section, spoken_topic
from lili_voice.dialogue.wishing import nothing_for, seeker_of, wish_of
from lili_voice.dialogue.wording import quiz, welcome
from lili_voice.dialogue.wording import rounds as words
from lili_voice.knowledge.facts import Fact
from lili_voice.learning.learner import Learner, Round, Wish
from lili_voice.learning.suiting import facts_of
from lili_voice.speech import Speech, join, say
from lili_voice.turn import Awaited, Grade, Intent, Question, Reply, Screen, Turn

USUAL, MOST = 5, 20  # questions of a round
TAKEN = (Intent.YES, Intent.MORE, Intent.QUIZ, Intent.ONE, Intent.RESUME)
FEW = 100  # facts that may not yield as many questions as are wished for


def start(turn: Turn, learner: Learner, world: World) -> Outcome:
    """A new round, as the learner wishes it; as long as there is enough to ask."""
    wish, topic = wish_of(turn), turn.slots.get("topic", "")
    if topic:
        wish = replace(wish, topic=spoken_topic(topic, world))
        if not wish.topic:
            return nothing_for(turn, learner, world, replace(wish, topic=topic))
    return begin(turn, learner, world, wish)


def begin(turn: Turn, learner: Learner, world: World, wish: Wish) -> Outcome:
    """A round for a wish that was understood."""
    wanted = min(wish.count or USUAL, MOST)
    questions = world.questions(seeker_of(turn, learner, world, wish))
    first = next(questions, None)
    if first is None:
        return nothing_for(turn, learner, world, wish)
    length = wanted
    few = len(world.notes.library.facts) < FEW
    if few or wish != Wish(count=wish.count):  # there may not be as many
        length = 1 + sum(1 for _ in islice(questions, wanted - 1))
    told = words.opening(length, wish.count, wish.topic)
    begun = replace(learner, doing=None, round=Round(wish, length))
    return _pose(turn, begun, world, (first, say(told)))


def resume(turn: Turn, learner: Learner, world: World) -> Outcome:
    """The round goes on with the very question it was left at."""
    round = learner.round
    if round is None or round.over:
        return begin(turn, learner, world, Wish())
    question = round.question
    if question is None or world.fact(question.fact) is None:
        question = _next(turn, learner, world, round)
    if question is None:
        return nothing_for(turn, replace(learner, round=None), world, round.wish)
    now = waiting_for(question, turn, round=True)
    reply = put(turn, world, question, say(words.RESUMED))
    kept = replace(
        round,
        question=question,
        asked=tuple(dict.fromkeys((*round.asked, *facts_of(question)))),
        prompts=(*round.prompts[:-1], question.prompt),
    )
    return Outcome(reply, replace(learner, doing=now, round=kept))


def after(turn: Turn, learner: Learner, world: World, marked: Marked) -> Outcome:
    """The answer is told about, and the next question put, or the result."""
    round = _counted(learner.round or Round(Wish(), 1), marked)
    learner = replace(learner, round=round)
    question = None if round.over else _next(turn, learner, world, round)
    if question is None:
        return _ended(turn, learner, world, marked)
    heard = words.streak(round.streak) if marked.right else ""
    lead = say(f"{heard} {words.number(round.number + 1, round.length)}")
    room = BREATH - length(question.prompt) - length(lead.plain())
    comment, facts = comment_on(turn, world, marked, room)
    learner = replace(learner, about=tuple(fact.id for fact in facts))
    outcome = _pose(turn, learner, world, (question, join(comment, lead)))
    return _with(outcome, marked, facts)


def skipped(turn: Turn, learner: Learner, world: World) -> Outcome:
    """The next question; what was skipped counts for nothing."""
    round = replace(learner.round or Round(Wish(), 1), question=None)
    learner = replace(learner, round=round)
    question = None if round.over else _next(turn, learner, world, round)
    if question is None:
        told = f"{quiz.SKIPPED} {words.FINISHED} {result(learner, world)}"
        return _over(turn, learner, say(told))
    return _pose(turn, learner, world, (question, say(quiz.SKIPPED)))


def result(learner: Learner, world: World) -> str:
    """How a round stands, and what to look at again; "" when nothing was answered."""
    round = learner.round
    if round is None or not round.done:
        return ""
    told = words.score(round.right, round.partly, round.done)
    facts = (world.fact(id) for id in round.missed)
    things = [spoken_section(fact) for fact in facts if fact]
    praise = words.PERFECT if round.right == round.done else ""
    return " ".join(filter(None, (told, praise, words.revise(things))))


def _pose(
    turn: Turn, learner: Learner, world: World, asked: tuple[Question, Speech]
) -> Outcome:
    question, before = asked
    judged = learner.doing.judged if learner.doing else None
    round = learner.round
    assert round is not None
    kept = replace(
        round,
        asked=(*round.asked, *facts_of(question)),
        prompts=(*round.prompts, question.prompt),
        question=question,
    )
    now = waiting_for(question, turn, judged, round=True)
    reply = put(turn, world, question, before)
    return Outcome(reply, replace(learner, doing=now, round=kept))


def _next(turn: Turn, learner: Learner, world: World, round: Round) -> Question | None:
    seeker = seeker_of(turn, learner, world, round.wish)
    return next(world.questions(seeker, round), None)


def _counted(round: Round, marked: Marked) -> Round:
    """The round after one more answer."""
    right, fact = marked.right, marked.question.fact
    partly = marked.verdict.grade is Grade.PARTIAL
    return replace(
        round,
        done=round.done + 1,
        right=round.right + right,
        partly=round.partly + partly,
        streak=round.streak + 1 if right else 0,
        missed=round.missed if right else (*round.missed, fact),
        question=None,
    )


def _with(outcome: Outcome, marked: Marked, facts: tuple[Fact, ...]) -> Outcome:
    """With the verdict, its sources and what is remembered."""
    gave_up = marked.verdict.grade is Grade.DONT_KNOW
    reply = replace(
        outcome.reply,
        intent=Intent.DONT_KNOW if gave_up else Intent.ANSWER,
        verdict=marked.verdict.grade,
        sources=tuple(fact.source for fact in facts),
    )
    learner = contestable(outcome.learner, marked)
    return replace(outcome, reply=reply, learner=learner, learnt=marked.learnt)


def _ended(turn: Turn, learner: Learner, world: World, marked: Marked) -> Outcome:
    told = result(learner, world)
    room = BREATH - length(f"{words.FINISHED} {told} {words.AGAIN}")
    comment, facts = comment_on(turn, world, marked, max(room, 0))
    learner = replace(learner, about=tuple(fact.id for fact in facts))
    said = join(comment, say(f"{words.FINISHED} {told}"))
    return _with(_over(turn, learner, said), marked, facts)


def _over(turn: Turn, learner: Learner, said: Speech) -> Outcome:
    """The end of a round, and the offer of another."""
    closing = say(words.AGAIN)
    reply = Reply(
        speech=join(said, closing),
        intent=turn.intent,
        reprompt=closing,
        awaits=Awaited.OFFER,
        screen=Screen(words.FINISHED, said.plain()),
    )
    return Outcome(reply, now_doing(learner, doing("again")))


def _again(turn: Turn, learner: Learner, world: World) -> Outcome:
    """Another round of the same kind, or none."""
    if turn.intent is Intent.CONTEST:
        return contesting.play(turn, learner, world)
    if turn.intent is Intent.NO:
        reply = plainly(turn.intent, welcome.WELL, welcome.WAITING)
        return Outcome(reply, now_doing(learner, None))
    if turn.slots:
        return start(turn, learner, world)
    wish = learner.round.wish if learner.round else Wish()
    return begin(turn, learner, world, wish)


AGAIN = Scene(
    _again,
    claims=lambda turn: turn.intent in (*TAKEN, Intent.NO, Intent.CONTEST),
)
