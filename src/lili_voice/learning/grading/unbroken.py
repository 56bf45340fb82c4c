"""A list said without a break, as a recogniser writes it: where its items part.

Found by alignment: every wording of a part takes the stretch of words that it shares
most of its meaning with, and the row of stretches that explains the most is kept.
Whether a stretch is the part is for the judge of single items to say.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from lili_voice.english.wordforms import QUESTION_WORDS, STOP
from lili_voice.learning.grading.meaning import compare
from lili_voice.learning.grading.said import DENIES, Said, read
from lili_voice.turn import Part

LEAST = 2  # content words that may be two items
COST = 0.35  # of one more stretch, in words explained
OPENS = STOP | QUESTION_WORDS | DENIES
GAP = 2  # words of no part that may be an item of their own

PartsOf = Callable[[str], AbstractSet[int]]  # the parts that words heard are


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words from `start` to `end`, exclusive, and how much of them is explained."""

    start: int
    end: int
    worth: float


def told_apart(item: str, parts: Sequence[Part], parts_of: PartsOf) -> list[str]:
    """The items in words said without a break; the words as they are, where they are
    no more than one, or say as much in one."""
    heard = read(item)
    if len(heard.content) < LEAST or len(parts) < LEAST:
        return [item]
    row = _best_row(_stretches(heard, parts))
    if len(row) < LEAST:
        return [item]
    pieces = _unleaked(heard, _cuts(heard, row), parts_of)
    said = [parts_of(piece) for piece in pieces]
    more = len(frozenset().union(*said)) > len(parts_of(item))
    return pieces if more else [item]


def _stretches(heard: Said, parts: Sequence[Part]) -> list[_Stretch]:
    """For each wording, every stretch between two words it shares."""
    best: dict[tuple[int, int], float] = {}
    for text in {text for part in parts for text in part.accepts}:
        for start, end, worth in _of_wording(heard, read(text)):
            best[start, end] = max(worth, best.get((start, end), 0.0))
    return [_Stretch(*at, worth) for at, worth in best.items() if worth > COST]


def _of_wording(heard: Said, wanted: Said) -> Iterator[tuple[int, int, float]]:
    """With the words it has in common with the wording, as the share of both."""
    said: dict[int, set[int]] = {}
    for mine, places in compare(wanted, heard).pairs.items():
        for at in places:
            said.setdefault(at, set()).add(mine)
    shared = sorted(said)
    for first, start in enumerate(shared):
        mine: set[int] = set()
        for last in range(first, len(shared)):
            mine |= said[shared[last]]
            end = shared[last] + 1
            told = bisect_right(heard.content, end - 1) - bisect_right(
                heard.content, start - 1
            )
            same = 2 * len(mine) / (len(wanted.content) + told)
            common = last - first + 1
            yield start, end, common * min(1.0, same)


def _best_row(stretches: Sequence[_Stretch]) -> list[_Stretch]:
    """The stretches, none over another, that together explain the most."""
    row = sorted(stretches, key=lambda one: one.end)
    ends = [one.end for one in row]
    best: list[tuple[float, int]] = [(0.0, -1)]  # worth so far, the last stretch of it
    before = [bisect_right(ends, one.start, 0, at) for at, one in enumerate(row)]
    for at, one in enumerate(row):
        worth = best[before[at]][0] + one.worth - COST
        best.append(max(best[-1], (worth, at), key=lambda pair: pair[0]))
    chosen, at = list[_Stretch](), len(row)
    while at and best[at][1] >= 0:
        last = best[at][1]
        chosen.append(row[last])
        at = before[last]
    return chosen[::-1]


def _cuts(heard: Said, row: Sequence[_Stretch]) -> list[int]:
    """Where the items begin, and the end: before the small words that open an item.

    Words of no part between two belong to the first, where they are but one.
    """
    content, cuts = frozenset(heard.content), [0]
    ends = [(0, row[0].start)] + [(one.end, two.start) for one, two in pairwise(row)]
    for end, start in ends:
        opens = start
        while opens > end and heard.words[opens - 1] in OPENS:
            opens -= 1
        spare = [at for at in range(end, opens) if at in content]
        cuts += [spare[0]] if len(spare) >= GAP and end else []
        cuts += [opens] if opens else []
    last = [at for at in heard.content if at >= row[-1].end]
    cuts += [last[0]] if len(last) >= GAP else []
    return [*dict.fromkeys(cuts), len(heard.words)]


def _unleaked(heard: Said, cuts: list[int], parts_of: PartsOf) -> list[str]:
    """The items, joined again where a "not" in one reaches into another that, for all
    we can tell, is no item without it."""
    pieces, start = list[str](), cuts[0]
    for cut, end in pairwise(cuts[1:]):
        one, two = (heard.words[a:b] for a, b in ((start, cut), (cut, end)))
        if _keeps(heard, start, one) and _keeps(heard, cut, two) or (
            parts_of(" ".join(one)) and parts_of(" ".join(two))
        ):
            pieces.append(" ".join(one))
            start = cut
    return [*pieces, " ".join(heard.words[start:])]


def _keeps(heard: Said, start: int, spoken: Sequence[str]) -> bool:
    """Whether words alone deny what they deny among the others."""
    return read(" ".join(spoken)).denied == heard.denied[start : start + len(spoken)]
