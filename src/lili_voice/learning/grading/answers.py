"""What of the words heard is the answer: hedges, carriers and tags taken away."""

import re
from dataclasses import dataclass

from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import QUESTION_WORDS, STOP, words
from lili_voice.learning.grading.unsure import EMPTY, UNSURE
from lili_voice.turn import Grade

DENIED = "it is denied"
UNDECIDED = "it does not choose"
CONTRARY = "the contrary"
FLATLY = "the very contrary"  # the answer itself, said the other way round
HEDGE = re.compile(
    r"\b(?:u+m+|u+h+|e+r+m*|h+m+|i (?:think|believe|guess|suppose|reckon)"
    r"|i(?:'d| would|'ll| will)? (?:say|guess|go for|go with)|let me (?:think|see)"
    r"|(?:my|the) (?:(?:final |best )?answer|(?:best )?guess) is|you know"
    r"|i(?:'m| am)(?: \w+)? (?:sure|certain)"
    r"|maybe|perhaps|possibly|probably|please|if i remember rightly|sort of|kind of)\b",
    re.IGNORECASE,
)
TAG = re.compile(
    r"\b(?:was|is|were|did|are|do|does|had)n['’]?t (?:it|he|she|they|that|there)\W*$",
    re.IGNORECASE,
)
RISING = re.compile(
    r"^\W*(?:was|is|were|are|did|does)n['’]?t (?:it|he|she|they|that)\b(?=\W+\w)", re.I
)
CORRECTED = re.compile(r"\b(?:i mean|no wait|wait no|or rather|sorry)\b,?", re.I)
# "Or somebody", "or something like that": a hedge, and no second answer.
OR_SO = re.compile(
    r"\bor (?:something|summat|somebody|someone|somewhere|whatever|whoever|similar|so"
    r"|like|maybe|thereabouts)"
    r"(?: (?:like that|along those lines))?\W*$",
    re.IGNORECASE,
)
DENIED_WHOLE = re.compile(
    r"^(?:no\W+)?(?:(?:it|that|this) )?"
    r"(?:(?:was|is|were|would be|do|did)(?:n't| not)|not)"
    r" (?:just )?(?:because|cos|so|as|to|in order|for|due|with|that|about|by)\b",
    re.IGNORECASE,
)
PUT_RIGHT = re.compile(
    r"\b(?:but|it (?:was|is)(?! ?n[o']t)|it's(?! not)|rather|instead"
    r"|because .*because)\b",
    re.IGNORECASE,
)
CONTRAST = re.compile(
    r"(?P<said>.*\S),? (?:rather than|instead of|as opposed to) .*", re.IGNORECASE
)
NOT_THIS_BUT = re.compile(r"^\W*(?:it )?(?:was )?not\b.*?\bbut\b", re.IGNORECASE)
IT_WAS = r"(?:it|that|he|she|they) (?:was|is|were)"
NOT_THIS_IT_WAS = re.compile(
    rf"^(?:no\W+)?{IT_WAS}(?: not|n't)\b\W+(?!{IT_WAS})\w.{{0,60}}?"
    rf"\b{IT_WAS} (?!not\b)(?P<said>.+)$",
    re.IGNORECASE,
)
DID_NOT_BUT_DID = re.compile(
    r"^(?:\w+\W+){1,3}(?P<did>did|was|is|were)(?: not|n't)\b\W+(?:but )?"
    r"(?P<said>(?:\w+ ){1,3}(?P=did))$",
    re.IGNORECASE,
)
NOT_THAT = re.compile(
    r"(?P<said>(?!not\b)\w.*?)(?P<last>[\w'’]+),? not (?!(?:to|enough)\b)(?:the )?"
    r"(?:[\w'’]+ ?){1,3}\W*$"
)
_IDLE = STOP | QUESTION_WORDS | EMPTY
TURNS_ROUND = word_set(
    "was is were are do did does had has have could would should can will may might "
    "must be been if or why and but"
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How an answer was judged, and why.

    `had` are the parts of a date that were right where others were not: "year",
    "month", "day". `accepted` is the answer it was judged by. `matched` and `missing`
    are what of the answer was said and what was not, in the words of the answer: the
    parts of a list, of a date, of a reason.
    """

    grade: Grade
    why: str
    had: tuple[str, ...] = ()
    accepted: str = ""
    matched: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def answer_in(heard: str) -> str:
    """The words that are the answer; "" when there are none."""
    text = TAG.sub("", UNSURE.sub(" ", heard.replace("’", "'")))
    text = RISING.sub(" ", HEDGE.sub(" ", OR_SO.sub("", text)))
    kept = [part for part in CORRECTED.split(text) if words(part)]
    return _chosen(" ".join(kept[-1].split())) if kept else ""


def denied_whole(heard: str) -> bool:
    """ "It wasn't because bread was dear": whatever follows is what it was not."""
    said = " ".join(HEDGE.sub(" ", heard.replace("’", "'")).split())
    return bool(DENIED_WHOLE.match(said)) and not PUT_RIGHT.search(said)


def gives_up(heard: str) -> bool:
    """Whether it says that the answer is not known, and no more."""
    left = [word for word in words(answer_in(heard)) if word not in _IDLE]
    return not left and bool(UNSURE.search(heard.replace("’", "'")))


def _chosen(text: str) -> str:
    """ "Politics, not economics" chooses politics."""
    for chosen in (CONTRAST, NOT_THIS_IT_WAS, DID_NOT_BUT_DID):
        if found := chosen.fullmatch(text):
            return found["said"]
    if NOT_THIS_BUT.match(text):
        return NOT_THIS_BUT.sub("", text).strip()
    not_that = NOT_THAT.fullmatch(text)
    if not_that and not_that["last"].lower() not in TURNS_ROUND:
        return f"{not_that['said']}{not_that['last']}"
    return text
