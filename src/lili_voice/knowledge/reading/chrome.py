"""What a web page carries round its content: menus, slogans, sign-up lines."""

import re
from collections.abc import Sequence

from lili_voice.knowledge.document import Block, Line, Shape

# Words that stand on nearly every web site and in no revision note.
CUE = re.compile(
    r"^\s*(?:menu|home|search|scroll (?:to|down|up)\b.*|(?:skip|jump) to .*|"
    r"back to top|"
    r"(?:next|previous) (?:page|topic|lesson)\b.*|read more|share (?:this|on)\b.*|"
    r"part of:.*|.*\blogo|welcome to .*!|sign (?:up|in)\b.*|log ?in\b.*|"
    r"register\b.{0,20}|subscribe\b.*|.*\bnewsletter\b.*|follow us\b.*|contact us|"
    r"about us|.*\bcookies?\b.*(?:accept|use|policy).*|accept (?:all|cookies)\b.*|"
    r"privacy policy|terms (?:of|and) .*|.*all rights reserved.*|.*(?:©|\(c\)) .*|"
    r"(?:download|get) (?:our|the) app\b.*|.*\bapp store\b.*|advertisement|"
    r"(?:android|ios)\b.*\bapp\b.*)\s*$",
    re.I,
)
LONGEST = 200  # characters of such a line
FEW = 5  # words


def without_chrome(blocks: Sequence[Block]) -> tuple[list[Block], list[Line]]:
    """The content of a page, and the lines that only carry its web site.

    Lines with a web site's own words go wherever they stand. After the last
    statement of the content, a run that holds such words is a site's tail, and all
    of it goes: slogans and shop names look like nothing in particular.
    """
    tail = _tail(blocks)
    kept, left_out = list[Block](), list[Line]()
    for at, block in enumerate(blocks):
        if at >= tail or is_cue(block):
            left_out.extend(block.lines)
        else:
            kept.append(block)
    return kept, left_out


def is_cue(block: Block) -> bool:
    """Whether a block is a web site's own."""
    if block.shape is Shape.ITEM or sum(len(ln.text) for ln in block.lines) > LONGEST:
        return False
    return bool(CUE.match(block.text))


def _tail(blocks: Sequence[Block]) -> int:
    """Where the tail begins: at the first cue with no list or heading after it."""
    tail = len(blocks)
    for at in range(len(blocks) - 1, -1, -1):
        if blocks[at].shape is Shape.ITEM or _is_question(blocks[at]):
            break
        if is_cue(blocks[at]):
            tail = at
    while 0 < tail < len(blocks) and _is_scrap(blocks[tail - 1]):
        tail -= 1
    return tail


def _is_scrap(block: Block) -> bool:
    """A few words that are no sentence: a button, straight above a site's tail."""
    words = block.text.split()
    ended = block.text.rstrip().endswith((".", "!", "?", ":"))
    return block.shape is Shape.PARAGRAPH and len(words) <= FEW and not ended


def _is_question(block: Block) -> bool:
    return block.shape is Shape.HEADING and block.text.rstrip().endswith("?")
