"""Which fact to ask about next, and the hint to a question."""

from collections.abc import Collection, Iterator

from lili_voice.english.dates import find_dates, say_date
from lili_voice.english.numbers import find_numbers, say_number
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.library import Library
from lili_voice.learning.grading import grade
from lili_voice.learning.questions import question_for
from lili_voice.turn import Grade, Question

NEAR = 40  # statements on either side among which the next one is looked for


def question_on(fact: Fact, library: Library) -> Question | None:
    """The question on a fact of a library, always the same one."""
    return question_for(fact, library.section_of(fact))


def next_fact(fact: Fact, asked: Collection[str], library: Library) -> Fact | None:
    """The nearest fact not asked about, of the same section if there is one.

    One whose question would be word for word one that was asked is left out.
    """
    done = [library.by_id[id] for id in asked if id in library.by_id]
    prompts = {question.prompt for f in done if (question := question_on(f, library))}
    for near in _nearest(fact, library):
        question = question_on(near, library) if near.id not in asked else None
        if question and question.prompt not in prompts:
            return near
    return None


def clue(question: Question, names: Collection[str]) -> str:
    """The beginning of the answer, said aloud; "" when even one word would tell it."""
    spoken = _aloud(question.accepts[0]).split()
    for length in range(len(spoken) // 2, 0, -1):
        start = " ".join(spoken[:length])
        if grade(question, start, names).grade is not Grade.CORRECT:
            return start
    return ""


def _nearest(fact: Fact, library: Library) -> Iterator[Fact]:
    here = library.number_of(fact)
    near = range(max(0, here - NEAR), min(len(library.facts), here + NEAR + 1))
    section = {other.id for other in library.section_of(fact)}
    around = ((at, library.facts[at]) for at in near if at != here)
    for _, other in sorted(
        around, key=lambda found: (found[1].id not in section, abs(found[0] - here))
    ):
        yield other


def _aloud(answer: str) -> str:
    """An answer as it is spoken: "nineteen fifty-eight"."""
    for span in find_dates(answer):
        return say_date(span)
    numbers = find_numbers(answer)
    if numbers and numbers[0].text == answer:
        return say_number(numbers[0].value)
    return answer
