"""The cells of a question bank: plain words, whatever flash-card program wrote them."""

import html
import re
from collections.abc import Iterator

from lili_voice.knowledge.reading.bullets import BULLET

# Tags that flash-card programs write; any other <word> stands as it is.
BREAK = re.compile(r"</?(?:br|p|div|ul|ol|tr|table|h[1-6]|hr)\b[^<>]*>|</li\s*>", re.I)
ITEM = re.compile(r"<li\b[^<>]*>", re.I)
INLINE = re.compile(
    r"</?(?:b|i|u|em|strong|span|font|sub|sup|a|img|td|th|tbody|small|code)\b[^<>]*>",
    re.I,
)
APART = re.compile(r"<(b|strong|i|em)\b[^<>]*>([^<>]{1,80})</\1\s*>", re.I)
SOUND = re.compile(r"\[sound:[^\]\[]{0,300}\]")
# A word to be guessed: https://docs.ankiweb.net/editing.html#cloze-deletion
GAP = re.compile(r"\{\{c\d{1,3}::([^{}]{1,300}?)(?:::[^{}]{0,300})?\}\}")
NUMBERED = re.compile(r"(?:(?<=\s)|^)\(?(\d{1,2})[.)]\s+(?=\S)")
DOTTED = re.compile(r"\s*[•‣◦▪●]\s*")
SEVERAL = re.compile(
    r"^(?:list|name|give|state|identify)\b.*\w{3}s\b|"
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|10)\b",
    re.I,
)
ASKS = re.compile(
    r"(?:who|whose|whom|what|when|where|why|which|how)\b|"
    r"(?:in|on|by|at|from|for|to|under|during|of) (?:what|which|whom)\b",
    re.I,
)
TELLS = re.compile(
    r"(?:describe|explain|name|list|give|state|define|identify|outline|compare|assess|"
    r"evaluate|complete|true or false|discuss|summarise)\b.*\s\S",
    re.I,
)
NUMBER = re.compile(r"^\s*(?:Q(?:uestion)?\s*\d*\s*[.:)]|\d{1,3}[.)])\s*(?=\S)", re.I)


def gap_in(cell: str) -> str:
    """The words left out of a statement, on a card of that kind; "" on any other."""
    found = GAP.search(cell)
    return plain(found[1]) if found else ""


def plain(cell: str) -> str:
    """The words of a cell, without tags; a line for each line that is shown."""
    text = SOUND.sub("", GAP.sub(r"\1", cell))
    if "<" in text:
        text = INLINE.sub("", BREAK.sub("\n", ITEM.sub("\n• ", text)))
    lines = (" ".join(line.split()) for line in html.unescape(text).split("\n"))
    return "\n".join(line for line in lines if line)


def set_apart(cell: str) -> tuple[str, ...]:
    """The words of a cell in bold or italics."""
    found = (plain(words).strip(" .,;:") for _, words in APART.findall(cell))
    return tuple(dict.fromkeys(words for words in found if words))


def question_of(text: str) -> str:
    """The question or task a cell sets, without its number; "" where it is a term."""
    bare = " ".join(NUMBER.sub("", text).split())
    if bare.endswith("?"):
        return bare
    if TELLS.match(bare):
        return bare.rstrip(" .:")
    return f"{bare.rstrip(' .:')}?" if ASKS.match(bare) else ""


def items_of(answer: str, question: str) -> list[str]:
    """The items an answer lists; [] where it is text."""
    lines = answer.split("\n")
    marked = [BULLET.sub("", line).strip() for line in lines if BULLET.match(line)]
    if len(marked) > 1:
        return [BULLET.sub("", line).strip() for line in lines]
    text = " ".join(lines)
    for found in (list(_numbered(text)), DOTTED.split(text)):
        told = [part.strip(" ;,") for part in found if part.strip(" ;,")]
        if len(told) > 1:
            return told
    if not SEVERAL.search(question):
        return []
    parts = lines if len(lines) > 1 else text.split(";")
    told = [part.strip(" .") for part in parts if part.strip(" .")]
    return told if len(told) > 1 else []


def _numbered(text: str) -> Iterator[str]:
    """The parts of "1) one 2) two"; none where the numbers do not count up from 1."""
    marks = list(NUMBERED.finditer(text))
    if [int(mark[1]) for mark in marks] != list(range(1, len(marks) + 1)):
        return
    if not marks or marks[0].start() > 0:
        return
    ends = [mark.start() for mark in marks[1:]]
    for mark, end in zip(marks, [*ends, len(text)], strict=True):
        yield text[mark.end() : end]
