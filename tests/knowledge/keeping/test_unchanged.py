"""Documents that have not changed are not read again, and never others in their stead.

What was kept is told from what was read by a word put into the cache's own store: only
a library that came from there could speak of it.
"""

import json
import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256

import pytest

from lili_voice.knowledge.finding.finding import Found
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.knowledge.keeping.unchanged import MOST, SEAL, unless_changed
from lili_voice.knowledge.library import read_folder

PAGE = "# The Revolt\n\n## Why?\n\nThe poll tax of 1381 was hated in Kent.\n"
OTHER = "# The Plague\n\n## When?\n\nThe plague reached Dorset in 1348.\n"


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


@pytest.fixture
def documents(write):
    return write({"page.md": PAGE, "other.md": OTHER})


def texts(library):
    return [fact.text for fact in library.facts]


def kept(cache):
    return sorted(cache.glob("library-*"))


def same(library, other):
    """Whether two libraries say the same, and find it."""
    assert tuple(library.facts) == tuple(other.facts)
    assert library.abouts == other.abouts
    assert tuple(library.doubts) == tuple(other.doubts)
    assert library.failures == other.failures
    asked = "Where was the poll tax hated?"
    found = Librarian(library).find(asked)
    assert found == Librarian(other).find(asked)
    assert found.found is not Found.UNKNOWN
    return True


def test_what_is_kept_says_the_same_as_what_is_read(documents, cache):
    first, again = open_library(documents, cache), open_library(documents, cache)
    assert again.kept is not None
    assert again.kept.index.is_relative_to(cache)
    assert same(first, read_folder(documents))
    assert same(again, read_folder(documents))
    assert len(kept(cache)) == 1


def test_what_is_kept_is_not_read_again(documents, cache):
    open_library(documents, cache)
    (place,) = kept(cache)
    used = place.stat().st_mtime_ns
    os.utime(place, ns=(0, 0))
    open_library(documents, cache)
    assert place.stat().st_mtime_ns >= used


def test_a_changed_document_is_read_anew(documents, cache):
    open_library(documents, cache)
    when = (documents / "page.md").stat()
    (documents / "page.md").write_text(PAGE.replace("Kent", "Bath"), "utf-8")
    os.utime(documents / "page.md", ns=(when.st_atime_ns, when.st_mtime_ns))
    assert "The poll tax of 1381 was hated in Bath." in texts(
        open_library(documents, cache)
    )


def test_a_document_that_came_or_went_is_noticed(documents, cache):
    open_library(documents, cache)
    (documents / "other.md").unlink()
    assert list(open_library(documents, cache).abouts) == ["page.md"]
    (documents / "new.md").write_text(OTHER, "utf-8")
    assert list(open_library(documents, cache).abouts) == ["new.md", "page.md"]


def test_a_document_that_bears_another_name_is_called_by_it(documents, cache):
    open_library(documents, cache)
    (documents / "page.md").rename(documents / "tax.md")
    sources = {f.source.document for f in open_library(documents, cache).facts}
    assert sources == {"other.md", "tax.md"}


def test_a_document_changed_while_it_was_read_is_not_taken_for_the_former(
    documents, cache
):
    """The file is another one when it is opened for the second time."""

    class Files(dict[str, object]):
        def items(self):
            yield from super().items()
            (documents / "page.md").write_text(PAGE.replace("Kent", "Bath"), "utf-8")

    files = Files({"page.md": documents / "page.md"})
    assert texts(unless_changed(files, cache)) == [
        "The poll tax of 1381 was hated in Bath."
    ]
    (documents / "page.md").write_text(PAGE, "utf-8")
    assert texts(unless_changed({"page.md": documents / "page.md"}, cache)) == [
        "The poll tax of 1381 was hated in Kent."
    ]


def every_file(place):
    return sorted(p.relative_to(place) for p in place.rglob("*") if p.is_file())


def test_no_damaged_file_is_believed(documents, cache):
    right = read_folder(documents)
    open_library(documents, cache)
    (place,) = kept(cache)
    many = len(every_file(place))
    for at in range(0, many, 4):  # of what is made anew, some names are new
        file = place / every_file(place)[at]
        data = bytearray(file.read_bytes())
        data[len(data) // 2 : len(data) // 2 + 1] = b"\xff"
        file.write_bytes(data)
        assert tuple(open_library(documents, cache).facts) == tuple(right.facts)
        assert not file.exists() or file.read_bytes() != bytes(data)
    assert many > 20
    assert same(open_library(documents, cache), right)


@pytest.mark.parametrize("spoil", [b"", b"{", b"[]", b"\xff\xfe", b'{"a": 1}'])
def test_a_spoilt_seal_is_no_seal(documents, cache, spoil):
    open_library(documents, cache)
    (place,) = kept(cache)
    (place / SEAL).write_bytes(spoil)
    assert same(open_library(documents, cache), read_folder(documents))


@pytest.mark.parametrize("name", [SEAL, "facts.jsonl", "manifest.json", "index-*/rows"])
def test_a_file_that_is_gone_is_missed(documents, cache, name):
    open_library(documents, cache)
    (place,) = kept(cache)
    next(place.glob(name)).unlink()
    assert same(open_library(documents, cache), read_folder(documents))
    assert list(place.glob(name))


def test_what_is_kept_by_a_lili_that_read_otherwise_is_not_believed(documents, cache):
    """Its name tells: it is that of the documents and of the rules."""
    open_library(documents, cache)
    (place,) = kept(cache)
    place.rename(place.with_name("library-" + sha256(b"other rules").hexdigest()[:32]))
    open_library(documents, cache)
    assert place in kept(cache)


def test_a_cache_that_cannot_be_written_is_done_without(documents, tmp_path):
    (tmp_path / "file").write_text("no folder", "utf-8")
    library = open_library(documents, tmp_path / "file" / "cache")
    assert same(library, read_folder(documents))


def test_documents_that_cannot_be_read_are_told_each_time(documents, cache):
    (documents / "empty.md").write_bytes(b"")
    for _ in range(2):
        assert "empty.md" in open_library(documents, cache).failures[0]
    assert kept(cache) == []


def test_what_is_in_the_folder_but_no_document_is_told_each_time(documents, cache):
    (documents / "slides.pptx").write_bytes(b"PK")
    for _ in range(2):
        assert "slides.pptx" in open_library(documents, cache).failures[0]
    assert len(kept(cache)) == 1


def test_many_who_start_at_once_all_find_the_same(documents, cache):
    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(lambda _: open_library(documents, cache), range(12)))
    assert {tuple(texts(library)) for library in found} == {
        tuple(texts(read_folder(documents)))
    }
    assert sorted(path.name for path in cache.iterdir()) == [kept(cache)[0].name]


def test_a_library_goes_on_when_its_cache_is_removed(documents, cache):
    open_library(documents, cache)
    library = open_library(documents, cache)
    librarian = Librarian(library)
    shutil.rmtree(cache)
    assert texts(library) == texts(read_folder(documents))
    found = librarian.find("Where was the poll tax hated?")
    assert found.found is not Found.UNKNOWN


def test_only_the_last_few_libraries_are_kept(documents, cache):
    for year in range(MOST + 3):
        (documents / "page.md").write_text(PAGE.replace("1381", f"{1381 + year}"))
        open_library(documents, cache)
    assert len(kept(cache)) == MOST
    newest = max(kept(cache), key=lambda place: place.stat().st_mtime_ns)
    facts = (newest / "facts.jsonl").read_text("utf-8").splitlines()
    assert any(str(1381 + MOST + 2) in json.loads(line)["text"] for line in facts)
