"""Words typed in and shown."""

from lili_voice.channels.turns import LONGEST_TEXT
from lili_voice.cli.words import places, readable
from lili_voice.source import Source


def test_each_document_is_named_once_with_all_its_lines():
    sources = [
        Source("notes.md", (71, 72), "one"),
        Source("notes.md", (71, 72), "two"),
        Source("notes.md", (9, 9), "three"),
        Source("book.pdf", (1, 3), "four", 12),
    ]
    assert list(places(sources)) == [
        "notes.md, lines 9, 71-72",
        "book.pdf, page 12, lines 1-3",
    ]
    assert list(places(sources[2:3])) == ["notes.md, line 9"]


def test_half_a_character_is_no_trouble():
    assert readable("who \udcff was he\n") == "who ? was he"


def test_more_words_than_a_turn_holds_are_cut():
    assert len(readable("a" * (LONGEST_TEXT + 1))) == LONGEST_TEXT
