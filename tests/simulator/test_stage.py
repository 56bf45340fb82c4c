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
    steps = [step.name for step in exchange.steps]
    assert steps == ["wait", "recall", "find", "think", "save"]
    assert all(step.seconds >= 0 for step in exchange.steps)


class Overtaken:
    """Learners of whom another turn is saved first, the first time."""

    def __init__(self, store):
        self.store, self.tries = store, 0

    def __getattr__(self, name):
        return getattr(self.store, name)

    def save(self, learner, before, kept):
        self.tries += 1
        return self.tries > 1 and self.store.save(learner, before, kept)


def test_what_was_looked_for_in_vain_is_told_once(stage):
    learners = Overtaken(stage.learners)
    exchange = stage.before(learners).play(turn("who introduced the leap?"))
    assert learners.tries == 2
    assert len(exchange.looked) == 1
    assert exchange.kept is not None


def test_what_the_notes_do_not_say_is_kept_unless_it_is_only_a_trial(stage):
    world = replace(stage.world, keeps_questions=True, made=stage.world.bank)
    keeping = Stage(stage.librarian, world, stage.learners)
    unknown = turn("who invented the bicycle?")
    assert not keeping.play(unknown, trying=True).kept.remarks
    assert keeping.play(replace(unknown, id="t-2")).kept.remarks


def test_a_turn_that_forgets_a_learner_says_so(stage):
    assert not stage.play(turn("forget me", 1)).forgets
    assert stage.play(turn("yes", 2)).forgets


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
