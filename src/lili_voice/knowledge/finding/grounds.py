"""What speaks for a statement as an answer, and what against, in plain English."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lili_voice.english.wordforms import stem
from lili_voice.knowledge.finding.held import Held
from lili_voice.knowledge.finding.index import Entry, How
from lili_voice.knowledge.finding.rank import Ranked
from lili_voice.knowledge.finding.row import TEXT
from lili_voice.knowledge.finding.understand import Query, Term
from lili_voice.knowledge.finding.weights import weights

MOST = 3  # of what is seen beside the words, on either side
SLIGHT = 0.1  # what tells less than this is not told
# Where a word stands that the statement does not say itself, as LEVELS counts.
STANDS = (
    *("says", "its own question says", "a question made from it says"),
    *("its heading says", "what stands beside it says"),
)
HOW = {How.EXACT: "", How.ALIKE: "the like of ", How.SORT: "something of the kind of "}
# What speaks for a statement, and what against it, each in words that read so. The
# weights are fitted together, and some only take back what another gives too much: what
# tells the other way than it reads is not told.
FOR: Mapping[str, str] = {
    "asked_before": "its own question is much like this one",
    "made_before": "a question made from it is much like this one",
    "close": "the words stand close together in it",
    "pairs": "the words stand in this order in it",
    "headed": "its heading is on this",
    "wanted": "is the kind of statement that is wanted",
    "part": "is of the part of the notes that is asked for",
    "defines": "says what that is",
    "is_a": "says what something is",
    "same_question": "its heading asks for the same kind of thing",
    "first": "stands first under its heading",
    "does": "somebody does just that in it",
    "kin": "has a word of the same family",
    "who_person": "names somebody",
    "who_was": "says who that was",
    "when_date": "has a date",
    "when_lasted": "says how long",
    "where_place": "names a place",
    "where_placed": "says where, without a name",
    "count_unit": "counts just that",
    "count_number": "has a number",
    "why_kind": "is a reason",
    "why_strong": "gives a cause",
    "name_other": "gives a name",
}
AGAINST: Mapping[str, str] = {
    "only_named": "only the name is in it",
    "lacks_noun": "lacks the very thing that is asked for",
    "lacks_verb": "does not say what was done",
    "who_asked": "names nobody new",
    "who_human": "speaks of people without a name",
    "who_group": "names no more than a group",
    "who_none": "names nobody",
    "who_was_not": "does not say who that was",
    "when_coarse": "tells the time only roughly",
    "when_other_end": "dates the other end",
    "when_none": "has no date",
    "where_none": "names no place",
    "count_other": "counts something else",
    "count_none": "has no number",
    "why_none": "gives no cause",
    "name_none": "gives no name",
    "not_the_most": "does not say it was the most",
    "other_year": "is of another year",
    "no_grounds": "gives no grounds",
}


@dataclass(frozen=True, slots=True)
class Grounds:
    """What speaks for a statement and against it, and the words it lacks."""

    good: tuple[str, ...]
    bad: tuple[str, ...]
    lacks: tuple[str, ...]


def grounds_for(
    query: Query, held: Sequence[Held], row: Ranked, entry: Entry
) -> Grounds:
    """The words of the question that a fact holds and lacks, the weightiest first, and
    the few other things that told most for it and against it."""
    places = [(one, *one.sought.place(entry)) for one in held]
    lacks = (one.term for one, level, _ in places if level is None)
    said = _said(query, places)
    return Grounds(
        (*said, *_weightiest(FOR, row, 1)),
        tuple(_weightiest(AGAINST, row, -1)),
        tuple(spoken(query, term) for term in lacks),
    )


def _weightiest(told: Mapping[str, str], row: Ranked, sign: int) -> Iterator[str]:
    """What tells most of that, for the statement (1) or against it (-1)."""
    order = weights().order
    worth = {name: sign * order.get(name, 0.0) * row.seen[name] for name in told}
    best = sorted(worth, key=lambda name: -worth[name])[:MOST]
    return (told[name] for name in best if worth[name] > SLIGHT)


def _said(
    query: Query, places: Sequence[tuple[Held, int | None, How]]
) -> Iterator[str]:
    """Which words stand where; those that the statement says itself first."""
    together: dict[str, list[str]] = {}
    placed = [(one, level, how) for one, level, how in places if level is not None]
    for one, level, how in sorted(placed, key=lambda place: place[1] != TEXT):
        where = f"{STANDS[level]} {HOW[how]}"
        together.setdefault(where, []).append(f"“{spoken(query, one.term)}”")
    for where, words in together.items():
        yield where + ", ".join(words)


def spoken(query: Query, term: Term) -> str:
    """A term in the words of the question, which its stems are not."""
    words = [word for word in query.words if stem(word) in term.stems]
    return " ".join(dict.fromkeys(words)) or term.text
