"""Who exactly is named: the surname, the given name, the number, and nobody beside."""

import re
from collections.abc import Callable, Collection, Sequence
from itertools import pairwise

from lili_voice.english.kinds import kinds_in
from lili_voice.english.sounds import likeness
from lili_voice.english.thesaurus import known
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import QUESTION_WORDS, STOP, stem, words
from lili_voice.learning.grading.answers import UNDECIDED, Verdict
from lili_voice.learning.grading.misheard import heard_as
from lili_voice.learning.grading.named import judge_name
from lili_voice.learning.grading.proper import (
    GIVEN,
    LINKS,
    TITLES,
    number_in,
    numbers_said,
)
from lili_voice.turn import Grade, Question

OTHER_NUMBER = "another of that name"
OTHER_GIVEN = "another person of that surname"
GIVEN_ALONE = "the given name alone"
NUMBER_LEFT = "without the number"
AND_ANOTHER = "and another name"
NAMED = 3  # content words in which somebody else is named; more tell a story
JUST_SO = 0.97  # the least likeness in sound of a lone word to a whole name
LIKE = 0.8  # the least likeness of a word that may be the surname
NOBODY = word_set("somebody something someone thing whatever summat whatsit")
_OR = re.compile(r"\s*,?\s+or\s+(?:maybe |perhaps |was it |it was )?", re.IGNORECASE)
_AND = re.compile(r"\s*,?\s+(?:and|plus|as well as)\s+", re.IGNORECASE)
_TELLS = word_set(
    "he she they it his her him them who which was were is had did has because when so"
)


def judge_bearer(
    question: Question, wanted: str, heard: str, names: Collection[str]
) -> Verdict:
    """Judges a name by sound, and by all that tells its bearers apart."""
    if _heard_whole(wanted, heard):
        return Verdict(Grade.CORRECT, "the name by its sound")
    number, bare = number_in(wanted)
    spoken = words(heard)
    others = numbers_said(_without_i(spoken, bare))
    verdict = judge_name(bare, heard, names, question.prompt)
    if verdict.grade is Grade.WRONG:
        return verdict
    if number and others and number not in others:
        return Verdict(Grade.WRONG, OTHER_NUMBER)
    if _other_given(question, wanted, spoken):
        return Verdict(Grade.WRONG, OTHER_GIVEN)
    if verdict.grade is not Grade.CORRECT:
        return verdict
    if number and not others:
        return Verdict(Grade.PARTIAL, NUMBER_LEFT)
    if _given_only(question, bare, spoken):
        alone = _content(spoken) <= {words(bare)[0], *NOBODY}
        why = GIVEN_ALONE if alone else OTHER_GIVEN
        return Verdict(Grade.PARTIAL if alone else Grade.WRONG, why)
    return _with_others(wanted, heard, lambda side: _is_he(bare, side, names, question))


def _heard_whole(wanted: str, heard: str) -> bool:
    """A lone word that sounds just like a name and the "s" that it owns by."""
    spoken, owned = words(heard), wanted.casefold().replace("’", "'")
    if len(spoken) != 1 or not owned.endswith("'s") or " " in owned:
        return False
    return heard_as(owned.replace("'", ""), spoken[0]) >= JUST_SO


def _without_i(spoken: Sequence[str], bare: str) -> list[str]:
    """Without the "I" of "I think"; that of "Charles I" is a number."""
    mine = words(bare)
    return [
        word
        for before, word in pairwise(["", *spoken])
        if word != "i" or before in mine
    ]


def _is_he(bare: str, side: str, names: Collection[str], question: Question) -> bool:
    return judge_name(bare, side, names, question.prompt).grade is not Grade.WRONG


def _with_others(wanted: str, heard: str, is_he: Callable[[str], bool]) -> Verdict:
    """Nobody else may be named beside: "... or Lenin", "Lenin and ..."."""
    right = Verdict(Grade.CORRECT, "the name")
    if "or" not in words(wanted):
        sides = [side for side in _OR.split(heard) if words(side)]
        if len(sides) > 1 and not all(map(is_he, sides)) and any(map(is_he, sides)):
            return Verdict(Grade.WRONG, UNDECIDED)
    if "and" in words(wanted):
        return right
    sides = [side for side in _AND.split(heard) if words(side)]
    others = [side for side in sides if not is_he(side)]
    if len(others) < len(sides) and any(map(_names_somebody, others)):
        return Verdict(Grade.PARTIAL, AND_ANOTHER)
    return right


def _names_somebody(side: str) -> bool:
    spoken = words(side)
    content = [word for word in spoken if word not in STOP | QUESTION_WORDS]
    if not 0 < len(content) <= NAMED or not _TELLS.isdisjoint(spoken):
        return False
    capital = re.search(r"\b[A-Z]", side) is not None
    return capital or any(
        word in GIVEN or not known(stem(word)) or kinds_in([stem(word)])
        for word in content
    )


def _other_given(question: Question, wanted: str, spoken: Sequence[str]) -> bool:
    """ "Theodore" before a surname whose bearer is no Theodore."""
    every = {word for one in (*question.accepts, wanted) for word in words(one)}
    surname = words(number_in(wanted)[1])[-1:]
    given = every | set(words(question.prompt))
    starts = {word[:2] for word in given & GIVEN}  # "Joe" is a Joseph
    for first, second in pairwise(spoken):
        known_as = second in surname and first in GIVEN
        if known_as and first[:2] not in starts and _fuller(question):
            return True
    return False


def _fuller(question: Question) -> bool:
    """Whether any accepted answer tells the given name."""
    return any(word in GIVEN for one in question.accepts for word in words(one))


def _given_only(question: Question, bare: str, spoken: Sequence[str]) -> bool:
    """ "Winston" where somebody with a surname is meant, and no surname is heard."""
    spelt = [word for word in words(bare) if word not in LINKS | TITLES]
    if len(spelt) < 2 or spelt[0] not in GIVEN or spelt[0] not in spoken:
        return False
    if [spelt[0]] in [words(one) for one in question.accepts]:
        return False
    rest = [word for word in spoken if word not in STOP | TITLES and word != spelt[0]]
    return not any(
        max(likeness(word, part), heard_as(part, word)) >= LIKE
        for word in (*rest, " ".join(rest))
        for part in spelt
    )


def _content(spoken: Sequence[str]) -> set[str]:
    return {word for word in spoken if word not in STOP | TITLES}
