"""A statement as a question for one of its dates or numbers."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lili_voice.english.dates import DateSpan
from lili_voice.english.numbers import Number
from lili_voice.english.verbs import BE, is_past, verb_of_past
from lili_voice.english.vocabulary import word_set

AT = re.compile(
    r"\s*\b(?P<at>in|on|by|until|since|from|after|before|during)\s*$", re.IGNORECASE
)
HEDGE = re.compile(
    r"(?P<hedge>\s*\b(?:about|around|nearly|almost|over|(?:more|less|fewer) than"
    r"|at (?:least|most)|up to))\s*$",
    re.IGNORECASE,
)
CUT = re.compile(r"[,;:]\s|\s(?:and|or|but|when|where|while|because)\s")
THAT = re.compile(r".*\b(?:so|such)\b.*\bthat\s*$")
OPENING = re.compile(r"(?:In|At|On|During|Under|After|Before)\b[^,;:]*, $", re.I)
SHORT = 6  # words of a subject, or of what is counted
LONG = 14  # words after a verb that still make one plain clause
JOINING = word_set("who which that and but when where while because if although as so")
SMALL = word_set(
    "the a an this that these those its their his her all some most it he she they we "
    "people many several few about both no nobody everyone there"
)
BEFORE_NOUN = word_set("the a an this that these those its their his her of")
LOOSE = " ,.:;–—-"
BLANK = "blank"  # what a teacher says for a gap


class Clause(NamedTuple):
    subject: str
    verb: str
    rest: str


def when(text: str, span: DateSpan, precision: str) -> str:
    """A question for a date: "In which year did Mao launch the Great Leap Forward?"

    Where the verb cannot be put right for certain, the date is left blank.
    """
    before, after = text[: span.at[0]], text[span.at[1] :]
    at = AT.search(before)
    if not before.strip():
        asked = "When" if precision == "years" else f"In which {precision}"
        return f"{_quoted(after.strip(LOOSE))} {asked} was that?"
    if at is None:
        return _blank(before, precision, after)
    asked = f"{at['at'].capitalize()} which {precision}"
    told = before[: at.start()].strip()
    if not told:
        statement = after.strip(LOOSE)
        turned = None if CUT.search(statement) else _turned(statement)
        return (
            f"{asked} {turned}?"
            if turned
            else f"{_quoted(statement)} {asked} was that?"
        )
    turned = _turned(told) if _ends(after) else None
    return f"{asked} {turned}?" if turned else _blank(before, precision, after)


def how_many(text: str, number: Number, asked: str) -> str:
    """A question for a number: "How many furnaces were set up?"; `asked` is "how many"
    or "what percentage"."""
    before, after = text[: number.start], text[number.end :]
    hedge = HEDGE.search(before)
    lead = before[: hedge.start()] if hedge else before
    hedged = f"{hedge['hedge'].strip()} {asked}" if hedge else asked
    counted = CUT.split(after, maxsplit=1)[0].rstrip(". ")
    if (not lead.strip() or THAT.match(lead)) and _has_verb(counted):
        return _capital(f"{hedged}{after.rstrip('. ')}?")
    if OPENING.match(lead) and _has_verb(counted):
        return _capital(f"{lead}{hedged}{after.rstrip('. ')}?")
    turned = None if _has_verb(counted) else _turned(lead.strip(), counting=True)
    if (turned and counted == after.rstrip(". ")) or (
        turned and after[len(counted) :][:1] in ":,"
    ):
        return _capital(f"{hedged}{counted} {turned}?")
    missing = "percentage" if "percent" in asked else "number"
    return _blank(before, missing, after.partition(":")[0])  # a list would count it out


def _ends(after: str) -> bool:
    """Whether a statement may end before these words."""
    cut = CUT.search(after)
    return not after.strip(" .") or (cut is not None and cut.start() == 0)


def _turned(statement: str, *, counting: bool = False) -> str | None:
    """ "Did Mao launch it" for "Mao launched it"; None unless that is certain.

    When `counting`, what is counted stood at the end: "it had", "it was divided into".
    """
    clause = _clause(statement)
    if clause is None or (counting and not _takes_a_count(clause)):
        return None
    helper = clause.verb if clause.verb in BE else "did"
    told = verb_of_past(clause.verb)
    plain = "" if helper in BE else told.plain if told else "have"
    return " ".join(f"{helper} {clause.subject} {plain} {clause.rest}".split())


def _takes_a_count(clause: Clause) -> bool:
    return clause.verb not in BE or _has_verb(clause.rest)


def _clause(statement: str) -> Clause | None:
    spoken = statement.split()
    if "had" in spoken[:-1]:  # "had reached" cannot be turned by a plain "did"
        return None
    at = next((at for at in range(1, len(spoken)) if _is_verb(spoken, at)), 0)
    subject, rest = spoken[:at], spoken[at + 1 :]
    if not subject or len(subject) > SHORT or len(rest) > LONG:
        return None
    joined = any(word[-1] in ",;:" or word in JOINING for word in subject)
    acts = any(_acts(spoken, i) for i in range(1, len(subject)))
    if joined or acts or CUT.search(f" {' '.join(rest)} "):
        return None
    if subject[0].lower() in SMALL:
        subject[0] = subject[0].lower()
    return Clause(" ".join(subject), spoken[at], " ".join(rest))


def _is_verb(spoken: Sequence[str], at: int) -> bool:
    if spoken[at] in BE or spoken[at] == "had":
        return True
    return verb_of_past(spoken[at]) is not None and _acts(spoken, at)


def _acts(spoken: Sequence[str], at: int) -> bool:
    """Whether a word is a past, and no noun or adjective: "the cost of bread"."""
    past = is_past(spoken[at]) or verb_of_past(spoken[at]) is not None
    return past and spoken[at - 1].lower() not in BEFORE_NOUN


def _has_verb(text: str) -> bool:
    return any(word in BE or is_past(word) for word in text.split())


def _blank(before: str, missing: str, after: str) -> str:
    """The statement with a gap."""
    statement = f"{before}{BLANK}{after.rstrip('. ')}"
    several = missing == "years" or " and " in missing
    return f"{_quoted(statement)} Which {missing} {'are' if several else 'is'} missing?"


def _quoted(statement: str) -> str:
    return f"“{_capital(statement)}.”"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
