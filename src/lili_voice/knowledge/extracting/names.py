"""Who and where: the names in a sentence."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from lili_voice.english.thesaurus import known
from lili_voice.english.wordforms import stem
from lili_voice.knowledge.extracting.capitals import (
    COMMON,
    KEPT_TITLES,
    NOBLE,
    SITE,
    THING,
    TITLES,
    first_names,
    known_people,
    known_places,
)
from lili_voice.knowledge.extracting.runs import (
    NO_NAME,
    OWNER,
    RUN,
    THE,
    WORD,
    Run,
    runs_of,
)

__all__ = ["COMMON", "Names", "find_names", "known_places", "proper_words"]

INSIDE = re.compile(rf"(?<=[\w,;’'] )({WORD}(?:\s+{WORD})*)")
NUMERAL = re.compile(r"[IVX]+")
INITIAL = re.compile(r"[A-Z]\.")
LOCATIVE = re.compile(
    r"\b(?:in|at|from|to|near|into|across|outside|around|through|via|towards|inside"
    r"|reach(?:ed|es)|invaded|besieged|occupied|bombed|liberated|attacked|captured"
    r"|(?:left|sailed|set out|headed|marched|departed) (?:\S+ )?for"
    r"|(?:port|city|town|village|island|province|capital|siege|fall) of)\s+(?:the\s+)?"
    r"(?:(?:north|south|east|west|central)\w*\s+)?$",
    re.I,
)
# Words after which "to" and "from" lead to somebody.
TOWARDS = re.compile(
    r"\b(?:linked|loyal|close|related|married|engaged|according|thanks|lost|gave|given|"
    r"sold|belong\w*|appeal\w*|wrote|written|spoke|spoken|said|listen\w*|similar|sworn|"
    r"orders?|letters?|support|help|pressure|advice)\s+(?:to|from)\s+$"
)
ASIDE = r"(?:,\s*(?:from|in|by|since|after|later)\b[^,]{1,16},)"
NEXT = re.compile(rf"\s*(?:,(?:\s*and)?|,?\s+(?:and|or){ASIDE}|{ASIDE})\s+")
AND = re.compile(r"\s+(?:and|or)\s+")
CLOSES = re.compile(r"\s*(?:[.,;:!?)]|and\b|or\b|were\b|was\b|$)")
LAND = re.compile(r"(?:shire|stan|grad|chester)$")
LONGEST_PLACE = 4  # words


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a text, in the order they stand."""

    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


def proper_words(texts: Iterable[str]) -> frozenset[str]:
    """Words written with a capital inside a sentence somewhere in these texts, and the
    full names of persons."""
    found = set[str]()
    people = first_names()
    for text in texts:
        if text.isupper():
            continue
        for run in INSIDE.findall(text):
            found.update(run.split())
        for run in RUN.findall(text):
            words = run.split()
            named = len(words) > 1 and words[0].lower() in people
            if named and words[0] not in TITLES and not THING.search(run):
                found.add(OWNER.sub("", run))
    return frozenset(found)


def find_names(text: str, proper: frozenset[str]) -> Names:
    """The names in a sentence of a document whose proper words are known."""
    if text.isupper():
        text = lowered(text, proper)
    people, places = dict[str, None](), dict[str, None]()
    last, place_before = 0, False
    for run in runs_of(text, proper):
        before = text[max(0, run.start - 60) : run.start]
        gap = text[last : run.start] if place_before else ""
        for name, is_place in _told(run, before, proper, _listed(gap, text[run.end :])):
            (places if is_place else people)[name] = None
            last, place_before = run.end, is_place
    return Names(tuple(people), tuple(places))


NUMERAL = re.compile(r"[IVX]{2,}")  # "Henry VIII"


def lowered(text: str, proper: frozenset[str]) -> str:
    """A shouted sentence with capitals where the rest of the document has them, and
    for words that are no English ones."""
    named = {word.upper(): word for word in proper}
    sure = known_places() | known_people()

    def low(found: re.Match[str]) -> str:
        shouted, owner = found["word"], (found["owner"] or "").lower()
        word = shouted.lower()
        if NUMERAL.fullmatch(shouted):
            return shouted + owner
        name = word in sure or not known(stem(word))
        return (named.get(shouted) or (word.title() if name else word)) + owner

    return re.sub(r"(?P<word>[^\W\d_]{2,})(?P<owner>[’']S\b)?", low, text)


def _listed(gap: str, after: str) -> bool:
    """Whether a name goes on a list of places: "at Calais, Dover and Hythe."."""
    if not gap:
        return False
    return bool(NEXT.fullmatch(gap) or (AND.fullmatch(gap) and CLOSES.match(after)))


def _told(
    run: Run, before: str, proper: frozenset[str], listed: bool
) -> Iterator[tuple[str, bool]]:
    """The names in a run, each with whether it is a place."""
    words = run.words
    name = " ".join(words)
    if name.lower() in known_places() and not _person_before_place(run, proper):
        yield name, True
    elif _is_person(run, proper):
        yield _person(run), False
    elif _is_site(words):
        yield name, True
    elif THING.search(name):
        return
    elif cut := _place_at(words):
        yield from _either_side(run, cut, proper)
    elif not (run.title or run.owns) and _is_place(words, before, listed):
        yield name, True
    elif _may_be_person(run, before):
        yield _person(run), False


def _is_site(words: Sequence[str]) -> bool:
    """ "Great Salt Lake", "Tower of London", but not "House of Commons"."""
    if len(words) == 1:
        return False
    named_last = "of" not in words and bool(SITE.fullmatch(words[-1]))
    name = " ".join(words)
    return named_last or bool(SITE.search(name) and not THING.search(name))


def _person_before_place(run: Run, proper: frozenset[str]) -> bool:
    """ "General Washington", and Washington where George has been named."""
    return bool(run.title) or _is_surname(run.words, proper)


def _person(run: Run) -> str:
    """ "King John", "Nelson": a given name alone keeps its title."""
    alone = len(run.words) == 1 and run.words[0].lower() in first_names()
    name = " ".join(run.words)
    return f"{run.title} {name}" if alone and run.title in KEPT_TITLES else name


def _is_person(run: Run, proper: frozenset[str]) -> bool:
    """Whether something in or before a name shows that it is a person's."""
    words = run.words
    first = words[0].lower()
    if len(words) == 1:
        alone = first in known_people() and first not in known_places()
        return bool(run.title) or alone or _is_surname(words, proper)
    if words[0] in NOBLE:
        return True
    named = first in first_names() or " ".join(words[:2]).lower() in known_people()
    if THING.search(" ".join(words[1:])) and words[1:] != ("the", "Great"):
        return False
    if words[1][0].islower() and not (named or words[1] in ("von", "van", "de")):
        return False
    numbered = any(NUMERAL.fullmatch(word) for word in words[1:])
    initials = any(INITIAL.fullmatch(word) for word in words[1:])
    return named or numbered or initials or bool(run.title)


def _is_surname(words: Sequence[str], proper: frozenset[str]) -> bool:
    return len(words) == 1 and words[0] in _surnames(proper)


@lru_cache(maxsize=256)
def _surnames(proper: frozenset[str]) -> frozenset[str]:
    """The last words of the full names of a document."""
    return frozenset(name.split()[-1] for name in proper if " " in name)


def _place_at(words: Sequence[str]) -> int:
    """How many words before the first capital that opens no place are a place's: the
    comma is missing in "Having left Paris Danton ..."; else 0."""
    for size in range(min(LONGEST_PLACE, len(words) - 1), 0, -1):
        if " ".join(words[:size]).lower() in known_places():
            return size if words[size][0].isupper() else 0
    return 0


def _either_side(
    run: Run, cut: int, proper: frozenset[str]
) -> Iterator[tuple[str, bool]]:
    rest = replace(run, words=run.words[cut:], title="")
    person = _is_person(rest, proper) or not known(stem(rest.words[0].lower()))
    if person or rest.words[0].lower() in COMMON:
        yield " ".join(run.words[:cut]), True
    if person:
        yield from _told(rest, "", proper, False)


def _is_place(words: Sequence[str], before: str, listed: bool) -> bool:
    if _is_initials(words) or len(words) > LONGEST_PLACE - 1:
        return False
    if len(words) == 1 and LAND.search(words[0]):
        return True
    return listed or bool(LOCATIVE.search(before) and not TOWARDS.search(before))


def _may_be_person(run: Run, before: str) -> bool:
    """Whether a name that nothing is known of is taken for a person's."""
    if THE.search(before) or _is_initials(run.words):
        return False
    if any(char.isdigit() for word in run.words for char in word):
        return False
    if any(NO_NAME.search(word.lower()) for word in run.words[-1:]):
        return False
    return not all(known(stem(word.lower())) or word.islower() for word in run.words)


def _is_initials(words: Sequence[str]) -> bool:
    """ "PRC", "APCs"."""
    return bool(re.fullmatch(r"[A-Z]{2,}s?", " ".join(words)))
