"""Counts that leave out what they count: "There were six reasons.", of what?"""

import re

from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.reading.frames import OF, stated

COUNT = r"there (?:are|were|is|was) (?:[\w’'-]+ ){1,5}?"
LACKING = re.compile(
    rf"{COUNT}(?P<things>reasons?|causes?|effects?|results?|consequences?|features?|"
    r"aims?|factors?|ways|types|problems|stages|steps|terms|parts|points|successes|"
    r"failures|strengths|weaknesses|methods|changes|groups|arguments|lessons)"
    r"(?P<filler> (?:that )?(?:you|we) (?:need|have|must|should)\b[\w ]*"
    r"| to (?:know|learn|remember|revise)\b[\w ]*| here| below)?[\s.:;–-]*",
    re.I,
)
OF_IT = re.compile(
    rf"(?P<count>{COUNT}[a-z]+s (?:to|of|in|for|behind)) (?:it|this)[\s.:]*", re.I
)
WHY = word_set("reason reasons")
HAPPENED = re.compile(
    r"Why (?P<thing>.+?) (?:happened|began|started|broke out|came about|took place|"
    r"occurred)$"
)


def completed(text: str, heading: str, thing: str) -> str:
    """ "There were six reasons." with what they were reasons for, if it lacks that.

    `thing` is what "it" means below the heading, "" where that is not certain.
    """
    bare = text.strip()
    if of_it := OF_IT.fullmatch(bare):
        return f"{of_it['count']} {_mid(thing)}." if thing else text
    found = LACKING.fullmatch(bare)
    if found is None:
        return text
    counted = bare[: found.end("things")]
    told = stated(heading)
    why = found["things"].lower() in WHY
    happened = HAPPENED.match(told)
    if why and told.startswith("Why "):
        return f"{counted} {_mid(told)}."
    if happened and happened["thing"] not in ("it", "this", "they"):
        return f"{counted} of {happened['thing']}."
    if (of := OF.search(told)) and not told.startswith(("Why ", "How ")):
        return f"{counted} {'for' if why else 'of'} {of['thing']}."
    if not heading.endswith("?") or told.endswith("?"):
        return text
    return f"{told}: {counted[:1].lower()}{counted[1:]}."


def _mid(text: str) -> str:
    """As it stands in the middle of a sentence."""
    small = text.startswith(("The ", "A ", "An ", "Why ", "People "))
    return text[:1].lower() + text[1:] if small else text
