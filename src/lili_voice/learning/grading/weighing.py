"""What each word of an accepted answer is worth."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from lili_voice.english.thesaurus import same_meaning
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import stem
from lili_voice.knowledge.finding.plainwords import LIGHT
from lili_voice.learning.grading.said import Said, read
from lili_voice.turn import Question

WEIGHT_OF_LIGHT = 0.5
WEIGHT_BESIDE_ONE = 0.75
WEIGHT_OF_COMMON = 0.25  # a name in many of the accepted answers tells none of them
GENERAL = word_set("get got getting away back look looking looked")
DIRECTED = word_set("badly poorly cheaply highly")  # half of "poorly armed"
FAMILY = 4  # letters that words of one family begin with
NAME = re.compile(r"\b[A-Z]\w+")


def weights_of(question: Question, wanted: Said) -> dict[int, float]:
    """What each content word is worth: nothing if the question says it already."""
    told = set(read(question.prompt).stems)
    common = _common(question.accepts)
    content = list(wanted.content)
    new = [at for at in content if not _is_told(wanted.stems[at], told)]
    weights = {
        at: _weight(wanted.words[at], common) if at in new or not new else 0.0
        for at in content
    }
    heavy = sum(weight >= 1 for weight in weights.values())
    if heavy > 1:
        return weights
    # beside one word alone, even a light one is half of what is asked for
    light = {at for at, one in weights.items() if one == WEIGHT_OF_LIGHT}
    shading = {at for at in light if wanted.words[at].endswith("ly")}
    return weights | dict.fromkeys(light - shading, WEIGHT_BESIDE_ONE)


def _is_told(one: str, told: Collection[str]) -> bool:
    """Whether the question has a word, or another of its family: "production"."""
    return one in told or any(
        one[:FAMILY] == other[:FAMILY] and same_meaning(one, other)
        for other in told
        if len(one) > FAMILY and len(other) > FAMILY
    )


def _weight(word: str, common: Collection[str]) -> float:
    if stem(word) in common:
        return WEIGHT_OF_COMMON
    if word in DIRECTED:
        return 1.0
    shading = word.endswith("ly")  # "fairly", "sincerely"
    light = shading or word in GENERAL or stem(word) in LIGHT
    return WEIGHT_OF_LIGHT if light else 1.0


@lru_cache(maxsize=1024)
def _common(accepts: tuple[str, ...]) -> frozenset[str]:
    """Stems of the names that more than a quarter of many accepted answers speak of."""
    if len(accepts) < 4:
        return frozenset()
    sets = [set(read(" ".join(NAME.findall(one))).stems) for one in accepts]
    return frozenset(_shared_by_many(sets))


def _shared_by_many(sets: list[set[str]]) -> Iterator[str]:
    for form in set().union(*sets):
        if sum(form in others for others in sets) * 4 > len(sets):
            yield form
