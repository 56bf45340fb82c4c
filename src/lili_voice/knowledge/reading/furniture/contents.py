"""Lists of contents: lines that only name the headings below them."""

import re
from collections.abc import Iterator, Sequence

from lili_voice.knowledge.document import Block, Shape

LONGEST = 14  # words of an entry
LONGEST_ENTRY = 200  # characters, dots and all
FEWEST = 2  # entries below a word that announces them; without one, one more
OPENS = re.compile(
    r"\W*(?:(?:table of |page |list of )?contents(?: page)?|(?:on|in) this .{1,20}|"
    r"jump to(?: section)?|quick links|sections|what['’]s (?:on|in) .{1,25}|overview|"
    r"index|topics(?: covered)?|in brief|(?:skip|go) to(?: section)?)\W*",
    re.I,
)
PAGE = re.compile(
    r"(?:[\s.…·_-]*[.…·_]{2,}\s*|\s{2,}|\t+|\s+(?:p|pg|page)\.?\s*)\d{1,3}$"
)
COUNT = re.compile(
    r"^\W*(?:(?:part|section|chapter|topic)\s+)?(?:\d{1,2}(?:\.\d{1,2})*|[a-h]|"
    r"[ivx]{1,4})"
    r"[.):]?\s+",
    re.I,
)


def contents(blocks: Sequence[Block]) -> Iterator[int]:
    """The places of the blocks that are lists of contents, with what opens them.

    An entry repeats a heading below it word for word, but for its number and the page
    it names. Where nothing announces the list it stands above the first statement.
    """
    keys = [_key(block.text) for block in blocks]
    last = {key: at for at, key in enumerate(keys)}
    at = 0
    while at < len(blocks):
        end = at
        while end < len(blocks) and keys[end] and last[keys[end]] > end:
            end += 1
        listed = _listed(blocks, keys, at, end)
        if listed:
            yield from listed
        at = max(end, at + 1)


def _listed(
    blocks: Sequence[Block], keys: Sequence[str], at: int, end: int
) -> Sequence[int]:
    """The blocks of a run that repeat later ones, with the line that opens them."""
    run = range(at, end)
    later = dict(zip(keys[end:], blocks[end:], strict=True))
    if end == at or not all(keys[one] in later for one in run):
        return ()
    named = at > 0 and bool(OPENS.fullmatch(blocks[at - 1].text))
    heads = sum(later[keys[one]].shape is Shape.HEADING for one in run)
    if named and len(run) >= FEWEST:
        return range(at - 1, end)
    announced = at > 0 and blocks[at - 1].text.rstrip().endswith((":", "?"))
    if announced or len(run) <= FEWEST or heads * 2 < len(run):
        return ()
    return run if not any(map(_tells, blocks[:at])) else ()


def _tells(block: Block) -> bool:
    return len(block.text.split()) > LONGEST


def _key(text: str) -> str:
    """A line as it is told again: without its number and its page."""
    if len(text) > LONGEST_ENTRY:
        return ""
    bare = COUNT.sub("", PAGE.sub("", text.strip()))
    if len(bare.split()) > LONGEST or bare.endswith((".", ":")):
        return ""
    return "".join(filter(str.isalnum, bare.casefold()))
