"""What may be tapped, and what tapping it means."""

import pytest

from lili_voice.channels.chips import Chip, chips, tapped
from lili_voice.speech import say
from lili_voice.turn import Awaited, Choice, Intent, Question, QuestionKind, Reply

CHOICES = (Choice("a", "coal"), Choice("b", "steel"))
ASKED = Question("Was it A, coal, or B, steel?", ("steel",), "fact", CHOICES)


def reply(**how):
    return Reply(say("Well?"), Intent.ASK, say("Well?"), **how)


def test_choices_come_first_and_hints_after_them():
    found = chips(reply(choices=CHOICES, asked=ASKED, awaits=Awaited.ANSWER))
    assert [chip.said for chip in found] == ["A", "B", "Hint", "Skip"]


def test_choices_without_letters_are_said_in_their_own_words():
    choices = (Choice("", "a cause"), Choice("", "an effect"))
    which = Question("Which?", ("an effect",), "f", choices)
    found = chips(reply(asked=which, awaits=Awaited.ANSWER))
    assert [chip.said for chip in found] == ["A cause", "An effect", "Hint", "Skip"]


@pytest.mark.parametrize("right", ["true", "false"])
def test_true_comes_before_false_whichever_is_right(right):
    kind = QuestionKind.TRUE_FALSE
    found = chips(reply(asked=Question("So?", (right,), "f", kind=kind)))
    assert [chip.said for chip in found] == ["True", "False"]


def test_whoever_has_just_come_is_shown_what_may_be_wished():
    hello = Reply(say("Hello"), Intent.LAUNCH, say("Well?"), awaits=Awaited.QUESTION)
    assert [chip.said for chip in chips(hello)] == ["Quiz me", "What do you know?"]


def test_choices_too_long_for_a_chip_are_left_to_the_voice():
    long = (Choice("", "the fourteenth of February 1929"), Choice("", "1958"))
    found = chips(
        reply(asked=Question("Which?", ("1958",), "f", long), awaits=Awaited.ANSWER)
    )
    assert [chip.said for chip in found] == ["Hint", "Skip"]


def test_a_payload_brings_back_the_letter_and_the_question():
    first, second, *_ = chips(reply(choices=CHOICES, asked=ASKED))
    assert first.payload != second.payload
    heard = tapped(second.payload)
    assert heard.intent is Intent.ANSWER
    assert heard.slots == {"choice": "b", "of": ASKED.mark}


def test_nothing_tells_which_choice_is_right():
    other = Question(ASKED.prompt, ("coal",), "fact", CHOICES)
    assert chips(reply(choices=CHOICES, asked=ASKED)) == chips(
        reply(choices=CHOICES, asked=other)
    )


@pytest.mark.parametrize("awaits", [Awaited.OFFER, Awaited.YES])
def test_an_offer_is_taken_or_left(awaits):
    assert chips(reply(awaits=awaits)) == (Chip("Yes"), Chip("No"))


def test_topics_to_choose_from_are_said_by_a_tap():
    found = chips(reply(awaits=Awaited.CHOICE, listen_for=("the war", "the plan")))
    assert [chip.said for chip in found] == ["the war", "the plan"]


@pytest.mark.parametrize(
    "payload", ["", "choice:b", "choice:bb:00", "choice:b:xyz", "hint", "choice:B:00"]
)
def test_anything_else_is_no_choice(payload):
    assert tapped(payload) is None
