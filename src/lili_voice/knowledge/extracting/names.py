"""Who and where: the names in a sentence."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from lili_voice.english.thesaurus import known
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import stem

WORD = r"[A-ZÀ-Þ][\w’'-]*\w"
RUN = re.compile(rf"{WORD}(?:\s+(?:(?:of|von|van|de|al)\s+)?{WORD}|\s+[IVX]+\b)*")
LOCATIVE = re.compile(
    r"\b(?:in|at|from|to|near|into|across|outside|around|through|via|towards"
    r"|reach(?:ed|es))\s+(?:the\s+)?(?:(?:north|south|east|west|central)\w*\s+)?$",
    re.I,
)
# The last word of a name that is neither a person nor a place.
THING = re.compile(
    r"\b(?:Party|League|Union|Republic|Army|Act|Acts|Treaty|Pact|Plan|Plans|War|Wars|"
    r"Battle|Church|Parliament|Congress|Government|Empire|Revolution|Reform|Movement|"
    r"Famine|Leap|Forward|Forwards|Road|Council|Committee|Amendment|Law|Laws|Court|"
    r"Bill|Charter|Crisis|Blockade|Airlift|Conference|Agreement|Doctrine|Aid|Commune|"
    r"Communes|Guards?|Bank|Company|Office|Police|Fund|System|Policy|Death|Plague|Day|"
    r"Night|Massacre|Rising|Revolt|Rebellion|Campaign|Raj|Reich|Constitution|Statute|"
    r"Bible|Conclusion|Success|Failure|Christian|Temperance|Saloon|Year|Five|First|"
    r"Second|Third|Great|World|National|Society|Depression|Prohibition|Catholic|"
    r"Protestants?)\b"
)
TITLE = re.compile(
    r"\b(?:President|Chairman|King|Queen|Prince|Emperor|Tsar|Kaiser|Pope|Admiral|"
    r"General|Marshal|Captain|Colonel|Lord|Lady|Sir|Saint|St|Dr|Mr|Mrs|Archduke|Bishop|Archbishop|"
    r"Cardinal|Minister|Secretary|Senator|Chancellor|Premier|Comrade|Duke|Earl)\.?\s+$"
)
# Capitalised words that are no names of persons or places.
COMMON = word_set(
    """january february march april may june july august september october november
    december monday tuesday wednesday thursday friday saturday sunday summer autumn
    winter spring god christians communist communists communism marxist socialist
    european american americans british english french german germans russian
    russians soviet soviets chinese japanese italian italians spanish polish jewish
    jews irish scottish welsh indian indians african asian allies allied western
    eastern northern southern west east north south bolsheviks bolshevik mensheviks
    reds whites nazi nazis conservative conservatives liberal liberals labour
    democrat democrats republican republicans catholics roman romans greek greeks
    viking vikings norman normans saxon saxons tudor tudors stuart victorian
    medieval also it he she they the this that these those there when while although
    however some many most as by if in on at his her their after before during
    between because since later then meanwhile once until unless whereas despite
    under without within among soon next finally both each another other only even
    perhaps instead therefore thus hence so yet but and or furthermore moreover
    nevertheless nonetheless besides still again now today like unlike all any no
    not our your my we you i one two three four five six seven eight nine ten what
    who why where how which whose"""
)


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a text, in the order they stand."""

    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def known_places() -> frozenset[str]:
    text = (
        files("lili_voice.knowledge.extracting")
        .joinpath("places.txt")
        .read_text("utf-8")
    )
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(name.strip() for line in lines for name in line.split(","))


def proper_words(texts: Iterable[str]) -> frozenset[str]:
    """Words written with a capital inside a sentence somewhere in these texts."""
    inside = re.compile(rf"(?<=[\w,;’'] )({WORD})")
    return frozenset(w for text in texts for w in inside.findall(text))


def find_names(text: str, proper: frozenset[str]) -> Names:
    """The names in a sentence of a document whose proper words are known."""
    people, places = dict[str, None](), dict[str, None]()
    for name, before in _runs(text, proper):
        if _is_place(name, before):
            places[name] = None
        elif _is_person(name, before):
            people[name] = None
    return Names(tuple(people), tuple(places))


def _runs(text: str, proper: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Capitalised runs, each with the text before it."""
    for found in RUN.finditer(text):
        words = re.sub(r"[’']s?$", "", found.group()).split()
        if " ".join(words).lower() in known_places():
            yield " ".join(words), text[: found.start()]
            continue
        before = text[: found.start()]
        opens = not before.strip() or before.rstrip()[-1:] in ".!?:;(“‘"
        while words and (
            words[0].lower() in COMMON or (opens and _opens_only(words, proper))
        ):
            before, opens = f"{before}{words[0]} ", False
            words = words[1:]
            while words and words[0].islower():
                words = words[1:]
        if words:
            owner = "'s " if found.group()[-2:] in ("’s", "'s") else ""
            yield " ".join(words), f"{before}{owner}"


def _opens_only(words: Sequence[str], proper: frozenset[str]) -> bool:
    """Whether a sentence's first word has its capital for that reason alone.

    "Wat Tyler" may never stand inside a sentence: a word that is no English one, before
    another capital, is a first name.
    """
    first = words[0]
    if first in proper:
        return False
    plain = known(stem(first.lower())) or first.endswith(("ly", "ing", "ed"))
    return plain or len(words) == 1 or not words[1][0].isupper()


def _is_place(name: str, before: str) -> bool:
    low = name.lower()
    if low in known_places():
        return True
    if THING.search(name) or _is_initials(name) or TITLE.search(before):
        return False
    return bool(LOCATIVE.search(before)) and len(name.split()) <= 3


def _is_person(name: str, before: str) -> bool:
    if TITLE.search(before):
        return True
    if THING.search(name) or _is_initials(name):
        return False
    the = re.search(r"\bthe\s+$", before, re.I)
    return not the and not any(char.isdigit() for char in name)


def _is_initials(name: str) -> bool:
    """ "PRC", "APCs"."""
    return bool(re.fullmatch(r"[A-Z]{2,}s?", name))
