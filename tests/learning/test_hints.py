import pytest
from hypothesis import given
from hypothesis import strategies as st

from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.learning.grading import grade
from lili_voice.learning.hints import Hint, Rung, hints
from lili_voice.source import Source
from lili_voice.turn import Choice, Grade, Part, Question, QuestionKind

NAMES = frozenset({"Wat Tyler", "John Ball", "Kent"})


def fact(text="Wat Tyler led the rebels from Kent.", **more):
    told = {"people": ("Wat Tyler",), "places": ("Kent",)} | more
    return Fact(
        "f", "The revolt", Kind.NOTE, "", text, Source("a.md", (1, 1), "f"), **told
    )


def ladder(answer, **more):
    return hints(Question("Who or what?", (answer,), "f"), fact(**more), NAMES)


def rungs(answer, **more):
    return [hint.rung for hint in ladder(answer, **more)]


def test_a_name_is_hinted_at_by_its_sound_then_its_kind_then_its_half():
    assert ladder("Wat Tyler") == (
        Hint(Rung.SOUND, "w"),
        Hint(Rung.PERSON),
    )
    assert rungs("Kent") == [Rung.SOUND, Rung.PLACE]


def test_a_letter_that_is_not_sounded_is_not_told():
    assert ladder("knights")[0] == Hint(Rung.SOUND, "n")
    assert ladder("Philip")[0] == Hint(Rung.SOUND, "f")
    assert ladder("the shires")[0] == Hint(Rung.SOUND, "sh")
    assert ladder("Geoffrey")[0] == Hint(Rung.SOUND, "j")


def test_a_voiced_sound_is_not_told_as_its_voiceless_one():
    for answer, sound in (
        ("grain", "g"),
        ("dams", "d"),
        ("Vikings", "v"),
        ("Zulus", "z"),
    ):
        assert ladder(answer)[0] == Hint(Rung.SOUND, sound)


def test_a_year_is_hinted_at_by_its_century_then_its_decade():
    assert ladder("1381")[:2] == (
        Hint(Rung.CENTURY, "14"),
        Hint(Rung.DECADE, "1380s"),
    )


def test_a_number_is_hinted_at_by_its_size():
    assert ladder("600,000")[0] == Hint(Rung.SIZE, "hundreds of thousands")
    assert ladder("50 million")[0] == Hint(Rung.SIZE, "tens of millions")
    assert Rung.SIZE not in rungs("12")


def test_a_longer_answer_ends_with_half_of_it():
    last = ladder("the poll tax was collected three times over")[-1]
    assert last == Hint(Rung.HALF, "the poll tax was")


def test_a_choice_is_ruled_out_while_two_are_left():
    choices = tuple(
        Choice(letter, text) for letter, text in zip("abc", "xyz", strict=True)
    )
    question = Question("X, Y or Z?", ("y",), "f", choices, QuestionKind.CHOICE)
    assert hints(question, fact(), NAMES) == (Hint(Rung.NOT_THIS, "x"),)


def test_one_of_two_has_no_hint():
    choices = (Choice("", "a cause"), Choice("", "an effect"))
    two = Question("Which?", ("a cause",), "f", choices, QuestionKind.CAUSE_EFFECT)
    truth = Question("True or false?", ("true",), "f", (), QuestionKind.TRUE_FALSE)
    assert hints(two, fact(), NAMES) == ()
    assert hints(truth, fact(), NAMES) == ()


def test_of_a_list_the_first_item_is_hinted_at():
    parts = (Part(("plague",), ("a",)), Part(("taxes",), ("b",)))
    question = Question(
        "Name both.", ("plague and taxes",), "f", (), QuestionKind.LIST, parts
    )
    assert hints(question, fact(), NAMES)[0] == Hint(Rung.SOUND, "p")


@given(st.text(alphabet="abcdefghij klmno1234567890,.", min_size=1, max_size=60))
@pytest.mark.filterwarnings("ignore")
def test_no_hint_is_the_answer(answer):
    question = Question("What was it?", (answer,), "f")
    for hint in hints(question, fact(text="It was so."), NAMES):
        if hint.told and hint.rung is Rung.HALF:
            assert grade(question, hint.told, NAMES).grade is not Grade.CORRECT


def test_a_whole_sentence_is_not_hinted_at_by_its_first_sound():
    told = ladder("Wat Tyler led the rebels from Kent.")
    assert Rung.SOUND not in {hint.rung for hint in told}
    assert Rung.HALF in {hint.rung for hint in told}
