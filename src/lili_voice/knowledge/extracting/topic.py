"""What a document is about, and which of its headings tell nothing of that."""

import re
from collections import Counter
from pathlib import PurePath

from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import QUESTION_WORDS, STOP, words
from lili_voice.knowledge.document import Document, Section
from lili_voice.knowledge.reading.frames import YEARS, subject_of
from lili_voice.knowledge.reading.verbs import has_verb

# What tells pupils what to do with the list below, and nothing of history.
COMMANDS = re.compile(
    r"(?:please |now |you (?:need|must|should|have) (?:to )?)?(?:learn|remember|know|"
    r"note|revise|memorise|use|look|see|read|think|consider|study|include|make sure|"
    r"here)\b",
    re.I,
)
# A title that names the paper it stands on, not what is written there.
PAPER = re.compile(
    r"\||\b(?:essay|homework|worksheet|organiser|lesson|department|academy|school|"
    r"revision|gcse|year \d+)\b",
    re.I,
)
OFTEN = 2
DATED = re.compile(r"\s*\([^()]*\d{3,4}[^()]*\)\s*$")
MEANING = re.compile(r"what (?:was|were|is|are) [^?]+\?$", re.I)
IT = re.compile(r"\bit\b(?! like\b)")  # in a heading: "To prevent it"
# Headings of such words alone tell nothing of what stands below them.
GENERAL = word_set("""
    quick key fact facts basic basics summary remember note notes important point points
    overview background main information details extra more other things know did
    you in brief at a glance checklist essential essentials top tips revision learn
    context introduction timeline dates words terms glossary people figures figure
    test yourself quiz section exam help questions answers task tasks activity watch
    out careful beware forget don't dont think about hint nutshell stretch challenge box
""")

ASKS_NOTHING = word_set("know key main facts points")


def topic_of(document: Document, section: Section) -> str:
    """What a section's document is about, without years; "" if only the file tells."""
    title = section.topic or document.about.title
    stem = PurePath(document.path).stem.replace("_", " ")
    if title.endswith("?") and ":" in title:  # "The New Law: how far did it succeed?"
        title = subject_of(title)
    if paper := PAPER.search(title):
        return _as_written(document, title[: paper.start()].strip(" ,:–-"))
    if title == stem or title.endswith("?") or has_verb(title):
        return ""
    return YEARS.sub("", DATED.sub("", title)).strip(" ,:–-")


def _as_written(document: Document, name: str) -> str:
    """ "The Corn Law" for "CORN LAW", where its document says so often."""
    text = " ".join(b.text for section in document.sections for b in section.blocks)
    found = Counter(
        (bool(the), written)
        for the, written in re.findall(
            rf"(?:\b([Tt]he) )?\b({re.escape(name)})\b", text, re.I
        )
    )
    if not name or found.total() < OFTEN:
        return ""
    (the, written), _ = found.most_common(1)[0]
    return f"The {written}" if the else written


def thing_of(topic: str, headings: list[str]) -> str:
    """What "it" is in a heading: the topic, if the heading before asks about that.

    Where nothing tells the topic, it is what the first heading asks the meaning of.
    """
    plain = (heading for heading in reversed(headings) if not IT.search(heading))
    named = next(filter(None, map(subject_of, plain)), "")
    shared = set(words(named)) & set(words(topic)) - STOP
    if not topic and headings and MEANING.match(headings[0]):
        topic = subject_of(headings[0])
        shared = set(words(named)) & set(words(topic)) - STOP
    if not topic or (named and not shared):
        return ""
    name = named or topic
    return re.sub(r"^The ", "the ", name)


def is_cry(text: str) -> bool:
    """Whether a sentence only calls for attention: "Remember!"."""
    return text.endswith(("!", "?")) and GENERAL.issuperset(words(text))


def tells_nothing(heading: str) -> bool:
    empty = STOP | QUESTION_WORDS
    if heading.endswith("?"):
        return (empty | ASKS_NOTHING).issuperset(words(heading))
    return all(w in GENERAL or w in empty or w.isdigit() for w in words(heading))
