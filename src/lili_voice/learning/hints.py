"""Hints to a question, each telling a little more than the one before."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from lili_voice.english.dates import find_dates, say_date
from lili_voice.english.numbers import find_numbers, say_number
from lili_voice.english.sounds import sound_code
from lili_voice.english.wordforms import STOP, words
from lili_voice.knowledge.facts import Fact
from lili_voice.learning.grading import grade
from lili_voice.turn import Grade, Question, QuestionKind

TWO_WAYS = 2  # choices: ruling one out would tell the answer
LONG = 4  # words of an answer whose kind is told by its side of a list
# Metaphone's consonants that are written otherwise than they sound.
VOICED = {"g": "K", "d": "T", "v": "F", "z": "S"}  # which it does not tell apart
SOUNDS = {"X": "sh", "0": "th", "J": "j", "K": "k", "F": "f"}


class Rung(StrEnum):
    """What a hint tells."""

    SOUND = "sound"  # the first sound of the answer
    PERSON = "person"
    PLACE = "place"
    CENTURY = "century"  # the time in it is told: "the twentieth century"
    DECADE = "decade"
    SIZE = "size"  # "hundreds of thousands"
    LABEL = "label"  # its side of the list: "political"
    WORDS = "words"  # how many words it has
    HALF = "half"  # the beginning of the answer
    NOT_THIS = "not_this"  # a choice that is wrong


@dataclass(frozen=True, slots=True)
class Hint:
    """One hint, in the words it tells."""

    rung: Rung
    told: str = ""


def hints(question: Question, fact: Fact, names: Collection[str]) -> tuple[Hint, ...]:
    """The ladder of hints to a question: first sound, what kind of thing, half of it.

    None of them is an answer by itself; () where any would be.
    """
    if question.kind is QuestionKind.TRUE_FALSE:
        return ()
    if question.choices:
        return tuple(_ruled_out(question))
    fair: list[Hint] = []
    for hint in _rungs(_wanted(question), fact):
        halved = bool(fair) and fair[-1].rung is Rung.HALF  # halves are the last rungs
        if not halved and not _tells(question, hint, names):
            fair.append(hint)
    return tuple(fair)


def _wanted(question: Question) -> str:
    """The answer hinted at; of a list its first item."""
    first = question.parts[0].accepts if question.parts else question.accepts
    return first[0]


def _ruled_out(question: Question) -> Iterator[Hint]:
    """Wrong choices, as long as two are left."""
    wrong = [one for one in question.choices if one.text != question.accepts[0]]
    for choice in wrong[: len(question.choices) - TWO_WAYS]:
        yield Hint(Rung.NOT_THIS, choice.text)


def _rungs(answer: str, fact: Fact) -> Iterator[Hint]:
    dates = find_dates(answer)
    if dates and len(words(answer)) - len(words(dates[0].text)) <= 1:
        year = dates[0].start.year
        if year:
            yield Hint(Rung.CENTURY, str(year // 100 + 1))
            yield Hint(Rung.DECADE, f"{year // 10 * 10}s")
        yield from _half(say_date(dates[0]))
        return
    numbers = find_numbers(answer)
    if numbers and numbers[0].text == answer:
        if size := _size(numbers[0].value):
            yield Hint(Rung.SIZE, size)
        yield from _half(say_number(numbers[0].value))
        return
    if answer != fact.text:  # a whole sentence begins as the question does
        yield from _sound(answer)
    yield from _category(answer, fact)
    yield from _half(answer)


def _sound(answer: str) -> Iterator[Hint]:
    telling = next((word for word in words(answer) if word not in STOP), "")
    if not telling:
        return
    code = sound_code(telling)[:1]
    voiced = VOICED.get(telling[:1]) == code
    if telling[:1] in "aeiou" or voiced:
        yield Hint(Rung.SOUND, telling[:1])
    elif code:
        yield Hint(Rung.SOUND, SOUNDS.get(code, code.lower()))


def _category(answer: str, fact: Fact) -> Iterator[Hint]:
    spoken = words(answer)
    if any(spoken == words(name) for name in fact.people):
        yield Hint(Rung.PERSON)
    elif any(spoken == words(name) for name in fact.places):
        yield Hint(Rung.PLACE)
    elif fact.label and len(spoken) >= LONG:
        yield Hint(Rung.LABEL, fact.label)
    elif len(spoken) < LONG:
        yield Hint(Rung.WORDS, say_number(len(spoken)))


def _half(spoken: str) -> Iterator[Hint]:
    """The beginning, half of it and then less, since half may be too much."""
    every = spoken.split()
    for length in range(len(every) // 2, 0, -1):
        start = " ".join(every[:length])
        if not set(words(start)) <= STOP:
            yield Hint(Rung.HALF, start)


def _size(value: int | float) -> str:
    """ "Hundreds of thousands": of no number below a thousand."""
    for least, name in ((10**9, "billions"), (10**6, "millions"), (10**3, "thousands")):
        if value >= least:
            many = ("", "tens of ", "hundreds of ")[len(str(int(value // least))) - 1 :]
            return f"{many[0]}{name}" if many else name
    return ""


def _tells(question: Question, hint: Hint, names: Collection[str]) -> bool:
    """Whether saying the hint back would be right."""
    if hint.rung not in (Rung.HALF, Rung.LABEL):
        return False
    said = re.sub(r"\W+$", "", hint.told)
    return grade(question, said, names).grade in (Grade.CORRECT, Grade.DONT_KNOW)
