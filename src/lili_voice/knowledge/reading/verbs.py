"""Verbs, as far as their form tells: whether words make a statement of their own."""

import re
from collections.abc import Iterable

from lili_voice.english.verbs import BE, HELPING, PLAIN, every_verb, is_past
from lili_voice.english.vocabulary import word_set

# What ends in "s" is as often a noun's plural; the others can be but a verb.
_EITHER = frozenset(verb.third for verb in every_verb() if verb.also_noun)
_PRESENT = frozenset(verb.third for verb in every_verb()) - _EITHER
_THINKING = word_set("think believe say argue want know agree disagree live need")
_BEFORE_NOUN = word_set("""
    the a an of by with from in on at for to his her its their no some many most more
    very so less badly well poorly newly recently highly heavily and or
""")
_DETERMINERS = word_set("the a an his her its their that it them him every")
_RELATIVE = word_set(
    "who which that whose where when whom if because as while until so"
)
_WORD = re.compile(r"[^\W_][\w'’.,-]*[^\W_]|[^\W_]")


def begins_with_past(text: str) -> bool:
    """Whether a statement lacks its subject: "kept bees for their wax"."""
    clause = re.split(r"[,:;.]| and | but ", text, maxsplit=1)[0]
    spoken = [word.lower() for word in _WORD.findall(clause)]
    return bool(spoken) and is_past(spoken[0]) and HELPING.isdisjoint(spoken)


def has_verb(text: str) -> bool:
    """Whether a text says something of something, not only names it.

    Judged by the forms of its words alone: for each "who" or "which" it takes one verb
    more.
    """
    found = list(_WORD.finditer(text))
    spoken = _spoken([word.group() for word in found])
    verbs, helped = 0, -9
    for at, word in enumerate(spoken):
        if at and text[found[at].start() - 2] in ",;:":
            helped = -9  # "who was only ten, met ..."
        if word in HELPING or word.endswith("n't"):
            verbs += at - helped > 2 or (word in BE and at - helped > 1)
            helped = at
        elif at - helped > 3 and _is_finite(spoken, at):
            verbs += 1
    joining = sum(_joins(spoken, at) for at in range(1, len(spoken)))
    return verbs > joining or (verbs > 0 and _asserts_early(spoken))


def _joins(spoken: list[str], at: int) -> bool:
    """Whether a word begins a clause with a verb of its own: "until 1953" is none."""
    after = spoken[at + 1 : at + 2]
    timed = spoken[at] in ("until", "as", "so") and after and after[0][0].isdigit()
    return spoken[at] in _RELATIVE and not timed


def first_verb(words: list[str]) -> int | None:
    """The place of the first word that can be the verb of a statement."""
    spoken = _spoken([word.strip(".!?,;:()“”\"'‘") for word in words])
    for at, word in enumerate(spoken):
        if at and (word in HELPING or _is_finite(spoken, at)):
            return at
    return None


def _spoken(words: Iterable[str]) -> list[str]:
    """Words in small letters, but for the month of May."""
    return [w if w == "May" else w.lower().replace("’", "'") for w in words]


def _asserts_early(spoken: list[str]) -> bool:
    """Whether a verb stands before anything that could take it away."""
    for at, word in enumerate(spoken):
        if at and word in _RELATIVE:
            return False
        if word in HELPING or (at and _is_finite(spoken, at)):
            return True
    return False


def _is_finite(spoken: list[str], at: int) -> bool:
    word, before = spoken[at], spoken[at - 1] if at else ""
    if before in _BEFORE_NOUN or not before:
        return before == "and" and is_past(word)
    if word in _EITHER and spoken[at + 1 : at + 2]:
        return spoken[at + 1] in _DETERMINERS and not _relates(spoken, at + 1)
    return is_past(word) or word in _PRESENT or word in _THINKING


def _relates(spoken: list[str], at: int) -> bool:
    """Whether a "that" stands for what is before it: "songs that were sung"."""
    after = spoken[at + 1] if at + 1 < len(spoken) else ""
    could_act = after in HELPING or after in PLAIN or is_past(after)
    return spoken[at] == "that" and could_act
