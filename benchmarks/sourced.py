"""Whether everything said stands in the lines that are cited.

Of an answer, every name, number, date, negation and word of meaning must occur,
whatever its ending, in the lines of the document that the reply cites or in the
headings above them. What remains must be Lili's own wording, which is read from the
files that hold it.
"""

import ast
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from lili_voice.dialogue.wording import ask as wording
from lili_voice.english.dates import find_dates
from lili_voice.english.numbers import find_numbers, read_number, to_digits
from lili_voice.english.wordforms import STOP, stem, words
from lili_voice.english.years import MONTH_NAMES
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.library import Library
from lili_voice.turn import Reply

WORDING = ("ask", "marks", "chronology")  # the files that word an answer
NEGATIONS = frozenset(words("no not never none nobody nothing nor neither without"))
COUNTED = re.compile(  # "There are six effects."
    r"(?:There are|My notes list) (?P<count>[a-z-]+) (?=\w+[.:])"
)
# Lili's own sentences with a negation in them.
DECLINED, DENIED = (wording.UNKNOWN, wording.NOT_SO), wording.NO

_MONTH = re.compile(r"(?:(?<=\d{4}-)|(?<=--))\d\d")
_DAY_OF_MONTH = re.compile(r"\b\d{1,2}[./](0?[1-9]|1[0-2])\b")  # "30.10.56"
_SHORT_MONTH = re.compile(r"\b(?:" + "|".join(m[:3] for m in MONTH_NAMES) + r")t?\b")
_CELLS = re.compile(r"[|\t]|\S {2,}\S")
Lines = Callable[[str], Sequence[str]]  # a document's path -> its lines


@dataclass(frozen=True, slots=True)
class Sourced:
    """How many words a reply says, its closing offer left out, and which of them
    stand in none of the lines it cites."""

    words: int
    unsourced: tuple[str, ...]


def sourced(reply: Reply, library: Library, lines: Lines) -> Sourced:
    """What of a reply rests on its sources. `lines` reads a document."""
    said = content(reply)
    facts = [
        fact for source in reply.sources if (fact := library.by_id.get(source.fact))
    ]
    if reply.known is None:
        return Sourced(len(said.split()), ())
    strange = unsourced(said, evidence(facts, lines), wording_of(*WORDING), len(facts))
    return Sourced(len(said.split()), tuple(strange))


def content(reply: Reply) -> str:
    """What is said, without the offer or the question that closes it."""
    closing = reply.reprompt.plain() if reply.reprompt else ""
    return reply.speech.plain().removesuffix(closing).strip()


def evidence(facts: Iterable[Fact], lines: Lines) -> str:
    """The lines cited, and the headings above them."""
    told: list[str] = []
    for fact in facts:
        first, last = fact.source.lines
        page = lines(fact.source.document)
        told += [*_head_row(page, first - 1), *page[first - 1 : last]]
        told += [fact.topic, *fact.under, fact.section, fact.label]
    return "\n".join(told)


def _head_row(page: Sequence[str], at: int) -> Sequence[str]:
    """The first row of the table that a line is a row of: the heading of its cells."""
    top = at
    while top and _CELLS.search(page[top]) and page[top - 1].strip():
        top -= 1
    return page[top : top + 1]


def unsourced(
    said: str, written: str, own: frozenset[str], least: int = 0
) -> list[str]:
    """The words of `said` that are neither written nor Lili's `own`, in their order.

    A count of list items is reckoned, and so no word of the document: it is let pass if
    it is at least `least`, the number of items told.
    """
    said = said.removeprefix(DENIED)
    for sentence in DECLINED:
        said = said.replace(sentence, "")
    said = COUNTED.sub(lambda found: _without_count(found, least), said)
    stems = {stem(word) for word in words(written)}
    numbers = set(_numbers(written))
    return [
        word
        for word in words(to_digits(said))
        if not (stem(word) in stems or word in numbers or _is_own(word, own))
    ]


def _is_own(word: str, own: frozenset[str]) -> bool:
    return word not in NEGATIONS and (word in STOP or stem(word) in own)


def _numbers(written: str) -> Iterator[str]:
    """Every number and year that is written, also those of "1918-21"."""
    for span in find_dates(written):
        yield from (str(int(figure)) for figure in re.findall(r"\d+", span.iso))
        yield from (MONTH_NAMES[int(m) - 1].lower() for m in _MONTH.findall(span.iso))
    short = {found[:3] for found in _SHORT_MONTH.findall(written)}
    yield from (month.lower() for month in MONTH_NAMES if month[:3] in short)
    for figures in _DAY_OF_MONTH.findall(written):
        yield MONTH_NAMES[int(figures) - 1].lower()
    for number in find_numbers(written):
        yield f"{number.value}"
    yield from words(to_digits(written))
    yield from re.findall(r"\d+", written)


def _without_count(found: re.Match[str], least: int) -> str:
    count = read_number(found["count"])
    whole = isinstance(count, int) and count >= least
    return "" if whole else found[0]


@cache
def wording_of(*names: str) -> frozenset[str]:
    """The stems of all words that stand in files of Lili's wording."""
    room = files("lili_voice.dialogue.wording")
    trees = [
        ast.parse(room.joinpath(f"{name}.py").read_text("utf-8")) for name in names
    ]
    texts = [text for tree in trees for text in _texts(tree)]
    held = " ".join(re.sub(r"\\.|[{(\[][^})\]]*[})\]]", " ", text) for text in texts)
    return frozenset(stem(word) for word in words(held) if word not in NEGATIONS)


def _texts(tree: ast.Module) -> Iterator[str]:
    """The texts of a file that are said; comments on its parts are not."""
    notes = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in notes:
            yield from [node.value] if isinstance(node.value, str) else ()
