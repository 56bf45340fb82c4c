"""Uploads are named safely, read as any document, and leave nothing behind."""

import errno
import os
import tempfile

import pytest

from lili_voice.errors import AuthorError, OperatorError
from lili_voice.simulator.library.saving import save
from lili_voice.simulator.library.uploads import read_upload, read_uploads, safe_name

LENIN = b"# Lenin\n\nLenin led the Bolsheviks in 1917.\n"


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("Cuba 1962.md", "Cuba 1962.md"),
        ("Weimar & Nazi Germany (1).DOCX", "Weimar & Nazi Germany (1).docx"),
        ("../../etc/cron.d/x.md", "x.md"),
        ("C:\\Users\\miss\\notes.txt", "notes.txt"),
        (".hidden.md", "hidden.md"),
        ("~$open.docx", "open.docx"),
        ("a\x00b\n\u202etxt.md", "a b txt.md"),
        ("a<b>.html", "a b.html"),
        ("e\u0301te\u0301.md", "\u00e9t\u00e9.md"),
    ],
)
def test_a_name_is_never_a_path_nor_hidden_nor_misleading(given, name):
    assert safe_name(given) == name


def test_a_long_name_is_cut_and_keeps_its_ending():
    name = safe_name("\u00e9" * 500 + ".markdown")
    assert name.endswith("\u00e9.markdown")
    assert len(name.encode()) <= 100


@pytest.mark.parametrize(
    "given", ["", ".", "..", "/", "notes", "notes.exe", "a.md/", "....md"]
)
def test_what_is_no_document_is_refused_with_what_to_do(given):
    with pytest.raises(AuthorError, match="save it as one of these"):
        safe_name(given)


def test_nothing_of_an_upload_is_left_on_the_disk(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert read_upload("lenin.md", LENIN).facts
    with pytest.raises(AuthorError):
        read_upload("lenin.docx", b"PK\x03\x04")
    assert not list(tmp_path.iterdir())


def test_what_holds_no_statement_is_refused():
    with pytest.raises(AuthorError, match="write sentences"):
        read_upload("head.md", b"# A heading alone\n")


def test_an_upload_that_was_read_is_not_read_again():
    first = read_uploads({"lenin.md": LENIN}, {})
    known = {page.document.path: page for page in first}
    other = LENIN.replace(b"1917", b"1918")
    assert read_uploads({"lenin.md": LENIN}, known)[0] is first[0]
    assert read_uploads({"lenin.md": other}, known)[0] is not first[0]


def test_a_document_is_saved_whole_and_only_replaced_when_that_is_asked(tmp_path):
    assert save("a.md", b"one", tmp_path)
    assert not save("a.md", b"two", tmp_path)
    assert (tmp_path / "a.md").read_bytes() == b"one"
    assert save("a.md", b"two", tmp_path, replace=True)
    assert (tmp_path / "a.md").read_bytes() == b"two"
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_nothing_is_written_outside_the_folder_through_a_link(tmp_path):
    folder, outside = tmp_path / "in", tmp_path / "outside.md"
    folder.mkdir()
    outside.write_bytes(b"safe")
    os.symlink(outside, folder / "a.md")
    assert not save("a.md", b"new", folder)
    assert save("a.md", b"new", folder, replace=True)
    assert outside.read_bytes() == b"safe"
    assert (folder / "a.md").read_bytes() == b"new"


def test_what_cannot_be_saved_is_told_with_who_can_mend_it(tmp_path):
    with pytest.raises(OperatorError, match="LILI_CONTENT"):
        save("a.md", b"one", tmp_path / "missing")
    (tmp_path / "a.md").mkdir()
    for replace in (False, True):
        with pytest.raises(AuthorError, match="another name"):
            save("a.md", b"one", tmp_path, replace=replace)


@pytest.mark.parametrize("why", [errno.EPERM, errno.EOPNOTSUPP])
def test_where_a_file_can_have_one_name_alone_it_is_saved_all_the_same(
    tmp_path, monkeypatch, why
):
    def refuse(*names):
        raise OSError(why, os.strerror(why))

    monkeypatch.setattr(os, "link", refuse)
    assert save("a.md", b"one", tmp_path)
    assert not save("a.md", b"two", tmp_path)
    assert (tmp_path / "a.md").read_bytes() == b"one"
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]
