"""A transcript is played by a newcomer, on the notes of a stage."""

import pytest

from alexa_chain import NOON
from emulators.lili import SECRET, world
from lili_voice.dialogue.scene import World
from lili_voice.simulator.stage import Stage
from lili_voice.simulator.transcripts import playing, read_transcript, replayed
from lili_voice.stores import open_store


@pytest.fixture(scope="module")
def stage():
    store = open_store("sqlite://", SECRET)
    ours = World(world().notes, memory=store, made=world().bank)
    yield Stage(world().notes, ours, store)
    store.close()


def played(stage, *lines):
    return replayed(read_transcript("\n".join(lines), "a.txt"), stage)


def test_it_is_played_at_the_time_at_which_every_platform_plays_it():
    assert playing.NOON == NOON


def test_what_went_wrong_is_told_line_by_line(stage):
    found = played(
        stage,
        "> who introduced the great leap forward?",
        "< Liu Shaoqi",
        "> [tomorrow]",
        "> why?",
        "! socialism",
        "= known=true",
    )
    assert (found.passed, found.failed) == (1, 1)
    assert [bool(line.problems) for line in found.lines] == [False, False, True]
    assert found.lines[2].problems == ('these words should not be there: "socialism"',)
    assert "socialism" in found.lines[2].speech
    assert found.lines[2].place == "a.txt, line 4: > why?"


def test_the_right_answer_a_touch_and_a_turn_delivered_again(stage):
    found = played(
        stage,
        "> multiple choice questions",
        "> [right]",
        "= verdict=correct",
        "> [tap A]",
        "< Number three",
        "> [again]",
        "< Number three",
    )
    assert found.failed == 0
    assert found.lines[2].speech == found.lines[3].speech


@pytest.mark.parametrize(
    ("said", "why"),
    [("[right]", "no question was asked"), ("[tap D]", "no choice D to touch")],
)
def test_what_cannot_be_done_is_a_line_that_fails(stage, said, why):
    found = played(stage, f"> {said}", "> hello", "= intent=launch")
    assert (found.passed, found.failed) == (1, 1)
    assert why in found.lines[0].problems[0]


def test_the_same_numbers_give_the_same_questions_and_others_may_give_others(stage):
    def questions(name):
        lines = [f"@ {name}", "> quiz me", *["> skip"] * 4]
        return tuple(line.speech for line in played(stage, *lines).lines)

    assert questions("kw") == questions("kw")
    assert len({questions(name) for name in ("kw", "lx", "my", "nz")}) > 1


def test_nobody_remembers_a_newcomer(stage):
    hello = ["> [launch]", "! welcome back", "> [tomorrow]", "> [launch]"]
    assert played(stage, *hello, "< welcome back").failed == 0
    assert played(stage, *hello, "< welcome back").failed == 0
