"""A library of made-up history with contradictions and wrong counts planted in it."""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from made_history import NUMBERS, Maker, Matter, Topic

SAID_AGAIN = 0.5  # of the statements of a document
YEAR = re.compile(r"\b1\d{3}\b|\b20\d\d\b")
KINDS = ("date", "number", "name", "denial", "count")


@dataclass(frozen=True, slots=True)
class Plant:
    """One alteration, and the 1-based line where it stands."""

    kind: str
    document: str
    line: int
    was: str
    now: str


class _Page:
    """Lines written one by one, so that each place is known."""

    def __init__(self, name: str, title: str) -> None:
        self.name = name
        self.lines = [f"# {title}"]

    def heading(self, text: str) -> None:
        self.lines += ["", f"## {text}", ""]

    def line(self, text: str) -> int:
        self.lines.append(text)
        return len(self.lines)

    def write(self, folder: Path) -> None:
        (folder / self.name).write_text("\n".join(self.lines) + "\n", "utf-8")


def library_with(folder: Path, planted: int, topics: int, seed: int) -> list[Plant]:
    """Writes two documents a topic into a folder; what was altered in them."""
    chance = random.Random(seed)
    maker = Maker(chance)
    made = [maker.topic() for _ in range(topics)]
    wanted = [KINDS[n % len(KINDS)] for n in range(planted)]
    writers = [_Writer(topic, maker, chance, n) for n, topic in enumerate(made)]
    plants = []
    for at, kind in enumerate(wanted):
        order = writers[at % len(writers) :] + writers[: at % len(writers)]
        plants.append(next(p for w in order for p in w.plan(kind)))
    for writer in writers:
        writer.write(folder)
    return [plant.told() for plant in plants]


class _Planned:
    """An alteration whose place is known when its document has been written."""

    def __init__(self, kind: str, was: str, now: str) -> None:
        self.kind, self.was, self.now = kind, was, now
        self.place = ("", 0)

    def told(self) -> Plant:
        return Plant(self.kind, *self.place, self.was, self.now)


class _Writer:
    """Writes what is to be said of one topic: once, and much of it twice."""

    def __init__(
        self, topic: Topic, maker: Maker, chance: random.Random, number: int
    ) -> None:
        self.topic, self.maker, self.chance = topic, maker, chance
        again = chance.sample(topic.matters, int(len(topic.matters) * SAID_AGAIN))
        self.again = {matter: self._again(matter) for matter in again}
        self.elsewhere = {m: chance.random() < 0.5 for m in again}
        self.free = list(again)
        self.plans: dict[Matter, _Planned] = {}
        self.counts: dict[int, _Planned] = {}
        self.name = f"{number:02}"

    def _again(self, matter: Matter) -> str:
        return self.chance.choice(matter.wordings)

    def plan(self, kind: str) -> Iterator[_Planned]:
        if kind == "count":
            free = [n for n in range(len(self.topic.lists)) if n not in self.counts]
            for number in free[:1]:
                self.counts[number] = _Planned(kind, "", "")
                yield self.counts[number]
            return
        for matter in list(self.free):
            wording = self.again[matter]
            now = self._altered(kind, matter, wording)
            if now:
                self.free.remove(matter)
                self.plans[matter] = _Planned(
                    kind, matter.said(matter.wordings[0]), now
                )
                yield self.plans[matter]

    def _altered(self, kind: str, matter: Matter, wording: str) -> str:
        values = matter.values
        if kind == "denial":
            return matter.said(matter.contrary) if matter.contrary else ""
        if kind == "date" and "{on}" in wording.lower():
            return matter.said(wording, on=self._shifted(values["on"]))
        if kind == "number" and "{n}" in wording:
            return matter.said(wording, n=self._other(values["n"], self.maker.number))
        if kind == "number" and "{small}" in wording:
            return matter.said(
                wording, small=str(int(values["small"]) + self.chance.randrange(2, 9))
            )
        if kind == "name":
            return self._renamed(matter, wording)
        return ""

    def _renamed(self, matter: Matter, wording: str) -> str:
        maker = self.maker
        pools = (("who", maker.people), ("where", maker.places), ("land", maker.lands))
        for slot, names in pools:
            if f"{{{slot}}}" in wording:
                other = self._other(matter.values[slot], self._one_of(names))
                return matter.said(wording, **{slot: other})
        return ""

    def _one_of(self, names: list[str]) -> Callable[[], str]:
        return lambda: self.chance.choice(names)

    def _other(self, value: str, make: Callable[[], str]) -> str:
        made = make()
        while made == value:
            made = make()
        return made

    def _shifted(self, on: str) -> str:
        year = YEAR.search(on)
        assert year
        shift = self.chance.choice((-10, -3, -2, -1, 1, 2, 3, 10))
        return on.replace(year[0], str(int(year[0]) + shift))

    def write(self, folder: Path) -> None:
        name = self.topic.name.removeprefix("the ")
        base = _Page(f"{self.name}-page.md", f"The {name}")
        other = _Page(f"{self.name}-notes.md", f"Revision notes: the {name}")
        base.heading(f"What happened in {self.topic.name}?")
        for matter in self.topic.matters:
            base.line(matter.said(matter.wordings[0]))
        self._lists(base)
        base.heading("Remember!")
        other.heading("Key facts")
        for matter, wording in self.again.items():
            page = other if self.elsewhere[matter] else base
            plan = self.plans.get(matter)
            line = page.line(plan.now if plan else matter.said(wording))
            if plan:
                plan.place = (page.name, line)
        base.write(folder)
        other.write(folder)

    def _lists(self, page: _Page) -> None:
        for number, (noun, question, points) in enumerate(self.topic.lists):
            page.heading(question)
            many, plan = len(points), self.counts.get(number)
            if plan:
                many += self.chance.choice((-1, 1))
            line = page.line(
                f"There were {NUMBERS.get(many, str(many))} {noun} {self.topic.name}:"
            )
            if plan:
                plan.place, plan.was, plan.now = (
                    (page.name, line),
                    str(len(points)),
                    str(many),
                )
            page.line("")
            for point in points:
                page.line(f"- {point}.")
