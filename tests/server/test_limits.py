"""Who comes too fast waits; who means no harm is not made to pay for others."""

import logging

import pytest

from alexa_chain import SKILL, Alexa, launch
from lili_voice.channels.alexa import AlexaChannel
from lili_voice.channels.bodies import LARGEST as MOST_BODY
from lili_voice.server.app import Doors, app_around
from lili_voice.server.platforms import ALEXA

STRANGER, OTHER = "203.0.113.9", "203.0.113.10"


def statuses(times, come, *given, **how):
    return [come(*given, **how).status_code for _ in range(times)]


# --- one learner


def test_a_learner_who_comes_too_fast_is_told_when_to_come_back(street, parrot):
    assert statuses(5, street.post) == [200] * 5
    answer = street.post()
    assert (answer.status_code, answer.json) == (429, {"error": "too many requests"})
    assert answer.headers["Retry-After"] == "12"
    assert len(parrot.turns) == 5
    street.seconds.now += 12
    assert street.post().status_code == 200


def test_another_learner_of_the_same_platform_goes_on(street):
    statuses(6, street.post, name="ann")
    assert street.post(name="bob").status_code == 200


def test_who_is_not_proved_uses_up_nobodys_turns(street):
    statuses(5, street.post, name="ann", secret="wrong")
    assert street.post(name="ann").status_code == 200


def test_a_learner_of_the_token_waits_as_well(street):
    assert statuses(6, street.ask) == [200] * 5 + [429]
    assert street.ask("bob").status_code == 200


def test_who_runs_lili_may_try_her_as_fast_as_they_like(at_home):
    here = {"Host": "localhost"}
    asked = statuses(20, at_home.ask, address="127.0.0.1", headers=here)
    assert asked == [200] * 20


def test_who_comes_too_fast_is_counted_and_no_refusal(street):
    statuses(8, street.post)
    counts = street.counts()
    assert counts['lili_rate_limited_total{by="learner"}'] == 3
    assert not any("refused" in name for name in counts if "too many" in name)


# --- one address


def hammer(street, times=61, **how):
    return statuses(times, street.post, secret="wrong", **how)


def test_a_stranger_who_hammers_is_shut_out_everywhere(street, logged):
    assert hammer(street) == [400] * 60 + [429]
    worked = logged().count("refused: ")
    answer = street.come("/healthz")
    assert (answer.status_code, answer.json) == (429, {"error": "too many requests"})
    assert int(answer.headers["Retry-After"]) >= 1
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert logged().count("refused: ") == worked


def test_of_a_stranger_who_hammers_a_line_is_logged_now_and_then(street, caplog):
    caplog.set_level(logging.INFO)
    hammer(street, 560)
    told = [r for r in caplog.records if "one address" in r.getMessage()]
    assert len(told) == 6
    assert len(caplog.records) == 60 + 60 + 6
    assert STRANGER not in caplog.text


def test_a_stranger_who_stops_may_come_again(street):
    hammer(street)
    street.seconds.now += 2
    assert street.come("/healthz").status_code == 200


def test_a_stranger_who_goes_on_is_heard_once_in_a_while(street):
    hammer(street)
    for _ in range(20):
        street.seconds.now += 1
        assert hammer(street, 2) == [400, 429]


def test_others_are_let_in_meanwhile(street):
    hammer(street)
    assert street.post(address=OTHER).status_code == 200


@pytest.mark.parametrize("page", ["/wp-login.php", "/metrics", "/alexa"])
def test_whatever_is_refused_counts(street, page):
    for _ in range(61):
        last = street.come(page)
    assert last.status_code == 429


def test_what_a_platform_rightly_sends_never_shuts_it_out(street):
    assert {
        street.post(name=f"pupil {number}").status_code for number in range(700)
    } == {200}


def test_a_platform_is_not_shut_out_for_what_a_stranger_makes_it_send(street):
    assert hammer(street, 600)[-1] == 429
    assert statuses(5, street.post, name="a pupil of ours") == [200] * 5
    assert hammer(street, 1) == [429]


def test_nor_does_a_platform_that_is_let_in_shut_the_stranger_in_again(street):
    hammer(street)
    street.post(name="a pupil of ours")
    assert street.come("/healthz").status_code == 429


def test_whatever_is_wrong_at_a_platforms_door_has_a_limit(street):
    for how in ({"method": "GET"}, {"method": "POST", "data": b"a" * (MOST_BODY + 1)}):
        street.seconds.now += 3600
        for _ in range(61):
            last = street.come("/dialogflow/es", **how)
        assert last.status_code == 429
        assert int(last.headers["Retry-After"]) >= 1


def test_of_a_learner_who_comes_too_fast_a_line_is_logged_now_and_then(street, caplog):
    caplog.set_level(logging.INFO)
    statuses(40, street.post, name="zbigniew")
    assert caplog.text.count("one learner came too often") == 6
    assert len(caplog.records) == 5 + 6
    assert "zbigniew" not in caplog.text


def test_turns_as_json_from_elsewhere_have_a_limit_of_their_own(street):
    asked = [street.ask(f"pupil {number}").status_code for number in range(601)]
    assert asked == [200] * 600 + [429]


def test_an_address_of_ipv6_is_a_whole_network_of_them(street):
    hammer(street, address="2001:db8::1")
    assert street.come("/healthz", "2001:db8::ffff:2").status_code == 429
    assert street.come("/healthz", "2001:db8:0:1::1").status_code == 200


def test_who_is_shut_out_is_counted(street):
    hammer(street, 70)
    counts = street.counts()
    assert counts['lili_rate_limited_total{by="address"}'] == 10
    refused = (
        'lili_refused_requests_total{channel="dialogflow_es",reason="bad request"}'
    )
    assert counts[refused] == 60


# --- proxies


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
def test_a_proxy_nobody_told_us_of_does_not_shut_everyone_out(street, address):
    assert hammer(street, 70, address=address) == [400] * 70


@pytest.mark.parametrize(
    "address", ["10.0.0.1", "172.18.0.2", "::ffff:192.168.1.1", "fd00::1"]
)
def test_nor_does_one_in_our_own_network(street, address):
    passed_on = {"X-Forwarded-For": STRANGER}
    assert hammer(street, 70, address=address, headers=passed_on) == [400] * 70
    assert hammer(street, 61, address=address)[-1] == 429


def test_those_who_share_such_a_proxy_share_what_one_address_may(street):
    tunnel = {"address": "127.0.0.1"}
    asked = [street.ask(f"pupil {number}", **tunnel) for number in range(601)]
    assert [one.status_code for one in asked] == [200] * 600 + [429]
    assert street.ask("ann").status_code == 200


def test_nobody_makes_them_wait_for_longer_than_a_second_or_two(street):
    hammer(street, 5000, address="127.0.0.1")
    assert street.ask(address="127.0.0.1").status_code == 429
    street.seconds.now += 2
    assert street.ask(address="127.0.0.1").status_code == 200


def test_a_stranger_does_not_pass_for_a_proxy(street):
    assert hammer(street, headers={"X-Forwarded-For": "10.0.0.1"})[-1] == 429


def test_a_server_that_tells_no_addresses_shuts_nobody_out(street):
    assert hammer(street, 70, address="") == [400] * 70


def through(*addresses):
    return {"X-Forwarded-For": ", ".join(addresses)}


def test_behind_proxies_the_address_is_the_one_they_saw(proxied):
    stranger = {"address": "127.0.0.1", "headers": through(STRANGER, "10.0.0.1")}
    other = {"address": "127.0.0.1", "headers": through(OTHER, "10.0.0.1")}
    assert hammer(proxied, **stranger)[-1] == 429
    assert proxied.post(**other).status_code == 200


def test_who_makes_up_an_address_is_known_by_what_the_proxies_saw(proxied):
    for number in range(61):
        made_up = through(f"198.51.100.{number}", STRANGER, "10.0.0.1")
        last = proxied.post(secret="wrong", address="127.0.0.1", headers=made_up)
    assert last.status_code == 429


def test_behind_proxies_an_address_of_this_machine_is_somebodys_too(proxied):
    assert hammer(proxied, address="127.0.0.1")[-1] == 429


def test_what_is_remembered_of_those_who_came_names_nobody(street):
    hammer(street)
    statuses(3, street.post, name="zbigniew")
    paces = (street.app.watch.learners, street.app.watch.addresses)
    told = "".join(repr(vars(pace)) for pace in paces)
    assert "zbigniew" not in told
    assert STRANGER not in told


# --- the real channels


def test_alexa_is_told_to_come_back_later(parrot):
    alexa = Alexa()
    channel = AlexaChannel(
        [SKILL], now=alexa.now, roots=alexa.root.pem, fetch=alexa.fetch
    )
    doors = Doors(alexa.now, channels={ALEXA: channel}, turns_per_minute=1)
    client = app_around(parrot.lili(), doors).test_client()
    answers = []
    for number in range(2):
        request = launch()
        request["request"]["requestId"] = f"amzn1.echo-api.request.{number}"
        sent = alexa.incoming(request)
        answers.append(
            client.post("/alexa", data=sent.body, headers=dict(sent.headers))
        )
    assert [answer.status_code for answer in answers] == [200, 429]
    assert answers[1].headers["Retry-After"] == "60"
