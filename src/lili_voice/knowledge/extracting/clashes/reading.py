"""A statement, read word by word: what it claims and what it denies."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from lili_voice.english.thesaurus import known, meanings, phrase_meanings
from lili_voice.english.wordforms import stem, words
from lili_voice.knowledge.extracting.clashes.claims import Claim, Value, Word
from lili_voice.knowledge.extracting.clashes.values import Amount, Day, find_values
from lili_voice.knowledge.extracting.clashes.words import (
    AUXILIARY,
    COMPARED,
    DENIALS,
    DROPPED,
    IN_FRONT_OF_DATES,
    JOINTS,
    NO_DENIALS,
    PARTING,
    REFUSALS,
    UNFRAMED,
)

TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|[A-Z]\.(?= [A-Z])|[^\W_]+(?:['’][^\W_]+)*|[,;:.()–—!?]"
)
INSIDE = re.compile(r"(?<=[\w,;’')] )[A-ZÀ-Þ][\w’'-]*\w")
SMALL = re.compile(r"(?<![\w’'-])[a-zà-þ][\w’'-]*\w")


def proper_words(texts: Iterable[str]) -> frozenset[str]:
    """Words that these texts write with a capital alone, inside a sentence too."""
    capital, small = set[str](), set[str]()
    for text in texts:
        capital.update(INSIDE.findall(text))
        small.update(SMALL.findall(text))
    return frozenset(word for word in capital if word.lower() not in small)


@lru_cache(maxsize=1 << 15)
def _plain(token: str) -> tuple[tuple[str, str], ...]:
    """The words of a token, each with its stem."""
    return tuple((word, stem(word)) for word in words(token))


@dataclass(slots=True)
class _Reader:
    """Reads one statement from left to right."""

    text: str
    proper: frozenset[str]
    about: frozenset[str] = frozenset()
    found: list[Word] = field(default_factory=list)
    values: list[Value] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    frame: list[str] = field(default_factory=list)
    every: list[str] = field(default_factory=list)  # all stems, for phrases
    clause: int = 0
    denying: bool = False
    denials: int = 0
    last: str = ""  # the word before
    joint: str = ""  # an "of" that may go on with a name
    in_name: bool = False
    written: str = ""  # the token that is being read

    def read(self) -> Claim:
        values = find_values(self.text)
        at, waiting = 0, list(values)
        for token in TOKEN.finditer(self.text):
            if token.start() < at:
                continue
            if waiting and waiting[0][0] < token.end():
                _, at, what = waiting.pop(0)
                self._value(what)
                while waiting and waiting[0][0] < at:
                    waiting.pop(0)
                if token.start() < at:
                    continue
            self._token(token[0], token.start())
        return self._claim()

    def _value(self, what: Day | Amount) -> None:
        self.in_name = False
        self.values.append(Value(what, self.clause))
        if (
            isinstance(what, Day)
            and self.frame[-1:]
            and self.frame[-1] in IN_FRONT_OF_DATES
        ):
            self.frame.pop()
        self.frame.append("#date" if isinstance(what, Day) else "#number")
        self.last = "#"

    def _token(self, token: str, at: int) -> None:
        if not token[0].isalnum():
            self._stop(token)
            return
        self.written = token.removesuffix("'s").removesuffix("’s")
        capital = token[0].isupper() and self._is_name(token, at)
        for word, root in _plain(token):
            self._word(word, root, capital=capital)
        if capital and self.in_name and token[-2:] in ("'s", "’s"):
            self.in_name = False

    def _stop(self, mark: str) -> None:
        self.in_name, self.joint, self.denying, self.last = False, "", False, ""
        if self.found and self.found[-1].clause == self.clause:
            self.clause += 1

    def _is_name(self, token: str, at: int) -> bool:
        before = self.text[:at].rstrip()
        opens = not any(map(str.isalnum, before)) or before[-1] in ":.“"
        if not opens:
            return token != "I"
        if token.lower() in DROPPED:
            return False
        if self.written in self.proper:
            return True
        following = self.text[at + len(token) : at + len(token) + 2].strip()
        bare = token.removesuffix("'s").removesuffix("’s").lower()
        return not known(stem(bare)) or (bool(following) and following.isupper())

    def _word(self, word: str, root: str, *, capital: bool) -> None:
        self.every.append(root)
        if (
            word in PARTING
            or (word == "and" and self.last == "#")
            or (word in AUXILIARY and self.last == "and")
        ):
            self._stop(word)
        if not capital:
            self._deny(word)
        if capital:
            self._name(word, root)
        else:
            self.joint = word if self.in_name and word in JOINTS else ""
            self.in_name = bool(self.joint)
            if word not in UNFRAMED:
                self.frame.append(root)
            if root not in DROPPED and word not in DROPPED:
                denied, self.denying = self.denying, False
                self._add(Word(root, self.clause, denied, 0, meanings(root)))
        self.last = word

    def _deny(self, word: str) -> None:
        if word in DENIALS:
            self.denying, self.denials = True, self.denials + 1
        elif word == "to" and self.found and self.found[-1].stem in REFUSALS:
            self.denying = not self.found.pop().denied
            self.frame = self.frame[:-1]
        elif word in NO_DENIALS or (self.last == "no" and word in COMPARED):
            self.denying = False

    def _name(self, word: str, root: str) -> None:
        if self.in_name and self.names:
            joint = f" {self.joint}" if self.joint else ""
            if joint:
                self.frame.pop()
            self.names[-1] += f"{joint} {self.written}"
        else:
            self.names.append(self.written)
            self.before.append(self.last)
            self.frame.append("#name")
        self.in_name, self.joint = True, ""
        denied, self.denying = self.denying, False
        self._add(Word(root, self.clause, denied, len(self.names), meanings(root)))

    def _add(self, word: Word) -> None:
        self.found.append(word)
        if self.values and not self.values[-1].counts and self.last == "#":
            last = self.values[-1]
            self.values[-1] = Value(last.what, last.clause, frozenset({word.stem}))

    def _claim(self) -> Claim:
        phrases = tuple(
            (frozenset(self.every[start:end]), groups)
            for start, end, groups in phrase_meanings(self.every)
        )
        groups = {g for word in self.found for g in word.groups}
        groups |= {g for _, found in phrases for g in found}
        return Claim(
            self.text,
            tuple(self.found),
            tuple(self.values),
            tuple(self.names),
            tuple(self.before),
            tuple(self.frame),
            frozenset(word.stem for word in self.found),
            frozenset(groups),
            phrases,
            self.about,
            self.denials,
        )


def claim_of(
    text: str,
    proper: frozenset[str] = frozenset(),
    about: frozenset[str] = frozenset(),
) -> Claim:
    """What a statement claims; `proper` are words known to be names."""
    return _Reader(text, proper, about).read()
