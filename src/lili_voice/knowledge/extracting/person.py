"""The one person a document is about, whom "she" or "his" means on its own."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.document import Document
from lili_voice.knowledge.extracting.names import find_names

HE = word_set("he him his himself")
SHE = word_set("she her hers herself")
# Whom "he" or "she" may mean as well as the one who is named.
SOMEBODY = (
    HE
    | SHE
    | word_set("""
    man woman king queen prince princess emperor empress tsar tsarina kaiser pope bishop
    archbishop priest monk duke earl lord lady baron knight president chancellor
    minister chairman secretary ambassador governor mayor senator judge general admiral
    captain officer soldier commander leader rival ally enemy father mother son brother
    daughter sister uncle aunt nephew niece cousin husband wife friend heir successor
    predecessor doctor lawyer teacher writer scientist spy assassin student worker boy
    peasant girl who somebody someone anyone nobody
""")
)
SURE = 3  # times as many "she" as "he"
OFTEN = 2  # headings that name whom a document is about


@dataclass(frozen=True, slots=True)
class Person:
    """A name, and the pronouns that go with it."""

    name: str
    pronouns: frozenset[str]

    def is_named_in(self, name: str) -> bool:
        """Whether another form of the name is the same person's: "Otto II"."""
        mine, other = set(self.name.split()), set(name.split())
        return mine <= other or other <= mine


def person_of(document: Document, proper: frozenset[str]) -> Person | None:
    """Whom the title, or more than one heading, names; None where that is not one."""
    headings = {
        heading
        for section in document.sections
        for heading in (section.heading, *section.under)
    }
    named = Counter(
        name for heading in headings for name in _people_in(heading, proper)
    )
    titled = set(_people_in(document.about.title, proper))
    often = {name for name, times in named.items() if times >= OFTEN} | titled
    shortest = [
        one
        for one in often
        if not any(set(o.split()) < set(one.split()) for o in often)
    ]
    return called(document, shortest[0]) if len(shortest) == 1 else None


def called(document: Document, name: str) -> Person | None:
    """A person with the pronouns a document has for them; None where it has both."""
    told = [
        block.text
        for section in document.sections
        for block in section.blocks
        if re.search(rf"\b{re.escape(name)}\b", block.text)
    ]
    spoken = Counter(_pronouns_of(told))
    more, less = max(spoken.values(), default=0), min(spoken[True], spoken[False])
    if more < SURE * less or not more:
        return None
    return Person(name, HE if spoken[True] > spoken[False] else SHE)


def _pronouns_of(texts: Iterable[str]) -> Iterator[bool]:
    """For each "he" and "she" whether it is "he"."""
    for text in texts:
        for word in re.findall(r"[a-z]+", text.lower()):
            if word in HE or word in SHE:
                yield word in HE


def _people_in(heading: str, proper: frozenset[str]) -> tuple[str, ...]:
    return find_names(heading, proper).people
