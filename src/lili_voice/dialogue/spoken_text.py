"""A statement as it is written, made fit for the ear.

A listener hears no brackets, bullets, arrows, slashes or footnotes. Nothing of what the
statement says is added to or left out.
"""

import re
from functools import lru_cache

from lili_voice.dialogue.brackets import without_brackets
from lili_voice.dialogue.spoken_dates import with_ranges
from lili_voice.dialogue.wording import marks

KEPT = 2048  # texts made ready; the same statements are said again and again
_SHORT_FORMS = [(re.compile(form), said) for form, said in marks.SHORT_FORMS]
_FOOTNOTE = re.compile(
    r"\s*\[(?:\d{1,3}|[a-z]|sic|edit|citation needed|note \d+|see [^\]]*)\]"
    r"|\s*\((?:see|cf\.?|pp?\.|fig\.?|source|page)\s[^()]*\)"
    r"|(?<=\w)[¹²³⁰⁴-⁹†‡]+|[*†‡`•■▪◦●]+"
    r"|(?<!\w)_+|_+(?!\w)|(?<=\w)\^\d+|[\u200b-\u200f\ufeff\xad]",
    re.I,
)
_PAUSES = re.compile(r"\s+[-–—−]+\s+|\s*[—]\s*|\s*\|\s*")
_STRAY = re.compile(r"[(){}<>|^→⇒~]")
_DOUBLED = re.compile(
    r"\b(the|a|an|of|to|in|and|was|were|is|by|for|with|from|that)(?:\s+\1\b)+", re.I
)
_TIDY = (
    (re.compile(r"\s+"), " "),
    (re.compile(r"\s+(?=[,;:.?!](?:\s|$))"), ""),
    (re.compile(r"(?:,\s*)+(?=[,;:.?!])"), ""),
    (re.compile(r"([;:])(?:\s*[,;:])+(?=\s|$)"), r"\1"),
    (re.compile(r"(?<![.…])\.\.(?=\s|$)"), "."),
    (re.compile(r"^[\s,;:–—•·>#-]+"), ""),
    (re.compile(r"[\s,;:–—-]+$"), ""),
)
_ENDED = re.compile(r"[.!?…][\"'’”)]*$")


def spoken(text: str) -> str:
    """The statement as whole sentences that can be read aloud."""
    return ended(readable(text))


@lru_cache(maxsize=KEPT)
def readable(text: str) -> str:
    """A piece of a statement, without the marks that only an eye can use."""
    text = " ".join(_FOOTNOTE.sub("", " ".join(text.split())).split())
    if text.count("(") != text.count(")"):
        text = " ".join(re.sub(r"[()]", " ", text).split())
    for form, said in _SHORT_FORMS:
        text = form.sub(said, text)
    text = with_ranges(text)
    text = _PAUSES.sub(", ", text)
    text = without_brackets(text).replace("[", "").replace("]", "")
    text = _STRAY.sub("", text)
    return _tidy(_DOUBLED.sub(r"\1", text))


@lru_cache(maxsize=KEPT)
def ended(text: str) -> str:
    """With a capital at its beginning and a stop at its end."""
    text = _tidy(text)
    if not text:
        return ""
    opened = re.sub(r"^([\"'‘“]?)(\w)", lambda m: m[1] + m[2].upper(), text)
    return opened if _ENDED.search(opened) else opened + "."


def _tidy(text: str) -> str:
    for pattern, put in _TIDY:
        text = pattern.sub(put, text)
    return text.strip()
