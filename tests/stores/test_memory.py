"""What a learner remembers, as a store keeps it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from lili_voice.learning.learner import (
    Card,
    Contrast,
    Doing,
    Learner,
    Learnt,
    Rating,
    Review,
    Round,
    Totals,
    Wish,
)
from lili_voice.learning.memory import Memory
from lili_voice.stores.learners import FAREWELLS
from lili_voice.turn import Choice, Grade, Part, Question, QuestionKind

NOON = datetime(2031, 3, 14, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)
QUESTION = Question(
    "Which came first, the tax or the revolt?",
    ("the tax",),
    "f1",
    (Choice("A", "the tax"), Choice("B", "the revolt")),
    QuestionKind.FIRST,
    (Part(("the tax", "a tax"), ("f1", "f2")),),
    1,
)
ROUND = Round(
    Wish(10, "the revolt", QuestionKind.LIST),
    length=10,
    asked=("f1", "f2"),
    done=2,
    right=1,
    partly=1,
    streak=1,
    missed=("f2",),
)


def card(fact, due=NOON, stability=2.5):
    return Card(fact, stability, 5.25, due, NOON - 3 * DAY, reviews=4, lapses=1)


@pytest.fixture
def answer(store, kept):
    """Keeps what a turn adds to a learner's memory."""

    def answer(*reviews, who="alexa:a", **learnt):
        before, _ = store.recall(who, "-")
        turn = replace(kept(f"t{before.version}"), learnt=Learnt(reviews, **learnt))
        assert store.save(who, before, turn)

    return answer


def test_the_store_is_the_memory_that_scenes_read(store):
    memory: Memory = store
    assert memory.cards("nobody", ["f1"]) == {}
    assert memory.due("nobody", NOON, 9) == memory.weakest("nobody", 9) == ()
    assert memory.missed("nobody", NOON - DAY, NOON) == ()
    assert memory.contrasts("nobody", NOON) == ()
    assert memory.totals("nobody", NOON) == Totals()


def test_a_round_an_exam_and_an_open_question_outlast_a_restart(opened, kept):
    doing = Doing("quiz", 2, {"hints": 1}, QUESTION)
    after = Learner(doing=doing, round=ROUND, exam=date(2031, 6, 3))
    first = opened()
    first.save("alexa:a", Learner(), replace(kept("t1"), after=after))
    first.close()
    known, _ = opened().recall("alexa:a", "t2")
    assert (known.doing, known.round, known.exam) == (doing, ROUND, date(2031, 6, 3))


def test_a_round_that_is_over_and_an_exam_called_off_are_gone(store, kept):
    after = Learner(round=ROUND, exam=date(2031, 6, 3))
    store.save("alexa:a", Learner(), replace(kept("t1"), after=after))
    store.save("alexa:a", Learner(version=1), replace(kept("t2"), after=Learner()))
    known, _ = store.recall("alexa:a", "t3")
    assert (known.round, known.exam) == (None, None)


def test_a_card_comes_back_as_it_was_kept_last(store, answer):
    answer(cards=(card("f1"), card("f2")))
    later = replace(card("f1", NOON + 9 * DAY, 9.75), reviews=5)
    answer(cards=(later,))
    assert store.cards("alexa:a", ["f1", "f2", "f3"]) == {
        "f1": later,
        "f2": card("f2"),
    }


def test_the_cards_of_a_thousand_facts_are_read_at_once(store, answer):
    every = {f"f{n}": card(f"f{n}") for n in range(1200)}
    answer(cards=tuple(every.values()))
    assert store.cards("alexa:a", [*every, *every, "never asked"]) == every
    assert store.cards("alexa:a", []) == {}


def test_what_is_longest_overdue_comes_first_and_what_is_not_due_does_not(
    store, answer
):
    dues = {"late": NOON - 2 * DAY, "now": NOON, "early": NOON + timedelta(seconds=1)}
    answer(cards=tuple(card(fact, due) for fact, due in dues.items()))
    assert [one.fact for one in store.due("alexa:a", NOON, 9)] == ["late", "now"]
    assert [one.fact for one in store.due("alexa:a", NOON, 1)] == ["late"]
    assert store.due("alexa:b", NOON, 9) == ()


def test_the_weakest_are_those_of_least_stability(store, answer):
    strong = {"a": 30.0, "b": 0.2, "c": 5.0}
    answer(cards=tuple(card(fact, NOON, n) for fact, n in strong.items()))
    assert [one.fact for one in store.weakest("alexa:a", 2)] == ["b", "c"]


def test_a_moment_in_another_time_zone_is_the_same_moment(store, answer):
    summer = timezone(timedelta(hours=1))
    answer(cards=(card("f1", datetime(2031, 3, 14, 13, 0, tzinfo=summer)),))
    assert store.due("alexa:a", datetime(2031, 3, 14, 12, 59, tzinfo=summer), 9) == ()
    assert store.due("alexa:a", datetime(2031, 3, 14, 13, 0, tzinfo=summer), 9)


def test_what_was_missed_is_what_was_last_not_right_in_that_stretch(store, answer):
    def line(fact, grade, hours):
        return Review(fact, grade, NOON + timedelta(hours=hours))

    answer(line("before", Grade.WRONG, -1))
    answer(line("wrong", Grade.WRONG, 0), line("mended", Grade.WRONG, 1))
    answer(line("unknown", Grade.DONT_KNOW, 2), line("mended", Grade.CORRECT, 3))
    answer(line("lost", Grade.CORRECT, 4), line("lost", Grade.PARTIAL, 5))
    answer(line("after", Grade.WRONG, 24))
    assert store.missed("alexa:a", NOON, NOON + DAY) == ("lost", "unknown", "wrong")
    assert store.missed("alexa:b", NOON, NOON + DAY) == ()


def test_two_facts_that_were_mixed_up_are_due_until_they_are_settled(store, answer):
    first, second = Contrast("f1", "f2", NOON), Contrast("f2", "f1", NOON + DAY)
    answer(contrasts=(second, first))
    assert store.contrasts("alexa:a", NOON - DAY) == ()
    assert store.contrasts("alexa:a", NOON) == (first,)
    assert store.contrasts("alexa:a", NOON + DAY) == (first, second)
    answer(settled=(first,))
    assert store.contrasts("alexa:a", NOON + DAY) == (second,)


def test_what_is_mixed_up_again_when_it_is_asked_stays_due(store, answer):
    answer(contrasts=(Contrast("f1", "f2", NOON),))
    again = Contrast("f1", "f2", NOON + 2 * DAY)
    answer(settled=(Contrast("f1", "f2", NOON),), contrasts=(again,))
    assert store.contrasts("alexa:a", NOON + 9 * DAY) == (again,)


def test_totals_count_answers_right_ones_cards_and_days(store, answer):
    answer(Review("f1", Grade.CORRECT, NOON), Review("f2", Grade.PARTIAL, NOON))
    answer(
        Review("f1", Grade.CORRECT, NOON + DAY),
        cards=(card("f1", NOON + 3 * DAY), card("f2", NOON)),
    )
    assert store.totals("alexa:a", NOON + DAY) == Totals(3, 2, 2, 1, 2)
    assert store.totals("alexa:b", NOON) == Totals()


def test_a_contested_answer_counts_in_the_place_of_the_one_before_it(store, answer):
    def line(grade, *, contested=False):
        return Review("f1", grade, NOON, contested=contested)

    answer(Review("f2", Grade.WRONG, NOON))
    answer(line(Grade.CORRECT))
    answer(line(Grade.WRONG))
    answer(line(Grade.CORRECT, contested=True))
    assert store.totals("alexa:a", NOON) == Totals(reviews=3, right=2, days=1)
    assert store.missed("alexa:a", NOON, NOON + DAY) == ("f2",)
    assert len(store.everything("alexa:a").log) == 4  # nothing is taken from the log
    answer(line(Grade.PARTIAL, contested=True))
    assert store.totals("alexa:a", NOON) == Totals(reviews=3, right=1, days=1)


def test_every_line_of_the_review_log_comes_back_as_it_was_written(store, answer):
    lines = (
        Review("f2", Grade.PARTIAL, NOON, Rating.HARD, QuestionKind.LIST, 2, 3.25),
        Review("f1", Grade.CORRECT, NOON, Rating.EASY, QuestionKind.SHORT, 0, None),
    )
    again = Review("f2", Grade.CORRECT, NOON, Rating.GOOD, contested=True)
    answer(*lines)
    answer(again)
    assert store.everything("alexa:a").log == (*lines, again)


def test_a_turn_that_forgets_leaves_nothing_unless_it_comes_out_of_turn(
    store, kept, answer
):
    answer(
        Review("f1", Grade.WRONG, NOON),
        cards=(card("f1"),),
        contrasts=(Contrast("f1", "f2", NOON),),
    )
    answer(who="alexa:b", cards=(card("f1"),))
    goodbye = replace(kept("bye", "f9"), forget=True)
    assert not store.save("alexa:a", Learner(version=7), goodbye)
    assert store.cards("alexa:a", ["f1"])
    assert store.save("alexa:a", Learner(version=1), goodbye)
    assert store.recall("alexa:a", "t9") == (Learner(), None)
    assert store.everything("alexa:a") is None
    assert store.totals("alexa:a", NOON) == Totals()
    assert store.contrasts("alexa:a", NOON) == ()
    assert [known.facts for known in store.known()] == [1]


def test_a_turn_that_forgot_and_is_delivered_again_is_answered_and_leaves_no_row(
    store, kept, answer, reply
):
    answer(cards=(card("f1"),))
    goodbye = replace(kept("bye"), forget=True)
    assert store.save("alexa:a", Learner(version=1), goodbye)
    assert store.recall("alexa:a", "bye") == (Learner(), reply("To bye."))
    assert not store.save("alexa:a", Learner(), kept("bye"))
    assert store.known() == ()
    answer(cards=(card("f2"),))  # who was forgotten comes back
    assert store.recall("alexa:a", "bye")[1] == reply("To bye.")
    assert not store.save("alexa:a", Learner(version=1), goodbye)
    assert store.cards("alexa:a", ["f1", "f2"]) == {"f2": card("f2")}


def test_farewells_are_not_remembered_for_ever(store, kept):
    for n in range(FAREWELLS + 1):
        store.save(f"alexa:{n}", Learner(), replace(kept("bye"), forget=True))
    assert store.recall("alexa:0", "bye")[1] is None
    assert store.recall("alexa:1", "bye")[1] is not None


def test_a_stranger_may_be_forgotten(store, kept):
    assert store.save("alexa:a", Learner(), replace(kept("bye"), forget=True))
    assert store.known() == ()


def test_nothing_of_a_turn_that_forgets_is_left_on_the_disk(
    store, database, kept, answer
):
    answer(Review("fact-of-xanadu", Grade.WRONG, NOON), cards=(card("fact-of-xanadu"),))
    goodbye = kept("bye", "fact-of-xanadu")
    store.save("alexa:a", Learner(version=1), replace(goodbye, forget=True))
    beside = b"".join(path.read_bytes() for path in database.parent.iterdir())
    assert b"xanadu" not in beside


def test_a_turn_delivered_again_changes_no_card(store, kept):
    def turn(stability):
        learnt = Learnt(
            (Review("f1", Grade.WRONG, NOON),), (card("f1", NOON, stability),)
        )
        return replace(kept("t1"), learnt=learnt)

    assert store.save("alexa:a", Learner(), turn(1.0))
    assert not store.save("alexa:a", Learner(), turn(2.0))
    assert not store.save("alexa:a", Learner(version=1), turn(3.0))
    assert store.cards("alexa:a", ["f1"])["f1"].stability == 1.0
    assert store.totals("alexa:a", NOON).reviews == 1


def test_learners_are_listed_by_their_hidden_names_the_last_seen_first(
    store, kept, answer
):
    answer(Review("f1", Grade.WRONG, NOON), cards=(card("f1"), card("f2")))
    turn = replace(kept("t1"), at=NOON + DAY)
    store.save("alexa:b", Learner(), turn)
    known = store.known()
    assert [(one.turns, one.answers, one.facts) for one in known] == [
        (1, 0, 0),
        (1, 1, 2),
    ]
    assert [one.seen_at for one in known] == [NOON + DAY, NOON]
    assert "alexa" not in repr(known)
    assert store.everything(known[1].key) == store.everything("alexa:a")
    store.drop(known[1].key)
    assert store.everything("alexa:a") is None
    assert store.everything("alexa:b") is not None


def test_practice_is_counted_over_all_learners_and_names_none(store, answer):
    answer(Review("f1", Grade.WRONG, NOON), Review("f2", Grade.CORRECT, NOON))
    answer(Review("f1", Grade.CORRECT, NOON, contested=True))
    answer(Review("f1", Grade.WRONG, NOON), who="alexa:b")
    told = [
        (x.fact, x.answers, x.right, x.learners, x.contested) for x in store.practice()
    ]
    assert told == [("f1", 2, 1, 2, 1), ("f2", 1, 1, 1, 0)]
