"""Slips of the keyboard."""

import pytest


@pytest.fixture
def told(read):
    def told(words):
        return [doubt.what for doubt in read(f"# Salt\n\n## Why?\n\n{words}\n").doubts]

    return told


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("The the mine closed.", "“The” stands twice"),
        ("It was shut so that that day came.", "“that” stands twice"),
        ("They wanted to try to try to sell it.", "“to try” stands twice"),
        ("The mine closed.This was the end.", "no space after the full stop in “closed.This”"),
        ("The mine,which was old, closed.", "no space after the comma in “mine,which”"),
        ("Money from abroad, was helping the mines.", "a comma parts “was” from its subject: take it away"),
    ],
)  # fmt: skip
def test_a_slip_is_told(told, words, what):
    assert told(words) == [what]


@pytest.mark.parametrize(
    "words",
    [
        "He had had enough, and it was very very cold.",
        "She walked from mine to mine to speak, and from door to door to beg.",
        "They searched the port house by house by night.",
        "See www.salt.example/Page, at 2.30 or for 1,500 crowns.",
        "The U.S.A. and the U.K. bought salt.",
        "Anna, the leader, was there, and Otto, who was ill, was not.",
        "In the end, was the mine worth it?",
        "When it rained, was it shut?",
        "What the miners wanted most, was bread, said Anna.",
        "Because of this, is how it began.",
    ],
)
def test_what_is_well_written_is_no_slip(told, words):
    assert told(words) == []
