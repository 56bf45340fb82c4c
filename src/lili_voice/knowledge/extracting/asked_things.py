"""A statement as questions for who or what does something, or has it done."""

import re
from collections.abc import Callable, Iterator

from lili_voice.english.verbs import BE, verb_of_participle
from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.extracting.asked_values import is_date, is_negative, unhurried
from lili_voice.knowledge.extracting.clauses import Clause
from lili_voice.knowledge.extracting.finite import ADVERBS
from lili_voice.knowledge.extracting.whowhat import is_body, is_somebody, is_something
from lili_voice.knowledge.facts import Fact

ENOUGH = 2  # words after "what", so that one thing alone can be meant
PREPOSITION = re.compile(
    r"\b(?:in|on|at|by|for|from|to|with|into|onto|over|under|between|among|against|about|"
    r"across|through|during|after|before|until|without|within|as|near|behind|around)\b"
)
BY = re.compile(
    r"(?P<done>\w+(?: (?:up|out|down|off|in|over|back|away|into))?) by "
    r"(?P<who>[A-Zt].*)$"
)
DO_SO = word_set(
    """
    decide want plan try hope promise agree refuse intend attempt aim threaten
    pledge vow fail offer manage choose prepare wish swear
    """
)
MEANT_TO = re.compile(
    r"(?P<done>(?:meant|supposed|designed|intended|able|expected)) to [a-z]+"
)
TOLD_TO = re.compile(
    r"(?P<done>(?:determined|prepared|forced|willing|allowed|ordered|told|required|"
    r"asked|encouraged|persuaded)) to [a-z]+"
)
SAY = word_set("say think believe claim argue hope know fear show feel promise suggest")
LEADS = re.compile(
    r"(?:lead to|depend on|rely on|result in|consist of|believe in|suffer from|"
    r"contribute to|belong to|benefit from|call for|ask for|vote for|turn into|"
    r"develop into|deal with|focus on|live on|object to|come from)\b"
)
SENT = word_set("send bring take move ship transport carry deliver export")
PARTICLE = re.compile(r"(?:up|out|down|off|over|back|away|in)(?= (?:the|a|an|[A-Z]))")
PHRASAL = word_set(
    """
    set bring give take carry blow cut draw break build put call shoot pull hand lay
    wipe win pay open send tear
    """
)
A_THING = re.compile(r"(?:an?|the|one|another|[A-Z]\w+[’']s?|part)\s", re.I)
IS_SAID = re.compile(r"(?:an?|the|one|another|[A-Z]\w+[’']s?|part|that)\s", re.I)
NOT_ASKED = frozenset(("were", "are", "have", "did"))  # "What were closed?"
VAGUE = frozenset(("people", "some people", "many people", "most people"))
# A complement that is asked for itself: "What was the main reason why ...?"
PART = (
    "reasons?|causes?|aims?|goals?|purpose|results?|effects?|consequences?|outcome|"
    "turning point|trigger|factors?|symptoms?"
)
IS_PART = re.compile(
    rf"(?P<part>(?:the|an?|one|another|[A-Z]\w+[’']s?) (?:\w+ ){{0,3}}?"
    rf"(?:{PART}))\b"
)
OF_PART = re.compile(
    rf"the (?:\w+ ){{0,2}}?(?:{PART}|leader|capital|date|name) (?:of|for|why)\b", re.I
)
NO_PART = re.compile(rf"the (?:[\w-]+ ){{0,2}}(?:{PART})", re.I)  # of what?
NO_THING = re.compile(
    r"(?:the (?:most|least|best|worst|same|first|last)\b"
    r"|(?:an?|one|part) (?:part )?of\b|an? (?:lot|few|bit)\b)",
    re.I,
)


def who(clause: Clause, fact: Fact) -> Iterator[str]:
    """ "Who built the castle?" """
    if is_negative(clause) or clause.helper == "did":
        return
    cut = " that " in f" {clause.core} " and clause.tail.startswith(",")
    bare = clause.helper in ("were", "are") and " " not in clause.core
    bare = bare or (clause.helper in BE and is_body(clause.subject))
    bare = bare or _only_dates(clause)
    if clause.core and not (cut or bare) and is_somebody(clause.subject, fact):
        yield f"who {clause.said}"
    by = BY.fullmatch(unhurried(clause.core)) if clause.helper in BE else None
    if by and is_somebody(by["who"], fact):
        verb, _, particle = by["done"].partition(" ")
        if forms := verb_of_participle(verb):
            yield f"who {forms.past} {clause.subject} {particle}"
            if not particle and forms.takes_object:
                yield f"what did {by['who']} {forms.plain}"


def _only_dates(clause: Clause) -> bool:
    """ "The siege was in 1648": asked for with "when" alone."""
    return clause.helper in BE and is_date(clause.core)


def what_was(clause: Clause, fact: Fact) -> Iterator[str]:
    """ "What was the Corn Law?", "What was the main reason why ...?" """
    if clause.helper not in BE or is_negative(clause):
        return
    core = unhurried(clause.core)
    if found := IS_PART.match(core):
        if not found["part"].endswith("s"):
            yield f"what {'is' if clause.helper in ('is', 'are') else 'was'} {core}"
        return
    part = OF_PART.match(clause.subject)
    if NO_PART.fullmatch(clause.subject):
        return
    if NO_THING.match(core) or not (part or A_THING.match(core)):
        return
    plural = clause.helper in ("were", "are")
    if plural and re.match(r"(?:an?|one) ", core) and not part:
        return
    person = any(_is_name(core, name) for name in fact.people)
    asked = "who" if person or is_somebody(clause.subject, fact) else "what"
    yield f"{asked} {clause.helper} {clause.subject}"


def _is_name(text: str, name: str) -> bool:
    """Whether a text begins with a name, and not with what is its bearer's."""
    return text.startswith(name) and text[len(name) : len(name) + 1] not in ("'", "’")


def what_did(clause: Clause, fact: Fact) -> Iterator[str]:
    """ "What did Edward build?" """
    if is_negative(clause):
        return
    if clause.verb is None:
        yield from _what_to_do(clause, fact)
    elif clause.core:
        yield from _what_done(clause, clause.verb.plain, fact)


def _what_to_do(clause: Clause, fact: Fact) -> Iterator[str]:
    core = unhurried(clause.core)
    told = MEANT_TO.match(core)
    if told is None and is_somebody(clause.subject, fact):
        told = TOLD_TO.match(core)
    if told and clause.helper in BE:
        yield f"what {clause.helper} {clause.subject} {told['done']} to do"


def _what_done(clause: Clause, plain: str, fact: Fact) -> Iterator[str]:
    core = clause.core
    particle = PARTICLE.match(core)
    if plain in DO_SO and re.match(r"to (?!be\b)[a-z]+", core):
        yield f"what did {clause.subject} {plain} to do"
    elif plain in SAY and core.startswith("that ") and clause.subject not in VAGUE:
        yield f"what did {clause.subject} {plain}"
    elif found := LEADS.match(f"{plain} {core}"):
        if found.end() < len(plain) + len(core):
            yield f"what did {clause.subject} {found[0]}"
    elif particle and plain in PHRASAL:
        thing, rest = _object(core[particle.end() :].strip())
        if thing and (not rest or is_date(rest)):
            yield f"what did {clause.subject} {plain} {particle[0]} {rest}"
    elif clause.verb and clause.verb.takes_object:
        yield from _what_object(clause, plain, fact)


def _object(core: str) -> tuple[str, str]:
    """An object, and what follows it."""
    found = PREPOSITION.search(core)
    return (
        (core[: found.start()].strip(), core[found.start() :]) if found else (core, "")
    )


def _what_object(clause: Clause, plain: str, fact: Fact) -> Iterator[str]:
    thing, rest = _object(clause.core)
    words = thing.split()
    if not words or words[-1].endswith("ly") or words[0].lower() in ADVERBS:
        return
    sent = plain in SENT and any(f" {place}" in rest for place in fact.places)
    if rest and not (sent or is_date(rest)):
        return
    asked = "who" if thing in fact.people else "what"
    yield f"{asked} did {clause.subject} {plain} {rest}"


def what_does(clause: Clause, fact: Fact) -> Iterator[str]:
    """ "What caused the mutiny?" """
    if is_negative(clause) or clause.helper in NOT_ASKED or _only_dates(clause):
        return
    if is_somebody(clause.subject, fact) or not is_something(clause.subject):
        return
    thing = clause.helper in BE and IS_SAID.match(unhurried(clause.core))
    says = clause.verb is not None and clause.verb.plain in SAY
    if not thing and not says and len(clause.core.split()) >= ENOUGH:
        yield f"what {clause.said}"


Maker = Callable[[Clause, Fact], Iterator[str]]
DOINGS: tuple[Maker, ...] = (who, what_was, what_did, what_does)
