"""Words typed in and shown: what can be kept of them, and where a statement stands."""

from collections.abc import Iterator, Sequence

from lili_voice.channels.turns import LONGEST_TEXT
from lili_voice.source import Source


def readable(text: str) -> str:
    """Typed words without halves of characters, and no more than a turn holds."""
    return text.encode("utf-8", "replace").decode()[:LONGEST_TEXT].strip()


def places(sources: Sequence[Source]) -> Iterator[str]:
    """Where statements stand, each place once: "notes.md, lines 71-72"."""
    yield from dict.fromkeys(_place(source) for source in sources)


def _place(source: Source) -> str:
    first, last = source.lines
    page = "" if source.page is None else f"page {source.page}, "
    lines = f"line {first}" if first == last else f"lines {first}-{last}"
    return f"{source.document}, {page}{lines}"
