"""Whether a child speaks of being hurt, or of somebody close to them in danger.

Patterns over classes of words stand in distress.txt, and what sounds the same but is
history or a way of speaking; smaller signs, which are added up, in signs.txt. A child
missed is worse than a kind word too many.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby

from lili_voice.english.thesaurus import known
from lili_voice.english.wordforms import stem
from lili_voice.errors import AuthorError
from lili_voice.phrases.keys import words
from lili_voice.phrases.pen import (
    Line,
    Pen,
    Sections,
    listed,
    once,
    read_classes,
    read_same,
    sections,
)
from lili_voice.phrases.signs import Signs, read_signs

LONGEST = 1000  # characters looked at: a child may come to it late
SHORT = 9  # words in the longest sentence that may leave the child out
SLIP = 5  # letters in the shortest word that a slip is put right in

_QUOTES = str.maketrans(dict.fromkeys("‘’ʼ`´", "'"))
_PLAIN = re.compile(r"[a-z]+(?![a-z*])")


@dataclass(frozen=True, slots=True)
class Distress:
    """How distress is said. Its patterns run over words with a space after each."""

    own: frozenset[str]
    left_out: frozenset[str]
    same: Mapping[str, str]
    phrases: re.Pattern[str]
    slips: Mapping[str, str]
    requests: re.Pattern[str]
    elsewhere: re.Pattern[str]
    everyday: re.Pattern[str]
    hurt: Mapping[str, tuple[Line, ...]]
    alone: re.Pattern[str]
    signs: Signs


def in_distress(text: str) -> bool:
    """Takes any text, never raises."""
    said = words(text[:LONGEST].translate(_QUOTES))
    book = _book()
    owned = not book.own.isdisjoint(said)
    if not owned and len(said) > SHORT:
        return False
    spoken = _read(said, book)
    if book.alone.fullmatch(spoken):
        return True
    if book.everyday.fullmatch(spoken):
        return False
    left = book.elsewhere.sub("~ ", spoken)
    if book.signs.enough(left):
        return True
    told = book.requests.sub("~ ", left)
    return not book.own.isdisjoint(told.split()) and _hurt(told, book)


def _hurt(told: str, book: Distress) -> bool:
    """Whether a line begins at any of the words."""
    at = 0
    for word in told.split():
        lines = (*book.hurt.get(word, ()), *book.hurt.get("_", ()))
        if any(line.pattern.match(told, at) for line in lines):
            return True
        at += len(word) + 1
    return False


def _read(said: Iterable[str], book: Distress) -> str:
    """The words as the patterns have them, each with a space after it.

    A word said over and over ("I I I want to die") is read once.
    """
    kept = (word for word in map(once, said) if word not in book.left_out)
    read = (book.same.get(w) or _put_right(w, book) for w, _ in groupby(kept))
    spoken = "".join(f"{word} " for word in read)
    return book.phrases.sub(lambda m: book.same[m[0][:-1]] + " ", spoken)


def _put_right(word: str, book: Distress) -> str:
    """Without a letter too many, too few or wrong, where that makes a known word."""
    if len(word) < SLIP:
        return word
    meant = next((book.slips[form] for form in _forms(word) if form in book.slips), "")
    return word if not meant or known(stem(word)) else meant


def _forms(word: str) -> Iterator[str]:
    """The word, and the word without each of its letters."""
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


@cache
def _book() -> Distress:
    room = files("lili_voice.phrases")
    signs = room.joinpath("signs.txt").read_text("utf-8")
    text = room.joinpath("distress.txt").read_text("utf-8")
    return read_distress(text, "distress.txt", signs)


def read_distress(text: str, name: str, signs: str = "") -> Distress:
    """A file of patterns called `name`; AuthorError says what is wrong with it."""
    found, small = sections(text), sections(signs)
    try:
        pen = Pen(
            read_same(found["same"]),
            read_classes(found["words"]),
            listed(found["never_between"]),
        )
        return _written(found, small, pen)
    except (KeyError, re.error) as error:
        raise AuthorError(f"{name}: {error} cannot be read as a pattern.") from error


def _written(found: Sections, small: Sections, pen: Pen) -> Distress:
    two = "|".join(sorted((key for key in pen.same if " " in key), reverse=True))
    short = Pen(pen.same, read_classes(small["words"]))
    own = found["own"]
    return Distress(
        own=listed(own) | frozenset(" ".join(own).split()),
        left_out=listed(found["left_out"]),
        same=pen.same,
        phrases=re.compile(rf"(?<![^ ])(?:{two}) "),
        slips={**_slips(found, pen), **_right(small, short)},
        requests=pen.pattern(found["requests"]),
        elsewhere=pen.pattern(found["elsewhere"]),
        everyday=pen.pattern(found.get("everyday", [])),
        hurt=pen.begun(found["hurt"]),
        alone=pen.pattern(found["alone"]),
        signs=read_signs(small, short, "signs.txt"),
    )


def _slips(found: Sections, pen: Pen) -> Mapping[str, str]:
    """Every form (see `_forms`) of every longer word, and the word meant."""
    lines = [*found["hurt"], *found["alone"], *pen.classes.values()]
    every = {once(word) for line in lines for word in _PLAIN.findall(line)}
    long = sorted(word for word in every if len(word) >= SLIP)
    meant = {word: pen.same.get(word, word) for word in long}
    return {form: meant[word] for word in long for form in _forms(word)} | meant


def _right(small: Sections, pen: Pen) -> Mapping[str, str]:
    """The words of the signs: no slips, and never put right."""
    every = (pen.words(line) for lines in small.values() for line in lines)
    return {word: word for word in frozenset().union(*every) if len(word) >= SLIP}
