"""Rows of tables to statements: each holds its row's name and its column's head."""

import re
from collections.abc import Iterator, Sequence

from lili_voice.english.thesaurus import known
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import stem
from lili_voice.knowledge.document import Block
from lili_voice.knowledge.extracting.inflection import verb_of_past
from lili_voice.knowledge.extracting.statement import Statement, capped, uncapped
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.reading.labels import is_date, is_side
from lili_voice.knowledge.reading.verbs import has_verb

SORTS = re.compile(
    r"\b(?:types?|kinds?|forms?|sorts?|varieties) of (?P<noun>[\w-]+(?: [\w-]+)?)$",
    re.I,
)
SORT = re.compile(r"(?:type|kind|form|sort|name)$", re.I)
TERMS = re.compile(r"(?:key )?(?:term|word|phrase|name|concept|vocabulary)s?$", re.I)
# Heads that add nothing to what stands below them.
PLAIN = re.compile(
    r"(?:meaning|definition|explanation|details?|descriptions?|facts?|information|"
    r"notes?|event|events|what|what happened|what it means|answers?|evidence|"
    r"key (?:point|event|fact|detail|information)s?|anything else|other|extra|"
    r"comments?|more|)$",
    re.I,
)
# Heads under which stands what the one before them did.
DOES = re.compile(
    r"(?:(?:main |key )?(?:jobs?|roles?|work|functions?|actions?|deeds?|achievements?|"
    r"contributions?|duty|duties|powers?)|what (?:they|it|he|she) did)$",
    re.I,
)
# Heads that ask something of a row, where others name what is compared.
ASKS = re.compile(
    r"(?:who|what|when|where|why|how|which|year|date|leader|cause|reason|result|outcome|"
    r"effect|consequence|aim|details?|event|meaning|importance|significance|impact|"
    r"number|amount|role|job|place)s?\b",
    re.I,
)
EVENT = re.compile(r"(?:events?|what happened)$", re.I)
KEY = re.compile(r"^(?:the|key|main) ", re.I)
NOBLE = re.compile(r"(?:Duke|Earl|Duchess|King|Queen|Prince|Bishop)s? of ")
THEM = re.compile(r"\b(?:them|him|her|they|he|she)\b", re.I)
HAPPENINGS = re.compile(
    r"(?P<of>battle|siege|treaty|massacre|council|peace)|plot|revolt|rebellion|rising|"
    r"uprising|crisis|conference|pact|plan|act|riot|war|campaign|expedition",
    re.I,
)
LOOSE = word_set("""
    to in on at by for from with into against between after before because as when and
    or until over under through across up out off down during at
""")
NUMBER = re.compile(r"(?:no\.?|number|#|)\s*\d{1,2}[.)]?$", re.I)
SHORT = 4  # words of a cell that makes no statement alone
LONGEST_EVENT = 10  # words of an event that other columns tell more about


def row_statements(
    block: Block, heading: str, proper: frozenset[str]
) -> Iterator[Statement]:
    """The statements of a table's row, in the order of its columns."""
    row = _Row(block, heading, proper)
    yield from row.statements()


class _Row:
    """A row while it is told."""

    def __init__(self, block: Block, heading: str, proper: frozenset[str]) -> None:
        self._lines = (block.lines[0].number, block.lines[-1].number)
        self._proper = proper
        head = [cell.strip().rstrip(":?") for cell in block.head or ()]
        cells = [" ".join(cell.split()) for cell in block.cells]
        head += [""] * (len(cells) - len(head))
        if len(cells) > 1 and NUMBER.fullmatch(cells[0]):
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
        return len(heads) > 1 and all(is_side(head) for head in heads)

    def _sides(self) -> Iterator[Statement]:
        for head, cell in zip(self._head, self._cells, strict=False):
            if cell:
                yield Statement(cell, self._lines, head)

    def _dated(self) -> Iterator[Statement]:
        date, event, *more = self._cells
        yield self._said(f"{date}: {event}" if event else date, kind=Kind.EVENT)
        short = event and len(event.split()) <= LONGEST_EVENT
        name = f"{date}, {uncapped(event, self._proper)}".rstrip(".") if short else date
        for head, cell in zip(self._head[2:], more, strict=False):
            if cell:
                yield self._said(self._cell(name, head, cell))

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
        full, before = self._full(name), ""
        together = self._short(cells)
        if together:
            yield self._said(f"{full}, {'; '.join(together.values())}", name)
        for at, (head, cell) in enumerate(zip(self._head[1:], cells, strict=False)):
            if not any(map(str.isalnum, cell)):
                continue
            if at not in together:
                alone = kind if PLAIN.fullmatch(head) else None
                asked = _about_them(head, before)
                yield self._said(self._cell(full, asked, cell), name, alone)
            before = cell

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
                yield self._said(self._cell(about, aspect, cell), head)

    def _full(self, name: str) -> str:
        """ "Gothic arch" for "Gothic", below "Types of arch"."""
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
        if noun is None or not (headed or strange) or noun[0].lower() in name.lower():
            return ""
        kind = noun[0].lower()
        return f"{capped(kind)} of {name}" if noun["of"] else f"{name} {kind}"

    def _cell(self, name: str, head: str, cell: str) -> str:
        did = DOES.fullmatch(head) or (PLAIN.fullmatch(head) and not EVENT.match(head))
        if did and _acts(cell):
            return f"{name} {cell[:1].lower()}{cell[1:]}"
        told = cell if has_verb(cell) else uncapped(cell, self._proper)
        if PLAIN.fullmatch(head):
            return f"{name}: {told}"
        return f"{name}, {uncapped(head, self._proper)}: {told}"

    def _said(self, text: str, label: str = "", kind: Kind | None = None) -> Statement:
        return Statement(text, self._lines, label, kind=kind, whole=":" in text)


def _about_them(head: str, before: str) -> str:
    """ "What became of Ann Lee" for "What became of them", where the cell before it
    names whom."""
    named = before[:1].isupper() and not is_date(before) and len(before.split()) <= 8
    article = "the " if NOBLE.match(before) else ""
    return THEM.sub(f"{article}{before.rstrip('.')}", head) if named else head


def _acts(cell: str) -> bool:
    """Whether a cell tells what its row did: "Built roads", not "Hanged in May"."""
    first, *more = cell.split()
    verb = verb_of_past(first.lower())
    if verb is None or not more:
        return False
    if verb.past != verb.participle:
        return True
    following = more[0].lower().strip(",;")
    return following not in LOOSE and not following.endswith("ly")
