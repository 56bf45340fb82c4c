"""A list told in several breaths."""

from datetime import UTC, datetime

import pytest

from lili_voice.dialogue import listing
from lili_voice.dialogue.scene import World
from lili_voice.dialogue.wording import ask as words
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.library import STARTER, read_folder
from lili_voice.learning.learner import Learner
from lili_voice.turn import Intent, Turn
from stored import doing

WORLD = World(Librarian(read_folder(STARTER)))
POLITICAL = [f for f in WORLD.notes.library.facts if f.label == "Political"]
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


def turn(intent=Intent.MORE):
    return Turn("turn-1", "pupil", intent, NOON)


def told_so_far(*rest):
    return Learner(doing=doing("listing", rest=list(rest), fact=POLITICAL[0].id))


def ids(reply):
    return [source.fact for source in reply.sources]


def test_going_on_tells_the_whole_list_once_and_in_its_order():
    learner = told_so_far(*(fact.id for fact in POLITICAL))
    heard = []
    while learner.doing and learner.doing.scene == "listing":
        outcome = listing.play(turn(), learner, WORLD)
        assert outcome.reply.known is True
        heard += ids(outcome.reply)
        learner = outcome.learner
    assert heard == [fact.id for fact in POLITICAL]


def test_while_points_are_left_lili_offers_to_go_on():
    learner = told_so_far(*(fact.id for fact in POLITICAL))
    reply = listing.play(turn(), learner, WORLD).reply
    assert reply.speech.plain().endswith(words.GO_ON)
    last = listing.play(turn(), told_so_far(POLITICAL[-1].id), WORLD).reply
    assert last.speech.plain().endswith(words.OFFER)


def test_the_last_points_are_followed_by_a_question_on_them():
    after = listing.play(turn(), told_so_far(POLITICAL[-1].id), WORLD).learner
    assert after.doing.scene == "offer"
    assert after.doing.values["fact"] == POLITICAL[-1].id
    assert after.about == (POLITICAL[-1].id,)


def test_points_that_have_left_the_notes_are_passed_over():
    reply = listing.play(turn(), told_so_far("gone", POLITICAL[1].id), WORLD).reply
    assert ids(reply) == [POLITICAL[1].id]


def test_a_list_told_to_its_end_says_so():
    outcome = listing.play(turn(), told_so_far("gone"), WORLD)
    assert outcome.reply.speech.plain().startswith(words.LAST)
    assert outcome.reply.sources == ()
    assert outcome.reply.reprompt
    assert outcome.learner.doing is None


@pytest.mark.parametrize(
    ("intent", "goes_on"),
    [
        (Intent.MORE, True),
        (Intent.YES, True),
        (Intent.NO, False),
        (Intent.ASK, False),
        (Intent.STOP, False),
    ],
)
def test_the_list_goes_on_for_a_yes_and_for_nothing_else(intent, goes_on):
    assert listing.SCENE.claims(turn(intent)) is goes_on
