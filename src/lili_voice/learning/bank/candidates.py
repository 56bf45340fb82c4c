"""Words of the notes that might stand in an answer's place."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from lili_voice.english.dates import DateSpan, find_dates
from lili_voice.english.kinds import kinds_in
from lili_voice.english.numbers import Number, find_numbers
from lili_voice.english.thesaurus import same_meaning
from lili_voice.english.verbs import BE, is_past
from lili_voice.english.wordforms import stems
from lili_voice.knowledge.extracting.asked_rows import ROW
from lili_voice.knowledge.extracting.capitals import TITLES
from lili_voice.knowledge.extracting.whowhat import TITLED
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.learning.bank.answered import answered_by
from lili_voice.learning.bank.draft import Draft, Form
from lili_voice.learning.bank.statement import believed

ORDER = 10  # how many times as large or as small a number may be
LENGTHS = 2  # words by which a thing may be longer or shorter
FAR = 60  # years between two dates that are of one time
COUNTED_PEOPLE = frozenset({"people", "men", "women", "soldiers", "workers", "troops"})
AT_PLACE = "in|at|to|into|from|of|near|through|across|over|outside|inside|around"
SURNAMED = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*)* [A-Z][\w’'-]+")


def in_place_of(draft: Draft, fact: Fact) -> Iterator[str]:
    """Words of another fact of the same form and grammar as an answer."""
    told = HELD.get(draft.form)
    if told is not None:
        yield from told(draft, fact)


def _people(draft: Draft, fact: Fact) -> Iterator[str]:
    """Names, with a title where the answer has one."""
    with_title = draft.accepts[0].split()[0] in TITLES
    for name in fact.people:
        if is_person(name, fact):
            yield titled(name, fact) if with_title else name


def titled(name: str, fact: Fact) -> str:
    """A name with the title that a fact puts before it: "Bishop Morland"."""
    before = fact.text[: max(0, fact.text.find(name))].split()
    title = before[-1] if before else ""
    return f"{title} {name}" if title in TITLES else name


def is_person(name: str, fact: Fact) -> bool:
    """Whether a name does something in a fact, or has a surname, so that it is surely
    somebody's."""
    if SURNAMED.fullmatch(name):
        return True
    found = re.search(
        rf"(?P<before>[\w,’']* ?)(?<!\w){re.escape(name)}(?:[’']s)?"
        r"(?: (?P<after>\w+))?",
        fact.text,
    )
    if found is None or found["before"].strip().lower() in ("and", "of", "in", "at"):
        return False
    if found["before"].rstrip().endswith(","):
        return False
    after = (found["after"] or "").lower()
    did = is_past(after) or after in BE or after in ("had", "did")
    by = found["before"].strip().lower() in ("by", "for", "under")
    titled = bool(TITLED.fullmatch(found["before"])) and found["before"].strip() != ""
    return did or by or titled


def _places(draft: Draft, fact: Fact) -> Iterator[str]:
    for place in fact.places:
        suits = has_article(place, fact) is draft.article and stands_free(place, fact)
        if suits and same_kind(draft.accepts[0], place):
            yield place


def stands_free(place: str, fact: Fact) -> bool:
    """Whether a place is where something is or was, and no part of another name."""
    found = re.search(
        rf"(?:^|\b(?P<at>{AT_PLACE}) )(?:the )?{re.escape(place)}(?![’'\w-])(?! [A-Z])"
        rf"(?: (?P<after>[a-z]+))?",
        fact.text,
    )
    if found is None:
        return False
    after = found["after"] or ""
    return bool(found["at"]) or is_past(after) or after in BE


def has_article(place: str, fact: Fact) -> bool:
    """Whether a fact says "the" before a place: "the Ruhr"."""
    return bool(re.search(rf"\bthe {re.escape(place)}\b", fact.text, re.I))


def same_kind(one: str, two: str) -> bool:
    """Whether two things are of a kind that is known: two countries, two diseases."""
    first, second = stems(one), stems(two)
    if same_meaning(" ".join(first), " ".join(second)):
        return False
    return not kinds_in(first).isdisjoint(kinds_in(second))


def _dates(draft: Draft, fact: Fact) -> Iterator[str]:
    wanted = find_dates(draft.accepts[0])
    for span in find_dates(fact.text):
        if wanted and _same_precision(wanted[0], span):
            yield span.text


def _same_precision(one: DateSpan, two: DateSpan) -> bool:
    years = one.start.year, two.start.year
    if None in years or abs((years[0] or 0) - (years[1] or 0)) > FAR:
        return False
    kind = [(bool(s.end), bool(s.start.month), bool(s.start.day)) for s in (one, two)]
    ranges = re.sub(r"\w+", "", one.text) == re.sub(r"\w+", "", two.text)
    words = len(one.text.split()) == len(two.text.split())
    decades = one.text.endswith("s") == two.text.endswith("s")
    return kind[0] == kind[1] and words and decades and (ranges or not one.end)


def _numbers(draft: Draft, fact: Fact) -> Iterator[str]:
    wanted = _unit(draft)
    for number in find_numbers(fact.text):
        if wanted and _same_size(wanted, number):
            yield number.text


def _unit(draft: Draft) -> Number | None:
    """The number asked for, with the unit its question names."""
    found = find_numbers(draft.accepts[0])
    if not found:
        return None
    unit = re.search(r"how many (?:[\w-]+ )*?(?P<unit>\w+)", draft.stem, re.I)
    one = found[0]
    held = one.unit or (unit["unit"].lower() if unit else "")
    return Number(one.value, one.text, one.start, one.end, held)


def _same_size(one: Number, two: Number) -> bool:
    if not one.value or not two.value or one.value == two.value:
        return False
    people = one.unit in COUNTED_PEOPLE and two.unit in COUNTED_PEOPLE
    ratio = one.value / two.value
    figures = one.text[0].isdigit() == two.text[0].isdigit()
    same = bool(one.unit) and (one.unit == two.unit or people)
    return same and figures and 1 / ORDER <= ratio <= ORDER


def _terms(draft: Draft, fact: Fact) -> Iterator[str]:
    row = ROW.match(fact.text)
    if fact.kind is Kind.DEFINITION and row:
        yield row["head"].strip()


def _meanings(draft: Draft, fact: Fact) -> Iterator[str]:
    if fact.kind is Kind.DEFINITION and fact.short and ":" in fact.text:
        yield fact.short


def _things(draft: Draft, fact: Fact) -> Iterator[str]:
    """What answers the same kind of question about another fact."""
    if believed(fact):
        return
    for other in drafts_of(fact):
        thing = other.accepts[0]
        same = other.form is draft.form and other.asked == draft.asked
        alike = _same_grammar(draft.accepts[0], thing)
        if same and alike and same_kind(draft.accepts[0], thing):
            yield thing


@lru_cache(maxsize=1 << 12)
def drafts_of(fact: Fact) -> tuple[Draft, ...]:
    """The questions that a statement answers by itself."""
    return tuple(answered_by(fact))


def _same_grammar(one: str, two: str) -> bool:
    first, second = one.split(), two.split()
    return (
        abs(len(first) - len(second)) <= LENGTHS
        and _determiner(first) == _determiner(second)
        and _plural(one) == _plural(two)
        and (" and " in one) == (" and " in two)
        and _capital(first) == _capital(second)
    )


def _determiner(spoken: list[str]) -> str:
    first = spoken[0].lower()
    return first if first in ("the", "a", "an", "to") else ""


def _plural(text: str) -> bool:
    head = re.split(r" (?:of|in|on|for|to|from|with|at)\b", text)[0]
    return head.endswith("s") and not head.endswith(("ss", "us", "is"))


def _capital(spoken: list[str]) -> bool:
    return any(word[0].isupper() for word in spoken[1:] or spoken)


HELD: Mapping[Form, Callable[[Draft, Fact], Iterator[str]]] = {
    Form.PERSON: _people,
    Form.PLACE: _places,
    Form.DATE: _dates,
    Form.NUMBER: _numbers,
    Form.TERM: _terms,
    Form.MEANING: _meanings,
    Form.THING: _things,
}
