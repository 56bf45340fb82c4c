"""A count beside a list says how many items it has."""

import pytest

from lili_voice.knowledge.extracting.counts import miscounts

TITLE = "# The Salt Strike\n\n"


@pytest.fixture
def told(read):
    """What is told of a page's counts, with its lines."""

    def told(words):
        return [(d.line, d.what.partition(",")[0]) for d in miscounts(read(words))]

    return told


def items(number, label=""):
    names = ("Bread", "Salt", "Wool", "Tin", "Fish", "Coal")
    return "".join(f"- {label}{name} was dear.\n" for name in names[:number])


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (f"## Why?\n\nThere were three reasons:\n\n{items(4)}", "“three reasons”"),
        (f"## Why?\n\nThere were 5 main long-term causes:\n\n{items(4)}", "“5 main long-term causes”"),
        (f"## Two effects of the strike\n\n{items(3)}", "“Two effects”"),
        (f"## What were the two effects?\n\n{items(3)}", "“two effects”"),
        (f"## Why?\n\n{items(3)}\nBoth of these causes mattered.\n", "“Both of these causes”"),
        (f"## Why?\n\n{items(3)}\nAll four reasons were known.\n", "“four reasons”"),
        ("## Two types of salt\n\n| Type | Use |\n|---|---|\n| Sea | Food |\n| Rock | Roads |\n| Grey | Cattle |\n", "“Two types”"),
    ],
)  # fmt: skip
def test_a_count_that_does_not_fit_its_list_is_told(told, words, count):
    assert [what for _, what in told(TITLE + words)] == [count]


@pytest.mark.parametrize(
    "words",
    [
        f"## Why?\n\nThere were four reasons:\n\n{items(4)}",
        f"## Why?\n\nOne of the five reasons was hunger. Others were:\n\n{items(4)}",
        f"## Why?\n\nAfter five years of problems the miners had enough:\n\n{items(3)}",
        f"## Why?\n\nAnother two reasons were known later:\n\n{items(3)}",
        f"## Why?\n\n{items(3)}\nThe strike had two leaders.\n",
        f"## Which of the two sides won?\n\n{items(4)}",
        "## Why?\n\nThere were three reasons.\n",
        f"## Effects\n\nThere were five effects.\n\n### At once\n\n{items(2)}\n### Later\n\n{items(3)}",
    ],
)
def test_what_counts_something_else_is_not_told(told, words):
    assert told(TITLE + words) == []


def test_nested_items_are_not_counted(told):
    nested = "- Bread was dear.\n    - Rye too.\n    - Wheat too.\n- Salt was dear.\n"
    assert told(f"{TITLE}## Why?\n\nThere were two reasons:\n\n{nested}") == []


def test_marked_items_are_counted_by_their_marks(told):
    listed = items(1, "Success: ") + items(3, "Failure: ")
    page = f"{TITLE}## Effects\n\nIt had two successes and three failures:\n\n{listed}"
    assert told(page) == [(5, "“two successes”")]


def test_arguments_on_two_sides_are_counted_side_by_side(told):
    listed = items(2, "For: ") + items(1, "Against: ")
    page = f"{TITLE}## Was it right?\n\nThere are two arguments for and two arguments against:\n\n{listed}"
    assert told(page) == [(5, "“two arguments”")]


def test_a_teacher_is_told_what_the_list_has(read):
    (doubt,) = miscounts(
        read(f"{TITLE}## Why?\n\nThere were two reasons:\n\n{items(3)}")
    )
    assert doubt.what == "“two reasons”, but the list has 3 items: which is right?"
    assert (doubt.line, doubt.kind) == (5, "count")
