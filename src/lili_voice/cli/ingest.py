"""`lili ingest`: documents to facts, with a report."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import click

from lili_voice.cli.wiring import Place
from lili_voice.knowledge.keeping.factstore import (
    check_place,
    is_store,
    read_store,
    write_store,
)
from lili_voice.knowledge.library import Library, library_of
from lili_voice.knowledge.reading.gathering import Gathered, gather
from lili_voice.knowledge.reading.read import Reading, read_all
from lili_voice.knowledge.report import Report

NOTHING_USED = 2  # exit status
MANY_FILES, MANY_BYTES = 20, 1_000_000  # about a second of work


@click.command("ingest")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=Place())
@click.option("--json", "as_json", is_flag=True, help="Print the report as one object.")
@click.option(
    "--out",
    metavar="DIR",
    type=Place(),
    help="Keep the facts in this folder; the ids of those it holds live on.",
)
def command(paths: tuple[Path, ...], as_json: bool, out: Path | None) -> None:
    """Turn documents into facts, and report what was found and what is doubtful.

    A PATH is a document (.md or .txt) or a folder of them.
    """
    if out is not None:
        check_place(out)
    former = read_store(out) if out is not None and is_store(out) else None
    reading = _read(gather(paths))
    library = library_of(reading, former.facts if former else ())
    if out is not None and library.facts:
        write_store(library, {d.path: d.digest for d in reading.documents}, out)
    _print(Report(reading.documents, library), as_json=as_json)
    if out is not None and library.facts and not as_json:
        click.echo(_kept(library, former, out))
    if not library.facts:
        raise SystemExit(NOTHING_USED)


def _read(gathered: Gathered) -> Reading:
    with _progress(gathered.files) as files:
        reading = read_all(files)
    return Reading(reading.documents, (*gathered.failures, *reading.failures))


@contextmanager
def _progress(files: Mapping[str, Path]) -> Iterator[Iterable[tuple[str, Path]]]:
    """The files, with a bar on the terminal when they are many."""
    if not sys.stderr.isatty() or not _is_long_work(files):
        yield files.items()
        return
    with click.progressbar(
        files.items(), length=len(files), label="Reading", file=sys.stderr
    ) as bar:
        yield bar


def _is_long_work(files: Mapping[str, Path]) -> bool:
    if len(files) > MANY_FILES:
        return True
    return sum(path.stat().st_size for path in files.values()) > MANY_BYTES


def _print(report: Report, *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(report.as_object(), ensure_ascii=False, indent=2))
        return
    for line in report.as_lines():
        click.echo(line)


def _kept(library: Library, former: Library | None, out: Path) -> str:
    if former is None:
        return f"Kept in {out}."
    same = len(library.by_id.keys() & former.by_id.keys())
    gone = len(former.by_id) - same
    new = len(library.by_id) - same
    return f"Kept in {out}: {same} facts as before, {new} new, {gone} gone."
