"""A webhook around a Lili who only says back what she heard."""

import logging
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from lili_voice.cli.wiring import Lili
from lili_voice.server.app import Doors, app_around
from lili_voice.source import Source
from lili_voice.speech import say
from lili_voice.turn import Choice, Question, Reply

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@dataclass
class Parrot:
    """Remembers the turns it was given and who it was to forget."""

    turns: list = field(default_factory=list)
    forgotten: list = field(default_factory=list)
    trouble: BaseException | None = None

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

    def lili(self):
        return Lili(self.answer, self.forgotten.append, lambda: None)


@pytest.fixture
def parrot():
    return Parrot()


@pytest.fixture
def webhook(parrot):
    """A test client of the webhook, as seen from the machine it runs on."""
    return app_around(parrot.lili(), Doors(lambda: NOW)).test_client()


@pytest.fixture
def token():
    return "a-token-of-the-school"


@pytest.fixture
def school(parrot, token):
    """The same with a token set."""
    return app_around(parrot.lili(), Doors(lambda: NOW, None, token)).test_client()


@pytest.fixture
def other_school(parrot):
    """Over the same learners, with another token."""
    doors = Doors(lambda: NOW, None, "another-token-entirely")
    return app_around(parrot.lili(), doors).test_client()


@pytest.fixture
def logged(caplog):
    """Everything our own loggers write, as one text."""
    caplog.set_level(logging.DEBUG)
    return lambda: "\n".join(record.getMessage() for record in caplog.records)
