"""Lines of a page's file that end where nothing ends for its reader."""

from dataclasses import replace

from lili_voice.knowledge.document import Line
from lili_voice.knowledge.reading.labels import labelled
from lili_voice.knowledge.reading.said import Said


def with_label_whole(said: Said) -> Said:
    """The same words, with a label that opens them and the word behind it on one line.

    "Serf:" at the end of a line labels what stands on the next, as it does on the page.
    """
    if len(said.lines) < 2 or labelled(said.lines[0].text, terms=True)[0]:
        return said
    label, rest = labelled(said.text, terms=True)
    if not label:
        return said
    end = len(said.text) - len(rest) + len(rest.split(maxsplit=1)[0])
    cut = _cut(said.lines, end)
    return replace(said, lines=cut) if len(cut) == len(said.lines) else said


def _cut(lines: tuple[Line, ...], end: int) -> tuple[Line, ...]:
    """Lines of which the first takes so many characters of them all."""
    whole = " ".join(line.text for line in lines)
    found, at = [replace(lines[0], text=whole[:end])], 0
    for line in lines:
        kept = line.text[max(0, end - at) :].strip()
        found += [replace(line, text=kept)] if kept and line is not lines[0] else []
        at += len(line.text) + 1
    return tuple(found)
