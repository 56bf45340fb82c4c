"""A picture as SVG: its colours stand in pictures.css, its places here."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree
from zlib import crc32

from lili_voice.simulator.pictures.lettering import ASCENT, LEADING, plain

MARGIN = 10.0
NARROW = 360.0  # for a phone; wider ones are for a desk and for paper

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Letters:
    """How words are set. `kind` is the class that their colour hangs on."""

    kind: str
    size: float
    bold: bool = False
    to_the_left: bool = False  # the place given is where they end

    def height(self, lines: int) -> float:
        return lines * self.size * LEADING


@dataclass(frozen=True, slots=True)
class Caption:
    """What a picture is called: its sort, its title, and what is in it."""

    sort: str
    title: str
    summary: str


KICKER = Letters("picture-kicker", 12.5, bold=True)
TITLE = Letters("picture-title", 20, bold=True)
BODY = Letters("picture-body", 15)
SMALL = Letters("picture-small", 12.5)


class Drawing:
    """Shapes and words on a sheet that grows downwards; the first lie undermost."""

    def __init__(self, width: float) -> None:
        self.width = width
        self._drawn: list[ElementTree.Element] = []

    def write(self, lines: Sequence[str], at: Place, letters: Letters) -> float:
        """Words below a place, a line each. Returns where the next may begin."""
        x, top = at
        look = {"class": letters.kind, "font-size": _number(letters.size)}
        if letters.bold:
            look["font-weight"] = "700"
        if letters.to_the_left:
            look["text-anchor"] = "end"
        text = ElementTree.Element("text", {**look, "fill": "currentColor"})
        for line in lines:
            base = {"x": _number(x), "y": _number(top + letters.size * ASCENT)}
            span = ElementTree.SubElement(text, "tspan", base)
            span.text, span.tail = line, " "  # so that words stay apart when copied
            top += letters.size * LEADING
        if len(text):
            self._drawn.append(text)
        return top

    def shape(self, tag: str, kind: str, **places: float | str) -> None:
        """A shape; numbers are rounded, "_" in the name of a place is "-"."""
        named = {name.replace("_", "-"): place for name, place in places.items()}
        texts = {n: p if isinstance(p, str) else _number(p) for n, p in named.items()}
        look = {"class": kind, "fill": "none", "stroke": "currentColor"}
        self._drawn.append(ElementTree.Element(tag, {**look, **texts}))

    def line(self, kind: str, start: Place, end: Place) -> None:
        (x1, y1), (x2, y2) = start, end
        self.shape("line", kind, x1=x1, y1=y1, x2=x2, y2=y2)

    def svg(self, caption: Caption, height: float) -> str:
        """The whole as one element."""
        form = "wide" if self.width > NARROW else "narrow"
        sort = caption.sort.lower().replace(" ", "-")
        words = f"{caption.title} {caption.summary} {len(self._drawn)}"
        key = f"{sort}-{form}-{crc32(plain(words).encode()):08x}"
        root = ElementTree.Element(
            "svg",
            {
                "xmlns": "http://www.w3.org/2000/svg",
                "class": f"picture picture-{form} picture-{sort}",
                "viewBox": f"0 0 {_number(self.width)} {_number(height)}",
                "width": "100%",
                "role": "img",
                "aria-labelledby": f"{key}-title {key}-desc",
            },
        )
        named = ElementTree.SubElement(root, "title", {"id": f"{key}-title"})
        named.text = plain(f"{caption.sort}: {caption.title}")
        told = ElementTree.SubElement(root, "desc", {"id": f"{key}-desc"})
        told.text = plain(caption.summary)
        root.extend(self._drawn)
        return ElementTree.tostring(root, encoding="unicode")


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
