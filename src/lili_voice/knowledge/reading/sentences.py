"""Sentences, each with the lines it stands on."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import STOP
from lili_voice.knowledge.document import Block

# The full stops of other scripts, and ours for each.
STOPS = {
    **{"。": ".", "．": ".", "｡": ".", "！": "!", "？": "?"},
    **{"।": ".", "۔": ".", "؟": "?", "։": ".", "…": "..."},
}
# A full stop ends a sentence before white space, or before a capital where the
# typist forgot the space ("whole population.The"); in Chinese there is no space.
END = re.compile(
    r"(?<![.!?])[.!?]++[)\"'’”]*+(?=\s|$)|(?<=[a-z])[.!?](?=[A-Z])"
    r"|[。．｡！？।۔؟։]++[)\"'’”」』）]*+"
)
NEXT = re.compile(r"\S")
LONGEST = 2_000  # characters; what runs on for longer is cut between two words
SHORT_FORM = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Sgt|Col|Gen|Rev|Capt|Lt|Maj|Prof|Hon|Jr|Sr|vs|"
    r"e\.g|i\.e|eg|ie|viz|incl|"
    r"etc|approx|est|No|c|ca|cf|p|pp|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)"
    r"|\b[A-Z](?:\.[A-Z])*)\.$"
)
# These end a sentence as well, and are cut short only before what they belong to.
BEFORE_NUMBER = word_set("No. Mar. Dec. Jan. Feb. Apr. Aug. Sep. Sept. Oct. Nov.")
NEVER_LAST = re.compile(r"\b(?:e\.g|i\.e|eg|ie|vs|cf|viz|incl)\.$")
NUMERAL = re.compile(r"(?<=[a-z] )[IVX]\.$")  # "Charles I.", "World War I."


def sentences(block: Block) -> Iterator[tuple[str, tuple[int, int]]]:
    """Each sentence of a block, with its first and last line."""
    text = block.text
    starts = list(accumulate((len(ln.text) + 1 for ln in block.lines), initial=0))
    start = 0
    for end in _ends(text):
        bare = text[start:end].strip()
        if any(map(str.isalnum, bare)):
            first = start + len(text[start:end]) - len(text[start:end].lstrip())
            places = (bisect_right(starts, at) - 1 for at in (first, end - 1))
            one, two = (block.lines[place].number for place in places)
            yield _bare(bare), (one, two)
        start = end


def _ends(text: str) -> Iterator[int]:
    begun = 0
    for end in _full_stops(text):
        while end - begun > LONGEST:
            space = text.rfind(" ", begun + 1, begun + LONGEST)
            begun = space if space > 0 else begun + LONGEST
            yield begun
        yield end
        begun = end


def _full_stops(text: str) -> Iterator[int]:
    for stop in END.finditer(text):
        if text[stop.end() :].lstrip()[:1].islower():  # "4d. a head", "c. the year"
            continue
        if not _is_short_form(text, stop.end()):
            yield stop.end()
    yield len(text)


def _is_short_form(text: str, end: int) -> bool:
    found = NEXT.search(text, end)
    following = found.group() if found else ""
    before = SHORT_FORM.search(text[max(0, end - 12) : end])
    if not before or not following:
        return False
    if NEVER_LAST.search(before.group()):
        return True
    if before.group() in BEFORE_NUMBER:
        return following.isdigit() or following.islower()
    opening = re.match(r"\s*([A-Z]\w*)", text[end : end + 20])
    if opening and NUMERAL.search(text[max(0, end - 12) : end]):
        return opening[1].lower() not in STOP
    return following.islower() or following.isdigit() or before.group()[0].isupper()


def _bare(sentence: str) -> str:
    """A sentence without the brackets round the whole of it, and with our own stop."""
    folded = " ".join(sentence.split())
    if folded.startswith("(") and folded.endswith(")") and folded.count("(") == 1:
        folded = folded[1:-1]
    return folded[:-1] + STOPS.get(folded[-1:], folded[-1:])
