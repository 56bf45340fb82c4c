"""Other names of the same thing, as a statement gives them."""

import re
from collections.abc import Iterator

from lili_voice.english.years import A_MONTH

CAPITAL = r"(?:[A-Z][\w’'-]*|\d+(?:st|nd|rd|th)(?=\s[A-Z]))"
SMALL = r"(?:of|the|and|for|de|von|van|du)"
NAMED = rf"{CAPITAL}(?:\s+(?:{SMALL}\s+){{0,2}}{CAPITAL})*"
NAME = rf"(?P<name>{NAMED})"
QUOTED = r"[‘'“\"](?P<quoted>[^’'”\",.]{2,40})[’'”\"]"
OTHER = rf"(?:the\s+)?(?:{QUOTED}|(?P<other>{NAMED}))"
OTHER_TERM = rf"(?:the\s+)?(?:{QUOTED}|(?P<other>{NAMED}|[a-z]{{4,}}(?=[,.\s])))"
ALSO = r"(?:(?:also|sometimes|often|later|better|formerly|commonly|popularly)\s+)?"
KNOWN_AS = rf"{ALSO}(?:known|called|nicknamed|referred\s+to)(?:\s+as)?(?:\s+simply)?"
NAMED_SO = rf"{ALSO}(?:known\s+as|nicknamed|called)"
IS = r"(?:was|were|is|are|became)"
DETERMINED = (
    r"(?:[Aa]n?|[Tt]he|[Ii]t|[Tt]h(?:ey|is|at|ese|ose)|[Hh]e|[Ss]he|[Ww]as|[Ww]ere|[Ii]n|"
    r"[Aa]t)\b"
)
PLURAL = rf"(?P<name>(?!{DETERMINED})[\w-]+(?:\s(?!(?:{IS})\b)[a-z][\w-]+){{1,2}})"
# Each holds the name, and its other one as "other" or between quotation marks.
PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{NAME}\s*,?\s*\(?{KNOWN_AS}\s+{OTHER}",
        rf"{NAME},\s+(?:which|who)\s+{IS}\s+{KNOWN_AS}\s+{OTHER}",
        rf"{NAME}\s+{IS}\s+{NAMED_SO}\s+{OTHER}",
        r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s+(?P<name>\w[\w’'-]*(?:\s\w[\w’'-]*){0,4}),"
        rf"\s+(?:the\s+)?so[- ]called\s+{OTHER}",
        rf"{NAME},\s+or\s+{OTHER}(?=,|$)",
        rf"{NAME}\s+\((?:or\s+)?(?:the\s+)?{QUOTED}(?P<other>\b\B)?\)",
        rf"{NAME}\s+\(or\s+{OTHER}\)",
        rf"(?:^|\b[Tt]he\s){PLURAL},?\s{KNOWN_AS}\s+{OTHER_TERM}",
    )
)
INITIALS = re.compile(
    r"(?P<before>(?:[\w’'-]+\s+){1,8})\((?:the\s+)?(?P<short>[A-Z]{2,6}s?)\)"
)
SPELT_OUT = re.compile(
    rf"\b(?P<short>[A-Z]{{2,6}}s?)\s+\((?:the\s+)?(?P<long>{NAMED})\)"
)
NO_NAME = re.compile(rf"\d.*|.|{A_MONTH}\b.*")
SIGN = re.compile(r"\(|\b(?:known|called|nicknamed|referred|or)\b")
OPENING = re.compile(r"^(?:The|A|An|the|his|her|their|In|By|As)\s+")
LONGEST = 800  # characters of a statement
MORE_WORDS = 4  # of a name that its letters pass over: "the Union of ..."


def other_names(text: str) -> tuple[tuple[str, str], ...]:
    """Pairs of a name and another for the same thing, as a statement gives them.

    ("Peace of Amiens", "False Peace") of "the Peace of Amiens, the so-called False
    Peace"; ("Royal Air Force", "RAF") of "the Royal Air Force (RAF)".
    """
    if len(text) > LONGEST or not SIGN.search(text):
        return ()
    found = dict[tuple[str, str], None]()
    for name, other in (*_said(text), *_initials(text)):
        if name.lower() != other.lower() and not _no_name(name) and not _no_name(other):
            found[name, other] = None
    return tuple(found)


def _said(text: str) -> Iterator[tuple[str, str]]:
    for pattern in PATTERNS:
        for match in pattern.finditer(text):
            other = match["quoted"] or match["other"]
            yield _bare(match["name"]), _bare(other)


def _bare(name: str) -> str:
    return OPENING.sub("", name.strip()).strip()


def _no_name(name: str) -> bool:
    return NO_NAME.fullmatch(name) is not None


def _initials(text: str) -> Iterator[tuple[str, str]]:
    """Short forms whose letters are those of the words beside them."""
    for match in INITIALS.finditer(text):
        if long := _spelling(match["before"].split(), match["short"].rstrip("s")):
            yield long, match["short"]
    for match in SPELT_OUT.finditer(text):
        if _spelling(match["long"].split(), match["short"].rstrip("s")):
            yield match["long"], match["short"]


def _spelling(words: list[str], short: str) -> str:
    """The last words whose first letters are those of a short form; "" if none are."""
    for size in range(len(short), min(len(words), len(short) + MORE_WORDS) + 1):
        last = words[-size:]
        every = "".join(word[0] for word in last).upper()
        main = "".join(
            word[0] for word in last if word[0].isupper() or size == len(short)
        )
        parts = "".join(part[:1] for word in last for part in word.split("-")).upper()
        if short in (every, main.upper(), parts) and last[0][0].isupper():
            return " ".join(last)
    return ""
