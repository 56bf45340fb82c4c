"""Whole conversations, played through every door: the same Lili behind each.

A transcript is written down as it goes at the JSON door. On every platform the pupil
says the same, which reaches Lili as that platform lets it: `emulators` reads nothing
but what is published for it.
"""

import json
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from pathlib import Path

import pytest

from emulators.doors import PLATFORMS, Visit
from emulators.json_door import AtTheJsonDoor
from emulators.lili import Lili
from lili_voice.simulator.transcripts import problems, read_transcript
from lili_voice.simulator.transcripts.wanted import RIGHT, passing, touched
from lili_voice.turn import Grade, Intent

TRANSCRIPTS = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))


@dataclass(frozen=True)
class Line:
    """One exchange as it went at the JSON door; `waits` where time passed instead."""

    said: str
    place: str
    id: str = ""
    waits: object = None
    told: dict | None = None
    reply: object = None


def values(told):
    """All that is told, as a transcript writes it."""
    return {name: json.dumps(value).strip('"') for name, value in told.items()}


def as_said(exchange, pupil):
    """What a pupil says who can touch nothing, and knows the right answer."""
    if exchange.said == RIGHT:
        return pupil.right()
    return touched(exchange.said) or exchange.said


def exchanges_in(path):
    return read_transcript(path.read_text("utf-8"), path.name).exchanges


@cache
def written_down(path):
    """A conversation as it goes at the JSON door, and what is remembered of it."""
    lines, pupil = [], AtTheJsonDoor(Lili())
    for exchange in exchanges_in(path):
        if waits := passing(exchange.said):
            pupil.lili.at += waits
            lines.append(Line(exchange.said, exchange.place, waits=waits))
            continue
        said = as_said(exchange, pupil)
        pupil.lili.turn_id = exchange.id
        told = pupil.says(exchange.said)
        wrong = problems(exchange, told["speech"], values(told))
        assert not wrong, "\n".join((exchange.place, told["speech"], *wrong))
        reply = pupil.lili.replies[-1]
        lines.append(Line(said, exchange.place, exchange.id, None, told, reply))
    return lines, pupil.lili.remembers(pupil.learner)


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=attrgetter("stem"))
def test_a_conversation_goes_as_written(path):
    assert written_down(path)


def can_hear(pupil, lines):
    """Whether the platform tells Lili of all that is done in a conversation."""
    return all(line.waits or pupil.can(line.said) for line in lines)


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("path", TRANSCRIPTS, ids=attrgetter("stem"))
def test_every_platform_says_the_same_and_remembers_the_same(path, platform):
    lines, remembered = written_down(path)
    visit = Visit(platform, Lili())
    if not can_hear(visit.pupil, lines):
        pytest.skip(f"{platform} does not tell Lili of all that is done here")
    play(visit, lines)
    assert visit.lili.remembers(visit.pupil.learner) == remembered


def play(visit, lines):
    for line in lines:
        if line.waits:
            visit.lili.at += line.waits
            continue
        visit.lili.turn_id = line.id
        done = visit.pupil.does(line.said)
        if done is not None:
            same(line, done, visit.lili.replies[-1], visit.pupil.gets)


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("name", ["round_of_five", "list_bit_by_bit"])
def test_a_quiz_goes_on_although_lili_is_started_anew_before_each_line(
    name, platform, tmp_path
):
    [path] = [path for path in TRANSCRIPTS if path.stem == name]
    lines, remembered = written_down(path)
    store = f"sqlite:///{tmp_path / 'learners.db'}"
    visit = Visit(platform, Lili(store))
    if not can_hear(visit.pupil, lines):
        pytest.skip(f"{platform} does not tell Lili of all that is done here")
    for line in lines:
        play(visit, [line])
        visit.lili.close()
        visit.start(Lili(store, visit.lili.at))
    assert visit.lili.remembers(visit.pupil.learner) == remembered
    visit.lili.close()


def same(line, done, reply, gets):
    assert done.said.split() == line.told[gets].split(), line.place
    for about in ("intent", "verdict", "known", "sources"):
        found, wanted = getattr(reply, about), getattr(line.reply, about)
        assert found == wanted, f"{line.place}: {about}"
    if done.listens is not None:
        assert done.listens is line.told["listening"], line.place
    if done.again is not None:
        assert done.again == (line.told["reprompt"] or ""), line.place


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_letter_said_or_touched_is_the_choice_it_stands_for(platform):
    visit = Visit(platform, Lili())
    for number in range(1, 6):
        visit.lili.turn_id = f"given:turn-{number}"
        if number == 1:
            visit.pupil.does("multiple choice questions")
            continue
        asked = visit.lili.replies[-1].asked
        [letter] = [c.letter for c in asked.choices if c.text == asked.accepts[0]]
        visit.pupil.does(letter)
        assert visit.lili.replies[-1].verdict is Grade.CORRECT


# How many conversations a platform lets through whole; the others are silent, or
# without a sound.
FEWEST = {
    "alexa": 115,
    "alexa with a screen": 114,
    "alexa with wishes": 115,
    "dialogflow es": 116,
    "dialogflow cx": 116,
    "dialogflow cx by phone": 118,
    "messenger": 116,
}


@pytest.mark.parametrize("platform", PLATFORMS)
def test_hardly_a_conversation_is_not_for_a_platform(platform):
    pupil = Visit(platform, Lili()).pupil
    heard = [path for path in TRANSCRIPTS if can_hear(pupil, written_down(path)[0])]
    assert len(heard) >= FEWEST[platform], platform


def test_there_are_conversations_enough():
    assert len(TRANSCRIPTS) >= 20
    intents = {
        one.told.get("intent") for path in TRANSCRIPTS for one in exchanges_in(path)
    }
    assert intents >= {intent.value for intent in Intent}
