from datetime import UTC, datetime, timedelta

from lili_voice.learning.grading.answers import Verdict
from lili_voice.learning.learner import Rating
from lili_voice.learning.remembering import How, learn, overrule
from lili_voice.turn import Grade, Part, Question, QuestionKind

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
QUESTION = Question("Who led it?", ("Wat Tyler",), "f")
PARTS = tuple(Part((word,), (word,)) for word in ("plague", "taxes", "war"))
LIST = Question("Name them.", ("all",), "plague", (), QuestionKind.LIST, PARTS)


def learnt(grade, question=QUESTION, hints=0, **verdict):
    return learn(question, Verdict(grade, "so", **verdict), How(NOON, hints), {})


def test_an_answer_adds_a_line_to_the_log_and_changes_the_card():
    memory, judged = learnt(Grade.CORRECT)
    (line,), (card,) = memory.reviews, memory.cards
    assert (line.fact, line.grade, line.rating) == ("f", Grade.CORRECT, Rating.GOOD)
    assert card.fact == "f"
    assert card.due > NOON
    assert judged.before == ()


def test_what_is_wrong_comes_back_sooner_than_what_is_right():
    wrong, _ = learnt(Grade.WRONG)
    right, _ = learnt(Grade.CORRECT)
    assert wrong.cards[0].due < right.cards[0].due


def test_each_item_of_a_list_counts_for_itself():
    memory, _ = learnt(Grade.PARTIAL, LIST, matched=("plague", "war"))
    grades = {line.fact: line.grade for line in memory.reviews}
    assert grades == {
        "plague": Grade.CORRECT,
        "taxes": Grade.WRONG,
        "war": Grade.CORRECT,
    }


def test_what_was_not_asked_for_of_a_list_is_not_held_against_a_learner():
    some = Question("Name one.", ("all",), "plague", (), QuestionKind.LIST, PARTS, 1)
    memory, _ = learnt(Grade.CORRECT, some, matched=("taxes",))
    graded = {line.fact: line.grade for line in memory.reviews}
    assert graded == {"plague": Grade.CORRECT, "taxes": Grade.CORRECT}


def test_a_contested_answer_counts_as_recalled_with_difficulty():
    wrong, judged = learnt(Grade.WRONG)
    later = NOON + timedelta(seconds=20)
    memory = overrule(judged, later)
    (line,), (card,) = memory.reviews, memory.cards
    assert (line.grade, line.rating, line.contested) == (
        Grade.CORRECT,
        Rating.HARD,
        True,
    )
    assert card.stability > wrong.cards[0].stability
    assert card.lapses == 0


def test_an_answer_that_was_right_is_not_overruled():
    _, judged = learnt(Grade.CORRECT)
    assert overrule(judged, NOON).reviews == ()
