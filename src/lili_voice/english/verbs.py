"""The verbs of school history with all their forms, and how English inflects them."""

import re
from collections.abc import Iterator
from importlib.resources import files
from typing import NamedTuple

from lili_voice.english.vocabulary import word_set

BE = word_set("was were is are")
HELPING = word_set("""
    am is are was were has have had do does did can could will would shall should may
    might must cannot can't couldn't won't wouldn't didn't doesn't don't wasn't weren't
    isn't aren't hasn't haven't hadn't shouldn't mustn't
""")
_NO_PAST = word_set("""
    hundred need indeed speed breed weed seed feed bleed greed reed deed red shed sacred
    wicked naked hatred kindred bloodshed bed creed exceed proceed succeed so-called
    united
""")
_ENTRY = re.compile(r"(?P<plain>[a-z]+)(?P<marks>[*=^+~]*)(?P<irregular>(?: [a-z/]+)*)")


class Forms(NamedTuple):
    """A verb, and whether an object is all that it needs.

    Of several forms with the same use, such as "got" and "gotten", `past` and
    `participle` are the first. `also_noun`: the third person is as often a plural;
    `rarely_plain`: the plain form is more often another word.
    """

    plain: str
    past: str
    participle: str
    takes_object: bool
    also_noun: bool = False
    rarely_plain: bool = False

    @property
    def third(self) -> str:
        """ "Reaches", "denies"."""
        if re.search(r"[^aeiou]y$", self.plain):
            return f"{self.plain[:-1]}ies"
        hissing = re.search(r"(?:[sxz]|ch|sh|o)$", self.plain)
        return f"{self.plain}es" if hissing else f"{self.plain}s"


class _Tables(NamedTuple):
    """The listed verbs by their forms, those that help others apart."""

    plain: dict[str, Forms]
    third: dict[str, Forms]
    past: dict[str, Forms]
    participle: dict[str, Forms]
    irregular: dict[str, Forms]
    helping: dict[str, Forms]


def _listed() -> _Tables:
    tables = _Tables({}, {}, {}, {}, {}, {})
    text = files(__package__).joinpath("verbs.txt").read_text(encoding="utf-8")
    for entry in _ENTRY.finditer(re.sub(r"^#.*$", "", text, flags=re.MULTILINE)):
        _enter(entry, tables)
    return tables


def _enter(entry: re.Match[str], tables: _Tables) -> None:
    plain, marks, irregular = entry["plain"], entry["marks"], entry["irregular"].split()
    every = irregular or [_regular_past(plain, doubled="+" in marks)]
    pasts, participles = every[0].split("/"), every[-1].split("/")
    marked = ("*" in marks, "=" in marks, "^" in marks)
    forms = Forms(plain, pasts[0], participles[0], *marked)
    if "~" in marks:
        tables.helping[plain] = forms
        return
    tables.plain[plain] = tables.third[forms.third] = forms
    tables.past.update(dict.fromkeys(pasts, forms))
    tables.participle.update(dict.fromkeys(participles, forms))
    if irregular:
        tables.irregular.update(dict.fromkeys([*pasts, *participles], forms))


def _regular_past(plain: str, *, doubled: bool = False) -> str:
    if doubled:
        return f"{plain}{plain[-1]}ed"
    if re.search(r"[^aeiou]y$", plain):
        return f"{plain[:-1]}ied"
    return f"{plain}d" if plain.endswith("e") else f"{plain}ed"


_VERBS = _listed()
_IRREGULAR_PASTS = frozenset(_VERBS.past.keys() & _VERBS.irregular.keys())
PLAIN = frozenset(
    plain
    for plain, verb in (_VERBS.plain | _VERBS.helping).items()
    if not verb.rarely_plain
)


def every_verb() -> Iterator[Forms]:
    """The verbs that can stand alone, in alphabetical order."""
    yield from _VERBS.plain.values()


def verb_of_past(word: str) -> Forms | None:
    """The verb a lower-case word is the past tense of; None for any other word."""
    return _VERBS.past.get(word)


def verb_of_participle(word: str) -> Forms | None:
    """The verb a lower-case word is the past participle of."""
    return _VERBS.participle.get(word)


def verb_of_present(word: str) -> Forms | None:
    """The verb of "abolishes", "carries"."""
    return _VERBS.third.get(word)


def verb_of_plain(word: str) -> Forms | None:
    """The verb of "go", but also that of the noun "march"."""
    return _VERBS.plain.get(word)


def irregular_forms() -> dict[str, str]:
    """The plain form of each irregular past and participle."""
    return {form: verb.plain for form, verb in _VERBS.irregular.items()}


def past_of(plain: str) -> str:
    """The past of a verb's plain form: "failed" for "fail", "rose" for "rise"."""
    verb = _VERBS.plain.get(plain) or _VERBS.helping.get(plain)
    return verb.past if verb else _regular_past(plain)


def is_past(word: str) -> bool:
    """Whether a lower-case word has the form of a verb in the past, listed or not."""
    if word in _IRREGULAR_PASTS:
        return True
    return word.endswith("ed") and len(word) > 3 and word not in _NO_PAST
