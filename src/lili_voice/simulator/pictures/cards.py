"""A card of the map: how tall it is, and how it is drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lili_voice.simulator.pictures.drawing import (
    BODY,
    SMALL,
    Drawing,
    Letters,
    Place,
)
from lili_voice.simulator.pictures.lettering import shortened, wrapped
from lili_voice.simulator.pictures.plan import Card, Point, Shape

PADDING = 12.0
MOST_LINES = 8  # of one statement
BETWEEN = 6.0  # one statement and the next
BETWEEN_COLUMNS = 26.0
BULLET, NUMBERED, DEEPER = 14.0, 30.0, 14.0  # how far in the words stand
TOP, DEEP = "•", "–"  # the marks of statements, and of what says more of them
CORNER = 10.0  # cut off the cards that object
HEAD = Letters("picture-head", 16, bold=True)
EVENT_HEAD = Letters("picture-event-head", 18, bold=True)
NUMBER = Letters("picture-number", 15, bold=True, to_the_left=True)
HEADING = Letters("picture-heading-words", 14, bold=True)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that stand together, `inset` from the left, after a mark or none."""

    lines: tuple[str, ...]
    letters: Letters
    inset: float = 0.0
    mark: str = ""

    @property
    def height(self) -> float:
        return self.letters.height(len(self.lines))


Column = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A card with its words set."""

    card: Card
    width: float
    head: Paragraph
    columns: tuple[Column, ...]

    @property
    def height(self) -> float:
        told = max((_height(column) for column in self.columns), default=0.0)
        between = BETWEEN if told and self.head.lines else 0.0
        return 2 * PADDING + self.head.height + between + told

    @property
    def elbow(self) -> float:
        """How far below its top a line reaches it."""
        first = self.head if self.head.lines else self.columns[0][0]
        return PADDING + first.letters.height(1) / 2


def block_of(card: Card, width: float, most_columns: int = 1) -> Block:
    """The words of a card, in columns where it is wide."""
    head = {Shape.EVENT: EVENT_HEAD, Shape.HEADING: HEADING}.get(card.shape, HEAD)
    room = width - 2 * PADDING
    lines = wrapped(card.head, room, head.size, head.bold)
    count = max(min(most_columns, len(card.points)), 1)
    each = (room - BETWEEN_COLUMNS * (count - 1)) / count
    told = tuple(_paragraphs(card, each))
    return Block(card, width, Paragraph(tuple(lines), head), shared(told, count))


def _paragraphs(card: Card, room: float) -> Iterator[Paragraph]:
    for point in card.points:
        inset, mark = _mark(point, card)
        lines = wrapped(point.text, room - inset, BODY.size)
        fit = shortened(lines, MOST_LINES, room - inset, BODY.size)
        yield Paragraph(tuple(fit), BODY, inset, mark)
    if card.left_out:
        yield Paragraph((f"… and {card.left_out} more",), SMALL, BULLET)


def _mark(point: Point, card: Card) -> tuple[float, str]:
    """How far in a statement stands, and what before it: the number of its card."""
    if card.shape is Shape.EVENT:
        return 0.0, ""
    if not card.head and not point.deep and point.fact.place:
        return NUMBERED, str(point.fact.place)
    further = 0.0 if not point.deep else DEEPER if card.head else NUMBERED - BULLET
    return BULLET + further, DEEP if point.deep else TOP


def _height(column: Column) -> float:
    return sum(p.height for p in column) + BETWEEN * (len(column) - 1)


def shared(paragraphs: Sequence[Paragraph], count: int) -> tuple[Column, ...]:
    """In columns of much the same height, in order; what says more stays with what it
    says more of."""
    whole, so_far, at = sum(p.height + BETWEEN for p in paragraphs), 0.0, 0
    columns: list[list[Paragraph]] = [[] for _ in range(count)]
    for paragraph in paragraphs:
        middle = so_far + (paragraph.height + BETWEEN) / 2
        if paragraph.mark != DEEP:
            at = min(int(middle * count / whole), count - 1)
        columns[at].append(paragraph)
        so_far += paragraph.height + BETWEEN
    return tuple(tuple(column) for column in columns if column)


def draw_block(drawing: Drawing, block: Block, at: Place) -> None:
    x, top = at
    _outline(drawing, block, at)
    left, y = x + PADDING, top + PADDING
    y = drawing.write(block.head.lines, (left, y), block.head.letters)
    y += BETWEEN if block.head.lines and block.columns else 0
    count = len(block.columns)
    room = block.width - 2 * PADDING - BETWEEN_COLUMNS * (count - 1)
    for number, column in enumerate(block.columns):
        place = left + number * (room / count + BETWEEN_COLUMNS)
        _draw_column(drawing, column, (place, y))


def _draw_column(drawing: Drawing, column: Column, at: Place) -> None:
    left, y = at
    for paragraph in column:
        words, middle = left + paragraph.inset, y + paragraph.letters.height(1) / 2
        if paragraph.mark == DEEP:
            drawing.line("picture-twig", (words - 11, middle), (words - 4, middle))
        elif paragraph.mark == TOP:
            drawing.shape("circle", "picture-bullet", cx=words - 8, cy=middle, r=2.5)
        elif paragraph.mark:
            drawing.write([paragraph.mark], (words - 8, y), NUMBER)
        y = drawing.write(paragraph.lines, (words, y), paragraph.letters) + BETWEEN


def _outline(drawing: Drawing, block: Block, at: Place) -> None:
    (x, y), w, h = at, block.width, block.height
    shape = block.card.shape
    kind = f"picture-card picture-{shape}"
    if shape is Shape.COUNTER:
        drawing.shape("path", kind, d=_octagon(at, w, h))
        return
    corner = {Shape.FRAME: 2.0, Shape.CONCLUSION: 14.0}
    rx = corner.get(shape, 8.0)
    drawing.shape("rect", kind, x=x, y=y, width=w, height=h, rx=rx)
    if shape is Shape.EVENT:
        inner = {"x": x + 4, "y": y + 4, "width": w - 8, "height": h - 8}
        drawing.shape("rect", "picture-inner", **inner, rx=rx - 3)
    if shape is Shape.FACTOR:
        drawing.shape("path", "picture-edge", d=_edge(at, h))


def _edge(at: Place, height: float) -> str:
    """The left of a card with round corners."""
    (x, y), bottom = at, at[1] + height
    round_it = f"Q{x:.1f} {y:.1f} {x:.1f} {y + 8:.1f}V{bottom - 8:.1f}"
    return (
        f"M{x + 6:.1f} {y:.1f}{round_it}Q{x:.1f} {bottom:.1f} {x + 6:.1f} {bottom:.1f}Z"
    )


def _octagon(at: Place, width: float, height: float) -> str:
    (x, y), c = at, CORNER
    right, bottom = x + width, y + height
    corners = [
        *((x + c, y), (right - c, y), (right, y + c), (right, bottom - c)),
        *((right - c, bottom), (x + c, bottom), (x, bottom - c), (x, y + c)),
    ]
    return "M" + "L".join(f"{a:.1f} {b:.1f}" for a, b in corners) + "Z"
