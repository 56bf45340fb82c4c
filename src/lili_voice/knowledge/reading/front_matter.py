"""What a document says of itself, above its text."""

import re
from dataclasses import dataclass

import yaml
from yaml.nodes import MappingNode, Node

from lili_voice.errors import AuthorError
from lili_voice.knowledge.reading.about import is_key

FENCED = re.compile(r"\A---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
# Lines that may be front matter, down to a blank one or a sentence.
OPENED = re.compile(
    r"\A---[ \t]*\n(?P<written>(?:(?P<key>[\w -]+):(?:[ \t].*)?(?:\n|\Z))"
    r"(?:(?:[\w -]+:(?:[ \t].*)?|[ \t]+\S.*|-[ \t].*)(?:\n|\Z))*)"
)
LARGEST = 20_000  # characters
# One value standing for others could grow to any size: no document needs it.
REFERENCE = re.compile(r"^[^#\n]*[:\-\[,]\s*[&*]\w", re.M)


@dataclass(frozen=True, slots=True)
class Front:
    """Front matter as YAML, the text after it, and the line that text begins on.

    `unclosed` is true when no second line of --- ended it: then it is not read.
    """

    values: MappingNode | None = None
    body: str = ""
    first_line: int = 1
    unclosed: bool = False


def split_front(text: str, name: str) -> Front:
    """Takes the front matter off a text; AuthorError names the line that is wrong."""
    found = FENCED.match(text)
    unclosed = _unclosed(text)
    if not found:
        return unclosed or Front(body=text)
    written = found.group(1) or ""
    # Where front matter runs on into text, the --- that ends it is a line across
    # the page.
    runs_on = unclosed if unclosed and "\n\n" in written else None
    try:
        values = _read(written, name)
    except AuthorError:
        if runs_on is None:
            raise
        return runs_on
    lines = text[: found.end()].count("\n") + 1
    return Front(values, text[found.end() :], lines)


def _unclosed(text: str) -> Front | None:
    """The front matter that nobody closed, if a text begins with some."""
    found = OPENED.match(text)
    if not found or not is_key(found["key"]):
        return None
    lines = found.group().count("\n") + 1
    return Front(None, text[found.end() :], lines, unclosed=True)


def _read(written: str, name: str) -> MappingNode | None:
    if len(written) > LARGEST:
        raise AuthorError(
            f"{name}: line 1: front matter longer than {LARGEST} characters; "
            "shorten it, or close it with --- where it ends"
        )
    if REFERENCE.search(written):
        raise AuthorError(
            f"{name}: line 1: front matter with & or * before a value; "
            "put quotation marks round that value"
        )
    node = _composed(written, name)
    if node is not None and not isinstance(node, MappingNode):
        raise AuthorError(f"{name}: line 2: front matter needs lines like 'title: ...'")
    return node


def _composed(written: str, name: str) -> Node | None:
    """The nodes alone: nothing is made of them that could run or grow."""
    try:
        return yaml.compose(written, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        raise AuthorError(
            f"{name}: line {line}: front matter is not YAML; put quotation marks "
            "round a value with a colon, and indent with spaces"
        ) from error
