"""Google's fixed limits, and the rules on sentences, values and ids of both agents.

From cloud.google.com/dialogflow/quotas, "Limits", read in 2026: 2,000 intents (ES) or
10,000 (CX), 250 entity types, 20 parameters of an intent, 2,000 training phrases of an
intent and 100,000 in all (a language each), 768 characters in a phrase, 30,000 entries
of an entity type, 256 characters in what a pupil says, 30 seconds for a webhook. That
20 phrases an intent are the least is the advice of Google's agent checker for CX.
"""

import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

MOST_ES_INTENTS = 2_000
MOST_CX_INTENTS = 10_000
MOST_ENTITY_TYPES = 250
MOST_PARAMETERS = 20
FEWEST_SAID = 20
MOST_SAID = 2_000
MOST_SAID_IN_ALL = 100_000
MOST_ENTRIES = 30_000
LONGEST_SAID = 256  # a longer phrase, 768 at most, could never be what a pupil says
LONGEST_WAIT = 30

Said = tuple[str, str]  # an intent's name and one of its sentences


def lint_count(what: str, count: int, most: int) -> Iterator[str]:
    if count > most:
        yield f"there are {count} {what}; {most} are allowed"


def lint_said(said: Sequence[Said]) -> Iterator[str]:
    """Each sentence stands once, under one intent; not too long, few or many."""
    for name, text in said:
        if not text.strip() or len(text) > LONGEST_SAID:
            yield f"{name}: {text[:30]!r} has {len(text)} characters"
    yield from _lint_repeats([(name, _key(text)) for name, text in said])
    for name, count in Counter(name for name, _ in said).items():
        if count < FEWEST_SAID:
            yield f"{name} has {count} sentences; it needs {FEWEST_SAID}"
        yield from lint_count(f"sentences of {name}", count, MOST_SAID)
    yield from lint_count("sentences", len(said), MOST_SAID_IN_ALL)


def _lint_repeats(said: Sequence[Said]) -> Iterator[str]:
    first: dict[str, str] = {}
    for (name, text), count in Counter(said).items():
        if count > 1:
            yield f"{name}: {text!r} stands there {count} times"
        other = first.setdefault(text, name)
        if other != name:
            yield f"{name}: {text!r} is also one of {other}"


def lint_entries(name: str, entries: Sequence[dict[str, object]]) -> Iterator[str]:
    """The values of an entity: some, each once, and its own synonym."""
    if not entries:
        yield f"entity {name} has no values"
    yield from lint_count(f"values of {name}", len(entries), MOST_ENTRIES)
    for entry in entries:
        value, synonyms = str(entry.get("value", "")), entry.get("synonyms")
        if not value.strip() or len(value) > LONGEST_SAID:
            yield f"entity {name}: {value[:30]!r} has {len(value)} characters"
        if not isinstance(synonyms, list) or value not in synonyms:
            yield f"entity {name}: {value[:30]!r} is not among its synonyms"
    for value, count in Counter(_key(str(e.get("value"))) for e in entries).items():
        if count > 1:
            yield f"entity {name}: {value!r} stands there {count} times"


def lint_ids(what: str, ids: Iterable[object]) -> Iterator[str]:
    """Each is a uuid, and nobody else's."""
    for key, count in Counter(map(str, ids)).items():
        if not _is_uuid(key):
            yield f"{what}: {key!r} is no id"
        elif count > 1:
            yield f"{what}: id {key} is used {count} times"


def _is_uuid(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False


def _key(text: str) -> str:
    return " ".join(text.lower().split())
