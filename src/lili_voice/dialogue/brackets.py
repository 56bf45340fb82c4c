"""What stands in brackets, put among the words of its sentence."""

import re

from lili_voice.dialogue.spoken_dates import dated, is_date
from lili_voice.dialogue.wording import marks
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import words
from lili_voice.knowledge.extracting.finite import verb_at

_BRACKETS = re.compile(r"(?P<gap>\s*)\((?P<inside>[^()]*)\)")
_LETTERS = re.compile(r"(?:[A-Z]\.?){2,6}")  # "WPC", "W.S.P.U."
_NICKNAME = re.compile("[‘'\"“][^'’\"”]+['’\"”]")  # Mary Ann ('Polly') Nichols
_PLACED = re.compile(r"(?:in|on|from|by|around|after|before|until|since)\b")
_JOINED = word_set(
    "in on at by from for with after before who which that when where as"
)


def without_brackets(text: str) -> str:
    """The same words without brackets round any of them."""
    while found := _BRACKETS.search(text):
        before, after = text[: found.start()], text[found.end() :]
        text = before + _bracketed(found, before, after) + after
    return text


def _bracketed(found: re.Match[str], before: str, after: str) -> str:
    """What stood in brackets, between commas where it stays in its sentence."""
    inside = found["inside"].strip(" ,;")
    if not inside or _said_already(inside, before + after):
        return ""
    if not found["gap"] and before[-1:].isalnum():  # "plotter(s)"
        return inside
    if not before.strip():
        return f"{inside}," if after.strip() else inside
    if _NICKNAME.fullmatch(inside) and after[1:2].isupper():
        return " " + inside
    if _stands_alone(inside, before, after):
        stop = "" if before.rstrip()[-1:] in ".!?" else "."
        return f"{stop} {inside[:1].upper()}{inside[1:]}"
    comma = "" if before.rstrip()[-1:] in ",;:" else ","
    goes_on = re.match(r"\s*[\w\"'‘“£$€]", after)
    return f"{comma} {_worded(inside, before)}" + ("," if goes_on else "")


def _worded(inside: str, before: str) -> str:
    if is_date(inside) and not _PLACED.match(inside):
        return dated(inside)
    if _are_its_letters(inside, before):
        return marks.OR_SHORT.format(short=inside)
    return inside.rstrip(".")


def _stands_alone(inside: str, before: str, after: str) -> bool:
    """Whether it is a sentence of its own: "he had been prime minister before"."""
    if before.rstrip()[-1:] in ".!?":
        return True
    told = inside.split()
    clause = told[0].lower() not in _JOINED and verb_at(told) is not None
    return clause and not after.strip(" .")


def _are_its_letters(short: str, before: str) -> bool:
    """Whether the letters are those of the name before them: "(WPC)"."""
    initials = "".join(word[0] for word in before.split() if word[0].isupper())
    return bool(_LETTERS.fullmatch(short)) and initials.endswith(short.replace(".", ""))


def _said_already(inside: str, rest: str) -> bool:
    """Whether a date in brackets stands elsewhere in the statement."""
    return is_date(inside) and set(words(inside)) <= set(words(rest))
