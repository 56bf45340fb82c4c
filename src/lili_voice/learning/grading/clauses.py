"""An accepted answer of several clauses of which any one is enough."""

import re
from functools import lru_cache

from lili_voice.english.wordforms import words
from lili_voice.learning.grading.said import read

_JOINTS = re.compile(
    r"\s*;\s*|\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+", re.IGNORECASE
)
_ASIDE = re.compile(
    r",\s*(?:especially|particularly|including|such as|like|for example|not)\b.*",
    re.IGNORECASE,
)
LEAST = 2  # words in a clause


@lru_cache(maxsize=4096)
def enough(accepts: tuple[str, ...]) -> tuple[str, ...]:
    """The clauses of the first answer that are right alone.

    They are when another accepted answer is no more than one of them: who takes "bad
    weather" for "bad weather and poor maps" takes "poor maps" too.
    """
    if len(accepts) < LEAST:
        return ()
    split = _JOINTS.split(_ASIDE.sub("", accepts[0]))
    clauses = [one for one in split if len(words(one)) >= LEAST]
    if len(clauses) < LEAST:
        return ()
    own = [_content(clause) for clause in clauses]
    others = [_content(one) for one in accepts[1:]]
    told_alone = any(
        2 * len(other & one) > len(other) and not other & rest
        for at, one in enumerate(own)
        for rest in [frozenset().union(*own[:at], *own[at + 1 :])]
        for other in others
    )
    return tuple(clauses) if told_alone else ()


def _content(text: str) -> frozenset[str]:
    said = read(text)
    return frozenset(said.stems[at] for at in said.content)
