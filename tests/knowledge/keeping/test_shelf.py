"""Where a library comes from, and that a store outlives accidents."""

import json
import os
import shutil

import pytest

from lili_voice.errors import AuthorError, OperatorError
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.keeping.factstore import (
    read_pages,
    write_store,
)
from lili_voice.knowledge.keeping.renewing import former_of
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.knowledge.library import (
    library_of_pages,
    page_of,
    read_folder,
)
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
Bread cost 1.5 pence.
"""


def read(folder):
    """A library and the pages it is made of."""
    pages = [page_of(d) for d in read_all(gather([folder]).files.items()).documents]
    return library_of_pages(pages), pages


@pytest.fixture
def store(write, tmp_path):
    write_store(*read(write({"page.md": PAGE})), tmp_path / "store")
    return tmp_path / "store"


def test_without_a_path_the_starter_documents_are_opened():
    assert "great-leap-forward.md" in open_library(None).abouts


def test_one_document_is_a_library_too(write):
    library = open_library(write({"page.md": PAGE}) / "page.md")
    assert [fact.source.document for fact in library.facts] == ["page.md"] * 2


def test_a_store_says_what_its_documents_said(write, store):
    kept, read_anew = open_library(store), read_folder(write({"page.md": PAGE}))
    assert tuple(kept.facts) == read_anew.facts
    assert kept.abouts == read_anew.abouts
    assert kept.doubts == read_anew.doubts


def test_a_store_is_one_fact_a_line_and_says_what_it_was_made_of(store):
    lines = (store / "facts.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["text"] for line in lines] == [
        "The the poll tax of 1381 was hated in Kent.",
        "Bread cost 1.5 pence.",
    ]
    manifest = json.loads((store / "manifest.json").read_text("utf-8"))
    (kept,) = manifest["documents"]
    assert (kept["path"], kept["facts"], len(kept["sha256"])) == ("page.md", 2, 64)
    assert kept["about"]["title"] == "The Revolt"
    *files, index = sorted(os.listdir(store), key=lambda name: "index" in name)
    assert sorted(files) == ["documents.jsonl", "facts.jsonl", "manifest.json"]
    assert (store / index).is_dir()


def test_the_same_documents_make_the_same_store(write, store, tmp_path):
    write_store(*read(write({"page.md": PAGE})), tmp_path / "again")
    for name in ("facts.jsonl", "documents.jsonl", "manifest.json"):
        assert (store / name).read_bytes() == (tmp_path / "again" / name).read_bytes()


def cut_off(store, after, coming):
    """The store as it is left when writing `coming` stops after so many steps."""
    index = next(coming.glob("index-*"))

    def put(name, cut=None):
        (store / f"{name}.new").write_bytes((coming / name).read_bytes()[:cut])

    def settle(name):
        os.replace(store / f"{name}.new", store / name)

    steps = [
        lambda: put("facts.jsonl", 10),
        lambda: put("facts.jsonl"),
        lambda: put("documents.jsonl"),
        lambda: (store / index.name).mkdir(),
        lambda: shutil.copytree(index, store / index.name, dirs_exist_ok=True),
        lambda: put("manifest.json"),
        lambda: settle("manifest.json"),
        lambda: settle("facts.jsonl"),
        lambda: settle("documents.jsonl"),
    ]
    for step in steps[:after]:
        step()


@pytest.mark.parametrize("after", range(1, 10))
def test_a_store_cut_off_while_being_written_is_whole(write, store, tmp_path, after):
    longer = read(write({"page.md": PAGE + "Wages were unfair.\n"}))
    write_store(*longer, tmp_path / "coming")
    cut_off(store, after, tmp_path / "coming")
    expected = 3 if after >= 7 else 2
    assert len(open_library(store).facts) == expected
    assert len(Librarian(open_library(store)).find("what of the poll tax").hits) >= 1
    assert sum(len(page.facts) for page in read_pages(store)) == expected
    write_store(*longer, store)
    assert tuple(open_library(store).facts) == longer[0].facts
    assert len(os.listdir(store)) == 4


def test_a_first_store_that_was_cut_off_can_be_written_again(write, tmp_path):
    out = tmp_path / "store"
    out.mkdir()
    (out / "facts.jsonl.new").write_bytes(b"{")
    write_store(*read(write({"page.md": PAGE})), out)
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
    manifest = json.loads(path.read_text())
    path.write_text(json.dumps({**manifest, "version": manifest["version"] + 1}))
    with pytest.raises(OperatorError, match="written by a newer Lili"):
        open_library(store)


def asked(library):
    """What a library answers to some questions."""
    notes = Librarian(library)
    questions = ("why was there a poll tax", "what did bread cost", "gawnt", "1381")
    return [notes.find(question) for question in questions]


def test_a_store_answers_as_its_documents_do(write, store):
    def told(findings):
        return [(f.found, f.hits, f.nearest) for f in findings]

    documents = read_folder(write({"page.md": PAGE}))
    assert told(asked(open_library(store))) == told(asked(documents))


def test_a_store_without_its_index_answers_all_the_same(store):
    with_index = asked(open_library(store))
    shutil.rmtree(next(store.glob("index-*")))
    assert asked(open_library(store)) == with_index


@pytest.mark.parametrize("part", ["head.json", "ids", "rows.at", "topics", "facts.at"])
@pytest.mark.parametrize("damage", [b"", b"\x00\x01{"])
def test_a_store_with_a_damaged_index_answers_all_the_same(store, part, damage):
    with_index = asked(open_library(store))
    (next(store.glob("index-*")) / part).write_bytes(damage)
    assert asked(open_library(store)) == with_index


def test_a_store_whose_words_are_damaged_answers_all_the_same(store):
    with_index = asked(open_library(store))
    for path in next(store.glob("index-*")).glob("facts/*"):
        path.write_bytes(b"")
    assert asked(open_library(store)) == with_index


def test_a_store_of_the_first_lili_can_be_read(store):
    manifest = json.loads((store / "manifest.json").read_text())
    first = {"format", "facts_sha256", "documents"}
    old = {key: value for key, value in manifest.items() if key in first}
    (store / "manifest.json").write_text(json.dumps({**old, "version": 1}))
    (store / "documents.jsonl").unlink()
    shutil.rmtree(next(store.glob("index-*")))
    assert len(open_library(store).facts) == 2
    assert len(former_of(store).facts) == 2


def test_an_open_store_goes_on_working_while_it_is_written_anew(write, store):
    before = open_library(store)
    notes = Librarian(before)
    write_store(*read(write({"page.md": "# Rye\n\n## Why?\n\nRye rose.\n"})), store)
    assert notes.find("what did bread cost").hits
    assert before.facts[0].text == "The the poll tax of 1381 was hated in Kent."
    assert [fact.text for fact in open_library(store).facts] == ["Rye rose."]


def test_no_store_is_written_among_other_files(write, tmp_path):
    folder = write({"page.md": PAGE})
    with pytest.raises(OperatorError, match="holds other files and is no store"):
        write_store(*read(folder), folder)
    assert sorted(os.listdir(folder)) == ["page.md"]


def test_a_store_needs_a_folder_that_can_be_made(write, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(OperatorError, match="choose another --out folder"):
        write_store(*read(write({"page.md": PAGE})), tmp_path / "file" / "store")


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"map.png": "x"}, r"no documents; put .*\.md.* files there"),
        ({"page.md": "# Only a title\n"}, "no statement was found"),
        ({"a.md": b"\x00", "b.md": b"\x00"}, "no document can be read: .*1 more"),
        ({"plan.odt": "x"}, "no document can be read: .*plan.odt"),
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
