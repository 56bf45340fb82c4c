"""Where a sentence ends."""

import pytest

from lili_voice.knowledge.document import Block, Line, Shape
from lili_voice.knowledge.extracting.extract import facts_of
from lili_voice.knowledge.reading.sentences import sentences


def split(*lines):
    numbered = tuple(Line(n, text) for n, text in enumerate(lines, 1))
    return list(sentences(Block(Shape.PARAGRAPH, numbered)))


def texts(text):
    return [said for said, _ in split(text)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("He won. She lost.", 2),
        ("It took in everyone.The plan used all.", 2),
        ("Was it tax? Yes! It was...", 3),
        ("Dr. Grey met Mr. Ball.", 1),
        ("St. Albans fell in c. 1381.", 1),
        ("The U.S. Army came.", 1),
        ("It cost 1.5 million.", 1),
        ("He said “No.” They left.", 2),
        ("Crops failed, e.g. wheat.", 1),
        ("...", 0),
        ("", 0),
    ],
)
def test_sentences_end_where_a_reader_would_stop(text, number):
    assert len(texts(text)) == number


def test_brackets_round_a_whole_sentence_are_not_said():
    assert texts("It fell. (In 1351 a law fixed wages.) It rose (a little).") == [
        "It fell.",
        "In 1351 a law fixed wages.",
        "It rose (a little).",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("毛泽东死了。四人帮倒了！", ["毛泽东死了.", "四人帮倒了!"]),
        ("वह मर गया। वह गया।", ["वह मर गया.", "वह गया."]),
        ("And so it went…", ["And so it went..."]),
        ("Was it؟", ["Was it?"]),
    ],
)
def test_a_full_stop_of_another_script_is_one_full_stop(text, said, read):
    assert texts(text) == said
    assert [fact.text for fact in facts_of(read(text))] == said


def test_each_sentence_knows_its_lines():
    assert split("One is here. Two", "goes on", "", "until now. Three.") == [
        ("One is here.", (1, 1)),
        ("Two goes on until now.", (1, 4)),
        ("Three.", (4, 4)),
    ]


def test_what_never_ends_is_cut_between_two_words():
    said = texts("word " * 2_000)
    assert len(said) == 6
    assert " ".join(said).split() == ["word"] * 2_000


def test_a_word_of_a_million_letters_is_cut_too():
    assert "".join(texts("x" * 1_000_000)) == "x" * 1_000_000


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Henry VIII had it on 8 Feb. 1540.", 1),
        ("She was the sister of Mary I. She was queen.", 2),
        ("It was written by Philip V. Marsh.", 1),
        ("Was it fair? No. The serfs paid.", 3),
        ("It stood at No. 10 of the street.", 1),
    ],
)
def test_short_forms_numerals_and_initials_end_no_sentence_but_where_they_do(
    text, count
):
    block = Block(Shape.PARAGRAPH, (Line(1, text),))
    assert len(list(sentences(block))) == count
