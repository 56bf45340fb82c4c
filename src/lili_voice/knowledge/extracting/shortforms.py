"""Abbreviations that a listener is never told the meaning of."""

import re
from collections.abc import Iterator, Sequence

from lili_voice.english.abbreviations import EVERYBODY_KNOWS, find_abbreviations
from lili_voice.knowledge.document import Document, Doubt
from lili_voice.knowledge.extracting.names import known_places
from lili_voice.knowledge.extracting.spelling import is_common
from lili_voice.knowledge.facts import Fact

PLURAL = re.compile(r"\b([A-Z]{2,5})s\b")
# What a short form is explained by: "the Communist Party (CCP)", "the CCP (the ...)",
# "CCP: the ...", "the CCP, or ...", "CCP stands for ...".
IN_BRACKETS = re.compile(r"\(([^\s()]{2,30})\)|\b([^\s()]{2,30}) (?=\()")
SAID_OUT = re.compile(
    r"\b([A-Z]{2,5})s?(?=: | [=–-] |, (?:or|short for|which|the) | (?:stands?|stood|is"
    r" short) for )|(?:\bor|\bknown as|\bcalled|\bthe|\bshort,?)"
    r"(?: the)? ([A-Z]{2,5})\b(?=,)"
)
# A word made up of first letters, as a help to remember them.
MADE_UP = re.compile(r"\b(?:word|mnemonic|acronym|letters):? [“‘\"']?([A-Z]{2,5})\b")
SMALL = re.compile(r"\b[a-z]{3,5}\b")
CAPITALS = re.compile(
    r"\b[A-ZÀ-Þ][\w’'-]*(?:[\s-]+(?:(?:of|the|and|for|to|in|de|des|du)[\s-]+){0,2}"
    r"[A-ZÀ-Þ][\w’'-]*)+"
)


def unexplained(document: Document, facts: Sequence[Fact]) -> Iterator[Doubt]:
    """Abbreviations, where they first stand, that the document never explains."""
    texts = [fact.text for fact in facts]
    texts += [section.heading for section in document.sections]
    explained = {PLURAL.sub(r"\1", short) for short in document.about.abbreviations}
    explained |= {name.upper() for name in known_places()} | EVERYBODY_KNOWS
    told = " | ".join(texts)
    explained |= _said_out(told) | {fact.label for fact in facts}
    small = set(SMALL.findall(told))  # "FOUR reasons": a word, but a loud one
    for fact in facts:
        for written in _abbreviations(fact.text):
            short = PLURAL.sub(r"\1", written)
            loud = short.lower() in small or is_common(short.lower())
            if short not in explained and not loud:
                explained.add(short)
                what = f"“{written}” is nowhere explained: say once what it stands for"
                yield Doubt(document.path, fact.source.lines[0], what, "abbreviation")


def _said_out(text: str) -> set[str]:
    """Short forms a text explains, in the singular too."""
    pairs = (*IN_BRACKETS.findall(text), *SAID_OUT.findall(text))
    found = {short for pair in pairs for short in pair if short}
    found |= set(MADE_UP.findall(text))
    for name in CAPITALS.findall(text):
        found |= {_initials(name), _initials(name)[1:]}  # "The League ..."
    return found | {word.removesuffix("s") for word in found}


def _initials(name: str) -> str:
    """ "Committee of Public Safety" is the CPS."""
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word[0].isupper())


def _abbreviations(text: str) -> Iterator[str]:
    singular = PLURAL.sub(r"\1 ", text)  # as long as before, so that places agree
    for start, end in find_abbreviations(singular):
        plural = text[end : end + 1] == "s"
        yield text[start : end + plural]
