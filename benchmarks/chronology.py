"""How often Lili tells rightly what came first, what after, and how long it took.

The questions are made of the dated facts of a store, in several wordings; the truth is
reckoned from the dates that stand in the facts. Some cannot be answered: one thing is
not dated, both are of the same year, or one is not in the notes at all. Without a
folder the documents are made up.
"""

import argparse
import random
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from lili_voice.english.dates import find_dates
from lili_voice.english.wordforms import STOP, stem, words
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.catalogue import catalogue_of
from lili_voice.knowledge.finding.chronology.chronology import in_time
from lili_voice.knowledge.finding.chronology.dated import Timeline
from lili_voice.knowledge.finding.finding import Finding, Found
from lili_voice.knowledge.finding.understand import plain_words, understand
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.knowledge.library import Library, read_folder
from made_documents import write_documents
from score import wilson

MADE = 600  # facts, where no documents are given
EACH = 40  # questions of a kind
LONGEST = 8  # words for an event
LEAD = re.compile(r"^(?:on|in|at|by|from|during|of)?\W*$|^\W*$", re.I)
HEDGED = re.compile(
    r"\b(?:by|until|till|since|from|after|before|about|around|early|late|between|c|not|"
    r"never|nobody|had|autumn|summer|spring|winter)\b",
    re.I,
)
DENIED = re.compile(r"\b(?:not|never|nobody)\b|n['’]t\b")
UNSAYABLE = re.compile(
    r"^(?:before|after|at|when|how|what|in|only|there)\b|\b\w$", re.I
)
END = re.compile(r"(?:\W*\b(?:on|in|at|of|was|were|to)\b)*\W*$")
FIRST = (
    "what came first, {x} or {y}?",
    "which happened first {x} or {y}",
    "um which was earlier, {x} or {y}",
    "did {x} or {y} come first",
    "{x} or {y} which came first",
    "out of {x} and {y} which happened first",
)
WHETHER = (
    "did {x} happen before {y}?",
    "was {x} before {y}",
    "is it true that {x} came before {y}",
)
APART = (
    "how long was it between {x} and {y}?",
    "how many years were there between {x} and {y}",
    "how long after {x} was {y}",
    "how many years before {y} was {x}",
)
YEAR = (
    "what happened in {year}?",
    "what else happened in {year}",
    "what was going on in {year}",
    "anything happen in {year}",
)
AFTER = (
    "what happened after {x}?",
    "what came after {x}",
    "so what happened next after {x}",
)


@dataclass(frozen=True)
class Told:
    """A fact with one date, and the words for what happened."""

    fact: Fact
    date: str
    words: str


@dataclass(frozen=True)
class Item:
    """A question, and whether a finding answers it."""

    kind: str
    question: str
    right: Callable[[Finding | None], bool]


class Bench:
    """Asks questions of one library."""

    def __init__(self, library: Library) -> None:
        self._catalogue = catalogue_of(library)
        index, topics = self._catalogue.index, self._catalogue.topics
        self._notes = Timeline(library, index, topics)
        self.milliseconds: list[float] = []

    def ask(self, question: str) -> Finding | None:
        heard = self._catalogue.ear.mend(plain_words(question))
        query = understand(heard, self._catalogue.topics.names, self._catalogue.names)
        begun = time.perf_counter()
        found = in_time(query, self._notes.since(()))
        self.milliseconds.append((time.perf_counter() - begun) * 1000)
        return found


def main() -> int:
    """Prints a table; the exit status says nothing of the figures."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        if options.content is None:
            write_documents(Path(folder), MADE, options.seed)
            library = read_folder(Path(folder))
        else:
            library = open_library(options.content)
        bench, chance = Bench(library), random.Random(options.seed)
        items = list(_items(library, chance))
        _print(bench, items, verbose=options.verbose)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--content", type=Path, help="a folder or store of documents")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", action="store_true", help="show what went wrong")
    return parser.parse_args()


def _items(library: Library, chance: random.Random) -> Iterator[Item]:
    told = _alone(list(_told(library)), library)
    undated = [word for word in _undated(library) if word]
    chance.shuffle(told)
    chance.shuffle(undated)
    pairs = list(pairwise(told))
    for n, (one, two) in enumerate(pairs[: EACH * 3]):
        yield from _of_two(n, one, two)
    for n, one in enumerate(told[:EACH]):
        question = YEAR[n % len(YEAR)].format(year=one.date[:4])
        yield Item("year", question, _of_year(one))
        yield Item("after", AFTER[n % len(AFTER)].format(x=one.words), _after(one))
    for n, (one, none) in enumerate(zip(told[:EACH], undated, strict=False)):
        form = (*FIRST, *WHETHER)[n % (len(FIRST) + len(WHETHER))]
        yield Item("one is not dated", form.format(x=one.words, y=none), _declined)
    for n, one in enumerate(told[:EACH]):
        form = (*FIRST, *WHETHER)[n % (len(FIRST) + len(WHETHER))]
        absent = "the landing on the moon of Zorvax"
        yield Item("one is not there", form.format(x=one.words, y=absent), _declined)


def _of_two(n: int, one: Told, two: Told) -> Iterator[Item]:
    order = _order(one.date, two.date)
    names = {"x": one.words, "y": two.words}
    if order == 0:
        yield Item("too coarse", FIRST[n % len(FIRST)].format(**names), _declined)
        return
    first, then = (one, two) if order < 0 else (two, one)
    if n % 3 == 0:
        yield Item("first", FIRST[n // 3 % len(FIRST)].format(**names), _first(first))
    elif n % 3 == 1:
        form = WHETHER[n // 3 % len(WHETHER)]
        yield Item("whether", form.format(**names), _verdict(order < 0))
    else:
        form = APART[n // 3 % len(APART)]
        question = form.format(x=first.words, y=then.words)
        yield Item("how long", question, _length(first, then))


def _order(one: str, two: str) -> int:
    """-1, 0 or 1: which of two dates is earlier, as far as both tell."""
    size = min(len(one), len(two))
    a, b = one[:size], two[:size]
    return (a > b) - (a < b)


def _told(library: Library) -> Iterator[Told]:
    for fact in library.facts:
        spans = find_dates(fact.text)
        if len(spans) != 1 or len(fact.dates) != 1 or "/" in fact.dates[0]:
            continue
        start, end = spans[0].at
        before, after = fact.text[:start], fact.text[end:]
        if (
            DENIED.search(fact.text)
            or HEDGED.search(before[-25:])
            or HEDGED.search(spans[0].text)
        ):
            continue
        leads = bool(LEAD.match(before))
        phrase = _phrase(after.lstrip(" ,:") if leads else before, whole=not leads)
        if phrase and not _is_person(phrase, fact):
            yield Told(fact, fact.dates[0], phrase)


def _phrase(text: str, *, whole: bool = False) -> str:
    """The first words of a statement, as a pupil would say them; "" if they have to be
    all of it and are not."""
    clause = re.split(r"[;:.,()]|\b(?:which|who|because|and|or|but|so|when)\b", text)[0]
    if whole and len(clause) < len(text.rstrip(" (:.,")):
        return ""
    said = END.sub("", clause).split()
    content = [word for word in said if word.lower() not in STOP]
    short = (
        len(content) >= 2
        and not UNSAYABLE.search(" ".join(said))
        and len(said) <= LONGEST
    )
    return " ".join(said).lower() if short else ""


def _is_person(phrase: str, fact: Fact) -> bool:
    names = {word for name in fact.people for word in words(name)}
    return names.issuperset(w for w in words(phrase) if w not in STOP)


def _alone(told: Sequence[Told], library: Library) -> list[Told]:
    """Those whose words tell of no other dated statement."""
    held = [(frozenset(map(stem, words(f.text))), f) for f in library.facts if f.dates]

    def only(one: Told) -> bool:
        spoken = {stem(w) for w in words(one.words) if w not in STOP}
        same = [f for forms, f in held if spoken <= forms]
        return all(f.dates == one.fact.dates for f in same)

    return [one for one in told if only(one)]


def _undated(library: Library) -> Iterator[str]:
    dated = [frozenset(map(stem, words(f.text))) for f in library.facts if f.dates]
    for fact in library.facts:
        said = "" if fact.dates or find_dates(fact.text) else _phrase(fact.text)
        spoken = {stem(w) for w in words(said) if w not in STOP}
        if said and not any(spoken <= forms for forms in dated):
            yield said


def _declined(found: Finding | None) -> bool:
    return found is None or found.found is Found.UNKNOWN


def _first(first: Told) -> Callable[[Finding | None], bool]:
    return lambda found: _is(found) and _at(found)[:1] == [first.date]


def _verdict(truth: bool) -> Callable[[Finding | None], bool]:
    return lambda found: _is(found) and found is not None and found.verdict is truth


def _length(first: Told, then: Told) -> Callable[[Finding | None], bool]:
    years = int(then.date[:4]) - int(first.date[:4])

    def right(found: Finding | None) -> bool:
        timing = found.timing if found else None
        if timing is None:
            return False
        per = {"year": 1, "month": 12, "day": 365, "week": 52}[timing.unit]
        return abs(timing.length / per - years) <= 1

    return right


def _of_year(one: Told) -> Callable[[Finding | None], bool]:
    year = one.date[:4]
    return lambda found: _is(found) and all(year in " ".join(d) for d in _dates(found))


def _after(one: Told) -> Callable[[Finding | None], bool]:
    """Everything told is later; nothing may be, if it was the last."""

    def right(found: Finding | None) -> bool:
        later = (any(_order(one.date, d) < 0 for d in ds) for ds in _dates(found))
        return _declined(found) or all(later)

    return right


def _is(found: Finding | None) -> bool:
    return found is not None and found.found is Found.ORDER


def _dates(found: Finding | None) -> list[tuple[str, ...]]:
    return [hit.fact.dates for hit in found.hits] if found else []


def _at(found: Finding | None) -> list[str]:
    return [dates[0] for dates in _dates(found)]


def _print(bench: Bench, items: Sequence[Item], *, verbose: bool) -> None:
    print(f"{'questions':<20}{'right':>10}{'share':>9}{'95 % interval':>18}")
    good = 0
    for kind in dict.fromkeys(item.kind for item in items):
        asked = [
            (item, bench.ask(item.question)) for item in items if item.kind == kind
        ]
        failed = [(item, found) for item, found in asked if not item.right(found)]
        good += len(asked) - len(failed)
        _row(kind, len(asked) - len(failed), len(asked))
        for item, found in failed if verbose else ():
            print(f"    {item.question}\n        {_shown(found)}")
    _row("all", good, len(items))
    print(
        f"median {statistics.median(bench.milliseconds):.2f} ms, worst "
        f"{max(bench.milliseconds):.1f} ms"
    )


def _row(kind: str, good: int, asked: int) -> None:
    low, high = wilson(good, asked)
    print(
        f"{kind:<20}{good:>6}/{asked:<4}{good / asked:>8.1%}"
        f"{f'{low:.1%} to {high:.1%}':>20}"
    )


def _shown(found: Finding | None) -> str:
    if found is None:
        return "left to other ways of finding"
    facts = [hit.fact.text[:70] for hit in found.hits]
    return f"{found.found} {found.verdict} {found.timing} {facts}"


if __name__ == "__main__":
    sys.exit(main())
