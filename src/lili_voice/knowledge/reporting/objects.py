"""The report as plain JSON values; report.schema.json says what they are."""

from collections.abc import Iterable, Sequence

from lili_voice.knowledge.account import Role
from lili_voice.knowledge.document import Doubt
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.reporting.findings import Findings

Plain = dict[str, object]


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


def report_object(found: Sequence[Findings], failures: Iterable[str]) -> Plain:
    """The whole report. Whatever a document's lines became stands at the line."""
    return {
        "documents": [_document(findings) for findings in found],
        "facts": [fact_object(fact) for findings in found for fact in findings.facts],
        "left_out": [
            {"document": findings.path, "line": line.number, "text": line.text}
            for findings in found
            for line in findings.lines_of(Role.BOILERPLATE)
        ],
        "doubts": [
            _doubt(doubt, findings) for findings in found for doubt in findings.doubts
        ],
        "failures": list(failures),
    }


def _document(found: Findings) -> Plain:
    account = found.account
    return {
        "document": account.path,
        "title": account.title,
        "unit": account.unit,
        "pages": len(account.pages),
        "facts": len(found.facts),
        "kinds": {kind.value: number for kind, number in found.kinds.items()},
        "sections": list(account.sections),
        "lines": [
            {
                "number": line.number,
                "page": account.page_of(line.number),
                "role": line.role.value,
                "facts": [fact.id for fact in found.on_line.get(line.number, ())],
                "text": line.text,
            }
            for line in account.lines
        ],
    }


def _doubt(doubt: Doubt, found: Findings) -> Plain:
    other = {"document": doubt.other, "line": doubt.other_line}
    return {
        "document": doubt.document,
        "line": doubt.line,
        "page": found.account.page_of(doubt.line),
        "kind": doubt.kind,
        "what": doubt.what,
        "other": other if doubt.other else None,
    }
