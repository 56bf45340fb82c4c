"""A learner who leaves the skill is forgotten."""

from datetime import timedelta

import pytest

from alexa_chain import NOON, USER, disabled, envelope, intent, launch


def test_a_learner_who_leaves_is_forgotten(alexa, channel):
    late = disabled(at=NOON - timedelta(minutes=50))
    assert channel.forgets(channel.prove(alexa.incoming(late))) == "alexa:" + USER


@pytest.mark.parametrize("status", [None, "", "SOMETHING_NEW", 7])
def test_a_learner_who_leaves_is_forgotten_unless_amazon_says_otherwise(
    alexa, channel, status
):
    assert (
        channel.forgets(channel.prove(alexa.incoming(disabled(status))))
        == "alexa:" + USER
    )


def test_a_learner_who_may_come_back_is_kept(alexa, channel):
    assert channel.forgets(channel.prove(alexa.incoming(disabled("PERSISTED")))) is None


def test_nothing_else_forgets_a_learner(alexa, channel):
    enabled = envelope({"type": "AlexaSkillEvent.SkillEnabled"})
    for sent in (launch(), enabled, intent("AskWhoIntent")):
        assert channel.forgets(channel.prove(alexa.incoming(sent))) is None


def test_nobody_leaving_forgets_nobody(alexa, channel):
    sent = disabled()
    del sent["context"]["System"]["user"]
    assert channel.forgets(channel.prove(alexa.incoming(sent))) is None
