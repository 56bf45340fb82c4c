"""What a teacher is told of documents that were read."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lili_voice.knowledge.document import Document
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.library import Library

Plain = dict[str, object]
SHOWN = 40  # characters of a line left out


def fact_object(fact: Fact) -> Plain:
    """A fact as plain JSON values; `lines` are 1-based, inclusive, as in its file."""
    return {
        "id": fact.id,
        "document": fact.source.document,
        "lines": list(fact.source.lines),
        "topic": fact.topic,
        "kind": fact.kind.value,
        "section": fact.section,
        "label": fact.label,
        "place": fact.place,
        "people": list(fact.people),
        "places": list(fact.places),
        "dates": list(fact.dates),
        "numbers": list(fact.numbers),
        "text": fact.text,
        "questions": list(fact.questions),
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
        for doubt in self.library.doubts:
            if doubt.document == document.path:
                yield f"  line {doubt.line}: {doubt.what}"

    def _kinds(self, document: Document) -> Counter[str]:
        """How many facts of each kind, in the order in which they come."""
        return Counter(
            fact.kind.value
            for fact in self.library.facts
            if fact.source.document == document.path
        )

    def _closing(self) -> str:
        if not self.library.facts:
            return "Nothing could be used."
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
    return ", ".join(f"{a}" if a == b else f"{a}-{b}" for a, b in runs)
