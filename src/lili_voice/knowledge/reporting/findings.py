"""What was found in one document, put together for whoever tells of it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from lili_voice.knowledge.account import Account, AccountedLine, Role, account_of
from lili_voice.knowledge.document import Document, Doubt
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.library import Library
from lili_voice.knowledge.reporting.words import numbered, shown


@dataclass(frozen=True)
class Findings:
    """A document's lines, the facts found in them and the doubts about them."""

    account: Account
    facts: Sequence[Fact] = ()
    doubts: Sequence[Doubt] = ()

    @property
    def path(self) -> str:
        return self.account.path

    @cached_property
    def numbers(self) -> Sequence[int]:
        """Those of the lines that hold words, rising."""
        return [line.number for line in self.account.lines]

    @cached_property
    def kinds(self) -> Counter[Kind]:
        """How many facts of each kind, in the order in which they come."""
        return Counter(fact.kind for fact in self.facts)

    @cached_property
    def on_line(self) -> Mapping[int, Sequence[Fact]]:
        """The facts that stand on a line, or run on to it."""
        found: dict[int, list[Fact]] = {}
        for fact in self.facts:
            for number in range(fact.source.lines[0], fact.source.lines[1] + 1):
                found.setdefault(number, []).append(fact)
        return found

    @cached_property
    def unread(self) -> Mapping[int, str]:
        """The lines that became nothing, and were not meant to."""
        lines = self.lines_of(Role.NOT_UNDERSTOOD)
        return {line.number: line.text for line in lines}

    def lines_of(self, role: Role) -> list[AccountedLine]:
        return [line for line in self.account.lines if line.role is role]

    def where(self, numbers: Sequence[int]) -> str:
        """ "line 3", "page 2, lines 14-16", "paragraph 7"."""
        told = numbered(self.account.unit, numbers)
        pages = {self.account.page_of(number) for number in numbers}
        on = sorted(page for page in pages if page)
        return f"{numbered('page', on)}, {told}" if on else told


Everything = Mapping[str, Findings]


def place_told(path: str, line: int, found: Everything) -> str:
    """ "guide.docx, paragraph 7", if that document is among those found, by path."""
    where = found[path].where([line]) if path in found else f"line {line}"
    return f"{shown(path)}, {where}"


def findings_of(
    documents: Iterable[Document | Account], library: Library
) -> tuple[Findings, ...]:
    """The findings of these documents, then those of the others in the library.

    Of a document that was not read this time nothing but its facts may be known.
    """
    facts, doubts = (
        defaultdict[str, list[Fact]](list),
        defaultdict[str, list[Doubt]](list),
    )
    for fact in library.facts:
        facts[fact.source.document].append(fact)
    for doubt in library.doubts:
        doubts[doubt.document].append(doubt)
    accounts = {
        d.path: d if isinstance(d, Account) else account_of(d, facts[d.path])
        for d in documents
    }
    for path, about in library.abouts.items():
        accounts.setdefault(path, Account(path, about.title))
    return tuple(
        Findings(account, facts[path], sorted(doubts[path], key=lambda d: d.line))
        for path, account in accounts.items()
    )
