"""What is known to be in some documents, and how much of it was found.

A folder holds, for each document: NAME.md or .txt (the base), perhaps the same in other
formats, NAME.structure.json (its sections, lines of a web site or a print shop that are
no content, its variants) and NAME.facts.jsonl (statements with their line numbers).
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unicodedata import combining, normalize

from lili_voice.english.numbers import to_digits
from lili_voice.english.thesaurus import known
from lili_voice.english.wordforms import STOP, stem, words
from lili_voice.knowledge.document import Block, Document, Section, Shape
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.reading.labels import is_step
from lili_voice.knowledge.reading.runin import factor_named

BASES = (".md", ".txt")
MOST_LINES = 3  # a fact spread over more is a whole paragraph
ENOUGH = 0.8  # share of an expected statement's content words
NUMBER = re.compile(r"\d[\d,.]*\d|\d")
NUMBERED = re.compile(
    r"^(?:(?:Q|Question )?\d+(?:\.\d+)*|[A-Z])(?:\s*[:.)|/]|(?=\s))\s*"
)
SIGNS = {"(+)": "Positive", "(–)": "Negative", "(-)": "Negative"}
ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
CAPITAL = re.compile(r"(?<=\s)[A-Z][\w’'-]*")
# What a kind of section is called in the lists of what is expected.
FRAMES = {
    "intro": Kind.INTRODUCTION,
    "argument": Kind.ARGUMENT,
    "factor": Kind.FACTOR,
    "counterpoint": Kind.COUNTERPOINT,
    "conclusion": Kind.CONCLUSION,
    "timeline": Kind.EVENT,
    "glossary": Kind.DEFINITION,
}

Plain = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Expected:
    """One document of the folder: its base file and what is known of it."""

    base: Path
    variants: tuple[Path, ...]
    structure: Plain
    facts: tuple[Plain, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """One thing that was looked for: `what` it is, and why it was not `good`."""

    measure: str
    good: bool
    what: str


def expected_in(folder: Path) -> Iterator[Expected]:
    """The documents of a folder, in the order of their names."""
    for path in sorted(folder.glob("*.structure.json")):
        name = path.name.removesuffix(".structure.json")
        base = next(folder / f"{name}{s}" for s in _base_first(folder, name))
        structure = json.loads(path.read_text("utf-8"))
        named = [folder / told["file"] for told in structure.get("variants", ())]
        lines = (folder / f"{name}.facts.jsonl").read_text("utf-8").splitlines()
        facts = tuple(json.loads(line) for line in lines if line.strip())
        variants = tuple(path for path in named if path != base)
        yield Expected(base, variants, structure, facts)


def _base_first(folder: Path, name: str) -> list[str]:
    """The endings there are; the base is the one no variant is listed under."""
    told = json.loads((folder / f"{name}.structure.json").read_text("utf-8"))
    listed = {variant["file"] for variant in told.get("variants", ())}
    there = [s for s in BASES if (folder / f"{name}{s}").exists()]
    return sorted(there, key=lambda suffix: f"{name}{suffix}" in listed)


def judged_structure(document: Document, structure: Plain) -> Iterator[Judged]:
    """Each section expected: its heading, its kind, its items and their groups."""
    headings = [told["heading"] for told in structure["sections"]]
    for told in structure["sections"]:
        heading = told["heading"]
        found = _found(document, heading, [h for h in headings if h != heading])
        where = f"{document.path}: {heading}"
        yield Judged("sections: heading", bool(found), where)
        kind = bool(found) and _is_kind(told["kind"], found)
        yield Judged("sections: kind", kind, f"{where}: no {told['kind']}")
        items = sum(_items(section) for section in found)
        right = bool(found) and items == told["items"]
        yield Judged("sections: items", right, f"{where}: {items}, not {told['items']}")


def judged_boilerplate(
    facts: Sequence[Fact], structure: Plain, *, base: bool
) -> Iterator[Judged]:
    """Each line that is no content: by its number, in other formats by its words."""
    lines = list(structure["boilerplate_lines"])
    numbers = set(structure["boilerplate_line_numbers"]) if base else set()
    for variant in structure.get("variants", ()) if not base else ():
        lines += variant.get("extra_boilerplate", ())
    for line in lines:
        told = _plain(line)
        spoken = [f.text for f in facts if told and _plain(f.text) == told]
        if len(told.split()) > 2:
            spoken += [f.text for f in facts if f" {told} " in f" {_plain(f.text)} "]
        yield Judged("lines of no content left out", not spoken, f"{line}: {spoken}")
    for fact in facts:
        on = numbers & set(range(fact.source.lines[0], fact.source.lines[1] + 1))
        if on:
            yield Judged("lines of no content left out", False, f"{on}: {fact.text}")


def judged_formats(base: Sequence[Fact], other: Sequence[Fact]) -> Iterator[Judged]:
    """Each fact of the base: whether another format of it gives the same."""
    left = Counter(_same(fact) for fact in other)
    for fact in base:
        there = left[_same(fact)] > 0
        left[_same(fact)] -= there
        yield Judged("same facts in every format", there, f"missing: {fact.text}")
    for key, times in left.items():
        for _ in range(times):
            yield Judged("nothing more in another format", False, f"more: {key}")
    for _ in range(len(other) - sum(left.values())):
        yield Judged("nothing more in another format", True, "")


def judged_cover(facts: Sequence[Fact], expected: Sequence[Plain]) -> Iterator[Judged]:
    """Each statement expected: alone in one fact, or with its headings' words."""
    for told in expected:
        lines = set(told["lines"])
        near = [f for f in facts if _overlaps(f, lines)]
        best = max((_lacking(told["text"], f.text) for f in near), default="no fact")
        alone = any(not _lacking(told["text"], f"{f.label} {f.text}") for f in near)
        headed = any(not _lacking(told["text"], _with_headings(f)) for f in near)
        what = f"{told['id']} {sorted(lines)} {told['text']} (lacks {best})"
        yield Judged("statements covered by a fact's own words", alone, what)
        yield Judged("statements covered, headings counted", headed, what)


def _found(
    document: Document, heading: str, others: Sequence[str] = ()
) -> list[Section]:
    """The sections under a heading, those of its sub-headings among them, but for
    sub-headings that are expected themselves."""
    wanted = _plain(NUMBERED.sub("", heading))
    apart = {_plain(NUMBERED.sub("", other)) for other in others} - {wanted}
    found = []
    for section in document.sections:
        above = [_plain(NUMBERED.sub("", h)) for h in (section.heading, *section.under)]
        if wanted in above and apart.isdisjoint(above[: above.index(wanted)]):
            found.append(section)
    return found


def _is_kind(kind: str, found: Sequence[Section]) -> bool:
    if kind in FRAMES:
        return any(section.kind is FRAMES[kind] for section in found)
    if kind == "question":
        return found[0].heading.endswith("?") or bool(found[0].under)
    if kind == "table":
        return any(b.head is not None for section in found for b in section.blocks)
    if found[0].heading.endswith("?"):  # "Did you know?" above a list
        return kind == "list" and any(map(_items, found))
    return True


def _items(section: Section) -> int:
    return sum(_is_item(block) for block in section.blocks)


def _is_item(block: Block) -> bool:
    return block.shape is Shape.ITEM and block.level <= 1


def judged_attached(document: Document, structure: Plain) -> Iterator[Judged]:
    """Each counterpoint expected: whether it is of the factor it answers."""
    for told in structure["sections"]:
        if "attached_to" in told:
            label = factor_named(told["attached_to"].rstrip(":"))
            found = [s.label for s in _found(document, told["heading"])]
            what = f"{document.path}: {told['heading']}: of {found}"
            yield Judged("sections: groups", label in found, what)


def judged_labels(facts: Sequence[Fact], structure: Plain) -> Iterator[Judged]:
    """Each label or sub-heading expected: how many items carry or stand under it."""
    for told in structure["sections"]:
        near = [f for f in facts if _stands_under(f, told["heading"])]
        for label, items in told.get("labels", {}).items():
            if not is_step(label):  # "Point", "Evidence": no words of ours
                yield _counted(told, label, items, _under(label, near))
        for label, items in told.get("groups", {}).items():
            yield _counted(told, label, items, _under(label, near))


def _counted(told: Plain, label: str, items: int, facts: Sequence[Fact]) -> Judged:
    """Items by the lines they stand on: a list may be one item's, in parts."""
    found = {f.source.lines[1] for f in facts if f.place is not None}
    found = found or ({f.source.lines[0] for f in facts} if items else set())
    what = f"{told['heading']}: {label}: {len(found)}, not {items}"
    return Judged("sections: groups", len(found) == items, what)


def _under(label: str, facts: Sequence[Fact]) -> list[Fact]:
    bare = NUMBERED.sub("", SIGNS.get(label, label))
    return [f for f in facts if bare in _above(f)]


def _stands_under(fact: Fact, heading: str) -> bool:
    wanted = _plain(NUMBERED.sub("", heading))
    return wanted in map(_plain, _above(fact))


def _above(fact: Fact) -> list[str]:
    above = (fact.label, fact.section, *fact.under)
    return [NUMBERED.sub("", heading) for heading in above]


def _same(fact: Fact) -> tuple[str, str]:
    return _plain(fact.text), fact.kind.value


def _plain(text: str) -> str:
    text = "".join(c for c in normalize("NFD", text) if not combining(c))
    return " ".join(
        re.findall(r"[^\W_]+", text.replace("’", "").replace("'", "").casefold())
    )


def _overlaps(fact: Fact, lines: set[int]) -> bool:
    first, last = fact.source.lines
    return last - first < MOST_LINES and bool(lines & set(range(first, last + 1)))


def _with_headings(fact: Fact) -> str:
    return " ".join((fact.label, fact.text, fact.section, *fact.under, fact.topic))


def _lacking(wanted: str, held: str) -> str:
    """What keeps a text from covering a statement; "" when it does."""
    has = _stems(held)
    numbers = _numbers(wanted) - _numbers(held)
    letters = _letters(held)
    names = {n for n in _names(wanted) if _letters(n).rstrip("s") not in letters}
    telling = _stems(wanted) - STOP
    share = len(telling & has) / max(1, len(telling))
    if numbers or names:
        return ", ".join(sorted(numbers | names))
    return "" if share >= ENOUGH else f"{', '.join(sorted(telling - has))}"


def _stems(text: str) -> set[str]:
    return {stem(word) for word in words(ORDINAL.sub("", to_digits(text)))}


def _numbers(text: str) -> set[str]:
    return set(NUMBER.findall(to_digits(text)))


def _letters(text: str) -> str:
    """Letters and digits alone: "Brest Litovsk" is Brest-Litovsk."""
    return "".join(filter(str.isalnum, to_digits(text).casefold()))


def _names(text: str) -> Iterator[str]:
    """Capitalised words; the first only if it is no English one."""
    first = re.match(r"[A-Z][\w-]*", text)
    if first and not known(stem(first.group().casefold())):
        yield first.group()
    yield from (re.sub(r"[’']s?$", "", name) for name in CAPITAL.findall(text))
