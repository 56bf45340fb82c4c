"""A webhook around a Lili who only says back what she heard."""

import logging
import re
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lili_voice.cli.wiring import Lili
from lili_voice.errors import Refused
from lili_voice.server.app import Doors, app_around
from lili_voice.server.platforms import DIALOGFLOW_ES
from lili_voice.settings import MessengerSettings
from lili_voice.source import Source
from lili_voice.speech import say
from lili_voice.stores import open_store
from lili_voice.turn import Choice, Intent, Question, Reply, Turn
from messenger_world import APP_SECRET, PAGE_TOKEN, VERIFY_TOKEN

TOKEN = "a-token-of-the-school"
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@dataclass
class Parrot:
    """Remembers the turns it was given and who it was to forget."""

    turns: list = field(default_factory=list)
    forgotten: list = field(default_factory=list)
    trouble: BaseException | None = None
    away: BaseException | None = None

    def answer(self, turn):
        if self.trouble:
            raise self.trouble
        self.turns.append(turn)
        choices = (Choice("a", "one"), Choice("b", "two"))
        return Reply(
            say(f"You said {turn.text}."),
            turn.intent,
            say("And then?"),
            choices=choices,
            sources=(Source("notes.md", (71, 72), "fact"),),
            asked=Question("Which?", ("two",), "fact", choices),
        )

    def ready(self):
        if self.away:
            raise self.away

    def forget(self, learner):
        self.ready()
        self.forgotten.append(learner)

    def lili(self):
        return Lili(self.answer, self.forget, lambda: None, self.ready)


class Post:
    """A platform as simple as can be: `x-name` says who speaks, the body what."""

    def prove(self, incoming):
        if incoming.headers.get("x-secret") != "right":
            raise Refused("the secret is wrong")
        return incoming.headers["x-name"], incoming.body.decode()

    def read(self, proved):
        name, text = proved
        return [Turn("1", f"post:{name}", Intent.ASK, NOW, text)] if text else []

    def write(self, turn, reply):
        return reply.speech.plain().encode()

    def forgets(self, proved):
        return None if proved[1] else f"post:{proved[0]}"

    def respond(self, proved, answer):
        return b"".join(self.write(turn, answer(turn)) for turn in self.read(proved))


@dataclass
class Clock:
    """Seconds that pass when they are told to."""

    now: float = 1000.0

    def __call__(self):
        return self.now


@dataclass
class Street:
    """A webhook with one platform, and those who come to its doors."""

    parrot: Parrot
    seconds: Clock = field(default_factory=Clock)
    proxies: int = 0
    turns_per_minute: int = 5
    channels: dict = field(default_factory=lambda: {DIALOGFLOW_ES: Post()})
    messenger: MessengerSettings | None = None
    lili: Lili | None = None
    token: str | None = TOKEN

    def __post_init__(self):
        doors = Doors(
            now=lambda: NOW,
            api_token=self.token,
            channels=self.channels,
            messenger=self.messenger,
            proxies=self.proxies,
            turns_per_minute=self.turns_per_minute,
            seconds=self.seconds,
        )
        self.app = app_around(self.lili or self.parrot.lili(), doors)
        self.client = self.app.test_client()

    def post(self, text="hello", name="ann", secret="right", **how):
        headers = {"X-Secret": secret, "X-Name": name} | how.pop("headers", {})
        return self.come(
            "/dialogflow/es", method="POST", data=text, headers=headers, **how
        )

    def come(self, page="/", address="203.0.113.9", **how):
        return self.client.open(page, environ_overrides={"REMOTE_ADDR": address}, **how)

    def ask(self, name="ann", address="203.0.113.9", headers=None):
        key = {"Authorization": f"Bearer {TOKEN}"} if headers is None else headers
        turn = {"learner": name, "text": "hello"}
        return self.come("/api/turn", address, method="POST", json=turn, headers=key)

    def counts(self):
        """What monitors are told, by the name and labels of each."""
        shown = {"Authorization": f"Bearer {TOKEN}"}
        page = self.come("/metrics", "127.0.0.1", headers=shown)
        lines = [line for line in page.text.splitlines() if line[:1] != "#"]
        return {
            name: float(count)
            for name, _, count in (ln.rpartition(" ") for ln in lines)
        }


@pytest.fixture
def street(parrot):
    return Street(parrot)


@pytest.fixture
def at_home(parrot):
    """A webhook that no platform reaches, and no proxy."""
    return Street(parrot, channels={})


@pytest.fixture(params=["platform", "proxy"])
def reached(request, parrot):
    """Opens a webhook, with a token or without, that strangers reach somehow."""
    how = {"channels": {}, "proxies": 1} if request.param == "proxy" else {}
    return lambda token: Street(parrot, token=token, **how).client


@pytest.fixture
def on_messenger(parrot):
    """A webhook that Messenger reaches, with nobody at its Graph."""
    store = open_store("sqlite://", b"a secret that only these tests know")
    chosen = MessengerSettings(
        (APP_SECRET,), VERIFY_TOKEN, PAGE_TOKEN, "http://127.0.0.1:9"
    )
    lili = replace(parrot.lili(), inbox=store.inbox, close=store.close)
    street = Street(parrot, channels={}, messenger=chosen, lili=lili)
    yield street
    street.app.close()


@pytest.fixture
def proxied(parrot):
    """The same behind two proxies of ours."""
    return Street(parrot, proxies=2)


@pytest.fixture
def parrot():
    return Parrot()


@pytest.fixture
def webhook(parrot):
    """A test client of the webhook, as seen from the machine it runs on."""
    return app_around(parrot.lili(), Doors(lambda: NOW)).test_client()


@pytest.fixture
def token():
    return TOKEN


@pytest.fixture
def school(parrot, token):
    """The same with a token set."""
    return app_around(parrot.lili(), Doors(lambda: NOW, token)).test_client()


@pytest.fixture
def other_school(parrot):
    """Over the same learners, with another token."""
    doors = Doors(lambda: NOW, "another-token-entirely")
    return app_around(parrot.lili(), doors).test_client()


@pytest.fixture
def running(tmp_path):
    """The webhook of slow_webhook.py as its own process, and its port."""

    @contextmanager
    def run(page="yes"):
        script = Path(__file__).with_name("slow_webhook.py")
        with subprocess.Popen(
            [sys.executable, str(script), str(tmp_path), page],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as process:
            found = re.search(r":(\d+)$", process.stdout.readline().strip())
            yield process, int(found[1])
            process.kill()

    return run


@pytest.fixture
def logged(caplog):
    """Everything our own loggers write, as one text."""
    caplog.set_level(logging.DEBUG)
    return lambda: "\n".join(record.getMessage() for record in caplog.records)
