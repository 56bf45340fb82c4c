"""Which files are meant."""

import os

import pytest

from lili_voice.knowledge.reading.gathering import gather

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
    folder = write({"plan.docx": "x", "map.png": "x", ".hidden.md": "x", "a.md": "A."})
    found = gather([folder])
    assert list(found.files) == ["a.md"]
    assert [f.endswith("save it as plain text in UTF-8") for f in found.failures] == [
        True
    ]
    assert "plan.docx" in found.failures[0]


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
    assert "caf\ufffd.md" in gather([folder]).files


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_is_told(write):
    folder = write(NOTES)
    (folder / "year 9").chmod(0)
    try:
        assert "Permission denied" in gather([folder]).failures[0]
    finally:
        (folder / "year 9").chmod(0o700)
