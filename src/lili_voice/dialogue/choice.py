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
LAST = -1


def play(turn: Turn, learner: Learner, world: World) -> Outcome:
    """Asks the question again of what was chosen; anything else is a new question."""
    chosen = _chosen(turn, kept_list(learner, "choices"))
    if chosen:
        question = kept_text(learner, "question")
        turn = replace(turn, text=f"{question} {chosen}")
    return ask.play(turn, now_doing(learner, None), world)


def _chosen(turn: Turn, choices: list[str]) -> str:
    """The choice that was named, in whole or in part or by its place; or ""."""
    if names_a_place(turn) or turn.intent is Intent.ITEM:
        return _at(turn.text, choices)
    said = set(stems(turn.text)) - STOP
    shared = [(len(said & set(stems(choice))), choice) for choice in choices]
    most, best = max(shared, default=(0, ""))
    return best if most and said <= set(stems(best)) | STOP else ""


def _at(text: str, choices: list[str]) -> str:
    spoken = text.lower().split()
    nth = LAST if "last" in spoken else (read_ordinal(text) or _ordinal(spoken)) - 1
    return choices[nth] if nth < len(choices) and choices else ""


def _ordinal(spoken: list[str]) -> int:
    return next((n for word in spoken if (n := read_ordinal(word))), 1)


SCENE = Scene(play, claims=lambda turn: turn.intent in SAID and not turn.question)
