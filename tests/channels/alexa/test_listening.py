"""What Alexa is told to listen for after a reply."""

import json
from dataclasses import replace

import pytest

from alexa_chain import NOON, envelope, intent, launch
from lili_voice.phrases.published import ANSWER, WORDS_TYPE
from lili_voice.publish.alexa.model import alexa_model
from lili_voice.speech import Speech, say
from lili_voice.turn import Awaited, Choice, Intent, Question, Reply, Screen, Turn

PEOPLE = ("Deng Xiaoping", "Liu Shaoqi", "Mao Zedong", "Peng Dehuai", "Zhou Enlai")
TURN = Turn("turn-1", "alexa:pupil", Intent.ASK, NOON)
TOLD = Reply(say("It was 1962."), Intent.ASK, say("Anything else?"), Awaited.QUESTION)
SHORT = replace(TOLD, awaits=Awaited.ANSWER, listen_for=PEOPLE)
LONG = replace(TOLD, awaits=Awaited.EXPLANATION, listen_for=PEOPLE)
GOODBYE = Reply(say("Goodbye."), Intent.STOP)
CLEAR = {"type": "Dialog.UpdateDynamicEntities", "updateBehavior": "CLEAR"}


def directives(channel, reply, turn=TURN):
    written = json.loads(channel.write(turn, reply))["response"]
    return written.get("directives", [])


def listed(channel, reply, turn=TURN):
    """The values that a reply adds, in their order."""
    (directive,) = directives(channel, reply, turn)
    (kind,) = directive["types"]
    return [value["name"]["value"] for value in kind["values"]]


def expecting(*phrases):
    return replace(SHORT, listen_for=phrases)


@pytest.fixture
def conversation(alexa, channel):
    """Sends replies one after the other, as one session hears them."""
    attributes, turns = {}, []

    def tell(reply, **how):
        sent = intent("WordsIntent", {"words": "mao"}, **how)
        sent["request"]["requestId"] = f"request-{len(turns)}"
        sent["session"]["attributes"] = dict(attributes)
        turns.append(sent)
        proved = channel.prove(alexa.incoming(sent))
        whole = json.loads(channel.respond(proved, lambda turn: reply))
        attributes.clear()
        attributes.update(whole.get("sessionAttributes", {}))
        return whole

    return tell


def kinds(whole):
    """Each directive of a response in a word."""
    found = whole["response"].get("directives", [])
    return [one.get("updateBehavior") or one["type"] for one in found]


@pytest.mark.parametrize("awaits", [Awaited.ANSWER, Awaited.CHOICE])
def test_the_words_of_a_question_are_listened_for(channel, awaits):
    (directive,) = directives(channel, replace(SHORT, awaits=awaits))
    assert directive["type"] == "Dialog.UpdateDynamicEntities"
    assert directive["updateBehavior"] == "REPLACE"
    assert [kind["name"] for kind in directive["types"]] == [WORDS_TYPE]
    said = {name.lower() for name in PEOPLE}
    assert set(listed(channel, replace(SHORT, awaits=awaits))) == said


def test_words_are_listened_for_in_a_slot_that_is_published(channel):
    (kind,) = alexa_model([])["interactionModel"]["languageModel"]["types"]
    (directive,) = directives(channel, SHORT)
    assert directive["types"][0]["name"] == kind["name"]


def test_neither_id_nor_place_tells_which_answer_is_right(channel):
    orders = {
        tuple(listed(channel, SHORT, replace(TURN, id=f"turn-{number}")))
        for number in range(30)
    }
    assert {order[0] for order in orders} == {name.lower() for name in PEOPLE}
    (directive,) = directives(channel, SHORT)
    ids = [value["id"] for value in directive["types"][0]["values"]]
    assert ids == ["w0", "w1", "w2", "w3", "w4"]
    asked = Question("Who?", ("Mao Zedong",), "fact-7")
    other = replace(asked, accepts=("Zhou Enlai",))
    assert channel.write(TURN, replace(SHORT, asked=asked)) == channel.write(
        TURN, replace(SHORT, asked=other)
    )


def test_the_same_turn_has_its_words_in_the_same_order(channel):
    assert channel.write(TURN, SHORT) == channel.write(TURN, SHORT)


def test_figures_and_signs_are_listened_for_as_they_are_said(channel):
    reply = expecting("1962", "in 1958–62", "30%", "Mao & Deng", "Mao's plan")
    assert set(listed(channel, reply)) == {
        "nineteen sixty two",
        "in nineteen fifty eight to nineteen sixty two",
        "thirty per cent",
        "mao and deng",
        "mao's plan",
    }


def test_words_that_sound_alike_are_listed_once(channel):
    reply = expecting("1962", "nineteen sixty-two", "1958", "Mao", "mao")
    assert sorted(listed(channel, reply)) == [
        "mao",
        "nineteen fifty eight",
        "nineteen sixty two",
    ]


def test_no_more_values_are_added_than_alexa_takes(channel):
    many = expecting(*(f"person {'x' * number} of many" for number in range(1, 131)))
    assert len(listed(channel, many)) == 100
    long = expecting("a" * 140, "b" * 141, "c" * 20_000, "d", "", "!?", "\x00")
    assert set(listed(channel, long)) == {"a" * 140, "d"}


@pytest.mark.parametrize("phrases", [(), ("Mao Zedong",), ("Mao", "mao"), ("", "??")])
def test_words_that_would_tell_the_answer_are_not_listened_for(channel, phrases):
    assert directives(channel, expecting(*phrases)) == []


def test_a_reason_is_listened_for_word_by_word(channel):
    assert directives(channel, LONG) == [
        {
            "type": "Dialog.ElicitSlot",
            "slotToElicit": "answer",
            "updatedIntent": {
                "name": ANSWER,
                "confirmationStatus": "NONE",
                "slots": {"answer": {"name": "answer", "confirmationStatus": "NONE"}},
            },
        }
    ]


def test_the_slot_of_a_reason_is_published_as_a_dialog(channel):
    (directive,) = directives(channel, LONG)
    (dialog,) = alexa_model([])["interactionModel"]["dialog"]["intents"]
    assert directive["updatedIntent"]["name"] == dialog["name"]
    assert [slot["name"] for slot in dialog["slots"]] == [directive["slotToElicit"]]


@pytest.mark.parametrize("awaits", set(Awaited) - {Awaited.EXPLANATION})
def test_nothing_but_a_reason_is_asked_for_word_by_word(channel, awaits):
    found = directives(channel, replace(LONG, awaits=awaits))
    assert all(one["type"] != "Dialog.ElicitSlot" for one in found)


@pytest.mark.parametrize("screen", [True, False])
@pytest.mark.parametrize("awaits", Awaited)
def test_no_directive_stands_beside_one_that_alexa_wants_alone(channel, screen, awaits):
    turn = replace(TURN, screen=screen, opens=True)
    reply = replace(SHORT, awaits=awaits, screen=Screen("Title", "Text"))
    found = [one["type"] for one in directives(channel, reply, turn)]
    assert len(found) == 1 or "Dialog.ElicitSlot" not in found
    asked_for = awaits is Awaited.EXPLANATION and not screen
    assert ("Dialog.ElicitSlot" in found) is asked_for
    assert len(set(found)) == len(found)


def test_on_a_screen_a_reason_is_asked_for_on_a_page_of_its_own(channel):
    turn = replace(TURN, screen=True)
    asked = replace(LONG, screen=Screen("Causes", "Why did it fail?"))
    found = directives(channel, asked, turn)
    assert [one["type"] for one in found][-1] == "Alexa.Presentation.APL.RenderDocument"
    assert "Dialog.ElicitSlot" not in [one["type"] for one in found]


@pytest.mark.parametrize("awaits", Awaited)
def test_a_reply_that_ends_listens_for_nothing(channel, awaits):
    ending = replace(GOODBYE, awaits=awaits, listen_for=PEOPLE)
    assert directives(channel, ending) == []


def test_a_reply_without_words_has_no_directives(channel):
    silent = replace(SHORT, speech=Speech())
    assert json.loads(channel.write(TURN, silent)) == {"version": "1.0", "response": {}}


def test_words_are_let_go_by_the_first_reply_that_does_not_want_them(conversation):
    assert kinds(conversation(SHORT)) == ["REPLACE"]
    assert kinds(conversation(SHORT)) == ["REPLACE"]
    assert conversation(TOLD)["response"]["directives"] == [CLEAR]
    assert kinds(conversation(TOLD)) == []


def test_words_are_let_go_at_the_end(conversation):
    conversation(SHORT)
    whole = conversation(GOODBYE)
    assert whole["response"]["directives"] == [CLEAR]
    assert "sessionAttributes" not in whole


def test_words_are_let_go_after_a_reason_that_came_between(conversation):
    conversation(SHORT)
    assert kinds(conversation(LONG)) == ["Dialog.ElicitSlot"]
    assert kinds(conversation(LONG)) == ["Dialog.ElicitSlot"]
    assert kinds(conversation(TOLD)) == ["CLEAR"]
    assert kinds(conversation(TOLD)) == []


def test_a_conversation_begins_without_the_words_of_one_broken_off(conversation):
    assert kinds(conversation(TOLD, new=True)) == ["CLEAR"]
    assert kinds(conversation(TOLD)) == []


def test_a_conversation_may_begin_with_a_reason_and_still_lets_old_words_go(
    conversation,
):
    assert kinds(conversation(LONG, new=True)) == ["Dialog.ElicitSlot"]
    assert kinds(conversation(TOLD)) == ["CLEAR"]


def test_the_session_holds_nothing_but_that_words_are_listened_for(conversation):
    choices = (Choice("a", "Mao Zedong"), Choice("b", "Zhou Enlai"))
    asked = Question("Who?", ("Mao Zedong",), "fact-7", choices)
    whole = conversation(replace(SHORT, asked=asked, choices=choices))
    assert whole["sessionAttributes"] == {"listening": True}


@pytest.mark.parametrize(
    "odd", [None, [], "listening", {"listening": "yes"}, {"listening": {}}, {"x": 1}]
)
def test_odd_session_attributes_do_no_harm(alexa, channel, odd):
    sent = intent("WordsIntent", {"words": "mao"})
    sent["session"]["attributes"] = odd
    proved = channel.prove(alexa.incoming(sent))
    assert kinds(json.loads(channel.respond(proved, lambda turn: TOLD))) == []


def test_a_request_without_a_session_is_answered_all_the_same(alexa, channel):
    sent = launch()
    del sent["session"]
    proved = channel.prove(alexa.incoming(sent))
    assert kinds(json.loads(channel.respond(proved, lambda turn: SHORT))) == ["REPLACE"]


@pytest.mark.parametrize("kind", ["SessionEndedRequest", "System.ExceptionEncountered"])
def test_an_event_in_the_middle_of_a_question_is_answered_with_nothing(
    alexa, channel, kind
):
    sent = envelope({"type": kind})
    sent["session"]["attributes"] = {"listening": True}
    proved = channel.prove(alexa.incoming(sent))
    answered = json.loads(channel.respond(proved, lambda turn: SHORT))
    assert answered == {"version": "1.0", "response": {}}
