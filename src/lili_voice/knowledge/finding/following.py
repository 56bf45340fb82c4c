"""Questions that lean on what was said before: "and why?", "when did he resign?"."""

import re
from collections.abc import Callable, Sequence

from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.understand import plain_words

Wanted = Callable[[], str]  # the kind of answer that was wanted last

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


def nothing_wanted() -> str:
    """Nothing was asked before."""
    return ""


def followed(
    heard: Sequence[str], last: Sequence[Fact], asks: Wanted = nothing_wanted
) -> list[str]:
    """The words of a question with what they lean on put in: the person last named for
    "he", the kind of answer last wanted for "what about".

    `last` are the facts last spoken of, `asks` tells the kind; neither is looked at
    unless the question leans on it.
    """
    text = " ".join(heard)
    if found := ABOUT.match(text):
        begin = BEGINS.get(asks(), "")
        heard = f"{begin} {found['whom']}".split()
    person = [] if HE.isdisjoint(heard) else _person(last)
    if not person:
        return list(heard)
    return [word for said in heard for word in (person if said in HE else [said])]


def _person(last: Sequence[Fact]) -> list[str]:
    """The words of the name of whoever was last spoken of."""
    named = next((fact.people[0] for fact in last if fact.people), "")
    return plain_words(named)
