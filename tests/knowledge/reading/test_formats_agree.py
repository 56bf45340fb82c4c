"""The same words are the same facts, whatever the format makes of their look."""

import io

import docx
import pytest

from lili_voice.knowledge.extracting.extract import facts_of

SIDES = (
    ("HELPED", "The breakers won better wages in some towns."),
    ("HARMED", "The breakers lost the trust of the magistrates."),
)
QUESTION = "Did the Luddites help or harm their cause?"


def told(document):
    return [(f.text, f.kind, f.place) for f in facts_of(document)]


def texts(document):
    return [fact.text for fact in facts_of(document)]


def test_a_list_with_labels_is_the_same_in_a_table_of_word(read):
    items = "\n".join(f"- {label}: {text}" for label, text in SIDES)
    plain = read(
        f"The Luddites\n\n{QUESTION}\nHere are both sides:\n{items}\n", "a.txt"
    )
    document = docx.Document()
    document.add_heading("The Luddites", 1)
    document.add_heading(QUESTION, 2)
    document.add_paragraph("Here are both sides:")
    table = document.add_table(0, 2)
    for row in SIDES:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    saved = io.BytesIO()
    document.save(saved)
    assert told(read(saved.getvalue(), "a.docx")) == told(plain) != []


def test_a_tick_typed_in_a_list_of_a_page_is_not_said(read):
    page = (
        "<h1>The Luddites</h1><h2>Did they fail?</h2><ul><li><b>✗</b>&nbsp;Ten were"
        " hanged.</li><li>✓ Wages rose in Nottingham.</li></ul>"
    )
    assert texts(read(page, "a.html")) == [
        "Ten were hanged.",
        "Wages rose in Nottingham.",
    ]


def test_the_letter_an_item_is_remembered_by_is_not_said_twice(read):
    written = "# Luddites\n\n## Why did they rise?\n\n- B – Bread was dear.\n- W – Wages fell.\n"
    assert texts(read(written)) == ["Bread was dear.", "Wages fell."]


def test_words_in_bold_with_their_dates_are_the_label_of_an_item(read):
    written = "# Luddites\n\n## The stages\n\n- **Stage 1 (1811)** Frames were broken in Arnold.\n"
    assert texts(read(written)) == ["Stage 1 (1811): Frames were broken in Arnold."]


@pytest.mark.parametrize("stop", ["", "."])
def test_the_stop_of_a_short_month_ends_no_sentence(read, stop):
    written = f"# The Luddite rising, 1812\n\n## What happened?\n\nOn 11th Apr{stop} the mill was attacked.\n"
    assert texts(read(written))[1:] == ["On 11th April 1812 the mill was attacked."]


def test_the_name_of_a_site_above_the_way_to_its_page_is_no_title(read):
    written = (
        "ChalkHub\nHome / KS3 / Industry\nThe rise of the Luddites\n\nWho were the"
        " Luddites?\nLuddites broke frames. ChalkHub has more.\n"
    )
    assert read(written, "a.txt").about.title == "The rise of the Luddites"


def test_dots_lead_from_a_name_to_what_is_told_of_it(read):
    written = (
        "The Luddites\n\nAT A GLANCE\nBegan ..... March 1811\nLeader ..... Ned Ludd\n"
        "Weapon ..... A big hammer\n\nWho were they?\nThey were weavers.\n"
    )
    found = " ".join(texts(read(written, "a.txt")))
    assert "eader: Ned Ludd" in found
    assert "..." not in found


@pytest.mark.parametrize(
    "line",
    [
        "Did this page help you? Yes No",
        "ChalkHub is a registered charity (no. 1234567), founded 2014.",
        "Sign my guestbook!",
        "This site is a member of the Chalk Web Ring",
        "<< Back to Peterloo :: On to Chartism >>",
    ],
)
def test_what_old_and_new_sites_say_at_their_foot_is_left_out(read, line):
    written = f"The Luddites\n\nWho were they?\nThey were weavers.\n\n{line}\n"
    assert line in [left.text for left in read(written, "a.txt").left_out]
