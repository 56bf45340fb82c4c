""" "Do you mean the reasons or the effects?": which of them is meant."""

from dataclasses import replace

from lili_voice.dialogue import ask
from lili_voice.dialogue.scene import (
    Outcome,
    Scene,
    World,
    kept_list,
    kept_text,
    now_doing,
)
from lili_voice.dialogue.turning_back import names_a_place
from lili_voice.english.numbers import read_ordinal
from lili_voice.english.wordforms import STOP, stems
from lili_voice.learning.learner import Learner
from lili_voice.turn import Intent, Turn

SAID = frozenset({Intent.ASK, Intent.ANSWER, Intent.ITEM})


def play(turn: Turn, learner: Learner, world: World) -> Outcome:
    """Asks the question again of what was chosen; a place that is none of theirs is
    asked about once more, anything else is a new question."""
    choices = kept_list(learner, "choices")
    place = names_a_place(turn) or turn.intent is Intent.ITEM
    chosen = _at(turn.text, choices) if place else _named(turn.text, choices)
    if place and choices and not chosen:
        return ask.choose(turn, learner, choices)
    if chosen:
        question = kept_text(learner, "question")
        turn = replace(turn, text=f"{question} {chosen}")
    return ask.play(turn, now_doing(learner, None), world)


def _named(text: str, choices: list[str]) -> str:
    """The choice that was named, in whole or in part; or ""."""
    said = set(stems(text)) - STOP
    shared = [(len(said & set(stems(choice))), choice) for choice in choices]
    most, best = max(shared, default=(0, ""))
    return best if most and said <= set(stems(best)) | STOP else ""


def _at(text: str, choices: list[str]) -> str:
    """The choice at the place that was named; or ""."""
    spoken = text.lower().split()
    if "last" in spoken and choices:
        return choices[-1]
    nth = read_ordinal(text) or next(filter(None, map(read_ordinal, spoken)), 0)
    return choices[nth - 1] if 1 <= nth <= len(choices) else ""


SCENE = Scene(play, claims=lambda turn: turn.intent in SAID and not turn.question)
