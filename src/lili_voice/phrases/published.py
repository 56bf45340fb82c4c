"""The names under which phrases are published to platforms, and back again."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from lili_voice.phrases.hearing import Heard, hear
from lili_voice.phrases.keys import words
from lili_voice.phrases.phrasebook import phrasebook
from lili_voice.turn import Intent

# AMAZON.* are Amazon's own intents; a platform sends some we never publish.
NAMES: Mapping[str, Intent] = MappingProxyType(
    {
        "AMAZON.YesIntent": Intent.YES,
        "AMAZON.NoIntent": Intent.NO,
        "AMAZON.HelpIntent": Intent.HELP,
        "AMAZON.StopIntent": Intent.STOP,
        "AMAZON.CancelIntent": Intent.CANCEL,
        "AMAZON.RepeatIntent": Intent.REPEAT,
        "AMAZON.StartOverIntent": Intent.START_OVER,
        "AMAZON.FallbackIntent": Intent.UNCLEAR,
        "AMAZON.NavigateHomeIntent": Intent.STOP,
        "AMAZON.NextIntent": Intent.MORE,
        "AMAZON.MoreIntent": Intent.MORE,
        "AMAZON.ResumeIntent": Intent.MORE,
        "AMAZON.PauseIntent": Intent.STOP,
        "QuizIntent": Intent.QUIZ,
        "OneQuestionIntent": Intent.ONE,
        "ResumeQuizIntent": Intent.RESUME,
        "ScoreIntent": Intent.SCORE,
        "ProgressIntent": Intent.PROGRESS,
        "ReviseIntent": Intent.REVISE,
        "ExamIntent": Intent.EXAM,
        "AboutMeIntent": Intent.ABOUT_ME,
        "ForgetMeIntent": Intent.FORGET,
        "AllSaidIntent": Intent.ALL_SAID,
        "HintIntent": Intent.HINT,
        "SkipIntent": Intent.SKIP,
        "TopicsIntent": Intent.TOPICS,
        "DontKnowIntent": Intent.DONT_KNOW,
        "MoreIntent": Intent.MORE,
        "SlowerIntent": Intent.SLOWER,
        "ShorterIntent": Intent.SHORTER,
        "DetailIntent": Intent.DETAIL,
        "SpellIntent": Intent.SPELL,
        "SourceIntent": Intent.SOURCE,
        "ContestIntent": Intent.CONTEST,
        "OtherIntent": Intent.OTHER,
        "OkayIntent": Intent.YES,
        "FineIntent": Intent.NO,
        "NextIntent": Intent.MORE,
        "RepeatQuestionIntent": Intent.REPEAT,
        "ChangeExamIntent": Intent.EXAM,
        "VerdictIntent": Intent.CONTEST,
        "WasRightIntent": Intent.CONTEST,
        "FinishedIntent": Intent.STOP,
    }
)
# A platform sends no words with an intent. Where the dialogue reads more in them than
# the intent says, those of one manner have a name of their own.
_MANNERS = {
    "AMAZON.NextIntent": "next",
    "OkayIntent": "okay",
    "FineIntent": "fine",
    "NextIntent": "next",
    "RepeatQuestionIntent": "question",
    "ChangeExamIntent": "change",
    "VerdictIntent": "verdict",
    "WasRightIntent": "right",
    "FinishedIntent": "finished",
}
_UNPUBLISHED = frozenset(
    f"AMAZON.{name}Intent"
    for name in ("Fallback", "NavigateHome", "Next", "More", "Resume", "Pause")
)
# The openings worth an intent of their own: an opening is not sent back with what
# follows it, so each needs one. Whatever opens otherwise is caught whole, as `words`.
_PUBLISHED = (
    *("who", "who's", "whose", "what", "what's", "when", "when's", "where", "where's"),
    *("why", "how", "how's", "how many", "how much", "how long", "which"),
    *("is", "are", "was", "were", "do", "does", "did", "has", "have", "had"),
    *("can", "could", "would", "should", "tell me", "give me", "remind me"),
    *("name", "list", "explain", "describe", "define", "state", "outline", "compare"),
    *("summarise", "identify", "what about", "how about"),
    *("repeat", "go back to", "spell"),
    *("quiz me", "quiz me on", "test me", "test me on", "ask me", "ask me about"),
    *("my exam is", "i've got my exam", "but i said", "i meant"),
)
_UNSENT = "unsent"
ANSWER = "AnswerIntent"  # its slot is `answer`
WORDS = "WordsIntent"  # its slot is `words`
WORDS_TYPE = "LILI_WORDS"  # the type of that slot, which a quiz extends for a while


@cache
def openings() -> Mapping[str, str]:
    """Published intents that stand for the words before their slot `query`.

    "AskWhoIntent" -> "who": a platform sends only what follows, "was liu shaoqi".
    Each opening has its own intent, so that no question word is ever lost.
    """
    return MappingProxyType({_name(opening): opening for opening in _PUBLISHED})


@cache
def samples() -> Mapping[str, tuple[str, ...]]:
    """Every published intent with its sentences, but for Amazon's that need none.

    A carrier of an answer that an opening also carries is left to the opening: "is
    it {answer}" would lose the words that make it a question outside a quiz.
    """
    found = {name: _said(name) for name in NAMES if name not in _UNPUBLISHED}
    found |= {name: (f"{words} {{query}}",) for name, words in openings().items()}
    found[ANSWER] = tuple(
        carrier
        for carrier in expand(Intent.ANSWER)
        if carrier.endswith("}") and _worth_publishing(carrier[: -len(" {answer}")])
    )
    return MappingProxyType({**found, WORDS: ("{words}",)})


def _worth_publishing(opening: str) -> bool:
    """Whether no shorter opening carries the same words, "how many" and such apart."""
    spoken = words(opening)
    shorter = {" ".join(spoken[:end]) for end in range(1, len(spoken))}
    return spoken[0] == "how" or not shorter & phrasebook().openings.keys()


def _name(opening: str) -> str:
    return "".join(part.capitalize() for part in ["ask", *words(opening)]) + "Intent"


def expand(intent: Intent) -> tuple[str, ...]:
    """Every sentence of an intent as written, but for those that are never published;
    openings end in {answer} or {query}."""
    unsent = phrasebook().under(intent.value, _UNSENT)
    every = phrasebook().under(intent.value)
    return tuple(text for text in every if text not in unsent)


def heard_as(name: str, slots: Mapping[str, str | None]) -> Heard:
    """What a published intent stands for; any name and slots will do, never raises."""
    if intent := NAMES.get(name):
        return Heard(intent, text=_example(name))
    opening = openings().get(name, "")
    spoken = [value for value in slots.values() if isinstance(value, str)]
    text = " ".join([opening, *spoken]).strip()
    if not text:
        return Heard(Intent.UNCLEAR)
    heard = hear(text)
    return _carried(text, heard) if name == ANSWER else heard


def _carried(text: str, heard: Heard) -> Heard:
    """Words whose carrier the platform has kept: they may have been a child's "I think
    of ..." or "I reckon it's false"."""
    if heard.intent not in (Intent.ASK, Intent.CONTEST) or heard.question:
        return heard
    whole = hear(f"i think {text}")
    if whole.intent is Intent.DISTRESS:
        return whole
    answer = whole.slots.get("answer") or heard.text
    return Heard(Intent.ANSWER, {"answer": answer}, text=answer)


def _said(name: str) -> tuple[str, ...]:
    """The sentences of an intent that are published under this name of it."""
    return phrasebook().under(NAMES[name].value, _MANNERS.get(name, ""))


def _example(name: str) -> str:
    return "" if NAMES[name] is Intent.UNCLEAR else next(iter(_said(name)), "")
