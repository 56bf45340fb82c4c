"""What a visit has seen is remembered no longer, and no more of it, than it is of use."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from lili_voice.channels.occasion import Occasion
from lili_voice.phrases import hear
from lili_voice.simulator.web.remembering import (
    MOST_WITH_UPLOADS,
    UNTOUCHED,
    Visits,
)

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
UPLOADS = {"notes.md": b"# Notes"}


@pytest.fixture
def visits(town):
    return Visits(lambda: town.stage)


def played(stage, text, learner="ann", number=1):
    turn = Occasion(f"{learner}-{number}", learner, NOON).turn(hear(text))
    return stage.play(turn)


def test_a_visit_to_which_nobody_comes_back_is_forgotten(town, visits):
    ann = visits.of("ann", NOON)
    ann.remember(played(town.stage, "hello"))
    visits.of("ben", NOON + UNTOUCHED)
    assert visits.of("ann", NOON + UNTOUCHED) is ann
    later = NOON + 2 * UNTOUCHED
    assert visits.of("ann", later) is ann
    assert visits.of("ann", later + UNTOUCHED + timedelta(seconds=1)) is not ann


def test_a_visit_that_is_dropped_begins_anew(town, visits):
    visits.of("ann", NOON).talk_to(UPLOADS, town.stage.among(town.stage.librarian))
    visits.drop("ann")
    visits.drop("nobody")
    assert visits.of("ann", NOON).uploads == {}


def test_of_too_many_visits_with_uploads_the_least_lately_used_loses_its_own(
    town, visits
):
    own = town.stage.among(town.stage.librarian)
    every = [visits.of(str(number)) for number in range(MOST_WITH_UPLOADS + 1)]
    for visit in every:
        visit.talk_to(UPLOADS, own)
    visits.of("0")
    assert (every[1].lost_uploads, every[1].uploads) == (True, {})
    assert every[1].stage is town.stage
    kept = [visit for visit in every if visit.uploads]
    assert kept == [every[0], *every[2:]]
    assert not any(visit.lost_uploads for visit in kept)
    every[1].talk_to(UPLOADS, own)
    assert not every[1].lost_uploads


def test_the_stage_of_a_turn_is_known_until_its_documents_are_gone(town, visits):
    ann = visits.of("ann")
    own = town.stage.among(town.stage.librarian)
    everybodys = played(town.stage, "hello", number=1)
    ann.remember(everybodys, town.stage)
    ann.talk_to(UPLOADS, own)
    ours = played(own, "hello", number=2)
    ann.remember(ours, own)
    assert ann.played_on("ann-1") is town.stage
    assert ann.played_on("ann-2") is own
    ann.talk_to({}, None)
    assert ann.played_on("ann-1") is town.stage
    assert ann.played_on("ann-2") is None
    # A turn that was being thought about meanwhile holds no documents either.
    late = replace(ours, turn=replace(ours.turn, id="late"))
    ann.remember(late, own)
    assert ann.exchange("late") is late
    assert ann.played_on("late") is None


def test_of_a_forgotten_learner_nothing_is_remembered(town, visits):
    ann = visits.of("ann")
    for number, text in enumerate(("hello", "forget me", "yes")):
        ann.remember(played(town.stage, "hello", "ben", number))
        ann.remember(played(town.stage, text, "ann", number))
    assert {one.turn.learner for one in ann.conversation()} == {"ben"}
    assert [ann.exchange(f"ann-{number}") for number in range(3)] == [None] * 3
    again = played(town.stage, "hello", "ann", 3)
    ann.remember(again)
    assert ann.exchange("ann-3") is again
