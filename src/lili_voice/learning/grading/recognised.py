"""An item of a list in a learner's own words: which of the items it can only be."""

from collections.abc import Sequence

from lili_voice.learning.grading.meaning import compare
from lili_voice.learning.grading.said import Said, read
from lili_voice.turn import Part

MOST_OF_IT = 0.6  # the share of what was said that must be of the item
SOME_OF_IT = 0.5  # the same where the item was said by another measure
WORDS = 2  # words of the item that must have been said
FEW = 2  # words that may be told by what is said beside them


def recognised(item: str, parts: Sequence[Part]) -> set[int]:
    """The one part that most of the words heard are of, more than of any other.

    Whoever counts off a list is not asked for a whole statement, but to be understood:
    the items left are few, so that two of an item's words, with little else, tell it.
    """
    heard = read(item)
    shares = [max(_shares(heard, part), default=0.0) for part in parts]
    best = max(shares, default=0.0)
    if best < MOST_OF_IT or shares.count(best) > 1:
        return set()
    return {shares.index(best)}


def is_of(heard: Said, wanted: Said) -> bool:
    """Whether enough of what was heard is of an item, and not of something else."""
    content = list(heard.content)
    brief = len(list(wanted.content)) <= FEW  # several such may be said in a row
    if brief or len(content) <= FEW:
        return True
    found = compare(wanted, heard)
    said = set(content) - found.beside
    return len(said) >= SOME_OF_IT * len(content)


def _shares(heard: Said, part: Part) -> list[float]:
    """For each wording the share of what was heard that it holds; 0 for too little,
    and for the contrary."""
    content = set(heard.content)
    shares = [0.0]
    for text in part.accepts:
        found = compare(read(text), heard)
        said = content - found.beside
        if len(found.said) >= WORDS and len(said) >= WORDS and not found.contrary:
            shares.append(len(said) / len(content))
    return shares
