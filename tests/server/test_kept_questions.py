"""Questions the notes could not answer: kept for their author when that is wanted."""

import logging
import sqlite3
from contextlib import closing

import pytest

from lili_voice.server import create_app
from lili_voice.settings import read_settings

QUESTION = "why did Zbigniew Ollerton leave Zhou Enlai in 1733"
MASKED = "why did [name] leave zhou enlai in [number]"


@pytest.fixture
def school(tmp_path, caplog):
    """Says things to a webhook; afterwards tells what lies in its store."""
    caplog.set_level(logging.DEBUG)

    def school(*sentences, keeps):
        environ = {"LILI_STORE": str(tmp_path / "learners.db")}
        environ |= {"LILI_KEEP_QUESTIONS": "yes"} if keeps else {}
        app = create_app(read_settings(environ))
        with closing(app.extensions["lili"]) as lili:
            for text in sentences:
                turn = {"learner": "ann", "text": text}
                assert app.test_client().post("/api/turn", json=turn).status_code == 200
            lili.forget("local:ann")
        with closing(sqlite3.connect(tmp_path / "learners.db")) as raw:
            return raw.execute("SELECT words, times FROM remarks").fetchall()

    return school


def test_an_unanswered_question_is_kept_without_its_names_and_numbers(school):
    assert school(QUESTION, QUESTION, keeps=True) == [(MASKED, 2)]


def test_unless_it_is_wanted_no_question_is_kept(school):
    assert school(QUESTION, keeps=False) == []


def test_what_was_answered_or_is_of_the_pupil_is_not_kept(school):
    said = ("who was zhou enlai", "I am Zbigniew", "I want to die", "help", "")
    assert school(*said, keeps=True) == []


def test_neither_logs_nor_files_hold_the_words_as_they_were_said(
    school, tmp_path, caplog
):
    school(QUESTION, "I am Zbigniew", keeps=True)
    written = [file.read_bytes() for file in tmp_path.iterdir()]
    for word in ("zbigniew", "ollerton", "1733"):
        assert word not in caplog.text.lower()
        assert all(word.encode() not in text.lower() for text in written)
