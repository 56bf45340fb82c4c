"""What was asked before, answered at once: a class asks the same things."""

from collections.abc import Sequence
from functools import lru_cache

from lili_voice.knowledge.finding.finding import Finding
from lili_voice.knowledge.finding.librarian import Librarian

KEPT = 1024  # answers; some hundred bytes each, since they only point to the facts


class AskedAgain:
    """A librarian who has her last answers ready. Safe to share between threads.

    The notes do not change while she is there, so that the same question has the same
    answer, whoever asks: after anything, if she looked at nothing that was spoken of
    before, else after the same.
    """

    def __init__(self, librarian: Librarian, kept: int = KEPT) -> None:
        self.library = librarian.library
        self.stems, self.names = librarian.stems, librarian.names
        self._librarian, self._kept = librarian, kept
        # None for a question that leans on what was spoken of before.
        self._alone: dict[str, Finding | None] = {}
        self._leaning = lru_cache(maxsize=kept)(librarian.find)

    def find(self, question: str, about: Sequence[str] = (), asks: str = "") -> Finding:
        """As the librarian herself finds it."""
        if found := self._alone.get(question):
            return found
        if question in self._alone:
            return self._leaning(question, tuple(about), asks)
        before = self._librarian.before(about, asks)
        found = self._librarian.look(question, before)
        if len(self._alone) >= self._kept:
            self._alone.clear()
        self._alone[question] = None if before.looked_at else found
        return found
