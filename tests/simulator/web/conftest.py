"""The page as browsers meet it: the whole webhook around the starter documents."""

import logging
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Lock

import pytest

from emulators.lili import SECRET, world
from lili_voice.cli.wiring import Lili
from lili_voice.dialogue.scene import World
from lili_voice.server.app import Doors, app_around
from lili_voice.server.front import Front
from lili_voice.simulator.stage import Stage
from lili_voice.stores import open_store

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
TOKEN = "a-token-of-the-school"
HERE, STRANGER = "127.0.0.1", "203.0.113.9"


@dataclass
class Clock:
    """Seconds and a time that pass when they are told to."""

    seconds: float = 1000.0
    time: datetime = NOON

    def passed(self):
        return self.seconds

    def now(self):
        return self.time


@dataclass
class Town:
    """One Lili with a page, and the browsers of those who live around her."""

    token: str | None = None
    turns_per_minute: int = 0
    proxies: int = 0
    front: Front = field(default_factory=Front)
    learners: object = None
    secret: bytes = SECRET
    clock: Clock = field(default_factory=Clock)

    def __post_init__(self):
        self.store = open_store("sqlite://", self.secret)
        kept = self.learners or self.store
        ours = World(world().notes, memory=kept, made=world().bank)
        self.stage = Stage(world().notes, ours, kept, Lock)
        lili = Lili(
            answer=lambda turn: self.stage.play(turn).reply,
            forget=self.store.forget,
            close=self.store.close,
            stage=self.stage,
            key_for=self.store.key_for,
        )
        doors = Doors(
            now=self.clock.now,
            api_token=self.token,
            proxies=self.proxies,
            turns_per_minute=self.turns_per_minute,
            seconds=self.clock.passed,
            front=self.front,
        )
        self.app = app_around(lili, doors)

    def browser(self, address=HERE, url="http://localhost:8080"):
        return Browser(self.app.test_client(), address, url)

    def stranger(self):
        return self.browser(STRANGER, "http://lili.example:8080")


@dataclass
class Browser:
    """One browser: it keeps its cookies, and says of itself what browsers say."""

    client: object
    address: str
    url: str
    conversation: str = "talk"
    turns: int = 0

    def open(self, path, **how):
        headers = {"Sec-Fetch-Site": "same-origin"} | how.pop("headers", {})
        headers = {name: value for name, value in headers.items() if value is not None}
        return self.client.open(
            path,
            base_url=self.url,
            headers=headers,
            environ_overrides={"REMOTE_ADDR": self.address},
            **how,
        )

    def post(self, path, values, headers=None):
        return self.open(path, method="POST", json=values, headers=headers or {})

    def turn(self, headers=None, **what):
        """One turn of a page that is open, numbered unless it is given an id."""
        if not (self.cookie() or self.cookie("__Host-lili_visit")):
            self.open("/")
        self.turns += 1
        sent = {"id": f"{self.conversation}-{self.turns}"} | what
        return self.post("/page/turn", sent, headers)

    def say(self, text, **more):
        answer = self.turn(text=text, **more)
        assert answer.status_code == 200, answer.text
        return answer.json

    def sign_in(self, token=TOKEN):
        return self.post("/page/operator", {"token": token})

    def may_bench(self):
        """Whether the workbench is open: whether one may speak as somebody else."""
        return self.turn(text="hello", pupil="two").status_code == 200

    def cookie(self, name="lili_visit"):
        found = self.client.get_cookie(name, self.url.split("//")[1].split(":")[0])
        return found and found.value

    def shows(self, value, name="lili_visit"):
        domain = self.url.split("//")[1].split(":")[0]
        self.client.set_cookie(name, value, domain=domain)


@pytest.fixture
def open_town():
    """Opens towns as they are wanted, and closes them in the end."""
    towns = []

    def opened(**how):
        towns.append(Town(**how))
        return towns[-1]

    yield opened
    for town in towns:
        town.app.close()


@pytest.fixture
def town(open_town):
    return open_town()


@pytest.fixture
def school(open_town):
    """The same with a token set."""
    return open_town(token=TOKEN)


@pytest.fixture
def logged(caplog):
    """Everything that was logged, as one text."""
    caplog.set_level(logging.DEBUG)
    return lambda: "\n".join(
        f"{record.getMessage()} {record.args}" for record in caplog.records
    )
