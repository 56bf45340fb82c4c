"""What a store promises of one learner."""

from dataclasses import replace
from datetime import timedelta

import pytest

from lili_voice.learning.learner import Doing, Learner, Learnt, Review
from lili_voice.source import Source
from lili_voice.speech import Part, Sound, Speech
from lili_voice.stores.keeping import REMEMBERED
from lili_voice.turn import Choice, Grade, Intent, Question, Reply, Screen
from reviewed import counts

FULL_REPLY = Reply(
    speech=Speech(
        (Part(Sound.SAID, "1958", "nineteen fifty-eight"), Part(Sound.PAUSE, "", "1s"))
    ),
    intent=Intent.QUIZ,
    reprompt=Speech((Part(Sound.SPELLED, "GLF"),)),
    awaits="answer",
    listen_for=("1958", "nineteen fifty-eight"),
    choices=(Choice("A", "1958"), Choice("B", "1962")),
    screen=Screen("A question", "When did it begin? “Guess” <b>&amp;</b> \x00"),
    sources=(Source("leap.md", (3, 4), "f1", 2),),
    known=True,
    verdict=Grade.PARTIAL,
    asked=Question("When?", ("1958",), "f1", (Choice("A", "1958"),)),
)


def test_a_stranger_is_a_fresh_learner_without_a_reply(store):
    assert store.recall("alexa:new", "t1") == (Learner(), None)


def test_everything_about_a_learner_comes_back_as_it_was(store, kept):
    doing = Doing("quiz", 3, {"n": -1, "s": "Máo", "y": True, "no": None, "l": ["a"]})
    turn = replace(
        kept("t1"),
        after=Learner(doing=doing, about=("f1", "f2"), asks="why"),
        reply=FULL_REPLY,
    )
    assert store.save("alexa:a", Learner(), turn)
    known, given = store.recall("alexa:a", "t2")
    assert known == Learner(1, doing, ("f1", "f2"), FULL_REPLY, "why")
    assert given is None


def test_a_learner_survives_a_restart(opened, kept, reply):
    first = opened()
    first.save("alexa:a", Learner(), kept("t1", "f1"))
    first.close()
    again = opened()
    known, given = again.recall("alexa:a", "t1")
    assert (known.version, known.said, given) == (1, reply("To t1."), reply("To t1."))
    assert counts(again, "alexa:a", ["f1"])["f1"][Grade.CORRECT] == 1


def test_a_turn_delivered_again_gets_the_reply_it_had(store, kept, reply):
    store.save("alexa:a", Learner(), kept("t1"))
    store.save("alexa:a", Learner(version=1), kept("t2"))
    known, given = store.recall("alexa:a", "t1")
    assert given == reply("To t1.")
    assert known.said == reply("To t2.")


def test_a_turn_delivered_again_counts_once_even_if_thought_over_again(store, kept):
    store.save("alexa:a", Learner(), kept("t1", "f1"))
    known, _ = store.recall("alexa:a", "t9")
    assert not store.save("alexa:a", known, kept("t1", "f1"))
    assert store.recall("alexa:a", "t9")[0] == known
    assert counts(store, "alexa:a", ["f1"])["f1"] == {Grade.CORRECT: 1}


@pytest.mark.parametrize("version", [0, 1, 3])
def test_a_turn_begun_before_another_was_saved_changes_nothing(store, kept, version):
    store.save("alexa:a", Learner(), kept("t1", "f1"))
    store.save("alexa:a", Learner(version=1), kept("t2", "f1"))
    before, _ = store.recall("alexa:a", "t3")
    assert not store.save("alexa:a", Learner(version=version), kept("t3", "f1"))
    assert store.recall("alexa:a", "t3") == (before, None)
    assert counts(store, "alexa:a", ["f1"])["f1"] == {Grade.CORRECT: 2}


def test_only_the_last_turns_may_be_delivered_again(store, kept):
    for n in range(REMEMBERED + 1):
        assert store.save("alexa:a", Learner(version=n), kept(f"t{n}"))
    assert store.recall("alexa:a", "t0")[1] is None
    assert store.recall("alexa:a", "t1")[1] is not None


def test_two_learners_with_the_same_turn_id_are_two(store, kept, reply):
    store.save("alexa:a", Learner(), replace(kept("t1", "f1"), reply=reply("A")))
    store.save("alexa:b", Learner(), replace(kept("t1"), reply=reply("B")))
    assert store.recall("alexa:a", "t1")[1] == reply("A")
    assert store.recall("alexa:b", "t1")[1] == reply("B")
    assert not counts(store, "alexa:b", ["f1"])["f1"]


def test_reviews_are_counted_by_fact_and_grade(store, kept):
    grades = [Grade.WRONG, Grade.WRONG, Grade.CORRECT, Grade.DONT_KNOW]
    for n, grade in enumerate(grades):
        store.save("alexa:a", Learner(version=n), kept(f"t{n}", f"f{n % 2}", grade))
    answered = counts(store, "alexa:a", ["f0", "f1", "never asked"])
    assert answered == {
        "f0": {Grade.WRONG: 1, Grade.CORRECT: 1},
        "f1": {Grade.WRONG: 1, Grade.DONT_KNOW: 1},
        "never asked": {},
    }
    assert counts(store, "alexa:a", []) == {}


def test_one_turn_may_answer_several_facts(store, kept):
    turn = kept("t1", "f1")
    later = Review("f2", Grade.WRONG, turn.at + timedelta(seconds=1))
    store.save(
        "alexa:a",
        Learner(),
        replace(turn, learnt=Learnt((*turn.learnt.reviews, later))),
    )
    answered = counts(store, "alexa:a", ["f1", "f2"])
    assert answered == {"f1": {Grade.CORRECT: 1}, "f2": {Grade.WRONG: 1}}


def test_a_forgotten_learner_is_a_stranger_and_others_are_not(store, kept):
    for who in ("alexa:a", "alexa:b"):
        store.save(who, Learner(), kept("t1", "f1"))
    store.forget("alexa:a")
    assert store.recall("alexa:a", "t1") == (Learner(), None)
    assert not counts(store, "alexa:a", ["f1"])["f1"]
    assert store.recall("alexa:b", "t1")[0].version == 1


def test_a_turn_begun_before_the_learner_was_forgotten_is_not_kept(store, kept):
    store.save("alexa:a", Learner(), kept("t1"))
    store.forget("alexa:a")
    assert not store.save("alexa:a", Learner(version=1), kept("t2"))


@pytest.mark.parametrize("name", ["", "\x00", "\ud800", "'; DROP TABLE learners;--"])
def test_odd_names_of_learners_and_turns_are_kept_apart(store, kept, name):
    store.save("alexa:a", Learner(), kept("t1"))
    assert store.save(name, Learner(), replace(kept("x"), turn_id=name))
    assert store.recall(name, name)[1] is not None
    assert store.recall(name, "t1")[1] is None


def test_half_a_character_in_what_was_said_does_no_harm(store, kept, reply):
    turn = replace(kept("t1", "f1"), reply=reply("You said \ud83d."))
    assert store.save("alexa:a", Learner(), turn)
    known, given = store.recall("alexa:a", "t1")
    assert given == known.said == reply("You said ?.")
    assert known.doing == turn.after.doing
