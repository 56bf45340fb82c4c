"""Damaged documents: is each read, or refused with a sentence, in time and in bounds?

benchmarks/fuzz DIR [--seconds N] [--seed N] [--keep DIR]

Every document of DIR is damaged again and again (bytes changed, cut, doubled, spliced
from another of its format; text inside Word files too) and ingested in a process of its
own. A traceback, a document that takes longer than 10 seconds and a process larger than
1 GiB are faults; what caused them is kept. Exit status 1 when there was any.
"""

import argparse
import io
import multiprocessing
import random
import resource
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from lili_voice.knowledge.library import library_of
from lili_voice.knowledge.reading.gathering import gather
from lili_voice.knowledge.reading.read import read_all
from lili_voice.knowledge.report import Report

BATCH = 50  # documents a process reads before another takes over
HANG = 10.0  # seconds
MOST_MEMORY = 1 << 20  # KiB
SPLICED = 400  # bytes at most
HOSTILE = (
    *(b"<speak><break time='9s'/>", b"{{ 7*7 }}", b"<script>", b"</td></tr>", b"\x00"),
    *(b"]]>", b"&#x0;", b"\xff\xfe", b"\n\n# ", b"| | |\n|-|-|\n", b"- - - - 1) a) "),
    *(b"(((((" * 20, b"<div>" * 200, b"9" * 400, b'"', b"\xe2\x80\xae", b"%PDF-"),
)


@dataclass
class Tally:
    """What came of the documents so far."""

    tried: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    slowest: dict[str, float] = field(default_factory=dict)
    memory: int = 0  # KiB
    faults: list[str] = field(default_factory=list)


def main() -> int:
    """Runs until the time is over; 1 when a fault was found."""
    options = _options()
    seeds = list(gather([options.folder]).files.values())
    chance = random.Random(options.seed)
    tally = Tally()
    options.keep.mkdir(parents=True, exist_ok=True)
    until = time.monotonic() + options.seconds
    while time.monotonic() < until:
        batch = [_damaged(chance, seeds) for _ in range(BATCH)]
        _run(batch, tally, options.keep)
    _print(tally)
    return min(1, len(tally.faults))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path("faults"), metavar="DIR")
    return parser.parse_args()


def _damaged(chance: random.Random, seeds: Sequence[Path]) -> tuple[str, bytes]:
    """The ending of a file's name, and what is now in it."""
    path = chance.choice(seeds)
    alike = [other for other in seeds if other.suffix == path.suffix]
    data, other = path.read_bytes(), chance.choice(alike).read_bytes()
    if zipfile.is_zipfile(io.BytesIO(data)) and chance.random() < 0.7:
        return path.suffix, _inside_zip(chance, data, other)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        data = _once(chance, data, other)
    return path.suffix, data


def _once(chance: random.Random, data: bytes, other: bytes) -> bytes:
    at = chance.randrange(len(data) + 1)
    upto = min(len(data), at + chance.randrange(SPLICED))
    match chance.randrange(6):
        case 0:
            return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
        case 1:
            return data[:at] + data[upto:]
        case 2:
            return data[:upto] + data[at:upto] * chance.randrange(1, 50) + data[upto:]
        case 3:
            start = chance.randrange(len(other) + 1)
            return data[:at] + other[start : start + SPLICED] + data[at:]
        case 4:
            return data[:at] + chance.choice(HOSTILE) + data[at:]
        case _:
            return data[:at] if chance.random() < 0.3 else data[::-1][at:] + data


def _inside_zip(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """A zip whose largest text member was damaged, and packed again."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w") as new:
        names = [name for name in old.namelist() if name.endswith(".xml")]
        chosen = (
            chance.choice(names)
            if chance.random() < 0.4
            else max(names, key=lambda name: old.getinfo(name).file_size)
        )
        for name in old.namelist():
            member = old.read(name)
            if name == chosen:
                member = _once(chance, member, other)
            new.writestr(name, member)
    return written.getvalue()


def _run(batch: Sequence[tuple[str, bytes]], tally: Tally, keep: Path) -> None:
    """Reads a batch in a process of its own, and a new one after each fault."""
    start = 0
    while start < len(batch):
        mine, theirs = multiprocessing.Pipe()
        child = multiprocessing.Process(target=_read, args=(batch[start:], theirs))
        child.start()
        theirs.close()
        for suffix, data in batch[start:]:
            start += 1
            tally.tried[suffix] += 1
            fault = _told(mine, suffix, tally)
            if fault:
                path = keep / f"fault{len(tally.faults)}{suffix}"
                path.write_bytes(data)
                tally.faults.append(f"{path}: {fault}")
                child.kill()
                break
        child.join()


def _told(mine: Connection, suffix: str, tally: Tally) -> str:
    """What is wrong with how one document was read, or ""."""
    if not mine.poll(HANG):
        return f"takes longer than {HANG:.0f} seconds"
    try:
        seconds, memory, refused, fault = mine.recv()
    except EOFError:
        return "the process died"
    tally.slowest[suffix] = max(tally.slowest.get(suffix, 0.0), seconds)
    tally.memory = max(tally.memory, memory)
    tally.refused[suffix] += refused
    return fault or ("more than 1 GiB of memory" if memory > MOST_MEMORY else "")


def _read(batch: Sequence[tuple[str, bytes]], theirs: Connection) -> None:
    """Reads each document as `lili ingest` does, and tells what came of it."""
    with TemporaryDirectory() as folder:
        for number, (suffix, data) in enumerate(batch):
            path = Path(folder, f"{number}{suffix}")
            path.write_bytes(data)
            begun = time.perf_counter()
            refused, fault = 0, ""
            try:
                refused = _ingest(path)
            except BaseException as error:
                fault = f"{type(error).__name__}: {error}"[:300]
            seconds = time.perf_counter() - begun
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            theirs.send((seconds, memory, refused, fault))


def _ingest(path: Path) -> int:
    """The number of documents refused, 0 or 1."""
    reading = read_all([(path.name, path)])
    report = Report(reading.documents, library_of(reading))
    assert report.as_object()
    assert all("\n" not in failure for failure in reading.failures)
    return len(reading.failures)


def _print(tally: Tally) -> None:
    for line in _lines(tally):
        print(line)


def _lines(tally: Tally) -> Iterator[str]:
    yield f"{'format':<8}{'documents':>10}{'refused':>9}{'slowest':>10}"
    for suffix, tried in sorted(tally.tried.items()):
        slowest = f"{tally.slowest.get(suffix, 0.0):.2f} s"
        yield f"{suffix:<8}{tried:>10}{tally.refused[suffix]:>9}{slowest:>10}"
    yield f"largest process: {tally.memory / 1024:.0f} MiB"
    yield f"faults: {len(tally.faults)}"
    yield from tally.faults


if __name__ == "__main__":
    sys.exit(main())
