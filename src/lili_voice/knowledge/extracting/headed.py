"""Headings that tell something themselves: "Sluys, 24 June"."""

import re
from collections.abc import Sequence

from lili_voice.english.dates import Date, DateSpan, find_dates
from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.document import Section
from lili_voice.knowledge.extracting.above import FRAMED
from lili_voice.knowledge.extracting.dating import dated_by
from lili_voice.knowledge.extracting.names import find_names, lowered
from lili_voice.knowledge.extracting.statement import Statement, capped
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.reading.frames import SORTS
from lili_voice.knowledge.reading.labels import DAY_OF
from lili_voice.knowledge.reading.verbs import has_verb

LONGEST_NAME = 7  # words
BETWEEN = " ,:;()[]–—-"
# What took place, or was made, at a time.
EVENTS = word_set("""
    act agreement airlift armistice assassination battle bill blitz blockade bombing
    boycott campaign charter conference congress coronation council coup crash crisis
    crusade death declaration disaster dissolution edict election execution exhibition
    expedition fall famine fire flood invasion landing landings law march marriage
    massacre murder mutiny offensive pact peace pilgrimage plan plot protest purge
    putsch raid rebellion reform restoration revolt revolution riot rising settlement
    siege speech strike treaty trial truce uprising war
""")
JOINERS = word_set("the of and a an in on at to for de la von van")
ANY_DAY = re.compile(rf"(?<!\d)(?:{DAY_OF})", re.I)
YEARS = re.compile(r"(?<!\d)\d{3,4}\s*[-–]\s*\d{1,4}(?!\d)")
# With these before it, or behind it, a name says something else.
UNLIKE = re.compile(
    r"(?:before|after|until|since|not|no|during|towards?|source|chapter|lesson|life|"
    r"why|how)\b|.*\b(?:in|on|of|at|from|during|until|since|before|after|by)$",
    re.I,
)


def dated_heading(
    section: Section, above: Sequence[str], proper: frozenset[str]
) -> Statement | None:
    """What a heading says that names an event and its date, and nothing more.

    `above` are the headings it stands under, the nearest first: they may hold its year,
    and show that names of places are those of battles ("The Danish wars"). `proper` are
    the document's proper words.
    """
    heading = section.heading
    if section.label or section.kind in FRAMED or heading.endswith("?"):
        return None
    date = _date_in(heading)
    name = _named(heading, date) if date else ""
    if name.isupper():
        name = _as_a_name(name, proper)
    if date is None or not _tells(name, date, above):
        return None
    line = (section.line, section.line)
    text = dated_by(_sentence(name, date), (), above)
    return Statement(text, line, kind=Kind.DATE, whole=True)


def _date_in(heading: str) -> DateSpan | None:
    """The one date of a heading; one that cannot be ("35 June") is told as well."""
    dates = find_dates(heading)
    for pattern, day, end in ((ANY_DAY, 0, None), (YEARS, None, Date(None))):
        slip = pattern.search(heading)
        read = slip and any(
            span.at[0] <= slip.start() and slip.end() <= span.at[1] for span in dates
        )
        if slip and not read:
            return DateSpan(Date(None, None, day), end, slip.group(), slip.span())
    return dates[0] if len(dates) == 1 else None


def _sentence(name: str, date: DateSpan) -> str:
    """ "Sluys was on 24 June", "The Corn Laws were in 1815"."""
    if date.end:
        return f"{capped(name)}: {date.text}"
    head = _head_of(name)
    several = head not in EVENTS and head.removesuffix("s") in EVENTS
    at = "in" if date.start.day is None else "on"
    return f"{capped(name)} {'were' if several else 'was'} {at} {date.text}"


def _as_a_name(shouted: str, proper: frozenset[str]) -> str:
    """ "The Siege of York" for "THE SIEGE OF YORK"."""
    small = frozenset(word.lower() for word in shouted.split()) & JOINERS
    told = lowered(shouted, proper).split()
    return capped(" ".join(w if w in small else capped(w) for w in told))


def _head_of(name: str) -> str:
    """ "siege" of "The Siege of York", "riots" of "The Corn Riots"."""
    return name.partition(" of ")[0].split()[-1].lower()


def _named(heading: str, date: DateSpan) -> str:
    """What stands before the date, or behind it; "" where something stands at both."""
    start, end = date.at
    before, after = heading[:start].strip(BETWEEN), heading[end:].strip(BETWEEN)
    return "" if before and after else before or after


def _tells(name: str, date: DateSpan, above: Sequence[str]) -> bool:
    if not 0 < len(name.split()) <= LONGEST_NAME or UNLIKE.match(name):
        return False
    if has_verb(name.removesuffix("s")) or SORTS.search(name):
        return False
    if _is_event(_head_of(name)):
        return True
    if (
        date.end
        or date.start.day is None
        or name in find_names(name, frozenset()).people
    ):
        return False
    battles = any(_is_event(word) for told in above for word in told.lower().split())
    return battles and all(word[:1].isupper() for word in name.split())


def _is_event(word: str) -> bool:
    bare = word.strip(" ,:;()").removesuffix("’s").removesuffix("'s")
    return bare in EVENTS or bare.removesuffix("s") in EVENTS
