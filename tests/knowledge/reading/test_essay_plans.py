"""Essay plans: their question, their sides, their factors."""

import pytest

from lili_voice.knowledge.facts import Kind

SIDED = """The Luddites: an essay plan

Q. "The Luddites were just vandals." How far do you agree? (16 marks)

Intro:
Luddites broke machines from 1811 to 1816.

My view:
They had good reasons.

FOR: they were vandals

Point 1 - Damage:
They broke frames in Nottingham.

AGAINST: they had good reasons

Point 2 - Hunger:
Bread cost more each year.
However: Some of them were not poor.

Point 3 - Wages:
Stockingers: They earned less.
Croppers: They lost their work.
Weavers: They were paid by the piece.

Overall judgement:
Hunger drove them.
"""


def told(document):
    return {s.heading: (s.kind, s.label, s.under) for s in document.sections}


def test_the_question_of_an_essay_is_a_heading_and_no_statement(read):
    document = read(SIDED, "page.txt")
    asked = document.sections[0]
    assert asked.heading == '"The Luddites were just vandals." How far do you agree?'
    assert asked.blocks == ()


def test_a_side_is_above_the_factors_that_speak_for_it(read):
    found = told(read(SIDED, "page.txt"))
    assert found["AGAINST: they had good reasons"] == (Kind.NOTE, "", ())
    assert found["Point 1 - Damage"] == (
        *(Kind.FACTOR, "Damage"),
        ("FOR: they were vandals",),
    )
    assert found["However"][:2] == (Kind.COUNTERPOINT, "Hunger")
    assert found["Overall judgement"] == (Kind.CONCLUSION, "", ())
    assert found["My view"][0] is Kind.ARGUMENT


def test_labels_within_a_factor_that_is_counted_are_a_list_of_it(read):
    document = read(SIDED, "page.txt")
    wages = next(s for s in document.sections if s.heading == "Point 3 - Wages")
    assert [(b.shape.value, b.text.split(":")[0]) for b in wages.blocks] == [
        ("item", "Stockingers"),
        ("item", "Croppers"),
        ("item", "Weavers"),
    ]


@pytest.mark.parametrize(
    "factor",
    [
        "Paragraph 1: Hunger",
        "Factor 1 – Hunger",
        "First point: Hunger",
        "Para 1 (Hunger)",
        "PARA 1 – AGREE: Hunger",
        "Para 1 - Agree - Hunger",
    ],
)
def test_a_factor_that_is_counted_is_one_heading(read, factor):
    page = f"Luddites\n\nThesis\nHunger mattered.\n\n{factor}\nBread was dear.\n"
    found = told(read(page, "page.txt"))
    assert found[factor][:2] == (Kind.FACTOR, "Hunger")


def test_a_bold_word_that_runs_into_its_text_frames_the_essay(read):
    page = (
        "# Essay: how far was hunger to blame?\n\n**Introduction** Bread was dear.\n\n"
        "**Conclusion** Hunger mattered most.\n"
    )
    assert [(s.heading, s.kind) for s in read(page).sections] == [
        ("Introduction", Kind.INTRODUCTION),
        ("Conclusion", Kind.CONCLUSION),
    ]


@pytest.mark.parametrize("quoted", ['> "They were vandals."', '"They were vandals."'])
def test_the_question_below_a_title_in_markdown_is_no_statement(read, quoted):
    page = (
        f"# The Luddites\n\n{quoted} To what extent do you agree? [12 marks]\n\n"
        "## Introduction\n\nThey broke machines.\n\n## Conclusion\n\nThey were hungry.\n"
    )
    first, *_ = read(page).sections
    assert first.heading.endswith("do you agree?")
    assert first.blocks == ()
