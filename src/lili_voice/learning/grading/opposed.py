"""Where words heard tell the contrary of words of an answer that were not said."""

from collections.abc import Collection, Iterator
from itertools import pairwise

from lili_voice.english.colloquial import contrary, sayings
from lili_voice.english.thesaurus import opposite
from lili_voice.knowledge.finding.plainwords import LIGHT
from lili_voice.learning.grading.said import Said


def opposed(wanted: Said, heard: Said, same: Collection[int]) -> list[tuple[int, int]]:
    """Words of the answer not said, beside words heard that are their opposites."""
    mine = [(at, text) for at, text in _units(wanted) if at not in same]
    own = set(wanted.stems)
    theirs = [(at, text) for at, text in _units(heard) if heard.stems[at] not in own]
    return [(a, b) for a, one in mine for b, two in theirs if opposite(one, two)]


def sayings_opposed(wanted: Said, heard: Said, same: Collection[int]) -> Iterator[int]:
    """Where turns of phrase tell the contrary, of the words not said otherwise."""
    content = set(wanted.content)
    own = set(wanted.stems)
    theirs = [
        found
        for found in sayings(heard.words)
        if not own.issuperset(heard.stems[found[0] : found[1]])
    ]
    for start, end, groups in sayings(wanted.words):
        open_ones = content.intersection(range(start, end)).difference(same)
        if end - start == 1 and wanted.stems[start] in LIGHT:
            continue
        for first, _, others in theirs:
            alike = wanted.denied[start] == heard.denied[first]
            if open_ones and alike and contrary(groups, others):
                yield min(open_ones)


def _units(said: Said) -> Iterator[tuple[int, str]]:
    content = list(said.content)
    for at in content:
        yield at, said.stems[at]
    for (at, one), (_, two) in pairwise(enumerate(said.stems)):
        if at in content:
            yield at, f"{one} {two}"
