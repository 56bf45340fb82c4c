"""The published files are written whole, and known when they are stale."""

import zipfile
from io import BytesIO

import pytest

from lili_voice.errors import OperatorError
from lili_voice.publish import stale_files, write_files
from lili_voice.publish.files import zipped

FILES = {
    "alexa/en-GB.json": b"{}\n",
    "agent/intents/quiz.json": b"[]\n",
    "a.zip": b"PK",
}


def test_each_file_is_written_where_its_name_says(tmp_path):
    written = write_files(tmp_path, FILES)

    assert written == sorted(tmp_path / name for name in FILES)
    assert {
        path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in written
    } == FILES


def test_nothing_but_the_files_is_left_behind(tmp_path):
    write_files(tmp_path, FILES)
    write_files(tmp_path, FILES)

    found = (path for path in tmp_path.rglob("*") if path.is_file())
    assert {path.relative_to(tmp_path).as_posix() for path in found} == FILES.keys()


def test_files_just_written_are_not_stale(tmp_path):
    write_files(tmp_path, FILES)

    assert stale_files(tmp_path, FILES) == []


def test_a_missing_file_is_told(tmp_path):
    write_files(tmp_path, FILES)
    (tmp_path / "a.zip").unlink()

    [said] = stale_files(tmp_path, FILES)

    assert "a.zip is missing" in said
    assert "lili model" in said


def test_a_file_with_other_bytes_is_out_of_date(tmp_path):
    write_files(tmp_path, {**FILES, "a.zip": b"PK2"})

    [said] = stale_files(tmp_path, FILES)

    assert "a.zip is out of date" in said


def test_a_file_that_is_published_no_longer_is_told(tmp_path):
    write_files(tmp_path, {**FILES, "agent/intents/riddle.json": b"[]"})

    [said] = stale_files(tmp_path, FILES)

    assert "riddle.json is published no longer" in said


@pytest.mark.parametrize(
    "name", ["alexa/.ask/ask-states.json", "notes.txt", "other/x.json"]
)
def test_what_is_nobodys_to_publish_is_left_alone(tmp_path, name):
    write_files(tmp_path, {**FILES, name: b"kept"})

    assert stale_files(tmp_path, FILES) == []


def test_a_place_that_cannot_be_written_is_the_operators_to_mend(tmp_path):
    (tmp_path / "alexa").write_text("a file, not a folder")

    with pytest.raises(OperatorError, match="choose another"):
        write_files(tmp_path, FILES)


def test_a_zip_holds_the_files_and_is_the_same_bytes_in_any_order():
    packed = zipped(FILES)

    with zipfile.ZipFile(BytesIO(packed)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == sorted(FILES)
        assert {name: archive.read(name) for name in archive.namelist()} == FILES
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
    assert zipped(dict(reversed(FILES.items()))) == packed
