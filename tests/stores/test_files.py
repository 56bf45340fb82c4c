"""A file that several processes want to make is made once, and whole."""

import pytest

from lili_voice.stores.files import create_once


def names(folder):
    return [file.name for file in folder.iterdir()]


def test_what_another_process_made_meanwhile_is_never_replaced(tmp_path):
    path = tmp_path / "secret"

    def fill(draft):
        draft.write_text("ours")
        path.write_text("theirs")  # the other process is a moment faster

    create_once(path, fill)
    assert path.read_text() == "theirs"
    assert names(tmp_path) == ["secret"]


def test_nobody_sees_a_file_half_made(tmp_path):
    path = tmp_path / "secret"
    seen = []

    def fill(draft):
        draft.write_text("whole")
        seen.append(path.exists())

    create_once(path, fill)
    assert seen == [False]
    assert path.read_text() == "whole"


def test_a_file_that_cannot_be_filled_leaves_nothing_behind(tmp_path):
    def fill(draft):
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        create_once(tmp_path / "secret", fill)
    assert names(tmp_path) == []
