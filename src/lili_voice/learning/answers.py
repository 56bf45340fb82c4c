"""What of the words heard is the answer: hedges, carriers and tags taken away."""

import re
from dataclasses import dataclass

from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import STOP, words
from lili_voice.turn import Grade

DENIED = "it is denied"
UNDECIDED = "it does not choose"
CONTRARY = "the contrary"
UNSURE = re.compile(
    r"\b(?:(?:i(?:'m| am) )?not (?:\w+ )?sure|i (?:do not|don't|dont) (?:\w+ )?know"
    r"|(?:i(?:'ve| have) )?(?:got )?no (?:idea|clue)|(?:not|haven't|have not) a clue"
    r"|i (?:can't|cannot|can not) (?:\w+ )?(?:remember|think|recall)|dunno|beats me"
    r"|i(?:'ve| have)? (?:forgot|forgotten)|i give up)\b|^\W*pass\W*$",
    re.IGNORECASE,
)
HEDGE = re.compile(
    r"\b(?:u+m+|u+h+|e+r+m*|h+m+|i (?:think|believe|guess|suppose|reckon)"
    r"|i(?:'d| would) (?:say|guess|go for)|(?:my|the) (?:final )?answer is"
    r"|maybe|perhaps|possibly|probably|please|if i remember rightly|sort of|kind of)\b",
    re.IGNORECASE,
)
TAG = re.compile(
    r"\b(?:was|is|were|did|are|do|does|had)n['’]?t (?:it|he|she|they|that|there)\W*$",
    re.IGNORECASE,
)
CORRECTED = re.compile(r"\b(?:i mean|no wait|wait no|or rather|sorry)\b,?", re.I)
CONTRAST = re.compile(
    r"(?P<said>.*\S),? (?:rather than|instead of|as opposed to) .*", re.IGNORECASE
)
NOT_THIS_BUT = re.compile(r"^\W*(?:it )?(?:was )?not\b.*?\bbut\b", re.IGNORECASE)
NOT_THAT = re.compile(
    r"(?P<said>\w.*?)(?P<last>[\w'’]+),? not (?:the )?(?:\w+\W*){1,3}$"
)
TURNS_ROUND = word_set(
    "was is were are do did does had has have could would should can will may might "
    "must be been if or why and but"
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How an answer was judged, and why.

    `matched` and `missing` are the parts of the accepted answer, as it is written,
    that were heard and that were not.
    """

    grade: Grade
    why: str
    matched: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    accepted: str = ""


def answer_in(heard: str) -> str:
    """The words that are the answer; "" when there are none."""
    text = TAG.sub("", UNSURE.sub(" ", heard.replace("’", "'")))
    text = HEDGE.sub(" ", text)
    kept = [part for part in CORRECTED.split(text) if words(part)]
    return _chosen(" ".join(kept[-1].split())) if kept else ""


def gives_up(heard: str) -> bool:
    """Whether it says that the answer is not known, and no more."""
    left = [word for word in words(answer_in(heard)) if word not in STOP]
    return not left and bool(UNSURE.search(heard.replace("’", "'")))


def _chosen(text: str) -> str:
    """ "Politics, not economics" chooses politics."""
    if found := CONTRAST.fullmatch(text):
        return found["said"]
    if NOT_THIS_BUT.match(text):
        return NOT_THIS_BUT.sub("", text).strip()
    found = NOT_THAT.fullmatch(text)
    if found and found["last"].lower() not in TURNS_ROUND:
        return f"{found['said']}{found['last']}"
    return text
