"""Tables that lie in files and are looked up where they lie, however long they are.

A table is two files: its records one after the other, and beside it, in NAME.at, where
each begins and the last one ends, as unsigned 64-bit numbers, the lowest byte first.
"""

import mmap
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TypeVar, overload

import msgspec

from lili_voice.errors import OperatorError

WIDTH = 8  # bytes of an offset
REMEMBERED = 4096  # records of a table that are not made twice
LOOKED_UP = 1024  # keys that are not looked for twice, most of which are not there
END = b"\0"  # of a key; no word holds it
Thing = TypeVar("Thing")
Mapped = mmap.mmap | bytes


class Rows(Sequence[Thing]):
    """The records of a table by their numbers. Safe to share between threads."""

    def __init__(
        self, records: Mapped, at: Path, made: Callable[[bytes], Thing]
    ) -> None:
        """`at` is the file of offsets. OperatorError if the two do not fit."""
        self._records, self._offsets = records, mapped(at)
        self._count = len(self._offsets) // WIDTH - 1
        if self._count < 0 or self._offset(self._count) != len(self._records):
            raise OperatorError(f"{at}: damaged; write the store again")
        self._made = made
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._read)

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> Thing: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Thing]: ...
    def __getitem__(self, at: int | slice) -> Thing | Sequence[Thing]:
        if isinstance(at, int) and 0 <= at < self._count:
            return self._remembered(at)
        if isinstance(at, slice):
            return [self._remembered(n) for n in range(*at.indices(self._count))]
        if not -self._count <= at < 0:
            raise IndexError(at)
        return self._remembered(at + self._count)

    def __iter__(self) -> Iterator[Thing]:
        return (self._read(number) for number in range(self._count))

    def raw(self, number: int) -> bytes:
        """A record as it lies in the file."""
        start, end = self._offset(number), self._offset(number + 1)
        return bytes(self._records[start:end])

    def _read(self, number: int) -> Thing:
        return self._made(self.raw(number))

    def _offset(self, number: int) -> int:
        at = number * WIDTH
        return int.from_bytes(self._offsets[at : at + WIDTH], "little")


class Keyed(Mapping[str, Thing]):
    """The records of a table by their keys, which are sorted."""

    def __init__(self, path: Path, made: Callable[[bytes], Thing]) -> None:
        self._rows = Rows[bytes](mapped(path), beside(path), bytes)
        self._made = made
        self._remembered = lru_cache(maxsize=LOOKED_UP)(self._find)

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[str]:
        return (row.partition(END)[0].decode() for row in self._rows)

    def __getitem__(self, key: str) -> Thing:
        record = self._remembered(key.encode("utf-8", "surrogatepass"))
        if record is None:
            raise KeyError(key)
        return self._made(record)

    def __contains__(self, key: object) -> bool:
        if not isinstance(key, str):
            return False
        return self._remembered(key.encode("utf-8", "surrogatepass")) is not None

    def _find(self, key: bytes) -> bytes | None:
        """What stands beside a key, found by halving."""
        low, high = 0, len(self._rows)
        while low < high:
            middle = (low + high) // 2
            found, _, record = self._rows.raw(middle).partition(END)
            if found == key:
                return record
            low, high = (middle + 1, high) if found < key else (low, middle)
        return None


def beside(path: Path) -> Path:
    """The file of a table's offsets."""
    return path.with_name(f"{path.name}.at")


def write_rows(path: Path, records: Iterable[bytes]) -> None:
    """Writes a table of records, which may be as many as there is room for."""
    ends = array("Q", [0])
    with path.open("wb") as file:
        for record in records:
            file.write(record)
            ends.append(ends[-1] + len(record))
    write_offsets(beside(path), ends)


def write_offsets(path: Path, ends: Iterable[int]) -> None:
    """Writes where records begin and the last one ends."""
    path.write_bytes(b"".join(end.to_bytes(WIDTH, "little") for end in ends))


def write_keyed(path: Path, records: Mapping[str, object]) -> None:
    """Writes a table of plain values by their keys."""
    encode = msgspec.msgpack.encode
    rows = ((key.encode("utf-8", "surrogatepass"), key) for key in records)
    write_rows(path, (key + END + encode(records[own]) for key, own in sorted(rows)))


def mapped(path: Path) -> Mapped:
    """A file's bytes, brought into memory only as they are looked at.

    They stay what they are when the file is replaced or removed. OperatorError if it
    cannot be read.
    """
    try:
        with path.open("rb") as file:
            if not path.stat().st_size:  # of nothing there is no map
                return b""
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except OSError as error:
        raise OperatorError(f"{path}: cannot be read ({error.strerror})") from error
