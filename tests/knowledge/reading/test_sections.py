"""What is said under which heading, and what for."""

import pytest

from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.reading.titles import implied_title


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("What was the Revolt?", Kind.DEFINITION),
        ("Who led the Revolt?", Kind.PERSON),
        ("When was the Revolt?", Kind.DATE),
        ("Where was the Revolt?", Kind.PLACE),
        ("Why did the Revolt happen?", Kind.REASON),
        ("What were the causes of the Revolt?", Kind.REASON),
        ("What were the aims of the Revolt?", Kind.AIM),
        ("What were the key features of the Revolt?", Kind.FEATURE),
        ("What were the results of the Revolt?", Kind.EFFECT),
        ("Timeline", Kind.EVENT),
        ("Key words", Kind.DEFINITION),
        ("The king", Kind.NOTE),
    ],
)
def test_a_heading_tells_what_its_statements_are_for(read, heading, kind):
    (section,) = read(f"## {heading}\n\nIt was so.\n").sections
    assert (section.heading, section.kind, section.line) == (heading, kind, 1)


def test_further_wordings_are_listened_for_and_never_said(read):
    words = "## Why?\n\nAlso asked: What caused it? What were\nthe reasons?\n\nTax.\n"
    (section,) = read(words).sections
    assert section.also == ("What caused it?", "What were the reasons?")
    assert [block.text for block in section.blocks] == ["Tax."]


def test_what_is_no_question_among_further_wordings_is_doubted(read):
    document = read("## Why?\n\nAlso asked: What caused it? The tax was hated.\n")
    assert [(d.line, "The tax was hated." in d.what) for d in document.doubts] == [
        (3, True)
    ]


def test_words_above_the_first_heading_belong_to_the_title(read):
    (section,) = read("# The Revolt\n\nIt began in May.\n").sections
    assert (section.heading, section.kind) == ("The Revolt", Kind.NOTE)


def test_an_essay_plan_has_factors_and_what_speaks_against_them(read):
    words = (
        "## Introduction\n\nA.\n\n## Line of argument\n\nB.\n\n## Factors\n\nC.\n\n"
        "### Political\n\nD.\n\n#### However\n\nE.\n\n### Money\n\nF.\n\n"
        "### Was it tax?\n\nG.\n\n## Conclusion\n\nH.\n"
    )
    assert [(s.kind, s.label) for s in read(words).sections] == [
        (Kind.INTRODUCTION, ""),
        (Kind.ARGUMENT, ""),
        (Kind.NOTE, ""),
        (Kind.FACTOR, "Political"),
        (Kind.COUNTERPOINT, "Political"),
        (Kind.FACTOR, "Money"),
        (Kind.FACTOR, "Was it tax?"),
        (Kind.CONCLUSION, ""),
    ]


def test_a_heading_under_a_question_sorts_what_answers_it(read):
    page = "## What were the effects?\n\n### Long term\n\n- Farms moved.\n\n## Who came?\n\nNobody.\n"
    asked, effect, came = read(page).sections
    assert (asked.heading, asked.blocks) == (effect.heading, ())
    assert (effect.kind, effect.label, effect.line) == (Kind.EFFECT, "Long term", 3)
    assert (came.heading, came.label) == ("Who came?", "")


def test_a_heading_that_announces_something_is_a_section_of_its_own(read):
    page = (
        "## What happened?\n\n### Causes\n\n- Tax.\n\n### Key dates\n\n- 1381: Revolt\n"
    )
    told = [(s.heading, s.kind, s.under) for s in read(page).sections]
    assert told[1:] == [
        ("Causes", Kind.REASON, ("What happened?",)),
        ("Key dates", Kind.EVENT, ("What happened?",)),
    ]


def test_a_label_above_a_list_sorts_it_like_a_heading(read):
    page = "The Revolt\n\nWhat were the effects?\nGood:\n- Wages rose.\nBad:\n- Men died.\n"
    told = [(s.label, len(s.blocks)) for s in read(page, "page.txt").sections]
    assert told == [("", 0), ("Good", 1), ("Bad", 1)]


def test_a_later_title_with_headings_below_it_is_another_topic(read):
    page = "# The Revolt\n\n## Why?\n\nTax.\n\n# The Plague\n\n## When?\n\n1348.\n"
    assert [(s.heading, s.topic) for s in read(page).sections] == [
        ("Why?", ""),
        ("The Plague", "The Plague"),
        ("When?", "The Plague"),
    ]


def test_outer_items_that_only_name_are_headings(read):
    page = "## Causes\n\n1. Money\n   - tax\n2. Power\n   - the king\n   - his men\n"
    told = [(s.heading, s.label, len(s.blocks)) for s in read(page).sections]
    assert told == [("Causes", "", 0), ("Causes", "Money", 1), ("Causes", "Power", 2)]


def test_lines_that_begin_with_dates_or_words_explained_are_lists(read):
    page = "# X\n\n## Key dates\n\n1381 - Revolt\n1382: Peace\n\n## Glossary\n\nSerf\n: a bound peasant\n\nYeoman\n: a free farmer\n"
    told = [[(b.shape.value, b.text) for b in s.blocks] for s in read(page).sections]
    assert told == [
        [("item", "1381 - Revolt"), ("item", "1382: Peace")],
        [("item", "Serf: a bound peasant"), ("item", "Yeoman: a free farmer")],
    ]


@pytest.mark.parametrize(
    ("headings", "title"),
    [
        (("What was the Cheka?", "Who led the Cheka?"), "The Cheka"),
        (("Why?", "When did the Revolt begin?"), "The Revolt"),
        (("Introduction", "Line of argument", "Political"), ""),
    ],
)
def test_a_title_can_be_told_from_what_is_asked(read, headings, title):
    page = "".join(f"## {heading}\n\nIt was so.\n\n" for heading in headings)
    assert implied_title(read(page).sections) == title


@pytest.mark.parametrize(
    ("opening", "kind"),
    [
        ("The Revolt shook England.", Kind.INTRODUCTION),
        ("It shook England.", Kind.NOTE),  # what "it" is stands in the title
        ("- It shook England.", Kind.NOTE),
    ],
)
def test_words_between_a_title_and_its_headings_introduce_the_page(read, opening, kind):
    page = f"# The Revolt\n\n{opening}\n\n## Why?\n\nTax.\n"
    assert read(page).sections[0].kind is kind


def test_the_only_title_is_one_wherever_it_stands(read):
    page = "[All topics](index.md)\n\nYear 8\n\n# The Revolt\n\n## Why?\n\nTax.\n"
    document = read(page)
    assert document.about.title == "The Revolt"
    assert [section.heading for section in document.sections] == ["Why?"]


def test_the_marks_for_a_question_are_not_said(read):
    (section,) = read("## Why did the Revolt fail? (8 marks)\n\nTax.\n").sections
    assert section.heading == "Why did the Revolt fail?"
