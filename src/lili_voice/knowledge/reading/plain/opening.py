"""How a plain text opens: its title, and what stands there that is no content."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import STOP, stem, words
from lili_voice.knowledge.document import Line
from lili_voice.knowledge.reading.bullets import BULLET
from lili_voice.knowledge.reading.furniture.chrome import names_course
from lili_voice.knowledge.reading.furniture.contents import runs_of_entries
from lili_voice.knowledge.reading.furniture.words import COURSE
from lili_voice.knowledge.reading.labels import is_date
from lili_voice.knowledge.reading.plain.piece import is_site

LONGEST_TITLE = 12  # words
FARTHEST = 25  # lines in which a title is looked for
ENOUGH_LINES = 300  # that tell what a text is about
FEWEST = 3  # lines that make a list of contents, without a word that says so
ASIDE = re.compile(r"\(.*?\)|\[.*?\]|,[\s\d–-]*$")  # "(May 1455)", ", 1603-25"
FEWEST_TIMES = 3  # that a text says a title of one word; a site names itself as well
ENOUGH = 0.5  # share of a title's words that come again below it
# Who gave the sheet out, or where on a site it stands; never what it is about.
LETTERHEAD = re.compile(
    r"[|›»@]|\s[/>]\s|\bwww\.|\.(?:com|org|net|co\.uk|sch\.uk)\b|^by\s|"
    r"\b(?:school|college|academy|department|faculty|year \d+|home ?work)\b",
    re.I,
)
TRAIL = re.compile(r"\s*home\s*[/>›»|]\s*\S", re.I)
# Words of a title that names only the sheet: "Essay plan", "Revision notes".
SHEETS = word_set("""
    essay plan plans sheet sheets booklet pack history page summary knowledge organisers
    question questions answer answers study test quiz q a and the my of for
""")


@dataclass(frozen=True, slots=True)
class Opening:
    """The number of the line that is the title, 0 without one, and those of the lines
    that are no content."""

    title: int = 0
    unsaid: frozenset[int] = frozenset()


def opening_of(told: Sequence[Line], rows: Container[int]) -> Opening:
    """How the lines of a text that hold words open; `rows` are those of tables."""
    contents = frozenset(_contents(told))
    head = [line for line in _head(told, rows) if line.number not in contents]
    found = [line for line in head if _may_be_title(line)]
    if not found:
        return Opening(0, contents | {line.number for line in head})
    last = head[-1].number
    below = [line.text for line in told[:ENOUGH_LINES] if line.number > last]
    title = _best(found, [_stems(text) for text in below if not is_site(text)], told)
    above = {line.number for line in head if line.number < title.number}
    return Opening(title.number, contents | above | set(_subtitle(title, head, told)))


def _head(told: Sequence[Line], rows: Container[int]) -> list[Line]:
    """The lines above the first that is text, less those of a web site."""
    found: list[Line] = []
    for line in told[:FARTHEST]:
        if is_site(line.text) or not any(map(str.isalnum, line.text)):
            continue
        if _is_text(line.text) or line.number in rows:
            break
        found.append(line)
    return found


def _is_text(text: str) -> bool:
    bare = text.strip()
    ended = bare.endswith((".", "!", "?", ":", "]"))
    return ended or len(bare.split()) > LONGEST_TITLE or bool(BULLET.match(text))


def _may_be_title(line: Line) -> bool:
    bare = line.text.strip()
    named = re.findall(r"[^\W\d_]+", COURSE.sub(" ", bare).lower())
    return not SHEETS.issuperset(named) and not is_date(bare)


def _stems(text: str) -> frozenset[str]:
    told = (w for w in words(text) if w not in STOP and not w.isdigit())
    return frozenset(map(stem, told))


def _best(
    found: Sequence[Line], below: Sequence[frozenset[str]], told: Sequence[Line]
) -> Line:
    """The line that says best what the text is about; the first of several."""
    found = _below_trail(found, below, told)
    grades = [_grade(line.text, below) for line in found]
    best = found[grades.index(max(grades))]
    plain = [
        (line, grade)
        for line, grade in zip(found, grades, strict=True)
        if grade > 0 and not names_course(line.text.strip())
    ]
    first, grade = plain[0] if plain else (best, 0)
    above = [line.text for line in told if line.number < best.number]
    furnished = any(is_site(text) or LETTERHEAD.search(text) for text in above)
    sure = grade > 2 or not furnished or _heads_a_text(best, told)
    return first if first.number < best.number and sure else best


def _below_trail(
    found: Sequence[Line], below: Sequence[frozenset[str]], told: Sequence[Line]
) -> Sequence[Line]:
    """Without what stands above the way to a page, "Home > Tudors": a site's name,
    unless the page says all of it again."""
    trail = next((ln.number for ln in told[:FARTHEST] if TRAIL.match(ln.text)), 0)
    under = [line for line in found if line.number > trail]
    sure = any(_grade(line.text, below) > 1 for line in under)
    kept = [
        line
        for line in found
        if line.number > trail or not sure or _grade(line.text, below) > 2
    ]
    return kept or found


def _grade(text: str, below: Sequence[frozenset[str]]) -> int:
    """0 for a letterhead; 2 where most of its words come again below it, 3 where all
    of them do in one line; else 1."""
    if LETTERHEAD.search(text):
        return 0
    telling = _stems(COURSE.sub(" ", ASIDE.sub(" ", text)))
    whole = sum(telling <= line for line in below)
    if telling and whole >= (FEWEST_TIMES if len(telling) == 1 else 1):
        return 3
    again = len(telling & frozenset().union(*below))
    return 2 if telling and again >= ENOUGH * len(telling) else 1


def _heads_a_text(line: Line, told: Sequence[Line]) -> bool:
    """Whether a line stands apart from those above it, and straight above a text."""
    before = [ln.number for ln in told if ln.number < line.number]
    after = [ln for ln in told if ln.number > line.number]
    apart = bool(before) and before[-1] < line.number - 1
    near = bool(after) and after[0].number == line.number + 1
    return apart and near and _is_text(after[0].text)


def _subtitle(title: Line, head: Sequence[Line], told: Sequence[Line]) -> Iterator[int]:
    """The lines close below a title that only say more of it: years, a course."""
    numbers = {line.number for line in told}
    number = title.number
    for line in head:
        if line.number <= number or line.number + 1 in numbers:
            continue  # it heads what stands straight below it
        if is_date(line.text.strip()) or line.number == number + 1:
            yield line.number
            number = line.number


def _contents(told: Sequence[Line]) -> Iterator[int]:
    """The lines of a list that only names the headings below it."""
    for run in runs_of_entries([line.text for line in told]):
        if run.opened or len(run.entries) >= FEWEST:
            yield from (told[at].number for at in run.whole)
