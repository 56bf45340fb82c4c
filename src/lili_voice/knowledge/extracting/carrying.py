"""The ids of facts live on when a document is edited: memory hangs on them."""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from jellyfish import damerau_levenshtein_distance

from lili_voice.knowledge.facts import Fact

ENOUGH = 5  # words; "He resigned." may be said of anyone
ALIKE = 0.75  # of 1; below it a statement is another one
FARTHEST = 400_000  # pairs compared under one heading; more is a new document


@lru_cache(maxsize=16384)
def essence(text: str) -> str:
    """Words alone, none twice in a row: what punctuation and a doubled word leave."""
    words = re.findall(r"[^\W_]+", text.casefold())
    return " ".join(w for at, w in enumerate(words) if at == 0 or w != words[at - 1])


def _whole(fact: Fact) -> str:
    """The words of a statement that says enough to be known in any document."""
    words = essence(fact.text)
    return words if len(words.split()) >= ENOUGH else ""


# What is the same when a statement is the same: the surest sign first. A statement
# may be found under another heading, label, title or file name.
SAME: tuple[Callable[[Fact], Hashable], ...] = (
    lambda f: (f.source.document, f.section, f.label, essence(f.text)),
    lambda f: (f.source.document, f.label, essence(f.text)),
    lambda f: (f.source.document, essence(f.text)),
    lambda f: (f.topic, f.label, essence(f.text)),
    lambda f: (f.label, _whole(f)) if _whole(f) else None,
    lambda f: _whole(f) or None,
)


def carry_ids(
    new: Sequence[Fact], old: Sequence[Fact] = (), taken: Iterable[str] = ()
) -> tuple[Fact, ...]:
    """The new facts, with the ids of the old ones that they were.

    Every id is given once, and none that is `taken` by another fact. The order of the
    documents makes no difference.
    """
    ordered = sorted(range(len(new)), key=lambda at: new[at].source.document)
    facts = [new[at] for at in ordered]
    kept = _same_words(facts, old)
    kept |= _mended(facts, old, kept)
    ids = _ids(facts, old, kept, set(taken))
    named = {at: _with_id(new[at], ids[n]) for n, at in enumerate(ordered)}
    return tuple(named[at] for at in range(len(new)))


def _same_words(new: Sequence[Fact], old: Sequence[Fact]) -> dict[int, int]:
    """Places of new facts -> places of the old ones with the same words."""
    kept: dict[int, int] = {}
    for same in SAME if old else ():
        used = set(kept.values())
        waiting: dict[Hashable, list[int]] = {}
        for at, fact in enumerate(old):
            if at not in used:
                waiting.setdefault(same(fact), []).append(at)
        for at, fact in enumerate(new):
            if at in kept or (key := same(fact)) is None:
                continue
            if found := waiting.get(key):
                kept[at] = found.pop(0)
    return kept


def _mended(
    new: Sequence[Fact], old: Sequence[Fact], kept: dict[int, int]
) -> dict[int, int]:
    """The new facts that are old ones in other words: the most alike first."""
    moved = _moved(new, old, kept)
    used = set(kept.values())
    groups: dict[str, tuple[list[int], list[int]]] = {}
    for at, fact in enumerate(new):
        if at not in kept:
            groups.setdefault(fact.source.document, ([], []))[0].append(at)
    for at, fact in enumerate(old):
        document = moved.get(fact.source.document, fact.source.document)
        if at not in used and document in groups:
            groups[document][1].append(at)
    pairs = [pair for group in groups.values() for pair in _alike(new, old, group)]
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, one, two in sorted(pairs):
        if one not in found and two not in taken:
            found[one] = two
            taken.add(two)
    return found


def _moved(
    new: Sequence[Fact], old: Sequence[Fact], kept: dict[int, int]
) -> dict[str, str]:
    """Documents of old under a new name: where most of their statements are now."""
    there = {fact.source.document for fact in new}
    counts = Counter(
        (old[two].source.document, new[one].source.document)
        for one, two in kept.items()
        if old[two].source.document not in there
    )
    return {before: now for (before, now), _ in reversed(counts.most_common())}


def _alike(
    new: Sequence[Fact], old: Sequence[Fact], group: tuple[list[int], list[int]]
) -> Iterator[tuple[float, int, int]]:
    """Pairs of statements alike enough, as (how unlike, new, old)."""
    many = len(group[0]) * len(group[1]) > FARTHEST
    before = [(two, _telling(old[two])) for two in group[1]]
    for one in group[0]:
        words = _telling(new[one])
        for two, former in before:
            together = new[one].section == old[two].section
            if (many and not together) or not words or not former:
                continue
            alike = _likeness(words, former)
            if alike > ALIKE:
                yield (1 - alike - 0.1 * together, one, two)


def _telling(fact: Fact) -> str:
    """The words of a statement without those of its title, which its whole page has."""
    topic = set(essence(fact.topic).split())
    words = essence(fact.text).split()
    return " ".join(word for word in words if word not in topic) or " ".join(words)


def _likeness(one: str, two: str) -> float:
    """1 for the same words or letters in the same order, 0 for nothing in common."""
    longest = max(len(one), len(two))
    shared = (Counter(one.split()) & Counter(two.split())).total()
    words = 2 * shared / (len(one.split()) + len(two.split()))
    if min(len(one), len(two)) <= ALIKE * longest:
        return words
    return max(words, 1 - damerau_levenshtein_distance(one, two) / longest)


def _ids(
    new: Sequence[Fact], old: Sequence[Fact], kept: dict[int, int], taken: set[str]
) -> list[str]:
    """An id for each: the one carried over, or one no fact has ever had."""
    given = taken | {fact.id for fact in old}
    times: Counter[str] = Counter()
    ids = []
    for at, fact in enumerate(new):
        carried = old[kept[at]].id if at in kept else ""
        ids.append(carried or _fresh(fact, given, times))
        given.add(ids[-1])
    return ids


def _fresh(fact: Fact, given: set[str], times: Counter[str]) -> str:
    """An id from a statement's topic and words; the same words again are counted."""
    words = essence(f"{fact.topic} | {fact.label} | {fact.text}")
    while True:
        times[words] += 1
        told = f"{words}#{times[words]}" if times[words] > 1 else words
        fresh = hashlib.sha256(told.encode()).hexdigest()[:12]
        if fresh not in given:
            return fresh


def _with_id(fact: Fact, key: str) -> Fact:
    return replace(fact, id=key, source=replace(fact.source, fact=key))
