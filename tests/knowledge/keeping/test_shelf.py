"""Where a library comes from, and that a store outlives accidents."""

import json
import os

import pytest

from lili_voice.errors import AuthorError, OperatorError
from lili_voice.knowledge.keeping.factstore import write_store
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.knowledge.library import library_of, read_folder
from lili_voice.knowledge.reading.gathering import gather
from lili_voice.knowledge.reading.read import read_all

PAGE = """---
title: The Revolt
names:
  - name: Gaunt
    say: Gawnt
abbreviations: {SoL: Statute of Labourers}
---

## Why?

The the poll tax of 1381 was hated in Kent.
It cost 1.5 pence.
"""


def digests(folder):
    reading = read_all(gather([folder]).files.items())
    return library_of(reading), {d.path: d.digest for d in reading.documents}


@pytest.fixture
def store(write, tmp_path):
    write_store(*digests(write({"page.md": PAGE})), tmp_path / "store")
    return tmp_path / "store"


def test_without_a_path_the_starter_documents_are_opened():
    assert "great-leap-forward.md" in open_library(None).abouts


def test_one_document_is_a_library_too(write):
    library = open_library(write({"page.md": PAGE}) / "page.md")
    assert [fact.source.document for fact in library.facts] == ["page.md"] * 2


def test_a_store_says_what_its_documents_said(write, store):
    assert open_library(store) == read_folder(write({"page.md": PAGE}))


def test_a_store_is_one_fact_a_line_and_says_what_it_was_made_of(store):
    lines = (store / "facts.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["text"] for line in lines] == [
        "The the poll tax of 1381 was hated in Kent.",
        "It cost 1.5 pence.",
    ]
    manifest = json.loads((store / "manifest.json").read_text("utf-8"))
    (kept,) = manifest["documents"]
    assert manifest["version"] == 1
    assert (kept["path"], kept["facts"], len(kept["sha256"])) == ("page.md", 2, 64)
    assert kept["about"]["title"] == "The Revolt"
    assert sorted(path.name for path in store.iterdir()) == [
        "facts.jsonl",
        "manifest.json",
    ]


def test_the_same_documents_make_the_same_store(write, store, tmp_path):
    write_store(*digests(write({"page.md": PAGE})), tmp_path / "again")
    for name in ("facts.jsonl", "manifest.json"):
        assert (store / name).read_bytes() == (tmp_path / "again" / name).read_bytes()


def cut_off(store, after, coming):
    """The store as it is left when writing `coming` stops after so many steps."""
    new = {name: (coming / name).read_bytes() for name in os.listdir(coming)}
    steps = [
        lambda: (store / "facts.jsonl.new").write_bytes(new["facts.jsonl"][:10]),
        lambda: (store / "facts.jsonl.new").write_bytes(new["facts.jsonl"]),
        lambda: (store / "manifest.json.new").write_bytes(new["manifest.json"]),
        lambda: os.replace(store / "manifest.json.new", store / "manifest.json"),
        lambda: os.replace(store / "facts.jsonl.new", store / "facts.jsonl"),
    ]
    for step in steps[:after]:
        step()


@pytest.mark.parametrize(("after", "facts"), [(1, 2), (2, 2), (3, 2), (4, 3), (5, 3)])
def test_a_store_cut_off_while_being_written_is_whole(
    write, store, tmp_path, after, facts
):
    longer = digests(write({"page.md": PAGE + "It was unfair.\n"}))
    write_store(*longer, tmp_path / "coming")
    cut_off(store, after, tmp_path / "coming")
    assert len(open_library(store).facts) == facts
    write_store(*longer, store)
    assert open_library(store) == open_library(tmp_path / "coming")


def test_a_first_store_that_was_cut_off_can_be_written_again(write, tmp_path):
    out = tmp_path / "store"
    out.mkdir()
    (out / "facts.jsonl.new").write_bytes(b"{")
    write_store(*digests(write({"page.md": PAGE})), out)
    assert len(open_library(out).facts) == 2


@pytest.mark.parametrize(
    "damage",
    [
        lambda store: (store / "facts.jsonl").write_text("{}\n"),
        lambda store: (store / "facts.jsonl").unlink(),
        lambda store: (store / "manifest.json").write_text('{"format": "lili-f'),
        lambda store: (store / "manifest.json").write_bytes(b"\xff\x00"),
        lambda store: (store / "manifest.json").write_text("[]"),
        lambda store: (store / "manifest.json").write_text("{}"),
    ],
)
def test_a_damaged_store_says_so_and_what_to_do(store, damage):
    damage(store)
    with pytest.raises(OperatorError, match="lili ingest"):
        open_library(store)


def test_a_store_of_a_newer_lili_is_not_guessed_at(store):
    path = store / "manifest.json"
    path.write_text(path.read_text().replace('"version": 1', '"version": 2'))
    with pytest.raises(OperatorError, match="written by a newer Lili"):
        open_library(store)


def test_no_store_is_written_among_other_files(write, tmp_path):
    folder = write({"page.md": PAGE})
    with pytest.raises(OperatorError, match="holds other files and is no store"):
        write_store(*digests(folder), folder)
    assert sorted(os.listdir(folder)) == ["page.md"]


def test_a_store_needs_a_folder_that_can_be_made(write, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(OperatorError, match="choose another --out folder"):
        write_store(*digests(write({"page.md": PAGE})), tmp_path / "file" / "store")


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"map.png": "x"}, "no documents; put .md or .txt files there"),
        ({"page.md": "# Only a title\n"}, "no statement was found"),
        ({"a.md": b"\x00", "b.md": b"\x00"}, "no document can be read: .*1 more"),
        ({"plan.docx": "x"}, "only .md and .txt are read"),
    ],
)
def test_a_folder_of_nothing_usable_is_the_authors_to_mend(write, files, said):
    with pytest.raises(AuthorError, match=said):
        open_library(write(files))


def test_a_folder_that_is_not_there_is_the_operators_to_mend(tmp_path):
    with pytest.raises(OperatorError, match=r"lost: cannot be read \(No such file"):
        open_library(tmp_path / "lost")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_is_the_operators_to_mend(write):
    folder = write({"page.md": PAGE})
    folder.chmod(0)
    try:
        with pytest.raises(OperatorError, match="Permission denied"):
            open_library(folder)
    finally:
        folder.chmod(0o700)
