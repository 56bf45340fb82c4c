"""The documents that replies cite, line by line."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from expected import BASES
from lili_voice.knowledge.library import Library


class Pages:
    """The lines of a library's documents, as they lie in the first folder that has
    them; where they are no text, or lie in none, their statements at their lines."""

    def __init__(self, library: Library, folders: Iterable[Path]) -> None:
        self._library, self._folders = library, tuple(folders)
        self._known: dict[str, Sequence[str]] = {}

    def __call__(self, document: str) -> Sequence[str]:
        """The lines of one document, by its path."""
        if document not in self._known:
            self._known[document] = self._read(document) or self._stated(document)
        return self._known[document]

    def _read(self, document: str) -> Sequence[str]:
        for folder in self._folders:
            path = folder / document
            if path.is_file() and path.suffix in BASES:
                return path.read_text("utf-8", "replace").splitlines()
        return ()

    def _stated(self, document: str) -> Sequence[str]:
        facts = self._library.of_document(document)
        lines = [""] * max((fact.source.lines[1] for fact in facts), default=0)
        for fact in facts:
            first = fact.source.lines[0] - 1
            lines[first] = f"{lines[first]} {fact.text}".strip()
        return lines
