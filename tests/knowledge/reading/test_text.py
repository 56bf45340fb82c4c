"""The words of a file, whatever program saved it."""

import os

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lili_voice.errors import AuthorError
from lili_voice.knowledge.reading.contents import bytes_of
from lili_voice.knowledge.reading.page import File
from lili_voice.knowledge.reading.text import decoded

PAGE = "It’s 1848 – the “springtime of nations” … and bread cost £2.\n• Barricades\n"
UNICODE = (
    *("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"),
    *("utf-32", "utf-32-le", "utf-32-be"),
)


def words(data, name="notes.txt"):
    return decoded(File(name, data)).words


@pytest.mark.parametrize("encoding", UNICODE)
def test_unicode_is_read_with_or_without_a_mark(encoding):
    found = decoded(File("notes.txt", PAGE.encode(encoding)))
    assert (found.words, found.guessed) == (PAGE, False)


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
@pytest.mark.parametrize(
    "text",
    [
        PAGE,
        "Kossuth’s speech.",
        "He waited – in vain.",
        "Müller’s plan",
        "The cafés of Zürich",
        "The vote cost £5… no more",
        "‘Peace’ — at last, in 1849",
        "• One\n• Two\n",
        "They met in the Café de l’État, near Orléans.",
    ],
)
def test_what_old_windows_and_old_macs_saved_is_read_and_told(text, encoding):
    found = decoded(File("notes.txt", text.encode(encoding)))
    assert (found.words, found.guessed) == (text, True)


def test_plain_latin_letters_are_read():
    assert (
        words("Pétain, Führer, 5½ miles, £3".encode("latin-1"))
        == "Pétain, Führer, 5½ miles, £3"
    )


@pytest.mark.parametrize("encoding", ["cp1251", "iso8859-5", "gb18030"])
def test_a_script_that_is_not_ours_is_recognised(encoding):
    text = "Февральская революция началась в Петрограде в 1917 году."
    if encoding == "gb18030":
        text = "大跃进是毛泽东在一九五八年发动的运动，目的是让中国赶上英国。"
    assert words(text.encode(encoding)) == text


def test_a_letter_that_strayed_into_unicode_spoils_nothing_else():
    data = "The café – “first” – opened.".encode() + b" Kossuth\x92s too.\n"
    found = decoded(File("notes.txt", data))
    assert found.words == "The café – “first” – opened. Kossuth’s too.\n"
    assert found.guessed


def test_unicode_that_a_program_saved_twice_is_mended_and_told():
    spoilt = "".join(
        chr(b) if b in (0x9D, 0x81) else bytes([b]).decode("cp1252")
        for b in PAGE.encode()
    )
    found = decoded(File("notes.txt", spoilt.encode()))
    assert (found.words, found.guessed) == (PAGE, True)


@pytest.mark.parametrize(
    "end", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029", "\x0b"]
)
def test_lines_end_alike_whatever_ends_them(end):
    assert words(f"One.{end}Two.{end}{end}Three.".encode()) == "One.\nTwo.\n\nThree."


def test_line_ends_of_several_kinds_may_stand_in_one_file():
    assert (
        words(b"One.\r\nTwo.\rThree.\nFour.\r\n\r\nSix.")
        == "One.\nTwo.\nThree.\nFour.\n\nSix."
    )


def test_a_page_break_ends_a_line_but_adds_none():
    assert words(b"One.\n\x0cTwo.\x0cThree.\x0c\n") == "One.\nTwo.\nThree.\n"


def test_spaces_of_every_kind_are_spaces_and_tabs_stay():
    odd = "\u00a0\u2003\u2009\u202f\u3000"
    assert words(f"a{odd}b\tc".encode()) == "a     b\tc"


def test_what_nobody_sees_is_gone():
    hidden = "\u200b\u00ad\ufeff\u2060\u200e\u202e"
    assert words(f"Cha{hidden}rtists".encode()) == "Chartists"


def test_joined_letters_come_apart_and_accents_join_theirs():
    assert (
        words("The ﬁrst oﬃce of the cafe\u0301, ½ built".encode())
        == "The first office of the café, ½ built"
    )


def test_hyphens_that_hold_together_are_hyphens():
    assert words("well\u2011known, cut\u2010off".encode()) == "well-known, cut-off"


@pytest.mark.parametrize(
    ("beginning", "told"),
    [
        (b"%PDF-1.7", "or name it notes.pdf: it is a PDF file"),
        (b"PK\x03\x04", "or name it notes.docx: it is a Word document"),
        (b"{\\rtf1", "it is a rich text file"),
        (b"\xd0\xcf\x11\xe0", "an old or protected Office program"),
        (b"\x89PNG\r\n", "it is a picture"),
        (b"\xff\xd8\xff\xe0", "it is a picture"),
        (b"\x1f\x8b\x08", "it is a compressed file"),
        (b"MZ\x90\x00\x03", "not text"),
    ],
)
def test_a_file_under_a_false_name_is_told_for_what_it_is(beginning, told):
    with pytest.raises(AuthorError) as error:
        words(beginning + bytes(range(32)) * 9)
    message = str(error.value)
    assert message.startswith("notes.txt: not text; save it as plain text in UTF-8")
    assert told in message
    assert len(message.splitlines()) == 1


@given(st.binary(max_size=300))
@example(b"\xff\xfe\x00\xd8")
@example("\ud800".encode("utf-8", "surrogatepass"))
@example(b"\x81\x8d\x8f\x90\x9d")
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_words_that_can_be_kept_or_are_refused(data):
    try:
        found = words(data)
    except AuthorError as error:
        assert str(error).startswith("notes.txt: not text")  # noqa: PT017
    else:
        assert found.encode("utf-8").decode() == found
        assert not set(found) & set("\r\x00\u00a0\u200b\x0c")


@given(st.text(st.characters(codec="cp1252", exclude_categories=["Cc"]), max_size=80))
@settings(max_examples=200, deadline=None)
def test_text_saved_as_unicode_is_never_guessed_at(text):
    spoilt = ("Ã", "Â", "â")  # of which some may be what a program spoilt
    if not any(letter in text for letter in spoilt):
        assert not decoded(File("a.txt", text.encode())).guessed


@pytest.mark.parametrize(
    ("name", "most"),
    [
        ("a.txt", 0.5),
        ("a.md", 0.5),
        ("a.html", 0.5),
        ("a.csv", 0.5),
        ("a.docx", 50),
        ("a.PDF", 50),
    ],
)
def test_a_file_far_too_large_is_refused_unread(tmp_path, name, most):
    path = tmp_path / name
    path.touch()
    os.truncate(path, 200_000_000)
    with pytest.raises(AuthorError, match=f"{name}: larger than {most} MB; split it"):
        bytes_of(path, name)
