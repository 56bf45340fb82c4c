"""Lili's voice: a programme of this machine's."""

import os
from signal import SIGTERM
from time import sleep

import pytest

from lili_voice.cli.terminal_voice import MISSING, OFF, ON, Voice, begin_speaking


@pytest.fixture
def programme(tmp_path, monkeypatch):
    """Puts a programme of some name on the machine."""
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}/bin{os.pathsep}/usr/bin")

    def programme(name, does):
        path = tmp_path / name
        path.write_text(f"#!/bin/sh\n{does}\n")
        path.chmod(0o755)

    return programme


def test_what_lili_says_is_given_to_the_programme_and_shown_to_nobody_else(
    programme, tmp_path, monkeypatch
):
    monkeypatch.setenv("TOLD", str(tmp_path / "told"))
    programme("espeak-ng", 'printf "%s " "$@" > "$TOLD"; cat >> "$TOLD"')
    voice = Voice()
    assert voice.switch() == ON
    voice.say("-x “Zhōu Ēnlái” & more")
    voice.end()
    told = (tmp_path / "told").read_text("utf-8")
    assert told == "-v en-gb -s 160 --stdin -x “Zhōu Ēnlái” & more"


def test_she_is_silent_at_once_when_she_is_broken_off_or_switched_off(programme):
    programme("espeak", "exec sleep 600")
    begun = []

    def begin(call, text):
        begun.append(begin_speaking(call, text))
        return begun[-1]

    voice = Voice(begin=begin)
    voice.switch()
    voice.say("a very long story")
    voice.say("another")
    voice.hush()
    voice.say("and another")
    assert voice.switch() == OFF
    voice.say("nothing")
    voice.end()
    assert [one.returncode for one in begun] == [-SIGTERM] * 3


def test_a_programme_that_is_gone_or_does_not_listen_is_no_trouble(programme, tmp_path):
    programme("espeak-ng", "exec <&-; exit 1")
    voice = Voice()
    voice.switch()
    for _ in range(3):
        voice.say("a word " * 20_000)
        sleep(0.01)
    (tmp_path / "espeak-ng").unlink()
    voice.say("again")
    voice.end()
    assert voice.switch() in (ON, MISSING)
