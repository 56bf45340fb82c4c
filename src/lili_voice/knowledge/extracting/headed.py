"""Headings that tell something themselves: "Sluys, 24 June"."""

import re
from collections.abc import Sequence

from lili_voice.english.dates import Date, DateSpan, find_dates
from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.document import Section
from lili_voice.knowledge.extracting.above import FRAMED
from lili_voice.knowledge.extracting.dating import dated_by
from lili_voice.knowledge.extracting.names import find_names
from lili_voice.knowledge.extracting.rows import HAPPENINGS
from lili_voice.knowledge.extracting.statement import Statement, capped
from lili_voice.knowledge.extracting.topic import COMMANDS, tells_nothing
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.reading.frames import SORTS
from lili_voice.knowledge.reading.labels import DAY_OF
from lili_voice.knowledge.reading.verbs import has_verb

PLURAL = re.compile(r"[^sui]s$")
LONGEST_NAME = 7  # words
JOINERS = word_set("the of and a an in on at to for de la von van")
BETWEEN = " ,:;()[]–—-"
JOINT = re.compile(r"\s+(?:in|on|of|at|from|during)$", re.I)


def dated_heading(section: Section, above: Sequence[str]) -> Statement | None:
    """What a heading says that names a thing and its date, and nothing more.

    `above` are the headings it stands under, the nearest first: they may hold its year.
    A stretch of years is told of happenings alone: "Life in Japan, 1868-1912" only says
    what its section covers.
    """
    heading = section.heading
    if section.label or section.kind in FRAMED or heading.endswith("?"):
        return None
    date = _date_in(heading)
    name = _named(heading, date) if date else ""
    if date is None or not _is_told(name, date):
        return None
    line = (section.line, section.line)
    text = dated_by(_sentence(name, date), (), above)
    return Statement(text, line, kind=Kind.DATE, whole=True)


def _date_in(heading: str) -> DateSpan | None:
    """The one date of a heading; one that cannot be ("35 June") is told as well."""
    dates = find_dates(heading)
    day = re.search(rf"(?<!\d)(?:{DAY_OF})", heading, re.I)
    if day and (not dates or dates[0].at[0] > day.start()):
        return DateSpan(Date(None, None, 0), None, day.group(), day.span())
    return dates[0] if len(dates) == 1 else None


def _sentence(name: str, date: DateSpan) -> str:
    """ "Sluys was on 24 June", "The Corn Laws were in 1815"."""
    if date.end:
        return f"{capped(name)}: {date.text}"
    first, *rest = name.partition(" of ")[0].split()
    several = bool(rest) and first.lower() == "the" and PLURAL.search(rest[-1])
    at = "in" if date.start.day is None else "on"
    return f"{capped(name)} {'were' if several else 'was'} {at} {date.text}"


def _lowered(name: str) -> str:
    """ "The Siege of York" for "THE SIEGE OF YORK"."""
    if not name.isupper():
        return name
    low = name.lower().split()
    told = [word if word in JOINERS else word.capitalize() for word in low]
    return capped(" ".join(told))


def _named(heading: str, date: DateSpan) -> str:
    """What stands before the date, or behind it; "" where something stands at both."""
    start, end = date.at
    before, after = heading[:start].strip(BETWEEN), heading[end:].strip(BETWEEN)
    name = _lowered(before or after)
    return "" if (before and after) or JOINT.search(before) else name


def _is_told(name: str, date: DateSpan) -> bool:
    spoken = name.split()
    if not spoken:
        return False
    happening = any(HAPPENINGS.fullmatch(w.lower().rstrip("s")) for w in spoken)
    if (date.end and not happening) or len(spoken) > LONGEST_NAME:
        return False
    if any(map(SORTS.search, spoken)) or COMMANDS.match(name):
        return False
    if tells_nothing(name) or has_verb(name.removesuffix("s")):
        return False
    names = find_names(name, frozenset())
    if name in (*names.people, *names.places) or len(spoken) == 1:
        # what was there in a year is not told; of a day, something is
        return date.start.day is not None
    telling = [word for word in spoken if word not in ("of", "the", "and", "de", "von")]
    return happening or all(word[:1].isupper() for word in telling)
