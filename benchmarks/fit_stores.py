"""Stores of documents, and the questions that weights are fitted on."""

import random
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ask_items import Asked, Noise, asked_in, questions_in, store_of
from lili_voice.knowledge.library import STARTER, Library, read_folder
from lili_voice.simulator.mishearing import vocabulary_of

STARTER_WEIGHT = 3.0  # few questions, but of the documents that everybody has
FURTHER = ".ask.jsonl"
STRANGE = 40  # questions of other stores that each is asked
FAR = {"distance": "far"}


@dataclass(frozen=True, slots=True)
class Store:
    """Documents, what they are asked, and how much a question to them counts."""

    name: str
    library: Library
    asked: tuple[Asked, ...]
    weight: float = 1.0


def starter_store(files: Sequence[Path]) -> Store:
    """The documents Lili comes with, and the questions of some files."""
    asked = tuple(_legible(asked_in({STARTER.name: files})))
    return Store("starter", read_folder(STARTER), asked, STARTER_WEIGHT)


def folder_store(folder: Path, kept: Path) -> Store:
    """The documents and the questions of a folder. `kept`: where the store is made."""
    found = {
        name: [*files, *sorted(folder.glob(f"*{FURTHER}"))]
        for name, files in questions_in(folder).items()
    }
    asked = tuple(_legible(asked_in(found)))
    return Store(folder.resolve().name, store_of(folder, kept), asked)


def _legible(asked: Iterable[Asked]) -> Iterator[Asked]:
    """Those whose answers can be told right from wrong; the others are named."""
    for one in asked:
        try:
            for pattern in _patterns(one):
                re.compile(pattern)
        except re.error as fault:
            name = one.item.get("id", one.question)
            print(f"left out: {name}: a pattern is wrong: {fault}", file=sys.stderr)
        else:
            yield one


def _patterns(asked: Asked) -> Iterator[str]:
    for group in asked.item.get("must", ()):
        yield from group
    yield from asked.item.get("must_not", ())


def asked_also(stores: Sequence[Store], share: float, seed: int) -> Iterator[Store]:
    """The stores, each asked questions of the others, too, and everything once more
    with a `share` of the words misheard."""
    for store in stores:
        others = [one for one in stores if one is not store]
        asked = (*store.asked, *_strange(store.name, others))
        if share:
            noise = Noise(share, seed, vocabulary_of(store.library))
            asked = (*asked, *(noise.over(one) for one in asked if not one.how))
        yield replace(store, asked=asked)


def _strange(where: str, others: Sequence[Store]) -> Iterator[Asked]:
    """Questions that other stores answer; this one, as good as certainly, does not."""
    theirs = [one for store in others for one in store.asked]
    theirs = [one for one in theirs if one.answerable and not one.how]
    chosen = random.Random(where).sample(theirs, min(STRANGE, len(theirs)))
    yield from (Asked(where, one.question, FAR) for one in chosen)
