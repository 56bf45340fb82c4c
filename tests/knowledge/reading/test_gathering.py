"""Which files are meant."""

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest

from lili_voice.knowledge.reading.formats import SUFFIXES
from lili_voice.knowledge.reading.gathering import gather, same_titles
from lili_voice.knowledge.reading.read import read_all

NOTES = {"b.md": "B.", "a.txt": "A.", "year 9/c.MD": "C."}


def test_a_folder_means_its_documents_in_the_order_of_their_names(write):
    found = gather([write(NOTES)])
    assert list(found.files) == ["a.txt", "b.md", "year 9/c.MD"]
    assert found.failures == ()


def test_one_file_is_called_by_its_name(write):
    assert list(gather([write(NOTES) / "year 9" / "c.MD"]).files) == ["c.MD"]


def test_the_order_of_paths_makes_no_difference(write):
    folder = write(NOTES)
    paths = [folder / "b.md", folder / "year 9", folder / "a.txt"]
    assert gather(paths) == gather(paths[::-1])
    assert list(gather(paths).files) == ["a.txt", "b.md", "year 9/c.MD"]


def test_a_document_given_twice_is_read_once(write):
    folder = write(NOTES)
    assert gather([folder, folder / "b.md", folder]).files == gather([folder]).files


def test_two_documents_of_one_name_keep_apart(write):
    folder = write({"one/page.md": "A.", "two/page.md": "B."})
    found = gather([folder / "one", folder / "two"])
    assert list(found.files) == ["one/page.md", "two/page.md"]


def test_documents_in_other_formats_are_told_and_pictures_passed_by(write):
    files = {"plan.odt": "x", "map.png": "x", ".hidden.md": "x", "~$a.docx": "x"}
    folder = write({**files, "a.md": "A.", "marks.xlsx": "x", "old.PPT": "x"})
    found = gather([folder])
    assert list(found.files) == ["a.md"]
    told = [failure.removeprefix(f"{folder}/") for failure in found.failures]
    assert told == [
        "marks.xlsx: .xlsx files are not read; save it as .csv",
        "old.PPT: .ppt files are not read; save it as .pdf",
        "plan.odt: .odt files are not read; save it as .docx",
    ]


def test_every_format_lili_reads_is_gathered(write):
    names = [f"notes{suffix}" for suffix in SUFFIXES]
    assert list(gather([write(dict.fromkeys(names, "x"))]).files) == sorted(names)
    known = {".md", ".markdown", ".txt", ".text", ".docx", ".csv", ".tsv"}
    assert known <= set(SUFFIXES)


def test_what_was_asked_for_by_name_is_never_passed_by(write):
    folder = write({"map.png": "x"})
    found = gather([folder / "map.png", folder / "lost.md"])
    assert found.files == {}
    assert len(found.failures) == 2


def test_links_in_a_circle_end(write):
    folder = write(NOTES)
    (folder / "again").symlink_to(folder)
    (folder / "loop.md").symlink_to(folder / "loop.md")
    assert list(gather([folder]).files) == ["a.txt", "b.md", "loop.md", "year 9/c.MD"]


def test_a_link_that_leads_out_of_the_folder_is_told_and_not_followed(write):
    folder = write({"in/a.md": "A.", "out/secret.md": "B.", "out/map.png": "x"})
    inside = folder / "in"
    (inside / "secret.md").symlink_to(folder / "out" / "secret.md")
    (inside / "map.png").symlink_to(folder / "out" / "map.png")
    (inside / "all").symlink_to(folder / "out")
    (inside / "same.md").symlink_to("a.md")
    found = gather([inside])
    assert list(found.files) == ["a.md", "same.md"]
    assert [failure.split(": ")[0] for failure in found.failures] == [
        f"{inside}/all",
        f"{inside}/secret.md",
    ]
    assert all("leads out of the folder" in failure for failure in found.failures)


def test_a_link_that_is_named_itself_is_meant(write):
    folder = write({"out/a.md": "A.", "in/b.md": "B."})
    (folder / "in" / "a.md").symlink_to(folder / "out" / "a.md")
    assert list(gather([folder / "in" / "a.md"]).files) == ["a.md"]
    (folder / "notes").symlink_to(folder / "out")
    assert list(gather([folder / "notes"]).files) == ["a.md"]


def test_what_is_not_there_is_told_with_the_remedy(tmp_path):
    (told,) = gather([tmp_path / "lost"]).failures
    assert "No such file" in told
    assert "give a document, or a folder of them" in told


def test_a_name_of_odd_bytes_can_be_printed(write):
    folder = write(NOTES)
    with open(os.fsencode(folder) + b"/caf\xe9.md", "w") as file:
        file.write("Cafés opened.")
    with open(os.fsencode(folder) + b"/caf\xe8.md", "w") as file:
        file.write("Cafes closed.")
    assert {"caf\\xe9.md", "caf\\xe8.md"} <= gather([folder]).files.keys()


def test_a_name_that_runs_over_two_lines_is_told_on_one(write):
    folder = write({"one\ntwo.md": "A.", "three\r\nfour.odt": "x"})
    found = gather([folder])
    assert list(found.files) == ["one\\x0atwo.md"]
    assert [len(failure.splitlines()) for failure in found.failures] == [1]


def test_two_documents_with_one_title_are_told(read):
    first = read("# The Somme\n\nIt began in July 1916.", "first.md")
    second = read("# The  somme\n\nIt was a battle in France.", "second.md")
    third = read("# Verdun\n\nIt began in February 1916.", "third.md")
    assert list(same_titles([first, third])) == []
    (doubt,) = same_titles([first, third, second])
    assert (doubt.document, doubt.line) == ("second.md", 1)
    assert doubt.what.startswith("has the title of first.md, “The somme”: give it")


def test_a_document_kept_twice_is_told(read):
    words = "# The Somme\n\nIt began in July 1916."
    one, two = read(words, "one.md"), read(words, "copy of one.md")
    (doubt,) = same_titles([one, two])
    told = (doubt.document, doubt.what)
    assert told == ("copy of one.md", "holds the same as one.md: take one of them away")


@pytest.fixture
def as_somebody():
    """A new folder, and a time during which root is nobody in particular."""
    mine = os.geteuid()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)

        @contextmanager
        def somebody():
            os.seteuid(65534 if mine == 0 else mine)
            try:
                yield
            finally:
                os.seteuid(mine)

        yield Path(folder), somebody


def test_what_may_not_be_read_is_told_and_the_rest_is_read(as_somebody):
    folder, somebody = as_somebody
    for name in ("open/a.md", "shut/b.md", "names/c.md", "open/closed.md"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("It began in 1381.")
    (folder / "open" / "closed.md").chmod(0)
    (folder / "names").chmod(0o744)  # others see its names, and nothing else
    (folder / "shut").chmod(0)
    with somebody():
        found = gather([folder])
        reading = read_all(found.files.items())
    (folder / "shut").chmod(0o755)
    failures = [*found.failures, *reading.failures]
    assert [document.path for document in reading.documents] == ["open/a.md"]
    told = sorted(failure.removeprefix(f"{folder}/") for failure in failures)
    why = "cannot be read (Permission denied)"
    assert [failure.partition(";")[0] for failure in told] == [
        f"names/c.md: {why}",
        f"open/closed.md: {why}",
        f"shut: {why}",
    ]


def test_a_document_that_goes_by_its_file_s_name_is_told(write):
    folder = write({"y9_notes.md": "It fell in May.", "b.md": "# The Fall\n\nIt fell."})
    documents = read_all(gather([folder]).files.items()).documents
    [doubt] = same_titles(documents)
    assert doubt.document == "y9_notes.md"
    assert "“y9 notes”" in doubt.what
