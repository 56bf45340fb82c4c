"""`lili progress` and `lili learners`."""

import json
import os
import stat
from datetime import UTC, date, datetime, timedelta

import fsrs
import pytest
from click.testing import CliRunner

from lili_voice.cli import learners, progress
from lili_voice.errors import OperatorError
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.learning.learner import (
    Contrast,
    Kept,
    Learner,
    Learnt,
    Rating,
    Review,
    Round,
    Wish,
)
from lili_voice.learning.schedule import review
from lili_voice.settings import SETTINGS
from lili_voice.speech import say
from lili_voice.stores import open_store
from lili_voice.turn import Grade, Intent, Reply

PAGE = """# The Revolt

## Why?

The poll tax was hated.
Lords were weak.

## Who?

Wat Tyler led the revolt.
"""
NOW = datetime.now(UTC)
DAY = timedelta(days=1)
RIGHT, WRONG, CONTEST = (
    (Grade.CORRECT, Rating.GOOD, False),
    (Grade.WRONG, Rating.AGAIN, False),
    (Grade.CORRECT, Rating.HARD, True),
)


@pytest.fixture
def notes(tmp_path):
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "page.md").write_text(PAGE)
    return folder


@pytest.fixture
def facts(notes):
    """The ids of the facts: the tax, the lords, Tyler."""
    return [fact.id for fact in open_library(notes).facts]


@pytest.fixture
def call(tmp_path, notes):
    def call(command, *arguments, typed=None):
        bare = {setting.name: None for setting in SETTINGS}
        given = {
            "HOME": str(tmp_path),
            "LILI_STORE": str(tmp_path / "learners.db"),
            "LILI_CONTENT": str(notes),
        }
        runner = CliRunner(env={**bare, **given})
        return runner.invoke(command, list(arguments), typed)

    return call


@pytest.fixture
def store(tmp_path):
    opened = open_store(f"sqlite:///{tmp_path}/learners.db", None)
    yield opened
    opened.close()


@pytest.fixture
def answer(store):
    """A learner answers a fact in one way after another, each a day after the last
    and the last one so many days ago."""

    def answer(who, fact, *ways, ago=0, exam=None):
        for n, (grade, rating, contested) in enumerate(ways, start=1):
            at = NOW - (ago + len(ways) - n) * DAY
            before, _ = store.recall(who, "-")
            card = review(store.cards(who, [fact]).get(fact), rating, at, fact)
            line = Review(fact, grade, at, rating, seconds=2.5, contested=contested)
            kept = Kept(
                Learner(exam=exam),
                f"{before.version}",
                at,
                Reply(say("Well."), Intent.ANSWER),
                Learnt((line,), (card,)),
            )
            assert store.save(who, before, kept)

    return answer


# A class


def test_a_teacher_sees_what_was_practised_and_what_is_hard(call, answer, facts):
    answer("alexa:ann", facts[0], WRONG, WRONG, RIGHT)
    answer("alexa:bob", facts[0], WRONG)
    answer("alexa:bob", facts[2], RIGHT, RIGHT, RIGHT)
    assert call(progress.command).stdout.splitlines() == [
        "2 learners, 7 answers, 57% right",
        "The Revolt",
        "  Why?: 1 of 2 facts practised, 4 answers, 25% right",
        "  Who?: 1 of 1 fact practised, 3 answers, 100% right",
        "Most often wrong",
        "  25% right of 4: page.md, line 5: The poll tax was hated.",
    ]


def test_a_contested_answer_is_told_and_counts_as_the_learner_says(call, answer, facts):
    answer("alexa:ann", facts[0], WRONG, CONTEST)
    told = call(progress.command).stdout.splitlines()
    assert told[0] == "1 learner, 1 answer, 100% right"
    assert told[-2:] == [
        "Contested",
        "  1 time: page.md, line 5: The poll tax was hated.",
    ]


def test_facts_that_left_the_notes_are_only_counted(call, answer):
    answer("alexa:ann", "gone", WRONG, WRONG, WRONG)
    told = call(progress.command).stdout
    assert "1 fact answered that the notes no longer hold." in told
    assert "gone" not in told


def test_no_learner_can_be_told_from_what_a_teacher_sees(call, answer, facts, store):
    answer("alexa:ann", facts[0], WRONG)
    told = call(progress.command).stdout + call(progress.command, "--json").stdout
    assert "ann" not in told.replace("answer", "")
    assert store.known()[0].key not in told


def test_a_class_may_be_had_as_json(call, answer, facts):
    answer("alexa:ann", facts[0], WRONG, RIGHT)
    answer("alexa:bob", "gone", WRONG)
    told = json.loads(call(progress.command, "--json").stdout)
    assert (told["learners"], told["answers"], told["right"]) == (2, 3, 1)
    assert told["sections"][0] == {
        "topic": "The Revolt",
        "section": "Why?",
        "facts": 2,
        "practised": 1,
        "answers": 2,
        "right": 1,
    }
    assert [item["facility"] for item in told["items"]] == [0.0, 0.5]
    assert told["items"][1] == {
        "fact": facts[0],
        "text": "The poll tax was hated.",
        "answers": 2,
        "right": 1,
        "facility": 0.5,
        "learners": 1,
        "contested": 0,
    }


def test_where_nobody_has_learnt_yet_nothing_is_made(call, tmp_path):
    told = call(progress.command).stdout.splitlines()
    assert told[:3] == [
        "0 learners, 0 answers",
        "The Revolt",
        "  Why?: 0 of 2 facts practised",
    ]
    assert not (tmp_path / "learners.db").exists()


# One learner


def test_one_learner_is_told_what_is_known_what_is_due_and_what_to_revise(
    call, answer, facts
):
    answer("alexa:ann", facts[0], WRONG)
    answer("alexa:ann", facts[2], RIGHT)
    told = call(progress.command, "--learner", "alexa:ann").stdout.splitlines()
    assert told == [
        "All: 2 of 3 facts asked, 1 known, 0 due now, expected recall 100% today",
        "  The Revolt: 2 of 3 facts asked, 1 known, 0 due now, expected recall 100% today",
        "To revise",
        "  100%: page.md, line 5: The poll tax was hated.",
    ]


def test_whoever_knows_all_that_was_asked_has_nothing_to_revise_now(
    call, answer, facts
):
    answer("alexa:ann", facts[2], RIGHT)
    told = call(progress.command, "--learner", "alexa:ann").stdout.splitlines()
    assert told[-1] == "Nothing to revise now."


def test_what_is_due_is_not_known_any_more(call, answer, facts):
    answer("alexa:ann", facts[2], RIGHT, ago=9)
    told = json.loads(call(progress.command, "--learner", "alexa:ann", "--json").stdout)
    assert (told["known"], told["due"]) == (0, 1)
    assert told["today"] < 0.9
    assert [one["fact"] for one in told["revise"]] == [facts[2]]


def test_with_an_exam_ahead_recall_on_that_day_is_told(call, answer, facts):
    exam = (NOW + 60 * DAY).date()
    answer("alexa:ann", facts[2], RIGHT, exam=exam)
    told = json.loads(call(progress.command, "--learner", "alexa:ann", "--json").stdout)
    assert told["exam"] == exam.isoformat()
    assert told["at_exam"] < told["today"]
    sooner = (NOW + 2 * DAY).date().isoformat()
    asked = call(progress.command, "--learner", "alexa:ann", "--json", "--exam", sooner)
    assert told["at_exam"] < json.loads(asked.stdout)["at_exam"] <= told["today"]
    lines = call(progress.command, "--learner", "alexa:ann").stdout
    assert f"Exam on {exam.day} {exam:%B} {exam.year}." in lines
    assert "at the exam if no more is done" in lines


def test_an_exam_that_is_over_is_not_told(call, answer, facts):
    answer("alexa:ann", facts[2], RIGHT, exam=date(2001, 6, 3))
    told = json.loads(call(progress.command, "--learner", "alexa:ann", "--json").stdout)
    assert (told["exam"], told["at_exam"]) == (None, None)


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("--exam", "2999-06-03"), "give --learner too"),
        (("--learner", "alexa:ann", "--exam", "2001-06-03"), "2001-06-03 is over"),
        (("--learner", "alexa:ann", "--exam", "June"), "June"),
    ],
)
def test_what_cannot_be_shown_is_refused_in_words(call, arguments, why):
    result = call(progress.command, *arguments)
    assert result.exit_code == 2
    assert why in result.stderr


def test_a_stranger_is_told_apart_from_a_learner_who_did_nothing(call, answer, facts):
    answer("alexa:ann", facts[0], WRONG)
    result = call(progress.command, "--learner", "alexa:bob")
    assert isinstance(result.exception, OperatorError)
    assert "nothing is kept of 'alexa:bob'" in str(result.exception)


# Learners


def test_learners_are_listed_by_key_and_never_by_name(call, answer, facts, store):
    answer("alexa:ann", facts[0], WRONG, RIGHT)
    answer("alexa:bob", facts[1], RIGHT, ago=3)
    keys = [one.key for one in store.known()]
    told = call(learners.command, "list").stdout.splitlines()
    assert told == [
        f"{keys[0]}  {NOW:%Y-%m-%d}  2 turns, 2 answers on 1 fact",
        f"{keys[1]}  {NOW - 3 * DAY:%Y-%m-%d}  1 turn, 1 answer on 1 fact",
        "2 learners.",
    ]
    first = json.loads(call(learners.command, "list", "--json").stdout.splitlines()[0])
    assert (first["key"], first["turns"], first["answers"]) == (keys[0], 2, 2)


def test_whoever_does_not_say_what_to_do_with_learners_is_told_what_there_is(call):
    result = call(learners.command)
    assert result.exit_code == 0
    for name in ("list", "export", "delete"):
        assert f"  {name} " in result.stdout


def test_nobody_is_listed_where_there_is_no_store(call, tmp_path):
    assert call(learners.command, "list").stdout == "0 learners.\n"
    assert not (tmp_path / "learners.db").exists()


def test_an_export_holds_everything_and_its_log_is_read_by_fsrs(
    call, answer, facts, store
):
    answer("alexa:ann", facts[2], RIGHT, WRONG, CONTEST, RIGHT, exam=date(2031, 6, 3))
    before, _ = store.recall("alexa:ann", "-")
    mixed = Contrast(facts[0], facts[1], NOW)
    going_on = Learner(round=Round(Wish(topic="the revolt"), 5), exam=before.exam)
    reply = Reply(say("Goodbye, Ann."), Intent.STOP)
    learnt = Learnt(contrasts=(mixed,))
    store.save("alexa:ann", before, Kept(going_on, "9", NOW, reply, learnt))
    told = json.loads(call(learners.command, "export", "alexa:ann").stdout)
    assert told["learner"]["exam"] == "2031-06-03"
    assert told["learner"]["round"]["wish"]["topic"] == "the revolt"
    assert told["contrasts"][0]["other"] == facts[1]
    assert "Goodbye, Ann." in json.dumps(told["replies"])
    assert len(told["replies"]) == 5
    assert [line["contested"] for line in told["reviews"]] == [
        False,
        False,
        True,
        False,
    ]
    log = [fsrs.ReviewLog.from_dict(line) for line in told["review_log"]]
    assert [int(line.rating) for line in log] == [3, 2, 3]
    assert {line.card_id for line in log} == {told["cards"][0]["card_id"]}
    assert {line.review_duration for line in log} == {2500}


def test_the_exported_log_played_through_fsrs_leaves_the_card_that_is_kept(
    call, answer, facts
):
    answer("alexa:ann", facts[2], RIGHT, RIGHT, WRONG, RIGHT)
    told = json.loads(call(learners.command, "export", "alexa:ann").stdout)
    scheduler = fsrs.Scheduler.from_dict(told["scheduler"])
    log = [fsrs.ReviewLog.from_dict(line) for line in told["review_log"]]
    again = scheduler.reschedule_card(fsrs.Card(card_id=1), log)
    assert again.stability == pytest.approx(told["cards"][0]["stability"])
    assert again.difficulty == pytest.approx(told["cards"][0]["difficulty"])


def test_an_export_goes_to_a_new_file_for_its_owner_alone(
    call, answer, facts, store, tmp_path
):
    answer("alexa:ann", facts[0], WRONG)
    out = tmp_path / "ann.json"
    key = store.known()[0].key
    assert key in call(learners.command, "export", key, "--out", str(out)).stdout
    assert json.loads(out.read_text("utf-8"))["key"] == key
    if os.name == "posix":
        assert stat.S_IMODE(out.stat().st_mode) == 0o600
    again = call(learners.command, "export", key, "--out", str(out))
    assert "is there already" in str(again.exception)


def test_a_deleted_learner_is_gone_and_others_are_not(call, answer, facts, store):
    answer("alexa:ann", facts[0], WRONG)
    answer("alexa:bob", facts[0], WRONG)
    told = call(learners.command, "delete", "alexa:ann", "--yes").stdout
    assert told.startswith("Deleted: 1 answer and 1 card")
    assert store.everything("alexa:ann") is None
    assert store.everything("alexa:bob") is not None


def test_nobody_is_deleted_without_a_yes(call, answer, facts, store):
    answer("alexa:ann", facts[0], WRONG)
    assert call(learners.command, "delete", "alexa:ann", typed="n\n").exit_code == 1
    assert store.everything("alexa:ann") is not None
    assert call(learners.command, "delete", "alexa:ann", typed="y\n").exit_code == 0
    assert store.everything("alexa:ann") is None


@pytest.mark.parametrize("what", ["export", "delete"])
def test_a_stranger_cannot_be_exported_or_deleted(call, answer, facts, what):
    for told in (call(learners.command, what, "alexa:bob"),):
        assert "nothing is kept of 'alexa:bob'" in str(told.exception)
    answer("alexa:ann", facts[0], WRONG)
    again = call(learners.command, what, "alexa:bob")
    assert "lili learners list" in str(again.exception)
