"""What a pupil says of an exam of their own: its day, or that there is none."""

import re
from collections.abc import Mapping

from lili_voice.english.coming import sounds_like_a_day
from lili_voice.phrases.said import Said

_MARKS = " .,;:!?\"'"
LONGEST = 24  # words in a sentence on one's exam

# Words are compared without apostrophes: "exams" may be "exam's".
_SORT = (
    "(?:history|gcse|g c s e|mock|final|real|actual|big|first|next|last|main|school|"
    "end of year|class|paper (?:one|two|1|2)) "
)
_OWN = f"(?:{_SORT})*(?:exams?|examination|mocks?|gcses?|tests?|papers?|assessment)"
_OWN += "(?: in history| history)?"
_PLAIN = f"(?:{_SORT})*(?:exams?|mocks?|gcses?|examination)"
_EXAM = (
    f"(?:the (?:date|day) of )?(?:(?:my|our) {_OWN}|(?:the|this) {_PLAIN})"
    "(?: (?:date|day|one|two|1|2))?"
)
_HAVE = (
    "(?:i|we|ive|weve|im|were|ill|well)(?: (?:have|got|am|are|will|be|gonna|sit|take|"
    "do|having|sitting|taking|doing|writing))*"
)
_ANY = f"(?:(?:my|our|the|an|a|this) )?{_OWN}"
_TELL = (
    "(?:(?:i think|i believe|remember|please remember|can you remember|note|save|add|"
    "put|set|change|move|make|update|write down|just so you know|did i say|its|it is|"
    "can you (?:set|change|put|save|note|add|move)|i want to (?:set|change|add))"
    "(?: that)? )?"
)
_IS = (
    "(?:(?: (?:is|are|s|will|be|going|to|gonna|being|was|has|have|been|got|its|it|"
    "now|actually|starts?|begins?|starting|moved|changed|put|back|forward|down|for|as|"
    "takes|place|happens|happening|comes|coming|up|set|on|probably|due|falls|held|"
    "about|only|date|really))*)"
)
_DAY = "(?P<day>.+)"
_ON_A_DAY = tuple(
    re.compile(pattern)
    for pattern in (
        f"{_TELL}{_EXAM}{_IS} {_DAY}",
        f"{_TELL}{_HAVE} {_ANY}{_IS} {_DAY}",
        f"(?:theres|there is|got) (?:an|a|my) {_OWN}{_IS} {_DAY}",
        f"{_PLAIN}(?: date)?(?: is)? {_DAY}",
        f"{_DAY} (?:is|thats|that is)(?: when)? (?:{_HAVE} {_ANY}|{_EXAM}(?: is)?)",
        f"{_DAY} {_HAVE} {_ANY}",
    )
)
_AFTER_ALL = "(?: (?:any ?more|now|after all|already|at all|today|yesterday))*"
_OFF = re.compile(
    "(?:"
    f"(?:i|we|im|were) "
    f"(?:dont|do not|no longer|not|havent|have not|have no|wont|will not)"
    f"(?: (?:actually|even|got|have|be|need|to|do|take|taking|sit|doing))* {_ANY}|"
    f"(?:cancel|forget|forget about|delete|remove|clear|drop|scrap|ignore|take off|"
    f"get rid of|can you (?:cancel|forget|delete|remove|forget about)) {_EXAM}|"
    f"{_EXAM} (?:is|was|are|were|s|has|have|got|been|all|now|being| )*"
    "(?:cancelled|canceled|off|over|done|finished|called off|scrapped|gone|past)|"
    f"(?:ive|weve|i have|we have|i|we)(?: (?:have|already|just|now))* "
    f"(?:had|done|did|finished|sat|took|taken) (?:my|our|the) {_OWN}|"
    f"(?:theres|there is) no {_OWN}|no (?:more )?{_PLAIN}|"
    f"{_EXAM} (?:isnt|is not|wasnt) (?:happening|on|going ahead)"
    f"){_AFTER_ALL}"
)
_HAS_NO = re.compile(
    r"\b(?:dont|not|no|havent|wont|cancel|never|was(?! (?:moved|changed|put|set))|"
    r"1\d{3}|(?:eighteen|nineteen) \w+)\b"
)


def read_exam(said: Said) -> Mapping[str, str] | None:
    """The slots of an EXAM: `date`, the words for its day, or `off`, "yes" where there
    is no exam to come; None for what tells neither."""
    if len(said) > LONGEST:
        return None
    if _OFF.fullmatch(said.key):
        return {"off": "yes"}
    for pattern in _ON_A_DAY:
        found = pattern.fullmatch(said.key)
        if found and sounds_like_a_day(found["day"]) and not _HAS_NO.search(said.key):
            return {"date": _written(said, found.span("day"))}
    return None


def _written(said: Said, span: tuple[int, int]) -> str:
    """The words between two places of the key, as they were said."""
    first = said.key[: span[0]].count(" ")
    many = said.key[slice(*span)].count(" ") + 1
    start = said.start + first
    return said.part(start, start + many).written.strip(_MARKS).removeprefix("on ")
