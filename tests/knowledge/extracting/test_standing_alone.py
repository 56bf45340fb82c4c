"""Who "she" is, what a part of an item belongs to, what a list is announced with."""

import pytest

from lili_voice.knowledge.extracting.extract import facts_of
from lili_voice.knowledge.facts import Kind


@pytest.fixture
def said(read):
    """The statements below the heading "Notes"."""

    def said(written, name="page.md"):
        facts = facts_of(read(f"# Ely\n\n## Notes\n\n{written}\n", name))
        return [fact.text for fact in facts]

    return said


@pytest.mark.parametrize(
    ("written", "last"),
    [
        # the one person of the sentence before
        (
            "When Edmund Grindal took office about 40 parishes had no roof. "
            "He had three aims.",
            "Edmund Grindal had three aims.",
        ),
        (
            "The founder of the mill was Ann Lee, a weaver. She was blamed for the fire.",
            "Ann Lee was blamed for the fire.",
        ),
        (
            "Over the following years the Danes lost. In the end they went home.",
            "In the end the Danes went home.",
        ),
        ("Stage 1: The Danes crossed the fen. They took Ely.", "The Danes took Ely."),
        # another could be meant
        (
            "James Blake called the sheriff and she was arrested. She was fined £10.",
            "She was fined £10.",
        ),
        (
            "Edmund Grindal asked the king to act. He agreed, but then he fell ill.",
            "He agreed, but then he fell ill.",
        ),
        (
            "When Edmund Grindal took office the king was old. He had three aims.",
            "He had three aims.",
        ),
        (
            "Ely was in the Northern Division. In 1488 it had 50 constables.",
            "In 1488 it had 50 constables.",
        ),
        (
            "By 1488 four times as many soldiers were ill. Some killed their officers.",
            "some killed their officers.",
        ),
        (
            "In the end the army gave up Ely. It was the only town that it lost.",
            "It was the only town that it lost.",
        ),
        (
            "Fear of floods was great. Yet it would not have been enough.",
            "Yet fear of floods would not have been enough.",
        ),
        (
            "Ann Lee was hanged in 1536. The hangman said he was sorry.",
            "The hangman said he was sorry.",
        ),
        ("Soldiers fired on the crowd. Some ran away.", "some ran away."),
        # it is no "it was decided to"
        (
            "The Fen Court was new. It was set up to deal with the money.",
            "The Fen Court was set up to deal with the money.",
        ),
    ],
)
def test_a_pronoun_is_told_only_where_one_thing_can_be_meant(said, written, last):
    assert said(written)[-1].endswith(last)


def test_a_sentence_with_both_or_neither_stays_with_those_it_means(said):
    pair = "Orm and Ulf ruled. Neither had an army."
    assert said(pair) == [pair]


def test_an_item_may_be_about_what_the_one_before_it_is(said):
    assert said("- The Ely Canal was dug in 1777.\n- It halved the price of coal.") == [
        "The Ely Canal was dug in 1777.",
        "The Ely Canal halved the price of coal.",
    ]


@pytest.mark.parametrize(
    "items",
    [
        "- 12 June 1381: London fell.\n- 14 June 1381: It ended.",
        "- Paris was far away.\n- It lasted six weeks.",
    ],
)
def test_an_item_is_not_about_a_place_or_a_day_before_it(said, items):
    assert said(items)[-1].lower().endswith(items.rpartition("- ")[2].lower())


def test_what_a_question_is_not_surely_about_is_not_meant_by_it(read):
    page = "# Ely\n\n## Why did Orm repeal the Fen Laws?\n\nOrm hoped to end it.\n"
    assert [f.text for f in facts_of(read(page))] == ["Orm hoped to end it."]


def test_a_word_that_only_begins_like_a_happening_is_none(read):
    page = "# Ely\n\n| Actor | Film |\n|---|---|\n| Chaplin | The Kid was his best |\n"
    assert [f.text for f in facts_of(read(page))] == [
        "Chaplin, film: The Kid was his best."
    ]


def test_a_number_that_tells_something_is_no_count_of_rows(read):
    page = "# Orm\n\n| Age | What happened |\n|---|---|\n| 10 | Became king |\n"
    assert [f.text for f in facts_of(read(page))] == ["Age 10: became king."]


def test_an_item_is_never_about_you_or_us(said):
    written = "- You could not have it in prison.\n- It was paid at the Post Office."
    assert said(written)[-1] == "It was paid at the Post Office."


def test_what_a_heading_asks_the_meaning_of_is_meant_by_they(read):
    page = "# Ely\n\n## What were Fen Battalions?\n\nThey were groups of friends.\n"
    assert [f.text for f in facts_of(read(page))] == [
        "Fen Battalions were groups of friends."
    ]


def test_a_label_does_not_end_within_brackets(said):
    written = "- The Fen Rising (March 1381 - May 1381) was put down by the sheriff."
    assert said(written)[0].startswith("The Fen Rising (March 1381 - May 1381) was")


def test_a_label_says_who_is_meant_below_it(said):
    written = "- For the Danes: They won respect.\n- Orm's mistakes: He came too late."
    assert said(written) == [
        "The Danes won respect.",
        "Orm's mistakes: Orm came too late.",
    ]


def test_what_a_heading_lists_the_effects_of_is_meant_by_they(read):
    page = "# Ely\n\n## Effects of the canals\n\n- They brought coal.\n"
    assert [f.text for f in facts_of(read(page))] == ["The canals brought coal."]


def test_a_part_of_an_item_is_told_with_its_label(said):
    written = "- **Almshouses**: homes for the old\n    - 28 rooms, rent free\n"
    assert said(written)[-1] == "Almshouses: 28 rooms, rent free."


def test_a_bare_number_is_told_with_what_its_heading_asks(read):
    page = (
        "# Ely\n\n## How many seats did the Danes win?\n\n- May 1488: 12\n- 1490: 107\n"
    )
    assert [f.text for f in facts_of(read(page))] == [
        "How many seats did the Danes win? May 1488: 12.",
        "How many seats did the Danes win? 1490: 107.",
    ]


@pytest.mark.parametrize(
    ("lead", "count"),
    [
        ("Three reasons:", "There are three reasons why Ely fell."),
        ("You need to know THREE reasons:", "There are three reasons why Ely fell."),
    ],
)
def test_words_that_only_count_a_list_are_no_part_of_its_items(read, lead, count):
    items = "- Hunger had spread.\n- Walls were low.\n- Orm fled.\n"
    facts = facts_of(read(f"# Ely\n\n## Why did Ely fall?\n\n{lead}\n\n{items}"))
    assert [(f.kind, f.text) for f in facts] == [
        (Kind.COUNT, count),
        (Kind.REASON, "Hunger had spread."),
        (Kind.REASON, "Walls were low."),
        (Kind.REASON, "Orm fled."),
    ]


def test_examples_do_not_end_a_sentence(said):
    assert said("Many fled to towns, e.g. Lynn and Wisbech.") == [
        "Many fled to towns, e.g. Lynn and Wisbech."
    ]


def test_a_sign_for_or_against_becomes_a_label(read):
    page = "# Ely\n\n## Effects of the fire\n\n- (+) Streets were wider.\n- (–) Many shops were lost.\n"
    assert [(f.label, f.text) for f in facts_of(read(page))] == [
        ("Positive", "Streets were wider."),
        ("Negative", "Many shops were lost."),
    ]


def test_the_steps_of_an_essay_s_paragraph_are_not_said(read):
    page = (
        "# Essay: how far was luck to blame?\n\n## Introduction\n\nEly fell in 1488.\n\n"
        "## PARA 1 – AGREE: Luck\n\nPoint: The wind changed.\n\nEvidence:\n\n"
        "- Boats were lost.\n\nLink to Q: Luck mattered.\n\n"
        "## Conclusion\n\nIt was luck.\n"
    )
    factors = [f for f in facts_of(read(page)) if f.kind is Kind.FACTOR]
    assert [(f.label, f.text) for f in factors] == [
        ("Luck", "The wind changed."),
        ("Luck", "Boats were lost."),
        ("Luck", "Luck mattered."),
    ]


TABLE = """# Ely

## Laws

| Name | What it did | Date |
|---|---|---|
| Abolition of Tolls Act | ended all tolls on the bridges | 1488 |

## The Fen murders

| Date in 1888 | Victim | Place |
|---|---|---|
| 31 Aug | Mary Orr | Mill Row |

| Year | Price of bread |
|---|---|
| 1766 | 2d |

| Year | Law | What it did | Weakness |
|---|---|---|---|
| 1908 | Children Act | Set up courts of their own for the young | Hard to enforce |
"""


def test_a_row_s_date_is_told_with_what_its_other_columns_tell(read):
    assert [fact.text for fact in facts_of(read(TABLE))] == [
        "Abolition of Tolls Act (1488) ended all tolls on the bridges.",
        "Abolition of Tolls Act, date: 1488.",
        "31 August 1888, victim: Mary Orr; place: Mill Row.",
        "1766, price of bread: 2d.",
        "1908: Children Act.",
        "Children Act (1908) set up courts of their own for the young.",
        "Children Act (1908), weakness: hard to enforce.",
    ]


def test_who_they_are_in_the_head_of_a_column_is_told_by_the_column_before(read):
    page = (
        "# Ely\n\n| Name | From | What he did | Who helped | What became of them |\n"
        "|---|---|---|---|---|\n"
        "| Orm | South of Ely | Rich; bribed others | The monks | Hanged in 1071 |\n"
    )
    assert [fact.text for fact in facts_of(read(page))][1:] == [
        "Orm, what he did: Rich; bribed others.",
        "Orm, what became of the monks: hanged in 1071.",
    ]


def test_a_shouted_question_is_said_in_a_low_voice(read):
    page = "ELY\n\nWHY DID ORM BURN ELY?\n- to hurt the monks\n- to please Ulf\n\nWHO WAS ORM?\nOrm was a Dane.\n"
    facts = facts_of(read(page, "page.txt"))
    assert facts[0].text == "Why Orm burned Ely: to hurt the monks."


def test_a_heading_that_names_somebody_says_who_he_is(read):
    page = "# Ely\n\n## Sir Hugh Orm (sheriff until 1488)\n\n- He raised the toll.\n"
    assert facts_of(read(page))[0].text == "Sir Hugh Orm raised the toll."


def test_a_day_written_in_figures_is_said_in_words(said):
    assert said("Shots were fired on 21.3.1960 at dawn.") == [
        "Shots were fired on 21 March 1960 at dawn."
    ]


@pytest.mark.parametrize(
    "page",
    [
        "# The \\half Plan\n\n## What was it?\n\nIt was a plan to drain the fens.\n",
        "# Ely\n\nThe half- Wrought Iron Bridge (WIB) fell in 1488.\n",
        "# Ely\n\n| Who | What became of them |\n|---|---|\n| The \\d monks | Fled |\n",
    ],
)
def test_signs_that_stand_by_chance_hinder_nothing(read, page):
    assert facts_of(read(page))
