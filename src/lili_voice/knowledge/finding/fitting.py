"""Whether a fact is the kind of answer a question asks for."""

import re

from lili_voice.english.thesaurus import meanings
from lili_voice.english.vocabulary import word_list
from lili_voice.english.wordforms import STOP, stem
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.finding.asking import Asks
from lili_voice.knowledge.finding.index import Entry
from lili_voice.knowledge.finding.understand import Query

# Kinds that a bare question about a topic wants: "when was the Great Exhibition?"
WANTED: dict[Asks, tuple[Kind, ...]] = {
    Asks.WHO: (Kind.PERSON,),
    Asks.WHEN: (Kind.DATE, Kind.EVENT),
    Asks.WHERE: (Kind.PLACE,),
    Asks.FATE: (Kind.EFFECT,),
    Asks.WHY: (Kind.REASON, Kind.FACTOR, Kind.ARGUMENT),
    Asks.DEFINE: (Kind.DEFINITION, Kind.INTRODUCTION),
    Asks.WHAT: (Kind.DEFINITION, Kind.AIM, Kind.INTRODUCTION),
    Asks.HOW: (Kind.FEATURE, Kind.INTRODUCTION, Kind.DEFINITION),
    Asks.ANY: (Kind.DEFINITION, Kind.INTRODUCTION),
}
CAUSAL = re.compile(
    r"\b(?:because|so that|in order|since|as|to|due|therefore|want\w*|hope\w*|led|"
    r"caus\w+|result\w*|mean\w*|allow\w*|help\w*|suit\w*|depend\w*)\b",
    re.I,
)
GROUNDS = re.compile(
    r"\b(?:because|so that|in order|reasons?|due|owing|since|want\w*|hop\w+|caus\w+)\b",
    re.I,
)
GIVEN = re.compile(r"\b(?:reasons?|causes?)\b")
NO_GROUNDS = 0.6
# "The longest canal": a statement that ranks nothing does not say which it was.
MOST = re.compile(
    r"\b(?:most|least|best|worst|(?!(?:w|ea)st\b)(?:bigg|larg|great|long|short|high|low|"
    r"old|young|new|strong|weak|rich|poor|fast|slow|early|earli|lat|deadli|dead|clos|"
    r"near|hard|small|tall|deep|wid|cheap|heavi|bloodi|mighti|wealthi)est)\b",
    re.I,
)
THE_OF = re.compile(r"^what (?:is|was|were|are|s) the (\w+) of\b")
LOOSELY, OTHER_YEAR = 0.4, 0.4
NOT_THE_MOST = 0.4
PLACED = re.compile(
    r"\b(?:in|at|inside|near|along|across) (?:the|their|its|his|her|every|each|an?) "
    r"(?!(?:year|month|time|end|beginning|middle|party|way)\b)[a-z]{4,}",
    re.I,
)
SHARE = re.compile(
    r"\b(?:half|third|quarter|fifth|tenth|dozens?|hundreds|thousands|millions)\b", re.I
)
IS_A = r"(?:, (?:an?|the|which)|:| (?:was|were|is|are) (?:an?|the))\b ?"
BEGINS = frozenset(map(stem, word_list("begin start launch open introduce found set")))
ENDS = frozenset(map(stem, word_list("end finish stop close until over last lift")))
GROUP = re.compile(r"\b(?:the|and|by) (?:[A-Z][\w’']+ )*[A-Z][\w’']+")
PERSON = stem("person")
HUMAN = frozenset(
    map(
        stem,
        word_list("""
            man men woman child soldier worker peasant agent member victim pupil
            sailor prisoner civilian citizen farmer officer jew settler slave
            population mass leader ally rebel people
        """),
    )
)
HOW_BIG = re.compile(r"\bhow (old|tall|high|far|heavy|deep|wide)\b")
MEASURED = re.compile(
    r"\b(?:met(?:re|er)s?|feet|foot|miles?|kilomet(?:re|er)s?|km|inches|tons?|tonnes?|kg)\b",
    re.I,
)
AGED = re.compile(r"\b(?:aged|years old|birthday)\b", re.I)
LASTED = re.compile(
    r"\b(?:until|till|lasted)\b|(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|"
    r"dozen|hundred|several|many))\W+(?:years?|months?|weeks?|days?|hours?)\b(?! plan)",
    re.I,
)
WHO_WAS = re.compile(r"^who (?:is|was|were|are|s) (?:the )?\w+(?: \w+)?(?: \w+)?$")
COUNTED_NOUN = re.compile(r"\bhow (?:many|much) ((?:\w+ ?){1,4})")


def fit(query: Query, entry: Entry) -> float:
    """0 (cannot be the answer) to 1 (just the kind asked for)."""
    fits = _kind_fits(query, entry)
    if MOST.search(query.text) and not MOST.search(entry.fact.text):
        fits *= NOT_THE_MOST
    if query.asks is not Asks.YES_NO and _other_year(query, entry.fact):
        fits *= OTHER_YEAR
    if _loosely(query, entry):
        fits *= LOOSELY
    if GIVEN.search(query.text) and entry.fact.kind not in WANTED[Asks.WHY]:
        fits *= 1.0 if GROUNDS.search(entry.fact.text) else NO_GROUNDS
    return fits


def _other_year(query: Query, fact: Fact) -> bool:
    """Whether a year is asked about and the statement is of another."""
    return bool(query.years and fact.dates) and not any(
        year in date for year in query.years for date in fact.dates
    )


def _loosely(query: Query, entry: Entry) -> bool:
    """Whether "the capital of China" would be answered by a word that only means
    something like it."""
    asked = THE_OF.match(query.text)
    if asked is None:
        return False
    told = query.told_stems
    return stem(asked[1]) in told - entry.held - entry.heading


def _kind_fits(query: Query, entry: Entry) -> float:
    fact = entry.fact
    match query.asks:
        case Asks.WHEN:
            return _dated(query, entry)
        case Asks.HOW_MANY:
            return _counted(query, entry)
        case Asks.WHO:
            return _named(query, entry)
        case Asks.WHERE:
            return _placed(query, fact)
        case Asks.WHY:
            wanted = fact.kind in WANTED[Asks.WHY] or CAUSAL.search(fact.text)
            return 1.0 if wanted else NO_GROUNDS
        case Asks.LONG_FORM:
            return 0.0
    if query.asks is Asks.YES_NO and query.numeric:
        return 1.0 if fact.dates or fact.numbers else 0.4
    return 0.9 if fact.kind is Kind.COUNT else 1.0


def _other_end(query: Query, entry: Entry) -> bool:
    """A beginning where the end is asked for, or an end for the beginning."""
    asked = query.stems
    said = entry.held
    if asked & ENDS and not asked & BEGINS:
        return bool(said & BEGINS) and not said & ENDS
    if asked & BEGINS and not asked & ENDS:
        return bool(said & ENDS) and not said & BEGINS
    return False


def _placed(query: Query, fact: Fact) -> float:
    """A place the question has not named already; of a bare name no statement says
    where it is."""
    if query.told and all(term.name for term in query.told):
        return 0.0
    asked = set(query.words)
    others = [p for p in fact.places if not asked & {w.lower() for w in p.split()}]
    if others:
        return 1.0
    return 0.8 if PLACED.search(fact.text) and not fact.places else 0.0


def _dated(query: Query, entry: Entry) -> float:
    fact = entry.fact
    if "how long" in query.text:
        spans = any("/" in date for date in fact.dates)
        dated = bool(fact.dates) and fact.kind is Kind.DATE
        return 1.0 if spans or LASTED.search(fact.text) else 0.8 if dated else 0.0
    if not fact.dates or _other_end(query, entry):
        return 0.0
    if "month" in query.words and not any("-" in date for date in fact.dates):
        return 0.4
    return 1.0


def _counted(query: Query, entry: Entry) -> float:
    """A number, and of the things asked for: deaths do not count the births."""
    fact, held = entry.fact, entry.held
    if (how := HOW_BIG.search(query.text)) and not _measured(how[1], fact):
        return 0.0
    if not fact.numbers and SHARE.search(fact.text):
        return 0.9
    if not fact.numbers or (fact.kind is Kind.COUNT and query.part is None):
        return 0.0
    asked = COUNTED_NOUN.search(query.text)
    noun = _head(asked.group(1)) if asked else ""
    if not noun or noun in held or (noun == PERSON and held & HUMAN):
        return 1.0
    term = next((t for t in query.terms if noun in t.stems), None)
    alike = term is None or any(
        not term.meanings.isdisjoint(meanings(form)) for form in held | entry.heading
    )
    return 0.9 if alike else 0.0


def _measured(how: str, fact: Fact) -> bool:
    """Whether a statement gives an age for "how old", a length for "how tall"."""
    return bool((AGED if how == "old" else MEASURED).search(fact.text))


def _head(noun_phrase: str) -> str:
    """The last word before the verb: "chinese people" -> "peopl"."""
    head = ""
    for word in noun_phrase.split():
        if word in STOP or (head and word.endswith("ed")):
            break
        head = stem(word)
    return head


def _named(query: Query, entry: Entry) -> float:
    """Somebody the question has not named already."""
    fact = entry.fact
    asked = set(query.words)
    if defines(query, fact) or (WHO_WAS.match(query.text) and fact.people):
        return 1.0
    others = [n for n in fact.people if not asked & {w.lower() for w in n.split()}]
    if others:
        return 1.0
    if fact.people or HUMAN & entry.held:
        return 0.8
    return 0.65 if GROUP.search(fact.text) else 0.4


def defines(query: Query, fact: Fact) -> bool:
    """Whether a fact says what the thing asked about is: "the Whites, a mixture of"."""
    if query.asks not in (Asks.DEFINE, Asks.WHO):
        return False
    asked = query.told_stems
    return any(
        re.search(rf"\b{re.escape(word)}{IS_A}", fact.text, re.I)
        for word in query.words
        if stem(word) in asked
    )
