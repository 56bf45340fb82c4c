"""Words that stand together, each with its line and its looks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from lili_voice.knowledge.document import Line
from lili_voice.knowledge.reading.emphasis import shifted, without_notes
from lili_voice.knowledge.reading.text import plain_words

HELD_OFF = "\u00a0"  # the space that a page does not fold
# A line that cannot be the whole of anything.
UNFINISHED = re.compile(
    r"(?:,|\b(?:a|an|the|and|or|but|of|in|to|for|by|with|from|at|on|as|that|which|who|"
    r"was|were|is|are|had|has|be|his|her|its|their))$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Look:
    """`key` tells the elements apart that make words bold or italic; 0 is none."""

    loud: bool = False
    key: int = 0
    linked: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """Words as they stand together on a page, with the lines of its file.

    `spans` are the emphasised stretches of the text; `loud` and `linked` say that all
    of it is set in bold (or big, or underlined), or is a link. `indent` counts the
    spaces that hold it off the margin.
    """

    lines: tuple[Line, ...]
    spans: tuple[tuple[int, int], ...] = ()
    loud: bool = False
    linked: bool = False
    indent: int = 0

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    def only(self, first: int, last: int) -> "Said":
        """Some of its lines, from the one at `first` to that before `last`."""
        start = sum(len(line.text) + 1 for line in self.lines[:first])
        lines = self.lines[first:last]
        end = start + sum(len(line.text) + 1 for line in lines) - 1
        spans = shifted(self.spans, start, end)
        bold = sum(two - one for one, two in spans) >= end - start > 0
        return replace(self, lines=lines, spans=spans, loud=self.loud or bold)

    def without(self, beginning: int) -> "Said":
        """The same, less so many characters at its beginning."""
        lines, left = list[Line](), beginning
        for line in self.lines:
            cut = line.text[left:] if left < len(line.text) else ""
            left = max(0, left - len(line.text) - 1)
            lines += [replace(line, text=cut)] if cut else []
        gone = beginning
        spans = ((max(0, one - gone), two - gone) for one, two in self.spans)
        kept = tuple((one, two) for one, two in spans if one < two)
        return replace(self, lines=tuple(lines), spans=kept)


@dataclass(slots=True)
class Flow:
    """Words while they come in; None is where a line of the page ends."""

    parts: list[tuple[int, str, Look] | None] = field(default_factory=list)

    def add(self, line: int, text: str, look: Look) -> None:
        for number, part in enumerate(text.split("\n"), line):
            if number > line:
                self.parts.append((number, " ", look))
            if part:
                self.parts.append((number, part, look))

    def end_line(self) -> None:
        self.parts.append(None)

    def last(self) -> str:
        """The words right before the next ones, if any."""
        part = self.parts[-1] if self.parts else None
        return part[1] if part else ""

    def take(self) -> list[Said]:
        """What was said, line by line of the page; the flow is empty again."""
        parts, self.parts = self.parts, []
        lines: list[list[tuple[int, str, Look]]] = [[]]
        for part in parts:
            if part is None:
                lines.append([])
            else:
                lines[-1].append(part)
        found = (_said(line) for line in lines)
        return [said for said in found if any(map(str.isalnum, said.text))]


def joined(said: Iterable[Said], between: str = "") -> Said:
    """Several as one; `between` stands behind each but the last."""
    parts = [part for part in said if part.lines]
    if len(parts) == 1:
        return parts[0]
    lines, spans, at = list[Line](), list[tuple[int, int]](), 0
    for number, part in enumerate(parts, 1):
        spans += [(one + at, two + at) for one, two in part.spans]
        mark = between if number < len(parts) else ""
        _append(lines, part.lines)
        lines[-1] = replace(lines[-1], text=f"{lines[-1].text}{mark}")
        at += len(part.text) + len(mark) + 1
    loud = bool(parts) and all(part.loud for part in parts)
    linked = bool(parts) and all(part.linked for part in parts)
    return Said(tuple(lines), tuple(spans), loud, linked)


def together(said: Iterable[Said]) -> Said:
    """The lines of a cell as one: "Fever; swellings"."""
    whole = Said(())
    for line in said:
        ended = whole.text.endswith((".", "!", "?", ":", ";", ","))
        whole = joined([whole, line], "" if ended else ";")
    return whole


def rejoined(said: Iterable[Said]) -> list[Said]:
    """Lines of a page, those as one that go on with a sentence begun above them."""
    found = list[list[Said]]()
    for line in said:
        if found and _goes_on(found[-1][-1].text, line.text):
            found[-1].append(line)
        else:
            found.append([line])
    return [joined(lines) for lines in found]


def _goes_on(above: str, below: str) -> bool:
    if above.endswith((".", "!", "?", ":", "”", "’")):
        return False
    return below[:1].islower() or bool(UNFINISHED.search(above))


def _append(lines: list[Line], following: Iterable[Line]) -> None:
    """Adds lines, those of one number as one."""
    for line in following:
        if lines and lines[-1].number == line.number:
            lines[-1] = replace(line, text=f"{lines[-1].text} {line.text}")
        else:
            lines.append(line)


@dataclass(slots=True)
class _Weave:
    """A line of the page while its words come in."""

    lines: list[tuple[int, list[str]]] = field(default_factory=list)
    spans: list[tuple[int, int, int]] = field(default_factory=list)
    length: int = 0
    gap: bool = True
    loud: bool = True
    linked: bool = True
    indent: int = 0

    def put(self, number: int, text: str, look: Look) -> None:
        words = " ".join(without_notes(plain_words(text)).split())
        self.gap = self.gap or text[:1].isspace()
        if not self.lines:
            lead = text[: len(text) - len(text.lstrip())]
            self.indent += lead.count(HELD_OFF)
        if words:
            self.length += self.gap and bool(self.lines)
            self._place(number, words)
            self._mark(len(words), look)
            self.length += len(words)
            if any(map(str.isalnum, words)):
                self.loud, self.linked = (
                    self.loud and look.loud,
                    self.linked and look.linked,
                )
            self.gap = False
        self.gap = self.gap or text[-1:].isspace()

    def _place(self, number: int, words: str) -> None:
        """A word that a tag cuts in two stays on its first line."""
        if not self.lines:
            self.lines.append((number, [words]))
            return
        before, parts = self.lines[-1]
        if before == number:
            parts += [" ", words] if self.gap else [words]
            return
        if not self.gap:
            glued, _, words = words.partition(" ")
            parts.append(glued)
        if words:
            self.lines.append((number, [words]))

    def _mark(self, length: int, look: Look) -> None:
        if not look.key:
            return
        start, end = self.length, self.length + length
        if self.spans and self.spans[-1][2] == look.key:
            start = self.spans.pop()[0]
        self.spans.append((start, end, look.key))

    def said(self) -> Said:
        lines = tuple(Line(number, "".join(parts)) for number, parts in self.lines)
        spans = tuple((one, two) for one, two, _ in self.spans)
        return Said(lines, spans, self.loud, self.linked, self.indent)


def _said(parts: Iterable[tuple[int, str, Look]]) -> Said:
    weave = _Weave()
    for number, text, look in parts:
        weave.put(number, text, look)
    return weave.said()
