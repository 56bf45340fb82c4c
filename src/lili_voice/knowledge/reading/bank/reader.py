"""Question banks: a table of questions and answers, saved as text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from lili_voice.errors import AuthorError
from lili_voice.knowledge.document import Block, Doubt, Line, Shape
from lili_voice.knowledge.reading.bank.cards import Card, blocks_of, topics_of
from lili_voice.knowledge.reading.bank.cells import (
    gap_in,
    plain,
    question_of,
    set_apart,
)
from lili_voice.knowledge.reading.bank.columns import LETTER, Columns, columns_of
from lili_voice.knowledge.reading.bank.records import Record, records_of
from lili_voice.knowledge.reading.page import File, Page
from lili_voice.knowledge.reading.text import Text, decoded

ONE_COLUMN = "only one column; give each row a question and an answer"
TOO_LONG = "more lines than Lili reads in one file; split it into topics"
MOST_LINES = 100_000
ODD = "a quotation mark that nothing closes; put one at the end of its cell"
NO_ANSWER, NO_QUESTION = (
    "no answer stands beside “{}”",
    "no question stands beside “{}”",
)
MORE = "more cells than columns: put quotation marks round the answer “{} ...”"
AGAIN = "the question of line {} once more"
UNREAD = (
    "not read: the columns {}; only questions, answers, topics and “also asked” are"
)
SAVED = "not saved as UTF-8: letters with accents may be wrong; save it again"
LONGEST_TOLD = 40  # characters of what a doubt quotes


@dataclass(slots=True)
class _Bank:
    """A question bank while it is read; `between` is the mark between its
    cells, `unsaid` are rows that make no card."""

    name: str
    columns: Columns
    between: str
    cards: list[Card] = field(default_factory=list)
    unsaid: list[Record] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    asked: dict[str, Card] = field(default_factory=dict)

    def doubt(self, line: int, what: str) -> None:
        self.doubts.append(Doubt(self.name, line, what, "unread"))


def read_bank(file: File) -> Page:
    """A .csv or .tsv file as blocks; its lines are those its rows begin on.

    Raises AuthorError when it is no text, far too long, or has only one column.
    """
    text = decoded(file)
    if text.words.count("\n") > MOST_LINES:
        raise AuthorError(f"{file.name}: {TOO_LONG}")
    tabs = PurePath(file.name).suffix.lower() == ".tsv"
    found = records_of(text.words, tabs=tabs)
    columns = columns_of(found.rows)
    if columns is None and found.rows:
        raise AuthorError(f"{file.name}: {ONE_COLUMN}")
    bank = _Bank(
        file.name, columns or Columns(0, 1), found.between, unsaid=found.remarks
    )
    rows = _below_head(bank, found.rows)
    for row in rows:
        _take(bank, row)
    _doubt_file(bank, text, found.odd)
    topics = topics_of(bank.cards)
    return Page(
        (*_unsaid(bank.unsaid), *blocks_of(bank.cards, bank.columns.head)),
        tuple(_written([*found.remarks, *found.rows])),
        topics[0] if len(topics) == 1 else "",
        tuple(bank.doubts),
    )


def _below_head(bank: _Bank, rows: Sequence[Record]) -> Sequence[Record]:
    """The rows without that which names the columns."""
    if not bank.columns.names:
        return rows
    bank.unsaid.append(rows[0])
    if bank.columns.unread:
        names = ", ".join(f"“{name[:LONGEST_TOLD]}”" for name in bank.columns.unread)
        bank.doubt(rows[0].line, UNREAD.format(names))
    return rows[1:]


def _doubt_file(bank: _Bank, text: Text, odd: Sequence[int]) -> None:
    if text.guessed:
        bank.doubts.append(Doubt(bank.name, 1, SAVED))
    for line in odd:
        bank.doubt(line, ODD)


def _take(bank: _Bank, row: Record) -> None:
    """Takes a row for a card, or tells why it is none."""
    card = _card(bank, row)
    if not card.answer or not (card.front or card.whole):
        what = NO_QUESTION if card.answer else NO_ANSWER
        bank.doubt(row.line, what.format((card.front or card.answer)[:LONGEST_TOLD]))
        bank.unsaid.append(row)
        return
    former = bank.asked.setdefault(f"{card.topic}\n{card.asked}".casefold(), card)
    if card.asked and former is not card:
        bank.doubt(row.line, AGAIN.format(former.line))
        if former.answer == card.answer:
            bank.unsaid.append(row)
            return
    bank.cards.append(card)


def _card(bank: _Bank, row: Record) -> Card:
    columns, row = bank.columns, _fitted(bank, row)
    front, answer = _cell(row, columns.question), _answer(columns, row)
    gap = gap_in(front)
    text = plain(front)
    return Card(
        row.line,
        " ".join(text.split("\n")),
        text if gap else plain(answer),
        "" if gap else question_of(text),
        " ".join(plain(_cell(row, columns.topic)).split("\n")),
        _cell(row, columns.also),
        (gap,) if gap else set_apart(answer),
        whole=bool(gap),
    )


def _cell(row: Record, column: int) -> str:
    return row.cells[column] if 0 <= column < len(row.cells) else ""


def _fitted(bank: _Bank, row: Record) -> Record:
    """A row of as many cells as there are columns: an answer cut in two is one."""
    surplus, at = len(row.cells) - bank.columns.width, bank.columns.answer
    if surplus <= 0 or not any(row.cells[-surplus:]):
        return row
    cut = row.cells[at : at + surplus + 1]
    bank.doubt(row.line, MORE.format(cut[0][:LONGEST_TOLD]))
    answer = f"{bank.between} ".join(cell for cell in cut if cell)
    cells = (*row.cells[:at], answer, *row.cells[at + surplus + 1 :])
    return Record(row.line, cells)


def _answer(columns: Columns, row: Record) -> str:
    """The answer of a row, also where a letter stands for one to choose."""
    answer = _cell(row, columns.answer)
    letter = LETTER.fullmatch(answer) if columns.options else None
    at = ord(letter[1].upper()) - ord("A") if letter else len(columns.options)
    return _cell(row, columns.options[at]) if at < len(columns.options) else answer


def _unsaid(rows: Sequence[Record]) -> Iterator[Block]:
    for line in _written(rows):
        yield Block(Shape.UNSAID, (line,))


def _written(rows: Sequence[Record]) -> Iterator[Line]:
    for row in rows:
        text = " | ".join(" ".join(cell.split()) for cell in row.cells if cell)
        if any(map(str.isalnum, text)):
            yield Line(row.line, text)
