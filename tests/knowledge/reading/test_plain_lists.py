"""Plain texts without bullets, without blank lines, with broken lines."""

import pytest

from lili_voice.knowledge.document import Shape
from lili_voice.knowledge.reading.plain.reader import text_blocks


def items(text):
    return [b.text for b in text_blocks(text) if b.shape is Shape.ITEM]


def headings(text):
    found = (b for b in text_blocks(text) if b.shape is Shape.HEADING)
    return [(b.text, b.level) for b in found]


def test_three_lines_of_one_sentence_each_are_a_list():
    lines = ["Wool made towns rich.", "Monks kept flocks.", "Ships went to Calais."]
    assert items("Wool\n\nThe trade\n" + "\n".join(lines)) == lines


def test_two_are_a_list_where_their_heading_announces_one():
    lines = ["Towns grew.", "Villages were pulled down."]
    assert items("Wool\n\nResults\n" + "\n".join(lines)) == lines
    assert items("Wool\n\nThe trade\n" + "\n".join(lines)) == []


def test_two_are_a_list_below_words_that_lead_on_to_it():
    lines = ["Towns grew.", "Villages were pulled down."]
    lead = "There were two results:"
    blocks = text_blocks("Wool\n\nWhat came of it?\n" + "\n".join([lead, *lines]))
    assert [b.text for b in blocks if b.shape is Shape.ITEM] == lines
    assert (Shape.PARAGRAPH, lead) in [(b.shape, b.text) for b in blocks]


def test_sentences_that_go_on_from_one_another_are_no_list():
    lines = ["Wool made towns rich.", "It went to Calais.", "Then it was taxed."]
    assert items("Wool\n\nThe trade\n" + "\n".join(lines)) == []


def test_names_on_lines_of_their_own_are_a_list():
    lines = ["Lincoln", "Boston", "King's Lynn"]
    assert items("Wool\n\nWhich towns grew?\n" + "\n".join(lines)) == lines


def test_a_letter_is_no_bullet_unless_it_goes_on_from_another():
    assert items("Wool\n\na) Lincoln\nb) Boston\nc) York") == [
        "Lincoln",
        "Boston",
        "York",
    ]
    assert items("Wool\n\nIt was sold abroad.\n(c) Wool Museum") == []


def test_where_no_line_is_blank_a_few_words_above_a_text_are_a_heading():
    page = (
        "The wool trade\nThe wool trade made England rich.\nEffects\nShort-term\n"
        "Towns such as Boston grew quickly.\nLong-term\nForests were cut down for"
        " more sheep.\nThe end\nWeavers came from Flanders to make cloth here.\n"
    )
    assert headings(page) == [
        ("The wool trade", 1),
        ("Effects", 2),
        ("Short-term", 3),
        ("Long-term", 3),
        ("The end", 2),
    ]


def test_headings_in_capitals_rank_above_the_others():
    page = (
        "Wool\n\nTHE TRADE\n\nWho sold it?\nMonks.\n\nTHE TOWNS\n\n"
        "Where were they?\nBy the sea.\n"
    )
    assert headings(page)[1:] == [
        ("THE TRADE", 2),
        ("Who sold it?", 3),
        ("THE TOWNS", 2),
        ("Where were they?", 3),
    ]


@pytest.mark.parametrize("count", ["{}.", "{})", "{}:"])
def test_numbers_above_texts_are_headings_and_above_numbers_a_list(count):
    one, two = count.format(1), count.format(2)
    text = "Wool was sold abroad for a high price."
    page = f"Wool\n\n{one} The trade\n{text}\n{two} The towns\n{text}\n"
    assert len(headings(page)) == 3
    assert len(headings(f"Wool\n\n{one} The trade\n{two} The towns\n")) == 1


def test_broken_lines_are_joined_wherever_they_were_broken():
    page = (
        "Wool\n\n"
        "The best wool of all came from the sheep of the Cotswolds and\n"
        "Lincolnshire. Merchants took it by ship to Calais and Bruges.\n"
        "Why it was so dear is not known; did the weavers ask what they\n"
        "paid for? Some of them did, and they were told that the taxes\n"
        "of the king were to blame for it.\n"
    )
    (_, block) = text_blocks(page)
    assert [line.number for line in block.lines] == [3, 4, 5, 6, 7]


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("Q1 Who sold it?", "A1 Monks sold it."),
        ("Q. Who sold it?", "Answer:\nMonks sold it."),
        ("1) Who sold it? (2 marks)", "Ans: Monks sold it."),
    ],
)
def test_a_question_and_its_answer_are_read_without_their_marks(asked, answered):
    told = text_blocks(f"Wool\n\n{asked}\n{answered}\n")
    said = [b.text for b in told if b.shape is not Shape.UNSAID]
    assert said == ["Wool", "Who sold it?", "Monks sold it."]
