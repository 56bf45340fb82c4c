"""A document's lines as its page shows them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from lili_voice.knowledge.account import AccountedLine, Role
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.reporting.findings import Findings
from lili_voice.knowledge.reporting.guide import Notice
from lili_voice.knowledge.reporting.marking import marked
from lili_voice.knowledge.reporting.words import dated, opening, shown

FOLDED = 4  # so many lines left out, and more, are shown as one
QUOTED = 60  # characters of the first of them

Told = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Row:
    """One line: `pieces` of its text, each with whether it tells a fact.

    `tag` says what the line is, `cards` hold what was understood of each fact that
    begins on it. `page` is that which begins with it.
    """

    anchor: str
    number: int
    role: str
    tag: str
    pieces: Sequence[tuple[str, bool]]
    cards: Sequence[Sequence[Told]] = ()
    notices: Sequence[Notice] = ()
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Fold:
    """Lines left out, with nothing to be said of any."""

    told: str
    rows: Sequence[Row]


TAGS = {
    Role.ALSO_ASKED: "also asked",
    Role.FRONT_MATTER: "front matter",
    Role.BOILERPLATE: "left out",
    Role.NOT_UNDERSTOOD: "not understood",
}


def rows_of(
    found: Findings, anchor: str, notices: Mapping[int, Sequence[Notice]]
) -> Iterator[Row | Fold]:
    """The lines of a document, long runs of what was left out folded.

    Ids on the page begin with `anchor`; `notices` are those of each line.
    """
    rows = _rows(found, anchor, notices)
    for bare, group in groupby(rows, key=_may_fold):
        run = list(group)
        if not bare or len(run) < FOLDED:
            yield from run
            continue
        where = found.where(range(run[0].number, run[-1].number + 1))
        words = opening("".join(text for text, _ in run[0].pieces), QUOTED)
        yield Fold(f"{where}: left out as no content (“{words}” ...)", run)


def _may_fold(row: Row) -> bool:
    return row.role == "boilerplate" and not row.notices


def _rows(
    found: Findings, anchor: str, notices: Mapping[int, Sequence[Notice]]
) -> Iterator[Row]:
    page = None
    for line in found.account.lines:
        facts = found.on_line.get(line.number, ())
        new = found.account.page_of(line.number)
        begun = [fact for fact in facts if fact.source.lines[0] == line.number]
        yield Row(
            f"{anchor}-{line.number}",
            line.number,
            line.role.value.replace(" ", "-"),
            TAGS.get(line.role) or _kinds(begun),
            _pieces(line, facts),
            [tuple(card(fact)) for fact in begun],
            notices.get(line.number, ()),
            new if new != page else None,
        )
        page = new


def _pieces(line: AccountedLine, facts: Sequence[Fact]) -> list[tuple[str, bool]]:
    text = shown(line.text)
    if line.role is not Role.FACT:
        return [(text, False)]
    return list(marked(text, facts, line.number))


def _kinds(facts: Iterable[Fact]) -> str:
    """ "reason", "reason × 2, date"."""
    kinds = Counter(fact.kind.value for fact in facts)
    told = (f"{kind} × {n}" if n > 1 else kind for kind, n in kinds.items())
    return ", ".join(told)


def card(fact: Fact) -> Iterator[Told]:
    """What was understood of a fact: names, and what each stands for."""
    quantities = (f"{q.value:,} {q.unit}".rstrip() for q in fact.quantities)
    other_names = (f"{name}, or {other}" for name, other in fact.other_names)
    told = {
        "Lili says": (fact.text,),
        "Kind": (fact.kind.value,),
        "Label": (fact.label,),
        "Short answer": (fact.short,),
        "People": (", ".join(fact.people),),
        "Places": (", ".join(fact.places),),
        "Dates": (", ".join(map(dated, fact.dates)),),
        "Numbers": (", ".join(quantities),),
        "Key terms": (", ".join(fact.terms),),
        "Other names": ("; ".join(other_names),),
        "Answers": (*fact.questions, *fact.asked_as),
    }
    for name, values in told.items():
        if kept := tuple(shown(value) for value in values if value):
            yield name, kept
