"""Words typed in and shown."""

from lili_voice.channels.turns import LONGEST_TEXT
from lili_voice.cli.words import places, readable, told
from lili_voice.source import Source
from lili_voice.speech import say
from lili_voice.turn import Intent, Reply


def test_each_document_is_named_once_with_all_its_lines():
    sources = [
        Source("notes.md", (71, 72), "one"),
        Source("notes.md", (71, 72), "two"),
        Source("notes.md", (9, 9), "three"),
        Source("book.pdf", (1, 3), "four", 12),
        Source("essay.docx", (7, 7), "five"),
    ]
    assert list(places(sources)) == [
        "notes.md, lines 9, 71-72",
        "book.pdf, page 12, lines 1-3",
        "essay.docx, paragraph 7",
    ]
    assert list(places(sources[2:3])) == ["notes.md, line 9"]


def test_half_a_character_is_no_trouble():
    assert readable("who \udcff was he\n") == "who ? was he"


def test_more_words_than_a_turn_holds_are_cut():
    assert len(readable("a" * (LONGEST_TEXT + 1))) == LONGEST_TEXT


def test_neither_a_statement_nor_the_name_of_a_document_steers_the_screen():
    sources = (Source("notes \x1b[2J.md", (1, 1), "one"),)
    reply = Reply(say("A \u202etax."), Intent.ASK, sources=sources)
    speech, place = told(reply, sources=True)
    assert "\u202e" not in speech
    assert place == "  notes \ufffd[2J.md, line 1"
