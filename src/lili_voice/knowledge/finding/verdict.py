"""Yes or no: what a statement says to a question that wants one of them."""

import re
from collections.abc import Sequence

from lili_voice.english.thesaurus import opposites
from lili_voice.english.wordforms import words
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.evidence import VERBS
from lili_voice.knowledge.finding.index import Entry, How, sought_for
from lili_voice.knowledge.finding.row import TEXT, keys_of
from lili_voice.knowledge.finding.understand import Query, Term

DENIED = frozenset(
    ["not", "never", "no", "nothing", "nobody", "none", "without", "hardly", "neither"]
)
# What is wished, tried or doubted has not been done for certain; what only adds a
# reason or a contrast speaks of something beside.
HEDGED = re.compile(
    r"\b(?:supposed|promis\w+|tried|try|attempt\w*|want\w*|hop(?:e|ed|ing)|plann?\w*"
    r"|meant|(?:should|would|could|might|may)(?! not\b| never\b)"
    r"|nearly|almost|partly|if|unless|reasons?|some|half-hearted|said|thought"
    r"|believed|claimed|only|divisions?|fear\w*)\b"
)
ONLY = re.compile(r"\b(?:only|alone|just|solely|purely|entirely|all|every|always)\b")
EITHER = re.compile(r"\bor\b")  # "was it a wish or an order?" is no yes or no
MORE = re.compile(r"\b(?:more than|over|above|at least)\b")
LESS = re.compile(r"\b(?:(?:less|fewer) than|under|below|at most)\b")
BESIDE = frozenset(["more than", "few", "less", "least", "littl"])  # a number
BOUND = re.compile(r"\b(?:before|after|by|until|since|between)\b")
INSTEAD = re.compile(r"\b(?:instead of|rather than)\b")
CLAUSE = re.compile(r"[,;:.]\s|\s(?:but|although|though|because|while|when|so that)\s")
# "Was the tax doubled?": whoever doubled it stands before the verb in the statement,
# the tax behind it. Who did it to whom is left alone.
PASSIVE = re.compile(r"\b(?:was|were|is|are)\b")
BY = re.compile(r"(?:was|were|is|are)\b.* by\b")
SAID = (How.EXACT, How.ALIKE)
NUMBER = re.compile(r"\d+(?:\.\d+)?")
YEAR = re.compile(r"\d{4}")
OPENS = 3  # words of meaning within which a statement names what it is about


def verdict(query: Query, entry: Entry) -> bool | None:
    """What a statement says to a yes-or-no question; None where it cannot be told.

    Yes, if it says all that was asked in the same order and hedges none of it. No, if
    it gives another number for the same, or the opposite of one word, or denies it.
    """
    fact, told = entry.fact, _told(query)
    asks_more = EITHER.search(query.text) or ONLY.search(query.text)
    asks_more = asks_more or BY.match(query.text)
    if not told or asks_more or _denies(query.text) or HEDGED.search(fact.text):
        return None
    lacking = [t for t in told if not _says(entry, t, strictly=len(told) == 1)]
    if query.numeric and (lacking or not (number := _number(query, fact))):
        return None if lacking else number
    if len(lacking) > 1 or not (query.numeric or _opens(entry, told)):
        return None
    denied = any(map(_denies, _clauses(told, fact.text)))
    lacking = lacking or [
        term for term in _small(query) if not _says(entry, term, strictly=False)
    ]
    if lacking:
        opposed = _opposed(entry, lacking[0]) and len(told) > 1
        return denied if opposed else None
    if any(_opposed(entry, term) for term in told):
        return None
    so = query.numeric or _in_order(entry, told, turned=bool(PASSIVE.match(query.text)))
    return not denied if so else None


def contradicts(query: Query, fact: Fact) -> bool:
    """Whether a question takes for granted a year or number that the nearest statement
    gives otherwise."""
    return _number(query, fact) is False


def _told(query: Query) -> list[Term]:
    """What is asked about, the numbers aside."""
    return [
        term
        for term in query.told
        if not (term.numeric or (query.numeric and term.text in BESIDE))
    ]


def _small(query: Query) -> list[Term]:
    """Words of little meaning that may turn the whole: "did he support it?" """
    small = (term for term in query.terms if term.light and term.meanings)
    return [term for term in small if not (query.numeric and term.text in BESIDE)]


def _number(query: Query, fact: Fact) -> bool | None:
    """Whether the years and the numbers asked about are those the statement gives."""
    counts = {
        float(number)
        for term in query.terms
        if term.text not in query.years
        for number in NUMBER.findall(term.text)
    }
    found = [
        _years(query, fact) if query.years else True,
        _counts(query, counts, fact.numbers) if counts else True,
    ]
    if False in found:
        return False
    return True if query.numeric and None not in found else None


def _years(query: Query, fact: Fact) -> bool | None:
    given = {year for date in fact.dates for year in YEAR.findall(date)}
    if not given or BOUND.search(query.text):
        return None
    if query.years <= given:
        return True
    within = any(min(given) < year < max(given) for year in query.years)
    return None if within else False


def _counts(
    query: Query, asked: set[float], numbers: Sequence[int | float]
) -> bool | None:
    given = set(map(float, numbers))
    if not given:
        return None
    if MORE.search(query.text):
        return max(given) > min(asked)
    if LESS.search(query.text):
        return min(given) < max(asked)
    return asked <= given


def _says(entry: Entry, term: Term, *, strictly: bool) -> bool:
    """Whether the statement itself, and not its heading, holds a term; one that is
    alone only by its own word."""
    level, how = sought_for(term).place(entry)
    return level == TEXT and how in ((How.EXACT,) if strictly else SAID)


def _opens(entry: Entry, told: list[Term]) -> bool:
    """Whether the statement opens with something that was asked about."""
    first = set(entry.forms[:OPENS])
    return any(not first.isdisjoint(term.stems) for term in told)


def _in_order(entry: Entry, told: list[Term], *, turned: bool) -> bool:
    """Whether the words asked about, so far as they are the statement's own, come in
    the same order: "did the Whites beat the Reds" is not "the Reds beat the Whites".
    What only is something is so in any order; "was the tax doubled" may be `turned`:
    somebody doubled the tax."""
    if not any(term.stems[0] in VERBS for term in told):
        return True
    forms = entry.forms
    at = [forms.index(term.stems[0]) for term in told if term.stems[0] in forms]
    if turned and not PASSIVE.search(entry.fact.text):
        return at == sorted(at, reverse=True)
    return at == sorted(at)


def _opposed(entry: Entry, term: Term) -> bool:
    """Whether the statement has a word that says the opposite of a term."""
    level, how = sought_for(term).place(entry)
    if how is How.EXACT and level == TEXT:
        return False
    return any(entry.held.issuperset(other.split()) for other in opposites(term.text))


def _clauses(told: Sequence[Term], text: str) -> Sequence[str]:
    """The parts of a statement that hold most of what was asked: what is denied in
    another part is not asked about."""
    clauses = [c for c in CLAUSE.split(INSTEAD.sub(", not", text)) if c]
    held = [sum(_in(clause, term) for term in told) for clause in clauses]
    most = max(held, default=0)
    return [c for c, count in zip(clauses, held, strict=True) if count == most]


def _in(clause: str, term: Term) -> bool:
    keys, sought = frozenset(keys_of(clause)), sought_for(term)
    return keys.issuperset(sought.stems) or not keys.isdisjoint(sought.others)


def _denies(text: str) -> bool:
    return sum(word in DENIED for word in words(text)) % 2 == 1
