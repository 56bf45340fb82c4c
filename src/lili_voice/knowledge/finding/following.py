"""Questions that lean on what was said before: "and why?", "when did he resign?"."""

import re
from collections.abc import Sequence

from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.understand import plain_words

HE = frozenset({"he", "him", "his", "she", "her"})
ABOUT = re.compile(r"^(?:and |but |so |then )*(?:what|how) about (?P<whom>.+)$")
# How a question of each kind begins, so that "what about Zhou?" is asked in full.
BEGINS = {
    "who": "who",
    "when": "when",
    "where": "where",
    "why": "why",
    "how": "how",
    "how_many": "how many",
    "fate": "what happened to",
}


def followed(heard: Sequence[str], last: Sequence[Fact], asks: str) -> list[str]:
    """The words of a question with what they lean on put in: the person last named for
    "he", the kind of answer last wanted for "what about".

    `last` are the facts last spoken of.
    """
    text = " ".join(heard)
    if found := ABOUT.match(text):
        begin = BEGINS.get(asks, "")
        heard = f"{begin} {found['whom']}".split()
    person = _person(last)
    named = not HE.isdisjoint(heard) and person
    if not named:
        return list(heard)
    return [word for said in heard for word in (person if said in HE else [said])]


def _person(last: Sequence[Fact]) -> list[str]:
    """The words of the name of whoever was last spoken of."""
    named = next((fact.people[0] for fact in last if fact.people), "")
    return plain_words(named)
