"""Draws the skill's icons: an open book that speaks.

    python skill/make_icons.py [DIR]

Without DIR they replace those that `lili model --package` ships. Pillow draws them.
"""

import sys
from pathlib import Path

from PIL import Image, ImageDraw

LISTING = Path(__file__).parents[1] / "src/lili_voice/publish/alexa/listing"
SIZES = {"small": 108, "large": 512}  # pixels a side, as Amazon asks
DRAWN = 2048  # pixels a side before it is made smaller, which smooths the edges

TEAL, DEEP, CREAM, SHADE, GOLD = "#0e7c7b", "#0a5756", "#fff8e7", "#e6d9b8", "#f4b942"

Point = tuple[float, float]


def draw() -> Image.Image:
    """The icon: a round ground, a book with two pages of lines, a bubble of speech."""
    icon = Image.new("RGBA", (DRAWN, DRAWN), (0, 0, 0, 0))
    pen = ImageDraw.Draw(icon)
    pen.ellipse(_scaled((0.02, 0.02), (0.98, 0.98)), fill=TEAL)
    _book(pen)
    _bubble(pen)
    return icon


def _book(pen: ImageDraw.ImageDraw) -> None:
    cover = [(0.15, 0.53), (0.5, 0.61), (0.85, 0.53), (0.85, 0.81), (0.5, 0.89)]
    pen.polygon(_points([*cover, (0.15, 0.81)]), fill=DEEP)
    left = [(0.18, 0.47), (0.5, 0.55), (0.5, 0.85), (0.18, 0.77)]
    pen.polygon(_points(left), fill=CREAM)
    pen.polygon(_points([(1 - x, y) for x, y in left]), fill=SHADE)
    for down in (0.57, 0.64, 0.71):
        line = [(0.23, down - 0.02), (0.45, down + 0.035)]
        pen.line(_points(line), fill=TEAL, width=DRAWN // 55)
        pen.line(_points([(1 - x, y) for x, y in line]), fill=TEAL, width=DRAWN // 55)


def _bubble(pen: ImageDraw.ImageDraw) -> None:
    box = _scaled((0.27, 0.13), (0.73, 0.40))
    pen.polygon(_points([(0.43, 0.36), (0.57, 0.36), (0.5, 0.50)]), fill=GOLD)
    pen.rounded_rectangle(box, radius=DRAWN * 0.12, fill=GOLD)
    for across in (0.38, 0.5, 0.62):
        dot = _scaled((across - 0.03, 0.235), (across + 0.03, 0.295))
        pen.ellipse(dot, fill=DEEP)


def _scaled(*corners: Point) -> list[Point]:
    return _points(list(corners))


def _points(points: list[Point]) -> list[Point]:
    return [(x * DRAWN, y * DRAWN) for x, y in points]


def main(out: Path) -> None:
    icon = draw()
    for name, side in SIZES.items():
        small = icon.resize((side, side), Image.Resampling.LANCZOS)
        small.save(out / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else LISTING)
