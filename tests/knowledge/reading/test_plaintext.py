"""Worksheets typed without any markup."""

import pytest

from lili_voice.knowledge.document import Shape
from lili_voice.knowledge.extracting.extract import facts_of
from lili_voice.knowledge.reading.plain.reader import text_blocks


def shapes(text):
    return [(b.shape, b.text) for b in text_blocks(text)]


def test_the_first_short_line_is_the_title():
    first, second = text_blocks("The Revolt, 1381\n\nIt began in May.")
    assert (first.shape, first.level, first.text) == (
        Shape.HEADING,
        1,
        "The Revolt, 1381",
    )
    assert second.shape is Shape.PARAGRAPH


def test_the_words_of_a_web_site_do_not_take_the_place_of_the_title():
    blocks = text_blocks("Menu\nHome\nThe Revolt, 1381\nIt began in May.")
    assert [b.text for b in blocks if b.level == 1] == ["The Revolt, 1381"]


@pytest.mark.parametrize(
    "heading",
    ["Why did it happen?", "Q1: Why did it happen?", "3. Why did it happen?"],
)
def test_a_question_is_a_heading_with_or_without_its_number(heading):
    assert shapes(f"Title\n\n{heading}\nIt did.")[1] == (
        Shape.HEADING,
        "Why did it happen?",
    )


def test_an_answer_is_read_without_its_letter():
    assert shapes("Q: Why?\nA: Because.")[1] == (Shape.PARAGRAPH, "Because.")


def test_a_short_line_with_a_colon_is_a_heading_unless_a_list_follows():
    told = shapes(
        "Title\n\nPolitical:\nHe was angry.\nThere were two reasons:\n\n- Tax."
    )
    assert told[1] == (Shape.HEADING, "Political:")
    assert told[3] == (Shape.PARAGRAPH, "There were two reasons:")


@pytest.mark.parametrize("mark", ["•", "-", "*", "–", "1.", "2)", "(3)", "a)", "◦"])
def test_every_usual_bullet_begins_an_item(mark):
    assert shapes(f"Title\n\n  {mark} The poll tax.")[1] == (
        Shape.ITEM,
        "The poll tax.",
    )


def places(text):
    folder = [(b.level, b.run, b.text) for b in text_blocks(f"Title\n\n{text}")]
    return [(level, run) for level, run, _ in folder[1:]]


def test_a_bullet_of_another_kind_begins_another_list(read):
    words = "Cold War\n\nCauses\n\n- ideology\n- the bomb\n1) Truman Doctrine 1947\n2) Marshall Plan\n"
    facts = facts_of(read(words, "page.txt"))
    assert [f.place for f in facts if f.place] == [1, 2, 1, 2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a\n- b", [(1, 1), (1, 1)]),
        ("- a\n* b", [(1, 1), (1, 2)]),
        ("1. a\n2. b\n1. c", [(1, 1), (1, 1), (1, 2)]),
        ("1. a\n1. b\n1. c", [(1, 1), (1, 1), (1, 1)]),
        ("1. a\n2) b", [(1, 1), (1, 2)]),
        ("1. a\n  - x\n2. b", [(1, 1), (2, 1), (1, 1)]),
        ("1. a\n- x\n- y\n2. b", [(1, 1), (2, 1), (2, 1), (1, 1)]),
        ("1. a\na) x\nb) y\n2. b", [(1, 1), (2, 1), (2, 1), (1, 1)]),
        ("1. a\n- x\n- y", [(1, 1), (1, 2), (1, 2)]),
        ("- a\nIt fell.\n- b", [(1, 1), (0, 0), (1, 2)]),
    ],
)
def test_which_list_a_bullet_belongs_to_is_told_by_its_look(text, expected):
    assert places(text) == expected


def test_a_name_straight_above_bullets_is_a_heading():
    told = shapes("Title\n\nIt began in May.\nQuick facts\n- Tax.")
    assert told[2] == (Shape.HEADING, "Quick facts")


def test_a_line_broken_in_mid_sentence_goes_on():
    told = shapes("Title\n\nThe poll tax was hated by\nthe poor.\nSerfs rose.")
    assert [text for _, text in told[1:]] == [
        "The poll tax was hated by the poor.",
        "Serfs rose.",
    ]


def test_lines_are_counted_from_where_the_text_begins():
    assert [b.lines[0].number for b in text_blocks("Title\n\nIt began.", 5)] == [5, 7]


def test_further_wordings_are_no_heading():
    told = shapes("Title\n\nWhy?\nAlso asked: What caused it?\nTax.")
    assert told[1:3] == [
        (Shape.HEADING, "Why?"),
        (Shape.PARAGRAPH, "Also asked: What caused it?"),
    ]


@pytest.mark.parametrize(
    ("written", "heading"),
    [
        ("It fell.\n\nRemember!\nTwo men made it fall.", "Remember!"),
        ("It fell.\n\nTimeline\n1381 - Revolt", "Timeline"),
        (
            "It fell.\nKEY POINTS TO KNOW\nThe poll tax of 1381 was hated by all.",
            "KEY POINTS TO KNOW",
        ),
        ("It fell.\n\nThe war\n-------\nIt began in May.", "The war"),
    ],
)
def test_a_few_words_apart_above_a_text_are_a_heading(written, heading):
    assert (Shape.HEADING, heading) in shapes(f"Title\n\n{written}")


@pytest.mark.parametrize(
    "written", ["AQA\n\nEDEXCEL\n\nCIE", "Quiz\n\nStudy guides\n\nThe app"]
)
def test_lines_of_a_menu_are_no_headings(written):
    told = shapes(f"Title\n\nIt fell.\n\n{written}")
    assert [text for shape, text in told if shape is Shape.HEADING] == ["Title"]


def test_roman_numbers_are_bullets():
    told = shapes("Title\n\ni) tax\nii) war\niii) plague")
    assert [text for shape, text in told if shape is Shape.ITEM] == [
        "tax",
        "war",
        "plague",
    ]
