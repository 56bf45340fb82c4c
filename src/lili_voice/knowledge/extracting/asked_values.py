"""A statement as questions for its dates, numbers, places and reasons."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from lili_voice.english.dates import DateSpan, find_dates
from lili_voice.english.numbers import Number, find_numbers
from lili_voice.english.verbs import BE, verb_of_participle
from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.extracting.clauses import Clause
from lili_voice.knowledge.extracting.finite import ADVERBS, NOT
from lili_voice.knowledge.extracting.whowhat import is_somebody
from lili_voice.knowledge.facts import Fact

AT_DATE = re.compile(
    r"(?:^|\s)(?P<at>in|on|at|around|about|during|between|from|until|till|by|since)\s*$",
    re.I,
)
NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|"
    r"hundreds?|thousands?|millions?|billions?|dozens?)\b",
    re.I,
)
# How a date after these is asked for; after all others with "when".
WHEN = {"until": "until when", "till": "until when", "by": "by when"}
LEADS_DATE = frozenset(("in", "on", "during", "around", "by"))
LASTED = re.compile(r"(?:last|run|go on|continue|remain|stay|rule|reign)\b")
IS_THING = re.compile(r"(?:an?|the|one|another|[A-Z]\w+[’']s?)\s")
RELATIVE = re.compile(r"\b(?:that|which|who|where|whose|when|after|before)\b")
HEDGE = re.compile(
    r"(?:^|(?<=\s))(?:about|around|nearly|almost|over|more than|some|only|roughly|"
    r"up to|at least|as many as|approximately|fewer than|less than|under|just|"
    r"well over)\s+$",
    re.I,
)
AFTER_NOUN = (
    r"(?=$|[;:(]|\s(?:in|on|at|by|for|from|to|with|into|over|under|between|among|"
    r"against|about|were|was|had|across|through|during|after|before|until|without|within|as|"
    r"inside|outside|around|along|an?|per|each|who|which|that|because|behind)\b)"
)
NOUN = re.compile(
    rf"\s*(?P<noun>[a-z][\w'’-]*(?:(?:,? (?:and|or) |, | )[\w'’-]+)*?){AFTER_NOUN}"
)
NO_NOUN = frozenset(("of", "in", "to", "per", "or", "and", "times", "more", "at"))
BEFORE_NUMBER = frozenset(("into", "in", "for", "along", "across", "over", "from"))
CAUSE = re.compile(
    r",?\s*(?P<joint>because|so that (?=.*\b(?:could|would|can|might)\b)"
    r"|in order (?:to|that)|due to|thanks to|owing to|to (?=[a-z])"
    r"|as (?=\w+ (?:\w+ )?(?:was|were|had|could|did)\b))"
)
AT_PLACE = re.compile(r"(?:^|\s)(?P<at>in|at|to|into|from|on) (?:the )?$")
PARTICLE = re.compile(r"(?:up|out|down|off|over|back|away|together|dead|again|first)")
SENT = word_set(
    "send bring take move ship transport carry deliver smuggle exile deport"
)
STATES = word_set("believe result lead belong have depend rely consist succeed fail")


@lru_cache(maxsize=256)
def dates_of(text: str) -> tuple[DateSpan, ...]:
    """The dates of a text, which several questions may ask for."""
    return find_dates(text) if re.search(r"\d", text) else ()


@lru_cache(maxsize=256)
def _numbers(text: str) -> tuple[Number, ...]:
    return find_numbers(text) if NUMBER.search(text) else ()


def is_date(text: str) -> bool:
    """Whether a text is a date, with one word before it at most: "in May 1958"."""
    spans = dates_of(text)
    if len(spans) != 1:
        return False
    start, end = spans[0].at
    return len(text[:start].split()) <= 1 and end == len(text)


def is_negative(clause: Clause) -> bool:
    """Whether it is told what was not so."""
    opens = clause.core.lower().startswith(("not ", "no ", "never "))
    return opens or bool(NOT.search(clause.helper))


def unhurried(core: str) -> str:
    """What is said without the adverbs before it."""
    words = core.split()
    while words and (words[0].lower() in ADVERBS or words[0] in ("both", "also")):
        words = words[1:]
    return " ".join(words)


def when(clause: Clause, fact: Fact) -> Iterator[str]:
    """ "When was the plan launched?" """
    if not fact.dates or is_negative(clause):
        return
    at = clause.lead.partition(" ")[0].lower()
    if at in LEADS_DATE and is_date(clause.lead):
        yield f"{WHEN.get(at, 'when')} {clause.asked()}"
    elif len(dates_of(clause.core)) == 1:
        yield from _when_in(clause)


def _when_in(clause: Clause) -> Iterator[str]:
    (span,) = dates_of(clause.core)
    before, after = clause.core[: span.at[0]], clause.core[span.at[1] :]
    at = AT_DATE.search(before)
    if at is None or re.match(
        r"\s*(?:,|and\b|or\b|[a-z]+ ?(?:plan|election)\b)", after
    ):
        return
    told = before[: at.start()]
    thing = clause.helper in BE and bool(IS_THING.match(unhurried(told)))
    if RELATIVE.search(told) or thing:
        return
    word = at["at"].lower()
    verb = clause.verb.plain if clause.verb else ""
    asked = WHEN.get(word, "when")
    if LASTED.match(f"{verb} {told}".strip()) and word in ("from", "between"):
        asked = "how long"
    yield f"{asked} {clause.asked(f'{told}{after}')}"


def how_many(clause: Clause, fact: Fact) -> Iterator[str]:
    """ "How many people died?" """
    if not fact.quantities or is_negative(clause):
        return
    for number in _numbers(clause.subject):
        yield from _how_many_did(clause, number)
    for number in _numbers(clause.core):
        if number.value != 1 and number.unit and number.text[0] not in "£$€":
            yield from _how_many_of(clause, number)


def _hedged(text: str) -> str:
    """What stands before a number, without "about"."""
    hedge = HEDGE.search(text)
    return text[: hedge.start()].strip() if hedge else text.strip()


def _how_many_did(clause: Clause, number: Number) -> Iterator[str]:
    """A number of people or things did it."""
    rest = clause.subject[number.end :].lstrip("-")
    if _hedged(clause.subject[: number.start]) or number.value == 1 or not number.unit:
        return
    if number.text[0] in "£$€":
        yield f"how much {rest} {clause.said}"
    elif number.unit == "percent":
        yield f"what percentage {rest} {clause.said}"
    elif rest.strip():
        yield f"how many {rest} {clause.said}"


def _how_many_of(clause: Clause, number: Number) -> Iterator[str]:
    """A number of people or things was what somebody had, or did something to."""
    before = _hedged(clause.core[: number.start])
    after = clause.core[number.end :]
    noun = NOUN.match(after)
    if number.unit == "percent":
        asked, rest = "what percentage", after
    elif noun and noun["noun"].split()[0] not in NO_NOUN:
        asked, rest = f"how many {noun['noun']}", after[noun.end() :]
    else:
        return
    last = before.rpartition(" ")[2]
    if not before and clause.verb:
        yield f"{asked} {clause.asked(rest)}"
    elif last in BEFORE_NUMBER and (not rest.strip() or is_date(rest.strip())):
        told = f"{before.removesuffix(last)}{rest}"
        if told.strip() and " enough " not in told:
            yield f"{last} {asked} {clause.asked(told)}"


def why(clause: Clause, fact: Fact) -> Iterator[str]:
    """ "Why did Wolsey lose his place?" """
    given = CAUSE.match(clause.tail)
    because = clause.lead.lower().startswith("because ") or clause.follows
    if not (given or because) or not (clause.core or clause.verb):
        return
    meant = given is not None and given["joint"].startswith(("to", "in order"))
    if meant and not is_somebody(clause.subject, fact):
        return
    if NOT.search(clause.helper):
        helper = re.sub(r"n[’']t$", "", clause.helper).replace("ca", "can")
        yield f"why {helper} {clause.subject} not {clause.core}"
    else:
        yield f"why {clause.asked()}"


def where(clause: Clause, fact: Fact) -> Iterator[str]:
    """ "Where did the planes land?" """
    if is_negative(clause):
        return
    for place in fact.places:
        before, named, rest = clause.core.partition(place)
        found = AT_PLACE.search(before) if named else None
        if found is None or rest[:1].isalnum():
            continue
        told, rest = before[: found.start()].strip(), rest.strip()
        if (not rest or is_date(rest)) and _takes_place(clause, told, fact):
            ends = " from" if found["at"] == "from" else ""
            yield f"where {clause.asked(f'{told} {rest}'.strip())}{ends}"
            return


def _takes_place(clause: Clause, told: str, fact: Fact) -> bool:
    """Whether a place after these words is where it was done."""
    first, _, more = unhurried(told).partition(" ")
    if clause.helper in BE and first:
        whole = not more or bool(PARTICLE.fullmatch(more))
        return whole and verb_of_participle(first) is not None
    if clause.verb is None or clause.verb.plain in STATES:
        return False
    if not told or PARTICLE.fullmatch(told):
        return True
    sent = clause.verb.plain in SENT and not re.search(
        r"\b(?:to|from|for|with)\b", told
    )
    return sent or told in fact.people


Maker = Callable[[Clause, Fact], Iterator[str]]
VALUES: tuple[Maker, ...] = (when, why, how_many, where)
