"""Whatever a signed request looks like, the answer is a refusal or a valid response."""

import json
from dataclasses import replace
from itertools import count
from xml.etree import ElementTree

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alexa_chain import SKILL, USER, Alexa, disabled, envelope, intent, launch
from lili_voice.channels.alexa import AlexaChannel
from lili_voice.errors import Refused
from lili_voice.speech import say
from lili_voice.turn import Awaited, Choice, Reply, Screen

SCREEN = {"Alexa.Presentation.APL": {"runtime": {"maxVersion": "2024.3"}}}


def resolved():
    """A name that both authorities know, said in the middle of a quiz."""
    sent = intent("WordsIntent", {"words": "leo shaw chee"})
    authority = {
        "authority": f"amzn1.er-authority.echo-sdk.dynamic.{SKILL}.LILI_WORDS",
        "status": {"code": "ER_SUCCESS_MATCH"},
        "values": [{"value": {"name": "liu shaoqi", "id": "w1"}}],
    }
    slot = sent["request"]["intent"]["slots"]["words"]
    slot["resolutions"] = {"resolutionsPerAuthority": [authority, authority]}
    sent["session"]["attributes"] = {"listening": True}
    return sent


def touched():
    """A choice touched on a device with a display."""
    source = {"type": "TouchWrapper", "handler": "Press", "id": ""}
    event = {"arguments": ["choice:a:0f"], "source": source, "token": "lili"}
    sent = envelope({"type": "Alexa.Presentation.APL.UserEvent"} | event)
    sent["context"]["System"]["device"]["supportedInterfaces"] = SCREEN
    return sent


REQUESTS = [
    launch(),
    resolved(),
    touched(),
    intent("AskWhoIntent", {"query": "was liu shaoqi"}),
    intent("AMAZON.YesIntent"),
    disabled(),
]
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
) | st.sampled_from(
    [
        "x" * 20_000,
        "<speak>&",
        "\ud800",
        {},
        [],
        [[]] * 50,
        10**400,
        "AMAZON.YesIntent",
        USER,
    ]
)


def places(value, path=()):
    """Every path into a request, the shortest first."""
    found = [path] if path else []
    for key, inner in value.items() if isinstance(value, dict) else ():
        found += places(inner, (*path, key))
    return found


@st.composite
def mutated(draw):
    sent = json.loads(json.dumps(draw(st.sampled_from(REQUESTS))))
    for _ in range(draw(st.integers(1, 4))):
        *steps, last = draw(st.sampled_from(places(sent) or [("request",)]))
        place = sent
        for step in steps:
            place = place[step]
        if draw(st.booleans()):
            place.pop(last, None)
        else:
            place[last] = draw(JUNK)
    return sent


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(sent=mutated())
def test_a_mangled_request_is_refused_or_answered(sent):
    respond_to(sent)


def test_a_request_with_any_one_part_gone_or_odd_is_refused_or_answered():
    for whole in REQUESTS:
        for path in places(whole):
            for odd in (None, "", 0, [], {}, True, "\ud800", "x" * 20_000):
                respond_to(with_odd(whole, path, odd))


def with_odd(whole, path, odd):
    sent = place = json.loads(json.dumps(whole))
    *steps, last = path
    for step in steps:
        place = place[step]
    place[last] = odd
    return sent


ALEXA = Alexa()
NUMBERS = count()
CHANNEL = AlexaChannel([SKILL], roots=ALEXA.root.pem, fetch=ALEXA.fetch, now=ALEXA.now)


def respond_to(sent):
    """Fails unless the request is refused or gets an answer that Alexa can read."""

    try:
        proved = CHANNEL.prove(ALEXA.incoming(sent))
    except Refused:
        return
    forgotten = CHANNEL.forgets(proved)
    assert forgotten is None or forgotten.encode().startswith(b"alexa:")
    # A number of its own, lest the answer to an earlier request is repeated.
    body = CHANNEL.respond(replace(proved, id=str(next(NUMBERS))), echo)
    check(json.loads(body), body)


def echo(turn):
    """Says and shows what was heard, after using the ids as a store would."""
    assert turn.id.encode()
    assert turn.learner.encode().startswith(b"alexa:")
    spoken, shown = say(turn.text), Screen(turn.text, turn.text)
    reply = Reply(spoken, turn.intent, reprompt=spoken, screen=shown)
    choices = (Choice("a", turn.text), Choice("b", turn.id))
    heard = (turn.text, turn.id, turn.locale)
    return replace(reply, awaits=Awaited.ANSWER, choices=choices, listen_for=heard)


def check(answer, body):
    assert answer.keys() <= {"version", "response", "sessionAttributes"}
    assert answer.get("sessionAttributes") in (None, {"listening": True})
    assert len(body) <= 120_000
    response = answer["response"]
    if response:
        assert response["shouldEndSession"] is False
        assert ElementTree.fromstring(response["outputSpeech"]["ssml"]).tag == "speak"
        assert len(response["outputSpeech"]["ssml"]) <= 8000
