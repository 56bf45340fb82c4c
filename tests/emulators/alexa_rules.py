"""Amazon's rules for a response; a broken one fails the test.

The numbers are those of "Request and Response JSON Reference" and of the pages on
dialogs and dynamic entities.
"""

import json
from xml.etree import ElementTree

from emulators.alexa_model import texts_of

MOST_BYTES, MOST_SPEECH, MOST_CARD = 120_000, 8_000, 8_000
MOST_VALUES, LONGEST_VALUE = 100, 140
SPOKEN_TAGS = {
    *("speak", "p", "s", "w", "break", "say-as", "sub", "phoneme", "emphasis"),
    *("prosody", "lang", "voice", "audio"),
    "{alexa}effect",
    "{alexa}emotion",
    "{alexa}domain",
}
RESPONSE = {"outputSpeech", "reprompt", "card", "directives", "shouldEndSession"}
ASKING = ("Dialog.ElicitSlot", "Dialog.ConfirmSlot", "Dialog.ConfirmIntent")
DIALOG = (*ASKING, "Dialog.Delegate")
DYNAMIC = "Dialog.UpdateDynamicEntities"
RENDER = "Alexa.Presentation.APL.RenderDocument"
APL = "Alexa.Presentation.APL"
SPOKEN_TO = ("LaunchRequest", "IntentRequest", f"{APL}.UserEvent")


def check_response(body, sent, model):
    """The response in `body` to the request `sent`, once it has passed."""
    assert len(body) <= MOST_BYTES
    whole = json.loads(body.decode("utf-8"))
    assert whole["version"] == "1.0"
    assert whole.keys() <= {"version", "response", "sessionAttributes", "userAgent"}
    assert isinstance(whole.get("sessionAttributes", {}), dict)
    response = whole["response"]
    assert response.keys() <= RESPONSE
    if sent["request"]["type"] in SPOKEN_TO:
        _check_spoken(response)
        _check_directives(response, sent, model)
    else:
        # Nobody is there to hear it.
        assert response.keys() <= {"shouldEndSession"}, response.keys()
    return whole


def words_of(output):
    """The words in an outputSpeech, which must be well-formed and short enough."""
    assert output["type"] == "SSML"
    ssml = output["ssml"]
    assert len(ssml) <= MOST_SPEECH
    # A prefix that Alexa knows without being told.
    named = ssml.replace("<speak>", '<speak xmlns:amazon="alexa">', 1)
    root = ElementTree.fromstring(named)
    assert root.tag == "speak"
    assert {part.tag for part in root.iter()} <= SPOKEN_TAGS
    return " ".join("".join(root.itertext()).split())


def _check_spoken(response):
    ends = response.get("shouldEndSession")
    assert ends in (True, False, None)
    if "outputSpeech" in response:
        assert words_of(response["outputSpeech"])
    # The microphone opens only after words, which say what is wanted.
    assert ends is not False or "outputSpeech" in response
    if "reprompt" in response:
        assert ends is False
        assert words_of(response["reprompt"]["outputSpeech"])
    if "card" in response:
        _check_card(response["card"])


def _check_card(card):
    assert card["type"] in ("Simple", "Standard")
    text = card.get("content") or card.get("text") or ""
    assert len(card.get("title", "")) + len(text) <= MOST_CARD


def _check_directives(response, sent, model):
    directives = response.get("directives", [])
    kinds = [directive["type"] for directive in directives]
    assert set(kinds) <= {*DIALOG, DYNAMIC, RENDER}, kinds
    # "No other directives are allowed to be specified with a Dialog directive."
    assert len(kinds) == 1 or not set(kinds) & set(DIALOG), kinds
    assert kinds.count(DYNAMIC) <= 1, kinds
    assert kinds.count(RENDER) <= 1, kinds
    for directive in directives:
        if directive["type"] in DIALOG:
            assert response.get("shouldEndSession") is False
            _check_asking(directive, sent, model)
        elif directive["type"] == DYNAMIC:
            check_dynamic(directive, model)
        else:
            _check_document(directive, sent)


def _check_asking(directive, sent, model):
    updated = directive.get("updatedIntent")
    asked = updated or sent["request"].get("intent")
    assert asked, "there is no intent to ask about"
    name = asked["name"]
    assert name in model.dialogs, f"{name} has no dialog"
    if directive["type"] == "Dialog.ElicitSlot":
        slot = directive["slotToElicit"]
        assert slot in model.slot_types(name), f"{name} has no slot {slot}"
        assert slot in {s["name"] for s in model.dialogs[name]["slots"]}
    if updated:
        assert updated.keys() <= {"name", "confirmationStatus", "slots"}
        assert updated.get("slots", {}).keys() <= model.slot_types(name).keys()
        for slot, filled in updated.get("slots", {}).items():
            assert filled["name"] == slot


def check_dynamic(directive, model):
    """No more values than may be added, to types that are there."""
    behaviour = directive["updateBehavior"]
    assert behaviour in ("REPLACE", "CLEAR")
    types = directive.get("types", [])
    assert bool(types) == (behaviour == "REPLACE")
    texts = [t for kind in types for v in kind["values"] for t in texts_of(v)]
    assert len(texts) <= MOST_VALUES
    assert all(text.strip() and len(text) <= LONGEST_VALUE for text in texts)
    for kind in types:
        assert kind["name"] in model.types, kind["name"]
        ids = [value["id"] for value in kind["values"]]
        assert kind["values"]
        assert all(ids)
        assert len(set(ids)) == len(ids)


def _check_document(directive, sent):
    device = sent["context"]["System"]["device"]["supportedInterfaces"]
    assert APL in device, "there is no screen to draw on"
    assert directive["token"]
    document = directive["document"]
    assert document["type"] in ("APL", "Link")
    if document["type"] == "APL":
        newest = device[APL]["runtime"]["maxVersion"].split(".")
        assert [int(n) for n in document["version"].split(".")] <= list(
            map(int, newest)
        )
        assert document["mainTemplate"]["items"]
