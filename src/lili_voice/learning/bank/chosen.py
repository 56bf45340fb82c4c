"""Questions with letters, and the contrast of two that were mixed up."""

from collections.abc import Sequence
from hashlib import blake2b

from lili_voice.knowledge.facts import Fact
from lili_voice.learning.bank.draft import Draft, aloud
from lili_voice.turn import Choice, Question, QuestionKind

LETTERS = ("a", "b", "c", "d")
FEWEST = 2  # wrong choices


def with_choices(draft: Draft, fact: Fact, wrong: Sequence[str]) -> Question | None:
    """ "Who introduced it? A, ...; B, ...; or C, ...?" None with too few choices.

    The place of the right one hangs on the fact and the question alone.
    """
    if len(wrong) < FEWEST:
        return None
    right = draft.accepts[0]
    others = sorted(wrong, key=lambda text: chance(f"{draft.stem}{text}"))
    place = chance(f"{fact.id}{draft.stem}") % (len(others) + 1)
    texts = [*others[:place], right, *others[place:]]
    choices = tuple(map(Choice, LETTERS, texts))
    return Question(
        prompt=f"{aloud(draft, fact)} {_told(choices)}?",
        accepts=draft.accepts,
        fact=fact.id,
        choices=choices,
        kind=QuestionKind.CHOICE,
        stem=draft.stem,
    )


def contrasted(draft: Draft, fact: Fact, other: str) -> Question:
    """ "Who introduced it: Zhou Enlai or Liu Shaoqi?" """
    texts = [draft.accepts[0], other]
    if chance(f"{fact.id}{other}") % 2:
        texts.reverse()
    asked = aloud(draft, fact).rstrip("?")
    return Question(
        prompt=f"{asked}: {texts[0]} or {texts[1]}?",
        accepts=draft.accepts,
        fact=fact.id,
        choices=tuple(Choice("", text) for text in texts),
        kind=QuestionKind.CONTRAST,
        stem=draft.stem,
    )


def between(prompt: str, accepts: tuple[str, ...], texts: Sequence[str]) -> Question:
    """A question between a few choices without letters; fact, kind and stem are still
    to be set."""
    return Question(prompt, accepts, "", tuple(Choice("", text) for text in texts))


def _told(choices: Sequence[Choice]) -> str:
    """ "A, the first; B, the second; or C, the third" """
    told = [f"{choice.letter.upper()}, {choice.text}" for choice in choices]
    return f"{'; '.join(told[:-1])}; or {told[-1]}"


def chance(text: str) -> int:
    """A number that hangs on a text alone, evenly spread."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")
