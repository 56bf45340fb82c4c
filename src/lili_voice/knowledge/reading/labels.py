"""Words set before a statement: "Success: ...", "Low pay. ...", "1914 - ..."."""

import re
from dataclasses import replace

from lili_voice.english.dates import find_dates
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import QUESTION_WORDS
from lili_voice.knowledge.document import Block
from lili_voice.knowledge.reading.verbs import has_verb

SEPARATOR = r"(?:\s*:\s+|\s+[–—=-]\s+|\s*[–—]\s+)(?=\S)"
# The full stop of an initial or a short form ends nothing: "A. J. Cook", "Feb. 1917".
SHORT = (
    r"(?:(?<=\b[A-Z])|(?<=\bc)|(?<=\b(?:St|Dr|Mr|Lt|ca))|(?<=\b(?:Mrs|Gen|Col|Sgt|Rev|"
    r"Jan|Feb|Mar|Apr|Aug|Oct|Nov|Dec))|(?<=\bSept)|(?<=\bCapt))\."
)
SIGN = rf"(?:[^\s:.?!;]|{SHORT})"
SIGNED = re.compile(r"\(([+–−-])\)\s*(?=\S)")
LABEL = re.compile(rf"^([A-Z0-9‘'“\"]{SIGN}*(?: {SIGN}+){{0,4}}?\??){SEPARATOR}")
TERM = re.compile(rf"^([\w‘'“\"(](?:[^:.?!;]|{SHORT}){{0,60}}?\??){SEPARATOR}")
ASIDE = re.compile(r"\s[–—-]\s|\w[–—]\s")
TIMES = word_set(
    """
    spring summer autumn winter early mid late about around circa c c. ad bc day night
    morning evening monday tuesday wednesday thursday friday saturday sunday mon tue
    tues wed weds thu thur thurs fri sat sun
    """
)
NAMED_DAY = re.compile(r"\s*\([^()]{1,40}\)$")  # "9 November 1923 (the Putsch)"
DAY_OF = (
    r"\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:january|february|march|"
    r"april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|"
    r"aug|sept?|oct|nov|dec)\.?(?: \d{2,4})?"
)
DAY = re.compile(rf"(?:[a-z]{{3,9}},? )?{DAY_OF}", re.I)
LONGEST_TERM = 6  # words
LONGEST_LABEL = 5
LONGEST_HEADLINE = 5
# Labels that judge a statement and are no part of it.
SIDES = word_set(
    """success successes failure failures for against advantage advantages disadvantage
    disadvantages strength strengths weakness weaknesses positive positives negative
    negatives yes no pro pros con cons agree disagree benefit benefits drawback
    drawbacks short-term long-term"""
)
# What an essay's paragraph is made of; no part of what is said.
STEPS = word_set(
    """point evidence explain explanation example examples analysis analyse link
    link-to-question link-to-the-question link-to-q link-back quote details"""
)
SORTED = re.compile(r"(?:in the|(?:the )?(?:arguments?|points?|reasons?|case)) (?=\S)")
# "Reason 2: the war" and "Cause 3 - hunger" are numbered as "2." and "3." are.
NUMBERED = re.compile(
    r"(?:reason|cause|effect|result|consequence|feature|aim|factor|point|step|stage|"
    r"problem|way|fact|event|argument|change)\s*(?:no\.?\s*)?\d{1,2}\s*[:.)–—-]\s*(?=\S)",
    re.I,
)
MEANS = re.compile(
    r"(?:\w+ing|an?|someone|somebody|something|anyone|people|those|when|where|"
    r"the (?:name|policy|idea|system|belief|act|process|practice|word|term|killing|"
    r"study|right))\b",
    re.I,
)


def labelled(text: str, *, terms: bool = False) -> tuple[str, str]:
    """The label before a statement ("" if none), and the statement.

    With `terms` what stands before may be any word that is explained. A sign is told
    in a word: "Positive" for "(+)".
    """
    if signed := SIGNED.match(text):
        label = "Positive" if signed.group(1) == "+" else "Negative"
        return label, text[signed.end() :]
    found = (TERM if terms else LABEL).match(text)
    if found is None:
        return "", text
    label = found.group(1).strip()
    if ":" not in found.group() and ASIDE.search(text[found.end() :]):
        return "", text  # "Stalin – the leader – died."
    if label.count("(") != label.count(")"):
        return "", text  # "Rising (March 1381 – May 1381)"
    longest = LONGEST_TERM if terms else LONGEST_LABEL
    if len(label.split()) > longest or (not terms and _says(label)):
        return "", text
    return label, text[found.end() :]


def _says(label: str) -> bool:
    """Whether a label is a statement; what ends in "s" is a plural: "Bad harvests"."""
    return has_verb(re.sub(r"(?<=[a-z])s$", "", label))


def is_side(label: str) -> bool:
    """Whether a label only judges, or sorts, what it stands before."""
    bare = SORTED.sub("", label.lower().strip())
    return bare.replace(" ", "-") in SIDES or bare in SIDES


def is_step(label: str) -> bool:
    """Whether a label only names a step of a paragraph: "Evidence", "Link to Q"."""
    return "-".join(label.lower().rstrip(" :").split()) in STEPS


def unnumbered(text: str) -> str:
    """A text without the word and number that count it: "Reason 1: Bread"."""
    found = NUMBERED.match(text)
    return text[found.end() :] if found else text


def dated(text: str) -> tuple[str, str]:
    """The date a row of a timeline begins with ("" if none), and what happened."""
    found = TERM.match(text)
    if found is None or not is_date(found.group(1)):
        return "", text
    return found.group(1).strip(), text[found.end() :]


def is_date(text: str) -> bool:
    """Whether a text is a date and nothing else: "June 1348", "1914-18".

    A slip does not keep it from being one: "31 June".
    """
    text = NAMED_DAY.sub("", text.strip())
    if DAY.fullmatch(text):
        return True
    rest = text
    spans = find_dates(text)
    for span in reversed(spans):
        rest = rest[: span.at[0]] + rest[span.at[1] :]
    words = re.findall(r"[^\W_]+", rest.lower())
    return bool(spans) and all(word in TIMES or len(word) < 3 for word in words)


def explains(text: str) -> bool:
    """Whether a text says what a word before it means."""
    return bool(MEANS.match(text)) and len(text.split()) > 2


def is_headline(text: str) -> bool:
    """Whether a first short sentence only names what the next ones tell."""
    asked = text.split()[:1] and text.split()[0].lower() in QUESTION_WORDS
    ended = text.endswith((".", ":", "!")) or (text.endswith("?") and not asked)
    return ended and len(text.split()) <= LONGEST_HEADLINE and not has_verb(text)


def without(block: Block, label: str, rest: str) -> Block:
    """A block without the label before its first line."""
    first = block.lines[0]
    if not label:
        return block
    return replace(block, lines=(replace(first, text=rest), *block.lines[1:]))
