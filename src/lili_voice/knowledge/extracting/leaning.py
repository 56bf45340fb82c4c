"""Sentences that say little without the one before them."""

import re

from lili_voice.english.dates import find_dates
from lili_voice.english.verbs import HELPING, PLAIN, is_past
from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.extracting.sentence import LEADS_IN, LINKING, Sentence
from lili_voice.knowledge.extracting.statement import uncapped
from lili_voice.knowledge.extracting.subjects import OPENS, agrees, says_nothing
from lili_voice.knowledge.reading.verbs import first_verb

POINTS = re.compile(
    rf"{LINKING}(?:this|that|these|those|such|(?:neither|both|none|each)"
    r"(?= (?:was|were|had|did|could|would|has|have|are|is)))\b",
    re.I,
)
PERIOD = r"(?:day|night|week|month|year|morning|evening|spring|summer|autumn|winter)"
LATER = re.compile(
    rf"{LINKING}(?:in |on |for |during )?(?:the (?:next|following|same)|that(?: same)?)"
    rf"(?: \w+)? {PERIOD}s?\b"
    rf"|(?:only |just )?(?:an?|the|\w+|\d+)(?: \w+)? {PERIOD}s? "
    r"(?:later|after(?:wards)?)\b",
    re.I,
)
SOME_OF = re.compile(r"(?:[\w’'-]+ ){1,4}of (?:it|them|these|those)\b(?! \w+s\b)", re.I)
# A sentence of more than one clause names more than one thing.
SEVERAL = re.compile(
    r"[,;:]|\b(?:so|because|when|while|which|who|that|and|but|as|if|until)\b"
)
THEM = word_set("it them him")
# What may stand between a verb and "it" without being what "it" means.
BETWEEN = word_set("""
    and not also then later soon again only never always often in up out down over off
    from on by for with against of about into to through round back after around
    afraid able unable ready willing forced
""")


def leans(text: str) -> bool:
    """Whether a sentence opens with a word for the one before it, "This" or "The next
    day", or does something to an "it" that nothing in it can mean."""
    if POINTS.match(text) or LATER.match(text) or SOME_OF.match(text):
        return True
    found = OPENS.match(text)
    if found is not None:
        return not says_nothing(text[found.start("word") :])
    return _hanging_at(text) is not None


def is_pointing(text: str) -> bool:
    """Whether a sentence opens with "This", which only the one before explains."""
    return bool(POINTS.match(text))


def hung_named(text: str, last: Sentence) -> str:
    """ "Parliament repealed it.": the law, where the sentence before it tells of that
    and of nothing else."""
    at, subject = _hanging_at(text), last.subject
    if at is None or subject is None or SEVERAL.search(last.text):
        return text
    words = text.split()
    bare = words[at].rstrip(".,;:!?")
    word = "they" if bare == "them" else "he" if bare == "him" else "it"
    if not agrees(word, subject, last, None):
        return text
    words[at] = f"{uncapped(subject.name, last.proper)}{words[at][len(bare) :]}"
    return " ".join(words)


def _hanging_at(text: str) -> int | None:
    """Which word hangs in the air: the "it" in "Parliament repealed it"."""
    if LEADS_IN.match(text) and not any(d.at[0] < 12 for d in find_dates(text[:40])):
        return None
    words = text.split()
    verb = first_verb(words)
    if verb is None or any(word.endswith(",") for word in words[:verb]):
        return None
    for at, word in enumerate(words[verb + 1 :], verb + 1):
        bare = word.lower().rstrip(".,;:!?")
        if bare in THEM:
            return None if _acts(words, at) else at
        plain = bare in BETWEEN | HELPING | PLAIN or bare.endswith("ly")
        if word != bare or not (plain or is_past(bare)):
            return None
    return None


def _acts(words: list[str], at: int) -> bool:
    """Whether a word is the subject of the next: "they said it failed"."""
    after = words[at + 1].lower() if at + 1 < len(words) else ""
    return words[at][-1:].isalpha() and (after in HELPING or is_past(after))
