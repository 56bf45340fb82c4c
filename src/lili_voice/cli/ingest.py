"""`lili ingest`: documents to facts, with a report."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import click

from lili_voice.cli.wiring import Place
from lili_voice.errors import OperatorError
from lili_voice.knowledge.keeping.claim import claimed
from lili_voice.knowledge.keeping.factstore import write_store
from lili_voice.knowledge.keeping.renewing import Former, Renewed, former_of, renew
from lili_voice.knowledge.library import Library, library_of_pages
from lili_voice.knowledge.reading.gathering import Gathered, gather
from lili_voice.knowledge.report import Report, counted

NOTHING_USED, SOME_UNREAD = 2, 1  # exit status
MANY_FILES, MANY_BYTES = 20, 1_000_000  # about a second of work


@click.command("ingest")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=Place())
@click.option("--json", "as_json", is_flag=True, help="Print the report as one object.")
@click.option(
    "--html",
    metavar="FILE",
    type=Place(),
    help="Write the report as a page to look at.",
)
@click.option(
    "--out",
    metavar="DIR",
    type=Place(),
    help="Keep the facts in this folder; the ids of those it holds live on, and what "
    "has not changed is not read again.",
)
@click.option(
    "--strict", is_flag=True, help="Fail if any document cannot be read, or is empty."
)
def command(
    paths: tuple[Path, ...],
    as_json: bool,
    html: Path | None,
    out: Path | None,
    strict: bool,
) -> None:
    """Turn documents into facts, and report what was found and what is doubtful.

    A PATH is a document or a folder of them.
    """
    with claimed(out):
        former = former_of(out)
        renewed = _read(gather(paths), former)
        library = library_of_pages(renewed.pages, former.facts, renewed.failures)
        if out is not None and library.facts:
            write_store(library, renewed.pages, out)
    report = Report([page.document for page in renewed.pages], library)
    if html is not None:
        _write_page(report, html)
    _print(report, as_json=as_json)
    if out is not None and library.facts and not as_json:
        click.echo(_kept(library, former, renewed.unchanged, out))
    if not library.facts:
        raise SystemExit(NOTHING_USED)
    if strict and library.failures:
        raise SystemExit(SOME_UNREAD)


def _read(gathered: Gathered, former: Former) -> Renewed:
    with _progress(gathered.files) as files:
        renewed = renew(files, gathered.files, former)
    return replace(renewed, failures=(*gathered.failures, *renewed.failures))


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


def _write_page(report: Report, path: Path) -> None:
    """Raises OperatorError if the page cannot be written."""
    try:
        with path.open("w", encoding="utf-8") as file:
            file.writelines(report.as_page())
    except OSError as error:
        raise OperatorError(
            f"{path}: cannot be written ({error.strerror}); choose another --html file"
        ) from error


def _kept(library: Library, former: Former, unchanged: int, out: Path) -> str:
    if not former.facts:
        return f"Kept in {out}."
    before = {fact.id for fact in former.facts}
    same = sum(id in library.by_id for id in before)
    gone, new = len(before) - same, len(library.facts) - same
    told = f"Kept in {out}: {counted(same, 'fact')} as before, {new} new, {gone} gone"
    if not unchanged:
        return f"{told}."
    return f"{told}; {counted(unchanged, 'document')} unchanged and not read again."
