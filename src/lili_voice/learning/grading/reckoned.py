"""Years told by counting from another: "two years before 1850"."""

import re
from decimal import Decimal

from lili_voice.english.amounts import Form, find_amounts
from lili_voice.english.years import YEARS

_STEP = re.compile(
    r"^\W*(?:(?P<unit>years?|decades?|centur(?:y|ies)) )?"
    r"(?P<way>before|after|later than|earlier than|on from|prior to)"
    r"(?: (?:the )?(?:year |in ))?\W*$",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\b(?:the|a|one) (?P<unit>year|decade|century) (?P<way>before|after)\W+$", re.I
)
_SIZES = {"y": 1, "d": 10, "c": 100}


def reckoned(text: str) -> str:
    """With the year that is meant in place of how far it is from another."""
    amounts = [one for one in find_amounts(text) if one.form is Form.COUNT]
    for at, year in reversed(list(enumerate(amounts))):
        if year.value not in YEARS:
            continue
        before = amounts[at - 1] if at else None
        if before and (step := _STEP.match(text[before.end : year.start])):
            if step["unit"] or before.value < _SIZES["c"]:
                meant = _moved(year.value, before.value, step)
                text = f"{text[: before.start]}{meant}{text[year.end :]}"
        elif step := _NEXT.search(text[: year.start]):
            meant = _moved(year.value, Decimal(1), step)
            text = f"{text[: step.start()]}{meant}{text[year.end :]}"
    return text


def _moved(year: Decimal, count: Decimal, step: re.Match[str]) -> int:
    size = _SIZES[(step["unit"] or "years")[0].lower()]
    back = step["way"].lower() in ("before", "earlier than", "prior to")
    return int(year - size * count if back else year + size * count)
