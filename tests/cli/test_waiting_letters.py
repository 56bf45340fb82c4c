"""`lili learners` knows of what a person wrote and nobody has answered yet."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest
from click.testing import CliRunner

from lili_voice.cli import learners
from lili_voice.settings import SETTINGS
from lili_voice.stores import Letter, open_existing, open_store

NOON = datetime(2031, 3, 14, 12, tzinfo=UTC)
ANN = "messenger:1:ann"


@pytest.fixture
def url(tmp_path):
    """A store in which one letter waits."""
    made = f"sqlite:///{tmp_path}/learners.db"
    with closing(open_store(made, None)) as store:
        letter = Letter("m1", ANN, NOON, '{"text": "who was Mao?"}')
        store.inbox().put([letter], NOON)
    return made


@pytest.fixture
def call(url, tmp_path):
    def call(*arguments):
        bare = {setting.name: None for setting in SETTINGS}
        runner = CliRunner(env={**bare, "HOME": str(tmp_path)})
        return runner.invoke(learners.command, [*arguments, "--store", url])

    return call


def test_an_export_holds_the_letters_that_wait(call):
    told = json.loads(call("export", ANN).stdout)
    assert told["letters"] == [
        {
            "at": "2031-03-14T12:00:00+00:00",
            "body": {"text": "who was Mao?"},
            "answer": None,
            "sent": 0,
        }
    ]


def test_waiting_letters_are_deleted_and_counted(call, url):
    told = call("delete", ANN, "--yes")
    assert told.stdout.startswith("Deleted: 0 answers, 0 cards and 1 waiting message")
    assert told.stderr == ""
    with closing(open_existing(url, None)) as store:
        assert store.everything(ANN) is None


def test_whoever_deletes_is_told_when_a_reader_keeps_traces(call, tmp_path):
    with closing(sqlite3.connect(tmp_path / "learners.db")) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM learners").fetchall()
        told = call("delete", ANN, "--yes")
    assert told.exit_code == 0
    assert "traces are left in its log" in told.stderr
