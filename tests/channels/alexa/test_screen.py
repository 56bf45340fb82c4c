"""What a device with a display shows."""

import json
import re
from dataclasses import replace
from html import unescape

import pytest
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import ResponseEnvelope
from ask_sdk_model.dialog import DynamicEntitiesDirective, ElicitSlotDirective
from ask_sdk_model.interfaces.alexa.presentation.apl import RenderDocumentDirective

from alexa_chain import NOON
from lili_voice.speech import Speech, say
from lili_voice.turn import Awaited, Choice, Intent, Question, Reply, Screen, Turn

TURN = Turn("turn-1", "alexa:pupil", Intent.ASK, NOON, screen=True)
VOICE = replace(TURN, screen=False)
CARD = Screen("The Great Leap Forward", "It began in 1958.")
FACT = Reply(say("In 1958."), Intent.ASK, say("What else?"), screen=CARD)
CHOICES = (Choice("a", "coal"), Choice("b", "steel"))
ASKED = Question("Was it A, coal, or B, steel?", ("steel",), "fact-7", CHOICES)
QUIZ = replace(FACT, awaits=Awaited.ANSWER, choices=CHOICES, asked=ASKED)
HOSTILE = [
    "${payload.lili.title}",
    "#{viewport.width}",
    "@colorAccent",
    "costs $ {5}",
    "a $${x} #${y}",
    "Mao & Deng <b>1958</b> &amp; </speak> <br/>",
    "&#36;{x} &#x24;{y}",
    "back\\slash \"quotes' {{x}}",
]


def response(channel, reply, turn=TURN):
    return json.loads(channel.write(turn, reply))["response"]


def page(channel, reply):
    """The directive that draws a reply."""
    (one,) = [
        found
        for found in response(channel, reply)["directives"]
        if found["type"] == "Alexa.Presentation.APL.RenderDocument"
    ]
    return one


def data(channel, reply):
    return page(channel, reply)["datasources"]["lili"]


def as_shown(markup):
    """The letters on the screen: only what a document's text knows is undone."""
    return unescape(markup.replace("<br>", "\n"))


def texts(value):
    """Every string inside a value."""
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else ():
        yield from texts(inner)
    for inner in value if isinstance(value, list) else ():
        yield from texts(inner)


def test_a_fact_is_shown_under_its_title(channel):
    found = data(channel, FACT)
    assert (found["title"], found["text"]) == (CARD.title, CARD.text)
    assert found["percent"] is None
    assert found["chips"] == found["wide"] == found["narrow"] == []


def test_a_device_without_a_display_is_given_a_card(channel):
    told = response(channel, FACT, VOICE)
    assert told["card"]["title"] == CARD.title
    assert "directives" not in told


def test_a_device_with_a_display_is_given_no_card(channel):
    assert "card" not in response(channel, FACT)


def test_what_is_said_without_a_screen_of_its_own_is_shown(channel):
    offer = replace(FACT, screen=None, awaits=Awaited.OFFER)
    found = data(channel, offer)
    assert (found["title"], found["text"]) == ("Lili", "In 1958.")
    assert [chip["send"] for chip in found["chips"]] == ["Yes", "No"]


def test_a_goodbye_leaves_the_screen(channel):
    goodbye = Reply(say("Goodbye."), Intent.STOP)
    assert "directives" not in response(channel, goodbye)
    done = replace(goodbye, screen=Screen("Your round", "Eight of ten."))
    assert data(channel, done)["title"] == "Your round"


def test_a_reply_without_words_shows_nothing(channel):
    assert response(channel, replace(FACT, speech=Speech())) == {}


def test_choices_stand_below_each_other_and_hints_beside_each_other(channel):
    found = data(channel, QUIZ)
    assert [chip["text"] for chip in found["chips"]] == [
        "A  coal",
        "B  steel",
        "Hint",
        "Skip",
    ]
    assert (found["wide"], found["narrow"]) == ([0, 1], [2, 3])


def test_topics_stand_below_each_other(channel):
    which = replace(
        FACT, screen=None, awaits=Awaited.CHOICE, listen_for=("the war", "the plan")
    )
    found = data(channel, which)
    assert [chip["send"] for chip in found["chips"]] == ["the war", "the plan"]
    assert (found["wide"], found["narrow"]) == ([0, 1], [])


def test_which_choice_is_right_is_never_shown(channel):
    other = replace(ASKED, accepts=("coal",), fact="fact-8")
    assert channel.write(TURN, QUIZ) == channel.write(TURN, replace(QUIZ, asked=other))


@pytest.mark.parametrize(
    ("share", "percent"),
    [(0.0, 0), (0.4, 40), (1.0, 100), (2 / 3, 67), (-1.0, 0), (7.0, 100)],
)
def test_progress_is_a_bar(channel, share, percent):
    done = replace(FACT, screen=Screen("So far", "Four of ten.", share))
    assert data(channel, done)["percent"] == percent


@pytest.mark.parametrize("text", HOSTILE)
def test_words_are_shown_letter_by_letter_and_never_evaluated(channel, text):
    choices = (Choice("a", text), Choice("b", "steel"))
    shown = replace(QUIZ, screen=Screen(text, text), choices=choices)
    found = page(channel, shown)
    assert found["document"] == page(channel, FACT)["document"]
    for one in texts(found["datasources"]):
        assert "${" not in one
        assert "#{" not in one
        assert not one.startswith("@")
    source = found["datasources"]["lili"]
    assert as_shown(source["title"]) == as_shown(source["text"]) == text
    assert as_shown(source["chips"][0]["text"]) == f"A  {text}"


@pytest.mark.parametrize("text", HOSTILE)
def test_words_hold_no_markup_of_their_own(channel, text):
    shown = data(channel, replace(FACT, screen=Screen(text, text)))["text"]
    assert not re.search(r"<(?!br>)|&(?!(?:amp|lt|gt|#\d+);)", shown)


def test_lines_stay_lines(channel):
    lines = replace(FACT, screen=Screen("Three causes", "1. one\n2. two"))
    assert data(channel, lines)["text"] == "1. one<br>2. two"


def test_the_document_looks_up_nothing_but_what_it_is_given(channel):
    found = page(channel, QUIZ)
    source = found["datasources"]["lili"]
    named = set()
    for one in texts(found["document"]):
        named |= set(re.findall(r"payload\.lili\.(\w+)", one))
        for field in re.findall(r"chips\[place\]\.(\w+)", one):
            assert field in source["chips"][0]
    assert named == source.keys()


def test_the_document_goes_through_numbers_only(channel):
    """A list that is gone through is evaluated value by value."""
    found = page(channel, QUIZ)
    lists = re.findall(r'"data": "\${payload\.lili\.(\w+)}"', json.dumps(found))
    assert lists == ["wide", "narrow"]
    for name in lists:
        places = found["datasources"]["lili"][name]
        assert {type(one) for one in places} == {int}


@pytest.mark.parametrize("text", ["word " * 5000, "$" * 20_000, "😀" * 20_000, "\x00"])
def test_endless_words_are_cut(channel, text):
    choices = tuple(Choice(letter, text) for letter in "abcd")
    shown = replace(QUIZ, screen=Screen(text, text), choices=choices)
    body = channel.write(TURN, shown)
    assert len(body) <= 120_000
    assert len(as_shown(data(channel, shown)["text"])) <= 2000


def test_a_response_too_large_says_what_it_can(channel):
    letters = ("\U00020000" * (41 + number) for number in range(100))
    listen = tuple(f"{text} {text} {text}"[:140] for text in letters)
    many = tuple(Choice(chr(0x4E00 + number), "$" * 200) for number in range(200))
    huge = replace(QUIZ, listen_for=listen, choices=many)
    body = channel.write(TURN, huge)
    assert len(body) <= 120_000
    told = json.loads(body)["response"]
    assert "outputSpeech" in told
    assert "directives" not in told


def test_half_a_character_does_no_harm(channel):
    assert data(channel, replace(FACT, screen=Screen("Mao\ud800", "x")))["title"]


@pytest.mark.parametrize("awaits", Awaited)
@pytest.mark.parametrize("turn", [TURN, VOICE, replace(TURN, opens=True)])
def test_amazon_reads_every_directive_as_we_meant_it(channel, turn, awaits):
    words = ("Mao Zedong", "1962", "Zhou Enlai")
    screen = Screen("Title", "Text", 0.5)
    reply = replace(QUIZ, awaits=awaits, listen_for=words, screen=screen)
    body = channel.write(turn, reply)
    read = DefaultSerializer().deserialize(body.decode(), ResponseEnvelope)
    assert DefaultSerializer().serialize(read) == json.loads(body)
    for one in read.response.directives or []:
        assert type(one) in (
            DynamicEntitiesDirective,
            ElicitSlotDirective,
            RenderDocumentDirective,
        )
