"""Lists in answers: items in any order, each counted once."""

import re
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from lili_voice.english.wordforms import STOP, words
from lili_voice.learning.grading.answers import UNDECIDED, Verdict
from lili_voice.learning.grading.counted_off import counted_off
from lili_voice.learning.grading.keywords import is_another, is_sort, stands_for
from lili_voice.learning.grading.listing import FEW, ITEM, listed, wanted_of
from lili_voice.learning.grading.meaning import compare
from lili_voice.learning.grading.recognised import is_of, recognised
from lili_voice.learning.grading.said import Said, read
from lili_voice.learning.grading.unbroken import told_apart
from lili_voice.turn import Grade, Part, Question

EVERY, SOME, NONE = "every part", "some of the parts", "none of the parts"
TOO_MUCH = "and something that is not asked for"
BREATH = 10  # words of one item, where others are marked off
SPARE = 5  # words of an item said that is no part; more are a remark
_SPOKEN = re.compile(
    r"\s*[,;.]\s+|\s+(?:and|plus|then|also|or|as well as|oh and|next)\s+",
    re.IGNORECASE,
)
_MARK = re.compile(r"[,;.]\s")  # who writes them writes them between items
_SENTENCES = re.compile(r"\s*[;.]\s+")
_OR = re.compile(r"\bor\b", re.IGNORECASE)

_NO_PART = Part((), ())

Judge = Callable[[str, str], Verdict]  # an accepted wording, what was heard


@dataclass(frozen=True, slots=True)
class _Found:
    """The parts that were said, and the items that are none."""

    said: frozenset[int]
    spare: tuple[str, ...]


def judge_list(
    question: Question, heard: str, parts: Sequence[Part], judge: Judge
) -> Verdict:
    """Judges a list: each item counts once, however often and wherever it is said."""
    heard = counted_off(heard)
    found = _found(heard, parts, judge)
    matched = tuple(parts[at].accepts[0] for at in sorted(found.said))
    missing = tuple(
        part.accepts[0] for at, part in enumerate(parts) if at not in found.said
    )
    wants = wanted_of(question, parts)
    enough = len(matched) >= wants
    two = wants == 1 or len(_items(heard)) <= FEW  # of more, "or" only lists them
    if matched and two and _OR.search(heard) and found.spare:
        return Verdict(Grade.WRONG, UNDECIDED, (), "", matched, missing)
    if not matched:
        return Verdict(Grade.WRONG, NONE, (), "", (), missing)
    grade = Grade.CORRECT if enough and not found.spare else Grade.PARTIAL
    why = EVERY if enough else SOME
    return Verdict(grade, TOO_MUCH if found.spare else why, (), "", matched, missing)


def _found(heard: str, parts: Sequence[Part], judge: Judge) -> _Found:
    """Sentence by sentence, and item by item within each."""
    judge = cache(judge)
    longest = BREATH if _MARK.search(heard) else 0
    known: dict[str, set[int]] = {}
    every = frozenset(range(len(parts)))

    def parts_of(item: str, near: AbstractSet[int] = every) -> set[int]:
        if item not in known:
            here = [part if at in near else _NO_PART for at, part in enumerate(parts)]
            known[item] = _parts_of(item, here, judge)
        return known[item]

    said: set[int] = set()
    spare: list[str] = []
    for sentence in _split(_SENTENCES, heard):
        whole = _parts_in(sentence, parts, judge)
        items = [
            (piece, parts_of(piece))
            for item in _items(sentence)
            for long in [len(words(item)) > longest]
            for piece in (told_apart(item, parts, parts_of) if long else [item])
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


def _parts_of(item: str, parts: Sequence[Part], judge: Judge) -> set[int]:
    """The parts that one item is: as judged, as what it can only be, or by a word that
    tells it."""
    if as_written := _just_so(item, parts):
        return as_written
    found = _parts_in(item, parts, judge) or recognised(item, parts)
    return found or _by_keyword(item, parts)


def _just_so(item: str, parts: Sequence[Part]) -> set[int]:
    spoken = words(item)
    return {
        at
        for at, part in enumerate(parts)
        if any(words(text) == spoken for text in part.accepts)
    }


def _items(heard: str) -> list[str]:
    return _split(_SPOKEN, f"{heard} ")


def _split(joint: re.Pattern[str], heard: str) -> list[str]:
    return [item for item in joint.split(heard) if item and words(item)]


def _parts_in(item: str, parts: Sequence[Part], judge: Judge) -> set[int]:
    found = {
        at
        for at, part in enumerate(parts)
        if any(_says(text, item, judge) for text in _wordings(part))
    }
    heard = read(item)
    loose = len(found) < FEW or len(list(heard.content)) > FEW
    just = {at for at in found if _is_just(parts[at], heard)}
    own = {at for at in found if _own(at, parts, heard, loose=loose)}
    return own | just if len(just) == 1 else own


def _is_just(part: Part, heard: Said) -> bool:
    """Whether all the words of one of its wordings were said, and no others."""
    likened = ((text, compare(read(text), heard)) for text in part.accepts)
    return any(
        len(found.said) == len(read(text).content) and not found.beside
        for text, found in likened
    )


def _own(at: int, parts: Sequence[Part], heard: Said, *, loose: bool) -> bool:
    """Whether it was this part that was said, and not what it shares with others:
    "Fosse Way" is no "Icknield Way", and "metal" tells neither of two metals."""
    others = _stems(one for other, one in enumerate(parts) if other != at)
    mine = _stems((parts[at],))
    said = mine.intersection(heard.stems)
    return bool(said - others) or (loose and not said)


def _by_keyword(item: str, parts: Sequence[Part]) -> set[int]:
    """The one part, told in a sentence, that a short item belongs to: "the fire"."""
    heard = read(item)
    content = [heard.words[at] for at in heard.content]
    if not content:
        return set()
    if len(content) < ITEM and (whole := _part_like(heard, parts)):
        return whole
    telling = [word for word in content if not is_sort(word)]
    if not 1 < len(telling) <= len(parts) or any(heard.denied):
        return set()
    each = [_part_like(read(word), parts) for word in telling]
    return set().union(*each) if all(each) else set()


def _part_like(heard: Said, parts: Sequence[Part]) -> set[int]:
    """The part that a few words are the telling ones of, where it is but one."""
    alike = {
        at
        for at, part in enumerate(parts)
        if any(
            _is_all_of(heard, read(text)) or stands_for(heard, read(text))
            for text in part.accepts
        )
    }
    content = {heard.stems[at] for at in heard.content}
    others = _stems(one for at, one in enumerate(parts) if at not in alike)
    return alike if len(alike) == 1 and not content <= others else set()


def _is_all_of(heard: Said, wanted: Said) -> bool:
    found = compare(wanted, heard)
    sentence = len(list(wanted.content)) >= ITEM
    return sentence and bool(found.said) and not (found.beside or found.contrary)


def _stems(parts: Iterable[Part]) -> set[str]:
    wordings = (read(text) for part in parts for text in part.accepts)
    return {one.stems[at] for one in wordings for at in one.content}


def _says(text: str, item: str, judge: Judge) -> bool:
    """Whether an item, or a row of words in items said without a break, is a part."""
    if judge(text, item).grade is Grade.CORRECT:
        mine, theirs = read(text), read(item)
        return not is_another(theirs, mine) and is_of(theirs, mine)
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
