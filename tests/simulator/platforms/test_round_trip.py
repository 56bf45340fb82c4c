"""A turn comes back from every platform's JSON as it was, as far as it can be told."""

import json
from collections import Counter

import pytest

from emulators.alexa_rules import check_response
from emulators.dialogflow_rules import check_cx, check_es
from emulators.messenger import check_message
from emulators.pupils import alexa_model
from emulators.spelling import as_heard
from lili_voice.channels.alexa.listening import ELICIT
from lili_voice.phrases import hear
from lili_voice.phrases.in_words import in_words
from lili_voice.phrases.published import ANSWER, NAMES
from lili_voice.simulator.platforms import Recorded, read_recorded
from lili_voice.simulator.platforms.dialogflow_es import SESSION
from lili_voice.turn import Intent
from simulator.platforms.played import seen

NAMES_OF_ALL = ("alexa", "dialogflow_es", "dialogflow_cx", "messenger")
# What cannot be told: silence, and what has no sound or too many words for Alexa.
MOST_UNTOLD = 10


def body_of(view):
    return json.dumps(view.request).encode()


def every(name, screen):
    """Each turn and its view on a platform that can tell it."""
    for one in seen(screen):
        if one.views[name].request is not None:
            yield one, one.views[name]


def as_told(one, view):
    """The turn as it is read again, of which all but the end makes one."""
    recorded = read_recorded(body_of(view), one.turn.at)
    assert isinstance(recorded, Recorded), one.place
    assert recorded.name == view.name, one.place
    assert len(recorded.turns) == (one.turn.intent is not Intent.END), one.place
    return next(iter(recorded.turns), one.turn)


@pytest.mark.parametrize("screen", [False, True])
@pytest.mark.parametrize("name", NAMES_OF_ALL)
def test_what_is_said_there_is_what_was_said_here(name, screen):
    for one, view in every(name, screen):
        read, turn = as_told(one, view), one.turn
        if "choice" in turn.slots and name.startswith("dialogflow"):
            # A chip of Google's sends what stands on it, and no more.
            assert read.text == turn.slots["choice"].upper(), one.place
            assert "letter alone" in view.note, one.place
            continue
        assert read.intent is turn.intent, one.place
        assert read.slots.keys() == turn.slots.keys(), one.place
        for slot in turn.slots:
            assert in_words(read.slots[slot]) == in_words(turn.slots[slot]), one.place
        assert (read.opens, read.question) == (turn.opens, turn.question), one.place
        if name != "alexa":
            # Edges, such as "thanks", may come back with the words they belong to.
            assert turn.text in read.text, one.place


@pytest.mark.parametrize("screen", [False, True])
def test_alexa_tells_the_words_but_where_an_intent_stands_for_them(screen):
    for one, view in every("alexa", screen):
        request, read = view.request["request"], as_told(one, view)
        intent, elicited = request.get("intent"), "dialogState" in request
        if intent and intent["name"] in NAMES:
            assert "name alone" in view.note
        elif intent and intent["name"] == ANSWER and not elicited:
            assert in_words(read.text) in in_words(one.turn.text), one.place
        else:
            assert in_words(read.text) == in_words(one.turn.text), one.place


@pytest.mark.parametrize("name", ["alexa", "dialogflow_es", "dialogflow_cx"])
def test_a_screen_is_where_there_was_one(name):
    for screen in (False, True):
        for one, view in every(name, screen):
            if one.turn.intent is Intent.SILENCE:
                wanted = False  # only callers are
            else:
                # Nothing is touched but on a screen.
                wanted = screen or (name == "alexa" and "choice" in one.turn.slots)
            assert as_told(one, view).screen is wanted, one.place


@pytest.mark.parametrize("screen", [False, True])
def test_alexa_hears_what_the_published_model_lets_it_hear(screen):
    model = alexa_model()
    for one, view in every("alexa", screen):
        sent = view.request["request"]
        if sent["type"] != "IntentRequest":
            continue
        if hear(one.turn.text).intent is not one.turn.intent:
            # "i'm fine thanks", of which a turn keeps no thanks
            continue
        words, elicited = as_heard(one.turn.text), "dialogState" in sent
        asked = ELICIT.updated_intent.name, ELICIT.slot_to_elicit
        heard = (
            model.hears_elicited(words, asked, {})
            if elicited
            else model.hears(words, {})
        )
        slots = sent["intent"].get("slots", {})
        assert sent["intent"]["name"] == heard.intent, one.place
        assert {n: s["value"] for n, s in slots.items()} == heard.slots, one.place
        assert sent.get("dialogState") == heard.dialog or not elicited, one.place


@pytest.mark.parametrize("screen", [False, True])
def test_alexa_is_answered_by_its_rules(screen):
    for _, view in every("alexa", screen):
        check_response(json.dumps(view.response).encode(), view.request, alexa_model())


@pytest.mark.parametrize("screen", [False, True])
def test_google_and_meta_are_answered_by_their_rules(screen):
    for _, view in every("dialogflow_es", screen):
        assert check_es(json.dumps(view.response).encode(), SESSION)
    for _, view in every("dialogflow_cx", screen):
        assert check_cx(json.dumps(view.response).encode())
    for _, view in every("messenger", screen):
        assert view.response
        for message in view.response:
            check_message(message)


def test_the_answer_is_that_of_this_very_turn():
    for one in seen(False):
        speech = one.exchange.reply.speech
        if speech and (es := one.views["dialogflow_es"]).request:
            assert es.response["fulfillmentText"] == speech.plain(), one.place
        if speech and (alexa := one.views["alexa"]).request:
            spoken = alexa.response["response"]["outputSpeech"]
            assert spoken["ssml"] == speech.ssml(), one.place


@pytest.mark.parametrize("screen", [False, True])
def test_hardly_a_turn_cannot_be_told_and_it_is_said_why(screen):
    untold = Counter()
    for one in seen(screen):
        for view in one.views.values():
            untold[view.name] += view.request is None
            if view.request is None:
                assert view.response is None
                assert view.note.endswith(".")
    assert set(untold) == set(NAMES_OF_ALL)
    assert max(untold.values()) <= MOST_UNTOLD


def test_a_recorded_view_is_answered_as_it_was():
    for one in seen(False):
        for view in one.views.values():
            if view.request is None:
                continue
            recorded = read_recorded(body_of(view), one.turn.at)
            replies = [one.exchange.reply for _ in recorded.turns]
            assert recorded.answered(replies) == view.response, one.place
