"""A conversation in words, piped."""

import io
from datetime import UTC, datetime

import pytest

from lili_voice.channels.turns import Arrival
from lili_voice.cli.conversation import Conversation, talk_piped
from lili_voice.cli.talk import arrivals
from lili_voice.source import Source
from lili_voice.speech import say
from lili_voice.turn import Intent, Reply


def parrot(turn):
    if turn.intent is Intent.STOP:
        return Reply(say("Goodbye."), turn.intent)
    sources = (Source("notes.md", (71, 72), "fact"),)
    return Reply(
        say(f"You said {turn.text}."), turn.intent, say("Well?"), sources=sources
    )


def talk(debug=False):
    return Conversation(parrot, arrivals(remembering=True), debug)


def test_piped_there_is_one_answer_for_each_line_and_nothing_else(capsys):
    talk_piped(io.BytesIO(b"who was he\n\xff\nwho was she"), talk())
    assert capsys.readouterr().out == (
        "You said who was he.\nYou said \ufffd.\nYou said who was she.\n"
    )


def test_piped_too_a_talk_is_over_when_lili_no_longer_listens(capsys):
    talk_piped(io.BytesIO(b"who was he\nstop\nwho was she\n"), talk())
    assert capsys.readouterr().out == "You said who was he.\nGoodbye.\n"


def test_piped_there_are_no_commands(capsys):
    talk_piped(io.BytesIO(b"/help\n"), talk())
    assert capsys.readouterr().out == "You said /help.\n"


def test_sources_are_shown_when_debugging_alone(capsys):
    talk_piped(io.BytesIO(b"who was he\n"), talk(debug=True))
    assert "  notes.md, lines 71-72\n" in capsys.readouterr().out


def test_lili_chooses_anew_in_each_conversation_that_is_piped(run):
    """Chance is drawn from a turn's id: the first quiz question is not always one."""
    told = {run("talk", typed="quiz me on 20 questions\n").stdout for _ in range(4)}
    assert len(told) > 1


def test_turns_of_one_conversation_are_numbered_behind_its_name():
    arrive = arrivals(remembering=True)
    first, second = arrive(), arrive()
    assert isinstance(first, Arrival)
    name = first.fresh.removesuffix("-1")
    assert second.fresh == f"{name}-2"
    assert name != arrivals(remembering=True)().fresh.removesuffix("-1")
    assert abs((datetime.now(UTC) - first.at).total_seconds()) < 3600


@pytest.mark.parametrize("typed", ["", "\n"])
def test_no_words_are_no_trouble(run, typed):
    result = run("talk", typed=typed)
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == len(typed)
