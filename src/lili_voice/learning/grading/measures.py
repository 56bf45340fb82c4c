"""What a number counts or measures: "eleven months" are not eleven years."""

from decimal import Decimal

from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import words

_UNITS = (
    "tonne tonnes ton tons",
    "kilogram kilograms kilo kilos kg",
    "mile miles",
    "kilometre kilometres kilometer kilometers km kms",
    "metre metres meter meters",
    "yard yards",
    "foot feet",
    "inch inches",
    "acre acres",
    "hectare hectares",
    "pound pounds quid sterling",
    "dollar dollars buck bucks",
    "mark marks reichsmark reichsmarks",
    "franc francs",
    "rouble roubles ruble rubles",
    "yuan",
    "shilling shillings",
    "penny pennies pence",
    "percent",
    "century centuries",
    "decade decades",
    "year years",
    "month months",
    "week weeks",
    "fortnight fortnights",
    "day days",
    "hour hours",
    "minute minutes",
    "gallon gallons",
    "barrel barrels",
    "litre litres",
)
_UNIT_OF = {word: number for number, row in enumerate(_UNITS) for word in row.split()}
_DAYS = {"century": 36525, "decade": 3652, "year": 365, "month": 30, "week": 7}
_DAYS |= {"fortnight": 14, "day": 1}
_HOW_LONG = word_set("long far much big old high heavy deep tall wide large")
COUNTED = word_set(
    "people person men women children soldiers troops men workers peasants prisoners "
    "jews deaths victims lives civilians casualties citizens refugees votes seats "
    "ships planes tanks members states countries times"
)


def units_of(text: str) -> frozenset[int]:
    """The units of measure that a text names, by number."""
    spoken = words(text)
    named = {_UNIT_OF[word] for word in spoken if word in _UNIT_OF}
    if "per" in spoken and "cent" in spoken:
        named.add(_UNIT_OF["percent"])
    if "£" in text:
        named.add(_UNIT_OF["pound"])
    if "$" in text:
        named.add(_UNIT_OF["dollar"])
    return frozenset(named)


def other_unit(wanted: str, heard: str, told: str) -> bool:
    """Whether what was said counts in another unit than the answer, or the question,
    which wants a mere count where it asks "how many" of anything else."""
    said = units_of(heard)
    asked = units_of(wanted) or units_of(told)
    if not said or said & asked or said & units_of(told):
        return False
    if asked:
        return True
    spoken = words(told)
    how_many = "many" in spoken and _HOW_LONG.isdisjoint(spoken)
    return how_many or not COUNTED.isdisjoint(words(wanted))


def in_days(value: Decimal, unit_in: str) -> Decimal | None:
    """A stretch of time in days; None for anything else."""
    units = units_of(unit_in)
    for name, days in _DAYS.items():
        if _UNIT_OF[name] in units:
            return value * days
    return None
