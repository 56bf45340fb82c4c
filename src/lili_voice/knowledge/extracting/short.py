"""The least that answers the question above a statement."""

import re
from collections.abc import Callable, Sequence

from lili_voice.english.dates import find_dates
from lili_voice.english.numbers import Number, find_numbers
from lili_voice.english.verbs import verb_of_past
from lili_voice.english.years import A_MONTH
from lili_voice.knowledge.extracting.asked_values import HEDGE, NO_NOUN
from lili_voice.knowledge.facts import Fact, Kind

WHEN = re.compile(
    r"when\b|(?:(?:in|on|by) )?(?:which|what) (?:year|month|dates?|decade|century)\b"
    r"|what (?:was|were) the dates?\b",
    re.I,
)
WHO = re.compile(r"who(?:m|se)?\b", re.I)
WHERE = re.compile(
    r"where\b|(?:in )?(?:which|what) (?:country|city|town|place)\b", re.I
)
HOW_MANY = re.compile(
    r"how (?:many|much|long|old|far|often)\b|what (?:percentage|proportion)\b", re.I
)
CALLED = re.compile(
    r"what (?:was|were|is|are|did) .+ (?:called|known as|nicknamed)\b"
    r"|what (?:was|is) the (?:nick)?name (?:of|for)\b",
    re.I,
)
WHICH = re.compile(
    r"(?:which|what) (?:laws?|acts?|treat(?:y|ies)|countries|battles?|plans?|groups?|"
    r"part(?:y|ies)|organisations?|leaders?|kings?|queens?|presidents?|cities|towns|"
    r"places|people|men|women|amendments?|wars?|events?|states?)\b",
    re.I,
)
# What of two dates is asked for, and what stands before the one that answers.
SIDES = (
    (
        re.compile(r"\b(?:end|finish|stop|over|lifted)\b", re.I),
        re.compile(r"\b(?:ended|finished|stopped|lifted|was over|until|to)\b", re.I),
    ),
    (
        re.compile(
            r"\b(?:start|begin|launch|launched|open|introduced|founded)\b", re.I
        ),
        re.compile(
            r"\b(?:started|began|begun|launched|opened|introduced|from)\b", re.I
        ),
    ),
)
ENDED = re.compile(r"\b(?:ended|finished|stopped|lifted|was over|until|lasted)\b", re.I)
QUALIFIED = re.compile(
    r"\b(?P<at>until|till|by|since|after|before|about|around)\s+$", re.I
)
LISTED_NAME = re.compile(
    r"(?:^|(?<=,\s)|(?<=and\s))(?:[Tt]he )?"
    r"(?P<name>[A-Z0-9][\w’'-]*(?:\s(?:of\s|the\s)*[A-Z][\w’'-]*)+)"
)
NICKNAME = re.compile(
    r"(?:called|known as|nicknamed|named)\s+[‘'“\"]?(?P<name>(?:the )?[\w’' -]+?)"
    r"[’'”\"]?(?=$|[,.;:)]| (?:and|were|was|that|which|who|in|to|by|for)\b)"
)
TITLE = (
    r"(?:(?:King|Queen|Pope|Emperor|President|Chairman|General|Admiral|Tsar|Kaiser|Lord|"
    r"Lady|Sir|Prince|Princess|Archbishop|Cardinal|Captain|Marshal|Dr) )*"
)
OF_DATE = re.compile(rf" of {A_MONTH}$")
OPENING = frozenset(("In", "On", "By", "At", "After", "Before", "During", "Under"))
MONEY = frozenset(("pounds", "dollars", "tons", "tonnes", "percent"))
LENGTHS = {
    "long": re.compile(r"year|month|week|day|hour|minute|decade|centur"),
    "old": re.compile(r"year|month"),
    "far": re.compile(r"mile|kilomet|km|metre|yard"),
    "often": re.compile(r"times"),
}
FEW = 3  # names told in one breath
LONGEST_TEXT = 800  # characters
LONGEST = 14  # words of a meaning
LONGEST_TERM = 5


def short_answer(fact: Fact) -> str:
    """The least of a statement that answers its heading's question.

    A name, a date as it is written, a place, a number with what it counts, or the
    meaning of a term; "" where nothing less than the whole statement does, or where
    that is not plain.
    """
    text = fact.text.rstrip(". ")
    if len(text) > LONGEST_TEXT:
        return ""
    asked = fact.questions[0] if fact.questions else fact.section
    if not asked.endswith("?"):
        return _meaning(text) if fact.kind is Kind.DEFINITION else ""
    if fact.kind is Kind.COUNT:
        return ""
    for pattern, answer in ANSWERS:
        if pattern.match(asked):
            return answer(fact, text, asked)
    return ""


def _meaning(text: str) -> str:
    """ "A tenth of the harvest" of "Tithe: a tenth of the harvest"."""
    term, colon, meaning = text.partition(": ")
    short = len(term.split()) <= LONGEST_TERM and len(meaning.split()) <= LONGEST
    return meaning.strip() if colon and short else ""


def _dates(fact: Fact, text: str, asked: str) -> str:
    spans = find_dates(text) if fact.dates else ()
    places = [span.at for span in spans]
    if len(places) == 1:
        return _with_word(text, places[0])
    for wanted, did in SIDES:
        if wanted.search(asked):
            return _dated_by(text, places, did)
    if len(places) != 2 or not re.match(r"when (?:was|were)\b", asked, re.I):
        return ""
    first, second = places
    until = "to" if ENDED.search(text[first[1] : second[0]]) else "and"
    return f"{text[slice(*first)]} {until} {text[slice(*second)]}"


def _with_word(text: str, at: tuple[int, int]) -> str:
    """ "Until 1962" says another thing than "1962"."""
    before = QUALIFIED.search(text[: at[0]])
    return f"{before['at'].lower() if before else ''} {text[slice(*at)]}".strip()


def _dated_by(
    text: str, places: Sequence[tuple[int, int]], did: re.Pattern[str]
) -> str:
    """The one date whose own part of the statement holds a word."""
    start, found = 0, list[str]()
    for first, last in places:
        if did.search(text[start:first]):
            found.append(text[first:last])
        start = last
    return found[0] if len(found) == 1 else ""


def _people(fact: Fact, text: str, asked: str) -> str:
    """Who did it: those a statement begins with, or says it was done by."""
    told = [name for name in fact.people if name.split()[-1] not in asked]
    if not told or re.match(r"whose\b", asked, re.I):
        return ""
    name = f"{TITLE}(?:{'|'.join(map(re.escape, told))})"
    names = rf"(?P<names>{name}(?:(?:, | and |, and ){name})*(?![’'\w]))"
    opens = re.match(rf"(?:The )?{names}", text)
    found = opens or re.search(rf"\b(?:by|was|were|is|are) (?:the )?{names}", text)
    return found["names"] if found else ""


def _places(fact: Fact, text: str, asked: str) -> str:
    told = [place for place in fact.places if place.lower() not in asked.lower()]
    if len(told) < 2:
        return "".join(told)
    listed = text[text.find(told[0]) : text.find(told[-1]) + len(told[-1])]
    between = listed
    for place in told:
        between = between.replace(place, "")
    return listed if re.fullmatch(r"(?:,|\s|and|or|in|the)*", between) else ""


def _numbers(fact: Fact, text: str, asked: str) -> str:
    low = asked.lower()
    numbers = find_numbers(text) if fact.quantities else ()
    if length := LENGTHS.get(low.split()[1]):
        wanted = [number for number in numbers if length.match(number.unit)]
    elif low.startswith("how much"):
        wanted = [n for n in numbers if n.text[0] in "£$€" or n.unit in MONEY]
    else:
        wanted = [n for n in numbers if n.unit and n.unit.rstrip("s") in low]
    wanted = wanted or [number for number in numbers if low.startswith("how many")]
    return _counted(text, wanted[0]) if len(wanted) == 1 else ""


def _counted(text: str, number: Number) -> str:
    """ "About 300 ships"."""
    hedge = HEDGE.search(text[: number.start])
    before = f"{hedge[0].strip().lower()} " if hedge else ""
    unit = re.match(r"[\s-]+([a-z]+)", text[number.end :])
    counts = unit is not None and unit[1] == number.unit and _is_noun(unit[1])
    return f"{before}{number.text}{f' {unit[1]}' if unit and counts else ''}"


def _is_noun(word: str) -> bool:
    return word not in NO_NOUN and verb_of_past(word) is None


def _called(fact: Fact, text: str, asked: str) -> str:
    found = [match["name"].strip() for match in NICKNAME.finditer(text)]
    return found[0] if len(found) == 1 else ""


def _which(fact: Fact, text: str, asked: str) -> str:
    names = [OF_DATE.sub("", found["name"]) for found in LISTED_NAME.finditer(text)]
    told = [n for n in names if n not in asked and n.split()[0] not in OPENING]
    if not 0 < len(told) <= FEW:
        return ""
    return " and ".join(filter(None, (", ".join(told[:-1]), told[-1])))


Answer = Callable[[Fact, str, str], str]
ANSWERS: tuple[tuple[re.Pattern[str], Answer], ...] = (
    *((WHEN, _dates), (WHO, _people), (WHERE, _places)),
    *((HOW_MANY, _numbers), (CALLED, _called), (WHICH, _which)),
)
