"""What makes an answer wrong that has the right words."""

import re
from collections.abc import Mapping

from lili_voice.english.verbs import HELPING, is_past
from lili_voice.english.vocabulary import word_list, word_set
from lili_voice.english.wordforms import stem
from lili_voice.knowledge.finding.plainwords import LIGHT
from lili_voice.learning.grading.answers import CONTRARY, FLATLY
from lili_voice.learning.grading.meaning import Likeness
from lili_voice.learning.grading.misheard import heard_as
from lili_voice.learning.grading.order import Compared, is_act, turned_round
from lili_voice.learning.grading.persons import another_acts
from lili_voice.learning.grading.said import SCOPE, Said, read
from lili_voice.turn import Question

ENOUGH = 0.6  # the share of an answer's meaning that makes it right
NEARLY = 0.7  # the share from which something else beside it is no matter
BRIEF = 2  # content words of a term
INSISTS = word_set("did does do was were could would can had")
# Where a term is asked for, to say what it means is half the answer.
TERM = re.compile(
    r"\b(?:called|nickname|code ?name|name (?:of|for)|(?:word|term) for)\b"
)
ALIKE = 0.7  # the least likeness in sound of a word that may be the term misheard
KEEPS_FROM = frozenset(
    map(
        stem,
        word_list("stop prevent ban avoid forbid escape block abolish refuse reject"),
    )
)
AWAY = ("away", "from")
GOES_ON = word_set(
    "more longer let allowed allow increase increased raised caused cause help helped "
    "encouraged encourage started start spread force forced"
)
GAP = 3  # words apart, of those that belong together
FILLERS = word_set("littl bit lot load piec form type sort")


def contradicts(
    question: Question, both: Compared, found: Likeness, weights: Mapping[int, float]
) -> str:
    """Why the right words tell the contrary; "" when they do not."""
    wanted, heard = both.wanted, both.heard
    if _insists(question, heard):
        return CONTRARY
    enough = sum(weights[at] for at in found.said) >= ENOUGH * sum(weights.values())
    kept = enough and any(weights.values()) and _kept_from(wanted, heard, found)
    kept = kept or _set_going(wanted, heard, found)
    flatly = kept or _flatly(found, weights) or turned_round(both, question.prompt)
    flatly = flatly or another_acts(question, both)
    return FLATLY if flatly else ""


def _flatly(found: Likeness, weights: Mapping[int, float]) -> bool:
    """Whether most of it was said, and nothing else, but with a "not" too few or too
    many."""
    denied = found.turned & found.pairs.keys()
    if found.beside or not denied or len(weights) < 2:
        return False
    told = sum(weights[at] for at in found.said | denied)
    return told >= ENOUGH * sum(weights.values())


def _kept_from(wanted: Said, heard: Said, found: Likeness) -> bool:
    """ "To stop women voting": what is told of is kept from happening."""
    if not KEEPS_FROM.isdisjoint(wanted.stems) or any(wanted.denied):
        return False
    said = {at for places in found.pairs.values() for at in places}
    away = {at for at in range(len(heard.words)) if heard.words[at : at + 2] == AWAY}
    keeping = {at for at in found.beside if heard.stems[at] in KEEPS_FROM} | away
    return any(at < max(said) and not heard.denied[at] for at in keeping - said)


def _set_going(wanted: Said, heard: Said, found: Likeness) -> bool:
    """ "Let children work longer", where it was limited how long they worked."""
    stopped = {
        at for mine in found.pairs for at in wanted.stopped(mine) if mine - at <= SCOPE
    }
    return (
        bool(stopped)
        and stopped.isdisjoint(found.said)
        and not GOES_ON.isdisjoint(heard.words)
        and not any(heard.denied)
    )


def _insists(question: Question, heard: Said) -> bool:
    """ "He did dare" to a question of what he did not dare."""
    asked = read(question.prompt)
    if not any(asked.denied):
        return False
    denied = {asked.stems[at] for at in asked.content if asked.denied[at]}
    return any(
        word in INSISTS and heard.stems[at + 1] in denied and not heard.denied[at + 1]
        for at, word in enumerate(heard.words[:-1])
    )


def has_another_subject(wanted: Said, heard: Said, found: Likeness) -> bool:
    """ "Bad air causes disease", where it is germs that do."""
    content = list(wanted.content)
    if len(content) < 2 or content[0] in found.said or not is_subject(wanted):
        return False
    said = [at for places in found.pairs.values() for at in places]
    before = [at for at in found.beside if at < min(said, default=0)]
    return any(heard.stems[at] not in LIGHT | FILLERS for at in before)


def said_in_its_place(
    both: Compared, found: Likeness, weights: Mapping[int, float]
) -> bool:
    """ "Away from the fire" of away from the plague: all but the point is said, and
    where the point should be stands something else."""
    content = list(both.wanted.content)
    for place, at in enumerate(content):
        if weights[at] < 1 or at in found.pairs:
            continue
        for step in (-1, 1):
            beside = place + step
            if not 0 <= beside < len(content) or content[beside] not in found.said:
                continue
            if abs(at - content[beside]) <= GAP and _beside(
                both, content[beside], step, found
            ):
                return True
    return False


def _beside(both: Compared, mine: int, step: int, found: Likeness) -> bool:
    """Whether the word of meaning next to what says the same is of another meaning."""
    heard = list(both.heard.content)
    for theirs in both.pairs.get(mine, ()):
        if theirs not in heard:
            continue
        next_one = heard.index(theirs) - step
        if not 0 <= next_one < len(heard):
            continue
        there = heard[next_one]
        other = there in found.beside and abs(there - theirs) <= GAP
        if is_past(both.heard.words[there]):
            continue  # what was done is told in many ways
        if other and both.heard.stems[there] not in LIGHT | FILLERS:
            return True
    return False


def is_subject(said: Said) -> bool:
    """Whether the first word of meaning is whom or what the sentence tells of."""
    content = list(said.content)
    if len(content) < 2:
        return False
    if said.words[content[0]].endswith("ly"):
        return False  # "poorly armed"
    following = said.words[content[0] + 1 : content[0] + 2]
    return is_act(said, content[1]) or not HELPING.isdisjoint(following)


def only_means_it(question: Question, wanted: Said, heard: Said) -> bool:
    """Whether a term that is asked for was told in other words."""
    content = list(wanted.content)
    if not TERM.search(question.prompt) or len(content) > BRIEF:
        return False
    spoken = " ".join(heard.words)
    return not any(
        wanted.stems[at] in heard.stems or heard_as(wanted.words[at], word) >= ALIKE
        for at in content
        for word in (*heard.words, spoken)
    )
