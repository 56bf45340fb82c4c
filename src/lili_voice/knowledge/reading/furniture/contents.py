"""Lists of contents: lines that only name the headings below them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
    r"[ivx]{1,4})[.):]?\s+",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Run:
    """Texts, by their places, that all come `again` below; `opened` where the text
    above announces that it lists the contents."""

    entries: range
    again: tuple[int, ...]
    opened: bool

    @property
    def whole(self) -> range:
        """With the text that opens it."""
        return range(self.entries.start - self.opened, self.entries.stop)


def runs_of_entries(texts: Sequence[str]) -> Iterator[Run]:
    """The runs of at least two texts that may be lists of contents.

    An entry repeats a text below its list word for word, but for its number and the
    page it names.
    """
    keys = [_key(text) for text in texts]
    last = {key: at for at, key in enumerate(keys)}
    at = 0
    while at < len(texts):
        end = at
        while end < len(texts) and keys[end] and last[keys[end]] > end:
            end += 1
        again = tuple(last[key] for key in keys[at:end])
        if len(again) >= FEWEST and min(again) >= end:
            opened = at > 0 and bool(OPENS.fullmatch(texts[at - 1]))
            yield Run(range(at, end), again, opened)
        at = max(end, at + 1)


def contents(blocks: Sequence[Block]) -> Iterator[int]:
    """The places of the blocks that are lists of contents, with what opens them.

    An entry names a heading below it. Where nothing announces the list it stands above
    the first statement.
    """
    for run in runs_of_entries([block.text for block in blocks]):
        if run.opened or _shows_itself(blocks, run):
            yield from run.whole


def _shows_itself(blocks: Sequence[Block], run: Run) -> bool:
    """Whether a run is a list of contents although nothing says so."""
    above = blocks[: run.entries.start]
    announced = bool(above) and above[-1].text.rstrip().endswith((":", "?"))
    heads = sum(blocks[at].shape is Shape.HEADING for at in run.again)
    if announced or len(run.entries) <= FEWEST or heads * 2 < len(run.entries):
        return False
    return not any(map(_tells, above))


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
