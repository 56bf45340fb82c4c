"""The report as one HTML page: no script, and nothing fetched from anywhere."""

import base64
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from lili_voice.knowledge.account import Role
from lili_voice.knowledge.reporting.findings import Findings
from lili_voice.knowledge.reporting.guide import Guide, Notice
from lili_voice.knowledge.reporting.matters import told_matters
from lili_voice.knowledge.reporting.rows import Fold, Row, rows_of
from lili_voice.knowledge.reporting.words import counted, counted_kind, shown

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Chapter:
    """One document on the page; its `rows` can be gone through once.

    `notices` are those of a document none of whose lines is shown; it is `quiet` when
    there is no notice anywhere in it.
    """

    anchor: str
    path: str
    title: str
    unit: str
    facts: int
    kinds: str
    left_out: int
    unread: int
    doubts: int
    notices: Sequence[Notice]
    quiet: bool
    rows: Iterable[Row | Fold]


def report_page(found: Sequence[Findings], failures: Sequence[str]) -> Iterator[str]:
    """The page in pieces, so that a big library need not be in memory twice."""
    guide = Guide(found)
    style = (HERE / "page.css").read_text("utf-8")
    facts = sum(len(findings.facts) for findings in found)
    yield from _template().generate(
        style=Markup(style),
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        sums=f"{counted(facts, 'fact')} in {counted(len(found), 'document')}",
        failures=[shown(failure) for failure in failures],
        doubts=told_matters(guide.counts) if guide.counts else "",
        matters=list(guide.matters()),
        chapters=[_chapter(findings, guide) for findings in found],
    )


@lru_cache(maxsize=1)
def _template() -> Template:
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        loader=FileSystemLoader(HERE),
    )
    environment.globals["is_fold"] = lambda entry: isinstance(entry, Fold)
    return environment.get_template("page.html.jinja")


def _chapter(found: Findings, guide: Guide) -> Chapter:
    kinds = (counted_kind(number, kind) for kind, number in found.kinds.items())
    anchor, notices = guide.anchor(found), guide.notices(found)
    return Chapter(
        anchor,
        shown(found.path),
        shown(found.account.title),
        found.account.unit,
        len(found.facts),
        ", ".join(kinds),
        len(found.lines_of(Role.BOILERPLATE)),
        len(found.unread),
        len(found.doubts),
        notices.get(0, ()),
        not notices,
        rows_of(found, anchor, notices),
    )
