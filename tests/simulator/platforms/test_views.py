"""How one turn comes on each platform, where it comes in a way of its own."""

import json
import subprocess
import sys
from dataclasses import replace

import pytest

from alexa_chain import NOON
from emulators.rig import ASKED, CHOICES
from lili_voice.channels.occasion import Occasion
from lili_voice.learning.learner import Learner
from lili_voice.phrases import Heard, hear
from lili_voice.publish.dialogflow.said import spoken_intents
from lili_voice.simulator.platforms import read_recorded, views
from lili_voice.simulator.platforms.taught import taught
from lili_voice.simulator.stage import Exchange
from lili_voice.speech import say
from lili_voice.turn import Awaited, Intent, Reply, Turn

PUPIL = "page:visitor-of-today:one"
REPLY = Reply(say("Right."), Intent.ASK, say("What else?"))
ASKING = Reply(
    say("Which was it?"),
    Intent.QUIZ,
    say("Which?"),
    Awaited.ANSWER,
    ("coal", "steel & grain", "cloth"),
    CHOICES,
    asked=ASKED,
)
EXPLAINING = replace(ASKING, awaits=Awaited.EXPLANATION, choices=(), asked=None)
TOUCHED = Heard(Intent.ANSWER, {"choice": "b", "of": ASKED.mark}, text="b")


def seen(heard, former=None, *, opens=False, screen=True, reply=REPLY):
    occasion = Occasion("abc-7", PUPIL, NOON, opens=opens, screen=screen)
    exchange = Exchange(occasion.turn(heard), reply, Learner(), Learner(), None, (), ())
    return {view.name: view for view in views(exchange, former)}


def read(view):
    recorded = read_recorded(json.dumps(view.request).encode(), NOON)
    [turn] = recorded.turns
    return turn


def test_there_are_four_platforms_in_their_order():
    found = [(name, view.title) for name, view in seen(hear("hint")).items()]
    assert found == [
        ("alexa", "Alexa"),
        ("dialogflow_es", "Dialogflow ES"),
        ("dialogflow_cx", "Dialogflow CX"),
        ("messenger", "Messenger"),
    ]


def test_a_conversation_opens_as_each_platform_opens_one():
    found = seen(Heard(Intent.LAUNCH), opens=True)
    assert found["alexa"].request["request"]["type"] == "LaunchRequest"
    assert found["alexa"].request["session"]["new"] is True
    assert found["dialogflow_es"].request["queryResult"]["queryText"] == "WELCOME"
    assert found["dialogflow_cx"].request["triggerEvent"] == "WELCOME"
    [event] = found["messenger"].request["entry"][0]["messaging"]
    assert event["postback"]["payload"] == "GET_STARTED"
    assert all(read(view).opens for view in found.values())


def test_a_greeting_in_words_opens_nothing():
    found = seen(hear("hello"))
    assert {read(view).intent for view in found.values()} == {Intent.LAUNCH}
    assert not any(read(view).opens for view in found.values())


def test_only_alexa_tells_of_the_end_and_is_told_nothing():
    found = seen(Heard(Intent.END))
    assert found["alexa"].request["request"]["type"] == "SessionEndedRequest"
    assert found["alexa"].response == {"version": "1.0", "response": {}}
    assert [view.name for view in found.values() if view.request] == ["alexa"]
    assert all(view.note for view in found.values())


def test_only_a_caller_is_silent():
    found = seen(Heard(Intent.SILENCE))
    assert [v.name for v in found.values() if v.request] == ["dialogflow_cx"]
    assert read(found["dialogflow_cx"]).intent is Intent.SILENCE


def test_a_touched_choice_is_touched_on_the_screens_that_know_it():
    found = seen(TOUCHED, ASKING)
    for name in ("alexa", "messenger"):
        assert read(found[name]).slots == TOUCHED.slots
        assert read(found[name]).intent is Intent.ANSWER
    request = found["alexa"].request["request"]
    assert request["type"] == "Alexa.Presentation.APL.UserEvent"


def test_google_is_sent_the_letter_of_a_touched_choice():
    found = seen(TOUCHED, ASKING)
    assert found["dialogflow_es"].request["queryResult"]["queryText"] == "B"
    assert found["dialogflow_cx"].request["text"] == "B"
    assert "letter" in found["dialogflow_es"].note


def test_a_choice_named_by_its_letter_alone_belongs_to_the_question_before():
    named = Heard(Intent.ANSWER, {"choice": "b"}, text="b")
    assert read(seen(named, ASKING)["alexa"]).slots == TOUCHED.slots


def test_a_choice_of_no_question_is_said_by_its_letter():
    named = Heard(Intent.ANSWER, {"choice": "b"}, text="b")
    view = seen(named, REPLY)["alexa"]
    assert view.request["request"]["intent"]["slots"]["words"]["value"] == "b."
    assert "ask, not for answer" in view.note


def test_a_chip_with_words_is_a_quick_reply_and_the_same_words_typed_are_not():
    tapped = seen(hear("Hint"), ASKING)["messenger"]
    typed = seen(hear("hint"), ASKING)["messenger"]
    [tap] = tapped.request["entry"][0]["messaging"]
    [said] = typed.request["entry"][0]["messaging"]
    assert tap["message"]["quick_reply"] == {"payload": "Hint"}
    assert said["message"]["text"] == "hint"
    assert "quick_reply" not in said["message"]


def test_an_explanation_fills_the_slot_that_alexa_was_told_to_listen_for():
    said = hear("because they needed the grain")
    request = seen(said, EXPLAINING, screen=False)["alexa"].request["request"]
    assert request["dialogState"] == "IN_PROGRESS"
    value = request["intent"]["slots"]["answer"]["value"]
    assert value == "because they needed the grain"


def test_on_a_screen_nothing_is_elicited():
    said = hear("because they needed the grain")
    request = seen(said, EXPLAINING, screen=True)["alexa"].request["request"]
    assert request["intent"]["name"] == "WordsIntent"


def test_stop_is_stop_whatever_alexa_listens_for():
    request = seen(hear("stop"), EXPLAINING, screen=False)["alexa"].request["request"]
    assert request["intent"]["name"] == "AMAZON.StopIntent"


def test_alexa_remembers_that_words_are_listened_for():
    session = seen(hear("coal"), ASKING)["alexa"].request["session"]
    assert session["attributes"] == {"listening": True}
    assert seen(hear("coal"), REPLY)["alexa"].request["session"]["attributes"] == {}


def test_alexa_writes_figures_and_letters_as_it_hears_them():
    spoken = seen(hear("C in 1958"))["alexa"].request["request"]["intent"]
    assert spoken["slots"]["words"]["value"] == "c. in nineteen fifty eight"


def test_an_opening_has_an_intent_of_its_own():
    spoken = seen(hear("who was Liu Shaoqi?"))["alexa"].request["request"]["intent"]
    assert spoken["name"] == "AskWhoIntent"
    assert spoken["slots"]["query"]["value"] == "was liu shaoqi"


def test_what_is_too_long_for_a_query_is_said_to_be():
    long = "my notes " * 40
    found = seen(hear(long))
    for name in ("alexa", "dialogflow_es", "dialogflow_cx"):
        assert found[name].request is None
        assert found[name].response is None
        assert "no more than" in found[name].note
    assert read(found["messenger"]).text == hear(long).text


def test_welcome_as_a_word_opens_nothing():
    found = seen(hear("WELCOME"))
    assert not any(read(view).opens for view in found.values())


def test_without_a_screen_google_is_phoned():
    found = seen(hear("quiz me"), screen=False)
    assert found["dialogflow_cx"].request["transcript"] == "quiz me"
    origin = found["dialogflow_es"].request["originalDetectIntentRequest"]
    assert "telephony" in origin["payload"]
    assert "richContent" not in json.dumps(found["dialogflow_es"].response)


def test_a_conversation_that_ends_ends_on_every_platform_that_can():
    bye = Reply(say("Goodbye."), Intent.STOP)
    found = seen(hear("stop"), reply=bye)
    assert found["alexa"].response["response"]["shouldEndSession"] is True
    assert found["dialogflow_cx"].response["targetPage"].endswith("/END_SESSION")


@pytest.mark.parametrize("heard", [hear("hint"), TOUCHED, Heard(Intent.LAUNCH)])
def test_nothing_in_it_tells_who_the_visitor_is(heard):
    told = json.dumps([view.request for view in seen(heard, ASKING).values()])
    assert "visitor" not in told
    assert "abc-7" not in told
    assert "SIMULATOR" in told


def test_a_request_names_its_fields_in_the_order_of_the_platform():
    found = seen(hear("hint"))
    assert list(found["alexa"].request) == ["version", "session", "context", "request"]
    assert next(iter(found["alexa"].request["request"])) == "type"
    assert next(iter(found["dialogflow_es"].request)) == "responseId"


def test_no_platform_is_loaded_before_somebody_looks():
    loads = "import sys, lili_voice.simulator.platforms;" + (
        "print([m for m in sys.modules if 'ask_sdk' in m or 'lili_voice.publish' in m])"
    )
    done = subprocess.run(
        [sys.executable, "-c", loads], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_google_names_the_intents_as_they_are_published():
    taught_there = {one.tag: one for one in spoken_intents(())}
    for intent in Intent:
        said = Turn("t", "a", intent, NOON, "what was it", question=True)
        found = taught(said)
        published = taught_there.get(found.tag) if found else None
        assert (published is None) == (found is None), intent
        if published:
            assert (found.name, found.slot) == (published.name, published.slot), intent
