"""The bullet or number that a line of a PDF page begins with."""

import re
from dataclasses import replace

from lili_voice.knowledge.reading.pdf.sheet import Word
from lili_voice.knowledge.reading.pdf.textline import TextLine, joined

MARK = re.compile(
    r"[•‣◦▪▫●○■□◆◇►▶➢➤✓✔➔→·∙*–—−-]|o"
    r"|\(?(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})[.)]|Q(?:uestion)?\s?\d{1,2}[.:)]?"
)
SIGN = re.compile(r"[•‣◦▪▫●○■□◆◇►▶➢➤✓✔➔→·∙]")
# The mark of an item with no space after it: "•Bread", "10.Wool"
GLUED = re.compile(rf"(?:{SIGN.pattern}|\d{{1,2}}[.)](?=[^\W\d]{{2}}))(?=.)")


def marked(line: TextLine) -> TextLine:
    """A line with the bullet or number at its beginning taken apart."""
    count = 1 + sum(1 for word in line.words[1:3] if word.glued)
    while count > 1 and not MARK.fullmatch(joined(line.words[:count])):
        count -= 1
    mark, rest = joined(line.words[:count]), line.words[count:]
    if rest and MARK.fullmatch(mark) and _is_mark(mark, line.words[0], rest[0]):
        at = line.words[0].box.x0
        box = replace(line.box, x0=rest[0].box.x0)
        first = replace(rest[0], glued=False)
        return replace(
            line,
            words=(first, *rest[1:]),
            box=box,
            mark=mark,
            mark_at=at,
            mark_words=line.words[:count],
        )
    first = line.words[0]
    glued = GLUED.match(first.text)
    if not glued:
        return line
    bare = replace(first, text=first.text[glued.end() :])
    return replace(
        line,
        words=(bare, *line.words[1:]),
        mark=glued.group(),
        mark_at=first.box.x0,
    )


def unmarked(line: TextLine) -> TextLine:
    """A line whose mark is a word of it."""
    at = line.mark_words[0].box.x0 if line.mark_words else line.box.x0
    return replace(
        line,
        words=(*line.mark_words, *line.words),
        box=replace(line.box, x0=at),
        mark="",
        mark_words=(),
    )


def _is_mark(mark: str, word: Word, following: Word) -> bool:
    """Whether what looks like a mark is one: an "o" or "A." may be a word."""
    if SIGN.fullmatch(mark):
        return True
    if following.glued:
        return False
    if mark[0] in "Qq":
        return True
    gap = following.box.x0 - word.box.x1
    if mark == "o":
        return gap > 0.5 * word.size
    return not mark.endswith(".") or not mark[:1].isupper() or gap > 0.6 * word.size


def is_bullet(mark: str) -> bool:
    """Whether a mark is a sign, and counts nothing."""
    return mark == "o" or (bool(mark) and not any(map(str.isalnum, mark)))
