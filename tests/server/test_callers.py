"""Who may use /api/turn: this machine itself, or whoever holds the token."""

import pytest

TURN = {"learner": "ann", "text": "hello"}
STRANGER = "203.0.113.9"


def post(client, turn=None, address="127.0.0.1", headers=None):
    return client.post(
        "/api/turn",
        json=TURN | (turn or {}),
        headers={"Host": "localhost:8080"} | (headers or {}),
        environ_overrides={"REMOTE_ADDR": address},
    )


def with_token(client, token, turn=None):
    return post(client, turn, STRANGER, {"Authorization": f"Bearer {token}"})


# --- this machine


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "localhost:8080",
        "127.0.0.1:8080",
        "127.0.0.1",
        "[::1]:8080",
        "LocalHost:1",
    ],
)
@pytest.mark.parametrize(
    "address", ["127.0.0.1", "::1", "::ffff:127.0.0.1", "127.8.8.8"]
)
def test_this_machine_needs_no_token(webhook, host, address):
    assert post(webhook, address=address, headers={"Host": host}).status_code == 200


def test_a_page_of_this_very_server_may_ask(webhook):
    headers = {"Host": "localhost:8080", "Origin": "http://localhost:8080"}
    assert post(webhook, headers=headers).status_code == 200


@pytest.mark.parametrize(
    "address", [STRANGER, "10.0.0.7", "::ffff:10.0.0.7", "fe80::1", "", "nonsense"]
)
def test_another_machine_is_turned_away(webhook, parrot, address):
    answer = post(webhook, address=address)
    assert answer.status_code == 403
    assert not parrot.turns


def test_who_is_turned_away_is_told_why_and_what_to_do(webhook):
    told = post(webhook, address=STRANGER).json["error"]
    assert told.startswith("only programs on the machine that Lili runs on may ask")
    assert "set LILI_API_TOKEN" in told
    assert "Authorization: Bearer" in told


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "evil.example:8080",
        "10.0.0.7",
        "0.0.0.0:8080",
    ],
)
def test_a_name_that_is_led_to_this_machine_does_not_make_a_page_local(
    webhook, parrot, host
):
    assert post(webhook, headers={"Host": host}).status_code == 403
    assert not parrot.turns


@pytest.mark.parametrize(
    "name",
    [
        "Forwarded",
        "Via",
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "X-Real-IP",
        "CF-Connecting-IP",
        "True-Client-IP",
    ],
)
@pytest.mark.parametrize("value", [STRANGER, "127.0.0.1", ""])
def test_a_proxy_on_this_machine_makes_nobody_local(webhook, parrot, name, value):
    assert post(webhook, headers={name: value}).status_code == 403
    assert not parrot.turns


def test_a_proxy_that_says_nothing_is_known_by_its_old_http(webhook, parrot):
    answer = webhook.post(
        "/api/turn",
        json=TURN,
        environ_overrides={"SERVER_PROTOCOL": "HTTP/1.0", "REMOTE_ADDR": "127.0.0.1"},
    )
    assert answer.status_code == 403
    assert not parrot.turns


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example",
        "null",
        "http://localhost:9999",
        "http://127.0.0.1:8080",
        "http://localhost",
        "https://localhost:8080",
        "",
    ],
)
def test_a_page_from_elsewhere_may_not_ask(webhook, parrot, origin):
    assert post(webhook, headers={"Origin": origin}).status_code == 403
    assert not parrot.turns


# --- this machine, once others reach it through whatever stands before Lili


@pytest.mark.parametrize(
    "fields", [{}, {"debug": True}, {"at": "2026-11-21T12:00:00Z"}]
)
def test_a_proxy_that_looks_like_a_local_program_lets_no_stranger_ask(
    reached, parrot, fields
):
    # As nginx >= 1.29.7 with nothing but proxy_pass: HTTP/1.1, its own name, no header.
    answer = post(reached(None), fields, headers={"Host": "127.0.0.1:8080"})
    assert answer.status_code == 403
    assert "whoever runs Lili has to set LILI_API_TOKEN" in answer.json["error"]
    assert "lili talk" in answer.json["error"]
    assert not parrot.turns


def test_nor_does_it_let_one_look_at_the_counts(reached):
    client = reached(None)
    here = {"REMOTE_ADDR": "127.0.0.1"}
    assert client.get("/metrics", environ_overrides=here).status_code == 403
    assert client.get("/healthz", environ_overrides=here).status_code == 200


def test_with_the_token_whoever_runs_such_a_lili_may_ask(reached, token):
    shown = {"Authorization": f"Bearer {token}"}
    client = reached(token)
    assert post(client).status_code == 401
    assert post(client, headers=shown).status_code == 200
    told = post(client, {"debug": True}, headers=shown)
    assert told.status_code == 400
    assert "no platform or proxy" in told.json["error"]


def test_the_front_page_shows_how_to_ask_with_the_token_where_one_is_needed(
    street, at_home
):
    assert "$LILI_API_TOKEN" in street.come("/").text
    assert "$LILI_API_TOKEN" not in at_home.come("/").text


# --- the token


def test_the_token_opens_the_door_to_other_machines(school, parrot, token):
    answer = with_token(school, token)
    assert answer.status_code == 200
    assert answer.json["learner"] == "ann"
    assert parrot.turns[0].learner.endswith(":ann")


@pytest.mark.parametrize(
    "shown",
    [
        "Bearer wrong",
        "Bearer",
        "",
        "Basic a-token-of-the-school",
        "a-token-of-the-school",
        "Bearer a-token-of-the-school2",
        "Bearer \xe9",
    ],
)
def test_a_wrong_token_is_asked_for_again(school, parrot, shown):
    answer = post(school, None, STRANGER, {"Authorization": shown})
    assert answer.status_code == 401
    assert "the header Authorization: Bearer with the LILI_API_TOKEN" in answer.text
    assert answer.headers["WWW-Authenticate"].strip().lower() == "bearer"
    assert not parrot.turns


def test_a_missing_token_is_asked_for(school):
    assert post(school, address=STRANGER).status_code == 401


def test_with_no_token_set_none_is_right(webhook):
    answer = post(webhook, None, STRANGER, {"Authorization": "Bearer "})
    assert answer.status_code == 403


def test_learners_of_another_token_and_of_this_machine_are_other_people(
    parrot, token, school, other_school
):
    with_token(school, token)
    with_token(other_school, "another-token-entirely")
    post(school)
    assert len({turn.learner for turn in parrot.turns}) == 3


def test_a_token_is_not_part_of_a_learners_name(school, parrot, token):
    with_token(school, token)
    assert token not in parrot.turns[0].learner


def test_no_learner_of_a_token_can_pass_for_another_platforms(school, parrot, token):
    for name in ("alexa:amzn1", "local:ann"):
        with_token(school, token, {"learner": name})
    assert all(turn.learner.startswith("token:") for turn in parrot.turns)


@pytest.mark.parametrize("field", [{"debug": True}, {"at": "2026-11-21T12:00:00Z"}])
def test_what_is_for_this_machine_alone_is_refused(school, parrot, token, field):
    answer = with_token(school, token, field)
    assert answer.status_code == 400
    assert answer.json["error"].startswith(next(iter(field)))
    assert not parrot.turns


def test_no_debug_is_no_trouble(school, token):
    assert with_token(school, token, {"debug": False, "at": None}).status_code == 200
