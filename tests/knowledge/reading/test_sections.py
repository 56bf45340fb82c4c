"""What is said under which heading, and what for."""

import pytest

from lili_voice.knowledge.facts import Kind


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
        (Kind.NOTE, ""),
        (Kind.CONCLUSION, ""),
    ]


def test_a_heading_under_a_question_goes_on_answering_it(read):
    page = "## What were the effects?\n\n### Long term\n\n- Farms moved.\n\n## Who came?\n\nNobody.\n"
    by_heading = {section.heading: section for section in read(page).sections}
    assert by_heading["Long term"].kind is Kind.EFFECT
    assert by_heading["Long term"].also == ("What were the effects?",)
    assert by_heading["Who came?"].also == ()
