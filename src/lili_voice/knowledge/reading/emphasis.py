"""What an author set in bold or italics: key terms, and headings in all but name."""

import re
from collections.abc import Iterable, Sequence

LONGEST_TERM = 6  # words; more is a statement that matters, not a term
FAR_IN = 10  # characters; a label has at most a bullet before it
LONGEST_HEADING = 12  # words
LONGEST_LEAD = 4  # words of a heading that ends in a colon and stands above a list
# A label that is followed by what it means: a full statement begins with a capital.
DEFINES = re.compile(r"\s*(?:[:–—-]\s+)?(?:[^A-Z\d\s]|An?\s)")
AFTER_LABEL = re.compile(r"\s*[:–—-](?=\s|$)")
# What leads to a footnote: "in 1848[3]", "[^a]".
NOTE = re.compile(r"\[\^[\w-]{1,20}\]|(?<=[\w.,;:!?”’\"')])\[(?:\d{1,3}|[a-z])\]")
NOT_ENDED = re.compile(r"[^.;,]$")


def key_terms(text: str, spans: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """The terms among the emphasised stretches of a block's text, each once.

    A block that is emphasised from end to end stresses nothing. A label is a term
    where a definition follows ("Kulak: a rich peasant"), and otherwise is none
    ("Success: The harvest rose").
    """
    if sum(len(text[start:end].split()) for start, end in spans) >= len(text.split()):
        return ()
    found = (_term(text, start, end) for start, end in spans)
    return tuple(dict.fromkeys(term for term in found if term))


def _term(text: str, start: int, end: int) -> str:
    bare = text[start:end].strip(" :;,.–—-()")
    if not any(map(str.isalnum, bare)) or len(bare.split()) > LONGEST_TERM:
        return ""
    opens = start < FAR_IN and not any(map(str.isalnum, text[:start]))
    behind = text.find(bare, start) + len(bare)
    label = opens and AFTER_LABEL.match(text, behind)
    return "" if label and not DEFINES.match(text, label.end()) else bare


def is_bold_heading(text: str, *, above_list: bool) -> bool:
    """Whether a line that is bold from end to end is a heading."""
    words = text.split()
    if not any(map(str.isalpha, text)) or len(words) > LONGEST_HEADING:
        return False
    if text.endswith(":") and above_list:  # "There were five reasons:" is said
        return len(words) <= LONGEST_LEAD
    return bool(NOT_ENDED.search(text))


def without_notes(text: str) -> str:
    """A text without its marks for footnotes."""
    return NOTE.sub("", text) if "[" in text else text


def shifted(
    spans: Iterable[tuple[int, int]], start: int, end: int
) -> tuple[tuple[int, int], ...]:
    """The stretches of a text, as they lie in its part from `start` to `end`."""
    cut = ((max(one, start) - start, min(two, end) - start) for one, two in spans)
    return tuple((one, two) for one, two in cut if one < two)
