"""What speaks for a fact as the answer to a question, and what against: numbers."""

import math
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from lili_voice.english.thesaurus import same_meaning
from lili_voice.english.verbs import every_verb
from lili_voice.english.vocabulary import word_list
from lili_voice.english.wordforms import stem, words
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.finding.asking import TYPED, Asks, what_is_asked
from lili_voice.knowledge.finding.fitting import MISFITS, WANTED, Misfits, defines
from lili_voice.knowledge.finding.held import Held
from lili_voice.knowledge.finding.index import Entry, How
from lili_voice.knowledge.finding.row import BESIDE, LEVELS, TEXT
from lili_voice.knowledge.finding.typed import SEEN, typed
from lili_voice.knowledge.finding.understand import Query, Term

VERBS = frozenset(stem(verb.plain) for verb in every_verb())
ORDER = frozenset(map(stem, word_list("before after 1st last next other 2nd 3rd")))
KIN = 5  # letters that words of one family share at their beginning
NEAR = 2  # words apart at which two still stand together
FAR = 1_000_000  # where a word stands that is not there
MANY = 4  # words that are lacking: beyond any hope
LONG = 4  # the logarithm of a long statement's words
PLACES = tuple(LEVELS)  # where a word of the question may stand in a fact
ALIKE = tuple(f"{place}_alike" for place in LEVELS)
WHERE = {How.EXACT: PLACES, How.ALIKE: ALIKE, How.SORT: ("text_sort",)}
WHICH = re.compile(r"\b(?:what|which)(?: \d+| other| first| second)? (\w+)")
IS_A = re.compile(
    r"(?:[\w’'-]+ ){1,6}(?:was|were|is|are) (?:an?|the|when|where)\b|[^:]{3,30}: "
)
DEFINING = frozenset({Asks.DEFINE, Asks.WHAT, Asks.WHO, Asks.ANY})


class Seen(dict[str, float]):
    """What speaks for one fact, by its name out of NAMES; what is not seen is 0."""

    def __missing__(self, name: str) -> float:
        return 0.0


class Evidence:
    """Weighs facts for one question. `of` gives a number, mostly from 0 to 1, for each
    of NAMES."""

    def __init__(self, query: Query, held: Sequence[Held]) -> None:
        self._query, self._held = query, held
        total = sum(h.weight for h in held) or 1.0
        self._shares = [h.weight / total for h in held]
        self._told = query.told_stems
        order = [form for term in query.terms for form in term.stems]
        self._asked, self._pairs = frozenset(order), list(pairwise(order))
        self._misfits = Misfits(query)
        found = WHICH.search(query.text)
        self._noun = stem(found[1]) if found else ""
        self._named = any(h.term.name for h in held)
        self._unnamed = any(h.counted != "name" and not h.light for h in held)

    def of(self, entry: Entry) -> Seen:
        """What is seen of one fact."""
        seen = Seen()
        self._cover(entry, seen)
        self._wording(entry, seen)
        self._kind(entry, seen)
        return seen

    def _cover(self, entry: Entry, seen: Seen) -> None:
        """Where the words asked about stand, and which are lacking."""
        only_named = self._named and self._unnamed
        counts = Seen()
        for one, share in zip(self._held, self._shares, strict=True):
            level, how = one.sought.place(entry)
            if level is None:
                self._lacking(one, share, entry, seen)
            else:
                seen[WHERE[how][level]] += share
                if how is How.SORT and one.term.stems[-1] == self._noun:
                    seen["sort_asked"] = 1.0
            if kind := one.counted:
                counts[kind] += 1
                seen[f"lacks_{kind}"] += level is None
                seen[f"{kind}_in_text"] += level == TEXT
            if kind != "name" and not one.light:
                only_named = only_named and level in (None, BESIDE)
        for kind, count in counts.items():
            seen[f"lacks_{kind}"] /= count
            seen[f"{kind}_in_text"] /= count
        if only_named:
            seen["only_named"] = 1.0

    def _lacking(self, one: Held, share: float, entry: Entry, seen: Seen) -> None:
        """What it means that a fact lacks something."""
        term = one.term
        seen["lacks_light" if one.light else "lacks"] += share
        seen["lacks_most"] = max(seen["lacks_most"], share)
        seen["many_lack"] += (not one.light) / MANY
        if entry.part.said.issuperset(term.stems):
            seen["said_near"] += share
        if term.text in ORDER:
            seen["lacks_order"] = 1.0
        elif term.stems[0] in VERBS:
            seen["lacks_light_verb" if one.light else "lacks_verb"] = 1.0
            seen["lacks_typed_verb"] = float(self._query.asks in TYPED)
        if _kin(term, entry):
            seen["kin"] += share
        if term.stems[-1] == self._noun:
            seen["lacks_noun"] = 1.0

    def _wording(self, entry: Entry, seen: Seen) -> None:
        """How near the words stand to one another, and what else is said."""
        forms, asked = entry.forms, self._asked
        at = dict(zip(forms, range(len(forms)), strict=True))
        hits = [at[form] for form in self._told if form in at]
        if len(hits) > 1:
            seen["close"] = len(hits) / (max(hits) - min(hits) + 1)
        place = at.get
        together = [0 < place(b, -1) - place(a, FAR) <= NEAR for a, b in self._pairs]
        seen["pairs"] = sum(together) / (len(self._pairs) or 1)
        seen["shared"] = sum(map(asked.__contains__, forms)) / (len(forms) or 1)
        seen["opens"] = float(not asked.isdisjoint(forms[:2]))
        own = self._told & entry.part.own
        seen["headed"] = len(own) / (len(self._told) or 1)
        if entry.row.first:
            seen["first"] = 1.0
            seen["first_headed"] = seen["headed"] if self._told else 1.0
        seen["length"] = math.log(len(forms) + 1) / LONG
        seen["asked_before"] = _asked_before(self._told, entry.row.answers)
        seen["made_before"] = _asked_before(self._told, entry.row.asked_as)

    def _kind(self, entry: Entry, seen: Seen) -> None:
        """Whether it is the kind of answer that is wanted."""
        for name in self._kinds(entry):
            seen[name] = 1.0

    def _kinds(self, entry: Entry) -> Iterator[str]:
        yield from typed(self._query, entry)
        yield from self._misfits.of(entry)
        yield from self._purposes(entry.fact)
        if self._query.asks is Asks.WHO and _does_it(self._query, entry):
            yield "does"

    def _purposes(self, fact: Fact) -> Iterator[str]:
        """What the fact is for, by its kind and form."""
        query = self._query
        if query.asks in DEFINING and IS_A.match(fact.text):
            yield "is_a"
        if fact.kind in WANTED.get(query.asks, ()):
            yield "wanted"
        if query.part is not None and fact.kind is query.part:
            yield "part"
        if fact.kind is Kind.COUNT:
            yield "count"
        if defines(query, fact):
            yield "defines"
        if fact.section.endswith("?") and _asks(fact.section) is query.asks:
            yield "same_question"
        if fact.place is not None:
            yield "item"


NAMES = (
    *PLACES,
    *ALIKE,
    *("text_sort", "sort_asked"),
    *("lacks", "lacks_light", "lacks_most", "many_lack", "said_near", "lacks_order"),
    *("lacks_verb", "lacks_light_verb", "lacks_typed_verb", "kin", "lacks_noun"),
    *("lacks_name", "name_in_text", "lacks_number", "number_in_text", "only_named"),
    *("close", "pairs", "shared", "opens", "headed", "first", "first_headed"),
    *(
        "length",
        "asked_before",
        "made_before",
        "wanted",
        "part",
        "count",
        "defines",
    ),
    *("does", "same_question", "item", "is_a"),
    *SEEN,
    *MISFITS,
)


@lru_cache(maxsize=4096)
def _asks(heading: str) -> Asks:
    return what_is_asked(" ".join(words(heading)))


def _kin(term: Term, entry: Entry) -> bool:
    """Whether a fact has a word of the family of a term."""
    starts = [f" {form[:KIN]}" for form in term.stems if len(form) >= KIN]
    if not starts:
        return False
    text = f" {' '.join(entry.forms)}"  # one look into it is quicker than one a word
    return any(start in text for start in starts)


def _asked_before(told: frozenset[str], questions: Sequence[frozenset[str]]) -> float:
    """How alike the words asked about and those of one of these questions are (Dice's
    coefficient)."""
    most = 0.0
    for question in questions:
        if both := len(told & question):
            most = max(most, 2 * both / (len(told) + len(question)))
    return most


def _does_it(query: Query, entry: Entry) -> bool:
    """Whether a person does what is asked about: "Mao launched ..."."""
    named = next(iter(entry.fact.people), "")
    after = len(named.split())
    verb = entry.forms[after : after + 1]
    return (
        bool(named)
        and entry.fact.text.startswith(named)
        and any(
            form == spoken or same_meaning(form, spoken)
            for form in verb
            for term in query.terms
            for spoken in term.stems
        )
    )
