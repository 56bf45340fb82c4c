"""What a number counts or measures: "six weeks" are not six years."""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from lili_voice.english.amounts import find_amounts
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import words


@dataclass(frozen=True, slots=True)
class Unit:
    """Words for one unit, what it measures and how much; units that measure the same
    can be told one in the other."""

    names: str
    kind: str = ""
    size: Decimal = Decimal(1)


def _unit(names: str, kind: str, size: str) -> Unit:
    return Unit(names, kind, Decimal(size))


# Metres, kilograms, hectares, litres, days; money in pence of before 1971.
UNITS = (
    _unit("millimetre millimetres mm", "length", "0.001"),
    _unit("centimetre centimetres centimeter centimeters cm", "length", "0.01"),
    _unit("inch inches", "length", "0.0254"),
    _unit("foot feet ft", "length", "0.3048"),
    _unit("yard yards yd yds", "length", "0.9144"),
    _unit("metre metres meter meters", "length", "1"),
    _unit("furlong furlongs", "length", "201.168"),
    _unit("kilometre kilometres kilometer kilometers km kms", "length", "1000"),
    _unit("mile miles", "length", "1609.344"),
    _unit("league leagues", "length", "4828.032"),
    _unit("gram grams gramme grammes", "mass", "0.001"),
    _unit("ounce ounces oz", "mass", "0.02835"),
    _unit("lb lbs", "mass", "0.4536"),
    _unit("kilogram kilograms kilogramme kilogrammes kilo kilos kg", "mass", "1"),
    _unit("stone stones", "mass", "6.35"),
    _unit("hundredweight cwt", "mass", "50.8"),
    _unit("tonne tonnes ton tons", "mass", "1000"),
    _unit("acre acres", "area", "0.4047"),
    _unit("hectare hectares", "area", "1"),
    _unit("pint pints", "volume", "0.568"),
    _unit("litre litres liter liters", "volume", "1"),
    _unit("gallon gallons", "volume", "4.546"),
    _unit("barrel barrels", "volume", "159"),
    _unit("second seconds sec secs", "time", "0.0000115741"),
    _unit("minute minutes min mins", "time", "0.00069444"),
    _unit("hour hours", "time", "0.0416667"),
    _unit("day days", "time", "1"),
    _unit("week weeks", "time", "7"),
    _unit("fortnight fortnights", "time", "14"),
    _unit("month months", "time", "30.4375"),
    _unit("year years", "time", "365.25"),
    _unit("decade decades", "time", "3652.5"),
    _unit("century centuries", "time", "36525"),
    _unit("farthing farthings", "money", "0.25"),
    _unit("halfpenny halfpence", "money", "0.5"),
    _unit("penny pennies pence", "money", "1"),
    _unit("newpenny newpence", "money", "2.4"),
    _unit("shilling shillings bob", "money", "12"),
    _unit("florin florins", "money", "24"),
    _unit("crown crowns", "money", "60"),
    _unit("pound pounds quid sterling", "money", "240"),
    _unit("guinea guineas", "money", "252"),
    Unit("dollar dollars buck bucks"),
    Unit("mark marks reichsmark reichsmarks deutschmark deutschmarks"),
    Unit("franc francs"),
    Unit("rouble roubles ruble rubles"),
    Unit("yuan"),
    Unit("rupee rupees"),
    Unit("lira lire"),
    Unit("euro euros"),
    Unit("cent cents"),
    Unit("percent"),
    Unit("degree degrees"),
    Unit("volt volts"),
    Unit("horsepower"),
    Unit("mph knots"),
)
UNIT_OF = {
    word: number for number, unit in enumerate(UNITS) for word in unit.names.split()
}
_HOW_LONG = word_set("long far much big old high heavy deep tall wide large")
PEOPLE = word_set(
    "people person persons men man women woman children child soldiers troops workers "
    "peasants prisoners jews victims lives civilians casualties citizens refugees "
    "wives "
    "girls boys passengers sailors slaves settlers kings queens monks nuns priests "
    "miners inhabitants residents farmers germans russians americans britons frenchmen "
    "students pupils teachers doctors nurses marchers protesters strikers colonists "
    "killed dead died lived"
)
THINGS = word_set(
    "ships planes tanks houses homes factories towns cities villages farms schools "
    "castles battles colonies states countries seats votes bombs guns boats aircraft "
    "cars trains cattle sheep horses animals cows pigs bridges churches monasteries "
    "shops books bottles buildings laws acts reasons"
)
COUNTED = PEOPLE | THINGS | word_set("deaths members families times")


def units_of(text: str) -> frozenset[int]:
    """The units of measure that a text names, by number."""
    spoken = words(text)
    named = {UNIT_OF[word] for word in spoken if word in UNIT_OF}
    if "per" in spoken and "cent" in spoken:
        named = named - {UNIT_OF["cent"]} | {UNIT_OF["percent"]}
    if "%" in text:
        named.add(UNIT_OF["percent"])
    if "£" in text:
        named.add(UNIT_OF["pound"])
    if "$" in text:
        named.add(UNIT_OF["dollar"])
    return frozenset(named)


def _after_numbers(heard: str) -> str:
    """The words that a number stands before: "the league had forty members" counts in
    no leagues."""
    after = [heard[amount.end :].split()[:2] for amount in find_amounts(heard)]
    near = " ".join(word for row in after for word in row)
    signs = "".join(sign for sign in "£$%" if sign in heard)
    return f"{near} {signs}"


def _things_for_people(accepts: Collection[str], heard: str, told: str) -> bool:
    asked = {word for text in (*accepts, told) for word in words(text)}
    first = [heard[amount.end :].split()[:1] for amount in find_amounts(heard)]
    counted = {word.lower().strip(".,") for row in first for word in row}
    people = not PEOPLE.isdisjoint(asked) and THINGS.isdisjoint(asked)
    return people and not THINGS.isdisjoint(counted)


def unit_wanted(accepts: Collection[str], told: str) -> Unit | None:
    """The one unit that an answer is told in, or else the question; None where there
    are several or none."""
    for texts in (accepts, (told,)):
        named = {one for text in texts for one in units_of(text)}
        if len(named) == 1:
            return UNITS[named.pop()]
        if named:
            return None
    return None


def other_unit(accepts: Collection[str], heard: str, told: str) -> bool:
    """Whether what was said counts in another unit than the answers, or the question,
    which wants a mere count where it asks "how many" of anything else."""
    said = units_of(_after_numbers(heard))
    if _things_for_people(accepts, heard, told):
        return True
    asked = frozenset(one for text in accepts for one in units_of(text))
    asked = asked or units_of(told)
    if not said or said & asked or said & units_of(told):
        return False
    if asked:
        return True
    spoken = words(told)
    how_many = "many" in spoken and _HOW_LONG.isdisjoint(spoken)
    counted = (one for text in accepts for one in words(text))
    return how_many or not COUNTED.isdisjoint(counted)
