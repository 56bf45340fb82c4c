"""One document in every format it could have been written in."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Table:
    """A head and the rows below it."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Part:
    """A heading, and below it paragraphs, then a list, then a table."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    table: Table | None = None


@dataclass(frozen=True)
class Paper:
    """A document as its author thinks of it."""

    title: str
    parts: tuple[Part, ...]


def as_markdown(paper: Paper) -> bytes:
    lines = [f"# {paper.title}", ""]
    for part in paper.parts:
        lines += [f"## {part.heading}", ""]
        for paragraph in part.paragraphs:
            lines += [paragraph, ""]
        lines += [*(f"- {item}" for item in part.items), ""]
        if part.table:
            lines += _piped(part.table)
    return "\n".join(lines).encode()


def _piped(table: Table) -> list[str]:
    def row(cells: tuple[str, ...]) -> str:
        return f"| {' | '.join(cells)} |"

    return [row(table.head), row(("---",) * len(table.head)), *map(row, table.rows), ""]


def as_plain(paper: Paper) -> bytes:
    """As typed by somebody in a hurry; there are no tables in plain text."""
    lines = [paper.title, ""]
    for part in paper.parts:
        lines += [part.heading, *part.paragraphs]
        lines += [f"  • {item}" for item in part.items]
    return "\r\n".join(lines).encode("utf-8-sig")


def as_html(paper: Paper) -> bytes:
    body = [f"<h1>{escape(paper.title)}</h1>"]
    for part in paper.parts:
        body.append(f"<h2>{escape(part.heading)}</h2>")
        body += [f"<p>{escape(paragraph)}</p>" for paragraph in part.paragraphs]
        if part.items:
            items = "".join(f"<li>{escape(item)}</li>\n" for item in part.items)
            body.append(f"<ul>\n{items}</ul>")
        if part.table:
            body.append(_marked(part.table))
    page = "\n".join(body)
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{escape(paper.title)} | Some School</title></head>\n<body>"
        '<nav><a href="/">Home</a> <a href="/topics">Topics</a></nav>\n'
        f"<main>\n{page}\n</main>\n<footer>© Some School</footer></body></html>"
    ).encode()


def _marked(table: Table) -> str:
    head = "".join(f"<th>{escape(cell)}</th>" for cell in table.head)
    rows = (
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>"
        for row in table.rows
    )
    return f"<table>\n<tr>{head}</tr>\n" + "\n".join(rows) + "\n</table>"


def as_word(paper: Paper) -> bytes:
    from docx import Document

    document = Document()
    document.add_heading(paper.title, 0)
    for part in paper.parts:
        document.add_heading(part.heading, 2)
        for paragraph in part.paragraphs:
            document.add_paragraph(paragraph)
        for item in part.items:
            document.add_paragraph(item, style="List Bullet")
        if part.table:
            _drawn(document.add_table(0, len(part.table.head)), part.table)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _drawn(drawn, table: Table) -> None:
    for row in (table.head, *table.rows):
        for cell, text in zip(drawn.add_row().cells, row, strict=True):
            cell.text = text


WRITERS: dict[str, Callable[[Paper], bytes]] = {
    ".md": as_markdown,
    ".txt": as_plain,
    ".html": as_html,
    ".docx": as_word,
}
