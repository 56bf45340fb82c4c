"""The words of a statement that a question leaves out: they answer it."""

import re

from lili_voice.english.thesaurus import same_meaning
from lili_voice.english.verbs import BE, HELPING, is_past
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import STOP, stem, words

TAKEN_ALONG = word_set(
    "the a an his her its their no more most too all not many very any anybody anyone "
    "somebody someone every each several few some who"
)
LONGEST = 16  # words


def left_out(statement: str, asked: str) -> str:
    """The beginning or the end of a statement, where a question says all the rest;
    "" where what it leaves out lies elsewhere, or holds a verb of its own."""
    spoken = statement.rstrip(". ").split()
    told = {stem(word) for word in words(asked)}
    new = [at for at, word in enumerate(spoken) if _is_new(word, told)]
    if not new:
        return ""
    start, end = new[0], new[-1] + 1
    held = [at for at in range(start, end) if _is_content(spoken[at]) and at not in new]
    if held or end - start > LONGEST:
        return ""
    while start and spoken[start - 1].lower() in TAKEN_ALONG:
        start -= 1
    if not any(map(_is_content, spoken[end:])):
        end = len(spoken)
    if start > 0 and end < len(spoken):
        return ""
    if end - start == 1 and start > 0 and spoken[start - 1].lower() in BE:
        return ""  # "everything was possible"
    if start == 0 and any(
        is_past(w.lower()) or w in HELPING for w in spoken[start + 1 : end]
    ):
        return ""
    return " ".join(spoken[start:end]).strip(" ,;:")


def _is_new(word: str, told: set[str]) -> bool:
    found = [w for w in words(word) if w not in STOP]
    return bool(found) and not any(_said(stem(w), told) for w in found)


def _said(form: str, told: set[str]) -> bool:
    return form in told or any(same_meaning(form, other) for other in told)


def _is_content(word: str) -> bool:
    return bool(re.search(r"\w", word)) and any(w not in STOP for w in words(word))
