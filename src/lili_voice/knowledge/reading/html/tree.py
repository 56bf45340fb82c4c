"""A web page to steps: what opens, what closes, and the words between, with lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import defs

from lili_voice.english.vocabulary import word_set
from lili_voice.errors import AuthorError
from lili_voice.knowledge.document import Line
from lili_voice.knowledge.reading.text import plain_words

# Any other <word> is no tag of HTML: https://html.spec.whatwg.org/#elements-3.
# lxml's own list is older than some of them.
ELEMENTS = frozenset(defs.tags) | word_set(
    "main template dialog picture data bdi slot noframes frame nobr search"
)
# Nobody sees what stands in these.
UNSEEN = word_set(
    """script style head title template svg iframe object video audio canvas noframes
    select textarea datalist"""
)
MOST_TAGS, LINES_A_TAG = 100_000, 4
MOST_LINES = 65_535  # libxml2 counts no further: we do it ourselves
FOREIGN = re.compile(r"<(?=/?([a-zA-Z][\w:-]*))")
LINE_FEED = re.compile(r"&#(?:0*1[03]|x0*[ad])(?:;|(?![0-9a-f]))", re.I)
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Step:
    """An element that opens or closes, or words that stand in or behind it.

    `line` is that of the file, 1-based; where words hold line feeds, the first.
    """

    element: etree._Element
    tag: str
    line: int
    opens: bool = False
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Tree:
    """The steps of a page in its own order; `ends` says at which an element closes."""

    steps: list[Step] = field(default_factory=list)
    ends: dict[etree._Element, int] = field(default_factory=dict)


def tag_of(element: etree._Element) -> str:
    """An element's name in small letters, without the prefix Office gives it."""
    return str(element.tag).lower() if isinstance(element.tag, str) else ""


def tree_of(text: str, name: str, first_line: int = 1) -> Tree:
    """The steps of some HTML whose first line is `first_line` of the file `name`.

    Raises AuthorError for what no person wrote: too many tags, or too deep.
    """
    if text.count("<") + text.count("\n") // LINES_A_TAG > MOST_TAGS:
        raise AuthorError(
            f"{name}: more tags and lines than a person writes; split it into topics"
        )
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    written = LINE_FEED.sub(" ", text).encode("utf-8", "replace")
    try:
        root = etree.fromstring(written, parser)
    except etree.XMLSyntaxError:  # nothing but comments, or nothing at all
        return Tree()
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise AuthorError(
            f"{name}: tags too deep one inside another; save its text alone"
        )
    tree = Tree()
    if root is not None:
        for step in _walk(root, first_line - 1):
            if step.text is None and not step.opens:
                tree.ends[step.element] = len(tree.steps)
            tree.steps.append(step)
    return tree


def _walk(root: etree._Element, above: int) -> Iterator[Step]:
    """libxml2 gives the line on which a start tag, or a comment, ends."""
    line = 1
    for event, element in etree.iterwalk(root, ("start", "end", "comment", "pi")):
        if event != "end" and (element.sourceline or MOST_LINES) < MOST_LINES:
            line = element.sourceline
        text = element.text if event == "start" else element.tail
        tag = tag_of(element)
        if event in ("start", "end"):
            yield Step(element, tag, line + above, opens=event == "start")
        if text:
            yield Step(element, tag, line + above, text=INVISIBLE.sub("", text))
            line += text.count("\n")


def tags_only(text: str) -> str:
    """A text in which what only looks like a tag ("<break/>") is written as words."""
    return FOREIGN.sub(
        lambda found: "<" if found[1].lower() in ELEMENTS else "&lt;", text
    )


def seen(tree: Tree, first: int = 0, last: int | None = None) -> list[Step]:
    """The words that a reader might see, from one step to the one before another."""
    found, hidden = list[Step](), 0
    for at in range(first, len(tree.steps) if last is None else last):
        step = tree.steps[at]
        if step.opens and at >= hidden and step.tag in UNSEEN:
            hidden = tree.ends[step.element]
        if step.text is not None and at >= hidden:
            found.append(step)
    return found


def lines_of(steps: list[Step]) -> tuple[Line, ...]:
    """The words of some steps, line by line as they stand in the file."""
    texts: dict[int, list[str]] = {}
    for step in steps:
        for number, text in enumerate((step.text or "").split("\n"), step.line):
            texts.setdefault(number, []).extend(text.split())
    told = ((number, plain_words(" ".join(words))) for number, words in texts.items())
    return tuple(Line(number, text) for number, text in told if _tells(text))


def _tells(text: str) -> bool:
    return any(map(str.isalnum, text))
