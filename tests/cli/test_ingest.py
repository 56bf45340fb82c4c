"""`lili ingest`."""

import json

import pytest
from click.testing import CliRunner

from lili_voice.cli.ingest import command
from lili_voice.errors import OperatorError
from lili_voice.knowledge.keeping.shelf import open_library

PAGE = "# The Revolt\n\n## Why?\n\nThe the poll tax was hated.\nBread cost 12 pence.\n"


@pytest.fixture
def notes(tmp_path):
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "page.md").write_text(PAGE)
    return tmp_path / "notes"


def ingest(*arguments):
    return CliRunner().invoke(command, [str(argument) for argument in arguments])


def test_a_teacher_reads_what_was_found_and_what_is_doubtful(notes):
    result = ingest(notes)
    assert result.exit_code == 0
    assert "page.md: The Revolt (2 facts)" in result.stdout
    assert "  line 5: “The” stands twice" in result.stdout
    assert result.stdout.endswith("2 facts in 1 document, 1 doubt.\n")


def test_a_program_reads_one_object(notes):
    told = json.loads(ingest(notes, "--json").stdout)
    assert [fact["lines"] for fact in told["facts"]] == [[5, 5], [6, 6]]
    assert [doubt["line"] for doubt in told["doubts"]] == [5]


def test_a_bad_document_beside_a_good_one_is_told_and_no_failure(notes):
    (notes / "bad.txt").write_bytes(b"\x00")
    result = ingest(notes)
    assert result.exit_code == 0
    assert "Could not be read: bad.txt: not text" in result.stdout


@pytest.mark.parametrize("flags", [[], ["--json"]])
def test_when_nothing_can_be_used_the_exit_status_says_so(tmp_path, flags):
    result = ingest(tmp_path / "lost", *flags)
    assert result.exit_code == 2
    assert "No such file" in result.stdout
    if not flags:
        assert "give a document, or a folder of them" in result.stdout


def test_an_empty_folder_is_told_with_the_remedy(tmp_path):
    result = ingest(tmp_path)
    assert result.exit_code == 2
    assert result.stdout.startswith("Nothing was found: give .md")
    assert result.stdout.endswith(" files, or a folder of them.\n")


def test_nothing_is_kept_of_nothing(tmp_path):
    assert ingest(tmp_path / "lost", "--out", tmp_path / "store").exit_code == 2
    assert not (tmp_path / "store").exists()


def test_a_store_is_kept_and_ids_live_on_in_it(notes, tmp_path):
    out = tmp_path / "store"
    first = ingest(notes, "--out", out)
    assert first.stdout.endswith(f"Kept in {out}.\n")
    before = [fact.id for fact in open_library(out).facts]
    (notes / "page.md").rename(notes / "revolt.md")
    mended = PAGE.replace("cost 12", "only cost 12").replace("# The", "New.\n\n# A")
    (notes / "revolt.md").write_text(mended)
    second = ingest(notes, "--out", out)
    assert second.stdout.endswith(f"Kept in {out}: 2 facts as before, 1 new, 0 gone.\n")
    assert [fact.id for fact in open_library(out).facts][1:] == before


def test_what_has_not_changed_is_told_again_without_being_read(notes, tmp_path):
    (notes / "tin.md").write_text("# Tin\n\n## Why?\n\nTin was was dear.\n")
    first = ingest(notes, "--out", tmp_path / "store")
    (notes / "tin.md").write_text("# Tin\n\n## Why?\n\nTin was was cheap.\n")
    second = ingest(notes, "--out", tmp_path / "store")
    told = first.stdout.partition("tin.md")[0]
    assert told
    assert second.stdout.startswith(told)
    assert second.stdout.endswith("; 1 document unchanged and not read again.\n")


def test_a_program_is_told_the_same_of_what_was_not_read_again(notes, tmp_path):
    first = ingest(notes, "--out", tmp_path / "store", "--json")
    assert ingest(notes, "--out", tmp_path / "store", "--json").stdout == first.stdout


def test_a_document_that_broke_keeps_its_facts(notes, tmp_path):
    ingest(notes, "--out", tmp_path / "store")
    (notes / "page.md").write_bytes(b"\x00")
    result = ingest(notes, "--out", tmp_path / "store")
    assert result.exit_code == 0
    assert "what was understood of it before is kept" in result.stdout
    assert len(open_library(tmp_path / "store").facts) == 2


def test_a_folder_of_other_things_is_not_written_into(notes):
    result = ingest(notes, "--out", notes)
    assert isinstance(result.exception, OperatorError)
    assert [path.name for path in notes.iterdir()] == ["page.md"]


def test_no_bar_is_drawn_where_nobody_watches(notes):
    for n in range(30):
        (notes / f"{n}.md").write_text(PAGE)
    assert ingest(notes).stderr == ""


def test_a_page_to_look_at_is_written(notes, tmp_path):
    result = ingest(notes, "--html", tmp_path / "report.html")
    assert result.exit_code == 0
    assert "The poll tax" in result.stdout or "The Revolt" in result.stdout
    assert "poll tax was hated" in (tmp_path / "report.html").read_text("utf-8")


def test_a_page_that_cannot_be_written_is_the_operators_to_mend(notes, tmp_path):
    result = ingest(notes, "--html", tmp_path / "lost" / "report.html")
    assert isinstance(result.exception, OperatorError)
    assert "choose another --html file" in str(result.exception)


@pytest.mark.parametrize(("flags", "status"), [([], 0), (["--strict"], 1)])
def test_where_it_is_strict_one_bad_document_is_a_failure(notes, flags, status):
    assert ingest(notes, *flags).exit_code == 0
    (notes / "bad.txt").write_bytes(b"\x00")
    assert ingest(notes, *flags).exit_code == status


@pytest.mark.parametrize(
    "name", ["bad.txt", "bad.md", "bad.csv", "bad.html", "bad.pdf"]
)
def test_where_it_is_strict_an_empty_document_is_a_failure_beside_good_ones(
    notes, name
):
    (notes / name).write_bytes(b"")
    assert ingest(notes).exit_code == 0
    strict = ingest(notes, "--strict")
    assert strict.exit_code == 1
    assert f"Could not be read: {name}: an empty file; save the document again" in (
        strict.stdout
    )
    assert "2 facts in 1 document, 1 file not read" in strict.stdout
