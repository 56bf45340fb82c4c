"""A question as a teacher writes it down, made into one that can be judged."""

from collections.abc import Sequence
from string import ascii_lowercase

from lili_voice.learning.grading.listing import listed
from lili_voice.learning.grading.truth import wants_truth
from lili_voice.turn import Choice, Part, Question, QuestionKind

FACT = "written"  # such a question leads to no fact of the notes


def posed(
    prompt: str,
    accepts: Sequence[str],
    choices: Sequence[str] = (),
    letter: str = "",
) -> Question:
    """A question by its text, its accepted answers, and its choices from "a" on.

    `letter` is that of the right choice, where no answer is one of them.
    "true" makes it true or false, "a, b and c" or "a; b; c" a list.
    """
    lettered = tuple(map(Choice, ascii_lowercase, choices))
    if lettered:
        named = (letter or accepts[0]).strip(" ().:").casefold()
        right = tuple(choice.text for choice in lettered if choice.letter == named)
        accepted = tuple(dict.fromkeys((*right, *accepts)))
        return Question(prompt, accepted, FACT, lettered, QuestionKind.CHOICE)
    if len(accepts) and wants_truth(accepts[0]) is not None:
        return Question(prompt, tuple(accepts), FACT, kind=QuestionKind.TRUE_FALSE)
    items = listed(accepts[0], prompt)
    if len(items) < 2 or len(accepts) > 1:
        return Question(prompt, tuple(accepts), FACT)
    parts = tuple(Part((item,), (FACT,)) for item in items)
    return Question(prompt, tuple(accepts), FACT, kind=QuestionKind.LIST, parts=parts)
