"""Which lines of a plain text are headings, though nothing marks them as such."""

import re

from lili_voice.english.wordforms import QUESTION_WORDS
from lili_voice.knowledge.document import Line
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.reading.bullets import BULLET
from lili_voice.knowledge.reading.frames import COUNTED as COUNTS
from lili_voice.knowledge.reading.headings import announced
from lili_voice.knowledge.reading.labels import dated, labelled
from lili_voice.knowledge.reading.plain.piece import is_site
from lili_voice.knowledge.reading.verbs import has_verb

QUESTION = re.compile(
    r"^\s*(?:Q(?:uestion)?(?:\s*\d*\s*[.:)]|\s*\d{1,2}\s*[|/–—-]?\s)|\d{1,2}[.)/](?!\d))"
    r"\s*(?=\S.*\?\s*$)",
    re.I,
)
ANSWER = re.compile(r"^\s*A(?:ns(?:wer)?)?(?:\s*\d*\s*[.:)]|\s*\d{1,2})\s+(?=\S)")
MARKER = re.compile(
    r"^\s*(?:A\s*\d{0,2}[.:)]|A\d{1,2}|Ans(?:wer)?\s*\d{0,2}\s*[.:)]?)\s*$"
)
ALSO = re.compile(r"^\s*also asked\s*:", re.I)
UNDERLINE = re.compile(r"^\s*([=\-_~*])\1{2,}\s*$")
LONGEST_QUESTION = 25  # words; a longer line ending in "?" is prose
LONGEST_LABEL = 8  # words before a colon at the end of a line
LONGEST_TITLE = 12  # words
LONGEST_NAME = 6  # words of a heading straight above what it names
LONGEST_CRY = 8  # letters of an abbreviation or two in capitals
MARKS = re.compile(
    r"(?<=\?)[”\"’')]*\s*[\[(]\s*\d{1,2}\s*(?:marks?|m)\b[^\])]*[\])]\s*$",
    re.I,
)
# In a line of capitals: "v.", "vs", "c.", the "th" of "19th", the "c" of "McCARTHY".
SMALL = re.compile(r"\b\d*[a-z]{1,2}\b|\bMa?c(?=[A-Z])")
PROSE = 8  # words of a line that is text, not one more line of a menu


def heading_of(line: Line, before: Line | None, following: Line | None) -> str:
    """The heading a line is, or ""; `before` and `following` are the told lines
    next to it, None at either end of the text."""
    bare = line.text.strip()
    words = len(bare.split())
    if ALSO.match(bare):
        return ""
    if bare.endswith("?") and words <= LONGEST_QUESTION:
        return asked_in(line)
    if BULLET.match(line.text) or ANSWER.match(line.text):
        return ""
    if bare.endswith(":") and words <= LONGEST_LABEL and not opens_list(following):
        return "" if _leads_on(bare) else bare
    if before is None and words <= LONGEST_TITLE and not bare.endswith((".", "!")):
        return bare
    names = _names_a_list(line, following) or _stands_out(line, before, following)
    return bare if names else ""


def bullet_of(text: str, before: str) -> re.Match[str] | None:
    """The bullet a line begins with; `before` is that of the item above it.

    A letter alone is one only where it goes on from another: "(c) 2019" is none.
    """
    found = BULLET.match(text)
    letter = re.sub(r"\W", "", found.group()) if found else ""
    alone = len(letter) == 1 and letter.isalpha() and letter not in "aio"
    return None if alone and not re.search(r"[a-z]", before) else found


def in_capitals(text: str) -> bool:
    """Whether a line is set in capitals: "ESSEX v. KENT", but not "The BBC"."""
    return SMALL.sub("", text).isupper()


def is_underline(line: Line) -> bool:
    """Whether a line only underlines the one above it."""
    return bool(UNDERLINE.match(line.text))


def asked_in(line: Line) -> str:
    """The question a line asks, without its number; "" for an item of a list."""
    if asked := QUESTION.match(line.text):
        return line.text[asked.end() :].strip()
    return "" if BULLET.match(line.text) else line.text.strip()


def _leads_on(text: str) -> bool:
    """Whether words with a colon only lead on to a list: "There were two reasons:"."""
    asks = text.split()[0].lower() in QUESTION_WORDS
    argues = announced(text) is not Kind.NOTE
    said = has_verb(text) and not asks and not argues
    return said or (bool(COUNTS.search(text)) and has_verb(text))


def opens_list(following: Line | None) -> bool:
    """Whether bullets come next: then "There were five reasons:" is no heading."""
    return following is not None and bullet_of(following.text, "") is not None


def _names_a_list(line: Line, following: Line | None) -> bool:
    """ "Quick facts", straight above its bullets."""
    bare = line.text.strip()
    if following is None or following.number != line.number + 1:
        return False
    short = len(bare.split()) <= LONGEST_NAME and bare[-1:].isalnum()
    return short and opens_list(following)


def _stands_out(line: Line, before: Line | None, following: Line | None) -> bool:
    """A few words with space above them, or in capitals, and text below them."""
    bare = line.text.strip()
    loud = in_capitals(bare)
    apart = before is None or before.number < line.number - 1 or loud
    if following is None or not apart or following.number > line.number + 2:
        return False
    if is_site(line.text) or dated(bare)[0] or labelled(bare)[0]:
        return False
    short = len(bare.split()) <= LONGEST_NAME and bare[:1].isupper()
    if short and loud and len(bare) > LONGEST_CRY and " " in bare:
        return following.number == line.number + 1
    ended = bare[-1:].isalnum() or bare[-1:] in "!)’'”"
    return short and ended and (is_underline(following) or is_text(following))


def is_text(line: Line) -> bool:
    bare = line.text.strip()
    if is_site(line.text):
        return False
    if bullet_of(line.text, "") or dated(bare)[0] or labelled(bare, terms=True)[0]:
        return True
    if bare[:1].islower():  # it goes on with the line above
        return False
    if len(bare.split()) >= PROSE:
        return True
    ended = bare.endswith((".", ":", ";", ".’", ".”")) and len(bare.split()) > 1
    return ended
