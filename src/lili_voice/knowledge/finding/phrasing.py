"""How questions are put together: openings, counts, places in a list, two at once."""

import re

THING = (
    r"(?:reason|cause|effect|result|consequence|feature|factor|aim|point|way|thing|"
    r"success|failure)"
)
# "the third reason", "reason three", "the first of the reasons", "the last effect",
# "number two", and "the second one" where nothing else is said.
NTH = re.compile(
    rf"\b(?:(?P<before>\d{{1,2}})(?:st|nd|rd|th)(?! 5)(?: key| main| important)?"
    rf" {THING}(?:e?s)?|{THING}(?: number| no)? (?P<after>\d{{1,2}})|"
    rf"(?P<of>\d{{1,2}})(?:st|nd|rd|th) of the|"
    rf"(?P<last>last|final)(?: key| main)? (?:{THING}|one)|"
    rf"number (?P<number>\d{{1,2}})(?= reason| effect| \w+\W*$|\W*$))\b"
    rf"|^(?:what (?:is|was) |what about |(?:more )?about |and )?(?:the )?"
    rf"(?P<bare>\d{{1,2}})(?:st|nd|rd|th)(?: one)?(?: again)?$"
)
# "the third cure": the noun tells which list is meant, so only the ordinal is taken.
OTHER = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th)(?= (?:cure|treatment|step|stage|problem|change|law|"
    r"method|type|kind|event|item|argument|demand|condition|symptom|weakness|strength)s?\b)"
)
HOW_MANY_PARTS = re.compile(
    r"\b(?:how many|number of|quantity of|count) (?:\w+ ){0,2}?(?:reason|cause|effect|"
    r"result|consequence|feature|factor|aim|point|success|failure|outcome)"
    r"|\b(?:of the|out of) .*\bhow many\b"
)
SEVERAL = re.compile(
    r"^(?:list|name|give|what (?:are|were|did))\b|\b(?:the|name|give|state|list|what|"
    r"which) (?:[2-9]|1[0-2])\b"
)
AND_ASKS = re.compile(
    r",?\s+and (?:also )?(?=(?:say |tell me )?(?:in |on |at |from )?"
    r"(?:who|what|when|where|why|how|which|whether)\b)",
    re.I,
)
SAME_NOUN = re.compile(
    r"(the [\w'’ ]+? (\w+)) and (the [\w'’ ]+ \2)\b"
    r"|([\w'’ ]+) and ((?:its|their|his|her) .+)",
    re.I,
)
EXCEPT = re.compile(
    r",?\s*\b(?:apart from|other than|besides|except(?: for)?|not counting|excluding"
    r"|leaving out) (?P<what>[^,;?]{2,60})"
)
LONGEST = 500  # characters of a question that are looked at for a second one
A_FEW = re.compile(
    r"\b(?:name|give|state|list|tell|identify)(?: me)? ([2-9]|an?\b|one\b|1\b)"
)
HOW_LONG = re.compile(r"\bhow (?:long|far|big|large|great|old|high|tall|much)\b")
DATED_END = re.compile(r"\b(?:by|at|in|before) the (?:end|start|beginning|middle) of\b")
OPENING = re.compile(
    r"^(?:(?:um+|er+m*|uh|well|so|ok(?:ay)?|right|hey|hi|please|and|but|now|then|lili|"
    r"could you|can you|would you|will you|please|just|do you know|"
    r"i (?:would|want|need) (?:like )?to know|tell me|remind me(?: of)?|"
    r"i am (?:looking for|revising)|say|what (?:do|can) you (?:know|tell me) about|"
    r"(?:everything|all|something|anything)(?: that)?(?: you know)? about)\W+)+"
)


def without_opening(text: str) -> str:
    """A question without "um, could you tell me" before it, unless that is all."""
    text = DATED_END.sub(" ", text)
    return OPENING.sub("", text) or text


def nth_in(text: str) -> int | None:
    """The place in a list that is asked for, from 1; -1 is the last."""
    found = NTH.search(text)
    if not found:
        other = OTHER.search(text)
        return int(other[1]) if other else None
    if found["last"]:
        return -1
    named = ("before", "after", "of", "number", "bare")
    return next(int(found[name]) for name in named if found[name])


def without_counts(text: str) -> str:
    """A question without the words that only count or measure."""
    left = OTHER.sub(" ; ", NTH.sub(" ; ", text))
    return HOW_LONG.sub(" ; ", left)


def left_out(text: str) -> tuple[str, str]:
    """A question without "apart from the famine", and what is not wanted."""
    found = EXCEPT.search(text)
    if found is None:
        return text, ""
    return f"{text[: found.start()]} {text[found.end() :]}".strip(), found["what"]


def few_in(text: str) -> int | None:
    """How many are enough: "name two features"."""
    found = A_FEW.search(text)
    return None if found is None else int(found[1]) if found[1].isdigit() else 1


def two_questions(question: str) -> tuple[str, str]:
    """Two questions asked in one breath, or the whole and "".

    "Who led it and when did it end?" parts where a new question word follows; "the
    coal figure and the furnace figure" where the same word is asked for twice.
    """
    if found := AND_ASKS.search(question, 0, LONGEST):
        return question[: found.start()], question[found.end() :]
    if " and " in question and (found := SAME_NOUN.search(question[:LONGEST])):
        opening = question[: found.start()]
        return opening + (found[1] or found[4]), opening + (found[3] or found[5])
    return question, ""
