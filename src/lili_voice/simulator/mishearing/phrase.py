"""Questions as a speech recogniser may hear them: words replaced by others like them.

A name or a rare term falls into ordinary words, a long word is parted, two short ones
run together, an ending is lost or gained, a small word becomes another of its sound.
Nothing is a table of mishearings: what is heard is found by sound among English words
and the words of the documents. The same chance gives the same mishearing.
"""

import math
import random
import re
from collections.abc import Callable, Iterable, Sequence

from lili_voice.simulator.mishearing.sounds import sounds_of
from lili_voice.simulator.mishearing.words import (
    LONGEST_PIECE,
    Word,
    everyday,
    heard_of,
    of_documents,
    pieces,
    small_words,
)

SHARPNESS = 4.0  # how much likelier a mishearing is that sounds more alike
LOOSE = 0.3  # how unlike, for each sound, a mishearing may be
TRIES = 4  # a word nothing sounds like is given up for another
CHOICES = 12
PIECE = 0.6  # what each further word costs that a word falls into
WORD = re.compile(r"[^\W_]+(?:(?:['’.-]|(?<=\d),(?=\d))[^\W_]+)*")
Choices = list[tuple[float, str]]


def misheard(
    question: str, vocabulary: Sequence[str], share: float, chance: random.Random
) -> str:
    """The question in small letters, about a `share` of its words heard as others.

    At least one word is changed where the share is above nought and a word can be.
    """
    words = [
        Word(found[0], at == 0) for at, found in enumerate(WORD.finditer(question))
    ]
    wanted = _wanted(share * len(words), chance) if share > 0 else 0
    changes: dict[int, tuple[int, str]] = {}
    mishearer = _Mishearer(words, tuple(vocabulary), chance)
    tries = TRIES * wanted
    while tries and sum(map(_weighed, changes.values())) < wanted:
        tries -= 1
        taken = {n for at, (size, _) in changes.items() for n in range(at, at + size)}
        free = [n for n in range(len(words)) if n not in taken]
        if not free:
            break
        at = chance.choices(free, [words[n].weight for n in free])[0]
        if change := mishearer.change(at, taken):
            changes[at] = change
    return " ".join(_spoken(words, changes))


def _weighed(change: tuple[int, str]) -> int:
    """Words changed: a word that falls into four is more than one word misheard."""
    size, heard = change
    return max(size, len(heard.split()))


def _wanted(words: float, chance: random.Random) -> int:
    return max(1, math.floor(words) + (chance.random() < words % 1))


def _spoken(words: Sequence[Word], changes: dict[int, tuple[int, str]]) -> list[str]:
    said, at = [], 0
    while at < len(words):
        size, heard = changes.get(at, (1, words[at].text))
        said.append(heard)
        at += size
    return said


class _Mishearer:
    def __init__(
        self, words: Sequence[Word], vocabulary: tuple[str, ...], chance: random.Random
    ) -> None:
        self.words, self.chance = words, chance
        self.ours = of_documents(vocabulary)

    def change(self, at: int, taken: Iterable[int]) -> tuple[int, str] | None:
        """How many words from here are heard as what; None if as they are."""
        size = self._run(at, taken)
        text = " ".join(word.text for word in self.words[at : at + size])
        for way in self._ways(self.words[at], joined=size > 1):
            if heard := self._drawn(way(text), text):
                return size, heard
        return None

    def _run(self, at: int, taken: Iterable[int]) -> int:
        """A name's words are misheard as one; other words seldom."""
        following = self.words[at + 1 : at + 2]
        if not following or at + 1 in taken or following[0].counts:
            return 1
        word, other = self.words[at], following[0]
        if word.counts or other.first:
            return 1
        together = 0.7 if word.name and other.name else 0.08
        return 2 if self.chance.random() < together else 1

    def _ways(self, word: Word, *, joined: bool) -> list[Callable[[str], Choices]]:
        """What may become of it, in the order it is tried."""
        if word.counts:
            return [_homophones]
        if joined:
            return [_broken, self._alike] if word.name else [_run_together]
        if word.small:
            return [_small]
        broken, ending = (0.55, 0.1) if word.name else (0.2, 0.35)
        if not word.name and len(sounds_of(word.text)) > 6:
            broken = 0.4
        weights = (broken, ending, 1 - broken - ending)
        ways: list[Callable[[str], Choices]] = [_broken, _endings, self._alike]
        return [self.chance.choices(ways, weights)[0], self._alike, _endings, _broken]

    def _alike(self, text: str) -> Choices:
        """Single words that sound like it; those of the documents, too."""
        sounds = sounds_of(text)
        most = max(0.5, LOOSE * len(sounds))
        found = everyday().near(sounds, most) + self.ours.near(sounds, most * 0.8)
        return [(cost, word) for cost, word in found if word != text]

    def _drawn(self, choices: Choices, text: str) -> str:
        """One of the likelier, by how alike it sounds."""
        best = sorted(c for c in choices if c[1] != text)[:CHOICES]
        if not best:
            return ""
        weights = [
            math.exp(-SHARPNESS * cost / max(1.0, best[-1][0])) for cost, _ in best
        ]
        return self.chance.choices(best, weights)[0][1]


def _homophones(text: str) -> Choices:
    return [(0.0, word) for word in everyday().by_sounds.get(sounds_of(text), ())]


def _small(text: str) -> Choices:
    """Words the length of a breath that rhyme with it or begin as it does."""
    sounds = sounds_of(text)
    return small_words().near(sounds, max(0.6, 0.4 * len(sounds)))


def _run_together(text: str) -> Choices:
    """The one word that two are heard as."""
    sounds = sounds_of(text)
    found = everyday().near(sounds, LOOSE * len(sounds))
    return [(cost, word) for cost, word in found if word not in text.split()]


def _endings(text: str) -> Choices:
    """The same word with an ending lost, gained or taken for another."""
    forms = {text[:-2]} if text.endswith(("'s", "es", "ed", "ly")) else set[str]()
    if text.endswith("'s"):
        forms |= {f"{text[:-2]} is", f"{text[:-2]}s"}
    else:
        forms |= {f"{text}s", f"{text}ed", f"{text}d", f"{text}ly", f"{text}'s"}
    if text.endswith("s"):
        forms.add(text[:-1])
    if text.endswith("ing"):
        forms |= {text[:-3], f"{text[:-3]}ed", f"{text[:-3]}e"}
    stem = text[:-1] if text.endswith("e") else text
    forms |= {f"{stem}ing", f"{stem}er"}
    return [(0.5, form) for form in sorted(forms) if _is_english(form)]


def _is_english(form: str) -> bool:
    return all(heard_of().get(word, 0) > 300 for word in form.split()) and bool(form)


def _broken(text: str) -> Choices:
    """The sounds of it as two, three or four ordinary words."""
    sounds = sounds_of(text)
    if len(sounds) < 4:
        return []
    best: list[Choices] = [[(0.0, "")], *([] for _ in sounds)]
    for end in range(1, len(sounds) + 1):
        found = []
        for start in range(max(0, end - LONGEST_PIECE), end):
            if not best[start] or (start, end) == (0, len(sounds)):
                continue
            for cost, word in pieces().piece(sounds[start:end])[:8]:
                each = cost + PIECE
                found += [(c + each, f"{said} {word}") for c, said in best[start]]
        best[end] = sorted(found)[:CHOICES]
    most = 0.45 * len(sounds) + 1.0
    return [
        (cost, said.strip())
        for cost, said in best[-1]
        if cost <= most and said.replace(" ", "") != text.replace(" ", "")
    ]
