"""Front matter to what a document says of itself, and what is doubtful in it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TypeVar

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from lili_voice.knowledge.document import About, Doubt, Name

KEYS = (
    *("title", "aliases", "subject", "years", "boards", "levels"),
    *("names", "abbreviations"),
)
NAME_KEYS = ("name", "say", "heard")
FENCE = 2  # the line that front matter begins on, below its ---

Value = TypeVar("Value")


def is_key(written: str) -> bool:
    """Whether a word is a key of front matter, or nearly one."""
    return bool(_near(written, KEYS))


def about_of(
    front: MappingNode | None, title: str, document: str
) -> tuple[About, tuple[Doubt, ...]]:
    """What the front matter of a document tells; `title` if it tells none."""
    reader = _Reader(document)
    told = reader.entries(front, KEYS) if front else {}

    def read(key: str, how: Callable[[str, Node], Value], nothing: Value) -> Value:
        return how(key, told[key]) if key in told else nothing

    about = About(
        title=read("title", reader.words, "") or title,
        aliases=read("aliases", reader.many, ()),
        subject=read("subject", reader.words, ""),
        years=read("years", reader.words, ""),
        boards=read("boards", reader.many, ()),
        levels=read("levels", reader.many, ()),
        names=read("names", reader.names, ()),
        abbreviations=read("abbreviations", reader.pairs, {}),
    )
    return about, tuple(reader.doubts)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads values of the right shape, and doubts the others."""

    document: str
    doubts: list[Doubt] = field(default_factory=list)

    def words(self, key: str, node: Node) -> str:
        if isinstance(node, ScalarNode):
            return _words(node)
        self._doubt(node, f"“{key}” is not read: give it one value, as in {key}: ...")
        return ""

    def many(self, key: str, node: Node) -> tuple[str, ...]:
        nodes = node.value if isinstance(node, SequenceNode) else [node]
        words = [_words(one) for one in nodes if isinstance(one, ScalarNode)]
        if len(words) == len(nodes):
            return tuple(text for text in words if text)
        self._doubt(node, f"“{key}” is not read: give a list, as in {key}: [one, two]")
        return ()

    def pairs(self, key: str, node: Node) -> Mapping[str, str]:
        found = list(self._pairs(node)) if isinstance(node, MappingNode) else []
        told = [(_words(k), _words(v)) for k, v in found if isinstance(v, ScalarNode)]
        if len(told) == len(found) and (found or not node.value):
            return dict(told)
        self._doubt(node, f"“{key}” is not read: give lines like “PRC: long form”")
        return {}

    def names(self, key: str, node: Node) -> tuple[Name, ...]:
        if isinstance(node, SequenceNode):
            return tuple(name for one in node.value for name in self._name(one))
        if node.value:
            self._doubt(node, f"“{key}” is not read: give a list, one “- name” a line")
        return ()

    def _name(self, node: Node) -> Iterator[Name]:
        if isinstance(node, ScalarNode) and any(map(str.isalpha, node.value)):
            yield Name(_words(node))
            return
        told = self.entries(node, NAME_KEYS) if isinstance(node, MappingNode) else {}
        name = self.words("name", told["name"]) if "name" in told else ""
        if not any(map(str.isalpha, name)):
            what = "one of “names” is not read: each needs a “name:” of letters"
            self._doubt(node, what)
            return
        say = self.words("say", told["say"]) if "say" in told else ""
        heard = self.many("heard", told["heard"]) if "heard" in told else ()
        yield Name(name, say, heard)

    def entries(self, node: MappingNode, keys: Sequence[str]) -> dict[str, Node]:
        """The values of the keys that are known; of a key given twice, the last."""
        found: dict[str, Node] = {}
        for key_node, value in self._pairs(node):
            key = _words(key_node)
            if key in keys:
                found[key] = value
                continue
            self._doubt(key_node, f"“{key}” is not read: {_hint(key, keys)}")
        return found

    def _pairs(self, node: MappingNode) -> Iterator[tuple[ScalarNode, Node]]:
        seen = set[str]()
        for key, value in node.value:
            if not isinstance(key, ScalarNode) or not _words(key):
                self._doubt(key, "a line is not read: begin it with a word and a colon")
                continue
            if _words(key) in seen:
                what = f"“{_words(key)}” stands twice: the last is read; keep one"
                self._doubt(key, what)
            seen.add(_words(key))
            yield key, value

    def _doubt(self, node: Node, what: str) -> None:
        line = node.start_mark.line + FENCE
        self.doubts.append(Doubt(self.document, line, what))


def _words(node: ScalarNode) -> str:
    return " ".join(str(node.value).split())


def _hint(key: str, keys: Sequence[str]) -> str:
    if near := _near(key, keys):
        return f"did you mean “{near}”?"
    if near := _near(key, NAME_KEYS):
        return f"did you mean “{near}”? It stands below one of the names"
    return f"Lili reads {_listed(keys)}"


def _near(key: str, keys: Sequence[str]) -> str:
    found = get_close_matches(key.strip().lower(), keys, n=1, cutoff=0.7)
    return found[0] if found else ""


def _listed(words: Sequence[str]) -> str:
    return f"{', '.join(words[:-1])} and {words[-1]}"
