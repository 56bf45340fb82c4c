"""Each turn is played as everywhere else, and tells what went into it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from emulators.lili import SECRET, world
from lili_voice.dialogue.assistant import Assistant
from lili_voice.dialogue.scene import World
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.library import read_documents
from lili_voice.phrases import hear
from lili_voice.simulator.stage import Stage
from lili_voice.stores import open_store
from lili_voice.turn import Intent, Turn

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)


def turn(text, number=1):
    heard = hear(text)
    return Turn(f"t-{number}", "a", heard.intent, NOON, heard.text, heard.slots)


@pytest.fixture
def stage():
    store = open_store("sqlite://", SECRET)
    librarian = world().notes
    ours = World(librarian, memory=store, made=world().bank)
    yield Stage(librarian, ours, store)
    store.close()


def test_a_turn_is_answered_as_at_every_other_door(stage):
    lines = [
        "who introduced it?",
        "why?",
        "quiz me",
        "hint",
        "what's my score?",
        "stop",
    ]
    store = open_store("sqlite://", SECRET)
    plain = Assistant(World(world().notes, memory=store, made=world().bank), store)
    for number, line in enumerate(lines):
        said = turn(line, number)
        assert stage.play(said).reply == plain.answer(said)
    store.close()


def test_it_is_told_what_was_looked_for_and_what_was_kept(stage):
    exchange = stage.play(turn("who introduced the great leap forward?"))
    [looked] = exchange.looked
    assert looked.finding.hits[0].fact.id == exchange.reply.sources[0].fact
    assert exchange.before.version == 0
    assert exchange.kept.reply == exchange.reply
    assert exchange.after.about[0] == exchange.reply.sources[0].fact
    assert {step.name for step in exchange.steps} == {"recall", "find", "think", "save"}
    assert all(step.seconds >= 0 for step in exchange.steps)


def test_the_same_turn_again_keeps_nothing_anew(stage):
    first = stage.play(turn("quiz me"))
    again = stage.play(turn("quiz me"))
    assert again.reply == first.reply
    assert again.kept is None
    assert again.before == again.after


def test_other_notes_are_played_to_the_same_learners(stage, tmp_path):
    (tmp_path / "a.md").write_text(
        "# Canals\n\n## Who dug it?\nAda Brook dug the Long Canal.\n"
    )
    library = read_documents({"a.md": tmp_path / "a.md"})
    other = stage.among(Librarian(library))
    reply = other.play(turn("who dug the long canal?")).reply
    assert "Ada Brook" in reply.speech.plain()
    known, _ = stage.learners.recall("a", "none")
    assert known.version == 1


def test_a_newcomer_meets_the_same_notes_without_being_anybody_known(stage):
    stage.play(turn("quiz me"))
    with_memory = open_store("sqlite://", SECRET)
    newcomer = stage.before(with_memory)
    assert newcomer.play(turn("hello")).before.version == 0
    assert newcomer.play(replace(turn("hello"), id="u")).reply.intent is Intent.LAUNCH
    with_memory.close()
