"""What the author of the notes is told: questions they could not answer, and
statements that were contested. Nothing here tells who asked."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import QUESTION_WORDS, STOP, stem
from lili_voice.knowledge.finding.finding import Finding
from lili_voice.knowledge.finding.plainwords import FRAME
from lili_voice.knowledge.finding.understand import plain_words
from lili_voice.learning.learner import About, Remark
from lili_voice.learning.masking import (
    NAME,
    NUMBER,
    UNNAMED,
    Held,
    given_name,
    masked,
)
from lili_voice.turn import Intent, Turn

LONGEST = 200  # characters of a question that may be kept
MOST_FACTS = 3  # the nearest facts of a group
# What is put before a question. It speaks of the pupil, but tells nothing of them.
OPENING = re.compile(
    r"^(?:(?:um|uh|er|erm|well|so|ok|okay|right|hey|hi|hello|please|and|but|now|then|"
    r"just|lili|lily|alexa|(?:can|could|will|would) you(?: please)?|tell me|tell us|"
    r"remind me(?: of)?|teach me|show me|give me|explain to me|let me know|do you know|"
    r"(?:what do you|do you) know about|have you got(?: anything)?|what about|"
    r"i (?:want|need|would like) to (?:know|learn|hear|ask|understand|find out)|"
    r"i (?:was wondering|wonder)|help me understand) )+"
)
OF_THE_PUPIL = word_set("i me my mine myself im ive we us our ours ourselves")
TO_LILI = word_set("you your yours yourself youre lili lily alexa siri google")
# Such a sentence is nobody's business but that of a person who can help.
PERSONAL = re.compile(
    r"\b(?:suicid\w*|overdos\w*|paracetamol|self harm\w*|bull(?:y|ies|ied|ying)|"
    r"anorexi\w+|bulimi\w+|pregnan\w+|abortions?|rap(?:e|es|ed|ist|ing)|molest\w*|"
    r"groom(?:ed|ing)|abus(?:e|es|ed|ing|er|ers)|childline|samaritans|lonely|worthless|"
    r"unsafe|not safe|scared|depressed|anxious|panic attacks?|self esteem|"
    r"(?:want|wants|wanted|wanting|like) to (?:die|be dead|disappear)|"
    r"run(?:s|ning)? away from home|end it all|end (?:his|her|their|a) life|"
    r"(?:kill\w*|hurt\w*|harm\w*|cut\w*) (?:him|her|one|them|it)sel(?:f|ves)|"
    r"cut(?:s|ting)? (?:his |her |their )?(?:wrists?|arms?)|"
    r"(?:hits?|hitting|beats?|beating|hurts?|hurting|touch(?:es|ing)) "
    r"(?:him|her|them|children|kids?|a (?:child|kid|girl|boy))|"
    r"feel(?:s|ing)? (?:so |very )?(?:sad|alone|down|like (?:dying|crying)))\b"
)
# Asked of any machine; kept only where something else in it is of the notes.
ELSEWHERE = word_set("""
    weather forecast joke jokes timer alarm volume wifi bluetooth song songs music plus
    minus times divided sums homework mum mummy mam mom dad daddy nan nana nanny grandma
    grandad granny auntie uncle sister brother boyfriend girlfriend crush mate teacher
    miss sir phone app game games birthday pizza cinema television telly
""")
DATES = word_set("year years date dates day month decade century")


@dataclass(frozen=True, slots=True)
class Group:
    """A question as it was asked most, or a contested fact; and how often."""

    words: str
    facts: tuple[str, ...]
    times: int


def remark_of(turn: Turn, finding: Finding, held: Held) -> Remark | None:
    """A question the notes could not answer, fit to be kept; None where it is not.

    Not kept are sentences about the pupil or to Lili, sentences of distress, small
    talk, rubbish, and what is longer than a question.
    """
    said = " ".join(plain_words(turn.text))
    understood = " ".join(finding.query.words)
    if turn.intent is Intent.DISTRESS or len(turn.text) > LONGEST:
        return None
    if any(map(_of_a_person, (said, understood))):
        return None
    # A pupil's name may have been taken for a word of the notes that sounds like it.
    misheard = any(given_name(word, held) for word in said.split())
    heard = OPENING.sub("", f"{said if misheard else understood} ").split()
    shown = masked(heard, turn.text, held)
    asked = turn.question or not QUESTION_WORDS.isdisjoint(heard)
    if not _worth_reading(heard, shown, asked, held):
        return None
    nearest = (finding.nearest.id,) if finding.nearest else ()
    return Remark(About.UNANSWERED, " ".join(shown), nearest, turn.at)


def contested(facts: Sequence[str], at: datetime) -> Remark:
    """That somebody disagreed with what some facts say; their words are not kept."""
    return Remark(About.CONTESTED, "", tuple(facts), at)


def grouped(remarks: Iterable[Remark], about: About) -> list[Group]:
    """Those about one thing, what was asked or contested most first.

    Questions of the same words with a meaning, in any order, count as one.
    """
    alike = defaultdict[object, list[Remark]](list)
    for remark in remarks:
        if remark.about is not about:
            continue
        for key in _keys(remark):
            alike[key].append(remark)
    groups = [_group(key, same) for key, same in alike.items()]
    return sorted(groups, key=lambda one: (-one.times, one.words, one.facts))


def _keys(remark: Remark) -> Iterator[object]:
    """What a remark is grouped by: each fact it contests, or what was asked."""
    if remark.about is About.CONTESTED:
        yield from remark.facts
        return
    heard = remark.words.split()
    asks = {word for word in heard if word in QUESTION_WORDS} - {"what", "which"}
    if DATES & set(heard):
        asks.add("when")
    content = tuple(sorted(map(stem, _telling(heard))))
    yield (tuple(sorted(asks)), content)


def _group(key: object, same: Sequence[Remark]) -> Group:
    times = sum(remark.times for remark in same)
    if isinstance(key, str):  # a contested fact
        return Group("", (key,), times)
    wordings, facts = Counter[str](), Counter[str]()
    for remark in same:
        wordings[remark.words] += remark.times
        facts.update(dict.fromkeys(remark.facts, remark.times))
    words = min(wordings, key=lambda wording: (-wordings[wording], wording))
    nearest = sorted(facts, key=lambda fact: (-facts[fact], fact))
    return Group(words, tuple(nearest[:MOST_FACTS]), times)


def _of_a_person(sentence: str) -> bool:
    """Whether it speaks of whoever says it, or to Lili, or of what hurts somebody."""
    left = set(OPENING.sub("", f"{sentence} ").split())
    return bool(left & (OF_THE_PUPIL | TO_LILI) or PERSONAL.search(sentence))


def _worth_reading(
    heard: Sequence[str], shown: Sequence[str], asked: bool, held: Held
) -> bool:
    """Whether it asks something, in words that still tell what."""
    plain = [word for word in shown if word not in (NAME, NUMBER)]
    telling = _telling(shown)
    if not telling or len(plain) < max(2, len(shown) - len(plain)):
        return False
    if UNNAMED.issuperset(plain):  # "who was [name]", but not "is it [name]"
        return NAME in shown and not QUESTION_WORDS.isdisjoint(plain)
    of_the_notes = any(
        held.word(word) for word in telling if word not in ELSEWHERE | {NAME, NUMBER}
    )
    return of_the_notes or (asked and ELSEWHERE.isdisjoint(heard))


def _telling(heard: Iterable[str]) -> list[str]:
    """The words with a meaning, each once; a mask is one of them."""
    found = dict.fromkeys(heard)
    return [
        word
        for word in found
        if not (word in STOP or word in QUESTION_WORDS or stem(word) in FRAME)
    ]
