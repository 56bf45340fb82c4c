import pytest

from lili_voice.learning.bank.alike import too_alike
from lili_voice.turn import QuestionKind as Asks

MINES = """# The Coal Strike

## Who led the Coal Strike?

Harold Benson led the Coal Strike.
Walter Crane founded the miners' union.
"""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1915", "1950"),
        ("15,000", "50,000"),
        ("thirteen", "thirty"),
        ("fourteen", "forty"),
        ("Kolchak", "Kolchack"),
        ("the Reform Act", "the Factory Act"),
        ("collectivised farming", "more efficient agriculture"),
    ],
)
def test_what_sounds_or_means_alike_does_not_stand_in_one_choice(one, other):
    assert too_alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("1958", "1961"), ("May 1958", "June 1949"), ("Mao", "Stalin")]
)
def test_what_is_told_apart_by_ear_may(one, other):
    assert not too_alike(one, other)


def test_without_two_wrong_choices_there_is_no_choice(of):
    mines = of(mines=MINES)
    assert mines.on("Benson", Asks.SHORT)
    assert not mines.on("Benson", Asks.CHOICE)


def test_what_is_true_elsewhere_is_no_wrong_choice(of):
    page = MINES + (
        "Edith Marlow spoke for the women.\n"
        "Percy Stone also led the Coal Strike in the north.\n"
    )
    texts = [
        c.text for q in of(mines=page).on("Benson", Asks.CHOICE) for c in q.choices
    ]
    assert "Percy Stone" not in texts


def test_a_wrong_date_is_as_exact_as_the_right_one(revolt):
    (choice,) = revolt.on("Treaty of Selby", Asks.CHOICE)
    assert {len(one.text.split()) for one in choice.choices} == {2}


def test_a_word_stands_among_words_and_a_meaning_among_meanings(revolt):
    word, meaning = revolt.on("Gibbet", Asks.CHOICE)
    assert {c.text for c in word.choices} == {"Tithe", "Bailiff", "Gibbet", "Fallow"}
    assert "somebody who collected rents" in {c.text for c in meaning.choices}


def test_people_of_another_time_are_no_wrong_choices(of):
    long_ago = MINES.replace("led the Coal Strike.", "led the Coal Strike in 1926.")
    others = "# Athens\n\n## Who ruled Athens?\n\n" + "".join(
        f"{name} ruled Athens in {year}.\n"
        for name, year in (("Peter Solon", 1541), ("Mark Draco", 1542))
    )
    assert not of(a=long_ago, b=others).on("Benson", Asks.CHOICE)
