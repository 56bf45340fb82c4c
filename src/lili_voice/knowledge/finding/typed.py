"""Whether a fact holds the kind of thing a question asks for: somebody, a date, a
number of the things asked about, a place, a cause, a name."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from lili_voice.english.vocabulary import word_list
from lili_voice.english.wordforms import stem
from lili_voice.english.years import A_MONTH
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.finding.asking import Asks
from lili_voice.knowledge.finding.counting import HUMAN, counted_in
from lili_voice.knowledge.finding.index import Entry
from lili_voice.knowledge.finding.understand import Query

WHO_WAS = re.compile(r"^who (?:is|was|were|are|s) (?:the )?(\w+(?: \w+){0,3})$")
BEGINS = frozenset(map(stem, word_list("begin start launch open introduce found set")))
ENDS = frozenset(map(stem, word_list("end finish stop close until over last lift")))
GROUP = re.compile(r"\b(?:the|and|by) (?:[A-Z][\w’']+ )*[A-Z][\w’']+")
NAMED = re.compile(r"(?<![.:!?] )(?<!^)(?:[\"'‘“]\w|\b[A-Z][\w’'-]+)")
NAME_OF = re.compile(
    r"\bnames? (?:of|did|do|was|were|is|are|given)\b|\bcalled\b|\bknown as\b|\bnicknam"
    r"|\bwhat (?:was|is|were) (?:his|her|its|their|the) names?\b|\btitle of\b"
)
PARTLY_DATED = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {A_MONTH}|\b{A_MONTH} \d{{1,2}}\b"
    r"|\bcentur(?:y|ies)\b|\d\d0s\b|\b\d{1,2}[.:]\d\d\b|\b\d{1,2} ?(?:am|pm)\b"
    r"|\b(?:noon|midnight|dawn|Christmas|Easter)\b"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
LASTED = re.compile(
    r"\b(?:until|till|lasted)\b|(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|"
    r"dozen|hundred|several|many|few))\W+(?:years?|months?|weeks?|days?|hours?|minutes?)\b"
    r"(?! plan)",
    re.I,
)
STRONG = re.compile(
    r"\b(?:because|so that|in order|due to|owing to|reasons?|led to|caus\w+|meant that"
    r"|in case|as a result|therefore|thanks to)\b",
    re.I,
)
WEAK = re.compile(
    r"\b(?:since|as|so|to [a-z]+|want\w*|hop\w+|fear\w*|afraid|angry|need\w*|help\w*"
    r"|thought|believed|depend\w*|suit\w*|for (?:not )?\w+ing)\b"
)
PLACED = re.compile(
    r"\b(?:in|at|inside|near|along|across|outside|to|from|on|into|under) "
    r"(?:the |their |its |his |her |every |each |an? )?"
    r"(?!(?:year|month|time|end|beginning|middle|party|way|order|fact|that)\b)[a-z]{4,}"
)
REASONS = frozenset({Kind.REASON, Kind.FACTOR, Kind.ARGUMENT})


def typed(query: Query, entry: Entry) -> Iterator[str]:
    """The names, out of SEEN, of what a fact holds of the kind asked for."""
    if look := LOOKS.get(query.asks):
        yield from look(query, entry)
    if _asks_name(query.text):
        yield "name_other" if _other_names(query, entry.fact) else "name_none"


def _who(query: Query, entry: Entry) -> Iterator[str]:
    """Somebody the question has not named already."""
    fact, asked = entry.fact, set(query.words)
    if whom := WHO_WAS.match(query.text):
        told = rf"\b{re.escape(whom[1])}(?:, | \(|: | (?:was|is|were|ran|led)\b)"
        yield "who_was" if re.search(told, fact.text, re.I) else "who_was_not"
    if any(not asked & {w.lower() for w in n.split()} for n in fact.people):
        yield "who_person"
    elif fact.people:
        yield "who_asked"
    elif HUMAN & entry.held:
        yield "who_human"
    elif GROUP.search(fact.text):
        yield "who_group"
    else:
        yield "who_none"


def _when(query: Query, entry: Entry) -> Iterator[str]:
    fact = entry.fact
    if "how long" in query.text:
        spans = any("/" in date for date in fact.dates)
        lasted = spans or LASTED.search(fact.text)
        yield "when_lasted" if lasted else "when_coarse" if fact.dates else "when_none"
    elif not fact.dates:
        yield "when_coarse" if PARTLY_DATED.search(fact.text) else "when_none"
    elif _other_end(query, entry):
        yield "when_other_end"
    elif "month" in query.words and not any("-" in date for date in fact.dates):
        yield "when_coarse"
    else:
        yield "when_date"


def _other_end(query: Query, entry: Entry) -> bool:
    """A beginning where the end is asked for, or an end for the beginning."""
    asked, said = query.stems, entry.held
    if asked & ENDS and not asked & BEGINS:
        return bool(said & BEGINS) and not said & ENDS
    if asked & BEGINS and not asked & ENDS:
        return bool(said & ENDS) and not said & BEGINS
    return False


def _where(query: Query, entry: Entry) -> Iterator[str]:
    """A place the question has not named already."""
    fact, asked = entry.fact, set(query.words)
    if any(not asked & {w.lower() for w in p.split()} for p in fact.places):
        yield "where_place"
    else:
        yield "where_placed" if PLACED.search(fact.text) else "where_none"


def _why(query: Query, entry: Entry) -> Iterator[str]:
    if entry.fact.kind in REASONS:
        yield "why_kind"
    if STRONG.search(entry.fact.text):
        yield "why_strong"
    elif WEAK.search(entry.fact.text):
        yield "why_weak"
    else:
        yield "why_none"


@lru_cache(maxsize=256)
def _asks_name(text: str) -> bool:
    return bool(NAME_OF.search(text))


def _other_names(query: Query, fact: Fact) -> bool:
    asked = set(query.words)
    found = (name[0].strip("\"'‘“").lower() for name in NAMED.finditer(fact.text))
    return any(re.sub(r"[’']s?$", "", name) not in asked for name in found)


Look = Callable[[Query, Entry], Iterator[str]]
LOOKS: Mapping[Asks, Look] = {
    Asks.WHO: _who,
    Asks.WHEN: _when,
    Asks.WHERE: _where,
    Asks.HOW_MANY: counted_in,
    Asks.WHY: _why,
}
SEEN = (
    *("who_was", "who_was_not"),
    *("who_person", "who_asked", "who_human", "who_group", "who_none"),
    *("when_date", "when_lasted", "when_coarse", "when_other_end", "when_none"),
    *("where_place", "where_placed", "where_none"),
    *("count_unit", "count_alike", "count_noun", "count_near", "count_number"),
    *("count_share", "count_list", "count_other", "count_none"),
    *("why_kind", "why_strong", "why_weak", "why_none", "name_other", "name_none"),
)
