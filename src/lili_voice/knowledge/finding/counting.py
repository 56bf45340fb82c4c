"""Whether a fact holds a number of the things a question wants counted."""

import re
from collections.abc import Iterator
from functools import lru_cache

from lili_voice.english.thesaurus import meanings
from lili_voice.english.verbs import every_verb
from lili_voice.english.vocabulary import word_list
from lili_voice.english.wordforms import STOP, stem
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.finding.index import Entry
from lili_voice.knowledge.finding.understand import Query

HUMAN = frozenset(
    map(
        stem,
        word_list("""
            man men woman child soldier worker peasant agent member victim pupil
            sailor prisoner civilian citizen farmer officer jew settler slave
            population mass leader ally rebel people king queen president minister
            general doctor poor rich orphan monk nun priest
        """),
    )
)
PERSON = stem("person")
PEOPLES = frozenset(
    map(
        stem,
        word_list("""
            german american russian british english french italian japanese chinese
            irish scottish welsh spanish turk arab israeli egyptian indian african
            european greek roman norman saxon catholic protestant muslim christian
            hindu black white communist nazi fascist bolshevik
        """),
    )
)
HOW_BIG = re.compile(r"\bhow (old|tall|high|far|heavy|deep|wide|long)\b")
MEASURED = re.compile(
    r"\b(?:met(?:re|er)s?|feet|foot|miles?|kilomet(?:re|er)s?|km|inches|tons?|tonnes?"
    r"|kg|acres?|hectares?|cm)\b|\d(?:km|kg|m|cm)\b",
    re.I,
)
AGED = re.compile(
    r"\b(?:ages?|aged|years? old|birthday|born|oldest|youngest)\b|-year-old"
    r"|\byears? of age|, \d{1,2},"
    r"|\b(?:was|is|were|over|under)[- ](?:only |just )?\d{1,2}s?\b(?! [a-z]+s\b)",
    re.I,
)
MONEY = re.compile(
    r"[£$€]\s?\d|\b\d+[ds]\b|\b(?:pounds?|dollars?|shillings?|pence|penny|cents?|marks?"
    r"|roubles?|francs?|ducats?|crowns?|groats?)\b",
    re.I,
)
ASKS_MONEY = re.compile(
    r"\bhow much (?:money|did|does|do|was|were|is|could|would)\b|\bcost\b|\bwages?\b"
    r"|\bpaid\b|\bpay\b|\bprice\b|\bfined?\b"
)
SHARE = re.compile(
    r"\b(?:half|third|quarter|fifth|tenth|dozens?|hundreds|thousands|millions)\b", re.I
)
FIGURE = re.compile(
    r"(?<![\w:])(?!(?:1\d|20)\d\d\b)\d[\d,.]*\b|\b(?:one|two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    r"|hundred|thousand|million|billion|trebled|doubled|halved)\b",
    re.I,
)
DID = frozenset(verb.past for verb in every_verb() if verb.past != verb.plain)
COUNTED_NOUN = re.compile(
    r"\bhow (?:many|much) ((?:\w+ ?){1,4})|number of ((?:\w+ ?){1,3})"
)


def counted_in(query: Query, entry: Entry) -> Iterator[str]:
    """A number, and of the things asked for: deaths do not count the births."""
    fact = entry.fact
    measure = _measure(query.text)
    if measure is not None:
        yield "count_unit" if measure.search(fact.text) else "count_none"
    elif not fact.numbers:
        figure = SHARE.search(fact.text) or FIGURE.search(fact.text)
        yield "count_share" if figure else "count_none"
    else:
        yield _how_counted(_counted(query.text), entry)
        if fact.kind is Kind.COUNT and query.part is None:
            yield "count_list"


@lru_cache(maxsize=256)
def _measure(text: str) -> re.Pattern[str] | None:
    """What tells an age, a length or a sum of money, where one is asked for."""
    if how := HOW_BIG.search(text):
        return AGED if how[1] == "old" else MEASURED
    return MONEY if ASKS_MONEY.search(text) else None


def _how_counted(noun: str, entry: Entry) -> str:
    """How closely the numbers of a fact count the things asked about."""
    units = {stem(q.unit.lower()) for q in entry.fact.quantities if q.unit}
    held, alike = entry.held | entry.heading, meanings(noun)
    if not noun:
        return "count_number"
    if noun in units or (_people(noun) and any(map(_people, units))):
        return "count_unit"
    if any(not alike.isdisjoint(meanings(unit)) for unit in units):
        return "count_alike"
    if noun in entry.held or (_people(noun) and entry.held & HUMAN):
        return "count_noun"
    near = any(not alike.isdisjoint(meanings(form)) for form in held)
    return "count_near" if near else "count_other"


@lru_cache(maxsize=256)
def _counted(text: str) -> str:
    """The things to be counted: "how many chinese people died" -> "person"."""
    found, head = COUNTED_NOUN.search(text), ""
    for word in (found[1] or found[2] or "").split() if found else ():
        if word in STOP or (head and (word.endswith("ed") or word in DID)):
            break
        head = stem(word)
    return head


def _people(noun: str) -> bool:
    """Whether things to be counted are people: "soldiers", "Germans"."""
    return noun in HUMAN or noun == PERSON or noun in PEOPLES
