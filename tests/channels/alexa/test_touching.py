"""A touched screen says what a voice would."""

import json

import pytest

from alexa_chain import NOON, SKILL, Alexa, envelope, intent
from lili_voice.channels.alexa import AlexaChannel
from lili_voice.speech import say
from lili_voice.turn import Awaited, Choice, Intent, Question, Reply, Turn

CHOICES = (Choice("a", "coal"), Choice("b", "steel"))
ASKED = Question("Was it A, coal, or B, steel?", ("steel",), "fact", CHOICES)
QUIZ = Reply(
    say(ASKED.prompt), Intent.QUIZ, say("A or B?"), Awaited.ANSWER, choices=CHOICES
)
SCREEN = {"Alexa.Presentation.APL": {"runtime": {"maxVersion": "2024.3"}}}


def touch(*arguments, **more):
    sent = envelope(
        {
            "type": "Alexa.Presentation.APL.UserEvent",
            "token": "",
            "arguments": list(arguments),
            "source": {"type": "", "handler": "", "id": ""},
            "components": {},
        }
        | more
    )
    sent["context"]["System"]["device"]["supportedInterfaces"] = SCREEN
    return sent


@pytest.fixture
def read(alexa, channel):
    return lambda sent: channel.read(channel.prove(alexa.incoming(sent)))


def sends(channel, reply):
    """What each chip on the screen of a reply sends when it is touched."""
    turn = Turn("turn-1", "alexa:pupil", Intent.ASK, NOON, screen=True)
    response = json.loads(channel.write(turn, reply))["response"]
    (page,) = [one for one in response["directives"] if "document" in one]
    return [chip["send"] for chip in page["datasources"]["lili"]["chips"]]


def test_a_touched_choice_is_its_letter_and_the_question_it_was_shown_with(
    channel, read
):
    quiz = Reply(
        QUIZ.speech, QUIZ.intent, QUIZ.reprompt, QUIZ.awaits, (), CHOICES, asked=ASKED
    )
    _, second, *_ = sends(channel, quiz)
    (turn,) = read(touch(second))
    assert turn.intent is Intent.ANSWER
    assert turn.slots == {"choice": "b", "of": ASKED.mark}
    assert (turn.text, turn.screen, turn.opens) == ("b", True, False)


@pytest.mark.parametrize("awaits", [Awaited.ANSWER, Awaited.OFFER, Awaited.YES])
def test_every_other_chip_is_as_good_as_said(alexa, channel, read, awaits):
    reply = Reply(say("Well?"), Intent.ASK, say("Well?"), awaits)
    chips = sends(channel, reply)
    assert len(chips) == 2
    for chip in chips:
        (touched,) = read(touch(chip))
        (spoken,) = read(intent("WordsIntent", {"words": chip}))
        assert touched.intent in (Intent.HINT, Intent.SKIP, Intent.YES, Intent.NO)
        assert (touched.intent, touched.text) == (spoken.intent, spoken.text)


def test_a_touched_topic_is_as_good_as_said(channel, read):
    topics = ("The ${viewport} war", "The #{x} @plan")
    reply = Reply(say("Which?"), Intent.ASK, say("Which?"), Awaited.CHOICE, topics)
    assert [read(touch(chip))[0].text for chip in sends(channel, reply)] == [
        "The viewport war",
        "The x plan",
    ]


def test_source_and_token_are_not_needed(read):
    sent = touch("Hint")
    for name in ("source", "token", "components"):
        del sent["request"][name]
    assert read(sent)[0].intent is Intent.HINT


@pytest.mark.parametrize(
    "odd", [None, "Hint", 7, {}, [], [None], [""], [{}], [["Hint"]], [7, True]]
)
def test_a_touch_that_says_nothing_holds_no_turn(read, odd):
    assert read(touch(arguments=odd)) == []


@pytest.mark.parametrize(
    "said", ["choice:b:xyz", "choice:B:00", "choice::", "</speak>", "\ud800x", "?"]
)
def test_what_no_chip_sends_is_only_words(read, said):
    (turn,) = read(touch(said))
    assert "of" not in turn.slots


def test_endless_arguments_are_cut(read):
    (turn,) = read(touch("a" * 20_000, *["b"] * 1000))
    assert len(turn.text) <= 512


def test_a_touch_is_answered_once():
    alexa = Alexa()
    channel = AlexaChannel(
        [SKILL], roots=alexa.root.pem, fetch=alexa.fetch, now=alexa.now
    )
    asked = []

    def lili(turn):
        asked.append(turn)
        return QUIZ

    sent = alexa.incoming(touch("Hint"))
    first = channel.respond(channel.prove(sent), lili)
    assert channel.respond(channel.prove(sent), lili) == first
    assert len(asked) == 1
