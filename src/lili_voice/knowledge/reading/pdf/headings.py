"""Which lines of a PDF document are headings."""

import re

from lili_voice.knowledge.reading.emphasis import is_bold_heading
from lili_voice.knowledge.reading.pdf.marks import is_bullet
from lili_voice.knowledge.reading.pdf.piece import Piece
from lili_voice.knowledge.reading.pdf.styles import LARGER, Look
from lili_voice.knowledge.reading.pdf.tables import Table
from lili_voice.knowledge.reading.pdf.textline import TextLine

ASKED = re.compile(r"Q(?:uestion)?\s?\d", re.I)
Following = TextLine | Table | None


def is_heading(
    line: TextLine, following: Following, goes_on_with: Piece | None, look: Look
) -> bool:
    """Whether a line is set as a heading.

    `goes_on_with` is the piece above, if the line seems to be a further line of it.
    """
    if not look.sets_apart(line) or is_bullet(line.mark):
        return False
    if not any(map(str.isalpha, line.text)):
        return False
    if line.mark and not ASKED.match(line.mark) and _counts_on(line, following, look):
        return False
    if line.size >= LARGER * look.size:
        return True
    if goes_on_with is not None and not look.sets_apart(goes_on_with.lines[-1]):
        return False
    if _runs_on(line, following):
        return False
    return is_bold_heading(line.text, above_list=_is_marked(following))


def _is_marked(following: Following) -> bool:
    return isinstance(following, TextLine) and bool(following.mark)


def _counts_on(line: TextLine, following: Following, look: Look) -> bool:
    """Whether the next line is the next number: then both are items of a list."""
    return (
        isinstance(following, TextLine)
        and bool(following.mark)
        and not is_bullet(following.mark)
        and look.style(following) == look.style(line)
    )


def _runs_on(line: TextLine, following: Following) -> bool:
    """Whether a sentence that begins in bold goes on below in plain letters."""
    if not isinstance(following, TextLine) or following.mark or following.bold:
        return False
    return following.text[:1].islower()
