"""Proper names by their form: "Catherine Howard", "Louis XVI", "Verdun"."""

import re
from collections.abc import Collection, Sequence

from lili_voice.english.kinds import kinds_in
from lili_voice.english.numbers import read_number, read_ordinal
from lili_voice.english.thesaurus import known
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import STOP, stem, words

LINKS = word_set("of the de du la le von van der den bin ibn al el di da and s")
TITLES = word_set(
    "king queen emperor empress tsar tsarina kaiser pope saint st sir lord lady duke "
    "duchess earl count prince princess president general field marshal admiral "
    "captain colonel major doctor dr mr mrs miss chairman chancellor commissar "
    "archbishop bishop cardinal father mother brother uncle chief reverend "
    "baron lieutenant"
)
GIVEN = word_set("""
    aaron abigail abraham ada adam adolf agnes aidan alan albert alec alex alexander
    alexandra alexei alfred alice alison alistair amelia amy andrew andrei angela ann
    anna anne annie anthony antony arnold arthur augustus barbara basil beatrice
    benedict benito benjamin bernard bertha bertrand betty bill bob boris brian bridget
    bruce caroline carl catherine cecil charles charlie charlotte chester christabel
    christian christine christopher clara clare claude clement clive colin connor
    constance cornelius cyril daisy daniel david deborah dennis diana dominic donald
    dora doris dorothy douglas dwight edgar edith edmund edward edwin eleanor elisabeth
    eliza elizabeth ella ellen elsie emil emily emma emmeline enid eric ernest ernst
    erwin esther ethel eugene eva evelyn ezra fanny felix ferdinand fidel fiona florence
    frances francis francisco frank franklin franz fred frederick friedrich fritz
    gabriel gavrilo geoffrey george georges gerald gertrude gilbert giovanni giuseppe
    gladys godfrey gordon grace graham gregory grigory guy gustav hannah harold harriet
    harry harvey heinrich helen helmut henri henrietta henry herbert herman hermann
    horatio howard hubert hugh ian ida igor irene isaac isabel isabella isambard ivan
    ivy jack jackie jacob jacques jake james jan jane janet jean jeremy jerry jesse jim
    jimmy joan joanna joe johan johann john jonathan jose josef joseph josephine joshua
    juan judith julia julian julius june karl kate katherine kathleen kay keir keith
    kenneth kevin klaus konrad konstantin kurt laura laurence lavrenty lawrence lee leo
    leon leonard leonid leopold leslie lewis lilian linda lionel liz lloyd louis louisa
    louise lucas lucy ludwig luke lydia lyndon mabel madeleine malcolm manfred marcus
    margaret maria marian marie marilyn marion marjorie mark martha martin mary mathilda
    matilda matthew maud maurice max maximilian maximilien megan michael miguel mikhail
    mildred millicent minnie moses nancy napoleon nathan nathaniel neil nell nelson
    neville nicholas nicolas nigel nikita nikolai nora norman oliver olive oscar oswald
    otto owen patricia patrick paul pauline pedro percy peter philip philippe phillip
    pierre rachel ralph randolph raymond rebecca reginald reinhard rene richard robert
    robin roger roland ronald rosa rosalind rose rosemary roy rudolf rupert ruth samuel
    sally sarah sebastian sergei sheila sidney sigmund simon sofia solomon sophia sophie
    stanley stella stephen steven stewart stuart susan sylvia ted theodore theresa
    thomas thurgood tim timothy toby tom tony ulysses ursula valentine vera vernon
    victor victoria vincent viola violet virginia vivian vladimir wallace walter warren
    wilfred wilhelm will william winifred winston woodrow yuri zachary zoe
""")
_ROMAN = re.compile(r"(?=[ivx])(?:x{0,2})(?:ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10}
_PIECE = re.compile(r"[^\W_][\w.'’-]*")


def is_proper(text: str) -> bool:
    """Whether a text has the form of a name: capitals throughout, and no words that
    are plain English alone."""
    pieces = [one for one in _PIECE.findall(text) if one.lower() not in LINKS]
    if not pieces or len(pieces) > 5:
        return False
    if not all(one[0].isupper() or one[0].isdigit() for one in pieces):
        return False
    spelt = [word for word in words(text) if word not in LINKS]
    return any(map(_names_one, spelt)) or (len(pieces) > 1 and _named_whole(spelt))


def _names_one(word: str) -> bool:
    if word.isdigit() or word in STOP:
        return False
    return word in GIVEN or not known(stem(word)) or bool(kinds_in([stem(word)]))


def _named_whole(spelt: Sequence[str]) -> bool:
    return bool(kinds_in([stem(word) for word in spelt]))


def number_in(name: str) -> tuple[int | None, str]:
    """The number a name bears, and the name without it: 8 and "Henry"."""
    spelt = words(name)
    for at in range(len(spelt) - 1, 0, -1):
        value = _numeral(spelt[at])
        if value:
            rest = [*spelt[:at], *spelt[at + 1 :]]
            return value, " ".join(rest[:-1] if rest[-1] == "the" else rest)
    return None, name


def numbers_said(spoken: Collection[str]) -> frozenset[int]:
    """All numbers that were said, as a name bears them."""
    return frozenset(filter(None, map(_numeral, spoken)))


def _numeral(word: str) -> int | None:
    if _ROMAN.fullmatch(word):
        values = [_VALUES[letter] for letter in word]
        following = [*values[1:], 0]
        return sum(-a if a < b else a for a, b in zip(values, following, strict=True))
    value = read_ordinal(word) or read_number(word)
    return value if isinstance(value, int) and value < 100 else None
