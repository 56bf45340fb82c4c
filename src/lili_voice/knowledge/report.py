"""What a teacher is told of documents that were read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from lili_voice.knowledge.account import Account
from lili_voice.knowledge.document import Document
from lili_voice.knowledge.library import Library
from lili_voice.knowledge.reporting.findings import Findings, findings_of
from lili_voice.knowledge.reporting.lines import report_lines
from lili_voice.knowledge.reporting.objects import Plain, fact_object, report_object
from lili_voice.knowledge.reporting.page import report_page
from lili_voice.knowledge.reporting.words import counted, folded

__all__ = ["Report", "counted", "fact_object", "folded"]


@dataclass(frozen=True)
class Report:
    """What was found in some documents, and what became of the rest.

    `documents` are as they were read, or the accounts a store kept of them.
    """

    documents: Sequence[Document | Account]
    library: Library

    def as_object(self) -> Plain:
        """The whole report as plain JSON values: see report.schema.json."""
        return report_object(self._findings, self.library.failures)

    def as_lines(self) -> Iterator[str]:
        """The report to be read on a screen, one line at a time."""
        return report_lines(self._findings, self.library.failures)

    def as_page(self) -> Iterator[str]:
        """The whole report as one HTML page that needs nothing else, in pieces."""
        return report_page(self._findings, self.library.failures)

    @cached_property
    def _findings(self) -> Sequence[Findings]:
        return findings_of(self.documents, self.library)
