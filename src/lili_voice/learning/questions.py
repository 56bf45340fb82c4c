"""What to ask about a fact, in one spoken sentence, and which answers are right."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from lili_voice.english.dates import DateSpan, find_dates
from lili_voice.english.numbers import find_numbers
from lili_voice.english.verbs import HELPING, is_past
from lili_voice.english.wordforms import STOP, words
from lili_voice.knowledge.extracting.names import COMMON
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.learning import gaps
from lili_voice.learning.endings import endings
from lili_voice.learning.grading import grade
from lili_voice.learning.items import COUNTED, PARTS, one_of
from lili_voice.turn import Grade, Question

Siblings = Sequence[Fact]
Draft = tuple[str, tuple[str, ...]]  # a prompt and the answers accepted

OFTEN = 3  # statements of a section about one person: asking who would tell too little
FEW = 4  # statements under a heading that may all answer it
PRONOUN = re.compile(r"(?:It|Its|They|Their|He|His|She|Her|This|These|That|Those)\b")
ASIDE = re.compile(r",\s+\w+\s*$")  # "..., by 1958, ...": what follows cannot be cut
OF = re.compile(
    r"(?<!end)(?<!start)(?<!beginning)(?<!middle) of\s*$"
)  # "a tax of 1381"
OPEN = re.compile(r"(?:What|Why|How)\b(?! should| do | long| many| much| order)")
YEARS = re.compile(r"[\s,]*\(?\b\d{4}\b.*$")  # "Prohibition (1920-1933)" would tell
THE = re.compile(r"^The ")
HANGING = re.compile(r"(?: (?:also|then|too|often)|,? (?:who|which|that)|[,:])$")
LONGEST = 8  # words of a subject
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
    everyone = [*fact.people, *(name for other in siblings for name in other.people)]
    for name in fact.people:
        told = re.match(
            rf"{re.escape(name)} (?!and\b|or\b)(?=[a-z])(?P<did>.+)\.$", fact.text
        )
        rare = sum(name in other.people for other in siblings) < OFTEN
        if told and (rare or fact.kind is Kind.PERSON):
            yield f"Who {told['did']}?", (name,)
    if fact.kind is Kind.PERSON and fact.section.startswith("Who ") and fact.people:
        yield fact.section, tuple(dict.fromkeys(everyone))


def _when(fact: Fact, siblings: Siblings) -> Iterator[Draft]:
    for span in find_dates(fact.text):
        before, after = fact.text[: span.at[0]], fact.text[span.at[1] :]
        within = "," in before and after.startswith(",")
        if OF.search(before) or ASIDE.search(before) or within:
            continue
        prompt = gaps.when(_mid_sentence(fact), span, _precision(span))
        yield _placed(fact, prompt), (span.text,)


def _how_many(fact: Fact, siblings: Siblings) -> Iterator[Draft]:
    for number in find_numbers(fact.text):
        after = fact.text[number.end :]
        named = re.match(r"[\s-]*[A-Z]", after) or number.text.istitle()
        if not number.unit or number.unit in NOT_COUNTED or named:
            continue
        asked = "what percentage" if number.unit == "percent" else "how many"
        if fact.text[number.start] in "£$€":
            asked = f"how many {number.unit}"
        prompt = gaps.how_many(_mid_sentence(fact), number, asked)
        yield _placed(fact, prompt), (number.text,)


def _mid_sentence(fact: Fact) -> str:
    """A statement as it is written after other words: "coal" for "Coal"."""
    opening = fact.text.split()[0]
    names = {word for name in (*fact.people, *fact.places) for word in name.split()}
    bare = re.sub(r"\W.*$", "", opening)
    adjective = bare.lower() in COMMON and bare.lower() not in STOP  # "Soviet", "May"
    named = bare in names or re.match(r"[A-Z]\w* (?:of )?[A-Z]", fact.text)
    if adjective or named or bare.isupper():
        return fact.text
    return fact.text[:1].lower() + fact.text[1:]


def _placed(fact: Fact, prompt: str) -> str:
    """With its place before a statement that does not name what it is about."""
    if fact.text[0].islower() and fact.section.endswith("?"):
        return f"{fact.section} {prompt}"
    label = fact.text.partition(":")[0]
    if not PRONOUN.match(fact.text) and len(label.split()) > 1:
        return prompt
    topic = YEARS.sub("", THE.sub("the ", fact.topic))
    told = prompt if prompt[0] == "“" else prompt[:1].lower() + prompt[1:]
    return f"On {topic}: {told}"


def _precision(span: DateSpan) -> str:
    if span.end is not None:
        return "decade" if span.text.endswith("s") else "years"
    if span.start.day:
        return "date"
    return "month and year" if span.start.month else "year"


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
        yield f"What was one of the {parts['things']}s of {parts['of']}?", accepts


def _finish(fact: Fact, siblings: Siblings) -> Iterator[Draft]:
    """An ending that whoever learnt the statement can tell."""
    for start, end in endings(fact.text, fact.topic):
        yield _broken_off(fact, start), (end,)


def _asked_of_all(fact: Fact, siblings: Siblings) -> Iterator[Draft]:
    """A question that the whole section answers: its heading, or another way to ask."""
    said = (f for f in siblings if f.kind is not Kind.COUNT and f.text.endswith("."))
    accepts = (fact.text, *(other.text for other in said if other is not fact))
    if not fact.text.endswith("."):
        return
    for asked in (fact.section, *fact.questions):
        if asked.endswith("?") and OPEN.match(asked):
            yield asked, accepts


def _about(fact: Fact, siblings: Siblings) -> Iterator[Draft]:
    """What is said of a subject of several words, the topic apart."""
    spoken = fact.text.rstrip(".").split()
    at = next((i for i, w in enumerate(spoken) if w in HELPING or is_past(w)), 0)
    subject = HANGING.sub("", " ".join(spoken[:at]))
    new = set(words(subject)) - STOP - set(words(fact.topic))
    if len(new) > 1 and at <= LONGEST and not PRONOUN.match(subject):
        yield f"What do the notes say about {subject}?", (fact.text,)


def _finish_anyhow(fact: Fact, siblings: Siblings) -> Iterator[Draft]:
    for start, end in endings(fact.text, fact.topic, strict=False):
        yield _broken_off(fact, start), (end,)


def _broken_off(fact: Fact, start: str) -> str:
    return _placed(fact, f"“{start} ...” How does that sentence end?")


Maker = Callable[[Fact, Siblings], Iterator[Draft]]
MAKERS: tuple[Maker, ...] = (
    *(_count, _who, _when, _how_many, one_of, _heading),
    *(_finish, _asked_of_all, _about, _finish_anyhow),
)
