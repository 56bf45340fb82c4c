"""Tables are looked up where they lie."""

import pytest

from lili_voice.errors import OperatorError
from lili_voice.knowledge.keeping.tables import (
    Keyed,
    Rows,
    beside,
    mapped,
    write_keyed,
    write_rows,
)


@pytest.fixture
def rows(tmp_path):
    def rows(*records):
        write_rows(tmp_path / "rows", records)
        return Rows(mapped(tmp_path / "rows"), beside(tmp_path / "rows"), bytes.decode)

    return rows


@pytest.fixture
def keyed(tmp_path):
    def keyed(records):
        write_keyed(tmp_path / "keyed", records)
        return Keyed(tmp_path / "keyed", bytes)

    return keyed


def test_records_are_found_by_their_numbers(rows):
    table = rows(b"oil", b"", "é\n".encode())
    assert [table[number] for number in range(3)] == ["oil", "", "é\n"]
    assert table[-1] == "é\n"
    assert list(table) == list(table[:]) == ["oil", "", "é\n"]
    assert table[1:] == ["", "é\n"]


def test_there_is_no_record_beyond_the_last(rows):
    table = rows(b"oil")
    for number in (1, -2):
        with pytest.raises(IndexError):
            table[number]


def test_a_table_of_nothing_is_a_table(rows, keyed):
    assert list(rows()) == []
    assert dict(keyed({})) == {}


def test_every_key_is_found_and_no_other(keyed):
    keys = {f"word{n}": n for n in range(0, 300, 3)} | {"": -1, "Ä": -2, "word": -3}
    table = keyed(keys)
    assert set(table) == set(keys)
    assert len(table) == len(keys)
    assert len({table[key] for key in keys}) == len(keys)
    for other in ("word1", "wor", "word0 ", "zz", "\ud800"):
        assert other not in table
        assert table.get(other) is None
    assert 7 not in table


@pytest.mark.parametrize("offsets", [b"", b"\x00" * 8, b"\xff" * 24, b"\x01"])
def test_offsets_that_do_not_fit_are_told(rows, tmp_path, offsets):
    rows(b"oil", b"bread")
    beside(tmp_path / "rows").write_bytes(offsets)
    with pytest.raises(OperatorError, match=r"rows\.at: damaged"):
        Rows(mapped(tmp_path / "rows"), beside(tmp_path / "rows"), bytes)


def test_a_table_that_is_not_there_is_told(tmp_path):
    with pytest.raises(OperatorError, match="lost: cannot be read"):
        mapped(tmp_path / "lost")


def test_a_table_stays_as_it_was_when_its_file_is_replaced(rows, tmp_path):
    table = rows(b"oil", b"bread")
    write_rows(tmp_path / "other", [b"tar"])
    for name in ("rows", "rows.at"):
        (tmp_path / name.replace("rows", "other")).replace(tmp_path / name)
    assert list(table) == ["oil", "bread"]
