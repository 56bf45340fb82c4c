"""The forms of verbs: what a past tense or a participle is made of."""

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from lili_voice.english.vocabulary import word_set

# Irregular verbs that an object makes whole.
IRREGULAR_OBJECTS = word_set(
    """bear beat begin bite break build buy catch choose cut draw drink eat fight find
    forbid forget forgive hear hide hit hold hurt kill know lose meet overcome overrun
    oversee overthrow overtake rebuild seek sell shake shoot split steal strike sweep
    teach undergo understand undertake uphold win withdraw withhold withstand write
    rewrite foresee"""
)


class Forms(NamedTuple):
    """A verb, and whether an object is all that it needs."""

    plain: str
    past: str
    participle: str
    takes_object: bool


def verb_of_past(word: str) -> Forms | None:
    """The verb a lower-case word is the past tense of; None for any other word."""
    return _verbs()[0].get(word)


def verb_of_participle(word: str) -> Forms | None:
    """The verb a lower-case word is the past participle of."""
    return _verbs()[1].get(word)


def verb_of_present(word: str) -> Forms | None:
    """The verb of "abolishes", "carries"."""
    return _verbs()[2].get(word)


def verb_of_plain(word: str) -> Forms | None:
    """The verb of "go", but also that of the noun "march"."""
    return _verbs()[3].get(word)


@lru_cache(maxsize=1)
def _verbs() -> tuple[dict[str, Forms], ...]:
    """By past tense, by participle, by present tense and by plain form."""
    every = list(_listed())
    odd = {forms.plain for forms in every if not forms.past.endswith("ed")}
    kept = [f for f in every if f.plain not in odd or not f.past.endswith("ed")]
    return (
        {forms.past: forms for forms in kept},
        {forms.participle: forms for forms in kept},
        {_present(forms.plain): forms for forms in kept},
        {forms.plain: forms for forms in kept},
    )


def _listed() -> Iterator[Forms]:
    text = files("lili_voice.knowledge.extracting").joinpath("verbs.txt").read_text()
    _, objects, others, irregular = re.split(r"^#.*\n(?!#)", text, flags=re.M)
    for verb in objects.split():
        yield _regular(verb, takes_object=True)
    for verb in others.split():
        yield _regular(verb, takes_object=False)
    whole = {verb.rstrip("+") for verb in objects.split()}
    for row in irregular.replace("\n", ",").split(","):
        if forms := row.split():
            plain, past, participle = (*forms, forms[-1])[:3]
            yield Forms(plain, past, participle, plain in whole | IRREGULAR_OBJECTS)


def _regular(verb: str, *, takes_object: bool) -> Forms:
    plain = verb.rstrip("+")
    past = _past(plain, doubled=verb.endswith("+"))
    return Forms(plain, past, past, takes_object)


def _past(plain: str, *, doubled: bool) -> str:
    if doubled:
        return f"{plain}{plain[-1]}ed"
    if re.search(r"[^aeiou]y$", plain):
        return f"{plain[:-1]}ied"
    return f"{plain}d" if plain.endswith("e") else f"{plain}ed"


def _present(plain: str) -> str:
    if re.search(r"[^aeiou]y$", plain):
        return f"{plain[:-1]}ies"
    return f"{plain}es" if re.search(r"(?:[sxz]|ch|sh|o)$", plain) else f"{plain}s"
