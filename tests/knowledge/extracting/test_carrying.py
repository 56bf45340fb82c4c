"""Memory hangs on the ids of facts, so they live on when documents are edited."""

import pytest

from lili_voice.knowledge.extracting.carrying import carry_ids
from lili_voice.knowledge.extracting.extract import facts_of
from lili_voice.knowledge.library import STARTER, read_folder

PAGE = """# The Great Leap Forward

## When was the Great Leap Forward?

The Great Leap Forward started in May 1958.
The Great Leap Forward went on until 1962.

## What were the effects of the Great Leap Forward?

- Failure: Mao resigned as head of state.
- Failure: Soviet experts were allowed to leave.
- Success: Coal output reached its peak in 1960.
"""


@pytest.fixture
def edited(read):
    """The ids of the page's texts, and those of its edited self."""

    def edited(change, name="page.md"):
        old = facts_of(read(PAGE))
        new = carry_ids(facts_of(read(change(PAGE), name)), old)
        return {f.text: f.id for f in old}, {f.text: f.id for f in new}

    return edited


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("Soviet experts were allowed", "Soviet experts were alowed"),
        (
            "The Great Leap Forward started in May 1958.",
            "The Leap started in May 1958.",
        ),
        ("reached its peak in 1960", "reached a peak in the year 1960"),
        ("Mao resigned as head", "Chairman Mao resigned as head"),
        ("May 1958", "June 1958"),
    ],
)
def test_a_mended_statement_keeps_its_id(edited, was, becomes):
    before, after = edited(lambda page: page.replace(was, becomes))
    assert list(before) != list(after)
    assert list(before.values()) == list(after.values())


@pytest.mark.parametrize(
    "change",
    [
        lambda page: "\n\n" + page,
        lambda page: page.replace("The Great Leap Forward\n\n", "Mao's Leap\n\n", 1),
        lambda page: page.replace("## When was", "## In which years was"),
        lambda page: page.replace("Failure: ", "**Failures:** "),
        lambda page: page.replace("- ", "* "),
        lambda page: page.replace("## When", "Words above.\n\n## When"),
    ],
    ids=["lines", "title", "heading", "label", "bullets", "statement above"],
)
def test_what_stands_round_a_statement_does_not_change_its_id(edited, change):
    before, after = edited(change)
    assert {text: after[text] for text in before} == before


def test_a_renamed_file_keeps_its_ids_even_where_words_were_mended(edited):
    before, after = edited(
        lambda page: page.replace("1958", "the May of 1958"), "leap.md"
    )
    assert list(before.values()) == list(after.values())


def test_title_and_file_may_both_be_renamed(edited):
    before, after = edited(
        lambda p: p.replace("# The Great Leap", "# A Jump", 1), "b.md"
    )
    assert before == after


def test_another_statement_in_the_same_place_has_an_id_of_its_own(edited):
    before, after = edited(
        lambda page: page.replace("Mao resigned as head of state", "Families starved")
    )
    assert len(before.keys() & after.keys()) == 4
    assert after["Families starved."] not in before.values()


def test_neighbours_that_share_the_topic_are_not_taken_for_each_other(edited):
    before, after = edited(
        lambda page: page.replace("The Great Leap Forward started in May 1958.\n", "")
    )
    gone = "The Great Leap Forward started in May 1958."
    assert gone not in after
    assert before[gone] not in after.values()


def test_statements_may_change_places(edited):
    def swapped(page):
        head, one, two, coal = page.rsplit("- ", 3)
        return f"{head}- {coal}- {two}- {one}"

    before, after = edited(swapped)
    assert before == after


def test_an_id_once_given_to_other_words_is_not_given_again(read):
    old = facts_of(read("The poll tax was hatted by everybody."))
    mended = carry_ids(facts_of(read("The poll tax was hated by everybody.")), old)
    both = "The poll tax was hated by everybody. The poll tax was hatted by everybody."
    again = carry_ids(facts_of(read(both)), mended)
    assert again[0].id == mended[0].id == old[0].id
    assert again[1].id != old[0].id


def test_carrying_over_nothing_changed_changes_nothing():
    facts = read_folder(STARTER).facts
    assert carry_ids(facts, facts) == facts
    assert carry_ids(facts) == facts


def test_he_resigned_is_not_the_same_of_everyone(read):
    old = facts_of(read("# Mao\n\nHe resigned.\n", "mao.md"))
    new = carry_ids(facts_of(read("# Nixon\n\nHe resigned.\n", "nixon.md")), old)
    assert new[0].id != old[0].id
