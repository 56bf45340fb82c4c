"""What a worksheet asks of its pupil: tasks, gaps, aims of the lesson, advice."""

import re

from lili_voice.english.verbs import PLAIN, is_past
from lili_voice.knowledge.reading.furniture.task_words import (
    ATTRIBUTED,
    COMMAND,
    DUE,
    EXAM,
    HAPPENED,
    INTRODUCES,
    OPENS,
    REMINDS,
    SCHOOL,
    TO_LEARN,
    TOLD_TO,
    WITH_PEN,
)
from lili_voice.knowledge.reading.verbs import has_verb

LONGEST_GAPPED = 5000  # characters of a passage with gaps
LONGEST_TEXT = 1000  # characters
LONGEST = 60  # words of a task; a longer text tells something
GAP = re.compile(r"_{3,}|(?:_ ){3,}|\.{6,}|…{2,}|(?:\[|\()\s{3,}(?:\]|\))|□|☐")
TRUE_OR_FALSE = re.compile(
    r"\b(?:T|True)\s*(?:/|or)\s*(?:F|False)\W*$|[(\[]\s*(?:T|True|F|False)\s*[)\]]\s*$",
    re.I,
)
# What an answer is worth: "(8 marks)", "[12 marks + 3 for spelling]".
MARKS = re.compile(
    r"\s*[(\[{]\s*(?:/\s*|worth\s+|total\b[^)\]}]{0,30}?)?\d{1,2}\s*(?:marks?|m|pts?|"
    r"points?)\b[^)\]}]{0,40}[)\]}]\s*$",
    re.I,
)
WORTH = re.compile(r"\[\d{1,2}\]\s*$")  # only behind the word of command
LABEL = re.compile(r"^\W*[A-Z][\w'’-]*(?: [\w'’-]+){0,2}\s*(?::|\s[–—-])\s+(?=\S)")
FALSE = re.compile(r"\bfalse\b", re.I)  # what may be false is never to be said
SENTENCE = re.compile(r"(?<=[.!?])[”’\"')]*\s+(?=[A-Z“‘\"'(])")
CLAUSE = re.compile(r":|\b(?:why|how|what|which|who|that|whether|when|if)\b", re.I)


def is_ordered(text: str) -> bool:
    """Whether a text begins like an order, to whomever it is given."""
    words = re.findall(r"[\w'’-]+", text.lower())
    return bool(words) and words[0] in PLAIN and not any(map(is_past, words))


def has_gap(text: str) -> bool:
    """Whether a pupil is to fill something in, or to say whether it is true."""
    return bool(GAP.search(text)) or bool(TRUE_OR_FALSE.search(text))


def is_task(text: str) -> bool:
    """Whether nothing in a text is for the ear: a task, a gap to fill, advice."""
    bare = text.strip()
    if has_gap(bare[:LONGEST_GAPPED]):
        return True
    if len(bare) > LONGEST_TEXT or len(bare.split()) > LONGEST:
        return False
    if MARKS.fullmatch(bare):
        return True
    opened = OPENS.match(bare)
    if opened and _keeps_promise(opened, bare[opened.end() :].strip()):
        return True
    label = LABEL.match(bare)
    told = bool(label) and is_told_to_pupil(bare[label.end() :]) if label else False
    return told or _is_marked(bare) or _all_told(bare)


def is_set(text: str) -> bool:
    """Whether a text, below a heading or a label of tasks, is one of them."""
    first, *others = SENTENCE.split(text.strip())
    asks = first.rstrip().endswith("?") and not any(map(_tells_more, others))
    told = (TOLD_TO.match(s) and not _is_told_of(s) for s in (first, *others))
    return is_task(text) or asks or any(told)


def opens_tasks(text: str) -> bool | None:
    """Whether a heading stands above tasks for certain; None where what stands below
    it decides, False where it names something else."""
    bare = text.strip()
    if len(bare) > LONGEST_TEXT:
        return False
    opened = OPENS.match(bare)
    if opened is None:
        return None if is_told_to_pupil(bare) else False
    body = bare[opened.end() :].strip()
    if not body:
        return True if opened["sure"] else None
    return _keeps_promise(opened, body)


def is_told_to_pupil(sentence: str) -> bool:
    """Whether one sentence tells a pupil what to do, what to learn or how to answer."""
    if DUE.match(sentence):
        return True
    if INTRODUCES.match(sentence) and _introduces(sentence):
        return False  # "Learn these reasons:", and there they are
    if (MARKS.search(sentence) or WORTH.search(sentence)) and COMMAND.match(sentence):
        return True
    if TO_LEARN.match(sentence):
        return not ATTRIBUTED.search(sentence)
    if _is_told_of(sentence):
        return False
    return _is_order(sentence) or is_advice(sentence)


def _introduces(sentence: str) -> bool:
    """Whether what is to be learnt stands below a sentence, or behind its colon."""
    _, colon, behind = sentence.partition(":")
    body = behind.strip()
    if not colon or not body:
        return bool(colon)
    school = SCHOOL.search(body) or EXAM.search(body) or body.endswith("?")
    return not school and not is_ordered(body)


def _is_order(sentence: str) -> bool:
    if WITH_PEN.match(sentence):
        return True
    told = TOLD_TO.match(sentence)
    if told is None:
        return False
    rest = sentence[: told.start("verb")] + sentence[told.end("verb") :]
    return bool(SCHOOL.search(rest))


def is_advice(sentence: str) -> bool:
    """Whether a sentence says how an exam is answered: no order, and no history."""
    if not EXAM.search(sentence) or any(map(is_past, sentence.lower().split())):
        return False
    words = re.findall(r"[\w'’-]+", sentence.lower())
    opens = REMINDS.match(sentence) or TOLD_TO.match(sentence)
    return bool(opens) or words[0] in PLAIN or words[0].startswith("examiner")


def _is_told_of(sentence: str) -> bool:
    """Whether a sentence that opens like an order tells what happened, or was said."""
    order = CLAUSE.split(sentence, maxsplit=1)[0]
    return bool(ATTRIBUTED.search(sentence)) or bool(HAPPENED.search(order))


def _keeps_promise(opened: re.Match[str], body: str) -> bool:
    """Whether what stands behind a label such as "Task 2:" is what it promises."""
    if not body or FALSE.search(opened.group()):
        return bool(opened["sure"])
    asks = body.endswith("?") or _all_told(body) or bool(MARKS.search(body))
    if opened["sure"]:
        return asks or not any(map(_is_history, SENTENCE.split(body)))
    return asks or is_set(body)


def _is_history(sentence: str) -> bool:
    """Whether a sentence behind a label of tasks tells of the past all the same."""
    if not _tells(sentence):
        return False
    if not SCHOOL.search(sentence):
        return True
    past = any(map(is_past, re.findall(r"[\w'’-]+", sentence.lower())))
    return past and not (EXAM.search(sentence) or is_ordered(sentence))


def _is_marked(text: str) -> bool:
    """Whether a text is a question of an exam: it says what its answer is worth."""
    marked = MARKS.search(text) or WORTH.search(text)
    sentences = SENTENCE.split(text)
    asked = (COMMAND.match(s) or is_told_to_pupil(s) for s in sentences)
    return bool(marked) and any(asked)


def _all_told(text: str) -> bool:
    """Whether the first sentence of a text is said to a pupil, and none tells more."""
    first, *others = SENTENCE.split(text.strip())
    return is_told_to_pupil(first) and not any(map(_tells_more, others))


def _tells_more(sentence: str) -> bool:
    told = sentence.endswith("?") or is_told_to_pupil(sentence)
    return not told and _tells(sentence)


def _tells(text: str) -> bool:
    """Whether a text states something, and not to its reader."""
    bare = text.rstrip()
    ended = bare.endswith((".", "!", "”", "’")) and not bare.endswith("...")
    return ended and has_verb(text) and not re.search(r"\byour?\b", text, re.I)
