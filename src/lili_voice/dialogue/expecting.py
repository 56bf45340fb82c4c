"""The words a recogniser is told to expect in answer to a quiz question.

What is right stands among others that could be: as many again of its own form, or
nothing is told, since the words go to the platform and it may be led by them.
"""

from collections.abc import Iterable, Iterator

from lili_voice.dialogue.scene import World
from lili_voice.english.numbers import find_numbers
from lili_voice.knowledge.facts import Fact
from lili_voice.turn import Question, QuestionKind

EXPECTED = 100  # phrases a recogniser is told at once
SPOKEN = 6  # words in the longest phrase a recogniser is told to expect
RIVALS = 2  # answers of the same form that may be wrong
TRUE_OR_FALSE = ("false", "true")


def words_expected(question: Question, world: World) -> tuple[str, ...]:
    """Short answers to this question and its neighbours and the document's people, in
    alphabetical order; nothing where that would tell the answer."""
    if question.kind is QuestionKind.TRUE_FALSE:
        return TRUE_OR_FALSE
    if question.choices:
        return tuple(sorted(choice.text for choice in question.choices))
    answers = (answer for part in question.parts for answer in part.accepts)
    right = list(dict.fromkeys(_spoken([*question.accepts, *answers])))
    fact = world.notes.library.by_id[question.fact]
    others = [text for text in _first(_near(fact, world)) if text not in right]
    kin = [text for text in others if right and _counts(text) is _counts(right[0])]
    if not right or len(kin) < max(RIVALS, len(right)):
        return ()
    # whatever is cut from a long list, what may be right stays on it, and its kin
    return tuple(sorted(list(dict.fromkeys([*right, *kin, *others]))[:EXPECTED]))


def _near(fact: Fact, world: World) -> Iterator[str]:
    """What the section answers, then the people and other answers of the document."""
    library = world.notes.library
    yield from (other.short for other in library.section_of(fact))
    for other in library.of_document(fact.source.document):
        yield from other.people
        yield other.short


def _first(texts: Iterable[str]) -> list[str]:
    """As many that are soon said as are ever told: a document may hold thousands."""
    found: dict[str, None] = {}
    for text in _spoken(texts):
        found[text] = None
        if len(found) == EXPECTED:
            break
    return list(found)


def _spoken(texts: Iterable[str]) -> Iterator[str]:
    """Those that are short enough to be said in one go."""
    return (text for text in texts if 0 < len(text.split()) <= SPOKEN)


def _counts(text: str) -> bool:
    """Whether it is a number or a date."""
    return any(letter.isdigit() for letter in text) or bool(find_numbers(text))
