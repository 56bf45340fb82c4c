"""History that never happened, for benchmarks: seeded, varied, in several wordings."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field

# Each line is one matter: wordings of the same statement parted by "|", and last, after
# "!", the contrary statement where there is a plain one.
MATTERS = """
{who} ordered the siege of {where} {on}. | The siege of {where} was ordered by {who} {on}. | {On} {who} gave the order for the siege of {where}. ! {who} never ordered the siege of {where}.
The rebels captured {where} {on} with {n} men. | {On} {where} was captured by the rebels, who had {n} men. ! The rebels did not capture {where}.
About {n} people died of hunger in {where}. | In {where} about {n} people starved to death. | Hunger killed about {n} people in {where}. ! Nobody died of hunger in {where}.
A treaty ending the fighting was signed at {where} {on}. | {On} a treaty which ended the fighting was signed at {where}. ! No treaty ending the fighting was signed at {where}.
{who} was elected leader of the assembly {on}. | {On} the assembly chose {who} as its leader. | The assembly elected {who} as leader {on}. ! {who} was not elected leader of the assembly.
The tax on salt was raised to {small} pence {on}. | {On} the salt tax was increased to {small} pence. ! The tax on salt was not raised.
{who} fled to {where} after the defeat of the royal army. | After the royal army was defeated, {who} escaped to {where}. ! {who} did not flee to {where} after the defeat of the royal army.
The first railway in the region linked {where} with {where2} and opened {on}. | {On} the region's first railway was opened between {where} and {where2}. | The region got its first railway, from {where} to {where2}, {on}.
The mines of {where} employed {n} workers by {year}. | By {year} {n} workers had jobs in the mines of {where}.
{who} promised the peasants that their debts would be cancelled. | The peasants were promised by {who} that their debts would be cancelled. ! {who} refused to promise the peasants that their debts would be cancelled.
The harvest failed {on}, and the price of bread doubled. | {On} the harvest was a failure and bread became twice as dear. ! The harvest did not fail {on}.
The newspaper of the reformers, founded by {who} {on}, was printed in {where}. | {who} founded the reformers' newspaper, which was printed in {where}, {on}. ! The newspaper of the reformers was not printed in {where}.
The new law forced every village to send {small} soldiers to the army. | Under the new law each village had to send {small} soldiers to the army. ! The new law did not force villages to send soldiers to the army.
Women were given the vote {on}. | {On} women won the right to vote. | The vote was given to women {on}. ! Women were not given the vote.
The parliament building in {where} was burnt down {on}. | {On} fire destroyed the parliament building in {where}. ! The parliament building in {where} was not burnt down.
{who} became governor of {where} {on}. | {On} {who} was made governor of {where}. ! {who} never became governor of {where}.
The fleet lost {small} ships at the battle of {where}. | At the battle of {where} {small} ships of the fleet were lost. ! The fleet lost no ships at the battle of {where}.
The census of {year} counted {n} inhabitants in {where}. | According to the census of {year}, {where} had {n} inhabitants.
{who} wrote the pamphlet that demanded free schools. | The pamphlet which demanded free schools was written by {who}. | Free schools were demanded in a pamphlet by {who}. ! {who} did not write the pamphlet that demanded free schools.
The strike of the weavers lasted {small} weeks. | The weavers were on strike for {small} weeks. | The weavers' strike went on for {small} weeks.
{who} was arrested in {where} {on} and put on trial for treason. | {On} {who} was seized in {where} and tried for treason. | {who} was tried for treason after being arrested in {where} {on}. ! {who} was not put on trial for treason.
Church land was sold to merchants {on}. | {On} land belonging to the Church was sold to merchants. ! Church land was not sold to merchants.
The dam at {where} took {small} years to build. | It took {small} years to build the dam at {where}. | Building the dam at {where} took {small} years.
Slavery was abolished in the colony {on}. | {On} the colony abolished slavery. ! Slavery was not abolished in the colony.
The emperor trusted {who} more than any other minister. | No other minister was trusted by the emperor as much as {who}. ! The emperor did not trust {who}.
The bank of {where} collapsed {on} and {n} families lost their savings. | {On} {n} families lost their savings when the bank of {where} collapsed.
The colony exported {n} tons of sugar in {year}. | In {year} {n} tons of sugar were exported by the colony.
{who} led the march of the unemployed from {where} to the capital. | The march of the unemployed from {where} to the capital was led by {who}. ! {who} did not lead the march of the unemployed.
The plague came to {where} {on} on board a ship carrying wool. | {On} a ship with a cargo of wool brought the plague to {where}. ! The plague never came to {where}.
The secret police kept files on {n} citizens. | There were files on {n} citizens in the offices of the secret police. ! The secret police kept no files on citizens.
The constitution limited the king to {small} years of direct rule. | Under the constitution the king could rule directly for {small} years only.
{who} discovered that dirty water spread the fever. | It was discovered by {who} that dirty water spread the fever. | That the fever was spread by dirty water was a discovery of {who}. ! {who} denied that dirty water spread the fever.
The alliance with {land} was broken off {on}. | {On} the alliance with {land} came to an end. ! The alliance with {land} was not broken off.
A hospital for {n} wounded soldiers was opened in {where}. | In {where} a hospital was opened for {n} wounded soldiers.
{land} declared war {on}. | {On} {land} declared war. | War was declared by {land} {on}. ! {land} did not declare war.
The wall around {where} was {small} metres high. | {where} had a wall that was {small} metres high. ! There was no wall around {where}.
The crown was offered to {who}, who turned it down. | {who} turned down the crown when it was offered. ! The crown was offered to {who}, who accepted it.
The army of {who} crossed the river {on} during a storm. | {On}, during a storm, the river was crossed by the army of {who}. ! The army of {who} did not cross the river.
Children under {small} were forbidden to work in the mills. | Nobody younger than {small} was allowed to work in the mills. ! Children under {small} were allowed to work in the mills.
Refugees from {land} settled in {where} {on}. | {On} {where} became the home of refugees from {land}. ! No refugees from {land} settled in {where}.
The peasants were against the land reform. | The land reform was opposed by the peasants. ! The peasants were not against the land reform.
Foreign merchants were allowed to trade in {where}. | In {where} merchants from abroad could trade. ! Foreign merchants were not allowed to trade in {where}.
{who} made {small} speeches against the war during the winter. | During the winter {who} gave {small} speeches against the war. ! {who} made no speeches against the war.
Wages in the docks fell by {small} per cent. | In the docks wages went down by {small} per cent. ! Wages in the docks rose by {small} per cent.
The governor's palace was rebuilt by {who} after the earthquake. | After the earthquake {who} rebuilt the governor's palace.
"""
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
EVENTS = "Rising Revolt War Reform Crisis Settlement Famine Blockade Strike Union".split()
KINDS = "Copper Harvest Northern Weavers Salt River Merchants Winter Coastal Border"
NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven"}
MONTHS = "January February March April May June July August September October".split()
GIVEN = "Anton Clara Edmund Felix Greta Hugo Ida Jonas Lorenz Martha Oskar Paula".split()
OPENING = "Bar Cor Dal Fen Gar Hal Kor Lan Mor Nor Pel Ros Sel Tar Vel Wes".split()
PERSON = "bert denko dini gård haus kamp lich mann nik rosa sson vitz".split()
PLACE = "burg dova ford gorod hafen kirk mere minster polis stad thal wick".split()
LAND = "avia onia eria istan olia ymar".split()


@dataclass(frozen=True, slots=True)
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
        self.people = self._names([f"{a} {b}{c}" for a in GIVEN for b in OPENING for c in PERSON], 240)
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
        lines = self.chance.sample(MATTERS.strip().splitlines(), 24)
        matters = [self._matter(line, people, places, begun) for line in lines]
        lists = []
        for noun, question in self.chance.sample(LISTS, 2):
            points = self.chance.sample(POINTS, self.chance.randrange(3, 7))
            lists.append((noun, question.format(topic=name), tuple(points)))
        return Topic(name, tuple(matters), tuple(lists))

    def _matter(self, line: str, people: list[str], places: list[str], begun: int) -> Matter:
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
