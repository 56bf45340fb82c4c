"""The words for an event in a question, as far as they tell which is meant."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import QUESTION_WORDS, STOP
from lili_voice.knowledge.finding.chronology.dated import Dated, form_of, stems_of
from lili_voice.knowledge.finding.chronology.moments import Bounds, Role, moments_of
from lili_voice.knowledge.finding.plainwords import LIGHT
from lili_voice.knowledge.library import bare_title

BEGINNING = word_set(
    "start started starting starts begin began begun beginning launch launched onset "
    "outbreak opening broke break commence"
)
ENDING = word_set(
    "end ended ending ends finish finished finishing over stop stopped conclude "
    "concluded"
)
# Words of happening, which every event has.
HAPPENING = word_set(
    "happen happened happening occur occurred take took taken taking place come came "
    "coming become became becoming get got getting go went gone going happens event "
    "events year date time last lasted began out up being actually really "
    "thing already even ever eventually finally do did"
)
OF = re.compile(r" (?:of|in) .*")
ASKING = word_set("who whose what which why how")
BACK = word_set("that this they them he she those these then there")


@dataclass(frozen=True, slots=True)
class Phrase:
    """An event asked about.

    `options` are stems of which every one of one row must be told of the event, the
    best row first;
    `whole` whether it is a topic as a whole. `role` is START or END where its
    beginning or its end is meant; `when` a date instead of an event; `back` whether
    it only points back.
    """

    options: tuple[tuple[str, ...], ...] = ()
    topics: frozenset[str] = frozenset()
    whole: bool = False
    role: Role | None = None
    when: Bounds | None = None
    year: str = ""
    back: bool = False


def phrase_of(text: str, notes: Dated) -> Phrase:
    """What a piece of a question names."""
    if (dated := date_in(text)) is not None:
        return Phrase(when=dated[0], year=dated[1])
    spoken = text.split()
    if not ASKING.isdisjoint(spoken):
        return Phrase()
    named, rest, own = topics_in(spoken, notes)
    role = _role(rest)
    told = tuple(dict.fromkeys(form_of(w) for w in rest if _tells(w)))
    if told:
        firm = tuple(form for form in told if form not in LIGHT)
        rows = (told, firm) if 1 < len(firm) < len(told) else (told,)
        return Phrase(rows, named, role=role)
    back = bool(BACK & set(spoken)) or not spoken
    pointed = role or "it" in spoken  # "the launch", "when did it end"
    named = named or (notes.topics_of(notes.about) if pointed else frozenset())
    if named:
        return Phrase(_names(named, own, notes), named, whole=True, role=role)
    left = tuple(form_of(w) for w in rest if w in BEGINNING | ENDING)
    return Phrase((left,) if left and not back else (), role=role, back=back)


def date_in(text: str) -> tuple[Bounds, str] | None:
    """The one date a text consists of, and its year."""
    bare = re.sub(r"^(?:the )?(?:year |month of |day of |date )?(?:of )?", "", text)
    moments = moments_of(bare.strip())
    if len(moments) != 1:
        return None
    start, end = moments[0].at
    around = bare.strip()[:start] + bare.strip()[end:]
    if any(w not in STOP for w in around.split()):
        return None
    when = Bounds(moments[0].start.first, moments[0].end.last)
    return None if when.open else (when, str(when.first[0]))


def topics_in(
    spoken: Sequence[str], notes: Dated
) -> tuple[frozenset[str], list[str], tuple[str, ...]]:
    """The topics named, the other words, and the stems of the names."""
    named, rest, own, at = set[str](), list[str](), list[str](), 0
    for start, end, topic in notes.topics_in(spoken):
        rest += spoken[at:start]
        own += spoken[start:end]
        named.add(topic)
        at = end
    return frozenset(named), [*rest, *spoken[at:]], tuple(map(form_of, own))


def _names(
    topics: frozenset[str], own: Sequence[str], notes: Dated
) -> tuple[tuple[str, ...], ...]:
    """The ways in which a statement may name a topic."""
    named = (
        stems_of(OF.sub("", bare_title(name)))
        for topic in topics
        for name in notes.names_of(topic)
    )
    every = (tuple(f for f in way if f not in STOP) for way in (tuple(own), *named))
    ways = dict.fromkeys(way for way in every if way)
    heads = ((way[-1],) for way in ways if len(way) > 1)  # "the blockade began"
    return tuple(dict.fromkeys((*ways, *heads)))


def _role(spoken: Sequence[str]) -> Role | None:
    if not ENDING.isdisjoint(spoken):
        return Role.END
    return None if BEGINNING.isdisjoint(spoken) else Role.START


def _tells(word: str) -> bool:
    silent = STOP | QUESTION_WORDS | HAPPENING | BEGINNING | ENDING
    return word not in silent
