"""History that never happened, for benchmarks: seeded, varied, in several wordings."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

MATTERS = Path(__file__).with_suffix(".txt")
LISTS = (
    ("reasons for", "Why did {topic} happen?"),
    ("effects of", "What were the effects of {topic}?"),
    ("key features of", "What were the key features of {topic}?"),
    ("problems caused by", "What problems did {topic} bring?"),
)
POINTS = (
    "Bread was dear", "The roads were bad", "Officers were badly paid",
    "The nobles quarrelled", "Farmers owed money", "Trade with the east had stopped",
    "Villages were overcrowded", "The king was too young", "Judges could be bribed",
    "Food did not reach the towns", "News travelled slowly", "Soldiers deserted",
)  # fmt: skip
EVENTS = [
    "Rising",
    "War",
    "Reform",
    "Crisis",
    "Settlement",
    "Famine",
    "Blockade",
    "Strike",
    "Union",
]
KINDS = "Copper Harvest Northern Western Salt River Merchants Winter Coastal Border"
NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven"}
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
]
GIVEN = [
    "Anton",
    "Clara",
    "Edmund",
    "Felix",
    "Greta",
    "Hugo",
    "Ida",
    "Jonas",
    "Lorenz",
    "Martha",
    "Oskar",
    "Paula",
]
OPENING = [
    "Bar",
    "Cor",
    "Dal",
    "Fen",
    "Gar",
    "Hal",
    "Kor",
    "Lan",
    "Mor",
    "Nor",
    "Pel",
    "Ros",
    "Sel",
    "Tar",
    "Vel",
    "Wes",
]
PERSON = [
    "bert",
    "denko",
    "dini",
    "gård",
    "haus",
    "kamp",
    "lich",
    "mann",
    "nik",
    "rosa",
    "sson",
    "vitz",
]
PLACE = [
    "burg",
    "dova",
    "ford",
    "gorod",
    "hafen",
    "kirk",
    "mere",
    "minster",
    "polis",
    "stad",
    "thal",
    "wick",
]
LAND = ["avia", "onia", "eria", "istan", "olia", "ymar"]


@dataclass(frozen=True, slots=True, eq=False)
class Matter:
    """One statement: how it may be worded, its contrary, and what fills it."""

    wordings: tuple[str, ...]
    contrary: str
    values: Mapping[str, str]

    def said(self, wording: str, **changed: str) -> str:
        """A wording filled in, with some of the values changed."""
        values = {**self.values, **changed}
        values["On"] = values["on"][0].upper() + values["on"][1:]
        return wording.format(**values)


@dataclass(frozen=True, slots=True)
class Topic:
    """An event, what is to be known of it, and the lists about it."""

    name: str
    matters: tuple[Matter, ...]
    lists: tuple[tuple[str, str, tuple[str, ...]], ...] = field(default=())


class Maker:
    """Makes topics out of one random source; nothing else changes what it makes."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        read = MATTERS.read_text("utf-8").splitlines()
        self.matters = [line for line in read if not line.startswith("#")]
        self.people = self._names(
            [f"{a} {b}{c}" for a in GIVEN for b in OPENING for c in PERSON], 240
        )
        self.places = self._names([b + c for b in OPENING for c in PLACE], 150)
        self.lands = self._names([b + c for b in OPENING for c in LAND], 60)
        kinds = [f"the {kind} {event}" for kind in KINDS.split() for event in EVENTS]
        self.topics = self._names(kinds, len(kinds))

    def _names(self, every: list[str], number: int) -> list[str]:
        return self.chance.sample(every, number)

    def topic(self) -> Topic:
        """One topic more, none twice."""
        name = self.topics.pop()
        people = self.chance.sample(self.people, 5)
        places = self.chance.sample(self.places, 6)
        begun = self.chance.randrange(1350, 1950)
        lines = self.chance.sample(self.matters, 24)
        matters = [self._matter(line, people, places, begun) for line in lines]
        lists = []
        for noun, question in self.chance.sample(LISTS, 2):
            points = self.chance.sample(POINTS, self.chance.randrange(3, 7))
            lists.append((noun, question.format(topic=name), tuple(points)))
        return Topic(name, tuple(matters), tuple(lists))

    def _matter(
        self, line: str, people: list[str], places: list[str], begun: int
    ) -> Matter:
        told, _, contrary = line.partition(" ! ")
        where, where2 = self.chance.sample(places, 2)
        values = {
            "who": self.chance.choice(people),
            "where": where,
            "where2": where2,
            "land": self.chance.choice(self.lands),
            "on": self.date(begun),
            "year": str(begun + self.chance.randrange(20)),
            "n": self.number(),
            "small": str(self.chance.randrange(3, 60)),
        }
        return Matter(tuple(told.split(" | ")), contrary, values)

    def date(self, begun: int) -> str:
        """A date as it stands in a sentence: "in 1612", "on 3 May 1612"."""
        year = begun + self.chance.randrange(20)
        month = self.chance.choice(MONTHS)
        day = self.chance.randrange(1, 29)
        return self.chance.choice(
            (f"in {year}", f"in {month} {year}", f"on {day} {month} {year}")
        )

    def number(self) -> str:
        """A number of people or things, as documents write it."""
        many = self.chance.randrange(2, 90) * 10 ** self.chance.randrange(1, 5)
        exact = self.chance.randrange(101, 9_999)
        million = f"{self.chance.randrange(2, 9)} million"
        return self.chance.choice((f"{many:,}", f"{exact:,}", million))
