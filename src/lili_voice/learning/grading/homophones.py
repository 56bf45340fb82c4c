"""A whole answer heard as other words: "the rain of terror"."""

import re
from collections.abc import Sequence
from functools import lru_cache

from lili_voice.english.numbers import to_digits
from lili_voice.english.thesaurus import known, opposite
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import STOP, stem, words
from lili_voice.learning.grading.misheard import begins_alike, heard_as
from lili_voice.learning.grading.spelling import sounds

LONGEST = 8  # words; a longer answer is not heard as a whole
ALIKE = 0.9  # the least likeness of the whole, where no word is strange to English
STRANGE = 0.88  # that of one with such a word
TORN = 0.9  # that of a whole whose words were divided otherwise
ONE = 0.84  # that of one word in it
ONE_SHORT = 0.88  # that of one word of few sounds
FEW = 6  # sounds
ARTICLES = word_set("a an the")
INDEFINITE = ("a ", "an ")
DENIES = word_set("no not never without none nobody nothing neither hardly less more")
# Small words that make their contrary of a word: "legal" and "illegal".
_TURNS = re.compile(r"(?:[iu][mnlr]|dis?|de|non|re|mis|anti|over|under)")
_CODE = re.compile(r"\b([A-Z])-?(\d{1,3})s?\b")
_PLURAL = re.compile(r"\b((?:one|two|three|four|five|six|seven|eight|nine|ten))e?s\b")
_LETTERS = {
    row[0]: row.split()
    for row in (
        "a ay eh", "b be bee bea", "c see sea", "d dee", "e ee he", "f ef", "g gee",
        "i eye", "j jay", "k kay okay", "m em am", "n en and", "o oh", "p pea pee",
        "q queue cue", "r are", "s ess", "t tea tee", "u you", "v vee fee we", "x ex",
    )
}  # fmt: skip
_KNOT = re.compile(r"\bknot\b", re.IGNORECASE)
_KNOW = re.compile(
    r"(?:^|(?<=\bwas )|(?<=\bwere )|(?<=\bhad )|(?<=\bhave )|(?<=\bwith ))know "
    r"(?!that|how|what|why|who|it|about|the|he|she|they|we|i\b|you|there)",
    re.IGNORECASE,
)


def denials_restored(heard: str, told: str) -> str:
    """With "not" and "no" where their homophones were heard: "knot enough", "know
    food". Not where the words `told` speak of knots."""
    if "kno" not in heard.casefold() or "knot" in told.casefold():
        return heard
    return _KNOW.sub("no ", _KNOT.sub("not", heard))


def codes_restored(heard: str, told: str) -> str:
    """With letters and numbers as the answers write them: "tea thirty fours"."""
    codes = set(_CODE.findall(told))
    if not codes:
        return heard
    digits = to_digits(_PLURAL.sub(r"\1", heard))
    for letter, number in sorted(codes):
        sounds_so = "|".join(_LETTERS.get(letter.lower(), [letter]))
        said = rf"\b(?:{sounds_so})[ -]?{number}(?: ?s)?\b"
        if re.search(said, digits, re.IGNORECASE):
            return re.sub(said, f"{letter}-{number}", digits, flags=re.IGNORECASE)
    return heard


@lru_cache(maxsize=1024)
def heard_whole(wanted: str, heard: str) -> bool:
    """Whether all that was said is the whole answer by its sound.

    Where the words were divided as they are written, one of them at least must have
    been heard as it is, unless English has no such words.
    """
    mine, theirs = _told(wanted), _told(heard)
    if not (mine and theirs) or max(len(mine), len(theirs)) > LONGEST:
        return False
    if mine == theirs or DENIES.intersection(mine) != DENIES.intersection(theirs):
        return mine == theirs
    if heard.casefold().startswith(INDEFINITE) and not wanted.startswith(INDEFINITE):
        return False  # "a clear form" is something by itself
    if not begins_alike(mine[0], theirs[0]) or len(sounds(" ".join(mine))) < FEW:
        return False
    like = heard_as(" ".join(mine), " ".join(theirs))
    if len(mine) != len(theirs):
        return like >= TORN and not _contrary(mine, theirs)
    return like >= (ALIKE if _english(mine) else STRANGE) and _word_by_word(
        mine, theirs
    )


def _told(text: str) -> tuple[str, ...]:
    spoken = words(text.replace("-", " "))
    return tuple(spoken[1:] if spoken[:1] and spoken[0] in ARTICLES else spoken)


def _english(spelt: Sequence[str]) -> bool:
    return all(known(stem(word)) for word in spelt)


def _word_by_word(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    pairs = list(zip(mine, theirs, strict=True))
    others = [(one, two) for one, two in pairs if one != two]
    exact = any(one == two and one not in STOP for one, two in pairs)
    odd = not all(known(stem(two)) for _, two in others)
    strange = odd or not any(known(stem(one)) for one, _ in others)
    if not (exact or strange) or _contrary(*zip(*others, strict=True)):
        return False
    return all(map(_same_sound, *zip(*others, strict=True)))


def _same_sound(one: str, two: str) -> bool:
    least = ONE if len(sounds(one)) >= FEW else ONE_SHORT
    return heard_as(one, two) >= least


def _contrary(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether some word is the opposite of another, or is one by its first letters."""
    return any(
        opposite(stem(one), stem(two)) or _turned(one, two) or _turned(two, one)
        for one in mine
        for two in theirs
    )


def _turned(one: str, two: str) -> bool:
    before = one.removesuffix(two)
    return before != one and bool(_TURNS.fullmatch(before))
