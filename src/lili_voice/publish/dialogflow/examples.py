"""Words of the notes to put where a sentence leaves a place for them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Self

from lili_voice.phrases.published import openings
from lili_voice.publish.expected import SHAPES

MOST_QUESTIONS = 8  # of one opening
MOST_EXAMPLES = 30  # different ones for all places
SHORT = range(2, 6)  # words of an example: one alone may be taken for a command

# Of no notes in particular, for places that need an example.
TOPICS = (
    *("the second world war", "the five year plan", "the leader of the party"),
    *("the north and the south", "the fall of the king", "the peace treaty"),
)
# What follows an opening that the notes' words cannot follow by themselves.
_AFTER = {
    "tell me": "about {}",
    "remind me": "about {}",
    "give me": "some facts about {}",
    "quiz me": "about {}",
    "test me": "about {}",
    "ask me": "something about {}",
    "my exam is": "on the third of june",
    "i've got my exam": "on the third of june",
    "do": "you know about {}",
    "does": "it say anything about {}",
    "did": "people like {}",
    "can": "you tell me about {}",
    "could": "you tell me about {}",
    "would": "you tell me about {}",
    "should": "i know about {}",
    "has": "it got anything to do with {}",
    "have": "you got anything on {}",
    "had": "they heard of {}",
    "is": "there anything about {}",
    "are": "there any facts about {}",
    "was": "anything said about {}",
    "were": "people happy about {}",
    "when": "was {}",
    "where": "was {}",
    "why": "was it called {}",
    "how": "did people feel about {}",
    "how many": "people were in {}",
    "how much": "do you know about {}",
    "how long": "was {}",
    "which": "part is about {}",
    "whose": "idea was {}",
    "who": "started {}",
    "what": "was {}",
}


@dataclass(frozen=True, slots=True)
class Examples:
    """The words of the notes, by what they are good for; each in their order.

    `questions` are by the longest published opening they begin with, and `answers`
    all others: names, dates, terms and short statements. SHAPES, answers to no notes
    in particular, stand last, so that there are always some. `short` are the answers
    that stand in other sentences.
    """

    questions: Mapping[str, Sequence[str]]
    answers: Sequence[str]
    short: Sequence[str]

    @classmethod
    def of(cls, words: Iterable[str]) -> Self:
        said: dict[str, list[str]] = {}
        for text in dict.fromkeys((*words, *SHAPES)):
            said.setdefault(_opening(text), []).append(text)
        answers = [text for text in said.pop("", []) if text not in _known()]
        fitting = (text for text in answers if len(text.split()) in SHORT)
        own = (text for text in fitting if text not in SHAPES)
        return cls(said, answers, [*islice(own, MOST_EXAMPLES), *TOPICS])

    def after(self, opening: str) -> Iterator[Sequence[str]]:
        """What may follow it: each of the notes' own questions, or else one of many."""
        asked = self.questions.get(opening, ())[:MOST_QUESTIONS]
        for text in asked:
            yield (text.removeprefix(f"{opening} "),)
        if not asked:
            place = list(openings().values()).index(opening)
            wording = _AFTER.get(opening, "{}")
            yield [wording.format(text) for text in self._from(place)]

    def carried(self, carriers: Iterable[str]) -> Iterator[tuple[str, Sequence[str]]]:
        """Each "my answer is {answer}" as its words, and examples for the place."""
        for place, carrier in enumerate(carriers):
            yield carrier[: carrier.index("{")], self._from(place)

    def _from(self, place: int) -> Sequence[str]:
        """All short ones, each place beginning with another."""
        first = place % len(self.short)
        return [*self.short[first:], *self.short[:first]]


def spread(said: Sequence[str], most: int) -> list[str]:
    """No more than `most`, from the first to the last at even distances."""
    if len(said) <= most:
        return list(said)
    return [said[at * len(said) // most] for at in range(most)]


@cache
def _known() -> frozenset[str]:
    return frozenset(openings().values())


def _opening(text: str) -> str:
    """The longest published opening that `text` begins with; "" for none."""
    spoken = text.split()
    begun = (" ".join(spoken[:end]) for end in range(len(spoken) - 1, 0, -1))
    return next((words for words in begun if words in _known()), "")
