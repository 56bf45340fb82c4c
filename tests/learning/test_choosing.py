"""Which question is asked next, of a small page, by what a learner remembers."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from lili_voice.dialogue.scene import World
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.library import read_documents
from lili_voice.learning.choosing import Chooser, Seeker, nearest
from lili_voice.learning.learner import Card, Contrast, Wish
from lili_voice.learning.memory import NoMemory
from lili_voice.learning.suiting import facts_of
from lili_voice.turn import QuestionKind

ANYTHING = Wish()
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
NOTES = """# The Harvest Rising

## Who led the Harvest Rising?
Agnes Pettigrew led the Harvest Rising.
Josias Crake burnt the mill at Selby.

## When was the Harvest Rising?
The Harvest Rising began in May 1485.
The Treaty of Selby was signed in August 1485.

## What were the causes of the Harvest Rising?
There were three causes of the Harvest Rising:

- The bread tax was doubled in 1484.
- The wool trade with Flanders was forbidden.
- The king took the common land of Selby.
"""


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    page = tmp_path_factory.mktemp("notes") / "rising.md"
    page.write_text(NOTES, "utf-8")
    return World(Librarian(read_documents({"rising.md": page})))


class Remembered(NoMemory):
    """A memory of some cards."""

    def __init__(self, *cards, contrasts=(), missed=()):
        self.all = cards
        self._contrasts, self._missed = contrasts, missed

    def cards(self, learner, facts):
        return {card.fact: card for card in self.all if card.fact in facts}

    def due(self, learner, at, most):
        found = [card for card in self.all if card.due <= at]
        return sorted(found, key=lambda card: card.due)[:most]

    def weakest(self, learner, most):
        return sorted(self.all, key=lambda card: card.stability)[:most]

    def contrasts(self, learner, at):
        return self._contrasts

    def missed(self, learner, since, until):
        return self._missed


def fact(world, words):
    return next(f for f in world.notes.library.facts if words in f.text)


def card(world, words, due, stability=5.0, lapses=0):
    last = NOON - timedelta(days=6)
    return Card(fact(world, words).id, stability, 5.0, due, last, 1, lapses)


def chosen(world, memory=None, wish=ANYTHING, **more):
    chooser = Chooser(world.notes.library, world.bank, memory or NoMemory())
    seeker = Seeker("pupil", NOON, "seed", wish)
    return list(chooser.questions(replace(seeker, **more), ()))


def test_no_fact_and_no_wording_comes_twice(world):
    questions = chosen(world)
    facts = [id for question in questions for id in facts_of(question)]
    assert len(facts) == len(set(facts))
    assert len({question.prompt for question in questions}) == len(questions)
    assert len(questions) >= 3


def test_what_was_asked_before_is_not_asked_again(world):
    chooser = Chooser(world.notes.library, world.bank, NoMemory())
    seeker = Seeker("pupil", NOON, "seed", Wish())
    first = next(chooser.questions(seeker, ()))
    others = chooser.questions(seeker, facts_of(first), [first.prompt])
    for other in others:
        assert set(facts_of(other)).isdisjoint(facts_of(first))
        assert other.prompt != first.prompt


def test_what_is_due_comes_first_then_what_is_weak_then_what_is_new(world):
    due = card(world, "Agnes", NOON - timedelta(days=1))
    weak = card(world, "Josias", NOON + timedelta(days=1), 1.0, lapses=2)
    facts = [q.fact for q in chosen(world, Remembered(weak, due))]
    assert facts[:2] == [due.fact, weak.fact]


def test_what_was_mixed_up_is_set_against_each_other_before_anything_else(world):
    agnes, josias = fact(world, "Agnes"), fact(world, "Josias")
    contrast = Contrast(agnes.id, josias.id, NOON)
    first = chosen(world, Remembered(contrasts=(contrast,)))[0]
    assert first.kind is QuestionKind.CONTRAST
    assert {choice.text for choice in first.choices} == {
        "Agnes Pettigrew",
        "Josias Crake",
    }


def test_a_contrast_whose_fact_has_left_the_notes_is_passed_over(world):
    contrast = Contrast("gone", fact(world, "Agnes").id, NOON)
    assert chosen(world, Remembered(contrasts=(contrast,)))


@pytest.mark.parametrize("kind", [QuestionKind.TRUE_FALSE, QuestionKind.LIST])
def test_a_kind_that_is_wished_for_is_the_only_one(world, kind):
    kinds = {question.kind for question in chosen(world, wish=Wish(kind=kind))}
    assert kinds == {kind}


def test_easy_ones_are_recognised_and_hard_ones_recalled(world):
    easy = {question.kind for question in chosen(world, wish=Wish(level="easy"))}
    hard = {question.kind for question in chosen(world, wish=Wish(level="hard"))}
    assert easy
    assert hard
    assert not easy & {QuestionKind.SHORT, QuestionKind.LIST, QuestionKind.FINISH}
    assert not hard & {QuestionKind.TRUE_FALSE, QuestionKind.CHOICE}


def test_the_topic_is_never_the_answer(world):
    pool = world.notes.library.facts
    for question in chosen(world, wish=Wish(topic="Josias Crake"), pool=pool):
        assert question.accepts[0] != "Josias Crake"


def test_what_was_missed_is_asked_in_its_order_and_nothing_else(world):
    missed = [fact(world, "Josias").id, fact(world, "Treaty").id, "gone"]
    memory = Remembered(missed=missed)
    asked = chosen(world, memory, Wish(missed="yesterday"))
    assert [question.fact for question in asked] == missed[:2]


def test_with_an_exam_ahead_everything_may_still_be_asked(world):
    cards = [card(world, "Agnes", NOON + timedelta(days=9), 30.0)]
    asked = chosen(world, Remembered(*cards), exam=date(2026, 5, 20))
    assert cards[0].fact in {question.fact for question in asked}


def test_the_nearest_fact_is_of_the_same_heading(world):
    agnes = fact(world, "Agnes")
    near = nearest(agnes, [agnes.id], world.notes.library, world.bank)
    assert near == fact(world, "Josias")
