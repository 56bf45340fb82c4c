"""What has not changed is not read again, and ids live on."""

import json
from dataclasses import replace

import pytest

from lili_voice.knowledge.keeping.factstore import write_store
from lili_voice.knowledge.keeping.renewing import former_of, renew
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.knowledge.library import library_of_pages, read_folder
from lili_voice.knowledge.reading.gathering import gather

RYE = "# The Rye Riots\n\n## Why?\n\nRye was dear in 1742.\nThe mills stood still.\n"
TIN = "# The Tin Strike\n\n## Who led it?\n\nOrla Fenwick led the Tin Strike.\n"


@pytest.fixture
def kept(write, tmp_path):
    """Keeps the documents written so far; the library and what was read anew."""

    def kept(**files):
        folder = write({f"{name}.md": text for name, text in files.items()})
        found, former = gather([folder]).files, former_of(tmp_path / "store")
        renewed = renew(found.items(), found, former)
        library = library_of_pages(renewed.pages, former.facts, renewed.failures)
        write_store(library, renewed.pages, tmp_path / "store")
        return open_library(tmp_path / "store"), renewed

    return kept


def ids(library, path):
    return [fact.id for fact in library.of_document(path)]


def settled(renewed):
    return [page.document.path for page in renewed.pages if page.settled]


def test_what_has_not_changed_is_not_read_again(kept):
    first, _ = kept(rye=RYE, tin=TIN)
    second, renewed = kept()
    assert settled(renewed) == ["rye.md", "tin.md"]
    assert renewed.unchanged == 2
    assert list(second.facts) == list(first.facts)
    assert second.doubts == first.doubts


def test_a_changed_document_replaces_exactly_its_own_facts(kept):
    first, _ = kept(rye=RYE, tin=TIN)
    second, renewed = kept(rye=RYE + "The mayor fled.\n")
    assert settled(renewed) == ["tin.md"]
    assert second.of_document("tin.md") == first.of_document("tin.md")
    assert ids(second, "rye.md")[:2] == ids(first, "rye.md")
    assert [fact.text for fact in second.of_document("rye.md")][2:] == [
        "The mayor fled."
    ]


def test_a_file_with_a_new_name_need_not_be_read(kept, write):
    first, _ = kept(rye=RYE, tin=TIN)
    (write({}) / "tin.md").rename(write({}) / "pewter.md")
    second, renewed = kept()
    assert settled(renewed) == ["pewter.md", "rye.md"]
    assert ids(second, "pewter.md") == ids(first, "tin.md")
    assert {f.source.document for f in second.facts} == {"pewter.md", "rye.md"}
    assert second.doubts == read_folder(write({})).doubts


def test_a_file_called_by_its_name_is_read_again_under_a_new_one(kept, write):
    kept(rye="Rye was dear in 1742.\n")
    (write({}) / "rye.md").rename(write({}) / "oats.md")
    second, renewed = kept()
    assert settled(renewed) == []
    assert second.abouts["oats.md"].title == "oats"


def test_the_same_file_twice_makes_no_two_facts_of_one_id(kept, write):
    kept(rye=RYE)
    library, _ = kept(again=RYE, third=RYE)
    assert len(library.facts) == 6
    assert len(library.by_id) == len(set(library.by_id)) == 6


def test_two_files_may_change_names(kept, write):
    first, _ = kept(rye=RYE, tin=TIN)
    second, _ = kept(rye=TIN, tin=RYE)
    assert ids(second, "rye.md") == ids(first, "tin.md")
    assert ids(second, "tin.md") == ids(first, "rye.md")


def test_a_document_that_is_gone_takes_its_facts_along(kept, write):
    kept(rye=RYE, tin=TIN)
    (write({}) / "tin.md").unlink()
    library, _ = kept()
    assert {fact.source.document for fact in library.facts} == {"rye.md"}


def test_a_document_that_broke_keeps_its_facts_until_it_is_mended(kept, write):
    first, _ = kept(rye=RYE, tin=TIN)
    (write({}) / "rye.md").write_bytes(b"\x00\x00")
    second, renewed = kept()
    assert ids(second, "rye.md") == ids(first, "rye.md")
    assert len(renewed.failures) == 1
    assert "rye.md" in renewed.failures[0]
    assert "what was understood of it before is kept" in renewed.failures[0]
    third, mended = kept(rye=RYE)
    assert settled(mended) == ["tin.md"]
    assert ids(third, "rye.md") == ids(first, "rye.md")


def test_a_document_that_never_could_be_read_is_only_told(kept, write):
    write({"rye.md": b"\x00\x00"})
    library, renewed = kept(tin=TIN)
    assert list(library.abouts) == ["tin.md"]
    assert "is kept" not in renewed.failures[0]


def test_a_lili_that_reads_otherwise_reads_all_again(kept, tmp_path):
    first, _ = kept(rye=RYE)
    path = tmp_path / "store" / "manifest.json"
    manifest = json.loads(path.read_text())
    path.write_text(json.dumps({**manifest, "rules": "others"}))
    second, renewed = kept()
    assert settled(renewed) == []
    assert ids(second, "rye.md") == ids(first, "rye.md")


def test_new_facts_get_no_id_that_is_taken(kept):
    library, _ = kept(rye=RYE)
    library, _ = kept(tin=RYE)
    assert len(set(ids(library, "rye.md") + ids(library, "tin.md"))) == 4


def test_what_is_told_of_a_document_needs_no_second_reading(kept):
    page = (
        "# Rye\n\n## Why?\n\nRye was dear.\n\n| a |\n|---|\n| The The mill stood. |\n"
    )
    _, first = kept(rye=page)
    _, second = kept()
    (read,), (kept_on,) = first.pages, second.pages
    headings = tuple(replace(section, blocks=()) for section in read.document.sections)
    assert kept_on.document == replace(read.document, sections=headings)
    assert kept_on.doubts == read.doubts
