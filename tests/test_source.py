"""Where a statement stands, in words."""

import pytest

from lili_voice.source import Source, place_of


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (Source("notes.md", (3, 3), "f"), "line 3"),
        (Source("notes.md", (12, 14), "f"), "lines 12-14"),
        (Source("book.pdf", (7, 9), "f", 2), "page 2, lines 7-9"),
        (Source("Essay.DOCX", (7, 7), "f"), "paragraph 7"),
    ],
)
def test_a_place_is_told_as_a_reader_would_count(source, told):
    assert place_of(source) == told


def test_several_that_stand_together_are_told_at_once():
    assert place_of(Source("book.pdf", (7, 9), "f", 2), "7-9, 12") == (
        "page 2, lines 7-9, 12"
    )
