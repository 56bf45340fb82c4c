"""Which of several choices an answer takes: by letter, by place or by words."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lili_voice.english.wordforms import STOP, words
from lili_voice.learning.grading.answers import UNDECIDED, Verdict, answer_in
from lili_voice.learning.grading.letters import beside, lettered, placed
from lili_voice.learning.grading.meaning import compare, read
from lili_voice.turn import Choice, Grade, Question

RULED_OUT = "it rules out, but does not choose"
ANOTHER = "another of the choices"
NONE = "none of the choices"
CLASH = "words and letter do not agree"
TWO = 2
ARTICLES = frozenset({"a", "an", "the"})

_NOT = re.compile(
    r"\b(?:not|isnt|wasnt|arent|never|cant be|except|rule out|ruling out)\b"
    r"|\b(?:isn|wasn|aren|can|don|doesn)['’]t\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"\b(?:option|answer|choice) \w+\b", re.IGNORECASE)
_OR = re.compile(r"\b(?:or|either)\b", re.IGNORECASE)
_CUT = re.compile(r"[,;.]\s|\bso\b|\bbut\b(?! one)|\bit must be\b", re.IGNORECASE)

Judge = Callable[[str, str], Grade]  # how an answer is judged by the text of a choice


@dataclass(frozen=True, slots=True)
class _Taken:
    """The choices taken by letter or place, and those taken by their words."""

    named: frozenset[int]
    worded: frozenset[int]

    @property
    def every(self) -> frozenset[int]:
        return self.named | self.worded


def judge_choice(question: Question, heard: str, judge: Judge) -> Verdict:
    """Judges which of the choices was taken."""
    right = _right(question)
    answer = answer_in(heard)
    kept = _kept(answer)
    if not kept:
        denied = _taken(question, _NOT.sub(" ", answer), judge)
        return _ruled_out(question, right, denied)
    taken = _taken(question, kept, judge)
    if not taken.every:
        return Verdict(Grade.WRONG, NONE)
    if len(taken.every) > 1 and _OR.search(kept):
        return Verdict(Grade.WRONG, UNDECIDED)
    return _decided(question, right, taken)


def _decided(question: Question, right: int, taken: _Taken) -> Verdict:
    text = question.choices[right].text
    if taken.every == {right}:
        return Verdict(Grade.CORRECT, "the right choice", (), text, (text,))
    if right not in taken.every:
        return Verdict(Grade.WRONG, ANOTHER, (), text, (), (text,))
    why = CLASH if taken.named and taken.worded else "and another of the choices"
    return Verdict(Grade.PARTIAL, why, (), text, (text,))


def _ruled_out(question: Question, right: int, taken: _Taken) -> Verdict:
    """ "Not a success" leaves only the failure, of two that need no letter."""
    text = question.choices[right].text
    two = len(question.choices) == TWO and not question.choices[0].letter
    if two and len(taken.every) == 1 and right not in taken.every:
        return Verdict(Grade.CORRECT, "the other is ruled out", (), text, (text,))
    return Verdict(Grade.WRONG, RULED_OUT, (), text, (), (text,))


def _kept(answer: str) -> str:
    """The clauses that rule nothing out: "not A, B"."""
    clauses = [clause for clause in _CUT.split(answer) if clause and words(clause)]
    return ", ".join(clause for clause in clauses if not _NOT.search(clause))


def _right(question: Question) -> int:
    texts = [words(choice.text) for choice in question.choices]
    for accepted in question.accepts:
        if words(accepted) in texts:
            return texts.index(words(accepted))
    return 0


def _taken(question: Question, answer: str, judge: Judge) -> _Taken:
    choices, own = question.choices, _own(question.choices)
    if just_so := _just_so(choices, answer):
        return _Taken(frozenset(), just_so)
    next_to = beside(answer, [choice.text for choice in choices])
    if next_to is not None:
        return _Taken(frozenset({next_to}), frozenset())
    letters = [choice.letter.casefold() for choice in choices]
    named = {letters.index(one) for one in lettered(answer, letters, own)}
    place = placed(answer, len(choices), own)
    if place is not None:
        named.add(place)
    rest = _LABELLED.sub(" ", answer)
    return _Taken(frozenset(named), _worded(question, rest, judge))


def _own(choices: Sequence[Choice]) -> frozenset[str]:
    return frozenset(word for choice in choices for word in words(choice.text))


def _just_so(choices: Sequence[Choice], answer: str) -> frozenset[int]:
    """The choice whose words, and no others, were said."""
    said = _plain_words(answer)
    return frozenset(
        at for at, choice in enumerate(choices) if said == _plain_words(choice.text)
    )


def _plain_words(text: str) -> list[str]:
    return [word for word in words(text) if word not in ARTICLES]


def _content(text: str) -> list[str]:
    return [word for word in words(text) if word not in STOP]


def _worded(question: Question, answer: str, judge: Judge) -> frozenset[int]:
    """The choices whose words were said; those said in part count where none was."""
    grades = [judge(choice.text, answer) for choice in question.choices]
    for least in (Grade.CORRECT, Grade.PARTIAL):
        if found := frozenset(at for at, one in enumerate(grades) if one is least):
            return _most(question.choices, found, answer)
    return _only_one_like(question, answer)


def _only_one_like(question: Question, answer: str) -> frozenset[int]:
    """The one choice that has anything in common with what was said."""
    heard = read(answer)
    alike = frozenset(
        at
        for at, choice in enumerate(question.choices)
        if (found := compare(read(choice.text), heard)).said and not found.contrary
    )
    return alike if len(alike) == 1 else frozenset()


def _most(
    choices: Sequence[Choice], found: frozenset[int], answer: str
) -> frozenset[int]:
    """Without choices whose words are all among those of another one said."""
    said = set(words(answer))
    texts = {at: set(_content(choices[at].text)) & said for at in found}
    return frozenset(
        at for at in found if not any(texts[at] < texts[other] for other in found)
    )
