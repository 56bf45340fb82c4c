"""Rows of tables to statements: each holds its row's name and its column's head."""

import re
from collections.abc import Iterator, Sequence

from lili_voice.english.thesaurus import known
from lili_voice.english.wordforms import stem
from lili_voice.knowledge.document import Block
from lili_voice.knowledge.extracting.columns import (
    DOES,
    PLAIN,
    THEM,
    about_them,
    told_below,
)
from lili_voice.knowledge.extracting.dating import dated_by
from lili_voice.knowledge.extracting.statement import Statement, capped, uncapped
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.reading.comparing import acts, compares
from lili_voice.knowledge.reading.labels import is_date, is_side
from lili_voice.knowledge.reading.verbs import has_verb

SORTS = re.compile(
    r"\b(?:types?|kinds?|forms?|sorts?|varieties) of (?P<noun>[\w-]+(?: [\w-]+)?)$",
    re.I,
)
SORT = re.compile(r"(?:type|kind|form|sort|name)$", re.I)
TERMS = re.compile(r"(?:key )?(?:term|word|phrase|name|concept|vocabulary)s?$", re.I)
# Heads that ask something of a row, where others name what is compared.
ASKS = re.compile(
    r"(?:who|what|when|where|why|how|which|year|date|leader|cause|reason|result|outcome|"
    r"effect|consequence|aim|details?|event|meaning|importance|significance|impact|"
    r"number|amount|role|job|place)s?\b",
    re.I,
)
DATES = re.compile(
    r"(?:(?:key )?(?:dates?|years?|day|time|when)(?: of .*)?|)\??$", re.I
)
KEY = re.compile(r"^(?:the|key|main) ", re.I)
HAPPENINGS = re.compile(
    r"(?P<kind>(?P<of>battle|siege|treaty|massacre|council|peace)|plot|revolt|rising|"
    r"rebellion|uprising|crisis|conference|pact|plan|act|riot|war|campaign|expedition)"
    r"s?\b",
    re.I,
)
NUMBER = re.compile(r"(?:no\.?|number|#|)\s*\d{1,2}[.)]?$", re.I)
COUNTS = re.compile(
    r"(?:no\.?|nr\.?|number|#|)$", re.I
)  # above numbers that only count
AMOUNT = re.compile(
    r"(?:about |over |c\.? ?)?[£$€]?\d[\d.,]*(?!\d|(?:st|nd|rd|th)\b)", re.I
)
OWNED = re.compile(r"[’']s? [a-z]|^the ", re.I)
SHORT = 4  # words of a cell that makes no statement alone
LONGEST_EVENT = 10  # words of an event that other columns tell more about


def row_statements(
    block: Block, heading: str, proper: frozenset[str], days: Sequence[str] = ()
) -> Iterator[Statement]:
    """The statements of a table's row, in the order of its columns; `days` are those
    that the rows above it begin with."""
    yield from _Row(block, heading, proper, days).statements()


class _Row:
    """A row while it is told."""

    def __init__(
        self, block: Block, heading: str, proper: frozenset[str], days: Sequence[str]
    ) -> None:
        self._lines = (block.lines[0].number, block.lines[-1].number)
        self._proper, self._days = proper, days
        head = [cell.strip().rstrip(":?") for cell in block.head or ()]
        cells = [" ".join(cell.split()) for cell in block.cells]
        head += [""] * (len(cells) - len(head))
        counts = not head or COUNTS.fullmatch(head[0])
        if len(cells) > 1 and counts and NUMBER.fullmatch(cells[0]):
            head, cells = head[1:], cells[1:]
        self._head, self._cells, self._heading = head, cells, heading

    def statements(self) -> Iterator[Statement]:
        told = [cell for cell in self._cells if cell]
        if self._is_sided():
            yield from self._sides()
        elif len(told) < 2 or not self._cells[0]:
            yield from (self._said(cell) for cell in told)
        elif not any(self._head):
            yield from self._headless()
        elif is_date(self._cells[0]):
            yield from self._dated()
        else:
            yield from self._named()

    def _is_sided(self) -> bool:
        heads = [head for head in self._head if head]
        if len(heads) < 2 or all(is_side(head) for head in heads):
            return len(heads) > 1
        told = [cell for cell in self._cells if cell]
        return len(heads) == len(self._cells) and compares(heads, [told], fewest=1)

    def _sides(self) -> Iterator[Statement]:
        for head, cell in zip(self._head, self._cells, strict=False):
            named = acts(cell) and not is_side(head)
            if cell:
                text = f"{head}: {cell}" if named else cell
                yield Statement(text, self._lines, head)

    def _dated(self) -> Iterator[Statement]:
        date, event, *more = self._cells
        date = dated_by(date, self._days, (self._head[0], self._heading))
        told = self._short(self._cells[1:])
        if len(told) == sum(map(bool, self._cells[1:])):
            yield self._said(f"{date}, {'; '.join(told.values())}", kind=Kind.EVENT)
            return
        yield self._said(self._happened(date, event), kind=Kind.EVENT)
        name = self._dated_name(date, event.rstrip("."))
        for head, cell in zip(self._head[2:], more, strict=False):
            if cell:
                yield self._said(told_below(name, head, cell, self._proper))

    def _dated_name(self, date: str, event: str) -> str:
        """ "Corn Law (1815)"; "1660, Charles returned"."""
        if not event or len(event.split()) > LONGEST_EVENT:
            return date
        named = event[:1].isupper() and "(" not in event and not has_verb(event)
        told = uncapped(event, self._proper)
        return f"{event} ({date})" if named else f"{date}, {told}"

    def _happened(self, date: str, event: str) -> str:
        """ "1660: Charles returned"; but "1660, price of bread: 2d"."""
        head = self._head[1]
        names = PLAIN.fullmatch(head) or has_verb(event) or not AMOUNT.match(event)
        told = (
            f"{date}: {event}" if names else told_below(date, head, event, self._proper)
        )
        return told if event else date

    def _headless(self) -> Iterator[Statement]:
        name, *cells = self._cells
        told = "; ".join(cell for cell in cells if cell)
        yield self._said(f"{name}: {told}" if name else told, name)

    def _named(self) -> Iterator[Statement]:
        name, *cells = self._cells
        if not self._head[0] and not any(map(ASKS.match, self._head[1:])):
            # a table that compares what its heads name
            yield from self._compared(name.rstrip(":?"), cells)
            return
        kind = Kind.DEFINITION if TERMS.fullmatch(self._head[0]) else None
        full, before, whose = self._full(name), "", ""
        day = self._day(cells)
        dated = f"{full} ({cells[day]})" if day is not None else full
        together = self._short(cells)
        if together:
            yield self._said(f"{full}, {'; '.join(together.values())}", name)
        for at, (head, cell) in enumerate(zip(self._head[1:], cells, strict=False)):
            if not any(map(str.isalnum, cell)):
                continue
            if at not in together:
                alone = kind if PLAIN.fullmatch(head) else None
                asked = about_them(head, before, whose)
                about = full if at == day else dated
                yield self._said(
                    told_below(about, asked, cell, self._proper), name, alone
                )
            before, whose = cell, head

    def _day(self, cells: Sequence[str]) -> int | None:
        """The place of the one cell that dates a row of which others tell more."""
        dates = [at for at, cell in enumerate(cells) if is_date(cell)]
        if len(dates) != 1 or not DATES.fullmatch(self._head[dates[0] + 1]):
            return None
        telling = (cell for at, cell in enumerate(cells) if at != dates[0])
        return dates[0] if any(len(cell.split()) > SHORT for cell in telling) else None

    def _short(self, cells: Sequence[str]) -> dict[int, str]:
        """Cells of a word or two, each with its head: together they say one thing
        ("inventor: John Kay; date: 1733"). Nothing where there are not several."""
        short = {
            at: f"{uncapped(head, self._proper)}: {uncapped(cell, self._proper)}"
            for at, (head, cell) in enumerate(zip(self._head[1:], cells, strict=False))
            if head and any(map(str.isalnum, cell)) and len(cell.split()) <= SHORT
            if not (PLAIN.fullmatch(head) or DOES.fullmatch(head) or THEM.search(head))
        }
        return short if len(short) > 1 else {}

    def _compared(self, aspect: str, cells: Sequence[str]) -> Iterator[Statement]:
        for head, cell in zip(self._head[1:], cells, strict=False):
            if cell:
                about = f"{self._heading}, {head}" if is_date(head) else head
                yield self._said(told_below(about, aspect, cell, self._proper), head)

    def _full(self, name: str) -> str:
        """ "Gothic arch" for "Gothic", below "Types of arch"; "Age 10" for "10"."""
        if name.isdigit() and self._head[0]:
            return f"{capped(self._head[0])} {name}"
        if happening := self._happening(name):
            return happening
        noun = SORTS.search(self._heading)
        sort = SORT.fullmatch(self._head[0]) or SORTS.search(self._head[0])
        noun = noun or SORTS.search(self._head[0])
        if noun is None or not sort or len(name.split()) > 1:
            return name
        of = (
            re.sub(r"s$", "", noun["noun"])
            if noun["noun"][-2:] != "ss"
            else noun["noun"]
        )
        one = name[-1:] != "s" and of.split()[-1].lower() not in name.lower()
        return f"{name} {of}" if one else name

    def _happening(self, name: str) -> str:
        """ "Battle of Naseby", "Rye House plot", where only the name stands."""
        headed = self._head[0]
        noun = HAPPENINGS.match(headed or KEY.sub("", self._heading))
        strange = not all(known(stem(word.lower())) for word in name.split())
        whole = any(map(HAPPENINGS.fullmatch, name.split())) or OWNED.search(name)
        if noun is None or not (headed or strange) or whole:
            return ""
        kind = noun["kind"].lower()
        return f"{capped(kind)} of {name}" if noun["of"] else f"{name} {kind}"

    def _said(self, text: str, label: str = "", kind: Kind | None = None) -> Statement:
        return Statement(text, self._lines, label, kind=kind, whole=":" in text)
