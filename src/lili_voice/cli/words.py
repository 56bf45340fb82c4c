"""Words typed in and shown: what can be kept of them, and where a statement stands."""

from collections.abc import Iterator, Sequence

from lili_voice.channels.turns import LONGEST_TEXT
from lili_voice.knowledge.report import folded
from lili_voice.source import Source


def readable(text: str) -> str:
    """Typed words without halves of characters, and no more than a turn holds."""
    return text.encode("utf-8", "replace").decode()[:LONGEST_TEXT].strip()


def places(sources: Sequence[Source]) -> Iterator[str]:
    """Where statements stand, each document once: "notes.md, lines 71-72, 94"."""
    pages: dict[tuple[str, int | None], set[int]] = {}
    for source in sources:
        first, last = source.lines
        lines = pages.setdefault((source.document, source.page), set())
        lines.update(range(first, last + 1))
    for (document, page), numbers in pages.items():
        told = "" if page is None else f"page {page}, "
        noun = "line" if len(numbers) == 1 else "lines"
        yield f"{document}, {told}{noun} {folded(sorted(numbers))}"
