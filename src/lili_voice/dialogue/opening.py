"""What is said before a statement: yes or no, or the very thing that was asked for."""

import re

from lili_voice.dialogue.wording import ask as words
from lili_voice.english.dates import find_dates
from lili_voice.english.numbers import find_numbers
from lili_voice.english.wordforms import STOP, stem, stems
from lili_voice.knowledge.extracting.finite import BOUNDARY, verb_at
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.asking import Asks
from lili_voice.knowledge.finding.finding import Finding
from lili_voice.knowledge.finding.understand import Query

LONG = 12  # words; in a shorter statement the thing asked for is heard soon enough
LATE = 6  # words before it, from which on it is worth saying first
_WHEN = re.compile(r"\b(in|on|from|until|by|since|between|during)(?: the)? $", re.I)
_WHERE = re.compile(r"\b(in|at|near|to|from)(?: the)? $", re.I)
_WHO = re.compile(r"\b(?:by|was|were|called|named)(?: the)? $", re.I)
_ABOUT = re.compile(
    r"\b((?:only |just )?(?:about|around|over|under|nearly|almost|some|up to|at least"
    r"|at most|more than|less than|fewer than|roughly|approximately|only) )$",
    re.I,
)
_TURNED = re.compile(r"\b(?:not|never|no|nor|neither)\b|n['’]t\b", re.I)
_UNIT = r" {unit}(?=[.,;]| (?:of|in|by|per|and|or|were|was|to|for|from|had|out)\b)"
_JOINTS = BOUNDARY - {"as", "how", "what"} | {"for"}
_ASIDE = re.compile(
    r"\b(?:who|which|whose|when|where|after|before|until|since)\b", re.I
)


def opening(finding: Finding, text: str) -> str:
    """What goes before the statement, "" where it should speak for itself."""
    if finding.verdict is not None:
        said = words.YES if finding.verdict else words.NO
        told_already = re.match(r"(?:yes|no)\b", text, re.I)
        return "" if told_already else said
    if finding.corrects:
        return words.DIFFERENTLY
    asked_for = _asked_for(finding.query, finding.hits[0].fact, text)
    late = len(text.split()) >= LONG and _place(asked_for, text) >= LATE
    return f"{asked_for[:1].upper()}{asked_for[1:]}." if asked_for and late else ""


def turned(finding: Finding, text: str) -> str:
    """A plain statement that ends in the time or place asked for, begun with it."""
    if finding.query.asks not in (Asks.WHEN, Asks.WHERE):
        return text
    asked_for = _asked_for(finding.query, finding.hits[0].fact, text)
    ending = f" {asked_for}."
    before = text.removesuffix(ending).split()
    if not asked_for or not text.endswith(ending) or not _is_plain(before):
        return text
    first = before[0].lower() if before[0].lower() in STOP else before[0]
    return " ".join([asked_for[:1].upper() + asked_for[1:], first, *before[1:]]) + "."


def _is_plain(told: list[str]) -> bool:
    """Whether the words are one clause, long enough to wait for its end."""
    clause = verb_at(told) is not None and not any(word in _JOINTS for word in told)
    return clause and len(told) >= LATE and not re.search("[,;:.]", " ".join(told))


def _asked_for(query: Query, fact: Fact, text: str) -> str:
    """The person, time, place or number that was asked for."""
    match query.asks:
        case Asks.WHO:
            found = _named(text, (fact.short,), _WHO)
        case Asks.WHEN:
            found = _date(text)
        case Asks.WHERE:
            found = _named(text, fact.places, _WHERE)
        case Asks.HOW_MANY:
            found = _number(query, text)
        case _:
            found = ""
    told = set(stems(found)) - STOP
    return found if told - query.stems else ""


def _place(asked_for: str, text: str) -> int:
    """How many words of the statement go before it."""
    return len(text.partition(asked_for)[0].split()) if asked_for else 0


def _named(text: str, names: tuple[str, ...], before: re.Pattern[str]) -> str:
    """The only one of the names that is said, with the word before a place."""
    said = [name for name in names if name and text.count(name) == 1]
    if len(said) != 1 or len(names) != 1:
        return ""
    at = text.index(said[0])
    lead = before.search(text[:at])
    if lead is None or _elsewhere(text[:at]):
        return ""
    return text[lead.start(1) : at] + said[0] if lead.groups() else said[0]


def _date(text: str) -> str:
    """The only date, as it is said: "in May 1958"."""
    dates = find_dates(text)
    if len(dates) != 1:
        return ""
    start, end = dates[0].at
    lead = _WHEN.search(text[:start])
    if lead is None or _elsewhere(text[:start]):
        return ""
    return text[lead.start(1) : end]


def _number(query: Query, text: str) -> str:
    """The only number, if it counts what was asked about: "about 30,000"."""
    numbers = find_numbers(text)
    if len(numbers) != 1 or stem(numbers[0].unit) not in query.stems:
        return ""
    number = numbers[0]
    lead = _ABOUT.search(text[: number.start])
    start = lead.start(1) if lead else number.start
    unit = re.match(_UNIT.format(unit=number.unit), text[number.end :])
    end = number.end + (unit.end() if unit else 0)
    return "" if _elsewhere(text[:start]) else text[start:end]


def _elsewhere(before: str) -> bool:
    """Whether a word goes before it that makes it the time or number of another thing,
    or turns it round."""
    sentence = re.split(r"[.;]\s", before)[-1]
    return bool(_ASIDE.search(sentence) or _TURNED.search(sentence))
