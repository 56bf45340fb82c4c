""" "The second one again": one point of the list that was just told, or all of it."""

import re
from dataclasses import replace

from lili_voice.dialogue.answering import in_breaths
from lili_voice.dialogue.breath import BREATH, length
from lili_voice.dialogue.recalling import facts_said, items, list_left, list_told
from lili_voice.dialogue.scene import Outcome, World, in_quiz, kept_text, plainly
from lili_voice.dialogue.staying import nothing_to, stay, told_on, told_reply
from lili_voice.dialogue.wording import retelling as words
from lili_voice.english.numbers import read_ordinal
from lili_voice.knowledge.facts import Fact
from lili_voice.learning.learner import Learner
from lili_voice.turn import Intent, Turn

Point = tuple[Fact, ...]
ALL = frozenset({"all", "list", "them"})
BEFORE = frozenset({"before", "previous", "back"})
LAST_BUT_ONE = re.compile(r"\b(?:before last|last but one|second (?:to )?last)\b")
NUMBERED = re.compile(r"\b(?:number|point) [\w-]+")
BARE = re.compile(
    r"(?:repeat |go back to |and |what about )?"
    r"(?P<place>(?:the )?(?:number |point )?[\w-]+(?: (?:one|point|thing))?)(?: again)?"
)


def play(turn: Turn, learner: Learner, world: World) -> Outcome:
    """Tells the point that is meant; the list goes on afterwards where it was."""
    told, left = list_told(learner, world), list_left(learner, world)
    if not told:
        return nothing_to(turn, learner, words.NO_LIST)
    spoken = turn.text.lower().split()
    if not ALL.isdisjoint(spoken):
        return _whole(turn, learner, world)
    every, begun = items([*told, *left]), len(items(told))
    at = _meant(turn.text.lower(), begun, _now(every, facts_said(learner, world)))
    if len(every) == 1:
        return _tell(turn, learner, world, (every[0], words.ONLY_ONE))
    if at < 0:
        return _tell(turn, learner, world, (every[0], words.FIRST_OF_ALL))
    if at >= len(every):
        return stay(plainly(turn.intent, words.only(len(every))), learner)
    return _tell(turn, learner, world, (every[at], words.nth(at + 1, "{fact}")))


def names_a_place(turn: Turn) -> bool:
    """Whether bare words are a place in a list: "the third one", "number two"."""
    said = BARE.fullmatch(turn.text.lower().strip(" .,!?"))
    if turn.intent is not Intent.ASK or said is None:
        return False
    return "last" in said["place"].split() or read_ordinal(said["place"]) is not None


def _meant(said: str, begun: int, now: int) -> int:
    """Which point is meant, from 0; `begun` of them have been told, `now` was last."""
    if numbered := NUMBERED.search(said):
        return (read_ordinal(numbered[0]) or 1) - 1
    spoken = [word.strip(" .,!?") for word in said.split()]
    if LAST_BUT_ONE.search(said):
        return begun - 2
    if "last" in spoken:
        return begun - 1
    places = (read_ordinal(word) for word in spoken if word not in ("one", "point"))
    if place := next(filter(None, places), None):
        return place - 1
    if "after" in spoken:
        return now + 1
    return now if BEFORE.isdisjoint(spoken) else now - 1


def _now(every: list[Point], said: Point) -> int:
    """The last point that something was just said of."""
    spoken = {fact.id for fact in said}
    found = [at for at, point in enumerate(every) if spoken & {f.id for f in point}]
    return max(found, default=len(every) - 1)


def _tell(
    turn: Turn, learner: Learner, world: World, point: tuple[Point, str]
) -> Outcome:
    """One point in a frame; what it told before, if one breath holds that."""
    facts, frame = point
    if in_quiz(learner) and kept_text(learner, "fact") in {fact.id for fact in facts}:
        return stay(plainly(turn.intent, words.NOT_YET), learner)
    before = list_told(learner, world)
    heard = [fact for fact in facts if fact in before] or list(facts[:1])
    told = in_breaths(heard, room=BREATH - length(frame))
    reply = told_reply(turn, world, replace(told, text=frame.format(fact=told.text)))
    if in_quiz(learner) or learner.doing is None:  # the list stays what was spoken of
        return stay(reply, learner)
    return stay(reply, told_on(learner, replace(told, rest=()), before))


def _whole(turn: Turn, learner: Learner, world: World) -> Outcome:
    """The list from its beginning."""
    every = items([*list_told(learner, world), *list_left(learner, world)])
    told = in_breaths([point[0] for point in every])
    if in_quiz(learner):
        told = replace(told, rest=())
    return stay(told_reply(turn, world, told), told_on(learner, told, ()))
