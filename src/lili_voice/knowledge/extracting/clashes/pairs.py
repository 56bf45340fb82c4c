"""Which statements of a library are worth comparing."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lili_voice.english.thesaurus import meanings
from lili_voice.english.wordforms import stems
from lili_voice.knowledge.extracting.clashes.words import DROPPED, WEAK
from lili_voice.knowledge.facts import Fact

# A word that more statements hold tells nothing of itself; where there are very many
# statements, fewer of them are looked at, so that time does not grow with their square.
RARE, RARE_AMONG_MANY, MANY = 60, 20, 1_500_000
TELLING = 7  # rarest words by which a statement is looked up
ALIKE = 0.6  # of the words of the shorter
SHARED = 2  # of them that two statements have in common
# What may be another in the same sentence: names and figures.
MASKED = re.compile(r"[A-ZÀ-Þ0-9][\w’',.-]*(?:\s+[A-ZÀ-Þ0-9][\w’',.-]*)*")
# Words of a title that say what sort of document it is, not what it is about.
SORTS = frozenset(
    stems(
        "revision guide notes essay plan worksheet summary key facts history gcse "
        "overview question answer study sheet knowledge organiser timeline lesson unit "
        "introduction conclusion cause reason effect result consequence feature factor "
        "main important what why who when where how which did was were topic part "
        "chapter year event people remember word term more further short long"
    )
)

Row = list[list[Hashable]]  # words, each with the keys it is looked up by


@dataclass(frozen=True, slots=True)
class Said:
    """A statement's words and what it is about, as stems.

    `means` are the groups its words stand in, `masked` is its text without its names
    and figures.
    """

    words: frozenset[str]
    topic: frozenset[str]
    section: frozenset[str]
    label: frozenset[str]
    means: frozenset[int]
    masked: str

    @property
    def told(self) -> tuple[frozenset[str], frozenset[str]]:
        """What it says, and what the headings above it say, but not the title."""
        return self.words, self.section

    @property
    def about(self) -> frozenset[str]:
        return self.topic | self.section | self.label


def said_by(fact: Fact) -> Said:
    """What a fact and its headings say."""
    words = _telling(fact.text)
    return Said(
        words,
        _above(fact.topic) - SORTS,
        _above(" ".join((fact.section, *fact.under))) - SORTS,
        _above(fact.label),
        frozenset(group for word in words for group in meanings(word)),
        MASKED.sub("#", fact.text),
    )


@lru_cache(maxsize=1 << 12)  # headings come again with every statement below them
def _above(text: str) -> frozenset[str]:
    return _telling(text)


def _telling(text: str) -> frozenset[str]:
    return frozenset(
        word for word in stems(text) if word not in DROPPED and not word.isdigit()
    )


def pairs(
    said: Sequence[Said], near: Callable[[int, int], bool]
) -> Iterator[tuple[int, int]]:
    """Places of statements that share telling words, the lower first, each once.

    Only those that are `near` each other by where they stand.
    """
    how_many = Counter(word for one in said for word in one.words)
    most = max(RARE_AMONG_MANY, min(RARE, MANY // (len(said) or 1)))
    alike, masked = _Shelf(most), _Shelf(most)
    for number, one in enumerate(said):
        rarest = sorted(one.topic, key=lambda word: (how_many[word], word))[:2]
        common = {word for word in one.words if how_many[word] > most}
        row = _keys(one, how_many, common, rarest or [""])
        form: Row = [[(one.masked, title) for title in rarest or [""]]]
        shared = alike.those_beside(row)
        enough = min(SHARED, len(row))
        found = [at for at, times in shared.items() if times >= enough]
        likely = {at for at in found if _alike(said[at], one)}
        for other in sorted(likely | masked.those_beside(form).keys()):
            if near(other, number):
                yield other, number
        alike.put(number, row)
        masked.put(number, form)


class _Shelf:
    """Where statements are put down by key; of a full place only the last are seen."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.places: dict[Hashable, list[int]] = defaultdict(list)

    def those_beside(self, row: Row) -> Counter[int]:
        """How many words of a row each of the others has too."""
        found: Counter[int] = Counter()
        for keys in row:
            found.update({at for key in keys for at in self.places[key][-self.most :]})
        return found

    def put(self, number: int, row: Row) -> None:
        for key in {key for keys in row for key in keys}:
            self.places[key].append(number)


def _keys(
    one: Said, how_many: Counter[str], common: set[str], titles: Sequence[str]
) -> Row:
    """What each of the rarest words of a statement is looked up by.

    A word that stands everywhere is looked up with what the document is about.
    """
    ordered = sorted(one.words, key=lambda word: (word in WEAK, how_many[word], word))
    row: Row = []
    for word in ordered[:TELLING]:
        means: list[Hashable] = [word, *meanings(word)]
        if word in common:
            means = [(title, mean) for mean in means for title in titles]
        row.append(means)
    return row


def _alike(one: Said, two: Said) -> bool:
    """Whether a good part of the shorter is in the longer, in these words or like."""
    shared = len(one.words & two.words)
    fewer = min(len(one.words), len(two.words))
    return shared >= ALIKE * fewer or shared + len(one.means & two.means) >= fewer
