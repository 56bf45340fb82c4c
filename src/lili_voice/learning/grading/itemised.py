"""Lists in answers: items in any order, each counted once."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from lili_voice.english.numbers import read_number
from lili_voice.english.verbs import is_past
from lili_voice.english.wordforms import STOP, stem, words
from lili_voice.learning.grading.answers import UNDECIDED, Verdict
from lili_voice.learning.grading.meaning import compare
from lili_voice.learning.grading.said import Said, read
from lili_voice.turn import Grade, Part, Question

EVERY, SOME, NONE = "every part", "some of the parts", "none of the parts"
TOO_MUCH = "and something that is not asked for"
ITEM = 4  # words in an item of a list written with commas
SPARE = 5  # words of an item said that is no part; more are a remark
_WRITTEN = re.compile(r"\s*,\s+(?:and\s+)?|\s+and\s+|\s*&\s*")
_SPOKEN = re.compile(
    r"\s*[,;.]\s+|\s+(?:and|plus|then|also|or|as well as|oh and|next)\s+",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"\s*[;.]\s+")
_OR = re.compile(r"\bor\b", re.IGNORECASE)
_WANTED = re.compile(
    r"\b(?:name|give|state|list|tell me|identify|any|what (?:were|are)|which)"
    r"(?: me| us)?(?: any| the| at least)*"
    r" (?P<count>one|two|three|four|five|six|seven|\d)\b",
    re.IGNORECASE,
)

Judge = Callable[[str, str], Verdict]  # an accepted wording, what was heard


@dataclass(frozen=True, slots=True)
class _Found:
    """The parts that were said, and the items that are none."""

    said: frozenset[int]
    spare: tuple[str, ...]


def parts_of(question: Question) -> tuple[Part, ...]:
    """The items wanted: the parts, or those of an answer written as a list."""
    if question.parts:
        return question.parts
    accepts = question.accepts
    # beside other answers, what reads like a list is one answer of several
    whole = {stem(word) for word in words(accepts[0])} if accepts else set()
    lists = (
        listed(one) or whole <= {stem(w) for w in (*words(one), "and")}
        for one in accepts
    )
    items = listed(accepts[0]) if accepts and all(lists) else ()
    return tuple(Part((item,), (question.fact,)) for item in items)


def listed(text: str) -> tuple[str, ...]:
    """The items of "a, b and c" or "a; b; c"; none of any other text."""
    if ";" in text:
        return tuple(item.strip() for item in text.split(";") if words(item))
    items = tuple(item for item in _WRITTEN.split(text.strip(" .")) if words(item))
    short = all(len(item.split()) < ITEM for item in items)
    # "coal and steel were mined" is a sentence
    told = {any(map(is_past, words(item))) for item in items}
    return items if len(items) > 1 and short and len(told) == 1 else ()


def wanted_of(question: Question, parts: Sequence[Part]) -> int:
    """How many items are asked for: "name three"."""
    if question.wants:
        return min(question.wants, len(parts))
    asked = _WANTED.search(question.prompt)
    count = read_number(asked["count"]) if asked else None
    return count if isinstance(count, int) and 0 < count < len(parts) else len(parts)


def judge_list(
    question: Question, heard: str, parts: Sequence[Part], judge: Judge
) -> Verdict:
    """Judges a list: each item counts once, however often and wherever it is said."""
    found = _found(heard, parts, judge)
    matched = tuple(parts[at].accepts[0] for at in sorted(found.said))
    missing = tuple(
        part.accepts[0] for at, part in enumerate(parts) if at not in found.said
    )
    enough = len(matched) >= wanted_of(question, parts)
    if matched and _OR.search(heard) and (found.spare or not enough):
        return Verdict(Grade.WRONG, UNDECIDED, (), "", matched, missing)
    if not matched:
        return Verdict(Grade.WRONG, NONE, (), "", (), missing)
    grade = Grade.CORRECT if enough and not found.spare else Grade.PARTIAL
    why = EVERY if enough else SOME
    return Verdict(grade, TOO_MUCH if found.spare else why, (), "", matched, missing)


def _found(heard: str, parts: Sequence[Part], judge: Judge) -> _Found:
    """Sentence by sentence, and item by item within each."""
    said: set[int] = set()
    spare: list[str] = []
    for sentence in _split(_SENTENCES, heard):
        whole = _parts_in(sentence, parts, judge)
        items = [
            (item, _parts_in(item, parts, judge) or _by_keyword(item, parts))
            for item in _items(sentence)
        ]
        named = set().union(*(here for _, here in items))
        said |= whole | named
        if whole - named:
            continue  # a part told in several clauses, which are no items themselves
        spare += [
            item
            for item, here in items
            if not here and _is_item(item) and not _touches(item, parts, judge)
        ]
    return _Found(frozenset(said), tuple(spare))


def _items(heard: str) -> list[str]:
    return _split(_SPOKEN, f"{heard} ")


def _split(joint: re.Pattern[str], heard: str) -> list[str]:
    return [item for item in joint.split(heard) if item and words(item)]


def _parts_in(item: str, parts: Sequence[Part], judge: Judge) -> set[int]:
    return {
        at
        for at, part in enumerate(parts)
        if any(_says(text, item, judge) for text in _wordings(part))
    }


def _by_keyword(item: str, parts: Sequence[Part]) -> set[int]:
    """The one part, told in a sentence, that a short item belongs to: "the fire"."""
    heard = read(item)
    content = {heard.stems[at] for at in heard.content()}
    if not 0 < len(content) < ITEM:
        return set()
    alike = {
        at
        for at, part in enumerate(parts)
        if any(_is_all_of(heard, read(text)) for text in part.accepts)
    }
    telling = [
        at
        for at in alike
        if not content <= _stems(one for o, one in enumerate(parts) if o != at)
    ]
    return set(telling) if len(alike) == 1 else set()


def _is_all_of(heard: Said, wanted: Said) -> bool:
    found = compare(wanted, heard)
    sentence = len(list(wanted.content())) >= ITEM
    return sentence and bool(found.said) and not (found.beside or found.contrary)


def _stems(parts: Iterable[Part]) -> set[str]:
    return {
        stem for part in parts for text in part.accepts for stem in read(text).stems
    }


def _says(text: str, item: str, judge: Judge) -> bool:
    """Whether an item, or a row of words in items said without a break, is a part."""
    if judge(text, item).grade is Grade.CORRECT:
        return True
    long, heard = len(words(text)), read(item)
    if not long < len(heard.words) or long >= ITEM:
        return False
    return any(
        judge(text, " ".join(heard.words[start : start + long])).grade is Grade.CORRECT
        for start in range(len(heard.words) - long + 1)
        if not heard.denied[start]
    )


def _wordings(part: Part) -> tuple[str, ...]:
    """The wordings of a part; of one that is a list itself, any item will do."""
    return tuple(
        one
        for text in part.accepts
        for one in (text, *(listed(text) if ";" not in text else ()))
    )


def _touches(item: str, parts: Sequence[Part], judge: Judge) -> bool:
    """Whether an item is nearly a part: no part of the list, but nothing untrue."""
    return any(
        judge(text, item).grade is Grade.PARTIAL
        for part in parts
        for text in part.accepts
    )


def _is_item(item: str) -> bool:
    """Whether it names something, and is not a remark on what is being said."""
    content = [word for word in words(item) if word not in STOP]
    return 0 < len(content) < SPARE and not _REMARK.search(item)


_REMARK = re.compile(
    r"\b(?:i think|that's (?:it|all)|i (?:know|remember|forget|forgot|said)"
    r"|there (?:is|was|were|are)"
    r"|the (?:other|last|next|third|second|first) (?:one|two)?"
    r"|what else|er+m?|um+|oh|ah|ok|okay|well|like|yeah|yes|so|first|second(?:ly)?"
    r"|third(?:ly)?|finally|lastly"
    r"|something|can't|cannot|don't|maybe|more|another)\b",
    re.IGNORECASE,
)
