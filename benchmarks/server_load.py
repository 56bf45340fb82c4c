"""What pupils say to the server that is measured."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, islice

from lili_voice.knowledge.library import Library

# How a child may come to a question, and what may follow it.
BEFORE = (
    *("", "please", "um", "tell me", "do you know", "quick question", "right so"),
    *("i want to know", "can you say", "and", "wait", "so", "well", "my friend asks"),
)
AFTER = ("", "please", "then", "lili", "again", "in history", "do you know", "thanks")
ANSWERS = (
    *("true", "false", "the first one", "the second one", "b", "hint", "1958"),
    *("i don't know", "it was a famine", "in russia", "three", "because of the war"),
)
LESSON = 60  # different questions that a class asks
SESSION = 10  # questions one pupil asks where all are new


@dataclass(frozen=True)
class Said:
    """The words of one turn; "" opens the skill."""

    pupil: str
    number: int
    words: str


def questions_of(library: Library) -> list[str]:
    """What the documents themselves ask, and what their rows answer."""
    facts = library.facts
    asked = (
        question for fact in facts for question in (*fact.questions, *fact.asked_as)
    )
    return list(dict.fromkeys(asked))


def lessons(questions: Sequence[str], chance: random.Random) -> Iterator[Said]:
    """A class, one pupil after the other: hello, some of the questions of a
    lesson, a quiz with a question in the middle, and more of them."""
    asked = chance.sample(questions, min(LESSON, len(questions)))
    for pupil in count():
        words = [
            "",
            *chance.choices(asked, k=6),
            "quiz me",
            *chance.choices(ANSWERS, k=5),
            chance.choice(asked),
            *chance.choices(ANSWERS, k=5),
            "stop the quiz",
            *chance.choices(asked, k=2),
        ]
        yield from (Said(f"P{pupil}", n, said) for n, said in enumerate(words))


def firsts(questions: Sequence[str], chance: random.Random) -> Iterator[Said]:
    """Questions, each in words that nobody has said before, until there are no more."""
    ways = [(before, after) for before in BEFORE for after in AFTER]
    every = [(question, *way) for way in ways for question in questions]
    chance.shuffle(every)
    new = (f"{before} {q.rstrip('?. ')} {after}" for q, before, after in every)
    for pupil in count():
        said = list(islice(new, SESSION))
        if not said:
            return
        for number, words in enumerate(said):
            yield Said(f"P{pupil}", number, " ".join(words.split()))
