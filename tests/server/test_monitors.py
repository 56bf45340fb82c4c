"""What monitors are told."""

from dataclasses import dataclass

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


def test_monitors_can_read_it_and_learn_every_name_at_once(at_home):
    page = at_home.come("/metrics", **HOME)
    assert page.content_type.startswith("text/plain; version=0.0.4")
    names = {family.name for family in text_string_to_metric_families(page.text)}
    assert names >= {
        "lili_turns",
        "lili_turn_seconds",
        "lili_refused_requests",
        "lili_rate_limited",
        "lili_store_failures",
        "lili_dropped_letters",
    }


def test_a_metric_names_no_learner(street, token):
    street.post("my secret", name="zbigniew")
    shown = {"Authorization": f"Bearer {token}"}
    page = street.come("/metrics", headers=shown).text
    assert "lili_turns_total{" in page
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


@dataclass
class Postman:
    """Somebody who answers letters, or does not any more."""

    letters: int = 3
    alive: bool = True
    trouble: StoreError | None = None

    def is_at_work(self):
        return self.alive

    def waiting(self):
        if self.trouble:
            raise self.trouble
        return self.letters


def test_the_letters_that_wait_are_counted(street):
    assert "lili_waiting_letters" not in street.counts()
    street.app.postman = Postman()
    assert street.counts()["lili_waiting_letters"] == 3


def test_without_learners_the_other_counts_are_told_still(street, logged):
    street.app.postman = Postman(trouble=StoreError("the disk is full"))
    street.post()
    counts = street.counts()
    assert "lili_waiting_letters" not in counts
    assert counts['lili_turns_total{channel="dialogflow_es",intent="ask"}'] == 1
    assert "the disk is full" in logged()


def test_letters_that_are_dropped_are_counted_by_reason(street):
    street.app.watch.tally.dropped("refused")
    street.app.watch.tally.dropped("too late", 2)
    counts = street.counts()
    assert counts['lili_dropped_letters_total{reason="refused"}'] == 1
    assert counts['lili_dropped_letters_total{reason="too late"}'] == 2


def test_when_nobody_answers_letters_any_more_she_is_not_ready(street, logged):
    street.app.postman = Postman()
    assert street.come("/readyz").status_code == 200
    street.app.postman.alive = False
    answer = street.come("/readyz")
    assert answer.status_code == 503
    assert answer.json == {"error": "nobody answers Messenger any more"}
    assert "start Lili again" in logged()
    assert street.come("/healthz").status_code == 200


def test_closed_she_is_leaving(street):
    street.app.close()
    assert street.come("/readyz").json == {"error": "stopping"}
