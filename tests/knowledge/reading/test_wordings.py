"""Other wordings of one statement are taken out of the text, and know what they ask."""

import pytest

from lili_voice.knowledge.document import Shape
from lili_voice.knowledge.reading.sections import wordings


def asked(block):
    return [(one.line, wordings(one.text)[0]) for one in block.asked]


def test_wordings_in_an_item_are_no_part_of_what_it_says(read):
    page = "## Why?\n\n- The tax rose.\n  Also asked: Was tax up? What\n  rose?\n- Bread was dear.\n"
    (section,) = read(page).sections
    assert [block.text for block in section.blocks] == [
        "The tax rose.",
        "Bread was dear.",
    ]
    assert asked(section.blocks[0]) == [(3, ["Was tax up?", "What rose?"])]
    assert section.also == ()


def test_an_item_may_have_wordings_below_each_of_its_sentences(read):
    page = "## Why?\n\n- Tax rose.\n  Also asked: Tax?\n  Corn fell.\n  It rotted.\n  Also asked: Corn?\n"
    (block,) = read(page).sections[0].blocks
    assert block.text == "Tax rose. Corn fell. It rotted."
    assert asked(block) == [(3, ["Tax?"]), (5, ["Corn?"])]


def test_a_second_paragraph_of_an_item_may_ask_for_it(read):
    page = "## Why?\n\n- Tax rose.\n\n  Also asked: Tax?\n\n- Corn fell.\n"
    (section,) = read(page).sections
    assert [(b.text, b.run, asked(b)) for b in section.blocks] == [
        ("Tax rose.", 1, [(3, ["Tax?"])]),
        ("Corn fell.", 1, []),
    ]


def test_one_of_several_paragraphs_has_its_own_wordings(read):
    page = "## Who?\n\nJohn led.\nHe died.\n\nAlso asked: Leader?\n\nWat fought.\n"
    (section,) = read(page).sections
    assert [asked(block) for block in section.blocks] == [[(3, ["Leader?"])], []]
    assert section.also == ()


def test_the_last_paragraph_has_its_own_as_well(read):
    page = "## Who?\n\nJohn led.\n\nWat fought.\n\nAlso asked: Fighter?\n"
    (section,) = read(page).sections
    assert [asked(block) for block in section.blocks] == [[], [(5, ["Fighter?"])]]


def test_below_the_only_paragraph_they_are_the_headings(read):
    (section,) = read("## Who?\n\nJohn led.\n\nAlso asked: Leader?\n").sections
    assert section.also == ("Leader?",)
    assert [asked(block) for block in section.blocks] == [[]]


def test_where_the_heading_has_its_own_the_only_paragraph_has_others(read):
    page = "## Who?\n\nAlso asked: Which man?\n\nJohn led.\nAlso asked: Leader?\n"
    (section,) = read(page).sections
    assert section.also == ("Which man?",)
    assert [asked(block) for block in section.blocks] == [[(5, ["Leader?"])]]


def test_below_a_list_they_are_the_headings(read):
    page = "## Why?\n\n- Tax rose.\n- Corn fell.\n\n<!-- -->\n\nAlso asked: Causes?\n"
    (section,) = read(page).sections
    assert section.also == ("Causes?",)
    assert [asked(block) for block in section.blocks] == [[], []]


def test_below_a_list_they_are_the_last_items_where_others_have_theirs(read):
    page = (
        "<h1>Riots</h1><h2>Why?</h2><ul><li>Tax rose.<br>Also asked: Tax?</li>"
        "<li>Corn fell.</li></ul><p>Also asked: Corn?</p>"
    )
    (section,) = [s for s in read(page, "page.html").sections if s.blocks]
    assert [asked(block) for block in section.blocks] == [
        [(1, ["Tax?"])],
        [(1, ["Corn?"])],
    ]


def test_an_outer_item_that_only_names_gives_them_to_its_part(read):
    page = (
        "## Why?\n\n- Money\n  Also asked: Money causes?\n  - Tax rose.\n  - Corn fell.\n"
        "- Faith\n  - Priests spoke.\n  - Monks left.\n"
    )
    parts = {section.label: section.also for section in read(page).sections}
    assert parts["Money"] == ("Money causes?",)
    assert parts["Faith"] == ()


def test_a_statement_on_the_line_below_wordings_is_told(read):
    page = "## Why?\n\nAlso asked: What for?\nTax rose.\n"
    (section,) = read(page).sections
    assert section.also == ("What for?",)
    assert [block.text for block in section.blocks] == ["Tax rose."]


@pytest.mark.parametrize("begin", ["- Tax rose.\n  ", "Tax rose.\nCorn fell.\n"])
def test_what_is_no_question_among_them_is_doubted(read, begin):
    document = read(f"## Why?\n\n{begin}Also asked: Tax? It rose.\n\nWat fought.\n")
    (doubt,) = document.doubts
    assert "It rose." in doubt.what
    assert "It rose." not in " ".join(b.text for b in document.sections[0].blocks)


def test_somebody_who_also_asked_something_is_told(read):
    (section,) = read("## Why?\n\n- The king\n  also asked: who rules?\n").sections
    assert section.blocks[0].text == "The king also asked: who rules?"


TYPED = """The Revolt

Why?
Also asked: What for?

There were two reasons:
- Tax rose.
Also asked: Tax? What
rose?
- Corn fell.

  Also asked: Corn?
  What fell?
- Wool rotted.
"""


def test_in_plain_text_the_lines_below_an_item_are_its_own(read):
    (section,) = read(TYPED, "page.txt").sections
    assert section.also == ("What for?",)
    items = [block for block in section.blocks if block.shape is Shape.ITEM]
    assert [(block.text, block.run, asked(block)) for block in items] == [
        ("Tax rose.", 1, [(7, ["Tax?", "What rose?"])]),
        ("Corn fell.", 1, [(10, ["Corn?", "What fell?"])]),
        ("Wool rotted.", 1, []),
    ]


def test_lines_without_bullets_stay_a_list_with_wordings_between_them(read):
    lines = ["Tax rose in May.", "Corn fell in June.", "Wool rotted in July."]
    bare = "Riots\n\nThe causes:\n" + "\n".join(lines)
    more = "Riots\n\nThe causes:\n" + "\nAlso asked: So?\n".join(lines)
    told = read(bare, "page.txt").sections[0].blocks
    assert [(b.shape, b.text) for b in told] == [(Shape.ITEM, line) for line in lines]
    asking = read(more, "page.txt").sections[0].blocks
    assert [(b.shape, b.text) for b in asking] == [(b.shape, b.text) for b in told]
