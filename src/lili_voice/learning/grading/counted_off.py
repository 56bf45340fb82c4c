"""A list as it is written in a chat: in lines, with bullets, with numbers."""

import re

_LINE = re.compile(r"(?<=[\w)])\s*\n\s*(?=\S)")
_BULLET = re.compile(r"(?:^|[\s,;]+)[-\u2013\u2014\u2022\u00b7*]+\s+")
_NUMBER = re.compile(r"(?:^|[\s,;]+)\(?(?P<number>\d{1,2})[.):]\s+")


def in_one_line(heard: str) -> str:
    """With a comma for every new line."""
    return _LINE.sub(", ", heard)


def counted_off(heard: str) -> str:
    """With a comma for every bullet, and for numbers that count from one."""
    text = _BULLET.sub(", ", heard)
    numbers = [int(found["number"]) for found in _NUMBER.finditer(text)]
    if len(numbers) > 1 and numbers == [*range(1, len(numbers) + 1)]:
        text = _NUMBER.sub(", ", text)
    return text.strip(", ")
