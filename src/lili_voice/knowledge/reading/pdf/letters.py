"""The letters of a PDF file put together to words."""

import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from lili_voice.knowledge.reading.pdf.drawn import (
    background,
    grids,
    is_white,
    spots,
    underlined,
)
from lili_voice.knowledge.reading.pdf.sheet import (
    BULLET,
    UNREADABLE,
    Box,
    Grid,
    Sheet,
    Sheets,
    Word,
)

MOST_LETTERS = 150_000  # sixty full pages; about four seconds' work
PASSWORD = "is protected by a password; save it without one"
LONG = "is too long (more than sixty full pages); split it into topics"
WORK = "takes too much work to read; print it to PDF again, or split it into topics"
SMALLEST = 3.0  # points; nobody reads smaller letters
SAME_SPOT = 1  # points; a letter drawn again nearer than this is only bolder
GAP = 0.15  # of the size: more between two letters is a space
LIGATURES = re.compile("[\ufb00-\ufb06]")
SPACES = re.compile(r"[\s\u00a0\u200b\ufeff]+")
BOLD = re.compile(r"bold|black|heavy|demi|cmbx|sfbx|ecbx|medi\b|[-,]bd\b", re.I)
ITALIC = re.compile(r"italic|oblique|cmti|cmsl|sfti|[-,]it\b", re.I)
SIGNS = re.compile(r"wingdings|webdings|dingbats|symbol", re.I)
UNDEFINED = re.compile(r"\(cid:(\d+)\)")
# PDF 32000-1, annex D.2: in WinAnsiEncoding all unused codes show a bullet.
WIN_BULLETS = frozenset({127, 129, 141, 143, 144, 157})

Letter = Mapping[str, Any]


def sheets_of(data: bytes, most: int = MOST_LETTERS) -> Sheets:
    """The pages of a PDF file with at most so many letters.

    Whatever the library raises for a damaged file escapes: it is of many kinds.
    """
    import pdfplumber
    from pdfminer.pdfdocument import PDFEncryptionError
    from pdfplumber.utils.exceptions import PdfminerException

    try:
        return _read(pdfplumber.open(io.BytesIO(data)), most)
    except MemoryError:
        return Sheets(trouble=WORK)
    except PdfminerException as error:
        cause = error.args[0] if error.args else None
        if isinstance(cause, PDFEncryptionError):
            return Sheets(trouble=PASSWORD)
        if isinstance(cause, MemoryError):
            return Sheets(trouble=WORK)
        raise


def _read(pdf: Any, most: int) -> Sheets:
    found, letters = list[Sheet](), 0
    for page in pdf.pages:
        letters += len(page.chars)
        if letters > most:
            return Sheets(trouble=LONG)
        found.append(_sheet(page))
        page.close()
    title = pdf.metadata.get("Title")
    return Sheets(tuple(found), title if isinstance(title, str) else "")


def _sheet(page: Any) -> Sheet:
    left, right = sorted((float(page.bbox[0]), float(page.bbox[2])))
    top, bottom = sorted((float(page.bbox[1]), float(page.bbox[3])))
    seen = Box(left, top, right, bottom)
    level = [letter for letter in page.chars if _is_level(letter)]
    behind = background(page)
    letters = [one for one in level if _is_seen(one, seen, behind)]
    written = underlined(page, list(_words(_once(letters))))
    words = [*written, *spots(page, seen)]
    moved = (replace(word, box=_from_corner(word.box, seen)) for word in words)
    return Sheet(
        right - left,
        bottom - top,
        tuple(moved),
        tuple(_moved(grid, seen) for grid in grids(page)),
        pictured=bool(page.images),
        sideways=len(page.chars) - len(level),
    )


def _from_corner(box: Box, page: Box) -> Box:
    x, y = page.x0, page.top
    return Box(box.x0 - x, box.top - y, box.x1 - x, box.bottom - y)


def _moved(grid: Grid, page: Box) -> Grid:
    rows = tuple(
        tuple(cell and _from_corner(cell, page) for cell in row) for row in grid.rows
    )
    return Grid(_from_corner(grid.box, page), rows)


def _box(letter: Letter) -> Box:
    return Box(letter["x0"], letter["top"], letter["x1"], letter["bottom"])


def _is_level(letter: Letter) -> bool:
    along, up = letter["matrix"][:2]
    return bool(along > 0 and abs(up) < 0.05 * along)


def _is_seen(letter: Letter, page: Box, behind: Sequence[Box]) -> bool:
    box = _box(letter)
    if letter["size"] < SMALLEST or not page.holds(box):
        return False
    return not is_white(letter["non_stroking_color"]) or any(
        dark.holds(box) for dark in behind
    )


def _once(letters: Iterable[Letter]) -> list[tuple[Letter, bool]]:
    """Letters without those drawn a second time to look bold; true where one was."""
    places: dict[tuple[str, int, int], int] = {}
    kept: list[tuple[Letter, bool]] = []
    around = range(-SAME_SPOT, SAME_SPOT + 1)
    for letter in letters:
        text, x, y = letter["text"], int(letter["x0"]), int(letter["top"])
        near = ((text, x + right, y + down) for right in around for down in around)
        first = next((places[at] for at in near if at in places), None)
        if first is not None and _is_again(kept[first][0], letter):
            kept[first] = (kept[first][0], kept[first][1] or not text.isspace())
            continue
        places[text, x, y] = len(kept)
        kept.append((letter, False))
    return kept


def _is_again(first: Letter, letter: Letter) -> bool:
    """Whether two equal letters lie over each other, and not side by side."""
    across = abs(first["x0"] - letter["x0"])
    return bool(across < min(SAME_SPOT, 0.3 * max(letter["width"], 0.1)))


def _words(letters: Iterable[tuple[Letter, bool]]) -> Iterator[Word]:
    """Words in the order they are drawn in."""
    word: Word | None = None
    spaced = True
    for letter, twice in letters:
        text = _text(letter)
        if not text:
            spaced = True
            continue
        one = _word(letter, text, twice)
        touches = word is not None and not spaced and _touches(word, one)
        spaced = False
        if word is not None and touches and _style(word) == _style(one):
            box = Box(word.box.x0, word.box.top, max(word.box.x1, one.box.x1), 0)
            box = replace(box, bottom=word.box.bottom)
            word = replace(word, text=word.text + text, box=box)
            continue
        if word is not None:
            yield word
        word = replace(one, glued=touches)
    if word is not None:
        yield word


def _word(letter: Letter, text: str, twice: bool) -> Word:
    font = str(letter["fontname"])
    bold, italic = bool(BOLD.search(font)), bool(ITALIC.search(font))
    size = round(float(letter["size"]) * 4) / 4
    aside = letter.get("tag") == "Artifact"
    return Word(text, _box(letter), size, bold or twice, italic, aside=aside)


def _style(word: Word) -> tuple[float, bool, bool, bool]:
    return word.size, word.bold, word.italic, word.aside


def _touches(word: Word, following: Word) -> bool:
    """Whether the next letter goes on with a word; a small raised one does too."""
    size = max(word.size, following.size)
    gap = following.box.x0 - word.box.x1
    above = abs(following.box.bottom - word.box.bottom)
    return -0.5 * size < gap < GAP * size and above < 0.6 * size


def _text(letter: Letter) -> str:
    """What a letter reads; "" for a space."""
    text = SPACES.sub("", str(letter["text"]))
    if code := UNDEFINED.fullmatch(text):
        return BULLET if int(code[1]) in WIN_BULLETS else UNREADABLE
    text = LIGATURES.sub(lambda one: unicodedata.normalize("NFKC", one[0]), text)
    if any("\ue000" <= one <= "\uf8ff" or one < " " for one in text):
        return BULLET if SIGNS.search(str(letter["fontname"])) else UNREADABLE
    return unicodedata.normalize("NFC", text)
