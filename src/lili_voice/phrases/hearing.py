"""What a learner's words are: a command, an answer, a question, or words alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lili_voice.phrases.distress import in_distress
from lili_voice.phrases.exams import read_exam
from lili_voice.phrases.gist import read_gist
from lili_voice.phrases.own import read_own
from lili_voice.phrases.phrasebook import Phrasebook, phrasebook
from lili_voice.phrases.said import LONGEST, PEELED, PHRASE, Said, asks, tidy
from lili_voice.phrases.wishes import read_wish
from lili_voice.turn import Intent

KEPT = 1024  # texts heard that are not gone through again
_MARKS = " .,;:!?\"'“”«»"
# Pictures that are a word in a chat.
_PICTURES = {"👍": "yes", "👌": "yes", "✅": "yes", "👎": "no", "❌": "no"}
# Headings of what is said about something, and the slot it is told in.
_ABOUT = {
    "contest_with": (Intent.CONTEST, "answer"),
    "spell_name": (Intent.SPELL, "name"),
}
# Sentences of own.txt that a child in distress would not say.
_UNTROUBLED = frozenset(
    {Intent.RESUME, Intent.SCORE, Intent.PROGRESS, Intent.REVISE, Intent.ABOUT_ME}
)


@dataclass(frozen=True, slots=True)
class Heard:
    """Words understood.

    `text` is what was heard without "um", "hey Lili" and "please" at its ends, cut
    to `said.LONGEST` characters; `question` is true when it has the form of a
    question or a request. An ANSWER has the slot `answer`, and so has a CONTEST that
    says what was meant; those of QUIZ and EXAM are told by `wishes` and `exams`. The
    words of DISTRESS are nobody's to keep: they are passed on for this turn alone, in
    which they may yet be the answer to a question on the plague.
    """

    intent: Intent
    slots: Mapping[str, str] = field(default_factory=dict)
    question: bool = False
    text: str = ""


# What was said before: a class says "true", "hint" and "the first one" all day.
_heard: dict[str, Heard] = {}


def hear(text: str) -> Heard:
    """Understands raw text by the phrases of en.txt; takes any text, never raises.

    A child in distress (distress.txt) is heard before anything else, but for the few
    questions on one's own quiz that are made of the same words: "have I got worse".
    """
    if known := _heard.get(text):
        return known
    heard = _hear(text)
    if heard.intent is not Intent.DISTRESS and len(text) <= LONGEST:
        if len(_heard) >= KEPT:
            _heard.clear()
        _heard[text] = heard
    return heard


def _hear(text: str) -> Heard:
    tidied = tidy(text)
    if in_distress(text) and not _untroubled(text, tidied):
        return Heard(Intent.DISTRESS, text=tidy(text))
    if not tidied:
        return Heard(Intent.SILENCE)
    said = Said.of(tidied)
    if not said.words:
        drawn = _PICTURES.get(tidied[0])
        return _hear(drawn) if drawn else Heard(Intent.UNCLEAR, text=tidied)
    book = phrasebook()
    core = said.without(book.edges)
    if intent := _whole(said, core, book):
        return Heard(intent, text=core.written)
    return _wished(core, book) or _open_ended(core, book)


def _untroubled(text: str, tidied: str) -> bool:
    """Whether words, all of them, ask about a quiz or what is kept, and no more."""
    if len(text) > LONGEST:
        return False
    return read_own(Said.of(tidied).without(phrasebook().edges)) in _UNTROUBLED


def _whole(said: Said, core: Said, book: Phrasebook) -> Intent | None:
    """The intent of words that are a phrase by themselves, but for their edges."""
    if len(core) > PHRASE + PEELED:
        return None
    led = core.without_front(book.leads)
    for words in (said, core, led, led.without_back(book.tails)):
        if intent := book.whole.get(words.key):
            return intent
    return None


def _wished(core: Said, book: Phrasebook) -> Heard | None:
    """What is wished of a quiz, told of an exam, or said of one's own round."""
    led = core.without_front(book.leads)
    for words in (core, led, led.without_back(book.tails)):
        if own := read_own(words):
            return Heard(own, text=core.written)
        if (wish := read_wish(words)) is not None:
            return Heard(Intent.QUIZ, wish, text=core.written)
        if exam := read_exam(words):
            return Heard(Intent.EXAM, exam, text=core.written)
    gist = read_gist(led)
    return Heard(gist, text=core.written) if gist else None


def _open_ended(core: Said, book: Phrasebook) -> Heard:
    text = core.written
    form, rest = _opening(core, book)
    if form not in _ABOUT:
        form, rest = _form(core.without_front(book.leads), book)
    if form in _ABOUT:
        intent, slot = _ABOUT[form]
        return Heard(intent, {slot: rest.written.strip(_MARKS)}, text=text)
    if form != "answer":
        return Heard(Intent.ASK, question=form == "ask" or asks(text), text=text)
    rest = _answer(rest, book)
    if _whole(rest, rest, book) is Intent.DONT_KNOW:
        return Heard(Intent.DONT_KNOW, text=text)
    return Heard(Intent.ANSWER, {"answer": rest.written.strip(_MARKS)}, text=text)


def _form(said: Said, book: Phrasebook) -> tuple[str, Said]:
    """How words open or close ("ask", "answer", "say" or ""), and what is left."""
    opening, rest = _opening(said, book)
    if opening in ("ask", "answer", *_ABOUT):
        return opening, rest
    closing, rest = _closing(said, book)
    return closing or opening, rest


def _opening(said: Said, book: Phrasebook) -> tuple[str, Said]:
    for end in range(min(said.end, said.start + PHRASE), said.start, -1):
        form = book.openings.get(said.between(said.start, end), "")
        if form and (end < said.end or form not in ("answer", *_ABOUT)):
            return form, said.part(end, said.end)
    return "", said


def _closing(said: Said, book: Phrasebook) -> tuple[str, Said]:
    for start in range(max(said.start + 1, said.end - PHRASE), said.end):
        if form := book.closings.get(said.between(start, said.end)):
            return form, said.part(said.start, start)
    return "", said


def _answer(said: Said, book: Phrasebook) -> Said:
    """What is left when one carrier stands within another: "I think, um, it was"."""
    for _ in range(PEELED):
        said = said.without(book.edges)
        form, rest = _opening(said, book)
        if form != "answer":
            form, rest = _closing(said, book)
        if form != "answer":
            return said
        said = rest
    return said
