"""The question of an essay that opens a page, with what its answer is worth."""

from collections.abc import Sequence
from dataclasses import replace

from lili_voice.knowledge.document import Shape
from lili_voice.knowledge.reading.pieces import Piece
from lili_voice.knowledge.reading.plain.heads import LONGEST_QUESTION, MARKS

HEADINGS = (Shape.HEADING, Shape.PARAGRAPH)


def asked_first(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces; an essay's question above all text is a heading, without its marks.

    A page is not called by a question, even if a program set it as the title.
    """
    first = next((n for n, p in enumerate(pieces) if p.shape is not Shape.UNSAID), None)
    if first is None or pieces[first].shape not in HEADINGS:
        return list(pieces)
    piece = pieces[first]
    bare = MARKS.sub("", piece.text)
    worth = bare != piece.text
    if not worth or not bare.endswith("?") or len(bare.split()) > LONGEST_QUESTION:
        return list(pieces)
    last = piece.said.lines[-1]
    kept = len(last.text) - (len(piece.text) - len(bare))
    if kept <= 0:
        return list(pieces)
    lines = (*piece.said.lines[:-1], replace(last, text=last.text[:kept]))
    asked = replace(
        piece, shape=Shape.HEADING, said=replace(piece.said, lines=lines), level=0
    )
    return [*pieces[:first], asked, *pieces[first + 1 :]]
