"""What words said while a question waits are taken for: an answer, or a command."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import QUESTION_WORDS, STOP, stem, stems, words
from lili_voice.learning.grading.answers import answer_in, gives_up
from lili_voice.learning.grading.asides import in_the_room, is_aside
from lili_voice.learning.grading.grade import grade
from lili_voice.learning.grading.letters import lettered, placed
from lili_voice.learning.grading.misheard import heard_as
from lili_voice.learning.grading.truth import truth_said, wants_truth
from lili_voice.turn import Grade, Intent, Question, QuestionKind


class Taken(StrEnum):
    """What words are taken for while a question waits."""

    ANSWER = "answer"
    DONT_KNOW = "dont_know"
    COMMAND = "command"  # anything else: a request, a question, small talk


@dataclass(frozen=True, slots=True)
class Words:
    """Words as the phrases understood them; `asks` is whether they have the form of a
    question or a request."""

    intent: Intent
    text: str
    asks: bool = False


OF_ONESELF = word_set("i im ive id me my mine myself we us our")
RIGHT = frozenset({Grade.CORRECT, Grade.PARTIAL})
# Intents whose phrases may choose: "the last one", "yes", "that's wrong".
MAY_CHOOSE = frozenset(
    {Intent.LAUNCH, Intent.ITEM, Intent.ASK, Intent.ANSWER, Intent.REPEAT}
)
MAY_JUDGE = frozenset(
    {Intent.YES, Intent.NO, Intent.CONTEST, Intent.ASK, Intent.ANSWER, Intent.MORE}
)
# Requests that end in words of the learner's own, which may be an answer after all.
LOOSE = frozenset(
    {Intent.QUIZ, Intent.SPELL, Intent.MORE, Intent.DETAIL, Intent.SHORTER}
)
PHRASED = 3  # words of a phrase that is nothing but a request
_NO = Taken.COMMAND
_RISING = re.compile(
    r"^(?:um+ |er+m? |uh |so |oh |well |and )*"
    r"(?:(?:is|was|were|are|isnt|wasnt|werent|arent|could|would|might|did|didnt)"
    r" (?:it|that|he|she|they|this|there)\b(?: be)?"
    r"|how about|what about|wasnt|isnt|(?:because|cos|cause|maybe|perhaps|or)\b)"
)
_SHORT_RISE = 9  # words of an answer said as a question
_WH = re.compile(
    r"^(?:(?:um+|er+m?|uh|so|sorry|wait|but|and|okay|ok|oh|hang on|hold on|lili) )*"
    r"(?:who|whom|whose|what|whats|whos|which|when|where|why|how|can|could|will|would"
    r"|do|does|did|tell|say|give|explain|have|has|may|should|shall|am|are|is|was"
    r"|were)\b"
)
_ASKED_BACK = re.compile(
    r"^(?:(?:um+|er+m?|uh|so|sorry|wait|but|and|okay|ok|oh) )*"
    r"(?:who|what|which|when|where|why|how)(?: \w+)? ?"
    r"(?:is|was|are|were|did|do|does|s|has|had|would|should|can|could)\b"
)
# "What they wanted was fame", where a question turns the words round.
_TOLD = re.compile(
    r"^(?:well |so |um+ |er+m? )*(?:what|where|how|who|why|when) (?:(?:they|he|she"
    r"|it|we|i)"
    r" (?!is\b|was\b|are\b|were\b|do\b|did\b)|happened |made them |(?:the )\w+ )"
    r".*\b(?:was|is|were)\b (?!it\b|that$|this$)\w+"
)
_SAME, _ALIKE = 0.9, 0.79  # the least likeness in sound to an answer
_ONCE_MORE = re.compile(r"\bagain\b|\b(?:one|1|once) more\b")
_THAT_AGAIN = re.compile(
    r"(?:please )?(?:can you |could you )?(?:tell|give|say|read|repeat|ask)\b"
    r".*\b(?:one|1|once) more(?: time| go)?(?: please)?$"
)
# Said of the answer before, not of the statement that waits.
_WAS_RIGHT = re.compile(
    r"^(?:\w+ ){0,2}(?:i|that|mine|my answer|my last one|what i said) was "
    r"(?:actually |really |so |totally |definitely )?(?:right|correct)\b(?! about)"
    r"|^(?:\w+ ){0,2}i got (?:it|that) (?:right|correct)\b"
)
_MEANS = re.compile(r"\bmeans?$|\bmean by\b|\bagain$|\bthe question\b")


def taken_as(
    question: Question,
    said: Words,
    near: Collection[str] = (),
    names: Collection[str] = (),
) -> Taken:
    """What was said, while `question` waits for its answer.

    The question's own answer said as it is written is always an answer, even where it
    is a phrase as well: "carry on", "stop", "no". `near` are other texts that an answer
    would share a word with, `names` those that the notes know.
    """
    if _just_so(question, said.text):
        return Taken.ANSWER
    if said.intent is Intent.DONT_KNOW:
        return Taken.DONT_KNOW
    if said.intent is Intent.DISTRESS:
        return Taken.ANSWER if _of_the_past(question, said, near, names) else _NO
    if _chooses(question, said) or _judges(question, said):
        return Taken.ANSWER
    return _in_words(question, said, near, names)


def _in_words(
    question: Question, said: Words, near: Collection[str], names: Collection[str]
) -> Taken:
    """Words of the learner's own, by what the phrases took them for."""
    if said.intent in LOOSE and len(said.text.split()) > PHRASED:
        right = grade(question, said.text, names).grade is Grade.CORRECT
        right = right and _in_its_words(question, said.text)
        return Taken.ANSWER if right and not _WH.match(_plain(said.text)) else _NO
    if said.intent not in (Intent.ASK, Intent.ANSWER):
        return Taken.COMMAND
    if said.intent is Intent.ASK and _THAT_AGAIN.match(_plain(said.text)):
        return Taken.COMMAND
    if gives_up(said.text):
        return Taken.DONT_KNOW
    if said.intent is Intent.ANSWER:
        return Taken.ANSWER
    if said.asks or said.text.rstrip().endswith("?"):
        return _asked(question, said, names)
    return _told(question, said, near, names)


def _in_its_words(question: Question, text: str) -> bool:
    """Whether one of the choices is named, where there are any: to "start the quiz" is
    not to say that something was the cause."""
    told = {form for choice in question.choices for form in stems(choice.text)}
    return not told or not told.isdisjoint(stems(text))


def _of_the_past(
    question: Question, said: Words, near: Collection[str], names: Collection[str]
) -> bool:
    """ "Coughing up blood", asked for the signs of the plague: of nobody in the room,
    and right, or in words that stand beside the answer."""
    spoken = words(answer_in(said.text))
    if not OF_ONESELF.isdisjoint(spoken):
        return False
    held = {form for text in near for form in stems(text)}
    telling = {stem(word) for word in spoken if word not in STOP}
    beside = len(telling) > 1 and telling <= held
    return beside or grade(question, said.text, names).grade in RIGHT


def _just_so(question: Question, text: str) -> bool:
    """Whether an answer, a choice or an item was said as it is written."""
    spoken = words(text)
    items = (one for part in question.parts for one in part.accepts)
    choices = (choice.text for choice in question.choices)
    every = (*question.accepts, *items, *choices)
    return bool(spoken) and any(words(one) == spoken for one in every)


def _chooses(question: Question, said: Words) -> bool:
    """Whether one of the choices was taken by its letter or its place."""
    again = _ONCE_MORE.search(_plain(said.text))
    if not question.choices or said.intent not in MAY_CHOOSE or again:
        return False
    if _ASKED_BACK.match(_plain(said.text)) or _MEANS.search(_plain(said.text)):
        return False
    own = frozenset(w for choice in question.choices for w in words(choice.text))
    letters = [choice.letter.casefold() for choice in question.choices]
    answer = answer_in(said.text)
    place = placed(answer, len(letters), own)
    by_letter = said.intent is not Intent.REPEAT and lettered(answer, letters, own)
    return place is not None or bool(by_letter)


def _judges(question: Question, said: Words) -> bool:
    """Whether it says yes or no to a statement that waits for just that."""
    true_or_false = question.kind is QuestionKind.TRUE_FALSE or (
        question.kind is QuestionKind.SHORT
        and bool(question.accepts)
        and wants_truth(question.accepts[0]) is not None
    )
    if not true_or_false or said.intent not in MAY_JUDGE:
        return False
    if gives_up(said.text) or in_the_room(said.text):
        return False
    if said.intent is Intent.CONTEST and _WAS_RIGHT.match(_plain(said.text)):
        return False
    rising = _RISING.match(_plain(said.text)) is not None
    if _WH.match(_plain(said.text)) and not rising:
        return False
    return truth_said(said.text, question) is not None


def _asked(question: Question, said: Words, names: Collection[str]) -> Taken:
    """Words in the form of a question: an answer with a rising voice, or a question."""
    text = _plain(said.text)
    if _sounds_right(question, text):
        return Taken.ANSWER
    if _TOLD.match(text) and not _MEANS.search(text):
        return Taken.ANSWER
    if _ASKED_BACK.match(text) or _MEANS.search(text):
        return Taken.COMMAND
    graded = grade(question, said.text, names).grade
    if graded is Grade.DONT_KNOW:
        return Taken.DONT_KNOW
    if _RISING.match(text):
        # "What about the famine?" says nothing of whether a statement is true.
        judging = question.kind is QuestionKind.TRUE_FALSE
        brief = len(text.split()) <= _SHORT_RISE and not judging
        return Taken.ANSWER if brief or graded in RIGHT else Taken.COMMAND
    personal = graded not in RIGHT and in_the_room(said.text)
    return Taken.COMMAND if personal or _WH.match(text) else Taken.ANSWER


def _sounds_right(question: Question, text: str) -> bool:
    """Whether a question of a few words is the answer misheard: "why in" for wine."""
    spoken = text.split()
    if len(spoken) > PHRASED:
        return False
    idle = STOP | QUESTION_WORDS
    least = _SAME if idle.issuperset(spoken) else _ALIKE
    choices = (choice.text for choice in question.choices)
    every = (*question.accepts, *choices)
    return any(heard_as(_plain(one), text) >= least for one in every)


def _told(
    question: Question, said: Words, near: Collection[str], names: Collection[str]
) -> Taken:
    """Bare words: an answer, unless they are small talk or a request."""
    if grade(question, said.text, names).grade in RIGHT:
        return Taken.ANSWER
    items = (one for part in question.parts for one in part.accepts)
    choices = (choice.text for choice in question.choices)
    told = (question.prompt, *question.accepts, *items, *choices, *near)
    return Taken.COMMAND if is_aside(said.text, told, names) else Taken.ANSWER


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", text.casefold().replace("'", "")))
