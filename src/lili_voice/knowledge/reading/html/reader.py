"""Web pages to blocks, with the lines of the file they stand on."""

import codecs
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from lxml import etree

from lili_voice.errors import AuthorError
from lili_voice.knowledge.document import Block, Doubt, Line, Shape
from lili_voice.knowledge.reading.html.asked import asked_first
from lili_voice.knowledge.reading.html.look import sheet_of
from lili_voice.knowledge.reading.html.site import site_parts
from lili_voice.knowledge.reading.html.tree import (
    Tree,
    lines_of,
    seen,
    tags_only,
    tree_of,
)
from lili_voice.knowledge.reading.html.walk import pieces_of
from lili_voice.knowledge.reading.page import File, Page
from lili_voice.knowledge.reading.pieces import Piece
from lili_voice.knowledge.reading.said import Said
from lili_voice.knowledge.reading.shaping import blocks_of
from lili_voice.knowledge.reading.text import Text, decoded

DECLARED = re.compile(rb"<meta\b[^>]{0,300}?\bcharset\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
FAR = 4_096  # bytes in which a page says what it is written in
# What these declare is read as Windows wrote it: https://encoding.spec.whatwg.org/.
WINDOWS = ("iso8859-1", "ascii")
SITE = re.compile(r"\s+(?:[|–—·»>-]|::)\s+|\s*[|»]\s*")
# What a program calls the file it saved, which nobody gave the page for a title.
OF_A_FILE = re.compile(
    r"^(?-i:[a-z])|[\\/_]|\.(?:docx?|odt|rtf|pdf|html?|txt)\b|\(copy(?: \d+)?\)|"
    r"^copy of\b|^untitled\b|^document ?\d*$|^microsoft\b|^google docs$",
    re.I,
)
MOST_LEFT_OUT = 1 / 3  # of the words outside links
UNCLOSED = re.compile(r"<!--(?!.*?-->)(.*)", re.S)
GUESSED = "not saved as it says: letters with accents may be wrong; save it as UTF-8"


def read_html(file: File) -> Page:
    """Raises AuthorError for a page that is no text, or has none."""
    text = _text(file)
    tree = tree_of(text.words, file.name)
    written = lines_of(seen(tree))
    if not written:
        raise AuthorError(
            f"{file.name}: no words in it; save the page again once it shows its text"
        )
    root = tree.steps[0].element
    parts = site_parts(tree)
    pieces = asked_first(pieces_of(tree, parts, sheet_of(root)))
    blocks = blocks_of(pieces, titled=True)
    return Page(
        tuple(blocks),
        written,
        title=_title(root, blocks),
        doubts=tuple(_doubts(file.name, text, blocks)),
    )


def html_pieces(text: str, first_line: int, name: str) -> list[Piece]:
    """What stands in some HTML inside another text, from `first_line` of a file `name`.

    Lines of tags and comments alone are unsaid; of what is written in an element that
    nobody sees, the author is told.
    """
    tree = tree_of(tags_only(text), name, first_line)
    pieces = list[Piece]()
    if tree.steps:
        sheet = sheet_of(tree.steps[0].element)
        pieces = [*pieces_of(tree, site_parts(tree), sheet), *_unseen(tree)]
    return [*pieces, *_silent(text, first_line, pieces)]


def unseen(name: str) -> str:
    """The doubt about an element whose content nobody sees."""
    return f"what stands in <{name}> is not read; take it out"


def _unseen(tree: Tree) -> Iterator[Piece]:
    for step in tree.steps:
        if step.opens and step.tag in ("script", "style"):
            written = enumerate((step.element.text or "").split("\n"), step.line)
            lines = tuple(Line(number, line.strip()) for number, line in written)
            yield Piece(Shape.UNSAID, Said(lines), doubt=unseen(step.tag))


def _silent(text: str, first_line: int, pieces: Iterable[Piece]) -> Iterator[Piece]:
    told = {line.number for piece in pieces for line in piece.said.lines}
    for number, line in enumerate(text.split("\n"), first_line):
        if line.strip() and number not in told:
            yield Piece(Shape.UNSAID, Said((Line(number, line.strip()),)))


def _text(file: File) -> Text:
    """The words of a page; what it says of its letters is believed last."""
    found = DECLARED.search(file.data[:FAR])
    text = decoded(file)
    if not (found and text.guessed):
        return text
    words = _declared(file.data, found[1].decode("ascii", "replace"))
    return decoded(replace(file, data=words.encode())) if words else text


def _declared(data: bytes, encoding: str) -> str:
    """The characters of some bytes, if they are in an encoding; else ""."""
    try:
        name = codecs.lookup(encoding).name
        return data.decode("cp1252" if name in WINDOWS else name)
    except (LookupError, UnicodeError):
        return ""


def _title(root: etree._Element, blocks: Sequence[Block]) -> str:
    """What the page is called at the top of a window, without its site's name."""
    written = " ".join((root.findtext(".//head/title") or "").split())
    named = (part.strip() for part in SITE.split(written))
    parts = [part for part in named if part and not OF_A_FILE.search(part)]
    headings = [b.text for b in blocks if b.shape is Shape.HEADING]
    said = _words(headings or (b.text for b in blocks if b.shape is not Shape.UNSAID))
    return max(parts, key=lambda part: _share(part, said), default="")


def _share(part: str, said: Mapping[str, int]) -> float:
    words = _words([part])
    return sum(word in said for word in words) / max(len(words), 1)


def _words(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in re.findall(r"\w+", text.lower()))


def _doubts(name: str, text: Text, blocks: Sequence[Block]) -> Iterator[Doubt]:
    if text.guessed:
        yield Doubt(name, 1, GUESSED)
    if found := UNCLOSED.search(text.words):
        line = text.words.count("\n", 0, found.start()) + 1
        what = (
            "a comment that nothing ends: put --> behind it; what follows is not read"
        )
        yield Doubt(name, line, what)
    left = [b for b in blocks if b.shape is Shape.UNSAID and not b.cells]
    words = sum(len(block.text.split()) for block in left)
    whole = sum(len(block.text.split()) for block in blocks)
    if words > MOST_LEFT_OUT * whole:
        what = f"{words} of {whole} words left out as menus and the like; see that"
        yield Doubt(name, left[0].lines[0].number, f"{what} none are content")
