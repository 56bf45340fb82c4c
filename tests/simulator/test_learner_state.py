"""A learner before and after a turn, as plain values."""

import json
from datetime import UTC, datetime

import pytest

from emulators.lili import SECRET, world
from lili_voice.channels.occasion import Occasion
from lili_voice.dialogue.scene import World
from lili_voice.phrases import hear
from lili_voice.simulator.learner_state import change_object
from lili_voice.simulator.stage import Stage
from lili_voice.stores import open_store

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def stage():
    store = open_store("sqlite://", SECRET)
    librarian = world().notes
    yield Stage(
        librarian, World(librarian, True, memory=store, made=world().bank), store
    )
    store.close()


@pytest.fixture
def say(stage):
    """What a turn changes; the same text twice is two turns."""
    count = iter(range(100))

    def say(text):
        occasion = Occasion(f"talk-{next(count)}", "a", NOON)
        exchange = stage.play(occasion.turn(hear(text)))
        told = change_object(exchange, stage)
        assert json.loads(json.dumps(told)) == told
        return told, exchange

    return say


def changed(told):
    """What changed, by its name."""
    return {one["what"]: (one["before"], one["after"]) for one in told["changes"]}


def test_what_a_turn_leaves_as_it_was_is_no_change(say):
    told, _ = say("help")
    assert told["before"] == told["after"]
    assert told["changes"] == []


def test_an_answer_leaves_the_facts_that_were_spoken_of_and_the_kind_asked_for(say):
    told, exchange = say("who introduced the great leap forward?")
    about = told["after"]["about"]
    assert [one["fact"] for one in about] == list(exchange.after.about)
    assert about[0]["text"].startswith("Liu Shaoqi introduced")
    assert changed(told)["asks"] == (None, "who")
    assert told["after"]["scene"] == "offer"


def test_a_round_is_told_by_its_figures_and_the_open_question_with_its_answer(say):
    told, exchange = say("quiz me on three questions")
    question = told["after"]["question"]
    assert question["prompt"] == exchange.reply.asked.prompt
    assert question["accepts"] == list(exchange.reply.asked.accepts)
    assert told["after"]["round"]["length"] == 3
    right, _ = say(exchange.reply.asked.accepts[0])
    now = changed(right)
    assert now["round right"] == (0, 1)
    assert now["round streak"] == (0, 1)
    assert now["round number"] == (1, 2)
    assert right["cards"][0]["fact"] == exchange.reply.asked.fact
    assert right["cards"][0]["reviews"] == 1
    wrong, _ = say("i don't know")
    assert changed(wrong)["round streak"] == (1, 0)
    assert len(wrong["after"]["round"]["missed"]) == 1


def test_what_is_passed_on_to_the_author_is_told(say):
    told, _ = say("who sold the railway to the duke?")
    [remark] = told["remarks"]
    assert remark["about"] == "unanswered"


def test_an_exam_and_its_day_are_told(say):
    told, exchange = say("my exam is on the third of june")
    assert changed(told)["exam"] == (None, exchange.after.exam.isoformat())


def test_forgetting_everything_is_told(say):
    say("who introduced the great leap forward?")
    say("forget me")
    told, _ = say("yes")
    assert told["forgotten"] is True


def test_without_the_notes_facts_are_told_by_their_ids_alone(stage):
    occasion = Occasion("talk-1", "a", NOON)
    exchange = stage.play(occasion.turn(hear("who introduced it?")))
    about = change_object(exchange)["after"]["about"]
    assert about[0] == {"fact": exchange.after.about[0], "text": ""}


def test_a_turn_that_came_twice_changes_nothing(stage):
    turn = Occasion("talk-1", "a", NOON).turn(hear("quiz me"))
    stage.play(turn)
    told = change_object(stage.play(turn), stage)
    assert (told["changes"], told["cards"], told["remarks"]) == ([], [], [])
