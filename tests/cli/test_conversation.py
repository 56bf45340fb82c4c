"""A conversation in words."""

import io

import pytest

from lili_voice.cli.conversation import Conversation, talk_on_a_terminal, talk_piped
from lili_voice.cli.talk import arrivals
from lili_voice.source import Source
from lili_voice.speech import say
from lili_voice.turn import Intent, Reply


class Terminal(io.StringIO):
    """Output that claims to be a terminal."""

    def isatty(self):
        return True


def parrot(turn):
    if turn.intent is Intent.LAUNCH:
        return Reply(say("Hello."), turn.intent, say("Well?"))
    if turn.intent is Intent.STOP:
        return Reply(say("Goodbye."), turn.intent)
    sources = (Source("notes.md", (71, 72), "fact"),)
    return Reply(
        say(f"You said {turn.text}."), turn.intent, say("Well?"), sources=sources
    )


def talk(debug=False):
    return Conversation(parrot, arrivals(remembering=False), debug)


def on_a_terminal(monkeypatch, typed, **how):
    screen = Terminal()
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    monkeypatch.setattr("sys.stdout", screen)
    talk_on_a_terminal(talk(**how))
    return screen.getvalue()


def test_on_a_terminal_lili_speaks_first_and_goes_when_told_to(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    shown = on_a_terminal(monkeypatch, "who was he\nstop\nwho was she\n")
    assert (
        shown
        == "Lili: Hello.\nYou:  Lili: You said who was he.\nYou:  Lili: Goodbye.\n"
    )


def test_leaving_without_a_word_ends_kindly(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    assert on_a_terminal(monkeypatch, "").endswith("Lili: Goodbye.\n")


@pytest.mark.parametrize(("value", "coloured"), [("", True), ("1", False)])
def test_colours_are_left_out_when_not_wanted(monkeypatch, value, coloured):
    monkeypatch.setenv("NO_COLOR", value)
    assert ("\x1b[1mLili: \x1b[0m" in on_a_terminal(monkeypatch, "stop\n")) == coloured


def test_sources_are_dim_and_shown_when_debugging_alone(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "")
    shown = on_a_terminal(monkeypatch, "who was he\n", debug=True)
    assert "\x1b[2m        notes.md, lines 71-72\x1b[0m" in shown
    assert "notes.md" not in on_a_terminal(monkeypatch, "who was he\n")


def test_piped_there_is_one_answer_for_each_line_and_nothing_else(capsys):
    talk_piped(io.BytesIO(b"who was he\n\xff\nwho was she"), talk())
    assert capsys.readouterr().out == (
        "You said who was he.\nYou said \ufffd.\nYou said who was she.\n"
    )


def test_piped_too_a_talk_is_over_when_lili_no_longer_listens(capsys):
    talk_piped(io.BytesIO(b"who was he\nstop\nwho was she\n"), talk())
    assert capsys.readouterr().out == "You said who was he.\nGoodbye.\n"


def test_who_leaves_in_the_middle_of_a_question_is_let_go(monkeypatch):
    def clings(turn):
        return Reply(say("Are you sure?"), turn.intent, say("Are you?"))

    screen = Terminal()
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    monkeypatch.setattr("sys.stdout", screen)
    talk_on_a_terminal(Conversation(clings, arrivals(remembering=False)))
    assert screen.getvalue().count("Are you sure?") == 2
