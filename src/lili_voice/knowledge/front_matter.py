"""What a document says of itself, above its text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml

from lili_voice.errors import AuthorError
from lili_voice.knowledge.document import About, Name

FENCED = re.compile(r"\A---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
UNCLOSED = re.compile(r"\A---[ \t]*\n[\w ]+:(?:\s|$)", re.M)
LARGEST = 20_000  # characters
# One value standing for others could grow to any size: no document needs it.
REFERENCE = re.compile(r"^[^#\n]*[:\-\[,]\s*[&*]\w", re.M)


@dataclass(frozen=True, slots=True)
class Front:
    """Front matter as written, the text after it, and the line that text begins on."""

    values: Mapping[str, object] = field(default_factory=dict)
    body: str = ""
    first_line: int = 1


def split_front(text: str, name: str) -> Front:
    """Takes the front matter off a text; AuthorError names the line that is wrong."""
    found = FENCED.match(text)
    if not found:
        return Front(body=text)
    written = found.group(1) or ""
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
    lines = text[: found.end()].count("\n") + 1
    return Front(_values(written, name), text[found.end() :], lines)


def _values(written: str, name: str) -> Mapping[str, object]:
    try:
        # BaseLoader makes strings, lists and mappings only, and runs nothing.
        values = yaml.load(written, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        raise AuthorError(
            f"{name}: line {line}: front matter is not YAML; put quotation marks "
            "round a value with a colon, and indent with spaces"
        ) from error
    if values and not isinstance(values, dict):
        raise AuthorError(f"{name}: line 2: front matter needs lines like 'title: ...'")
    return values or {}


def about_of(front: Mapping[str, object], title: str, name: str) -> About:
    """What the front matter of the document `name` tells; `title` if it tells none."""
    names = front.get("names")
    short = front.get("abbreviations")
    return About(
        title=_one(front.get("title")) or title,
        aliases=_many(front.get("aliases")),
        subject=_one(front.get("subject")),
        years=_one(front.get("years")),
        boards=_many(front.get("boards")),
        levels=_many(front.get("levels")),
        names=tuple(_name(n, name) for n in (names if isinstance(names, list) else ())),
        abbreviations={_one(k): _one(v) for k, v in short.items() if _one(k)}
        if isinstance(short, dict)
        else {},
    )


def _name(written: object, document: str) -> Name:
    if isinstance(written, str):
        return Name(_one(written))
    if not isinstance(written, dict) or not _one(written.get("name")):
        raise AuthorError(f"{document}: front matter: each of names needs a 'name:'")
    return Name(
        _one(written["name"]), _one(written.get("say")), _many(written.get("heard"))
    )


def _one(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _many(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(text for text in map(_one, values) if text)
