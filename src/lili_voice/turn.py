"""What a learner did, and what Lili answers: free of any platform."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from lili_voice.source import Source
from lili_voice.speech import Speech


class Intent(StrEnum):
    """What the learner's words were taken for."""

    LAUNCH = "launch"
    END = "end"  # the conversation is over; nothing is said
    ASK = "ask"  # a question, or words that may be one
    ANSWER = "answer"  # plainly meant as an answer: "my answer is ..."
    DONT_KNOW = "dont_know"
    YES = "yes"
    NO = "no"
    MORE = "more"  # "go on"
    QUIZ = "quiz"  # "quiz me"; slots: topic, count, kind, level, missed
    ONE = "one"  # "ask me one"
    RESUME = "resume"  # "carry on with the quiz"
    SCORE = "score"  # "how many have I got right?": of the round
    PROGRESS = "progress"  # "how am I doing?": of everything so far
    REVISE = "revise"  # "what should I revise?"
    EXAM = "exam"  # "my exam is on the third of June"; slots: date, off
    ABOUT_ME = "about_me"  # "what do you know about me?"
    FORGET = "forget"  # "delete everything about me"
    HINT = "hint"
    SKIP = "skip"
    REPEAT = "repeat"
    SLOWER = "slower"
    SHORTER = "shorter"
    DETAIL = "detail"  # "in more detail": of what was said, not what comes next
    ITEM = "item"  # "the second one again": of the list just told
    SPELL = "spell"
    SOURCE = "source"  # "where is that from?"
    CONTEST = "contest"  # "that's wrong"
    OTHER = "other"  # "what does the other document say?"
    TOPICS = "topics"  # "what do you know about?"
    HELP = "help"
    START_OVER = "start_over"
    ALL_SAID = "all_said"  # "that's all": of a list, or of everything
    STOP = "stop"
    CANCEL = "cancel"
    SILENCE = "silence"
    THANKS = "thanks"
    DISTRESS = "distress"  # the learner is not well: no revision now
    UNCLEAR = "unclear"  # nothing a person would say


class Grade(StrEnum):
    """How an answer to a quiz question was judged."""

    CORRECT = "correct"
    PARTIAL = "partial"
    WRONG = "wrong"
    DONT_KNOW = "dont_know"


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing a learner said or did.

    `learner` names the person within a platform ("alexa:amzn1..."); only the store
    sees it, and keeps no more than a keyed hash. `id` is the platform's id of this
    turn: the same learner and id again is a redelivery. `at` is an aware UTC time.
    `question` is true when the words have the form of a question or a request, so
    that they are not taken for the answer to a quiz question. `opens` is true for
    the first turn of a conversation. A choice that was touched is an ANSWER with the
    slots `choice`, its letter, and `of`, the `Question.mark` it was shown with.
    """

    id: str
    learner: str
    intent: Intent
    at: datetime
    text: str = ""
    slots: Mapping[str, str] = field(default_factory=dict)
    question: bool = False
    opens: bool = False
    screen: bool = False
    locale: str = "en-GB"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to choose from."""

    letter: str
    text: str


@dataclass(frozen=True, slots=True)
class Screen:
    """What a device with a display shows beside the speech.

    `share`, from 0 to 1, is how much of something is done; it is drawn as a bar.
    """

    title: str
    text: str
    share: float | None = None


class QuestionKind(StrEnum):
    """What kind of answer a quiz question wants."""

    SHORT = "short"  # a name, a date, a number, a few words, a reason
    LIST = "list"  # "name as many of the five reasons as you can", "name three"
    CHOICE = "choice"  # multiple choice, by letter or by words
    TRUE_FALSE = "true_false"
    CAUSE_EFFECT = "cause_effect"  # "was that a cause or an effect?"
    SUCCESS_FAILURE = "success_failure"
    FIRST = "first"  # which of two came first
    FACTOR = "factor"  # which factor a piece of evidence supports
    FINISH = "finish"  # the end of a sentence
    CONTRAST = "contrast"  # which of two that were mixed up


@dataclass(frozen=True, slots=True)
class Part:
    """One item that a list question wants: any of its wordings, and its facts."""

    accepts: tuple[str, ...]
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """What the quiz asks. `accepts[0]`, said as written, is judged correct.

    `prompt` holds all that is said, the choices with their letters too. Where there are
    `choices`, `accepts[0]` is the text of the right one; letters are spoken only where
    they are not "". A LIST has `parts`, of which it wants `wants`; 0 means all. `stem`
    is what is asked, without choices and frame: put to Ask, it leads to the fact.
    """

    prompt: str
    accepts: tuple[str, ...]
    fact: str
    choices: tuple[Choice, ...] = ()
    kind: QuestionKind = QuestionKind.SHORT
    parts: tuple[Part, ...] = ()
    wants: int = 0
    stem: str = ""

    @property
    def mark(self) -> str:
        """Tells this question from others, and nothing of its answer."""
        return sha256(self.prompt.encode()).hexdigest()[:10]


class Awaited(StrEnum):
    """What Lili waits for, so that a recogniser may listen for it."""

    NOTHING = ""
    QUESTION = "question"  # anything: a question, or a wish
    OFFER = "offer"  # yes or no to something offered
    YES = "yes"  # a plain yes or no: shall everything be forgotten?
    CHOICE = "choice"  # one of `listen_for`
    DAY = "day"  # a date
    ANSWER = "answer"  # to a quiz question: a name, a date, a few words, a letter
    EXPLANATION = "explanation"  # to a quiz question: a reason or a list, in full


@dataclass(frozen=True, slots=True)
class Reply:
    """What Lili answers.

    `reprompt` is said into silence; without one the conversation ends. `awaits` says
    what Lili waits for, `listen_for` the words a recogniser may expect (never which of
    them is right). `known` is true when the notes answered, false when they do not
    say, None when nothing was asked about them. `asked` is the quiz question put by
    this reply; no channel may write it to a platform.
    """

    speech: Speech
    intent: Intent
    reprompt: Speech | None = None
    awaits: Awaited = Awaited.NOTHING
    listen_for: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    screen: Screen | None = None
    sources: tuple[Source, ...] = ()
    known: bool | None = None
    verdict: Grade | None = None
    asked: Question | None = None
