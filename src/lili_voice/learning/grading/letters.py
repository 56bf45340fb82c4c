"""Letters and places that tell a choice: "bee", "C for Charlie", "the last one"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from lili_voice.english.numbers import read_number, read_ordinal
from lili_voice.english.vocabulary import word_set

_SPOKEN = {
    "a": "a ay eh hey alpha alfa",
    "b": "b be bee bea bravo",
    "c": "c see sea cee si charlie",
    "d": "d dee delta",
    "e": "e ee he echo",
    "f": "f ef eff foxtrot",
    "g": "g gee golf",
    "h": "h aitch haitch hotel",
}
_ALPHABET = {
    **{letter: letter for letter in "abcdefghijklmnopqrstuvwxyz"},
    **{"you": "u", "yew": "u", "are": "r", "our": "r", "ess": "s", "ex": "x"},
    **{"why": "y", "wye": "y", "see": "c", "sea": "c", "tea": "t", "tee": "t"},
    **{"pea": "p", "pee": "p", "bee": "b", "be": "b", "eye": "i", "oh": "o"},
    **{"queue": "q", "cue": "q", "jay": "j", "kay": "k", "ell": "l", "em": "m"},
    **{"en": "n", "vee": "v", "gee": "g", "aitch": "h", "dee": "d", "eff": "f"},
    **{"zed": "z", "ay": "a", "ar": "r", "hay": "a", "eh": "a", "ee": "e"},
}
_LETTERS = {heard: letter for letter, row in _SPOKEN.items() for heard in row.split()}
# Sounds that are no other word: they are a letter wherever they stand.
_PLAIN = word_set("b c d e f g h bee bea cee dee ee ef eff aitch haitch")
_LABELS = word_set("option letter answer choice number")
_EXAMPLE = re.compile(
    r"\b(?P<letter>\w+) (?:as in|for|like in|is for|like)(?: the| a| an)? \w+\b"
)
_POLITE = word_set(
    "it is its was i think the please that would be must my final answer ill ill say "
    "go with for choose pick choosing picking going im well so ok okay um er erm then "
    "definitely has to got gotta one yes yeah s d ll m have take and oh no sure pretty "
    "am by me lets let us right"
)
_TAIL = re.compile(
    r"(?:thats|that is|its|it is|so|which is|is|was|option|letter) (\w+)$"
)
_TWO = re.compile(r"\b(\w) (?:or|and) (\w)\b")
_LAST_BUT = re.compile(
    r"\b(?:(?:one )?before (?:the )?last|last but one|next to last|second(?: to)? last"
    r"|second from (?:the )?(?:last|end|bottom)|penultimate)\b"
)
_LAST = re.compile(
    r"\b(?:last|final|bottom) (?:one|option|answer|choice)\b|^(?:the )?last$"
)
_TOP = re.compile(
    r"\b(?:top|first) (?:one|option|answer|choice)\b|^(?:the )?(?:first|former)$"
)
_LATTER = re.compile(r"^(?:the )?latter(?: one)?$")
_MIDDLE = re.compile(
    r"\bmiddle (?:one|option|answer|choice)\b|\bin the middle$|^(?:the )?middle$"
)
_PLACE = re.compile(
    r"\b(?P<place>\w+) (?:one|option|answer|choice)\b|^(?:the )?(?P<alone>\w+)$"
)
_BESIDE = re.compile(
    r"\b(?:one|option|answer|choice|straight|right|just) (?P<way>after|before|below"
    r"|above"
    r"|following|under) (?P<other>.+)$"
)
_COUNTED = re.compile(r"\b(?P<label>number|option|answer|choice) (?P<number>\w+)\b")


def plain(heard: str) -> str:
    """Small letters, figures and single spaces, nothing else."""
    text = heard.casefold().replace("’", "'").replace("'", "")
    return " ".join(re.findall(r"[a-z0-9]+", text))


def spelled_out(heard: str) -> str:
    """With letters that were written as words put together: "bee B see"."""
    spoken = heard.split()
    run = [_ALPHABET.get(word.casefold().strip(".,")) for word in spoken]
    single = sum(len(word.strip(".,")) == 1 for word in spoken)
    if 2 < len(spoken) < 7 and single > 1 and all(run):
        return "".join(filter(None, run)).upper()
    return heard


def lettered(heard: str, letters: Sequence[str], own: frozenset[str]) -> set[str]:
    """The letters that are said; `own` are the words of the choices themselves."""
    own -= {"a"}  # the article in a choice does not tell it from the others
    text = plain(heard)
    example = _EXAMPLE.search(text)
    if example and _LETTERS.get(example["letter"]) in letters:
        return {_LETTERS[example["letter"]]}
    spoken = text.split()
    if (two := _TWO.search(text)) and _among(two.groups(), letters) - {""}:
        both = _among(two.groups(), letters)
        return both if len(both) > 1 else _within(spoken, letters, own) | both
    left = [word for word in spoken if word not in _POLITE]
    if not left and spoken[-1:] == ["be"]:
        left = ["be"]
    if len(left) == 1 and left[0] not in own | _LABELS:
        return _among(left, letters)
    return _within(spoken, letters, own) | _capital(heard, letters)


def _within(
    spoken: Sequence[str], letters: Sequence[str], own: frozenset[str]
) -> set[str]:
    """Letters in longer words: plain ones, and any after "option" or at the end."""
    found = [word for word in spoken if word in _PLAIN and word not in own]
    for label, word in pairwise(spoken):
        if label in _LABELS and word not in _POLITE:
            found.append(word)
    if tail := _TAIL.search(" ".join(spoken)):
        found.append(tail[1])
    return _among([word for word in found if word not in own], letters)


def _capital(heard: str, letters: Sequence[str]) -> set[str]:
    """A capital "A" that is no article at the beginning of a sentence."""
    alone = re.search(r"\w\W+A\b(?!\w)|^\W*A\b\s*[,.:]", heard)
    return {"a"} & set(letters) if alone else set()


def _among(found: Sequence[str], letters: Sequence[str]) -> set[str]:
    return {_LETTERS[word] for word in found if _LETTERS.get(word) in letters}


def placed(heard: str, count: int, own: frozenset[str]) -> int | None:
    """Which choice is meant by its place, from 0; None when none is."""
    text = plain(heard)
    for pattern, place in (
        (_LAST_BUT, count - 2),
        (_LAST, count - 1),
        (_TOP, 0),
        (_LATTER, count - 1),
        (_MIDDLE, count // 2),
    ):
        found = pattern.search(text)
        if found and own.isdisjoint(found[0].split()):
            return place if 0 <= place < count else None
    return _numbered(text, count, own)


def beside(heard: str, choices: Sequence[str]) -> int | None:
    """Which choice is meant by the one next to it: "the one after Richard"."""
    found = _BESIDE.search(plain(heard))
    if found is None:
        return None
    named = set(found["other"].split()) - {"the", "a", "of"}
    near = [at for at, text in enumerate(choices) if named & set(plain(text).split())]
    if len(near) != 1 or not named:
        return None
    place = near[0] + (-1 if found["way"] in ("before", "above") else 1)
    return place if 0 <= place < len(choices) else None


def _numbered(text: str, count: int, own: frozenset[str]) -> int | None:
    place: float | None = None
    found = _COUNTED.search(text)
    if found and (found["label"] != "number" or found["number"] not in own):
        place = read_number(found["number"]) or read_ordinal(found["number"])
    elif found := _PLACE.search(text):
        word = found["place"] or found["alone"]
        place = None if word in own else read_ordinal(word)
        if place is None and found["alone"] and word not in own:
            place = read_number(word)
    if isinstance(place, int) and 1 <= place <= count:
        return place - 1
    return None
