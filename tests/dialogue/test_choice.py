""" "Do you mean the reasons or the effects?": what is answered next."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from lili_voice.dialogue import choice
from lili_voice.dialogue.scene import World
from lili_voice.dialogue.wording import ask as words
from lili_voice.knowledge.finding.finding import Finding, Found, Hit
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.finding.understand import NO_NAMES, plain_words, understand
from lili_voice.knowledge.library import STARTER, Library, read_folder
from lili_voice.learning.learner import Learner
from lili_voice.turn import Intent, Turn
from stored import doing

NOTES = Librarian(read_folder(STARTER))
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
QUESTION = "what were the effects"
CHOICES = ["the Lantern Revolt", "the Glass Strike", "the Ferry Ban"]
UNSURE = doing("choice", question=QUESTION, choices=CHOICES)


@dataclass
class Listening:
    """Notes that answer anything with their first fact, and keep what was asked."""

    library: Library
    stems: frozenset = frozenset()
    names: object = NO_NAMES
    asked: list = field(default_factory=list)

    def find(self, question, about=(), asks=""):
        self.asked.append(question)
        query = understand(plain_words(question), NO_NAMES)
        return Finding(Found.FACTS, query, (Hit(self.library.facts[0], 1.0),))


def after(said, intent=Intent.ASK, now=UNSURE):
    """What the notes were asked, and the learner afterwards."""
    notes = Listening(NOTES.library)
    turn = Turn("turn-2", "pupil", intent, NOON, text=said)
    outcome = choice.play(turn, Learner(doing=now), World(notes))
    return notes.asked[-1], outcome


@pytest.mark.parametrize(
    ("said", "chosen"),
    [
        ("the glass strike", "the Glass Strike"),
        ("glass", "the Glass Strike"),
        ("the strike", "the Glass Strike"),
        ("Lantern Revolt", "the Lantern Revolt"),
        ("the first one", "the Lantern Revolt"),
        ("the second", "the Glass Strike"),
        ("number three", "the Ferry Ban"),
        ("the last one", "the Ferry Ban"),
    ],
)
def test_the_question_is_asked_of_what_was_chosen(said, chosen):
    asked, outcome = after(said)
    assert asked == f"{QUESTION} {chosen}"
    assert outcome.reply.known is True
    assert outcome.learner.doing.scene == "offer"


def test_an_ordinal_heard_as_one_is_a_choice():
    assert after("the second one", Intent.ITEM)[0] == f"{QUESTION} {CHOICES[1]}"


@pytest.mark.parametrize(
    "said", ["who led the glass strike", "what was the treaty of marl", "bread"]
)
def test_anything_else_is_a_question_of_its_own(said):
    assert after(said)[0] == said


@pytest.mark.parametrize("said", ["the fifth one", "number nine"])
def test_a_place_beyond_the_choices_is_asked_about_once_more(said):
    notes = Listening(NOTES.library)
    turn = Turn("turn-2", "pupil", Intent.ASK, NOON, text=said)
    outcome = choice.play(turn, Learner(doing=UNSURE), World(notes))
    assert not notes.asked
    assert outcome.reply.speech.plain() == words.choice(CHOICES)
    assert outcome.learner.doing == UNSURE


@pytest.mark.parametrize(
    "values", [{}, {"choices": "none"}, {"choices": [], "question": 3}]
)
def test_what_cannot_be_read_any_more_chooses_nothing(values):
    now = doing("choice", **values)
    assert after("the first one", now=now)[0] == "the first one"


def test_a_question_in_full_or_a_command_is_left_to_others():
    def claims(intent, question=False):
        turn = Turn("turn-2", "pupil", intent, NOON, text="x", question=question)
        return choice.SCENE.claims(turn)

    assert claims(Intent.ASK)
    assert claims(Intent.ITEM)
    assert not claims(Intent.ASK, question=True)
    assert not claims(Intent.STOP)
    assert not claims(Intent.QUIZ)


def test_of_the_starter_documents_what_is_chosen_is_answered():
    now = doing(
        "choice", question="when did it start", choices=["the Great Leap Forward"]
    )
    turn = Turn("turn-2", "pupil", Intent.ASK, NOON, text="the great leap forward")
    reply = choice.play(turn, Learner(doing=now), World(NOTES)).reply
    assert "May 1958" in reply.speech.plain()
    assert reply.speech.plain().endswith(words.OFFER)
