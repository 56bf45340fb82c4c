"""What was said last, in another way: slower, shorter, in more detail."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from lili_voice.dialogue import listing, singly, spelling, turning_back
from lili_voice.dialogue.answering import Told, in_breaths
from lili_voice.dialogue.breath import BREATH, length
from lili_voice.dialogue.recalling import (
    facts_said,
    items,
    list_left,
    list_told,
    point_of,
)
from lili_voice.dialogue.scene import (
    Outcome,
    Scene,
    World,
    in_quiz,
    kept_list,
    kept_text,
    plainly,
)
from lili_voice.dialogue.staying import nothing_to, stay, told_on, told_reply
from lili_voice.dialogue.wording import ask as asking
from lili_voice.dialogue.wording import retelling as words
from lili_voice.english.joints import Joint, find_joints
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.learning.learner import Learner
from lili_voice.speech import slowly
from lili_voice.turn import Intent, Turn


def play(turn: Turn, learner: Learner, world: World) -> Outcome:
    """Says once more what was said, as it was wished."""
    return SAYS[turn.intent](turn, learner, world)


def _slower(turn: Turn, learner: Learner, world: World) -> Outcome:
    said = learner.said
    if said is None or not said.speech or said.reprompt is None:
        return nothing_to(turn, learner, words.NOTHING)
    slow = replace(
        said,
        speech=slowly(said.speech),
        reprompt=slowly(said.reprompt),
        intent=turn.intent,
        known=None,
        verdict=None,
    )
    return Outcome(slow, learner)


def _shorter(turn: Turn, learner: Learner, world: World) -> Outcome:
    """The least that answers; of a list how long it is, and its first point."""
    facts, said = facts_said(learner, world), learner.said
    if said is None or not said.speech:
        return nothing_to(turn, learner, words.NOTHING)
    if said.known is False:
        return stay(plainly(turn.intent, asking.UNKNOWN), learner)
    if not facts:
        short = "" if said.asked else first_sentence(said.speech.plain())
        return stay(plainly(turn.intent, short), learner)
    if said.known and len(facts) > 1 and facts[0].text not in said.speech.plain():
        text = first_sentence(said.speech.plain())  # a count, or names of factors
        return stay(told_reply(turn, world, Told(text, facts)), learner)
    return stay(told_reply(turn, world, _in_short(facts, learner, world)), learner)


def _in_short(facts: Sequence[Fact], learner: Learner, world: World) -> Told:
    first = facts[0]
    short = first_sentence(first.short or first.text)
    ending = "" if short.endswith((".", "!", "?")) else "."
    short = f"{short[:1].upper()}{short[1:]}{ending}"
    points = items([*list_told(learner, world), *list_left(learner, world)])
    begins = bool(points) and points[0][0].id == first.id and first.place
    headings = {(point[0].source.document, point[0].section) for point in points}
    if begins and len(items(facts)) > 1 and len(headings) == 1:
        short = words.in_short(len(points), short)
    return Told(short, (first,))


def first_sentence(text: str) -> str:
    """A text up to the end of its first sentence."""
    ends = (at for at, joint in find_joints(text) if joint is Joint.SENTENCE)
    return text[: min(ends, default=len(text))]


def _more(turn: Turn, learner: Learner, world: World) -> Outcome:
    """The rest of what was told, then what stands beside it, then that this is all."""
    facts = facts_said(learner, world)
    if not facts:
        return nothing_to(turn, learner, _why_nothing(learner))
    before = [*list_told(learner, world), *facts]
    passed = {fact.id for fact in (*before, *list_left(learner, world))}
    if in_quiz(learner):  # what is asked is not told
        passed.add(kept_text(learner, "fact"))
    rest, beside = _untold(facts, passed, world)
    half_told = bool(kept_list(learner, "rest"))
    if not rest and (half_told or not beside):
        return _all_told(turn, learner, world)
    frame = "{facts}" if rest else words.BESIDE
    told = in_breaths(rest or beside, room=BREATH - length(frame))
    if half_told or in_quiz(learner):  # more of it when asked again
        told = replace(told, rest=())
    text = frame.format(facts=told.text)
    reply = told_reply(turn, world, replace(told, text=text))
    return stay(reply, told_on(learner, told, before))


def _why_nothing(learner: Learner) -> str:
    if learner.said and learner.said.known is False:
        return words.NO_MORE
    return words.NOT_YET if learner.said and learner.said.asked else words.NOTHING


def _untold(
    facts: Sequence[Fact], passed: set[str], world: World
) -> tuple[list[Fact], list[Fact]]:
    """What else is said on the same points of a list, or after a statement; and what
    else stands under the same headings, of each point its first statement."""
    rest: dict[str, Fact] = {}
    beside: dict[str, Fact] = {}
    for fact in facts:
        section = world.notes.library.section_of(fact)
        at = section.index(fact)
        after = section if fact.place else (*section[at + 1 :], *section[:at])
        for other in after:
            if other.id in passed or other.kind is Kind.COUNT:
                continue
            follows = fact.place or other in section[at:]
            of_it = point_of(other) == point_of(fact) and follows
            (rest if of_it else beside)[other.id] = other
    only_first = (item[0] for item in items(list(beside.values())))
    return list(rest.values()), [fact for fact in only_first if fact.id not in rest]


def _all_told(turn: Turn, learner: Learner, world: World) -> Outcome:
    """Of a list half told, what comes next; else that this is all, which is said once:
    whoever goes on after that takes what was offered."""
    if kept_list(learner, "rest"):
        return listing.play(turn, learner, world)
    said, doing = learner.said, learner.doing
    again = said and not said.sources and said.intent in (Intent.MORE, Intent.DETAIL)
    if again and turn.intent is Intent.MORE and doing and doing.scene == "offer":
        return singly.pose(turn, learner, world)
    return stay(plainly(turn.intent, words.ALL), learner)


SAYS: Mapping[Intent, Callable[[Turn, Learner, World], Outcome]] = {
    Intent.SLOWER: _slower,
    Intent.SHORTER: _shorter,
    Intent.DETAIL: _more,
    Intent.MORE: _more,
    Intent.ITEM: turning_back.play,
    Intent.SPELL: spelling.play,
}
SCENE = Scene(play)
