"""Heads of columns, and how what stands below them is said."""

import re

from lili_voice.english.verbs import is_past, verb_of_past
from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.extracting.statement import uncapped
from lili_voice.knowledge.reading.labels import is_date
from lili_voice.knowledge.reading.verbs import has_verb

# Heads that add nothing to what stands below them.
PLAIN = re.compile(
    r"(?:meaning|definition|explanation|details?|descriptions?|facts?|information|"
    r"notes?|event|events|what|what happened|what it means|answers?|evidence|"
    r"key (?:point|event|fact|detail|information)s?|anything else|other|extra|"
    r"comments?|more|)$",
    re.I,
)
# Heads under which stands what the one before them did.
DOES = re.compile(
    r"(?:(?:main |key )?(?:jobs?|roles?|work|functions?|actions?|deeds?|achievements?|"
    r"contributions?|duty|duties|powers?)|what (?:they|it|he|she) did)$",
    re.I,
)
EVENT = re.compile(r"(?:events?|what happened)$", re.I)
WHAT_DID = re.compile(r"what (?:they|it|he|she|\w+) did$", re.I)
NOBLE = re.compile(r"(?:Duke|Earl|Duchess|King|Queen|Prince|Bishop)s? of ")
WHOM = re.compile(r"(?:who|whom|people|leaders?|names?|person|rulers?|king)\b", re.I)
THEM = re.compile(r"\b(?:them|him|her|they|he|she)\b", re.I)
LOOSE = word_set("""
    to in on at by for from with into against between after before because as when and
    or until over under through across up out off down during at
""")


def told_below(name: str, head: str, cell: str, proper: frozenset[str]) -> str:
    """A cell as a statement about its row's name: "Tyler, job: ruled the shire"."""
    did = DOES.fullmatch(head) or (PLAIN.fullmatch(head) and not EVENT.match(head))
    if (did and _acts(cell)) or (WHAT_DID.match(head) and _is_past(cell)):
        return f"{name} {cell[:1].lower()}{cell[1:]}"
    told = cell if has_verb(cell) else uncapped(cell, proper)
    if PLAIN.fullmatch(head):
        return f"{name}: {told}"
    return f"{name}, {uncapped(head, proper)}: {told}"


def about_them(head: str, before: str, whose: str) -> str:
    """ "What became of Ann Lee" for "What became of them", where the cell before it
    names whom; `whose` is what stands above that cell."""
    if not WHOM.match(whose):
        return head
    named = before[:1].isupper() and not is_date(before) and len(before.split()) <= 8
    article = "the " if NOBLE.match(before) else ""
    name = re.sub(r"^The ", "the ", before.rstrip("."))
    return THEM.sub(lambda _: f"{article}{name}", head) if named else head


def _acts(cell: str) -> bool:
    """Whether a cell tells what its row did: "Built roads", not "Hanged in May"."""
    first, *more = cell.split()
    verb = verb_of_past(first.lower())
    if verb is None or not more:
        return False
    if verb.past != verb.participle:
        return True
    following = more[0].lower().strip(",;")
    return following not in LOOSE and not following.endswith("ly")


def _is_past(cell: str) -> bool:
    return is_past(cell.split(maxsplit=1)[0].lower())
