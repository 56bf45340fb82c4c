"""What to ask about a fact, in one spoken sentence, and which answers are right."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from lili_voice.english.dates import DateSpan, find_dates
from lili_voice.english.numbers import find_numbers, say_number
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.learning.endings import endings
from lili_voice.learning.grading import grade
from lili_voice.turn import Grade, Question

Siblings = Sequence[Fact]
Draft = tuple[str, tuple[str, ...]]  # a prompt and the answers accepted

OFTEN = 3  # statements of a section about one person: asking who would tell too little
FEW = 4  # statements under a heading that may all answer it
COUNTED = re.compile(
    r"There (?:were|are|was|is) (?P<count>[\w,-]+) (?P<things>[^,:;]+)"
)
PARTS = re.compile(
    r"What (?:were|are|was|is) (?:the )?(?P<things>.*\w)s of (?P<of>.+)\?"
)
PRONOUN = re.compile(r"(?:It|They|He|She|This|These|That|Those)\b")
ASIDE = re.compile(r",\s+\w+\s*$")  # "..., by 1958, ...": what follows cannot be cut
OF = re.compile(
    r"(?<!end)(?<!start)(?<!beginning)(?<!middle) of\s*$"
)  # "a tax of 1381"
CUT = re.compile(r"[,;:]\s|\sand\s|\sor\s")
NOT_COUNTED = frozenset({"year", "month", "day"})  # "the second five year plan"


def question_for(fact: Fact, siblings: Siblings) -> Question | None:
    """The question that suits a fact best; None when nothing sensible can be asked.

    `siblings` are all facts under the same heading, in order. The same facts always
    give the same question.
    """
    return _best(fact, tuple(siblings))


@lru_cache(maxsize=1 << 14)  # the same facts are asked about all evening
def _best(fact: Fact, siblings: Siblings) -> Question | None:
    return next(questions_for(fact, siblings), None)


def questions_for(fact: Fact, siblings: Siblings) -> Iterator[Question]:
    """Every question on a fact, the best first.

    None tells its own answer, and the answer as written is always judged correct.
    """
    made = set[Question]()
    drafts = (draft for make in MAKERS for draft in make(fact, siblings))
    for prompt, accepts in drafts:
        question = Question(prompt, accepts, fact.id)
        if question not in made and _fair(question, fact):
            made.add(question)
            yield question


def _fair(question: Question, fact: Fact) -> bool:
    echo = grade(question, question.prompt, fact.people)
    answer = grade(question, question.accepts[0], fact.people)
    return echo.grade is Grade.WRONG and answer.grade is Grade.CORRECT


def _count(fact: Fact, siblings: Siblings) -> Iterator[Draft]:
    """ "There were five reasons for ...": how many were there?"""
    if fact.kind is not Kind.COUNT:
        return
    if found := COUNTED.match(fact.text):
        yield (
            f"How many {found['things'].rstrip('.')} do the notes give?",
            (found["count"],),
        )
    numbers = find_numbers(fact.text)
    parts = PARTS.match(fact.section)
    if PRONOUN.match(fact.text) and parts and numbers:
        things = f"{parts['things']}s of {parts['of']}"
        yield f"How many {things} do the notes give?", (numbers[0].text,)


def _who(fact: Fact, siblings: Siblings) -> Iterator[Draft]:
    """A statement that begins with a person, or answers a heading that asks who."""
    if fact.kind is Kind.COUNT:
        return
    for name in fact.people:
        told = re.match(
            rf"{re.escape(name)} (?!and\b|or\b)(?=[a-z])(?P<did>.+)\.$", fact.text
        )
        rare = sum(name in other.people for other in siblings) < OFTEN
        if told and (rare or fact.kind is Kind.PERSON):
            yield f"Who {told['did']}?", (name,)
    if fact.kind is Kind.PERSON and fact.section.startswith("Who ") and fact.people:
        yield fact.section, fact.people[:1]


def _when(fact: Fact, siblings: Siblings) -> Iterator[Draft]:
    for span in find_dates(fact.text):
        before, after = fact.text[: span.at[0]], fact.text[span.at[1] :]
        within = "," in before and after.startswith(",")
        if OF.search(before) or ASIDE.search(before) or within:
            continue
        yield _gap(before, f"which {_precision(span)}", after), (span.text,)


def _how_many(fact: Fact, siblings: Siblings) -> Iterator[Draft]:
    for number in find_numbers(fact.text):
        after = fact.text[number.end :]
        named = re.match(r"[\s-]*[A-Z]", after) or number.text.istitle()
        if not number.unit or number.unit in NOT_COUNTED or named:
            continue
        asked = "what percentage" if number.unit == "percent" else "how many"
        if fact.text[number.start] in "£$€":
            asked = f"how many {number.unit}"
        yield _gap(fact.text[: number.start], asked, after), (number.text,)


def _gap(before: str, asked: str, after: str) -> str:
    """The statement as a question, with `asked` in the place of a value."""
    rest = after.strip(" ,.")
    if len(before.split()) == 1 and after.startswith((",", " ")) and "which" in asked:
        return f"{before.strip()} {asked} was this: {rest}?"  # "In which year was this"
    cut = CUT.search(after)
    if cut and (cut.start() == 0 or after[cut.start()] == ":"):
        rest = after[: cut.start()].strip()
    opening = f"{before}{asked}" if before.strip() else asked.capitalize()
    return f"{opening} {rest}".strip(" .") + "?"


def _precision(span: DateSpan) -> str:
    if span.end is not None:
        return "decade" if span.text.endswith("s") else "years"
    if span.start.day:
        return "date"
    return "month and year" if span.start.month else "year"


def _one_of(fact: Fact, siblings: Siblings) -> Iterator[Draft]:
    """One item of a list, whichever the learner names."""
    leads = _leads(siblings)
    things = _things(fact, siblings)
    if fact not in leads or not things:
        return
    same = [lead for lead in leads if lead.label == fact.label]
    places = {lead.place for lead in same}
    others = (f.text for f in siblings if f.place in places and f is not fact)
    accepts = (fact.text, *others)
    if len(same) == len(leads):
        yield f"Tell me one of the {say_number(len(leads))} {things}.", accepts
    elif len(same) == 1:
        yield f"Tell me the one {fact.label.lower()} among the {things}.", accepts
    else:
        label = _plural(fact.label.lower())
        yield (
            f"Tell me one of the {say_number(len(same))} {label} among the {things}.",
            accepts,
        )


def _leads(siblings: Siblings) -> list[Fact]:
    """The first statement of each item of the list."""
    leads: dict[int, Fact] = {}
    for fact in siblings:
        if fact.place is not None:
            leads.setdefault(fact.place, fact)
    return list(leads.values())


def _things(fact: Fact, siblings: Siblings) -> str:
    """What the list is a list of: "reasons for the Great Leap Forward"."""
    counts = (COUNTED.match(f.text) for f in siblings if f.kind is Kind.COUNT)
    if found := next(filter(None, counts), None):
        return str(found["things"]).rstrip(".")
    parts = PARTS.match(fact.section)
    return f"{parts['things']}s of {parts['of']}" if parts else ""


def _plural(noun: str) -> str:
    return f"{noun}es" if noun.endswith(("s", "x", "ch")) else f"{noun}s"


def _heading(fact: Fact, siblings: Siblings) -> Iterator[Draft]:
    """A heading that is a question, where few statements answer it."""
    answers = [f for f in siblings if f.kind is not Kind.COUNT and f.place is None]
    if fact not in answers or len(answers) > FEW or not fact.section.endswith("?"):
        return
    accepts = (fact.text, *(f.text for f in answers if f is not fact))
    parts = PARTS.match(fact.section)
    if len(answers) == 1:
        yield fact.section, accepts
    elif parts:
        yield f"Tell me one of the {parts['things']}s of {parts['of']}.", accepts


def _finish(fact: Fact, siblings: Siblings) -> Iterator[Draft]:
    for start, end in endings(fact.text, fact.topic):
        yield f"Finish the sentence: {start} ...", (end,)


Maker = Callable[[Fact, Siblings], Iterator[Draft]]
MAKERS: tuple[Maker, ...] = (
    *(_count, _who, _when, _how_many),
    *(_one_of, _heading, _finish),
)
