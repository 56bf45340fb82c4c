"""Google's rules for the responses of webhooks; a broken one fails the test.

The fields are those of WebhookResponse in Dialogflow v2 and v3; a field of the wrong
type is an error there, and an empty one must be "", {} or [].
"""

import json
import re

MOST_BYTES = 64 * 1024
ES = {
    "fulfillmentText": str,
    "fulfillmentMessages": list,
    "source": str,
    "payload": dict,
    "outputContexts": list,
    "followupEventInput": dict,
    "sessionEntityTypes": list,
}
CX = {
    "fulfillmentResponse": dict,
    "pageInfo": dict,
    "sessionInfo": dict,
    "payload": dict,
    "targetPage": str,
    "targetFlow": str,
}
ES_MESSAGES = {"text", "quickReplies", "card", "image", "payload", "platform"}
CX_MESSAGES = {
    *("text", "payload", "outputAudioText", "playAudio", "endInteraction"),
    *("conversationSuccess", "liveAgentHandoff", "channel"),
}
CARDS = {"chips", "description", "info", "list", "button", "image", "divider"}
PAGE = re.compile(
    r"projects/[^/]+/locations/[^/]+/agents/[^/]+/flows/[^/]+/pages/[^/]+"
)


def check_es(body, session):
    """ES's response in a body, once it has passed."""
    told = _whole(body, ES)
    for message in told.get("fulfillmentMessages", []):
        assert message.keys() <= ES_MESSAGES, message
        _check_text(message)
        _check_cards(message.get("payload", {}))
        replies = message.get("quickReplies", {}).get("quickReplies", [])
        assert all(isinstance(one, str) and one for one in replies)
    for context in told.get("outputContexts", []):
        assert context["name"].startswith(f"{session}/contexts/")
        assert isinstance(context["lifespanCount"], int)
    _check_cards(told.get("payload", {}))
    return told


def check_cx(body):
    """CX's response in a body, once it has passed."""
    told = _whole(body, CX)
    answer = told.get("fulfillmentResponse", {})
    assert answer.keys() <= {"messages", "mergeBehavior"}
    assert answer.get("mergeBehavior", "APPEND") in ("APPEND", "REPLACE")
    for message in answer.get("messages", []):
        assert message.keys() <= CX_MESSAGES, message
        _check_text(message)
        _check_cards(message.get("payload", {}))
        voiced = message.get("outputAudioText", {})
        assert voiced.keys() <= {"text", "ssml", "allowPlaybackInterruption"}
        assert not {"text", "ssml"} <= voiced.keys()
    assert PAGE.fullmatch(told.get("targetPage", PAGE_OF_NONE))
    return told


PAGE_OF_NONE = "projects/p/locations/l/agents/a/flows/f/pages/none"


def _whole(body, fields):
    assert len(body) <= MOST_BYTES
    told = json.loads(body.decode("utf-8"))
    assert told.keys() <= fields.keys(), told.keys()
    for name, value in told.items():
        assert isinstance(value, fields[name]), name
    return told


def _check_text(message):
    texts = message.get("text", {"text": [""]})["text"]
    assert isinstance(texts, list)
    assert all(isinstance(one, str) for one in texts)


def _check_cards(payload):
    """The cards of Dialogflow Messenger: lists of lists, each of a known type."""
    for group in payload.get("richContent", []):
        for card in group:
            assert card["type"] in CARDS, card
            for option in card.get("options", []):
                assert option["text"]
            if card["type"] == "description":
                assert all(isinstance(line, str) for line in card["text"])
