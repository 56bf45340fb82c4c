"""Where a statement can be broken off, so that a learner may finish it."""

import re
from collections.abc import Iterator, Sequence

from lili_voice.english.verbs import is_past
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import STOP, stem, words
from lili_voice.knowledge.finding.plainwords import FRAME, LIGHT

LONGEST = 6  # words of an ending
EASY = 3  # words of an ending that are remembered without a verb or a comma
SHORTEST_START = 2  # words
ENOUGH = 2.0  # what a start must tell
AFTER_SUBJECT = 4.0  # the same where all that is said of a subject is left out
TELLING = 2.0  # a name or a figure tells as much as two words, a light word half of one
OPENERS = STOP - word_set("so if then than too also only just even same such")
OPENS_A_VERB = word_set("was were is are be been being had has have and or both who")
CLAUSE = word_set("was were is are had has would could should can will that which who")


def endings(statement: str, topic: str) -> Iterator[tuple[str, str]]:
    """Starts and endings of a statement, the best first.

    An ending begins after a small word ("of", "the") and says something new. Whoever
    learnt the statement can tell it: the start says enough, and the ending is more
    than an everyday word or the topic's own name.
    """
    spoken = statement.rstrip(". ").split()
    fit = {
        at: _fitness(spoken[:at], spoken[at:], topic)
        for at in range(SHORTEST_START, len(spoken))
        if _knowable(spoken[:at], spoken[at:], topic)
    }
    for at in sorted(fit, key=lambda at: (-fit[at], -at)):
        if fit[at] > 0:
            yield " ".join(spoken[:at]), " ".join(spoken[at:])


def _knowable(start: Sequence[str], end: Sequence[str], topic: str) -> bool:
    """Whether the start tells which statement it is, and the ending is worth asking."""
    begun = [start[0].lower(), *start[1:]]
    told = _tells(topic, begun)
    told += told < _tells("", begun)  # the topic's name tells as much as a word
    new = _tells(f"{topic} {' '.join(start)}", end)
    names_topic = new < _tells(" ".join(start), end)
    if any(map(is_past, end[1:])) or new < (TELLING if names_topic else 1):
        return False
    after_subject = is_past(end[0]) and start[-1] not in OPENS_A_VERB
    return told >= (AFTER_SUBJECT if after_subject else ENOUGH)


def _fitness(start: Sequence[str], end: Sequence[str], topic: str) -> float:
    """How well a statement breaks here; 0 where it must not."""
    tells = _tells(f"{topic} {' '.join(start)}", end)
    broken = any(re.search(r"[,;:.!?]$", word) for word in end[:-1])
    in_a_name = start[-1][0].isupper() and end[0][0].isupper()
    if len(end) > LONGEST or not tells or broken or in_a_name:
        return 0.0
    fitness = min(tells, TELLING)
    fitness += not OPENERS.isdisjoint(words(start[-1]))
    fitness -= not STOP.isdisjoint(words(end[0]))
    fitness -= not CLAUSE.isdisjoint(words(" ".join(end)))
    fitness -= max(0, len(end) - EASY) / 3
    return max(fitness, 0.01)


def _tells(told: str, end: Sequence[str]) -> float:
    """How much new meaning an ending has."""
    known = {stem(word) for word in words(told)}
    new = [
        (written, word)
        for written in end
        for word in words(written)
        if word not in STOP and stem(word) not in known
    ]
    return sum(_weight(written, word) for written, word in new)


def _weight(written: str, word: str) -> float:
    if written[0].isupper() or word.isdigit():
        return TELLING
    return 0.5 if stem(word) in LIGHT | FRAME else 1.0
