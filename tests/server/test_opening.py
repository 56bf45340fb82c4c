"""A platform is let in by its settings, and by nothing else."""

import json
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from alexa_chain import SKILL
from lili_voice.cli.serve import ready
from lili_voice.errors import OperatorError
from lili_voice.server import create_app
from lili_voice.server.app import Doors, app_around
from lili_voice.server.opening import Outside, channels_of
from lili_voice.server.platforms import PLATFORMS, opened
from lili_voice.settings import read_settings

OLD, NEW = "the-old-secret-of-it", "the-new-secret-of-it"
SECRETS = {
    "alexa": {"LILI_ALEXA_SKILL_IDS": SKILL},
    "dialogflow_es": {"LILI_DIALOGFLOW_ES_SECRET": f"{OLD},{NEW}"},
    "dialogflow_cx": {"LILI_DIALOGFLOW_CX_SECRET": OLD},
    "messenger": {
        "LILI_MESSENGER_APP_SECRET": OLD,
        "LILI_MESSENGER_VERIFY_TOKEN": OLD,
        "LILI_MESSENGER_PAGE_TOKEN": OLD,
        "LILI_MESSENGER_GRAPH_URL": "http://127.0.0.1:9",
    },
}
PAGES = ["/alexa", "/dialogflow/es", "/dialogflow/cx", "/messenger"]


def settings(*platforms):
    chosen = {"LILI_STORE": "sqlite://"}
    for platform in platforms:
        chosen |= SECRETS[platform]
    return read_settings(chosen)


def now():
    return datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def everywhere():
    """The webhook with every platform let in."""
    with closing(create_app(settings(*SECRETS), clock=now)) as app:
        yield app.test_client()


@pytest.mark.parametrize("platform", PLATFORMS, ids=lambda one: one.name)
def test_each_platform_is_let_in_by_its_own_settings(platform):
    alone = settings(platform.name)
    assert opened(alone) == {platform}
    assert set(platform.needs) <= SECRETS[platform.name].keys()
    answering = {one.name for one in channels_of(alone, Outside(now))}
    assert answering == {platform.name} - {"messenger"}


def test_nothing_is_let_in_by_itself():
    assert opened(settings()) == set()
    assert channels_of(settings(), Outside(now)) == {}


@pytest.mark.parametrize("page", PAGES)
def test_what_no_platform_vouches_for_is_refused_at_every_door(everywhere, page):
    answer = everywhere.post(page, json={})
    assert answer.status_code in (400, 401, 403)
    assert answer.json == {"error": "refused"}


def test_messenger_may_look_whether_the_webhook_is_ours(everywhere):
    asked = {"hub.mode": "subscribe", "hub.verify_token": OLD, "hub.challenge": "77"}
    answer = everywhere.get("/messenger", query_string=asked)
    assert (answer.status_code, answer.text) == (200, "77")


def test_lili_with_every_door_is_ready(everywhere):
    assert everywhere.get("/readyz").status_code == 200


@pytest.mark.parametrize(
    ("secret", "taken"), [(OLD, True), (NEW, True), (OLD + NEW, False), ("", False)]
)
def test_while_a_secret_is_changed_the_old_and_the_new_one_are_right(
    parrot, secret, taken
):
    doors = Doors(now, channels=channels_of(settings("dialogflow_es"), Outside(now)))
    client = app_around(parrot.lili(), doors).test_client()
    said = {
        "responseId": "1",
        "session": "projects/p/agent/sessions/s",
        "queryResult": {"queryText": "hello", "languageCode": "en"},
    }
    answer = client.post("/dialogflow/es", json=said, headers={"X-Lili-Secret": secret})
    assert (answer.status_code == 200) is taken
    assert bool(parrot.turns) is taken


def test_messenger_without_a_store_for_its_letters_is_for_the_operator(parrot):
    doors = Doors(now, messenger=settings("messenger").messenger)
    with pytest.raises(OperatorError, match="inbox"):
        app_around(parrot.lili(), doors)


IMPORTED = """
import json, sys
from datetime import datetime
from lili_voice.server.opening import Outside, channels_of
from lili_voice.settings import read_settings
channels_of(read_settings({"LILI_STORE": "sqlite://", **json.loads(sys.argv[1])}),
    Outside(datetime.now))
print(json.dumps(sorted(sys.modules)))
"""


@pytest.mark.parametrize(
    ("platform", "wanted", "unwanted"),
    [
        ("dialogflow_es", "dialogflow_es", ("ask_sdk_core", "cryptography", "httpx")),
        ("alexa", "alexa", ("lili_voice.channels.dialogflow_es", "httpx")),
    ],
)
def test_a_channel_that_is_off_costs_no_time_to_import(platform, wanted, unwanted):
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", IMPORTED, json.dumps(SECRETS[platform])],
        capture_output=True,
        text=True,
        check=True,
    )
    imported = json.loads(done.stdout)
    assert f"lili_voice.channels.{wanted}" in imported
    assert not set(unwanted) & set(imported)
    assert "prometheus_client" not in imported


# --- what is told at the start


def test_who_starts_the_server_is_told_which_platforms_are_on():
    told = "\n".join(ready(settings("dialogflow_cx"), "what is it?"))
    assert "Dialogflow CX http://127.0.0.1:8080/dialogflow/cx (on)" in told
    assert "/alexa (off: set LILI_ALEXA_SKILL_IDS)" in told
    assert "/dialogflow/es (off: set LILI_DIALOGFLOW_ES_SECRET)" in told
    assert "/messenger (off: set LILI_MESSENGER_APP_SECRET, LILI_MESS" in told
    assert OLD not in told


def test_who_starts_the_server_is_told_where_monitors_may_look_and_who_may_ask():
    told = "\n".join(ready(settings(), "what is it?"))
    assert "http://127.0.0.1:8080/readyz" in told
    assert "http://127.0.0.1:8080/metrics" in told
    assert "/api/turn, for this machine\n" in told
    with_token = replace(settings(), api_token="a-token-of-the-school")
    told = "\n".join(ready(with_token, "what is it?"))
    assert "/api/turn, for this machine, or the token\n" in told
    assert "school" not in told


def test_who_lets_a_platform_in_is_told_that_turns_need_the_token():
    told = "\n".join(ready(settings("dialogflow_cx"), "what is it?"))
    assert "/api/turn, for nobody yet: set LILI_API_TOKEN\n" in told
    assert "$LILI_API_TOKEN" in told
    with_token = replace(settings("alexa"), api_token="a-token-of-the-school")
    told = "\n".join(ready(with_token, "what is it?"))
    assert "/api/turn, for the token\n" in told
    assert "school" not in told
    behind_a_proxy = replace(settings(), proxies=1)
    assert "for nobody yet" in "\n".join(ready(behind_a_proxy, "what is it?"))
