"""What stands before the colon of a statement, worded for the ear.

Rows of tables, glossaries and timelines become statements such as "Peterloo, date: 16
August 1819" or "1347: Plague reaches Sicily". Read aloud they want other words.
"""

import re
from dataclasses import dataclass

from lili_voice.dialogue.spoken_dates import dated, is_date
from lili_voice.dialogue.spoken_text import ended, readable, spoken
from lili_voice.dialogue.wording import marks
from lili_voice.english.thesaurus import known
from lili_voice.english.verbs import is_past
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import STOP, stem, stems, words
from lili_voice.knowledge.facts import Fact, Kind

_HEAD = re.compile(r"(?P<head>[^:!]{1,90}?):\s+(?P<body>\S.*)", re.S)
_YEARS_BEHIND = re.compile(r"\s*\([^()]*\d[^()]*\)\s*$")
_ASKED = re.compile(r"(?:what|who|when|where|why|how|which)\b", re.I)
_DID_IT = re.compile(r"(?:did|does|was|were|is|are|had|has)\b", re.I)
_BELIEVED = re.compile(
    r"\b(?:thought|believ\w+|claim\w*|said|supposed\w*|myths?|rumou?rs?)\b", re.I
)
_IS = word_set("was were is are be been has have had can could would will did does")
_AFTER = word_set("from by in at to on with for of as against until")
_SUBJECTS = word_set("if when while they it he she we you there this these its only")
SHORT_HEAD = 3  # words; so few before a colon, and none a verb, are a title
LONGEST_HEAD = 12  # words; a longer one is a statement with a colon in it


@dataclass(frozen=True, slots=True)
class Headed:
    """A statement and the heading written before it, "" where there is none.

    `asks`: the heading is a question; `joined`: it is the beginning of the sentence.
    """

    head: str
    body: str
    asks: bool = False
    joined: bool = False


def headed(fact: Fact) -> Headed:
    """A statement parted from its heading, both as they are written."""
    text = " ".join(fact.text.split())
    for title in filter(None, (fact.section, fact.topic)):
        if title.endswith("?") and text.startswith(title + " "):
            return Headed(title, text.removeprefix(title).strip(), asks=True)
    if fact.label and text.startswith(fact.label + ", "):
        rest = text.removeprefix(fact.label + ", ")
        if rest.split()[0].lower() in _SUBJECTS | {"people"}:
            return Headed(fact.label, rest, joined=True)
    found = _HEAD.fullmatch(text)
    if found is None or not _is_heading(found["head"], fact):
        return Headed("", text)
    return Headed(found["head"], found["body"])


def say_fact(fact: Fact) -> str:
    """A statement of the notes as Lili says it."""
    parts = headed(fact)
    if not parts.head or parts.joined:
        return spoken(fact.text)
    return _said(parts, fact)


def say_body(fact: Fact) -> str:
    """A statement of the notes without the heading before it."""
    body = headed(fact).body
    date, colon, rest = body.partition(": ")
    if colon and is_date(date):
        return _with(marks.HEADED, heading=dated(readable(date)), words=rest)
    return spoken(body)


def heading_of(fact: Fact) -> str:
    """The heading of a statement, "" where there is none to be said once for many."""
    head = headed(fact).head
    return "" if is_date(head) else _calm(readable(head))


def _is_heading(head: str, fact: Fact) -> bool:
    """Whether what stands before the colon is a title and no clause."""
    if len(head.split()) > LONGEST_HEAD:
        return False
    first = re.split(r"[,?]\s", head)[0]
    if is_date(head) or is_date(first) or _YEARS_BEHIND.search(head.split(", ")[0]):
        return True
    if _is_its_title(head, fact) or (
        len(head.split()) <= SHORT_HEAD and not _tells(head)
    ):
        return True
    bare = _bare(head)
    titles = {_bare(title) for title in (fact.label, fact.topic, fact.section) if title}
    parts = {bare, *map(_bare, head.split(", "))}
    if parts & titles or any(bare.startswith(f"{title}, ") for title in titles):
        return True
    return fact.kind in (Kind.DEFINITION, Kind.PERSON) and len(head.split()) <= 4


def _bare(title: str) -> str:
    return _YEARS_BEHIND.sub("", title).strip(" ?:").casefold()


def _said(parts: Headed, fact: Fact) -> str:
    head, body = parts.head, parts.body
    if is_date(head):
        return _with(marks.HEADED, heading=dated(readable(head)), words=body)
    if parts.asks:
        return f"{spoken(head)} {say_body(fact)}"
    if _explains(head, body, fact):
        return _with(marks.MEANING, term=head, meaning=body)
    thing, comma, aspect = head.rpartition(", ")
    if not comma or is_date(aspect):
        return _with(marks.HEADED, heading=_calm(head), words=body)
    return _aspect(thing, aspect, body, fact)


def _aspect(thing: str, aspect: str, body: str, fact: Fact) -> str:
    """ "Prohibition, law: ..." and what else is told of a thing by a table."""
    first, last = aspect.split()[0].lower(), aspect.split()[-1].lower()
    if _DID_IT.match(aspect):
        return _with(marks.DOES_IT, thing=thing, question=aspect, words=ended(body))
    if _ASKED.match(aspect):
        return _with(marks.OF, thing=thing, aspect=aspect, words=body)
    if is_past(first):
        if is_date(body.rstrip(".")):
            body = dated(readable(body.rstrip(".")))
        elif last not in _AFTER:
            return _with(marks.DOES_THIS, thing=thing, deed=aspect, words=body)
        return _with(marks.DOES, thing=thing, deed=aspect, words=body)
    noun = aspect[:1].islower() and first not in STOP and not _tells(body)
    if _is_its_title(thing, fact):
        form = marks.THE if noun else marks.HEADED
        return _with(form, aspect=aspect, heading=_calm(aspect), words=body)
    form = marks.ITS if noun else marks.OF
    return _with(form, thing=thing, aspect=aspect, words=body)


def _explains(head: str, body: str, fact: Fact) -> bool:
    """Whether it says what a word means: an everyday word, not the name of a thing."""
    if fact.kind is not Kind.DEFINITION or not body[:1].islower():
        return False
    if body.split()[0] in _SUBJECTS:
        return False
    plain = all(word[:1].islower() for word in head.split()[1:])
    several = head.endswith("s") and not head.endswith(("ss", "us", "is"))
    return plain and not several and not re.search("[,(]", head) and not head.isupper()


def _is_its_title(thing: str, fact: Fact) -> bool:
    """Whether a heading only repeats what the part of the notes is called, and is not
    what makes a statement somebody's belief."""
    if _BELIEVED.search(thing):
        return False
    told = set(stems(thing)) - STOP
    return bool(told) and any(
        told <= set(stems(title)) for title in (fact.section, fact.topic) if title
    )


def _tells(body: str) -> bool:
    """Whether the words are a statement of their own, as far as their forms tell."""
    return any(word.lower() in _IS or is_past(word.lower()) for word in body.split())


def _calm(head: str) -> str:
    """A shouted heading in small letters; "NEP" is no shout."""
    shouted = head.isupper() and all(known(stem(word)) for word in words(head))
    return head.capitalize() if shouted and len(head) > 3 else head


def _with(form: str, **told: str) -> str:
    """A form of wording, filled with words that can be read aloud."""
    filled = form.format(**{name: readable(text) for name, text in told.items()})
    return ended(filled.replace("?:", "?"))
