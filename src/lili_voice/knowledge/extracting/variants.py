"""One name in several spellings, across the statements of a document."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from lili_voice.english.thesaurus import known
from lili_voice.english.wordforms import stem

LONGEST = 3  # words of a name
LONG_ENOUGH = 6  # letters of one
START = 4  # letters by which names are looked for
EDGES = re.compile(r"^\W+|[’']s$|[^\w.,;:!?]+$")
SINGULAR = frozenset(("was", "is", "has", "began", "ended", "started", "failed"))
SINGLE_S = re.compile(r"(?<![s’'])s$")
Pair = tuple[str, str]
Spelt = dict[str, Counter[str]]


def spellings(texts: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Spellings of one name that differ by a space, a hyphen, a capital or an "s".

    The commoner is the first of each pair: ("Alsace-Lorraine", "Alsace Lorraine").
    Words that are ordinary English but for their capitals, and an "s" that may only
    make a plural, are no spellings.
    """
    spoken = [_words(text) for text in texts]
    found: Spelt = {_key(name): Counter() for words in spoken for name in _names(words)}
    starts = {key[:size] for key in found for size in range(1, START + 1)}
    for words in spoken:
        for at, word in enumerate(words):
            if word[:START].casefold() in starts:
                _count(words, at, found)
    pairs = [pair for forms in found.values() for pair in _pairs(forms)]
    return tuple(pair for pair in pairs if not _within_another(pair, pairs))


def _within_another(pair: Pair, pairs: Iterable[Pair]) -> bool:
    """ "Chi Minh" beside "Ho Chi Minh"."""
    one, two = pair
    return any(
        (one in a and two in b) or (one in b and two in a)
        for a, b in pairs
        if {a, b} != {one, two}
    )


def _words(text: str) -> list[str]:
    """The words of a text; a full stop or a comma stays behind the word it follows."""
    return [
        EDGES.sub("", word) if not word.isalpha() else word for word in text.split()
    ]


def _count(words: Sequence[str], at: int, found: Spelt) -> None:
    """Counts the names that begin at a word."""
    for run, following in _runs(words, at):
        key = _key(run)
        bare = SINGLE_S.sub("", key)
        if following in SINGULAR and bare in found:
            found[bare][run] += 1
        elif key in found:
            found[key][run] += 1


def _runs(words: Sequence[str], at: int) -> Iterator[tuple[str, str]]:
    """Up to three words without a stop between them, and the word after each run."""
    for end in range(at + 1, min(at + LONGEST, len(words)) + 1):
        last = words[end - 1].rstrip(".,;:!?")
        if not last:  # a dash
            return
        following = words[end] if end < len(words) else ""
        yield " ".join([*words[at : end - 1], last]), following
        if last != words[end - 1]:
            return


def _names(words: Sequence[str]) -> Iterator[str]:
    """Runs of words with capitals that a space or a hyphen could stand in."""
    for at in range(1, len(words)):
        if not words[at][:1].isupper():
            continue
        for run, _ in _runs(words, at):
            parts = run.replace("-", " ").split()
            if not all(part[0].isupper() for part in parts):
                break
            if len(run) >= LONG_ENOUGH:
                yield run


def _key(name: str) -> str:
    return name.replace(" ", "").replace("-", "").casefold()


def _pairs(forms: Counter[str]) -> Iterator[tuple[str, str]]:
    ordered = sorted(forms, key=lambda form: (-forms[form], form))
    for other in ordered[1:]:
        first, second = ordered[0], other
        capital = first[1:] == second[1:]  # as at the beginning of a sentence
        named = first.casefold() != second.casefold() or _is_strange(first)
        if named and not capital:
            yield first, second


def _is_strange(name: str) -> bool:
    """Whether a name of several words holds one that is not English."""
    parts = re.split(r"[ -]", name)
    return len(parts) > 1 and not all(known(stem(part.lower())) for part in parts)
