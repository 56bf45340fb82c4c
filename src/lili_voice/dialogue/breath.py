"""How much is said in one breath, and where a statement may be parted."""

import re
from enum import IntEnum
from functools import lru_cache

from lili_voice.dialogue.spoken_text import KEPT
from lili_voice.english.dates import find_dates
from lili_voice.english.joints import Joint, find_joints
from lili_voice.english.numbers import find_numbers
from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.extracting.finite import is_finite

BREATH = 50  # words said before an offer
LEAST = 5  # words that are worth a breath, where there is a choice
LEAST_LEFT = 3
_HYPHEN = re.compile(r"[\s–—/-]+")
_GOES_ON = word_set(
    "and but so or yet which who whose whom where when while as because"
)
_CLAUSE = word_set("because which who while although though whereas unless until so if")
# A statement without these would say something else.
_NEEDED = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|hardly|few|little|but"
    r"|if|unless|except|only|until|although|though|however|yet|instead|rather"
    r"|perhaps|probably|possibly|maybe|might|may|seem\w*|claim\w*|alleged\w*"
    r"|supposed\w*|according|likely|unlikely|some|many historians|failed?)\b|n['’]t\b",
    re.I,
)
_INITIALS = re.compile(r"(?:\b[A-Za-z]\.)+$|\b(?:Lt|Col|Rev|Sgt|Ltd|Jr|Sir|Hon)\.$")
_ASIDE = re.compile(r", (?:which|who|whom|whose|where|when)\b")
_LEANS = re.compile(
    r"\b(?:both|either|neither|between|not only|so|such|too|if)\b", re.I
)
_TAIL = re.compile(
    r"; |, (?=(?:and|so|which|who|where|as|because|while)\b)| (?=because\b)"
)


class _Rank(IntEnum):
    """How natural a parting is; the lowest is the best."""

    SENTENCE = 0
    SEMICOLON = 1
    CLAUSE = 2
    COMMA = 3
    CONJUNCTION = 4
    WORD = 5
    NEVER = 6


def length(text: str) -> int:
    """How many words are said; "twenty-five" is two."""
    return len([word for word in _HYPHEN.split(text) if word])


def part(text: str, room: int) -> int:
    """After how many words a text is best parted, so that `room` holds the first part.

    At a natural joint where there is one; never inside a name, a date, a number or a
    quotation unless that is longer than a breath itself.
    """
    told = text.split()
    most = _reach(told, room)
    if most >= len(told):
        return len(told)
    ranks = _ranks(text, told)
    good = range(max(LEAST, 2 * most // 5), most + 1)
    left = [at for at in good if ranks[at] < _Rank.CONJUNCTION and _leaves(told, at)]
    anywhere = [at for at in range(1, most + 1) if ranks[at] < _Rank.NEVER]
    if left:
        return min(left, key=lambda at: (ranks[at], -at))
    clauses = [at for at in anywhere if ranks[at] < _Rank.CONJUNCTION and at >= LEAST]
    pairs = [at for at in anywhere if ranks[at] is _Rank.CONJUNCTION and at >= LEAST]
    early = [at for at in anywhere if ranks[at] <= _Rank.SEMICOLON]
    return max(clauses or early or pairs or anywhere or [max(1, most)])


@lru_cache(maxsize=KEPT)
def shortest(text: str) -> str:
    """The least of a statement that is still a whole statement and still true.

    A negation, a condition or a hedge is never left out.
    """
    first = min((at for at in _stops(text) if text[at - 1] != "?"), default=len(text))
    if not _NEEDED.search(_opening_of(text[first:])):
        text = text[:first]
    for tail in _TAIL.finditer(text):
        kept, dropped = text[: tail.start()], text[tail.end() :]
        if _is_whole(kept) and _runs_to_the_end(dropped) and not _needs(kept, dropped):
            return kept + "."
    return text


def _reach(told: list[str], room: int) -> int:
    """How many of the words one breath holds."""
    said = 0
    for at, word in enumerate(told):
        said += length(word)
        if said > room:
            return at
    return len(told)


def _stops(text: str) -> set[int]:
    """Where sentences end; the points of "F.W. de Klerk" and "1.40 p.m." end none."""
    ends = {at for at, joint in find_joints(text) if joint is Joint.SENTENCE}
    return {at for at in ends if not _INITIALS.search(text[:at]) or at == len(text)}


def _ranks(text: str, told: list[str]) -> list[_Rank]:
    """How well the text is parted before each of its words."""
    starts = [match.start() for match in re.finditer(r"\S+", text)]
    stops = _stops(text)
    whole = _wholes(text)
    ranks = [_Rank.NEVER]
    for at in range(1, len(told)):
        here = starts[at]
        if any(start < here < end for start, end in whole):
            ranks.append(_Rank.NEVER)
        elif starts[at - 1] + len(told[at - 1]) in stops:
            ranks.append(_Rank.SENTENCE)
        else:
            ranks.append(_rank(told[at - 1], told[at].lower()))
    return [*ranks, _Rank.NEVER]


def _rank(before: str, word: str) -> _Rank:
    if before.endswith(";"):
        return _Rank.SEMICOLON
    if before.lower() in ("is,", "example,"):  # "that is, ..."
        return _Rank.WORD
    if before.endswith(","):
        return _Rank.CLAUSE if word in _GOES_ON else _Rank.COMMA
    if word in _CLAUSE:
        return _Rank.CLAUSE
    if word in _GOES_ON:
        return _Rank.CONJUNCTION
    return _Rank.WORD


def _wholes(text: str) -> list[tuple[int, int]]:
    """What is not to be parted: names, dates, numbers and quotations."""
    names = re.finditer(
        r"\b[A-Z][\w’']*(?: (?:(?:of|the|de|von) )*[A-Z][\w’']*)+", text
    )
    quoted = re.finditer(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’(?!\w)", text)
    spans = [found.span() for found in (*names, *quoted)]
    spans += [span.at for span in find_dates(text)]
    spans += [(number.start, number.end + 1) for number in find_numbers(text)]
    return [span for span in spans if length(text[slice(*span)]) < BREATH]


def _leaves(told: list[str], at: int) -> bool:
    return len(told) - at >= LEAST_LEFT


def _opening_of(text: str) -> str:
    return " ".join(text.split()[:6])


def _is_whole(kept: str) -> bool:
    """Whether a verb stands in it, as far as the forms of the words tell."""
    told = _ASIDE.split(kept)[0].split()
    opened = kept.count("“") > kept.count("”") or kept.count('"') % 2
    verb = any(is_finite(told, at) for at in range(1, len(told)))
    return len(told) >= 3 and verb and not opened and not _LEANS.search(kept)


def _runs_to_the_end(dropped: str) -> bool:
    """Whether nothing of the statement itself follows the clause left out."""
    return not re.search(r", (?!and\b|or\b|but\b)", dropped)


def _needs(kept: str, dropped: str) -> bool:
    """Whether what is left out would be missed: "not ... because" says little alone."""
    because = dropped.lower().startswith("because") and _NEEDED.search(kept)
    meant = re.search(r"\b(?:who|which|that|means?)\b", kept)  # "a man who ... because"
    return bool(because or _NEEDED.search(dropped) or meant)
