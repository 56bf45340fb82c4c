"""What a learner wishes to be asked, and what is said when there is nothing of it."""

from dataclasses import replace

from lili_voice.dialogue.scene import Outcome, World, now_doing, plainly
from lili_voice.dialogue.subjects import facts_about
from lili_voice.dialogue.wording import quiz, welcome
from lili_voice.dialogue.wording import rounds as words
from lili_voice.learning.choosing import STRETCHES, Seeker
from lili_voice.learning.learner import Learner, Wish
from lili_voice.turn import QuestionKind, Turn

LONGEST_COUNT = 5  # digits


def wish_of(turn: Turn) -> Wish:
    """What the slots of a turn wish for, but for the topic; what makes no sense is
    passed over."""
    slots = turn.slots
    count = slots.get("count", "")
    kind, level = slots.get("kind", ""), slots.get("level", "")
    missed = slots.get("missed", "")
    return Wish(
        count=int(count) if count.isdecimal() and len(count) < LONGEST_COUNT else 0,
        kind=QuestionKind(kind) if kind in set(QuestionKind) else None,
        level="hard" if level == "hard" else "easy" if level == "easy" else "",
        missed=(missed if missed in STRETCHES else "all") if missed else "",
    )


def seeker_of(turn: Turn, learner: Learner, world: World, wish: Wish) -> Seeker:
    """Who is to be asked, and what of."""
    pool = facts_about(wish.topic, world) if wish.topic else None
    seed = turn.id
    return Seeker(turn.learner, turn.at, seed, wish, learner.exam, pool)


def nothing_for(turn: Turn, learner: Learner, world: World, wish: Wish) -> Outcome:
    """Why there is nothing to ask."""
    text = quiz.NOTHING_TO_ASK
    if wish.missed:
        text = f"{words.NOTHING_MISSED} {welcome.WAITING}"
    elif wish.topic:
        told = welcome.topics(world.notes.library.topics())
        text = f"{words.NOTHING_ON} {told} {welcome.WAITING}"
    elif wish.kind or wish.level:
        text = f"{words.NOTHING_OF_KIND} {welcome.WAITING}"
    reply = plainly(turn.intent, text, welcome.WAITING)
    known = False if wish.topic else None
    return Outcome(replace(reply, known=known), now_doing(learner, None))
