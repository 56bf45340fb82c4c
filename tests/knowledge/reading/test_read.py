"""Any file a teacher may save, or a mischief-maker may send."""

import os

import pytest

from lili_voice.errors import AuthorError
from lili_voice.knowledge.extracting.extract import facts_of
from lili_voice.knowledge.reading.formats import SUFFIXES
from lili_voice.knowledge.reading.read import read_all, read_document
from pdf_maker import Sheet, pdf
from twins import Paper, as_word

PAGE = "# Revolt\n\n## Why?\n\nThe poll tax was hated.\nSerfs wanted freedom.\n"

WORDLESS = [
    (".md", b"#\n\n---\n"),
    (".md", b"---\n---\n"),
    (".txt", b" \n\n"),
    (".txt", "\ufeff\n\u00a0".encode()),
    (".csv", b"\r\n\r\n"),
    (".tsv", b"\t\n"),
    (".html", b"<html><body><p> </p></body></html>"),
    (".docx", as_word(Paper("", ()))),
    (".pdf", pdf(Sheet())),
]


def told(document):
    return [(fact.text, fact.source.lines) for fact in facts_of(document)]


EXPECTED = [("The poll tax was hated.", (5, 5)), ("Serfs wanted freedom.", (6, 6))]


@pytest.mark.parametrize(
    "saved",
    [
        PAGE.encode(),
        PAGE.encode("utf-8-sig"),
        PAGE.encode("utf-16"),
        PAGE.replace("\n", "\r\n").encode(),
        PAGE.replace("\n", "\r").encode(),
        PAGE.rstrip().encode(),
    ],
    ids=["utf-8", "byte order mark", "utf-16", "windows", "old mac", "no last newline"],
)
def test_a_document_says_the_same_however_it_was_saved(read, saved):
    assert told(read(saved)) == EXPECTED


def test_a_document_in_an_old_encoding_is_read_and_its_author_told(read):
    document = read("The café — a “first” — opened.".encode("cp1252"))
    assert told(document) == [("The café — a “first” — opened.", (1, 1))]
    assert [(d.line, "UTF-8" in d.what) for d in document.doubts] == [(1, True)]


def test_letters_with_accents_are_one_letter_however_typed(read):
    assert told(read("Cafe\u0301s opened.")) == [("Cafés opened.", (1, 1))]


@pytest.mark.parametrize(
    "rubbish",
    [
        bytes(range(256)) * 4,
        b"%PDF-1.7\nnothing but plain letters here",
        b"PK\x03\x04 a word processor's file",
        b"{\\rtf1 rich text}",
        b"\x01\x02\x03 words \x04\x05",
    ],
)
def test_a_file_that_is_no_text_is_refused_with_the_remedy(read, rubbish):
    with pytest.raises(AuthorError, match=r"page\.txt: not text; save it as .*UTF-8"):
        read(rubbish, "page.txt")


def test_a_stray_page_break_does_not_spoil_a_text(read):
    document = read("The poll tax was hated.\n\x0c\nSerfs wanted freedom.\n" * 9)
    assert len(facts_of(document)) == 18


def test_a_file_far_too_large_is_refused_unread(write):
    path = write({"large.txt": b""}) / "large.txt"
    os.truncate(path, 5_000_001)
    with pytest.raises(AuthorError, match=r"large\.txt: larger than 0.5 MB; split it"):
        read_document(path, "large.txt")


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(AuthorError, match=r"lost\.md: cannot be read \(No such file"):
        read_document(tmp_path / "lost.md", "lost.md")


def test_a_pipe_is_no_document(tmp_path):
    os.mkfifo(tmp_path / "pipe.md")
    with pytest.raises(AuthorError, match="not a file"):
        read_document(tmp_path / "pipe.md", "pipe.md")


def test_links_that_lead_in_a_circle_are_told_not_followed(tmp_path):
    (tmp_path / "one.md").symlink_to(tmp_path / "two.md")
    (tmp_path / "two.md").symlink_to(tmp_path / "one.md")
    with pytest.raises(AuthorError, match=r"one\.md: cannot be read"):
        read_document(tmp_path / "one.md", "one.md")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_empty_file_is_told_alike_in_every_format(read, suffix):
    why = rf"^page\{suffix}: an empty file; save the document again, or leave it out$"
    with pytest.raises(AuthorError, match=why):
        read(b"", f"page{suffix}")


@pytest.mark.parametrize(("suffix", "data"), WORDLESS)
def test_a_document_without_a_word_is_told_alike_in_every_format(read, suffix, data):
    with pytest.raises(AuthorError, match=rf"^page\{suffix}: no words in it; "):
        read(data, f"page{suffix}")


def test_a_document_that_only_tells_how_names_are_said_is_not_empty(read):
    assert read("---\ntitle: Our names\n---\n").about.title == "Our names"


def test_markup_of_other_trades_is_said_as_it_stands(read):
    words = 'He said <break time="9s"/> and {{ 7 * 7 }} and ${jndi:x} & so on.'
    assert told(read(words, "page.txt")) == [(words, (1, 1))]
    assert told(read(words)) == [(words, (1, 1))]


def test_one_bad_document_does_not_spoil_the_others(write):
    folder = write({"bad.md": b"\x00\x00", "good.md": PAGE})
    names = ("bad.md", "good.md")
    reading = read_all((name, folder / name) for name in names)
    assert [document.path for document in reading.documents] == ["good.md"]
    assert [failure[:7] for failure in reading.failures] == ["bad.md:"]


@pytest.mark.parametrize("name", ["page.md", "page.txt"])
@pytest.mark.parametrize(
    "piece",
    [
        "word ",
        "Word ",
        "!",
        "cookie ",
        "a\n",
        "a\n\n",
        "- item\n",
        "Menu\n",
        "Reasons:\n",
        "x:\n\n\n",
        "the the ",
        "> ",
        "[a](",
        "*a _b ",
        "`",
        "<!--",
        "| a ",
        "1 ",
        "<p>a",
        "<script>",
        "1) a\n- b\n",
        "最后。",
    ],
)
def test_a_document_of_one_thing_over_and_over_is_read_all_the_same(write, name, piece):
    folder = write({name: piece * (20_000 // len(piece))})
    reading = read_all([(name, folder / name)])
    assert len(reading.documents) + len(reading.failures) == 1  # "!!!" holds no word
    facts = [fact for document in reading.documents for fact in facts_of(document)]
    assert len({fact.id for fact in facts}) == len(facts)
