"""A list said without a break, as a recogniser writes it: where its items part.

Found by alignment: every wording of a part takes the stretch of words that it shares
most of its meaning with, and the row of stretches that explains the most is kept.
Whether a stretch is the part is for the judge of single items to say.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from lili_voice.english.vocabulary import word_set
from lili_voice.learning.grading.meaning import compare
from lili_voice.learning.grading.said import Said, read
from lili_voice.turn import Part

LEAST = 2  # content words that may be two items
COST = 0.3  # of one more stretch, in words explained
TELLS = word_set("was were is are be been did do does had has have could would can")
ENDS = word_set("up out off away back down too")
SUBJECTS = word_set("the a an they he she we it there their his her people nobody")
TOLD, CLAUSE = 2, 3  # content words of an item with a subject, and of one without

# The parts that words heard are, of those they have something in common with.
PartsOf = Callable[[str, AbstractSet[int]], AbstractSet[int]]

SaidIn = Callable[[int, int], AbstractSet[int]]  # the same of the words from, up to


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words from `start` to `end`, exclusive, and how much of them is explained."""

    start: int
    end: int
    worth: float


def told_apart(item: str, parts: Sequence[Part], parts_of: PartsOf) -> list[str]:
    """The items in words said without a break; the words as they are, where they are
    no more than one, or say more in one."""
    heard = read(item)
    if len(heard.content) < LEAST or len(parts) < LEAST:
        return [item]
    places = [_places(heard, part) for part in parts]
    row = _best_row(_stretches(heard, places))
    if len(row) < LEAST:
        return [item]
    whole = parts_of(item, frozenset(range(len(parts))))

    def said_in(start: int, end: int) -> AbstractSet[int]:
        inside = set(range(start, end))
        near = {at for at, one in enumerate(places) if inside & _all_places(one)}
        return parts_of(" ".join(heard.words[start:end]), whole | near)

    cuts = _between_items(heard, _cuts(heard, row), said_in)
    said = {at for start, end in pairwise(cuts) for at in said_in(start, end)}
    pieces = [" ".join(heard.words[start:end]) for start, end in pairwise(cuts)]
    return pieces if said >= whole else [item]


# Where each word that a wording has in common was heard, for each wording; and of how
# many words of meaning the wording is.
_Places = list[tuple[dict[int, set[int]], int]]


def _places(heard: Said, part: Part) -> _Places:
    found: _Places = []
    for text in part.accepts:
        said: dict[int, set[int]] = {}
        for mine, at in _pairs(heard, wanted := read(text)):
            said.setdefault(at, set()).add(mine)
        found.append((said, len(wanted.content)))
    return found


def _pairs(heard: Said, wanted: Said) -> Iterator[tuple[int, int]]:
    for mine, places in compare(wanted, heard).pairs.items():
        yield from ((mine, at) for at in places)


def _all_places(places: _Places) -> AbstractSet[int]:
    return {at for said, _ in places for at in said}


def _stretches(heard: Said, places: Sequence[_Places]) -> list[_Stretch]:
    """For each wording, every stretch between two words it shares."""
    best: dict[tuple[int, int], float] = {}
    for said, wanted in (one for part in places for one in part):
        for start, end, worth in _of_wording(heard, said, wanted):
            best[start, end] = max(worth, best.get((start, end), 0.0))
    return [_Stretch(*at, worth) for at, worth in best.items() if worth > COST]


def _of_wording(
    heard: Said, said: Mapping[int, set[int]], wanted: int
) -> Iterator[tuple[int, int, float]]:
    """Each with the words it has in common with the wording, by the share of both."""
    shared = [at for at in heard.content if at in said]
    before = [bisect_left(heard.content, at) for at in shared]
    for first, start in enumerate(shared):
        mine: set[int] = set()
        for last in range(first, len(shared)):
            mine |= said[shared[last]]
            told = before[last] + 1 - before[first]
            # a word may stand for a phrase, or for half of it
            common = last - first + 1
            same = 2 * min(len(mine), common) / (wanted + told)
            yield start, shared[last] + 1, common * same


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

    Words of no part belong to the part before them, unless they make an item.
    """
    cuts, content = [0], frozenset(heard.content)
    for one, two in pairwise(row):
        opens = two.start
        while opens > one.end and opens - 1 not in content:
            opens -= 1
        if not _goes_on(heard.words[opens : two.start]):
            cuts += _item_after(heard, one.end, opens)
            cuts += [opens]
    end = len(heard.words)
    return [*cuts, *_item_after(heard, row[-1].end, end), end]


def _item_after(heard: Said, start: int, end: int) -> list[int]:
    """Where an item of its own opens among words of no part; nowhere in most."""
    while start < end and heard.words[start] in ENDS:
        start += 1
    return [start] if _is_item(heard, start, end) else []


def _goes_on(small: Sequence[str]) -> bool:
    """Whether small words only tell more of what was said before them, as "was" and
    "did not" do, but not "they were"."""
    tells = next((at for at, word in enumerate(small) if word in TELLS), None)
    return tells is not None and SUBJECTS.isdisjoint(small[:tells])


def _is_item(heard: Said, start: int, end: int) -> bool:
    """Whether words after a part are an item of their own, not more of that one."""
    told = [at for at in heard.content if start <= at < end]
    if not told:
        return False
    opens = heard.words[start] in SUBJECTS
    return len(told) >= (TOLD if opens else CLAUSE) and (opens or told[0] == start)


def _between_items(heard: Said, cuts: list[int], said_in: SaidIn) -> list[int]:
    """The cuts with a part on both sides, or on one and words with a subject of their
    own on the other; words that are neither go with the part they leave one."""
    kept, dropped = [cuts[0]], 0
    for cut, end in pairwise(cuts[1:]):
        start = kept[-1]
        if _parts(heard, (start, cut, end), said_in):
            kept.append(cut)
        elif dropped > start and said_in(start, dropped) and said_in(dropped, end):
            kept.append(dropped)
        dropped = cut
    return [*kept, cuts[-1]]


def _parts(heard: Said, around: tuple[int, int, int], said_in: SaidIn) -> bool:
    """Whether a cut, told with where the words before and after it begin and end, lies
    between two items; a "not" before it must not belong to what is behind it."""
    start, cut, end = around
    left, right = bool(said_in(start, cut)), bool(said_in(cut, end))
    if left and right:
        return True
    if left:
        return _is_item(heard, cut, end)
    own = _is_item(heard, start, cut) and _is_item(heard, cut, end)
    return right and own and _denies_apart(heard.words[start:end], cut - start)


def _denies_apart(spoken: Sequence[str], cut: int) -> bool:
    """Whether words on both sides of a cut deny alone what they deny together."""
    one, two = (read(" ".join(side)) for side in (spoken[:cut], spoken[cut:]))
    return read(" ".join(spoken)).denied == one.denied + two.denied
