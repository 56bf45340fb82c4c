"""Which signed requests are taken: fresh ones, for our skill."""

import json
from datetime import timedelta

import pytest

from alexa_chain import NOON, SKILL, disabled, envelope, launch, refusal
from lili_voice.channels.alexa import AlexaChannel, Limits
from lili_voice.errors import OperatorError

# --- the time


@pytest.mark.parametrize("seconds", [-150, -1, 0, 149, 150])
def test_a_request_of_the_last_minutes_is_believed(alexa, channel, seconds):
    assert channel.prove(alexa.incoming(launch(at=NOON - timedelta(seconds=seconds))))


@pytest.mark.parametrize("seconds", [-152, 152, 3000, -86400])
def test_a_request_from_another_time_is_refused(alexa, channel, seconds):
    late = launch(at=NOON - timedelta(seconds=seconds))
    assert "timestamp" in refusal(channel, alexa.incoming(late))


def test_an_event_may_come_nearly_an_hour_late(alexa, channel):
    assert channel.prove(alexa.incoming(disabled(at=NOON - timedelta(minutes=50))))


@pytest.mark.parametrize("minutes", [61, -3])
def test_an_event_later_or_earlier_than_that_is_refused(alexa, channel, minutes):
    odd = disabled(at=NOON - timedelta(minutes=minutes))
    assert "timestamp" in refusal(channel, alexa.incoming(odd))


def test_a_timestamp_may_name_another_zone(alexa, channel):
    sent = launch()
    sent["request"]["timestamp"] = "2026-11-21T13:00:00.250+01:00"
    proved = channel.prove(alexa.incoming(sent))
    assert proved.at == NOON + timedelta(milliseconds=250)
    assert proved.at.tzinfo is NOON.tzinfo


@pytest.mark.parametrize(
    "given",
    [
        None,
        1795262400,
        1795262400000,
        True,
        {},
        "",
        "noon",
        "1795262400",
        "2026-11-21T12:00:00",
        "2026-11-21",
        "0001-01-01T00:00:00+23:59",
        "9999-12-31T23:59:59-23:59",
        "2026-11-21T12:00:00Z" * 1000,
    ],
)
def test_a_timestamp_that_cannot_be_read_is_refused(alexa, channel, given):
    sent = launch()
    sent["request"]["timestamp"] = given
    assert "timestamp" in refusal(channel, alexa.incoming(sent))


def test_how_late_a_request_may_be_can_be_set(alexa):
    strict = AlexaChannel(
        [SKILL],
        roots=alexa.root.pem,
        fetch=alexa.fetch,
        now=alexa.now,
        limits=Limits(late=timedelta(seconds=5)),
    )
    late = alexa.incoming(launch(at=NOON - timedelta(seconds=6)))
    assert "timestamp" in refusal(strict, late)


# --- the skill


def without(sent, *path):
    *steps, last = path
    for step in steps:
        sent = sent[step]
    del sent[last]


def test_a_request_for_another_skill_is_refused(alexa, channel):
    assert "skill" in refusal(
        channel, alexa.incoming(launch(skill="amzn1.ask.skill.other"))
    )


@pytest.mark.parametrize("place", ["session", "context"])
@pytest.mark.parametrize("given", ["amzn1.ask.skill.other", "", 7, [], {}, SKILL + " "])
def test_both_places_that_name_a_skill_must_name_ours(alexa, channel, place, given):
    sent = json.loads(json.dumps(launch()))
    holder = sent["session"] if place == "session" else sent["context"]["System"]
    holder["application"]["applicationId"] = given
    assert "skill" in refusal(channel, alexa.incoming(sent))


@pytest.mark.parametrize(
    "place",
    [("session",), ("context",), ("context", "System"), ("session", "application")],
)
def test_one_place_that_names_our_skill_is_enough(alexa, channel, place):
    sent = launch()
    without(sent, *place)
    assert channel.prove(alexa.incoming(sent))


def test_a_request_that_names_no_skill_is_refused(alexa, channel):
    sent = launch()
    del sent["session"], sent["context"]
    assert "skill" in refusal(channel, alexa.incoming(sent))


def test_several_skills_may_share_the_door(alexa):
    both = AlexaChannel(
        ["amzn1.ask.skill.first", SKILL],
        roots=alexa.root.pem,
        fetch=alexa.fetch,
        now=alexa.now,
    )
    assert both.prove(alexa.incoming(launch()))


@pytest.mark.parametrize("ids", [[], SKILL, "", [""], [SKILL, ""]])
def test_a_door_without_a_skill_is_an_operators_mistake(alexa, ids):
    with pytest.raises(OperatorError):
        AlexaChannel(ids, roots=alexa.root.pem, now=alexa.now)


def test_a_refusal_tells_nothing_of_the_request(alexa, channel):
    secret = "the pupils own words"
    sent = envelope(
        {"type": "IntentRequest", "intent": {"name": secret}, "timestamp": secret}
    )
    told = refusal(channel, alexa.incoming(sent))
    assert secret not in told
    assert "PUPIL" not in told
    proved = channel.prove(alexa.incoming(launch()))
    assert "PUPIL" not in repr(proved)


def test_nothing_of_a_request_is_logged(alexa, channel, caplog):
    caplog.set_level("DEBUG")
    refusal(channel, alexa.incoming(launch(skill="amzn1.ask.skill.other")))
    channel.read(channel.prove(alexa.incoming(launch())))
    assert caplog.text == ""
