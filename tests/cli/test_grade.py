"""`lili grade`."""

import json

import pytest
from click.testing import CliRunner

from lili_voice.cli.grade import command

ROW = {"question": "Who built the wall?", "expected": "Hadrian", "heard": "Hadrian"}


def graded(*rows, flags=("--jsonl",)):
    typed = "".join(
        f"{row if isinstance(row, str) else json.dumps(row)}\n" for row in rows
    )
    result = CliRunner().invoke(command, flags, typed)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_every_line_gets_one_line():
    right, wrong = graded(ROW, ROW | {"heard": "Agricola"})
    assert right == {
        "verdict": "correct",
        "matched": ["Hadrian"],
        "missing": [],
        "reason": "as written",
        "kind": "answer",
    }
    assert (wrong["verdict"], wrong["missing"]) == ("wrong", ["Hadrian"])


@pytest.mark.parametrize(
    ("heard", "kind"),
    [
        ("no idea", "dont_know"),
        ("give me a hint", "command"),
        ("who was he?", "command"),
    ],
)
def test_what_is_no_answer_is_not_judged(heard, kind):
    (told,) = graded(ROW | {"heard": heard})
    assert (told["verdict"], told["kind"]) == ("dont_know", kind)


@pytest.mark.parametrize(
    ("row", "heard", "verdict"),
    [
        ({"expected": "tin, corn and hides"}, "hides and tin", "partial"),
        (
            {"expected": "false", "question": "True or false: it was tin."},
            "no",
            "correct",
        ),
        ({"choices": ["Trajan", "Hadrian"], "answer_letter": "b"}, "bee", "correct"),
        (
            {"choices": ["Trajan", "Hadrian"], "answer_letter": "B"},
            "the first",
            "wrong",
        ),
        ({"choices": {"a": "Trajan", "b": "Hadrian"}}, "number two", "correct"),
        ({"accept": ["Emperor Hadrian"]}, "Emperor Hadrian", "correct"),
        (
            {"accept": None, "choices": None, "answer_letter": None},
            "Hadrian",
            "correct",
        ),
    ],
)
def test_the_answer_wanted_tells_the_kind_of_question(row, heard, verdict):
    (told,) = graded(ROW | row | {"heard": heard})
    assert told["verdict"] == verdict


@pytest.mark.parametrize(
    "broken",
    ["", "{", "[]", "7", '{"question": "Who?"}', "[" * 5000, '{"expected": 1}'],
)
def test_a_line_that_cannot_be_read_is_told_by_its_number_and_the_next_is_read(broken):
    first, second, third = graded(ROW, broken, ROW)
    assert second["error"].startswith("line 2: ")
    assert (first["verdict"], third["verdict"]) == ("correct", "correct")


def test_an_empty_answer_cannot_be_judged_by():
    (told,) = graded(ROW | {"expected": " "})
    assert "`expected` is empty" in told["error"]


def test_one_of_the_choices_must_be_right():
    (told,) = graded(ROW | {"choices": ["Trajan", "Nero"]})
    assert "answer_letter" in told["error"]


def test_the_right_choice_may_be_told_by_its_letter_alone():
    row = ROW | {"expected": "b", "choices": ["Trajan", "Hadrian"]}
    right, wrong = graded(row | {"heard": "Hadrian"}, row | {"heard": "Trajan"})
    assert (right["verdict"], wrong["verdict"]) == ("correct", "wrong")


def test_a_teacher_may_try_one_answer():
    flags = ("--question", "When?", "--expected", "May 1851", "--heard", "1851")
    result = CliRunner().invoke(command, flags)
    assert result.exit_code == 0
    assert result.stdout.startswith("partial")
    assert "right: 1851" in result.stdout
    assert "missing: May" in result.stdout


def test_answers_may_be_tried_one_after_another():
    flags = ("--question", "Who?", "--expected", "Hadrian", "--accept", "the emperor")
    result = CliRunner().invoke(command, flags, "Hadrian\nTrajan\nhint please\n")
    assert result.stdout.startswith("Who?")
    assert "correct" in result.stdout
    assert "wrong" in result.stdout
    assert "command, not judged" in result.stdout


def test_without_a_question_it_says_what_to_give():
    result = CliRunner().invoke(command, ())
    assert result.exit_code != 0
    assert "--jsonl" in str(result.exception)
