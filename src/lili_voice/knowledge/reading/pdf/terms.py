"""The words an author set in bold or italics."""

from collections.abc import Iterable, Iterator, Sequence

from lili_voice.knowledge.reading.emphasis import key_terms
from lili_voice.knowledge.reading.pdf.sheet import Word
from lili_voice.knowledge.reading.pdf.textline import TextLine, joined


def terms_of(text: str, lines: Sequence[TextLine]) -> tuple[str, ...]:
    """The terms in a text that stands on these lines."""
    return key_terms(text, list(_spans(text, lines)))


def _spans(text: str, lines: Sequence[TextLine]) -> Iterator[tuple[int, int]]:
    """Where in a text its words in bold or italics lie."""
    reached = 0
    for run in _runs(word for line in lines for word in line.words):
        told = joined(run)
        at = text.find(told, reached)
        if at < 0:  # broken by a hyphen
            continue
        reached = at + len(told)
        if run[0].bold or run[0].italic:
            yield at, reached


def _runs(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Words next to each other in one style."""
    run: list[Word] = []
    for word in words:
        if run and (word.bold, word.italic) != (run[-1].bold, run[-1].italic):
            yield run
            run = []
        run.append(word)
    if run:
        yield run
