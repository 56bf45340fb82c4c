"""What monitors are told."""

import pytest
from prometheus_client.parser import text_string_to_metric_families

from lili_voice.errors import StoreError

HOME = {"address": "127.0.0.1", "headers": {"Host": "localhost"}}


def test_lili_is_ready_when_her_learners_can_be_reached(street):
    answer = street.come("/readyz")
    assert (answer.status_code, answer.json) == (200, {"status": "ok"})


def test_without_learners_she_is_not_ready_but_alive(street, parrot, logged):
    parrot.away = StoreError("learners in /srv/learners.db: the disk is full")
    answer = street.come("/readyz")
    assert answer.status_code == 503
    assert answer.json == {"error": "learners cannot be reached"}
    assert int(answer.headers["Retry-After"]) > 0
    assert "the disk is full" in logged()
    assert street.come("/healthz").status_code == 200


def test_about_to_leave_she_is_not_ready(street):
    street.app.watch.leaving.set()
    answer = street.come("/readyz")
    assert (answer.status_code, answer.json) == (503, {"error": "stopping"})
    assert "Retry-After" in answer.headers
    assert street.post().status_code == 200


def test_turns_are_counted_by_channel_and_intent_and_timed(street):
    street.post()
    street.post()
    street.ask()
    street.post(secret="wrong")
    street.come("/nothing")
    counts = street.counts()
    assert counts['lili_turns_total{channel="dialogflow_es",intent="ask"}'] == 2
    assert counts['lili_turns_total{channel="turn",intent="launch"}'] == 1
    assert counts['lili_turn_seconds_count{channel="dialogflow_es"}'] == 2
    all_of_them = 'lili_turn_seconds_bucket{channel="dialogflow_es",le="+Inf"}'
    assert counts[all_of_them] == 2
    refused = "lili_refused_requests_total{"
    assert counts[refused + 'channel="dialogflow_es",reason="bad request"}'] == 1
    assert counts[refused + 'channel="",reason="not found"}'] == 1


def test_memory_and_age_are_told(street):
    counts = street.counts()
    assert counts["process_resident_memory_bytes"] > 1_000_000
    assert counts["process_start_time_seconds"] > 0


def test_monitors_can_read_it_and_learn_every_name_at_once(street):
    page = street.come("/metrics", **HOME)
    assert page.content_type.startswith("text/plain; version=0.0.4")
    names = {family.name for family in text_string_to_metric_families(page.text)}
    assert names >= {
        "lili_turns",
        "lili_turn_seconds",
        "lili_refused_requests",
        "lili_rate_limited",
        "lili_store_failures",
    }


def test_a_metric_names_no_learner(street):
    street.post("my secret", name="zbigniew")
    page = street.come("/metrics", **HOME).text
    assert "zbigniew" not in page
    assert "secret" not in page


@pytest.mark.parametrize(
    ("shown", "status"),
    [({}, 401), ({"Authorization": "Bearer wrong"}, 401)],
)
def test_from_elsewhere_nobody_is_told_without_the_token(street, shown, status):
    assert street.come("/metrics", headers=shown).status_code == status


def test_from_elsewhere_the_token_opens_them(street, token):
    shown = {"Authorization": f"Bearer {token}"}
    assert street.come("/metrics", headers=shown).status_code == 200
