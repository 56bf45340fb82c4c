"""One date, from its day, its month and its year."""

from calendar import monthrange
from dataclasses import dataclass

from lili_voice.english.amounts import Form
from lili_voice.english.years import (
    MONTHS,
    Pieces,
    count_at,
    counts_things,
    read_year,
)


@dataclass(frozen=True, slots=True)
class Date:
    """A day, a month or a year; a year before Christ is negative (-55 is 55 BC)."""

    year: int | None
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        """As precise as it is known ("1958-05"), "" without a year (ISO 8601)."""
        if self.year is None:
            return ""
        # ISO has a year 0, so that 55 BC is -0054
        year = f"{self.year:04d}" if self.year > 0 else f"-{-self.year - 1:04d}"
        rest = [f"{part:02d}" for part in (self.month, self.day) if part]
        return "-".join([year, *rest])

    @property
    def exists(self) -> bool:
        """Whether the month has such a day; any fourth year may be a leap year."""
        if self.year is None or self.month is None or self.day is None:
            return True
        leap = self.year % 4 == 0
        return self.day <= monthrange(2000 if leap else 2001, self.month)[1]


Found = tuple[Date, int]


def read_date(pieces: Pieces, at: int) -> Found | None:
    """The date that begins at `at`, and the position after it."""
    if at >= len(pieces):
        return None
    found = _iso(pieces, at) or _day_first(pieces, at) or _month_first(pieces, at)
    if found:
        return found
    year = None if _opens_a_count(pieces, at) else read_year(pieces, at)
    return (Date(year[0]), year[1]) if year else None


def _iso(pieces: Pieces, at: int) -> Found | None:
    """ "1958-05" and "1958-05-24", but "1958-62" is a range."""
    year = read_year(pieces, at)
    month = count_at(pieces, at + 1)
    if not year or not 1 <= month <= 12 or not _two_figures(pieces, at + 1):
        return None
    day = count_at(pieces, at + 2)
    if 1 <= day <= 31 and _two_figures(pieces, at + 2):
        return Date(year[0], month, day), at + 3
    if year[0] % 100 < month:
        return None
    return Date(year[0], month), at + 2


def _two_figures(pieces: Pieces, at: int) -> bool:
    piece = pieces[at]
    return piece.before == "-" and len(piece.text) == 2 and piece.text.isdigit()


def _day_first(pieces: Pieces, at: int) -> Found | None:
    day = _day(pieces, at)
    if day is None:
        return None
    of = at + 1 + (at + 1 < len(pieces) and pieces[at + 1].word == "of")
    joined = of < len(pieces) and not pieces[of].before.strip()
    month = _month(pieces, of) if joined else None
    if month is None:
        return None
    year = _year_after(pieces, of + 1)
    if year:
        return Date(year[0], month, day), year[1]
    plain = is_place(pieces, at) or pieces[of].text[0].isupper()
    return (Date(None, month, day), of + 1) if plain else None


def _month_first(pieces: Pieces, at: int) -> Found | None:
    month = _month(pieces, at)
    if month is None:
        return None
    year = _year_after(pieces, at + 1)
    if year:
        return Date(year[0], month), year[1]
    the = at + 1 + (at + 1 < len(pieces) and pieces[at + 1].word == "the")
    day = _day(pieces, the)
    if day is None or pieces[the].before.strip() not in ("", "."):
        return None
    year = _year_after(pieces, the + 1)
    if year:
        return Date(year[0], month, day), year[1]
    if pieces[the].before.strip():
        return None  # "in Nov. 5 ships sailed"
    plain = pieces[at].text[0].isupper() and not counts_things(pieces, the)
    return (Date(None, month, day), the + 1) if plain else None


def _month(pieces: Pieces, at: int) -> int | None:
    if at >= len(pieces):
        return None
    piece = pieces[at]
    short = len(piece.text) == 3 and piece.word != "may"
    return None if short and piece.text.islower() else MONTHS.get(piece.word)


def _day(pieces: Pieces, at: int) -> int | None:
    amount = pieces[at].amount if at < len(pieces) else None
    if amount is None or not 1 <= amount.value <= 31 or amount.form is Form.DECADE:
        return None
    return int(amount.value) if amount.value == int(amount.value) else None


def _year_after(pieces: Pieces, at: int) -> tuple[int, int] | None:
    """A year after a day or month: after a space, a comma, an "of", a full stop."""
    if at < len(pieces) and pieces[at].word == "of" and not pieces[at].before.strip():
        at += 1
    if at >= len(pieces) or pieces[at].before.strip() not in ("", ",", "."):
        return None
    return None if _opens_a_count(pieces, at) else read_year(pieces, at)


def _opens_a_count(pieces: Pieces, at: int) -> bool:
    """ "It began on 5 Nov. 1500 men died": a new sentence, which counts something."""
    if at + 1 >= len(pieces) or pieces[at].before.strip() != ".":
        return False
    if pieces[at].after.strip():
        return False
    following = pieces[at + 1].text
    plural = following.islower() and len(following) > 3 and following.endswith("s")
    return plural or counts_things(pieces, at)


def is_place(pieces: Pieces, at: int) -> bool:
    """Whether an ordinal stands at `at`."""
    amount = pieces[at].amount
    return amount is not None and amount.form is Form.PLACE
