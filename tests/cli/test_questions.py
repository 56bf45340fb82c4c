"""`lili questions`."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from click.testing import CliRunner

from lili_voice.cli.questions import OFF, command
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.learning.learner import About, Kept, Learner, Remark
from lili_voice.settings import SETTINGS
from lili_voice.speech import say
from lili_voice.stores import open_store
from lili_voice.turn import Intent, Reply

PAGE = "# The Revolt\n\n## Why?\n\nThe poll tax was hated.\nLords were weak.\n"
NOW = datetime.now(UTC)


@pytest.fixture
def notes(tmp_path):
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "page.md").write_text(PAGE)
    return folder


@pytest.fixture
def tax(notes):
    """The id of a fact."""
    return open_library(notes).facts[0].id


@pytest.fixture
def leave(tmp_path):
    """Leaves remarks in the store of the settings."""

    def leave(*remarks, store=tmp_path / "learners.db", at=NOW):
        learners = open_store(f"sqlite:///{store}", None)
        before, _ = learners.recall("ann", "1")
        reply = Reply(say("Hello."), Intent.ASK)
        kept = Kept(Learner(), f"{before.version}", at, reply, remarks=remarks)
        assert learners.save("ann", before, kept)
        learners.close()

    return leave


@pytest.fixture
def questions(tmp_path, notes):
    def questions(*flags, **environ):
        bare = {setting.name: None for setting in SETTINGS}
        given = {
            "HOME": str(tmp_path),
            "LILI_STORE": str(tmp_path / "learners.db"),
            "LILI_CONTENT": str(notes),
            "LILI_KEEP_QUESTIONS": "yes",
        }
        return CliRunner(env={**bare, **given, **environ}).invoke(command, flags)

    return questions


def unanswered(words, *facts):
    return Remark(About.UNANSWERED, words, facts, NOW)


def contested(*facts):
    return Remark(About.CONTESTED, "", facts, NOW)


def test_questions_are_shown_grouped_with_the_nearest_facts(leave, questions, tax):
    leave(unanswered("who led the revolt"))
    leave(unanswered("why was the tax [number] pence", tax))
    leave(unanswered("why was tax the [number] pence", tax))
    assert questions().stdout.splitlines() == [
        "2 questions the notes could not answer",
        "  2 times: why was tax the [number] pence",
        "    nearest: page.md, line 5: The poll tax was hated.",
        "  1 time: who led the revolt",
        "0 contested statements",
    ]


def test_contested_statements_are_shown_with_how_often_and_where(leave, questions, tax):
    leave(contested(tax))
    leave(contested(tax, "gone"))
    assert questions().stdout.splitlines() == [
        "0 questions the notes could not answer",
        "2 contested statements",
        "  2 times: page.md, line 5: The poll tax was hated.",
        "  1 time: no longer in the notes (gone)",
    ]


def test_the_same_may_be_had_as_json(leave, questions, tax):
    leave(unanswered("who led the revolt", tax, "gone"), contested(tax, "gone"))
    fact = {
        "fact": tax,
        "document": "page.md",
        "lines": [5, 5],
        "page": None,
        "text": "The poll tax was hated.",
    }
    assert json.loads(questions("--json").stdout) == {
        "kept": True,
        "questions": [{"words": "who led the revolt", "times": 1, "nearest": [fact]}],
        "contested": sorted(
            [
                {"fact": tax, "times": 1, "stands": [fact]},
                {"fact": "gone", "times": 1, "stands": []},
            ],
            key=lambda one: one["fact"],
        ),
    }


def test_whoever_did_not_switch_it_on_is_told_how(leave, questions, tax):
    leave(contested(tax))
    told = questions(LILI_KEEP_QUESTIONS=None).stdout.splitlines()
    assert told[1] == "1 contested statement"
    assert told[-1] == OFF
    assert json.loads(questions("--json", LILI_KEEP_QUESTIONS=None).stdout)["kept"] is (
        False
    )


def test_clearing_empties_both_and_leaves_the_learner(leave, questions, tax, tmp_path):
    leave(unanswered("who led the revolt"), contested(tax))
    assert questions("--clear").stdout == (
        "Forgotten: 1 question, 1 contested statement.\n"
    )
    assert questions().stdout.splitlines() == [
        "0 questions the notes could not answer",
        "0 contested statements",
    ]
    again = json.loads(questions("--clear", "--json").stdout)
    assert again == {"forgotten": {"questions": 0, "contested": 0}}
    learners = open_store(f"sqlite:///{tmp_path}/learners.db", None)
    assert learners.recall("ann", "2")[0].version == 1
    learners.close()


def test_questions_of_another_store_are_shown(leave, questions, tmp_path):
    other = tmp_path / "other.db"
    leave(unanswered("who led the revolt"), store=other)
    assert "who led" not in questions().stdout
    for name in (str(other), f"sqlite:///{other}"):
        assert "who led the revolt" in questions("--store", name).stdout


def test_a_store_that_is_not_there_holds_nothing_and_is_not_made(questions, tmp_path):
    assert questions().stdout.startswith("0 questions")
    assert not (tmp_path / "learners.db").exists()


def test_what_is_a_month_old_is_not_shown(leave, questions):
    month = timedelta(days=30)
    old = Remark(About.UNANSWERED, "who led the revolt", (), NOW - month)
    leave(old, at=NOW - month)
    assert questions().stdout.startswith("0 questions")


def test_a_turn_of_today_takes_away_what_is_a_month_old(leave, run, tmp_path):
    store, month = tmp_path / "learners.db", timedelta(days=30)
    leave(Remark(About.UNANSWERED, "who led", (), NOW - month), at=NOW - month)
    leave(Remark(About.UNANSWERED, "who paid", (), NOW), at=NOW)
    assert run("talk", "--store", str(store), typed="hello\n").exit_code == 0
    with closing(sqlite3.connect(store)) as raw:
        assert raw.execute("SELECT words FROM remarks").fetchall() == [("who paid",)]


def test_a_fact_cannot_steer_the_screen_it_is_shown_on(leave, questions, notes):
    (notes / "page.md").write_text("# The Revolt\n\nThe \u202etax was hated.\n")
    leave(contested(open_library(notes).facts[0].id))
    assert "\u202e" not in questions().stdout


def test_a_store_that_cannot_be_used_is_told(questions, tmp_path, run):
    (tmp_path / "learners.db").write_text("this is no database, but a letter")
    result = run("questions", LILI_STORE=str(tmp_path / "learners.db"))
    assert result.exit_code == 2
    assert "it is no SQLite database" in result.stderr
