"""How a learner is doing, what to revise, and the exam to be ready for."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from lili_voice.dialogue.scene import (
    Outcome,
    Scene,
    World,
    doing,
    in_quiz,
    now_doing,
    plainly,
)
from lili_voice.dialogue.subjects import spoken_section
from lili_voice.dialogue.wording import progress as words
from lili_voice.dialogue.wording import rounds as scoring
from lili_voice.dialogue.wording.welcome import WAITING
from lili_voice.english.coming import coming_date, sounds_like_a_day
from lili_voice.learning.learner import Learner
from lili_voice.learning.planning import recall_on
from lili_voice.turn import Awaited, Intent, Screen, Turn

WEAKEST = 6  # facts looked at for what to revise
EVER = datetime(1970, 1, 1, tzinfo=UTC)
MOST_CARDS = 1000  # cards whose recall on the day is reckoned
CHANGES = re.compile(r"\b(?:change|set|move|update|wrong)\b")
# What leads on to a day: "no, actually it's on the fifth".
LEADS = re.compile(
    r"(?:(?:no|nope|sorry|wait|actually|oh|um|er|well|i think|i mean|i meant|it is"
    r"|its|it's|maybe|make it|change it to|probably)\W+)*"
)
A_DAY = frozenset({Intent.ASK, Intent.ANSWER, Intent.EXAM, Intent.CONTEST})


def play(turn: Turn, learner: Learner, world: World) -> Outcome:
    """Tells what is asked, and stays in the middle of what was being done."""
    return SAYS[turn.intent](turn, learner, world)


def _score(turn: Turn, learner: Learner, world: World) -> Outcome:
    round = learner.round
    if round is None or (round.over and not round.done):
        return _tell(turn, learner, scoring.NO_ROUND)
    told = scoring.score(round.right, round.partly, round.done)
    left = round.length - round.number + (round.question is not None)
    told = f"{told} {scoring.left(left)}" if left else told
    done = round.done / (round.done + left) if left else 1.0
    return _shown(_tell(turn, learner, told), Screen(words.TITLE, told, done))


def _progress(turn: Turn, learner: Learner, world: World) -> Outcome:
    totals = world.memory.totals(turn.learner, turn.at)
    if not totals.reviews:
        return _tell(turn, learner, words.NOTHING_YET)
    told = words.progress(totals)
    if learner.exam and learner.exam > turn.at.date():
        cards = world.memory.weakest(turn.learner, MOST_CARDS)
        recall = [recall_on(card, turn.at, learner.exam) for card in cards]
        share = sum(recall) / len(recall) if recall else 0.0
        told = f"{told} {words.readiness(share, learner.exam)}"
    right = totals.right / totals.reviews
    return _shown(_tell(turn, learner, told), Screen(words.TITLE, told, right))


def _revise(turn: Turn, learner: Learner, world: World) -> Outcome:
    """What was not right the last time, then what is due, as parts of the notes."""
    if not world.memory.totals(turn.learner, turn.at).reviews:
        return _tell(turn, learner, words.NOTHING_YET)
    missed = world.memory.missed(turn.learner, EVER, turn.at + timedelta(days=1))
    due = world.memory.due(turn.learner, turn.at, WEAKEST)
    ids = [*missed[:WEAKEST], *(card.fact for card in due)]
    facts = [fact for id in ids if (fact := world.fact(id))]
    told = scoring.revise([spoken_section(fact) for fact in facts])
    return _tell(turn, learner, told or words.ALL_WELL)


def _exam(turn: Turn, learner: Learner, world: World) -> Outcome:
    """The day to be ready for: told, changed, asked about or dropped."""
    today, said = turn.at.date(), turn.slots.get("date", "")
    if turn.slots.get("off"):
        return _tell(turn, replace(learner, exam=None), words.NO_EXAM)
    if said:
        return _dated(turn, learner, coming_date(said, today))
    if learner.exam is None or learner.exam < today:
        return _which_day(turn, learner, words.EXAM_UNKNOWN)
    told = words.exam(learner.exam, (learner.exam - today).days)
    if CHANGES.search(turn.text.lower()):
        return _which_day(turn, learner, told)
    return _tell(turn, learner, told)


def _dated(turn: Turn, learner: Learner, day: date | None) -> Outcome:
    if day is None:
        return _which_day(turn, learner, "")
    told = words.planned(day, (day - turn.at.date()).days)
    after = replace(learner, exam=day)
    if learner.doing is None:  # "no, actually it's on the fifth"
        after = now_doing(after, doing("exam"))
    return _tell(turn, after, told)


def _which_day(turn: Turn, learner: Learner, before: str) -> Outcome:
    """Asks for the day, unless a quiz question is open, which comes first."""
    if in_quiz(learner):
        return _tell(turn, learner, f"{before} {words.WHICH_DAY}")
    reply = plainly(turn.intent, f"{before} {words.WHICH_DAY}", words.WHICH_DAY)
    return Outcome(
        replace(reply, awaits=Awaited.DAY), now_doing(learner, doing("exam"))
    )


def _day_told(turn: Turn, learner: Learner, world: World) -> Outcome:
    if turn.intent is Intent.DONT_KNOW:
        reply = plainly(turn.intent, f"{words.NO_DAY_YET} {WAITING}", WAITING)
        return Outcome(reply, learner)
    turn = replace(turn, intent=Intent.EXAM)
    day = coming_date(_day_in(turn), turn.at.date())
    return _dated(turn, now_doing(learner, None), day)


def _day_in(turn: Turn) -> str:
    """The words for a day, without what leads on to it."""
    text = turn.slots.get("date") or turn.slots.get("answer") or turn.text
    lead = LEADS.match(text.lower())
    return text[lead.end() :] if lead else text


def _tells_a_day(turn: Turn) -> bool:
    if turn.intent is Intent.DONT_KNOW:
        return True
    if turn.intent not in A_DAY or turn.question:
        return False
    return sounds_like_a_day(_day_in(turn))


def _about_me(turn: Turn, learner: Learner, world: World) -> Outcome:
    totals = world.memory.totals(turn.learner, turn.at)
    if not totals.reviews:
        return _tell(turn, learner, words.NOTHING_KEPT)
    exam = learner.exam is not None and learner.exam >= turn.at.date()
    return _tell(turn, learner, words.kept(totals.reviews, totals.facts, exam))


def _tell(turn: Turn, learner: Learner, text: str) -> Outcome:
    said = text if in_quiz(learner) else f"{text} {WAITING}"
    return Outcome(plainly(turn.intent, said, WAITING), learner)


def _shown(outcome: Outcome, screen: Screen) -> Outcome:
    return replace(outcome, reply=replace(outcome.reply, screen=screen))


SAYS: Mapping[Intent, Callable[[Turn, Learner, World], Outcome]] = {
    Intent.SCORE: _score,
    Intent.PROGRESS: _progress,
    Intent.REVISE: _revise,
    Intent.EXAM: _exam,
    Intent.ABOUT_ME: _about_me,
}
SCENE = Scene(play)
WAITING_FOR_A_DAY = Scene(_day_told, claims=_tells_a_day)
