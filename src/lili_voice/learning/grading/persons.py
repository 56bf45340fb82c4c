"""Whether an answer has another do it, or have it done to them, than the accepted one.

"They" and "he" stand for whom the question names: who taxed whom is told by their
order, though neither word carries any meaning of its own.
"""

import re
from collections.abc import Iterator

from lili_voice.english.thesaurus import known, same_meaning
from lili_voice.english.verbs import BE, is_past, verb_of_plain
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import QUESTION_WORDS, STOP, stem, words
from lili_voice.learning.grading.order import Compared, is_passive
from lili_voice.learning.grading.said import Said, read
from lili_voice.turn import Question

ONE = word_set("he him his himself she her herself")
MANY = word_set("they them their themselves")
# A person after one of these is not whom it is done to.
BESIDE = word_set("by from with than like because when after before as and if that")
REACH = 3  # words from a verb to whom it is done to
NAMED = re.compile(r"(?<!^)(?<![.?!] )\b[A-Z][\w'’]+")


def another_acts(question: Question, both: Compared) -> bool:
    """Whether who does it and to whom it is done are not those of the answer."""
    return (
        _persons_exchanged(question, both)
        or _another_name_first(question, both)
        or _done_not_suffered(question, both)
        or _goal_acts(both)
        or _pronoun_turned(both)
    )


Person = tuple[int, bool]  # where it is said, and whether it is one person


def _persons_exchanged(question: Question, both: Compared) -> bool:
    """ "They taxed him" where he taxed them."""
    wanted = next(
        (
            order
            for text in (None, *question.accepts)
            if (order := _order(question, read(text) if text else both.wanted))
        ),
        None,
    )
    heard = _order(question, both.heard)
    if not (wanted and heard) or wanted[0][1] == heard[0][1]:
        return False
    start, end = heard[0][0], heard[1][0]
    said = {at for places in both.pairs.values() for at in places}
    return any(
        start < at < end and is_past(both.heard.words[at]) for at in said
    ) and not is_passive(both.heard, max(at for at in said if start < at < end))


def _order(question: Question, said: Said) -> tuple[Person, Person] | None:
    """The first two persons told of, if one is one person and the other are many."""
    first: Person | None = None
    for person in _persons(question, said):
        if first is None:
            first = person
        elif person[1] != first[1]:
            return first, person
    return None


def _persons(question: Question, said: Said) -> Iterator[Person]:
    names = {one for text in NAMED.findall(question.prompt) for one in words(text)}
    told = set(words(question.prompt))
    for at, word in enumerate(said.words):
        if at and said.words[at - 1] in BESIDE and word not in MANY:
            continue
        if word in ONE or (word in names and not word.endswith("s")):
            yield at, True
        elif word in MANY or (word in told and _plural(word)):
            yield at, False


def _plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss") and len(word) > REACH


def _another_name_first(question: Question, both: Compared) -> bool:
    """ "William's army was away", where it is Harold's that was."""
    mine, theirs = _opens(both.wanted), _opens(both.heard)
    if mine < 0 or theirs < 0 or mine in both.pairs:
        return False
    names = {one for text in NAMED.findall(question.prompt) for one in words(text)}
    one, other = both.wanted.words[mine], both.heard.words[theirs]
    named = one in names or not known(both.wanted.stems[mine])
    acts = any(is_past(word) or word in BE for word in both.wanted.words[mine + 1 :])
    return (
        named
        and acts
        and other in names
        and other != one
        and one not in both.heard.words
        and other not in both.wanted.words
    )


def _opens(said: Said) -> int:
    """Where the first word of meaning stands; -1 if a pronoun goes before it."""
    first = next(iter(said.content), -1)
    before = said.words[: max(first, 0)]
    return -1 if (ONE | MANY).intersection(before) else first


def _done_not_suffered(question: Question, both: Compared) -> bool:
    """ "They executed the judge" where they were executed, and the other way."""
    told = read(question.prompt).stems
    said = {at for places in both.pairs.values() for at in places}
    for mine, places in both.pairs.items():
        if not is_past(both.wanted.words[mine]):
            continue
        suffered = is_passive(both.wanted, mine)
        for at in places:
            if stem(both.wanted.words[mine]) != both.heard.stems[at]:
                continue
            if suffered and _acts_on_another(both.heard, at, (told, said)):
                return True
            if not suffered and _suffers(both, mine, at):
                return True
    return False


def _acts_on_another(
    heard: Said, verb: int, spoken: tuple[tuple[str, ...], set[int]]
) -> bool:
    told, said = spoken
    if is_passive(heard, verb) or not is_past(heard.words[verb]):
        return False
    if heard.words[:1] not in (("they",), ("he",), ("she",)) or verb > REACH:
        return False
    for at in range(verb + 1, min(verb + 1 + REACH, len(heard.words))):
        word = heard.words[at]
        if word in STOP - word_set("the a an his her their all some"):
            return False
        if at in said or word in QUESTION_WORDS:
            return False
        if word not in STOP:
            return not any(same_meaning(heard.stems[at], one) for one in told)
    return False


def _suffers(both: Compared, mine: int, at: int) -> bool:
    """ "He was taxed" where he taxed them."""
    active = both.wanted.words[:1] in (("he",), ("she",)) and mine <= REACH
    whom = not (ONE | MANY).isdisjoint(both.wanted.words[mine + 1 : mine + 1 + REACH])
    alike = both.heard.words[:1] == both.wanted.words[:1]
    by = "by" in both.heard.words[at:]
    return active and whom and alike and is_passive(both.heard, at) and not by


def _pronoun_turned(both: Compared) -> bool:
    """ "The court had power over him" where he had power over the court."""
    wanted, heard = both.wanted, both.heard
    one, other = wanted.words[:1], heard.words[:1]
    for these in (ONE, MANY):
        alike = not set(wanted.words[1:2]).isdisjoint(heard.words)  # "had", "had"
        if these.issuperset(one) and alike and other[0] not in ONE | MANY:
            first = next(iter(heard.content), -1)
            content = list(wanted.content)
            turned = first in both.theirs(content[1:]) - both.theirs(content[:1])
            if turned and these & {"him", "her", "them"} & set(heard.words[-1:]):
                return not is_passive(heard, first + 1)
    return False


def _goal_acts(both: Compared) -> bool:
    """ "England invaded Spain" where the answer is to invade England."""
    first = next(iter(both.wanted.content), -1)
    form = verb_of_plain(both.wanted.words[first]) if first >= 0 else None
    if form is None or form.also_noun or form.rarely_plain or not form.takes_object:
        return False
    after = [at for at in both.wanted.content if at > first]
    if not after or is_past(both.wanted.words[first]):
        return False
    verbs = both.pairs.get(first, frozenset())
    goal = both.theirs(after) - verbs
    if not verbs or not goal or max(goal) > min(verbs):
        return False
    verb = min(verbs)
    if not is_past(both.heard.words[verb]) and both.heard.words[verb - 1] != "to":
        return False
    said = {at for places in both.pairs.values() for at in places}
    rest = [at for at in both.heard.content if at > verb and at not in said]
    opens = next(iter(both.heard.content), -1)
    return bool(rest) and opens in goal and not is_passive(both.heard, verb)
