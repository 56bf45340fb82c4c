"""Words typed in and shown: what can be kept of them, and where a statement stands."""

from collections.abc import Iterator, Sequence

from lili_voice.channels.turns import LONGEST_TEXT
from lili_voice.knowledge.reporting.words import STEERING, folded, shown
from lili_voice.source import Source, place_of
from lili_voice.turn import Reply


def readable(text: str) -> str:
    """Typed words without halves of characters, and no more than a turn holds."""
    return text.encode("utf-8", "replace").decode()[:LONGEST_TEXT].strip()


def told(reply: Reply, *, sources: bool) -> Iterator[str]:
    """A reply as a screen may have it, and where its statements stand."""
    yield shown(reply.speech.display())
    for place in places(reply.sources) if sources else ():
        yield f"  {place}"


def places(sources: Sequence[Source]) -> Iterator[str]:
    """Where statements stand, each document once: "notes.md, lines 71-72, 94"."""
    pages: dict[tuple[str, int | None], list[Source]] = {}
    for source in sources:
        pages.setdefault((source.document, source.page), []).append(source)
    for (document, _), together in pages.items():
        numbers = {n for one in together for n in range(one.lines[0], one.lines[1] + 1)}
        yield f"{shown(document)}, {place_of(together[0], folded(sorted(numbers)))}"


def inert(json: str) -> str:
    """JSON that holds the same, and does nothing to the screen it is shown on."""
    return STEERING.sub(lambda mark: f"\\u{ord(mark[0]):04x}", json)
