"""How much of an accepted answer was said, in whatever words, and which way round."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import stem
from lili_voice.learning.grading.blurred import in_halves, misheard
from lili_voice.learning.grading.opposed import opposed, sayings_opposed
from lili_voice.learning.grading.said import SCANTLY, Said, agree, read

__all__ = ["Likeness", "Said", "compare", "read"]

KEPT = 512  # pairs of texts compared; an answer is judged by several rules
FIGURES = (re.compile(r"\d{2,}"), re.compile(r"\d+(?:st|nd|rd|th)"))
BLAME = word_set(
    "bad poor terrible awful dreadful horrible appalling rubbish useless lousy "
    "low inferior shoddy"
)
PARTICLES = word_set("up down in out on off over away back")
PEOPLE = word_set("people anyone anybody men workers labourers hands man person")
NOBODY = word_set("nobody noone")
AGENT = 3  # letters of the shortest word that has a family
FAMILY = ("er", "or", "i", "eri", "ist", "al", "ian")  # "work, worker", "baker, bakery"


@dataclass(frozen=True, slots=True)
class Likeness:
    """Which content words of an answer were said (their positions), which were only
    said the other way round, whether the whole is the contrary, which words heard are
    of another meaning, which say the same as which, and of which compounds one half
    was said."""

    said: frozenset[int]
    turned: frozenset[int]
    contrary: bool
    beside: frozenset[int]
    pairs: Mapping[int, frozenset[int]]
    halved: frozenset[int] = frozenset()


@lru_cache(maxsize=KEPT)
def compare(wanted: Said, heard: Said) -> Likeness:
    """What of `wanted` is in `heard`."""
    same: dict[int, set[bool]] = {}
    pairs: dict[int, frozenset[int]] = {}
    found = _pairs(wanted, heard)
    agreed = {(mine, theirs) for mine, theirs, agrees in found if agrees}
    for mine, theirs, agrees in found:
        if not agrees:
            agrees = _by_the_way(wanted, heard, (mine, theirs), agreed)
        pairs[mine] = pairs.get(mine, frozenset()) | {theirs}
        same.setdefault(mine, set()).add(agrees)
    turned = [at for at, ways in same.items() if True not in ways]
    turned += sayings_opposed(wanted, heard, same)
    for mine, theirs in opposed(wanted, heard, same):
        if wanted.denied[mine] == heard.denied[theirs]:
            turned.append(mine)
        else:
            same[mine] = {True}
    said = frozenset(at for at, ways in same.items() if True in ways)
    halved = _halved(wanted, heard, pairs)
    places = (*pairs.values(), *halved.values())
    beside = frozenset(heard.content).difference(*places)
    contrary = bool(turned) or _other_number(wanted, heard)
    half = frozenset(halved)
    return Likeness(said, frozenset(turned), contrary, beside, pairs, half)


def _halved(
    wanted: Said, heard: Said, pairs: Collection[int]
) -> dict[int, frozenset[int]]:
    """Compounds of the answer of which one half was said, and where."""
    return {
        mine: frozenset(places)
        for mine in wanted.content
        if mine not in pairs
        for places in in_halves(wanted.words[mine], heard.stems)
        if len(places) == 1
    }


Pair = tuple[int, int, bool]


def _pairs(wanted: Said, heard: Said) -> list[Pair]:
    """Content words of both that are the same, mean the same or sound the same, and
    whether both are said or both denied."""
    content = frozenset(wanted.content)
    found = [
        (mine, theirs, agree(wanted, mine, heard, theirs))
        for theirs in heard.content
        for mine in content
        if _equal(wanted.words[mine], heard.words[theirs])
        and not _particles_clash(wanted, heard, mine, theirs)
    ]
    found += _meaning_the_same(wanted, heard, content)
    found += _nobody(wanted, heard, content)
    found += _also_stopped(wanted, heard, found)
    for mine in sorted(content.difference(mine for mine, *_ in found)):
        taken = frozenset(theirs for _, theirs, _ in found)
        found += (
            (one, at, agree(wanted, one, heard, at))
            for one, at in _blurred(wanted, heard, mine, taken)
            if one in content
        )
    return found


def _nobody(wanted: Said, heard: Said, content: AbstractSet[int]) -> Iterator[Pair]:
    """ "Not enough people" is almost "nobody"."""
    places = [at for at, word in enumerate(heard.words) if word in NOBODY]
    averted = any(heard.shunned) and not any(wanted.denied)  # "so nobody could"
    for mine in content if places else ():
        if wanted.words[mine] in PEOPLE and (wanted.denied[mine] or averted):
            yield mine, places[0], True


def _by_the_way(
    wanted: Said,
    heard: Said,
    pair: tuple[int, int],
    agreed: AbstractSet[tuple[int, int]],
) -> bool:
    """Whether a word is denied only as part of what both deny: "her bus seat"."""
    if wanted.denied[pair[0]]:
        head = wanted.denied_first(pair[0])
        return head != pair[0] and any(mine == head for mine, _ in agreed)
    head = heard.denied_first(pair[1])
    return head != pair[1] and any(theirs == head for _, theirs in agreed)


def _also_stopped(wanted: Said, heard: Said, found: list[Pair]) -> list[Pair]:
    """ "So that nobody rebelled" is to stop rebellions."""
    return [
        (at, theirs, True)
        for mine, theirs, agrees in found
        if not agrees and heard.denied[theirs]
        for at in (mine, *wanted.stopped(mine))
        if wanted.stopped(mine)
    ] + [
        (mine, at, True)
        for mine, theirs, agrees in found
        if not agrees and wanted.denied[mine]
        for at in (theirs, *heard.stopped(theirs))
        if heard.stopped(theirs)
    ]


def _particles_clash(wanted: Said, heard: Said, mine: int, theirs: int) -> bool:
    """Whether a verb has another small word after it: "went up", "went down"."""
    one, two = wanted.words[mine + 1 : mine + 2], heard.words[theirs + 1 : theirs + 2]
    both = PARTICLES.intersection(one), PARTICLES.intersection(two)
    return bool(both[0] and both[1]) and both[0] != both[1]


def _blurred(
    wanted: Said, heard: Said, mine: int, taken: AbstractSet[int]
) -> Iterator[tuple[int, int]]:
    """Words of another shape or sound that stand for one of the answer."""
    word = wanted.words[mine]
    together = word + "".join(wanted.words[mine + 1 : mine + 2])
    if together != word and together in heard.words:
        at = heard.words.index(together)
        yield from ((mine, at), (mine + 1, at))
    for both in in_halves(word, heard.stems):
        if len(both) > 1 and taken.isdisjoint(both):
            yield from ((mine, at) for at in both)
            return
    for at in misheard(word, heard.words, taken):
        yield mine, at


def _equal(mine: str, theirs: str) -> bool:
    one, two = stem(mine), stem(theirs)
    if one == two or (mine in BLAME and theirs in BLAME):
        return True
    shorter, longer = sorted((one, two), key=len)
    return len(shorter) > AGENT and longer in {f"{shorter}{e}" for e in FAMILY}


def _meaning_the_same(
    wanted: Said, heard: Said, content: AbstractSet[int]
) -> Iterator[Pair]:
    by_group = _by_group(heard)
    for start, end, groups in wanted.groups:
        for group in groups & by_group.keys():
            inside = content & set(range(start, end))
            for first, last in by_group[group]:
                if _stands_for_less(wanted, heard, (start, end), (first, last)):
                    continue
                if _particles_clash(wanted, heard, start, first):
                    continue
                agrees = agree(wanted, start, heard, first)
                if {wanted.words[end - 1], heard.words[last - 1]} & SCANTLY:
                    mine_denied = wanted.phrase_denied(start, end)
                    agrees = mine_denied == heard.phrase_denied(first, last)
                for mine, theirs in product(inside, range(first, last)):
                    yield mine, theirs, agrees


def _stands_for_less(
    wanted: Said, heard: Said, mine: tuple[int, int], theirs: tuple[int, int]
) -> bool:
    """ "Communism" does not stand for "socialism" where both are in the answer, nor
    "the vote" for "votes for women"."""
    said = heard.stems[slice(*theirs)]
    if mine[1] - mine[0] == len(said) == 1:
        return said[0] in wanted.stems
    whole = set(wanted.stems[slice(*mine)])
    return len(whole) > 2 and set(said) < whole


def _by_group(heard: Said) -> Mapping[int, list[tuple[int, int]]]:
    """Where each group of meaning was said; an end is exclusive."""
    found: dict[int, list[tuple[int, int]]] = {}
    for start, end, groups in heard.groups:
        for group in groups:
            found.setdefault(group, []).append((start, end))
    return found


def _other_number(wanted: Said, heard: Said) -> bool:
    """Whether another figure, or another place in an order, was said."""
    return any(
        mine and theirs and mine.isdisjoint(theirs)
        for mine, theirs in (
            (_like(form, wanted.words), _like(form, heard.words)) for form in FIGURES
        )
    )


def _like(form: re.Pattern[str], spoken: Sequence[str]) -> set[str]:
    return {word for word in spoken if form.fullmatch(word)}
