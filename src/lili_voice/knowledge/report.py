"""What a teacher is told of documents that were read."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lili_voice.knowledge.document import Document, Doubt
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.library import Library

Plain = dict[str, object]
SHOWN = 40  # characters of a line left out
MOST_RUNS = 5  # lines named for one doubt
MOST_DOUBTS = 60  # told of one document; a person reads no more
NUMBER = re.compile(r"\d+")


def fact_object(fact: Fact) -> Plain:
    """A fact as plain JSON values; `lines` are 1-based, inclusive, as in its file."""
    return {
        "id": fact.id,
        "document": fact.source.document,
        "lines": list(fact.source.lines),
        "page": fact.source.page,
        "topic": fact.topic,
        "kind": fact.kind.value,
        "section": fact.section,
        "label": fact.label,
        "place": fact.place,
        "people": list(fact.people),
        "places": list(fact.places),
        "dates": list(fact.dates),
        "numbers": list(fact.numbers),
        "quantities": [{"value": q.value, "unit": q.unit} for q in fact.quantities],
        "text": fact.text,
        "questions": list(fact.questions),
        "under": list(fact.under),
        "terms": list(fact.terms),
        "other_names": [list(pair) for pair in fact.other_names],
        "asked_as": list(fact.asked_as),
        "short": fact.short,
    }


@dataclass(frozen=True)
class Report:
    """What was found in some documents, and what became of the rest."""

    documents: Sequence[Document]
    library: Library

    def as_object(self) -> Plain:
        """The whole report as plain JSON values."""
        return {
            "documents": [self._document(document) for document in self.documents],
            "facts": [fact_object(fact) for fact in self.library.facts],
            "left_out": [
                {"document": d.path, "line": line.number, "text": line.text}
                for d in self.documents
                for line in d.left_out
            ],
            "doubts": [
                {"document": d.document, "line": d.line, "what": d.what}
                for d in self.library.doubts
            ],
            "failures": list(self.library.failures),
        }

    def as_lines(self) -> Iterator[str]:
        """The whole report, to be read by a person."""
        for document in self.documents:
            yield from self._lines(document)
            yield ""
        for failure in self.library.failures:
            yield f"Could not be read: {failure}"
        if self.library.failures:
            yield ""
        yield self._closing()

    def _document(self, document: Document) -> Plain:
        kinds = self._kinds(document)
        return {
            "document": document.path,
            "title": document.about.title,
            "facts": kinds.total(),
            "kinds": dict(kinds),
            "sections": [s.heading for s in document.sections if s.heading],
        }

    def _lines(self, document: Document) -> Iterator[str]:
        kinds = self._kinds(document)
        title = document.about.title
        yield f"{document.path}: {title} ({counted(kinds.total(), 'fact')})"
        if kinds:
            told = (f"{number} {kind}" for kind, number in kinds.items())
            yield f"  found: {', '.join(told)}"
        if document.left_out:
            numbers = [line.number for line in document.left_out]
            first = document.left_out[0].text[:SHOWN]
            noun = "line" if len(numbers) == 1 else "lines"
            yield f"  left out as no content: {noun} {folded(numbers)} (“{first}” ...)"
        for line in told_doubts(self.library.doubts, document.path):
            yield f"  {line}"

    def _kinds(self, document: Document) -> Counter[str]:
        """How many facts of each kind, in the order in which they come."""
        return Counter(
            fact.kind.value
            for fact in self.library.facts
            if fact.source.document == document.path
        )

    def _closing(self) -> str:
        if not self.library.facts and not (self.documents or self.library.failures):
            return "Nothing was found: give .md or .txt files, or a folder of them."
        if not self.library.facts:
            remedy = ": write sentences under a heading" if self.documents else ""
            return f"Nothing could be used{remedy}."
        told = [
            f"{counted(len(self.library.facts), 'fact')} in "
            f"{counted(len(self.documents), 'document')}",
            counted(len(self.library.doubts), "doubt"),
        ]
        if failed := len(self.library.failures):
            told.append(f"{counted(failed, 'file')} not read")
        return f"{', '.join(told)}."


def counted(number: int, noun: str) -> str:
    """ "1 fact", "2 facts"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def folded(numbers: Iterable[int]) -> str:
    """Rising numbers, neighbours folded: "3, 7-9"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number <= runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(folded_range(first, last) for first, last in runs)


def told_doubts(doubts: Iterable[Doubt], document: str) -> Iterator[str]:
    """The doubts about one document, a line for all that are alike."""
    alike: dict[str, list[Doubt]] = {}
    for doubt in doubts:
        if doubt.document == document:
            alike.setdefault(_kind(doubt.what), []).append(doubt)
    groups = list(alike.values())
    for group in groups[:MOST_DOUBTS]:
        yield f"{_where(group)}: {_what(group)}"
    if more := sum(map(len, groups[MOST_DOUBTS:])):
        yield f"and {counted(more, 'doubt')} more; `lili ingest --json` lists them"


def _kind(what: str) -> str:
    """The same for "31 words" and "44 words", unless words of the page are quoted."""
    return what if "“" in what else NUMBER.sub("0", what)


def _where(group: Sequence[Doubt]) -> str:
    numbers = sorted({doubt.line for doubt in group})
    runs = folded(numbers).split(", ")
    told = ", ".join(runs[:MOST_RUNS])
    if len(runs) > MOST_RUNS:
        told += " ..."
    noun = "line" if len(numbers) == 1 else "lines"
    many = len(runs) > MOST_RUNS or len(group) > len(numbers)
    return f"{noun} {told} ({len(group):,} times)" if many else f"{noun} {told}"


def _what(group: Sequence[Doubt]) -> str:
    """The doubt, with the least and the greatest number where they differ."""
    first = group[0].what
    if all(doubt.what == first for doubt in group):
        return first
    columns = zip(
        *(map(int, NUMBER.findall(doubt.what)) for doubt in group), strict=True
    )
    ranges = (folded_range(min(numbers), max(numbers)) for numbers in columns)
    return NUMBER.sub(lambda _: next(ranges), first)


def folded_range(first: int, last: int) -> str:
    """ "3", "3-5"."""
    return f"{first}" if first == last else f"{first}-{last}"
