"""What judging promises of any answer."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lili_voice.learning.grading import grade
from lili_voice.learning.grading.posing import posed
from lili_voice.turn import Grade

NAMES = frozenset({"Boudicca", "Hadrian", "Agricola", "Julius Caesar"})
ANSWERS = (
    posed("Who led the revolt?", ("Boudicca",)),
    posed("Who crossed the Channel?", ("Julius Caesar", "Caesar")),
    posed("In which year was it?", ("1381",)),
    posed("When was it?", ("13 June 1381",)),
    posed("How many legions were there?", ("four",)),
    posed("What did they build?", ("a wall across the north",)),
    posed("Why did they leave?", ("They were needed to defend Rome",)),
    posed("What was traded?", ("tin, hides and corn",)),
    posed("True or false: they had baths.", ("true",)),
    posed("True or false: they had trains.", ("false",)),
    posed("Which?", ("lead",), ("tin", "lead", "silver"), "b"),
    posed("What did they do?", ("carry on",)),
)
HEDGES = st.sampled_from(
    ["um", "I think", "er, I think it was", "is it", "I'd say", "probably", "maybe"]
)
TAILS = st.sampled_from(["", "please", "I think", "I believe", "I reckon"])
TEXT = st.text(max_size=300)


@given(st.sampled_from(ANSWERS), st.integers(0, 3))
def test_every_accepted_answer_is_right_as_it_is_written(question, which):
    accepted = question.accepts[which % len(question.accepts)]
    assert grade(question, accepted, NAMES).grade is Grade.CORRECT
    assert grade(question, accepted.lower(), NAMES).grade is Grade.CORRECT


@given(st.sampled_from(ANSWERS[:-1]), HEDGES, TAILS)
def test_hedges_change_nothing(question, hedge, tail):
    heard = f"{hedge} {question.accepts[0]} {tail}"
    assert grade(question, heard, NAMES).grade is Grade.CORRECT


@given(st.sampled_from(ANSWERS[:7]), st.sampled_from(["not", "it wasn't", "never"]))
def test_what_is_denied_is_never_right(question, no):
    assert grade(question, f"{no} {question.accepts[0]}", NAMES).grade is Grade.WRONG


OTHERS = ("Agricola", "Hadrian", "1066", "seven", "a ship", "gold")


@given(st.sampled_from(ANSWERS[:8]), st.sampled_from(OTHERS), st.booleans())
def test_one_or_the_other_is_never_right(question, other, first):
    pair = [question.accepts[0], other] if first else [other, question.accepts[0]]
    assert grade(question, " or ".join(pair), NAMES).grade is not Grade.CORRECT


@given(st.permutations(["tin", "hides", "corn"]), st.sampled_from([", ", " and "]))
def test_the_order_of_a_list_does_not_matter(items, joint):
    question = posed("What was traded?", ("tin, hides and corn",))
    assert grade(question, joint.join(items), NAMES).grade is Grade.CORRECT


@given(st.sampled_from(ANSWERS), TEXT)
@settings(max_examples=200, deadline=None)
def test_no_text_makes_it_raise(question, heard):
    assert grade(question, heard, NAMES).grade in Grade


@given(TEXT, TEXT)
@settings(deadline=None)
def test_nor_does_any_accepted_answer(accepted, heard):
    assert grade(posed("What?", (accepted,)), heard, NAMES).grade in Grade


@pytest.mark.parametrize(
    "piece", ["a", "not ", "or b, ", "9 ", "Boudicca and ", "(", "ab'"]
)
def test_the_longest_text_is_judged_by_its_beginning(piece):
    for question in ANSWERS:
        assert grade(question, piece * (50_000 // len(piece)), NAMES).grade in Grade


ROWS = Path(__file__).parents[3] / "shared" / "eval" / "judge_dev.jsonl"


@pytest.mark.skipif(not ROWS.exists(), reason="the judged answers are not at hand")
def test_the_judged_answers_are_judged_as_teachers_judge_them():
    rows = [json.loads(line) for line in ROWS.read_text("utf-8").splitlines()]
    right = accepted = 0
    for row in rows:
        accepts = (row["expected"], *(row.get("accept") or ()))
        choices, letter = row.get("choices") or (), row.get("answer_letter") or ""
        question = posed(row["question"], accepts, choices, letter)
        verdict = grade(question, row["heard"], NAMES | {"Mao", "Zhou Enlai"}).grade
        found = verdict if verdict in ("correct", "partial") else "wrong"
        right += found == row["verdict"]
        accepted += found == "correct" and row["verdict"] == "wrong"
    assert right >= 0.9 * len(rows)
    assert accepted <= 0.02 * len(rows)
