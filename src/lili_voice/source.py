"""Where a statement comes from, and how that is told."""

from dataclasses import dataclass

PARAGRAPHS = ".docx"  # has no lines until it is printed


@dataclass(frozen=True, slots=True)
class Source:
    """The place of one fact; `lines` are 1-based, inclusive, in the file as given."""

    document: str
    lines: tuple[int, int]
    fact: str
    page: int | None = None


def unit_of(document: str) -> str:
    """What the lines of a document are counted in: its ending tells."""
    return "paragraph" if document.lower().endswith(PARAGRAPHS) else "line"


def place_of(source: Source, numbers: str = "") -> str:
    """Where in its document a statement stands: "line 3", "page 2, lines 14-16",
    "paragraph 7". `numbers`, "9, 71-72", are those of several that stand together."""
    first, last = source.lines
    told = numbers or (f"{first}" if first == last else f"{first}-{last}")
    unit = unit_of(source.document)
    where = f"{unit} {told}" if told.isdigit() else f"{unit}s {told}"
    return where if source.page is None else f"page {source.page}, {where}"
