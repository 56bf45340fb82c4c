"""What is asked: lines of files, with what their answers must hold or must not say."""

import json
import random
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from expected import BASES
from lili_voice.knowledge.keeping.factstore import write_store
from lili_voice.knowledge.keeping.renewing import former_of, renew
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.knowledge.library import Library, library_of_pages
from lili_voice.simulator.mishearing import misheard

Item = Mapping[str, Any]
SUFFIXES = (".questions.jsonl", ".oos.jsonl")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and what is known of its answer; `how` it was heard, "" if well."""

    where: str
    question: str
    item: Item
    how: str = ""

    @property
    def answerable(self) -> bool:
        return "must" in self.item

    @property
    def label(self) -> str:
        kind = "answered right" if self.answerable else "declined"
        return f"{kind}, {self.how}" if self.how else kind

    @property
    def near(self) -> bool:
        """On the topic, but not in the notes; so are all that name no distance."""
        return str(self.item.get("distance", "near")) == "near"


@dataclass(frozen=True, slots=True)
class Noise:
    """How much is misheard, and of what documents."""

    share: float
    seed: int
    vocabulary: tuple[str, ...] = ()

    def over(self, asked: Asked) -> Asked:
        """The question as it is misheard; one that was misheard already stays."""
        if not self.share or asked.how:
            return asked
        chance = random.Random(f"{self.seed} {asked.where} {asked.question}")
        heard = misheard(asked.question, self.vocabulary, self.share, chance)
        return Asked(asked.where, heard, asked.item, f"{self.share:.0%} noise")


def asked_in(files: Mapping[str, Sequence[Path]]) -> list[Asked]:
    """The questions of some sets of files."""
    lines = [(name, i) for name, paths in files.items() for i in _items(paths)]
    by_id = {item["id"]: item for _, item in lines if "must" in item}
    return [asked for name, item in lines for asked in _asked(name, item, by_id)]


def _items(paths: Iterable[Path]) -> Iterator[Item]:
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield json.loads(line)


def _asked(where: str, item: Item, by_id: Mapping[str, Item]) -> Iterator[Asked]:
    if "must" in item or "absent" in item or "why_unanswerable" in item:
        yield Asked(where, item["text"], item)
    elif "heard" in item and item.get("id") in by_id:
        yield Asked(where, item["heard"], by_id[item["id"]], "misheard")
    else:
        print(f"left out: {item.get('id', item)}", file=sys.stderr)


def questions_in(folder: Path) -> Mapping[str, Sequence[Path]]:
    """The files of questions in a folder of documents, as one set."""
    found = [p for suffix in SUFFIXES for p in sorted(folder.glob(f"*{suffix}"))]
    return {folder.resolve().name: found}


def store_of(folder: Path, store: Path) -> Library:
    """One store of the base documents of a folder: those that questions are about."""
    files = {path.name: path for path in _bases(folder)}
    renewed = renew(files.items(), files, former_of(None))
    library = library_of_pages(renewed.pages, (), renewed.failures)
    write_store(library, renewed.pages, store)
    return open_library(store)


def _bases(folder: Path) -> Iterator[Path]:
    paths = (path for many in questions_in(folder).values() for path in many)
    for name in sorted({path.name.split(".", 1)[0] for path in paths}):
        yield from [p for s in BASES if (p := folder / f"{name}{s}").is_file()][:1]
