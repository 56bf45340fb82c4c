"""Names and numbers that the notes do not hold, masked in a pupil's question."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lili_voice.english.thesaurus import known
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import QUESTION_WORDS, STOP, stem, words
from lili_voice.knowledge.extracting.capitals import first_names, known_places
from lili_voice.knowledge.finding.hearing import Phrases
from lili_voice.knowledge.finding.understand import NO_NAMES

NAME, NUMBER = "[name]", "[number]"
# Addresses and handles, as they are typed and as they are spoken.
ADDRESS = re.compile(
    r"\S*@\S+|(?<!\S)#\w\S*|\bhttps?:\S+|\bwww\.\S+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|co|org|net|uk|io|me|tv|info|eu|sch|ac)\b\S*"
    r"|\b(?:[\w-]+ (?:dot|underscore|dash) )*[\w-]+ at (?:[\w-]+ dot )+[\w-]+",
    re.I,
)
SENTENCE_ENDS = (".", "!", "?", ":")
TITLES = word_set("mr mrs ms miss mx master")
UNNAMED = STOP | QUESTION_WORDS | TITLES
NAMING = word_set("is was are were did does has had and with called named by to")
# Both names of persons and words that every sentence may have.
SMALL_NAMES = word_set("will may")
# Surnames that are ordinary words too: told by the first name before them.
SURNAMES = word_set("""
    archer ash bacon baker banks barber barnes bass bath bean bell berry best bird
    bishop black bond bowles bowman bridge bridges bright brown bull burns bush butler
    cannon carpenter cherry church cook cooper crane cross crow day england english
    farmer field fields finch fish flood foot ford forest foster fox french friend frost
    gale gardener gates gold good gray green grey hall hand hare head herring hill
    holland hunt hunter ireland joy king knight lake lamb lane little long love major
    march marsh marshall meadows mills moore moss noble pace page peacock pepper pool
    poor pope porter potter power powers price read reed rice rich rivers rose rowe
    salmon salt savage sharp shepherd shields short silver singer small snow stark steel
    steward stone storm strong summers swan sweet swift walker ward waters weaver wells
    welsh west white winter winters wise wolf wood woods young
""")
STREETS = word_set("street road avenue lane drive crescent close court terrace way")
# What is said among the digits of a telephone number.
DIALLED = word_set("oh o nought zero double triple treble plus")


@dataclass(frozen=True, slots=True)
class Held:
    """What the notes speak of: the stems of their words, and the names in them."""

    stems: Container[str] = frozenset()
    names: Phrases = NO_NAMES

    def word(self, word: str) -> bool:
        """Whether the notes have a word, in any of its forms."""
        return word in self.stems or stem(word) in self.stems


def given_name(word: str, held: Held) -> bool:
    """Whether a word is a first name, and none of the notes."""
    return word in first_names() and word not in STOP and not held.word(word)


def masked(heard: Sequence[str], text: str, held: Held) -> list[str]:
    """The words of a question, each run of those that could name somebody as one mask.

    `text` is the question as it was heard: capitals and addresses show in it alone.
    What is left unmasked are ordinary English words and words of the notes.
    """
    private, capitals = _addresses(text), _capitals(text)
    strange = private | {word for word in capitals if not held.word(word)}
    marks = [NAME if word in strange else _mark(word, held) for word in heard]
    _mark_numbers(heard, marks)
    _mark_beside_names(heard, marks, held)
    _mark_homes(heard, marks)
    return list(_folded(heard, marks))


def _mark(word: str, held: Held) -> str:
    if any(char.isdigit() for char in word):
        return "" if held.word(word) else NUMBER
    if held.word(word) or word in UNNAMED:
        return ""
    form = stem(word)  # "Williams" is no more ordinary than "William"
    people = first_names()
    named = word in people or form in people or word in known_places()
    return NAME if named or not known(form) else ""


def _addresses(text: str) -> frozenset[str]:
    """The words of addresses, wherever else they stand."""
    return frozenset(word for found in ADDRESS.findall(text) for word in words(found))


def _capitals(text: str) -> frozenset[str]:
    """Words written with a capital inside a sentence."""
    tokens = text.split()
    if text.isupper():
        return frozenset()
    inside = (
        word
        for before, word in pairwise(tokens)
        if word.lstrip("\"'‘’“”(")[:1].isupper() and not before.endswith(SENTENCE_ENDS)
    )
    found = {part for word in inside for part in words(word)}
    return frozenset(found - UNNAMED)


def _mark_numbers(heard: Sequence[str], marks: list[str]) -> None:
    """A run of numbers is one that is dialled, unless it is two of the notes' own."""
    at = 0
    while at < len(heard):
        end = at
        while end < len(heard) and (
            heard[end] in DIALLED or any(char.isdigit() for char in heard[end])
        ):
            end += 1
        run = heard[at:end]
        counts = any(char.isdigit() for word in run for char in word)
        if counts and (len(run) > 2 or NUMBER in marks[at:end]):
            marks[at:end] = [NUMBER] * len(run)
        at = end + 1 if end == at else end


def _mark_beside_names(heard: Sequence[str], marks: list[str], held: Held) -> None:
    """What is a name by the name or title that stands beside it."""
    covered = {
        at
        for start, end, _ in held.names.found_in(heard)
        if all(map(held.word, heard[start:end]))
        for at in range(start, end)
    }
    people = first_names()
    for at in range(len(heard) - 1):
        word, following = heard[at], heard[at + 1]
        if following in STOP and following not in SMALL_NAMES:
            continue
        if word in TITLES and at + 1 not in covered:
            marks[at + 1] = NAME
        small = word in SMALL_NAMES and heard[at - 1 : at] and heard[at - 1] in NAMING
        first = small or (word in people and at not in covered)
        if first and (marks[at + 1] == NAME or _surname(following)):
            marks[at] = NAME
        if marks[at] == NAME and following in SURNAMES and at + 1 not in covered:
            marks[at + 1] = NAME


def _surname(word: str) -> bool:
    return word in SURNAMES or not (word in QUESTION_WORDS or known(stem(word)))


def _mark_homes(heard: Sequence[str], marks: list[str]) -> None:
    """The street after a number: "12 Baker Street"."""
    for at, mark in enumerate(marks):
        if mark != NUMBER:
            continue
        for end in range(at + 2, min(at + 4, len(heard))):
            if heard[end] in STREETS:
                marks[at + 1 : end + 1] = [NAME] * (end - at)
                break


def _folded(heard: Sequence[str], marks: Sequence[str]) -> Iterator[str]:
    last = ""
    for word, mark in zip(heard, marks, strict=True):
        if not mark or mark != last:
            yield mark or word
        last = mark
