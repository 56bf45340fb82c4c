"""What a question is made from: words that ask, the answers, and their form."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from lili_voice.english.wordforms import QUESTION_WORDS, STOP, stem, words
from lili_voice.english.years import MONTH_NAMES
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.library import spoken_title

LONGEST_TOPIC = 6  # words of a topic that may be put before a question


class Form(StrEnum):
    """What sort of words an answer is; wrong choices beside it are of the same."""

    PERSON = "person"
    PLACE = "place"
    DATE = "date"
    NUMBER = "number"
    TERM = "term"
    MEANING = "meaning"  # what a term means
    THING = "thing"
    ITEM = "item"  # an item of a list
    REASON = "reason"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Draft:
    """A question that has not been tried yet; `accepts[0]` is the shortest answer.

    `asked` is what kind of question it came from ("who", "what_did"): answers to the
    same kind go well together. `article` tells of a place whether "the" stands before
    it in its statement.
    """

    stem: str
    accepts: tuple[str, ...]
    form: Form
    asked: str = ""
    article: bool = False


def question(words: str) -> str:
    """Words without capital and mark as a question."""
    plain = " ".join(words.split())
    return f"{plain[:1].upper()}{plain[1:]}?"


@lru_cache(maxsize=1 << 14)  # the same statements are looked at again and again
def content(text: str) -> frozenset[str]:
    """The stems of the words of a text that have a meaning."""
    return frozenset(
        stem(word)
        for word in words(text)
        if word not in STOP and word not in QUESTION_WORDS
    )


def plainly(text: str) -> str:
    """Words alone, so that two wordings can be compared."""
    return " ".join(words(text))


def topic_of(fact: Fact) -> str:
    """Its topic as it can be named in a sentence; "" where that cannot be done."""
    topic = spoken_title(fact.topic)
    fits = len(topic.split()) <= LONGEST_TOPIC and not re.match(
        r"(?:why|how|what|who|when|where|did|was|were|the \w+ of the essay)\b",
        topic,
        re.I,
    )
    named = not topic.islower()  # else it is the name of a file
    return topic if fits and named and not re.search(r"[?:]", topic) else ""


def names_its_matter(text: str, fact: Fact) -> bool:
    """Whether whoever hears it knows what it is about: it names the topic, or has
    another name in it."""
    told = content(text)
    topic = content(fact.topic)
    if told & topic:
        return True
    names = (*fact.people, *fact.places)
    if any(name in text for name in names):
        return True
    spoken = text.split()[1:]
    return any(word[0].isupper() and word not in MONTH_NAMES for word in spoken)


def aloud(draft: Draft, fact: Fact) -> str:
    """A question as it is said: with its topic where it does not tell it."""
    whole = draft.form in (Form.TERM, Form.MEANING, Form.ITEM)
    return draft.stem if whole else with_topic(draft.stem, fact)


def opened(frame: str, told: str, fact: Fact) -> str:
    """ "True or false: ...", with the topic where the statement does not tell it."""
    topic = "" if names_its_matter(told, fact) else topic_of(fact)
    if topic:
        frame = f"About {topic}, {frame[:1].lower()}{frame[1:]}"
    return f"{frame}: {told}"


def with_topic(text: str, fact: Fact) -> str:
    """ "About the Corn Laws: who paid more for bread?" where nothing else says it."""
    topic = "" if names_its_matter(text, fact) else topic_of(fact)
    if not topic:
        return text
    first = text.split()[0]
    small = text[:1].lower() + text[1:] if first.lower() != "i" else text
    return f"About {topic}: {small}"
