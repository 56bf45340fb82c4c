"""Documents with contradictions planted in them, seeded."""

import random
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lili_voice.knowledge.document import Doubt
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.library import read_documents
from planted import YEAR, Plant

DAY = re.compile(r"\b(\d{1,2})(?=(?:st|nd|rd|th)? (?:[JFMASOND][a-z]+) \d{4}\b)")
FIGURE = re.compile(r"(?<![\w.,-])\d[\d,.]*\d(?![\w-])|(?<![\w.,-])\d(?![\w.,-])")
WORD = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b")
COUNTS = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "twelve",
]
AFFIRMED = re.compile(r"\b(was|were|could|had|is|are) (?!not\b|no\b|never\b)(?=[a-z])")
DENIED = re.compile(r" not\b|(?<=did)n['’]t|(?<=could)n['’]t")


@dataclass(frozen=True, slots=True)
class Altered:
    """A document beside its altered copy, or with an altered statement at its end."""

    plant: Plant
    doubts: tuple[Doubt, ...]
    before: tuple[Doubt, ...]
    statements: int


def altered_documents(
    paths: Mapping[str, Path], planted: int, seed: int
) -> Iterator[Altered]:
    """Text documents with one statement altered at a time, `planted` in all."""
    chance = random.Random(seed)
    texts = {
        n: p.read_text("utf-8") for n, p in paths.items() if p.suffix in (".md", ".txt")
    }
    with tempfile.TemporaryDirectory() as folder:
        read = {n: read_documents({n: paths[n]}) for n in texts}
        before = {n: _beside(Path(folder), n, texts[n], texts[n]) for n in texts}
        kinds = ("date", "number", "name", "denial")
        for turn in range(planted):
            kind = kinds[turn % len(kinds)]
            name = sorted(texts)[turn // len(kinds) % len(texts)]
            done = _one(kind, texts[name], read[name].facts, chance)
            if not done:
                continue
            line, was, now, text = done
            if turn % 8 < 4:
                told = _beside(Path(folder), name, texts[name], text)
                plant = Plant(kind, f"copy-{name}".replace("/", "-"), line, was, now)
            else:
                longer = f"{texts[name].rstrip()}\n\n{_heading(name)}\n\n{now}\n"
                line = len(longer.splitlines())
                told = _beside(Path(folder), name, longer, "")
                plant = Plant(kind, name.replace("/", "-"), line, was, now)
            doubts, many = told
            yield Altered(plant, doubts, before[name][0], many)


def _heading(name: str) -> str:
    return "## More to remember" if name.endswith(".md") else "What else should I know?"


def _beside(
    folder: Path, name: str, text: str, copy: str
) -> tuple[tuple[Doubt, ...], int]:
    plain = name.replace("/", "-")
    paths = {plain: folder / plain}
    (folder / plain).write_text(text, "utf-8")
    if copy:
        paths[f"copy-{plain}"] = folder / f"copy-{plain}"
        (folder / f"copy-{plain}").write_text(copy, "utf-8")
    library = read_documents(paths)
    told = ("contradiction", "count", "date")
    return tuple(d for d in library.doubts if d.kind in told), len(library.facts)


def _one(
    kind: str, text: str, facts: Sequence[Fact], chance: random.Random
) -> tuple[int, str, str, str] | None:
    """A line, its statement before and after, and the text with it altered."""
    lines = text.split("\n")
    order = list(facts)
    chance.shuffle(order)
    for fact in order:
        first, last = fact.source.lines
        at = first - 1
        said = fact.text.rstrip(".")
        if first != last or len(said.split()) < 4 or said not in lines[at]:
            continue
        now = _altered(kind, said, facts, chance)
        if now and now != said:
            changed = [*lines[:at], lines[at].replace(said, now), *lines[first:]]
            return first, fact.text, f"{now[0].upper()}{now[1:]}.", "\n".join(changed)
    return None


def _altered(kind: str, said: str, facts: Sequence[Fact], chance: random.Random) -> str:
    if kind == "date":
        return _redated(said, chance)
    if kind == "number":
        return _renumbered(said)
    if kind == "name":
        return _renamed(said, facts, chance)
    if DENIED.search(said):
        return DENIED.sub("", said, count=1)
    if said.startswith("There"):
        return ""
    return AFFIRMED.sub(r"\1 not ", said, count=1) if AFFIRMED.search(said) else ""


def _redated(said: str, chance: random.Random) -> str:
    if (day := DAY.search(said)) and chance.random() < 0.5:
        other = str(int(day[0]) % 27 + 2)
        return said[: day.start()] + other + said[day.end() :]
    if year := YEAR.search(said):
        shift = chance.choice((-10, -2, -1, 1, 2, 10))
        return said[: year.start()] + str(int(year[0]) + shift) + said[year.end() :]
    return ""


def _renumbered(said: str) -> str:
    if word := WORD.search(said):
        return (
            said[: word.start()]
            + COUNTS[COUNTS.index(word[0]) - 3]
            + said[word.end() :]
        )
    for figure in FIGURE.finditer(said):
        if YEAR.fullmatch(figure[0]) or DAY.match(said, figure.start()):
            continue
        first = figure[0][0]
        other = str(int(first) % 8 + 2) if first != "0" else "4"
        return said[: figure.start()] + other + said[figure.start() + 1 :]
    return ""


def _renamed(said: str, facts: Sequence[Fact], chance: random.Random) -> str:
    for pick in ("people", "places"):
        names = sorted({name for fact in facts for name in getattr(fact, pick)})
        here = [name for name in names if re.search(rf"\b{re.escape(name)}\b", said)]
        spoken = set(said.split())
        others = [name for name in names if spoken.isdisjoint(name.split())]
        if here and others:
            return said.replace(chance.choice(here), chance.choice(others), 1)
    return ""
