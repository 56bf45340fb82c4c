"""The emulated device keeps sessions as Alexa does, and holds responses to her rules."""

import json
from datetime import timedelta

import pytest

from alexa_chain import NOON
from emulators.alexa import Device
from emulators.alexa_rules import check_response
from emulators.pupils import alexa_model


def speech(text="Well?"):
    return {"type": "SSML", "ssml": f"<speak>{text}</speak>"}


OPEN = {"outputSpeech": speech(), "shouldEndSession": False}
ASKING = OPEN | {"reprompt": {"outputSpeech": speech("Still there?")}}
ELICIT = {
    "type": "Dialog.ElicitSlot",
    "slotToElicit": "answer",
    "updatedIntent": {"name": "AnswerIntent", "slots": {}},
}


def added(*texts):
    values = [{"id": f"w{n}", "name": {"value": t}} for n, t in enumerate(texts)]
    return {
        "type": "Dialog.UpdateDynamicEntities",
        "updateBehavior": "REPLACE",
        "types": [{"name": "LILI_WORDS", "values": values}],
    }


class Skill:
    """Answers with what is laid before it."""

    def __init__(self):
        self.response, self.attributes = ASKING, {}

    def __call__(self, sent):
        ended = sent["request"]["type"] == "SessionEndedRequest"
        response = {} if ended else self.response
        told = {"version": "1.0", "response": response}
        return json.dumps(told | {"sessionAttributes": self.attributes}).encode()


@pytest.fixture
def skill():
    return Skill()


@pytest.fixture
def device(skill):
    clock = {"now": NOON}
    made = Device(alexa_model(), skill, now=lambda: clock["now"])
    made.clock = clock
    return made


def test_a_session_is_new_once_and_gets_its_attributes_back(device, skill):
    skill.attributes = {"listening": True}
    device.opens()
    device.says("who was mao")
    first, second = (sent["session"] for sent in device.requests)
    assert (first["new"], second["new"]) == (True, False)
    assert (first["attributes"], second["attributes"]) == ({}, {"listening": True})
    assert first["sessionId"] == second["sessionId"]


def test_after_the_end_of_a_session_the_next_words_begin_another(device, skill):
    skill.response = {"outputSpeech": speech("Bye."), "shouldEndSession": True}
    device.opens()
    skill.response = ASKING
    device.says("who was mao")
    first, second = (sent["session"] for sent in device.requests)
    assert second["new"] is True
    assert first["sessionId"] != second["sessionId"]


def test_silence_is_reprompted_once_and_then_the_session_is_over(device):
    device.opens()
    assert device.stays_silent() == "Still there?"
    assert device.requests[-1]["request"]["reason"] == "EXCEEDED_MAX_REPROMPTS"
    assert device.session is None


def test_an_elicited_answer_says_so_once(device, skill):
    skill.response = ASKING | {"directives": [ELICIT]}
    device.opens()
    skill.response = ASKING
    device.says("Because of the harvest and the weather and so much else besides.")
    request = device.requests[-1]["request"]
    assert request["dialogState"] == "IN_PROGRESS"
    assert request["intent"]["slots"]["answer"]["value"].startswith("because of the")
    device.says("give me a hint")
    assert device.requests[-1]["request"]["intent"]["name"] == "HintIntent"


def authorities(device):
    intent = device.requests[-1]["request"]["intent"]
    resolved = intent["slots"]["words"]["resolutions"]["resolutionsPerAuthority"]
    return [".dynamic." in one["authority"] for one in resolved], resolved


def test_added_values_are_resolved_for_half_an_hour(device, skill):
    skill.response = ASKING | {"directives": [added("flying geese", "a tin whistle")]}
    device.opens()
    skill.response = ASKING
    device.says("flying geese")
    dynamic, resolved = authorities(device)
    assert dynamic == [False, True]
    assert resolved[1]["status"]["code"] == "ER_SUCCESS_MATCH"
    assert resolved[1]["values"] == [{"value": {"name": "flying geese", "id": "w0"}}]
    device.clock["now"] += timedelta(minutes=31)
    device.says("flying geese")
    assert authorities(device)[0] == [False]


def test_added_values_go_when_they_are_cleared(device, skill):
    skill.response = ASKING | {"directives": [added("flying geese", "a tin whistle")]}
    device.opens()
    clear = {"type": "Dialog.UpdateDynamicEntities", "updateBehavior": "CLEAR"}
    skill.response = ASKING | {"directives": [clear]}
    device.says("flying geese")
    device.says("flying geese")
    assert authorities(device)[0] == [False]


BROKEN = [
    {"outputSpeech": speech("a & b"), "shouldEndSession": False},
    {"outputSpeech": speech("x" * 8000), "shouldEndSession": False},
    {"outputSpeech": speech("<mark name='x'/>Hi"), "shouldEndSession": False},
    {"outputSpeech": speech(""), "shouldEndSession": False},
    {"shouldEndSession": False},
    ASKING | {"shouldEndSession": True},
    OPEN | {"card": {"type": "Simple", "title": "x", "content": "x" * 8000}},
    OPEN | {"directives": [added(*(f"word {n}" for n in range(101)))]},
    OPEN | {"directives": [added("x" * 141)]},
    OPEN | {"directives": [ELICIT, added("one", "two")]},
    OPEN | {"directives": [ELICIT | {"slotToElicit": "nothing"}]},
    OPEN | {"directives": [ELICIT | {"updatedIntent": {"name": "HintIntent"}}]},
    OPEN | {"directives": [{"type": "Alexa.Presentation.APL.RenderDocument"}]},
    OPEN | {"directives": [{"type": "AudioPlayer.Play"}]},
    OPEN | {"directives": [ELICIT], "shouldEndSession": True},
    OPEN | {"speech": "misspelt"},
]


@pytest.mark.parametrize("response", BROKEN)
def test_a_response_that_alexa_would_refuse_fails(device, skill, response):
    skill.response = response
    with pytest.raises((AssertionError, SyntaxError)):
        device.opens()


def test_nothing_is_said_to_one_who_has_gone(device):
    device.opens()
    device.leaves()
    told = json.dumps({"version": "1.0", "response": OPEN}).encode()
    with pytest.raises(AssertionError):
        check_response(told, device.requests[-1], device.model)
