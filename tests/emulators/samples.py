"""Sample utterances with slots, and the words that fit them."""

import re
from dataclasses import dataclass

_SLOT = re.compile(r"\{(\w+)\}")
_WORD = re.compile(r"[\w'{}]+\.?")
ANY_LENGTH = 10_000


class Word(str):
    """A word as it is compared; as it is `written`, a letter may have its full stop."""

    written = ""


def tokens_of(text):
    """The words of a sample or an utterance."""
    return tuple(map(_word, _WORD.findall(text.lower())))


def _word(written):
    word = Word(written.rstrip("."))
    word.written = written if len(word) == 1 else word
    return word


@dataclass(frozen=True)
class Slot:
    """A slot in a sample: it takes at least one word and at most `most`; with `among`
    only what is in there, word for word."""

    name: str
    most: int = ANY_LENGTH
    among: frozenset | None = None

    def takes(self, words):
        return len(words) <= self.most and (self.among is None or words in self.among)


@dataclass(frozen=True)
class Sample:
    """Words and slots in their order; `intent` is whose sample it is."""

    intent: str
    parts: tuple

    @property
    def literal(self):
        """How many words must be said exactly."""
        return sum(isinstance(part, str) for part in self.parts)

    @property
    def whole(self):
        """Whether there is no slot in it."""
        return self.literal == len(self.parts)

    def fits(self, words):
        """The words that each slot takes, or None."""
        return _fit(self.parts, words)


def sample_of(intent, text, slot_named):
    """`slot_named` makes the slot of a name, "{like_this}" in the text."""
    parts = []
    for token in text.split():
        assert not re.fullmatch(r"\{(\w+)\}\W.*", token), f"{intent}: {text!r}"
        slot = _SLOT.fullmatch(token)
        parts.extend([slot_named(slot[1])] if slot else tokens_of(token))
    return Sample(intent, tuple(parts))


def best(samples, words):
    """The intent and the slots of the sample that has most words in common."""
    fitting = [
        (sample.literal, sample.intent, slots)
        for sample in samples
        if (slots := sample.fits(words)) is not None
    ]
    return max(fitting, key=lambda found: found[0])[1:] if fitting else None


def _fit(parts, words):
    if not parts:
        return None if words else {}
    first, rest = parts[0], parts[1:]
    if isinstance(first, str):
        return _fit(rest, words[1:]) if words[:1] == (first,) else None
    for taken in range(len(words), 0, -1):
        if not first.takes(words[:taken]):
            continue
        found = _fit(rest, words[taken:])
        if found is not None:
            return {first.name: " ".join(w.written for w in words[:taken]), **found}
    return None
