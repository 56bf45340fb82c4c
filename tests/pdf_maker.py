"""PDF files drawn by hand: words, lines and boxes at places on pages.

Places are in points from the upper left corner. Only the four fonts below are known.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field

WIDE, HIGH = 595, 842  # A4
PLAIN, BOLD, ITALIC, TYPED, HIDDEN = "F1", "F2", "F3", "F4", "F5"
FONTS = {
    PLAIN: "Helvetica",
    BOLD: "Helvetica-Bold",
    ITALIC: "Helvetica-Oblique",
    TYPED: "Courier",
}


@dataclass
class Sheet:
    """One page; each method draws one thing on it."""

    drawn: list[bytes] = field(default_factory=list)
    pictured: bool = False
    extra: bytes = b""  # further entries of the page

    def write(self, x, top, *runs, size=10, colour=0, slant=None, rise=0):
        """Words from `x` on, their foot about `size` below `top`.

        A run is words in the plain font, or a pair of a font and words.
        """
        base = HIGH - top - 0.8 * size + rise
        turn = slant or (1, 0, 0, 1)
        place = " ".join(f"{part:.3f}" for part in (*turn, x, base))
        parts = [f"{colour} g BT {place} Tm".encode()]
        for run in runs:
            font, words = (PLAIN, run) if isinstance(run, str) else run
            parts += [f"/{font} {size} Tf".encode(), _string(words) + b" Tj"]
        self.drawn.append(b"\n".join([*parts, b"ET 0 g"]))

    def column(self, x, top, lines, step=13, size=10):
        """Lines of text below each other; gives where the next would begin."""
        for line in lines:
            self.write(
                x, top, *(line if isinstance(line, tuple) else (line,)), size=size
            )
            top += step
        return top

    def rule(self, x0, top0, x1, top1):
        self.drawn.append(f"{x0} {HIGH - top0} m {x1} {HIGH - top1} l S".encode())

    def box(self, x0, top, x1, bottom, grey=0.5):
        """A filled rectangle."""
        place = f"{x0} {HIGH - bottom} {x1 - x0} {bottom - top}"
        self.drawn.append(f"{grey} g {place} re f 0 g".encode())

    def grid(self, across, down):
        """The lines of a table, between its first and last edges each way."""
        for x in across:
            self.rule(x, down[0], x, down[-1])
        for top in down:
            self.rule(across[0], top, across[-1], top)

    def picture(self):
        """A grey picture over the whole page."""
        self.pictured = True
        self.drawn.append(f"q {WIDE} 0 0 {HIGH} 0 0 cm /I Do Q".encode())

    def codes(self, x, top, codes, size=10):
        """Letters of a font that does not say what they are."""
        shown = b"".join(code.to_bytes(2, "big") for code in codes).hex()
        self.drawn.append(
            f"BT /{HIDDEN} {size} Tf {x} {HIGH - top - size} Td <{shown}> Tj ET".encode()
        )


def _string(words):
    data = words.encode("cp1252")
    for mark in (b"\\", b"(", b")"):
        data = data.replace(mark, b"\\" + mark)
    return b"(" + data + b")"


def pdf(*sheets, title="", trailer=""):
    """The bytes of a file with these pages."""
    first = 10  # the objects before are the catalogue, the tree, fonts and a picture
    kids = " ".join(f"{first + 2 * at} 0 R" for at in range(len(sheets)))
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: f"<</Type/Pages/Kids[{kids}]/Count {len(sheets)}>>".encode(),
        7: _hidden_font(),
        8: f"<</Title {_string(title).decode('cp1252')}>>".encode("cp1252"),
        9: stream(
            b"\x80",
            "/Type/XObject/Subtype/Image/Width 1/Height 1"
            "/ColorSpace/DeviceGray/BitsPerComponent 8",
        ),
    }
    for at, name in enumerate(FONTS.values()):
        objects[3 + at] = (
            f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>"
        ).encode()
    for at, sheet in enumerate(sheets):
        objects[first + 2 * at] = _page(sheet, first + 2 * at + 1)
        objects[first + 2 * at + 1] = stream(
            zlib.compress(b"\n".join(sheet.drawn)), "/Filter/FlateDecode"
        )
    return assembled(objects, f"/Root 1 0 R/Info 8 0 R{trailer}")


def _page(sheet, content):
    fonts = "".join(f"/F{at + 1} {3 + at} 0 R" for at in range(5))
    picture = "/XObject<</I 9 0 R>>" if sheet.pictured else ""
    return (
        (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDE} {HIGH}]/Contents {content} 0 R"
            f"/Resources<</Font<<{fonts}>>{picture}>>"
        ).encode()
        + sheet.extra
        + b">>"
    )


def _hidden_font():
    return (
        b"<</Type/Font/Subtype/Type0/BaseFont/Q/Encoding/Identity-H/DescendantFonts["
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Q/CIDSystemInfo<<"
        b"/Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor<<"
        b"/Type/FontDescriptor/FontName/Q/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0"
        b"/Ascent 800/Descent -200/StemV 80>>>>]>>"
    )


def stream(data, entries=""):
    head = f"<</Length {len(data)}{entries}>>\nstream\n".encode()
    return head + data + b"\nendstream"


def assembled(objects, trailer):
    """The bytes of a file with these objects, by their numbers."""
    out, places = b"%PDF-1.4\n", {}
    for number in sorted(objects):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    count = max(objects) + 1
    table = b"".join(
        b"%010d 00000 n \n" % places[n] if n in places else b"0000000000 65535 f \n"
        for n in range(count)
    )
    head = f"trailer <</Size {count}{trailer}>>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + f"xref\n0 {count}\n".encode() + table + head.encode()
