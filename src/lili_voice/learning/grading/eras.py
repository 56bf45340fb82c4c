"""Times that everybody names and a calendar tells: "late in the Boer War"."""

import re

from lili_voice.english.wordforms import words

# Short ones alone: a time of more than a dozen years tells no year.
_ERAS = (
    ("world war one|first world war|world war 1|great war", 1914, 1918),
    ("world war two|second world war|world war 2", 1939, 1945),
    ("korean war", 1950, 1953),
    ("falklands war|falklands", 1982, 1982),
    ("gulf war", 1990, 1991),
    ("suez crisis|suez", 1956, 1956),
    ("crimean war|crimea", 1853, 1856),
    ("boer war", 1899, 1902),
    ("american civil war", 1861, 1865),
    ("english civil war", 1642, 1651),
    ("spanish civil war", 1936, 1939),
    ("russian civil war", 1917, 1922),
    ("franco prussian war", 1870, 1871),
    ("russo japanese war", 1904, 1905),
    ("seven years war", 1756, 1763),
    ("american war of independence|war of independence", 1775, 1783),
    ("french revolution", 1789, 1799),
    ("napoleonic wars|napoleonic war", 1803, 1815),
    ("great depression|slump", 1929, 1939),
    ("wall street crash", 1929, 1929),
    ("general strike", 1926, 1926),
    ("blitz", 1940, 1941),
    ("battle of britain", 1940, 1940),
    ("interregnum|commonwealth", 1649, 1660),
    ("great plague", 1665, 1666),
    ("regency", 1811, 1820),
    ("edwardian|edwardian times|edwardian era", 1901, 1910),
    ("reign of terror", 1793, 1794),
    ("phoney war", 1939, 1940),
    ("prague spring", 1968, 1968),
    ("cuban missile crisis", 1962, 1962),
    ("berlin airlift|berlin blockade", 1948, 1949),
    ("cultural revolution", 1966, 1976),
)
_SEASONS = {
    "spring": (3, 4, 5),
    "summer": (6, 7, 8),
    "autumn": (9, 10, 11),
    "winter": (12, 1, 2, 11, 3),
}
_START = re.compile(r"\b(?:start|beginning|outbreak|begin|early|first)\b")
_END = re.compile(r"\b(?:end|finish|close|late|last)\b")
_HALFWAY = re.compile(r"\b(?:half ?way|half way|middle|mid|midway|height)\b")
_AFTER = re.compile(r"\b(?:just|right|straight|soon|shortly|not long) after\b")
_BEFORE = re.compile(r"\b(?:just|right|shortly|not long) before\b")
_AWAY = re.compile(r"\b(?:after|before|since|until)\b")
_SOON = 2  # years


def in_era(year: int, heard: str, told: str) -> bool:
    """Whether a time is named that a year lies in, and the question does not name."""
    text, asked = " ".join(words(heard)), " ".join(words(told))
    for names, start, end in _ERAS:
        if any(name in text and name not in asked for name in names.split("|")):
            first, last = _meant(text, start, end)
            return first <= year <= last
    return False


def _meant(text: str, start: int, end: int) -> tuple[int, int]:
    if _AFTER.search(text):
        return end, end + _SOON
    if _BEFORE.search(text):
        return start - _SOON, start
    if _AWAY.search(text):
        return 1, 0  # so far away that it tells nothing
    if _HALFWAY.search(text):
        return (start + end) // 2 - (end - start > _SOON * 2), (start + end + 1) // 2
    if _START.search(text):
        return start, start + 1
    return (end - 1, end) if _END.search(text) else (start, end)


def seasons_in(text: str) -> frozenset[str]:
    """The seasons that are named."""
    return frozenset(name for name in _SEASONS if name in words(text))


def in_season(month: int, heard: str) -> bool:
    """Whether a season is named that a month lies in: November is in the autumn."""
    spoken = words(heard)
    return any(name in spoken and month in months for name, months in _SEASONS.items())
