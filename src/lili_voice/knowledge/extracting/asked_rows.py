"""Questions of what is no plain sentence: rows, labels, terms, counts and asides."""

import re
from collections.abc import Iterator, Sequence

from lili_voice.english.verbs import (
    BE,
    Forms,
    verb_of_past,
    verb_of_plain,
    verb_of_present,
)
from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.extracting.asked_values import dates_of
from lili_voice.knowledge.extracting.whowhat import in_mid_sentence
from lili_voice.knowledge.facts import Fact, Kind

ROW = re.compile(r"(?P<head>[^:.!?]{1,70}):\s+(?P<told>\S.*)$", re.S)
SENTENCE_END = re.compile(
    r"(?<=\w\w)(?<!\bDr)(?<!\bSt)(?<!\bMr)(?<!\bMrs)[.!?][”’\"')]*\s+[A-Z(‘“]"
)
# The years in a topic, and all behind them: it is asked about without.
YEARS = re.compile(r"[\s,]*\(?\b(?:c(?:a|irca)?\.?\s*)?\d{3,4}\b.*$")
COUNTED = re.compile(
    r"there (?P<were>were|are) (?:(?:about|only|around|some|nearly|over) )*"
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) "
    r"(?P<things>(?:[\w-]+ ){0,3}?[a-z-]+s(?: of (?:the )?[^,;:]+?)?)"
    r"(?P<more> (?:for|why|that|in|behind|to)\b[^,;:]*)?(?:[,;:].*)?$",
    re.I,
)
SOMEBODY = re.compile(r"(?:someone|anyone|somebody|anybody|a person|a man|a woman)\s")
APPOSED = re.compile(
    r"(?P<name>(?:[Tt]he )?[A-Z][\w’'-]*(?: (?:of )?[A-Z][\w’'-]*){0,4}), "
    r"(?P<what>(?P<the>the|an?) \w[^,;:()]{3,60})(?=,|$)"
)
CALLED = re.compile(
    r"(?P<things>(?:[\w’'-]+ ){1,3}?[\w’'-]+) (?:called|known as|nicknamed) [‘'“\"]?\w"
)
DIFFICULT = word_set(
    "it they he she him them his her its their this that these those who"
)
MOST = re.compile(
    r"(?:best|worst|biggest|largest|greatest|main|first|last|longest|shortest|richest|"
    r"oldest|youngest|highest|deadliest|most \w+|leader|king|queen|founder|inventor|"
    r"president|chancellor|winner|commander|author|emperor|prime minister|successor)\b",
    re.I,
)
SEVERAL = re.compile(
    r"(?:main |key )?(?:symptoms|causes|effects|results|aims|features|terms|members|"
    r"consequences|weaknesses|strengths)"
)
ITS = re.compile(r"(?P<how>how|why|when|where) (?:it|they) (?P<did>[a-z]+)(?P<more>.*)")
SEASON = re.compile(r"(?:Early|Late|Mid|Spring|Summer|Autumn|Winter|The)\b")
LONGEST_SUBJECT = 9
LONGEST_TERM = 5  # words
LONGEST_TOPIC = 6
LONGEST_ASIDE = 10
LOOSE = 4  # characters beside a date that say nothing more


def first_sentence(text: str) -> str:
    """A statement up to its first full stop; what follows leans on it."""
    found = SENTENCE_END.search(text)
    return text[: found.start()] if found else text


def told_of_row(text: str) -> str | None:
    """The sentence in a statement, without its label; None where it has none."""
    row = ROW.match(text)
    if row is None:
        return text
    return None if ":" in row["told"] or dates_of(row["head"]) else row["told"]


def asked_of_row(fact: Fact, text: str) -> Iterator[str]:
    """What a count, a row, a label, a term or an aside answers."""
    if counted := COUNTED.match(text):
        more = counted["more"] or ""
        yield f"how many {counted['things']} {counted['were'].lower()} there{more}"
    if row := ROW.match(text):
        yield from _row(fact, row["head"].strip(), row["told"])
    for found in APPOSED.finditer(text):
        yield from _aside(fact, text, found)
    if called := CALLED.match(text):
        yield from _called(fact, called["things"])


def _row(fact: Fact, head: str, told: str) -> Iterator[str]:
    dates = dates_of(head)
    if dates and len(dates[0].text) >= len(head) - LOOSE:
        yield from _event(fact, head, told)
    elif not dates and fact.kind is Kind.DEFINITION and "," not in head:
        yield from _term(head, told)
    elif not dates:
        yield from _label(fact, head, told)


def _event(fact: Fact, date: str, told: str) -> Iterator[str]:
    """A row of a timeline."""
    when = date[:1].lower() + date[1:] if SEASON.match(date) else date
    at = "on" if re.match(r"\d{1,2}(?:st|nd|rd|th)? [A-Z]", date) else "in"
    if not re.search(r"[–—-]", date):
        yield f"what happened {at} {when}"
    words = in_mid_sentence(told.rstrip("."), fact).split()
    for place in range(1, min(len(words), LONGEST_SUBJECT)):
        if words[place] in BE or _done(words, place):
            yield from _event_when(words, place)
            return


def _done(words: Sequence[str], at: int) -> Forms | None:
    """The verb of a row, which may tell of the past as if it were now."""
    word, several = words[at], words[at - 1].endswith("s")
    now = verb_of_present(word) or (verb_of_plain(word) if several else None)
    return now or verb_of_past(word)


def _event_when(words: Sequence[str], at: int) -> Iterator[str]:
    """ "When did the fleet reach Malta?" """
    subject, verb, rest = words[:at], words[at], " ".join(words[at + 1 :])
    small = {word.lower().strip(",") for word in subject}
    ends = subject[-1].lower() in ("the", "a", "an", "of", "and", "to", "in")
    if ends or "," in "".join(subject) or not DIFFICULT.isdisjoint(small):
        return
    if re.search(r"[;:(]|, (?:and|but|so|which|who)\b", rest):
        return
    name, rest = " ".join(subject), rest.partition(",")[0]
    forms = _done(words, at)
    another = any(verb_of_past(w) or verb_of_present(w) for w in rest.split()[1:])
    if verb in BE:
        yield f"when {({'is': 'was', 'are': 'were'}).get(verb, verb)} {name} {rest}"
    elif forms and not another:
        yield f"when did {name} {forms.plain} {rest}"


def _term(head: str, told: str) -> Iterator[str]:
    """ "What does serf mean?" """
    term = head.strip("‘’“”\"'*")
    if not 0 < len(term.split()) <= LONGEST_TERM:
        return
    capital = not term[1:2].islower() or re.search(r" [A-Z]", term)
    low = term if capital else term[:1].lower() + term[1:]
    yield f"what does {low} mean"
    if capital and re.match(r"(?:an?|the)\s", told):
        yield f"what is {low}"
    elif SOMEBODY.match(told) and not capital and " " not in term:
        yield f"what is {'an' if low[0] in 'aeiou' else 'a'} {low}"


def _label(fact: Fact, head: str, told: str) -> Iterator[str]:
    """ "Ended: 1945", "The treaty, signed: 1604", "Leader: Jack Cade"."""
    of, _, label = head.rpartition(", ")
    topic, low = _topic(of or fact.topic), label.lower()
    dates = dates_of(told)
    whole = bool(dates) and len(dates[0].text) >= len(told.rstrip(". ")) - LOOSE
    forms = verb_of_past(low)
    if whole and topic and forms:
        yield f"when did {topic} {forms.plain}"
    elif whole and topic and low in ("date", "dates", "when"):
        yield f"when was {topic}"
    elif fact.people and told.startswith(fact.people[0]) and MOST.match(low):
        yield f"who was the {low}{f' of {in_mid_sentence(of, fact)}' if of else ''}"
    elif of and SEVERAL.fullmatch(low):
        yield f"what were the {low} of {in_mid_sentence(of, fact)}"
    elif of and (asked := ITS.fullmatch(low)):
        yield from _its(in_mid_sentence(of, fact), asked)


def _its(name: str, asked: re.Match[str]) -> Iterator[str]:
    """ "How did cholera spread?" of "Cholera, how it spread: ..."."""
    if forms := verb_of_past(asked["did"]):
        yield f"{asked['how']} did {name} {forms.plain} {asked['more']}"


def _topic(topic: str) -> str:
    """A topic as it is named in a sentence; "" where it is long, or a question."""
    bare = YEARS.sub("", topic).strip(" ,:").partition(":")[0]
    if "?" in bare or len(bare.split()) > LONGEST_TOPIC:
        return ""
    return re.sub(r"^The ", "the ", bare)


def _aside(fact: Fact, text: str, found: re.Match[str]) -> Iterator[str]:
    """ "Jack Cade, the captain of the rebels"."""
    name, what = found["name"], found["what"]
    words = what.lower().split()
    before = text[: found.start()].rstrip()
    listed = before.endswith((",", " and", " or")) or re.search(r"\b(?:and|or)\b", what)
    if listed or len(words) > LONGEST_ASIDE or not DIFFICULT.isdisjoint(words):
        return
    person = any(name.removeprefix("The ").endswith(who) for who in fact.people)
    if person and found["the"] == "the":
        yield f"who was {what}"
    elif person:
        yield f"who was {name}"
    elif not before:
        yield f"what was {re.sub('^The ', 'the ', name)}"


def _called(fact: Fact, things: str) -> Iterator[str]:
    """ "Small forts called burhs": what were they called?"""
    words = things.lower().split()
    plain = DIFFICULT.isdisjoint(words) and not any(verb_of_past(w) for w in words)
    if not plain or set(words) & BE or words[0] in ("some", "many", "several", "one"):
        return
    named = in_mid_sentence(things, fact)
    if re.match(r"an? ", named):
        yield f"what was the {named.partition(' ')[2]} called"
    elif words[-1].endswith("s") and words[0] not in ("in", "at", "by", "on", "from"):
        yield f"what were {named} called"
