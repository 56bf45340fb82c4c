"""Whether a line of a PDF page goes on with what stands above it."""

from lili_voice.knowledge.document import Shape
from lili_voice.knowledge.reading.pdf.piece import Piece
from lili_voice.knowledge.reading.pdf.styles import Look
from lili_voice.knowledge.reading.pdf.textline import TextLine
from lili_voice.knowledge.reading.plain.heads import LONGEST_LABEL

STOPS = (".", "!", "?", ":", ";", "”", "’", '"', ")")
DASHES = ("-", "–", "—", "−")
HYPHENS = ("-", "–")
LOOSE = 1.3  # of the distance of two lines: more is a space between paragraphs
ALIKE = 0.08  # of the size
INDENT = 0.8  # sizes: the first line of a paragraph
DEEP = 1.4  # sizes: a meaning below its word
LONGEST_TERM = 5  # words
LEVEL = 0.4  # sizes: the lines of one item
SPACE = 0.3  # sizes, between two words
SPARE = 0.6  # sizes that a line may fall short of its column's edge


def goes_on(last: Piece, line: TextLine, look: Look, *, breaks: bool) -> bool:
    """Whether a line is of the piece above it, or of that on the column before."""
    before = last.lines[-1]
    if line.mark or abs(before.size - line.size) > ALIKE * before.size:
        return False
    if last.shape is Shape.HEADING:
        return not breaks and _wraps(last, line, look)
    if _is_label(line) and before.text.endswith(STOPS):
        alike = look.style(before) == look.style(line)
        if breaks or not alike or _has_room(before, line):
            return False  # else it only wraps: "... were left. Some causes:"
    if breaks:
        return _goes_over(last, line)
    if _down(before, line) > LOOSE * look.step * max(1.0, line.size / look.size):
        return False
    if last.mark and _is_hanging(last, line):
        return True
    return not _is_moved(last, line) and not _was_ended(before, line)


def is_dash_within(last: Piece, line: TextLine) -> bool:
    """Whether the dash a line begins with stands in the middle of a sentence."""
    before = last.lines[-1]
    return (
        line.mark in DASHES
        and last.mark not in DASHES
        and line.text[:1].islower()
        and not before.text.endswith(STOPS)
        and not _has_room(before, line)
    )


def is_below_item(last: Piece, line: TextLine) -> bool:
    """Whether a line is a further paragraph of an item: it stands below its text."""
    return last.shape is Shape.ITEM and bool(last.lines) and _is_hanging(last, line)


def is_meaning(last: Piece, line: TextLine, look: Look) -> bool:
    """Whether a line, set further right, tells what the few words above it mean."""
    before = last.lines[-1]
    return (
        last.shape is Shape.PARAGRAPH
        and len(last.lines) == 1
        and not line.mark
        and len(before.words) <= LONGEST_TERM
        and before.text[-1:].isalnum()
        and line.box.x0 - before.box.x0 > DEEP * line.size
        and _down(before, line) < LOOSE * look.step
    )


def follows_closely(above: Piece, piece: Piece, look: Look) -> bool:
    """Whether a piece stands straight below another, as the next line does."""
    if not above.lines or not piece.lines:
        return False
    return _down(above.lines[-1], piece.lines[0]) <= LOOSE * look.step


def _wraps(last: Piece, line: TextLine, look: Look) -> bool:
    """Whether a heading goes on: set alike, close, and there was no room for it."""
    before = last.lines[-1]
    alike = look.style(before) == look.style(line)
    close = _down(before, line) < LOOSE * 1.2 * line.size
    return (
        alike
        and close
        and not before.text.endswith(STOPS)
        and not _has_room(before, line)
    )


def _goes_over(last: Piece, line: TextLine) -> bool:
    """Whether a sentence or an item goes over to the next column or page."""
    before = last.lines[-1]
    if before.text.endswith(STOPS[:5]):
        return bool(last.mark) and _is_hanging(last, line)
    if line.text[:1].islower():
        return True
    return not _has_room(before, line)


def _is_hanging(last: Piece, line: TextLine) -> bool:
    """Whether a line begins where the text of an item does, right of its mark."""
    first = last.lines[0]
    mark_at = first.mark_at - first.left if first.mark else last.begins
    at = line.box.x0 - line.left
    level = abs(at - last.begins) < LEVEL * line.size
    return (
        level
        and (not first.mark or at > mark_at + LEVEL * line.size)
        and (bool(first.mark) or at > INDENT * line.size)
    )


def _is_moved(last: Piece, line: TextLine) -> bool:
    """Whether a line begins further left or right than those above it."""
    before, indent = last.lines[-1], INDENT * line.size
    if any(second.box.x0 - line.box.x0 > indent for second in last.lines[1:2]):
        return True
    indented = line.box.x0 - before.box.x0 > indent
    return indented and not last.mark and before.text.endswith(STOPS)


def _is_label(line: TextLine) -> bool:
    """Whether a line is a few words that something follows, with nothing after them."""
    few = len(line.words) <= LONGEST_LABEL and line.text[:1].isupper()
    return few and line.text.endswith((":", "?"))


def _was_ended(before: TextLine, line: TextLine) -> bool:
    """Whether an author ended the line before: the next word had room on it."""
    if line.text[:1].islower() or before.text.endswith(HYPHENS):
        return False
    return _has_room(before, line)


def _has_room(before: TextLine, line: TextLine) -> bool:
    word = line.words[0].box
    needed = word.x1 - word.x0 + (SPACE + SPARE) * line.size
    return before.right - before.box.x1 > needed


def _down(before: TextLine, line: TextLine) -> float:
    """From line to line; far, where the second stands higher than the first."""
    down = line.box.bottom - before.box.bottom
    return down if down > 0 else float("inf")
