""" "That was right!": a learner who was not believed."""

import re
from dataclasses import replace

from lili_voice.dialogue import ask, sourcing
from lili_voice.dialogue.scene import Outcome, Scene, World, in_quiz, kept, plainly
from lili_voice.dialogue.wording import contesting as words
from lili_voice.dialogue.wording.quiz import ANOTHER
from lili_voice.learning.learner import Judged, Learner
from lili_voice.learning.remarks import contested
from lili_voice.learning.remembering import overrule
from lili_voice.speech import Speech, join, say
from lili_voice.turn import Awaited, Grade, Reply, Turn

RIGHT = re.compile(r"\b(?:right|correct)\b")
DENIES = re.compile(r"\b(?:not|never|cannot|\w+n't|dont|isnt|wasnt|cant|wrong)\b")
# What Lili made of an answer, or what others say, and not of a statement.
OF_THE_VERDICT = re.compile(
    r"\b(?:you(?:'re|'ve)?|ur|mistake|(?:that|i) was right|got (?:that|it) right"
    r"|i (?:did )?(?:say|said)|should (?:have )?count(?:ed)?"
    r"|(?:my|our|the) (?:\w+ )?(?:book|textbook|teacher|worksheet|guide|notes|sheet"
    r"|friend|mum|dad)|what (?:i|we|it)(?:'ve)?)\b"
)


def of_the_verdict(turn: Turn) -> bool:
    """Whether it contests what was judged, and is no answer to what is asked now."""
    return bool(OF_THE_VERDICT.search(turn.text.lower()))


def play(turn: Turn, learner: Learner, world: World) -> Outcome:
    """The answer before is counted, and noted for the teacher; with none that was
    judged wrong, what the notes say is what is contested."""
    judged = learner.doing.judged if learner.doing else None
    if judged is None or judged.grade in (Grade.CORRECT, Grade.DONT_KNOW):
        if said := turn.slots.get("answer"):  # "no, I meant the famine"
            return ask.play(replace(turn, text=said), learner, world)
        right = judged is not None and judged.grade is Grade.CORRECT
        if right and _says_right(turn.text.lower()):
            reply = plainly(turn.intent, words.WAS_RIGHT, words.WAS_RIGHT)
            return Outcome(_offering(reply, learner), learner)
        return sourcing.play(turn, learner, world)
    counted = plainly(turn.intent, words.COUNTED, words.COUNTED)
    reply = replace(_offering(counted, learner), verdict=Grade.CORRECT)
    facts = tuple(line.fact for line in judged.reviews)
    after = _counted(_heard(learner), judged)
    remarks = (contested(facts, turn.at),)
    return Outcome(reply, after, overrule(judged, turn.at), remarks)


def _says_right(text: str) -> bool:
    """ "That was right", but not "that isn't right"."""
    return bool(RIGHT.search(text)) and not DENIES.search(text)


def _heard(learner: Learner) -> Learner:
    """An answer is contested once."""
    now = learner.doing and replace(learner.doing, judged=None)
    return replace(learner, doing=now)


def _counted(learner: Learner, judged: Judged) -> Learner:
    """The score of the round, as if the answer had been right."""
    round = learner.round
    of_round = kept(learner, "round") or (
        learner.doing and learner.doing.scene == "again"
    )
    if round is None or not of_round:
        return learner
    partly = round.partly - (judged.grade is Grade.PARTIAL)
    right, streak, missed = round.right + 1, round.streak + 1, round.missed[:-1]
    score = replace(round, right=right, partly=partly, streak=streak, missed=missed)
    return replace(learner, round=score)


def _just_over(learner: Learner) -> bool:
    """Whether the last question of a round was answered a moment ago."""
    return learner.doing is not None and learner.doing.scene == "again"


def _offering(reply: Reply, learner: Learner) -> Reply:
    """With what had been offered; an open question is put again by the assistant."""
    closing = Speech() if in_quiz(learner) else say(_offered(learner))
    speech = join(reply.speech, closing)
    return replace(reply, speech=speech, reprompt=closing, awaits=Awaited.OFFER)


def _offered(learner: Learner) -> str:
    return words.AGAIN if _just_over(learner) else ANOTHER


SCENE = Scene(play)
