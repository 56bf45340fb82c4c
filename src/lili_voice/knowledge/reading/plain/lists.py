"""Lists typed without bullets: lines of one sentence or a few words each."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.document import Block, Shape
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.reading.headings import announced
from lili_voice.knowledge.reading.labels import is_date, is_side, labelled
from lili_voice.knowledge.reading.plain.piece import Piece
from lili_voice.knowledge.reading.sentences import sentences

LONGEST = 35  # words of an item of one sentence
LONGEST_NAME = 12  # words of an item that is no sentence
FEWEST = 3  # lines that make a list wherever they stand
FEWEST_ANNOUNCED = 2  # lines that make one below words that announce it, and ask not
LISTED = frozenset({Kind.REASON, Kind.EFFECT, Kind.FEATURE, Kind.AIM})
LISTS = 8_000  # what the numbers of these lists begin with
# Words that go on from a sentence before: such lines are prose.
GOES_ON = word_set("""
    it he she they this that these those however but and so also then therefore thus
    furthermore moreover additionally nevertheless instead later afterwards finally
    his her its their another
""")


def listed(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, with lines below a heading that are a list as its items."""
    found, at, run = list[Piece](), 0, LISTS
    announces = False  # whether the heading above does
    while at < len(pieces):
        piece = pieces[at]
        if piece.shape is Shape.HEADING:
            sorts = is_side(piece.text.strip(" :"))
            named = piece.text[-1:] != "?" and announced(piece.text) in LISTED
            announces = sorts or named
        end = _list_end(pieces, at) if _may_begin(pieces, at) else at
        lead = at > 0 and pieces[at - 1].text.endswith(":")
        few = FEWEST_ANNOUNCED if lead or announces else FEWEST
        if end - at >= few:
            run += 1
            for item in pieces[at:end]:
                found.append(replace(item, shape=Shape.ITEM, level=1, run=run))
        else:
            end = at + 1
            found.append(piece)
        at = end
    return found


def _may_begin(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a heading, or words that lead on to a list, stand above."""
    if at == 0 or pieces[at - 1].cue:
        return False
    above = pieces[at - 1]
    heads = above.shape is Shape.HEADING and above.level > 1
    return heads or (above.shape is Shape.PARAGRAPH and above.text.endswith(":"))


def _list_end(pieces: Sequence[Piece], at: int) -> int:
    """Where a list of lines close together that begins at a piece ends."""
    kind = _kind(pieces[at])
    end = at + bool(kind)
    while kind and end < len(pieces) and _kind(pieces[end]) == kind:
        if pieces[end].lines[0].number != pieces[end - 1].last.number + 1:
            break
        end += 1
    after = pieces[end] if end < len(pieces) else None
    menu = after is not None and after.cue and kind == "name"
    if menu or (after is not None and _goes_with(after, pieces[end - 1])):
        return at
    return end if _is_parallel(pieces[at:end]) else at


def _goes_with(after: Piece, last: Piece) -> bool:
    """Whether prose goes on straight below the last line."""
    near = after.lines[0].number == last.last.number + 1
    prose = after.shape is Shape.PARAGRAPH and not after.cue
    return near and prose and not _kind(after)


def _is_parallel(items: Sequence[Piece]) -> bool:
    """Whether no line goes on from another, unless all of them begin alike."""
    first = [item.text.split(maxsplit=1)[0].strip(",").lower() for item in items]
    alike = len(set(first)) == 1
    return bool(first) and (alike or GOES_ON.isdisjoint(first))


def _kind(piece: Piece) -> str:
    """ "sentence", "name", or "" for what is no item of such a list."""
    text = piece.text.strip()
    if piece.shape is not Shape.PARAGRAPH or piece.cue or not text or is_date(text):
        return ""
    if labelled(text, terms=True)[0] or text.endswith((":", "?", "_")):
        return ""
    words = len(text.split())
    if text.endswith((".", "!")):
        one = len(list(_sentences(piece))) == 1
        return "sentence" if one and words <= LONGEST else ""
    return "name" if words <= LONGEST_NAME else ""


def _sentences(piece: Piece) -> Iterator[str]:
    block = Block(Shape.PARAGRAPH, tuple(piece.lines))
    return (text for text, _ in sentences(block))
