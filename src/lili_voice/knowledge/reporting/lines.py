"""The report in lines, to be read on a screen or in a file."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from lili_voice.knowledge.account import AccountedLine, Role
from lili_voice.knowledge.document import Doubt
from lili_voice.knowledge.reading.formats import SUFFIXES
from lili_voice.knowledge.reporting.findings import Everything, Findings, place_told
from lili_voice.knowledge.reporting.matters import (
    NOT_UNDERSTOOD,
    by_matter,
    matter_of,
    told_matters,
)
from lili_voice.knowledge.reporting.words import (
    counted,
    counted_kind,
    folded_range,
    opening,
    runs,
    shown,
)

SHOWN = 40  # characters of a line that is quoted
LONGEST_TITLE = 100  # characters
MOST_RUNS = 5  # places named for one doubt
MOST_TOLD = 60  # doubts told of one document; a person reads no more
NUMBER = re.compile(r"\d+")


def report_lines(found: Sequence[Findings], failures: Sequence[str]) -> Iterator[str]:
    """The whole report; what could not be read and the sums come last."""
    every = {findings.path: findings for findings in found}
    for findings in found:
        yield from _about(findings)
        yield from _doubts(findings, every)
        yield ""
    for failure in failures:
        yield f"Could not be read: {shown(failure)}"
    if failures:
        yield ""
    yield _closing(found, len(failures))


def _closing(found: Sequence[Findings], failures: int) -> str:
    facts = sum(len(findings.facts) for findings in found)
    if not facts:
        return _nothing(len(found), failures)
    told = f"{counted(facts, 'fact')} in {counted(len(found), 'document')}"
    unread = f", {counted(failures, 'file')} not read" if failures else ""
    doubts = Counter(matter_of(doubt) for each in found for doubt in each.doubts)
    return f"{told}{unread}, {told_matters(doubts)}."


def _nothing(documents: int, failures: int) -> str:
    if not documents and not failures:
        endings = f"{', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}"
        return f"Nothing was found: give {endings} files, or a folder of them."
    remedy = ": write sentences under a heading" if documents else ""
    return f"Nothing could be used{remedy}."


def _about(found: Findings) -> Iterator[str]:
    """What a document is, what was found in it and what was not meant to be."""
    title = opening(found.account.title, LONGEST_TITLE)
    yield f"{shown(found.path)}: {title} ({counted(len(found.facts), 'fact')})"
    if found.kinds:
        kinds = (counted_kind(number, kind) for kind, number in found.kinds.items())
        yield f"  found: {', '.join(kinds)}"
    if left_out := found.lines_of(Role.BOILERPLATE):
        noun = found.account.unit if len(left_out) == 1 else f"{found.account.unit}s"
        yield f"  left out as no content: {noun} {_quoted(left_out)}"


def _doubts(found: Findings, every: Everything) -> Iterator[str]:
    """What is doubtful in a document; of much the first, so that it will be read."""
    room = MOST_TOLD
    for matter, doubts in by_matter(found.doubts).items():
        yield f"  {counted(len(doubts), matter.one, matter.many)}:"
        groups = _alike(found, doubts)
        yield from (f"    {_told(found, group, every)}" for group in groups[:room])
        if more := sum(map(len, groups[room:])):
            yield f"    and {more:,} more; `lili ingest --html FILE` shows them all"
        room = max(room - len(groups), 0)


def _quoted(lines: Sequence[AccountedLine]) -> str:
    """ "1-4 (“Home” ...), 9 (“Sign up”)"."""
    texts = {line.number: line.text for line in lines}
    found = runs(texts)
    told = [
        f"{folded_range(first, last)} (“{opening(texts[first], SHOWN)}”"
        f"{' ...' if last > first else ''})"
        for first, last in found[:MOST_RUNS]
    ]
    more = sum(last - first + 1 for first, last in found[MOST_RUNS:])
    return ", ".join([*told, *([f"and {more:,} more"] if more else [])])


def _alike(found: Findings, doubts: Iterable[Doubt]) -> list[list[Doubt]]:
    """Doubts in groups that one line can tell."""
    alike: dict[tuple[str, str, int], list[Doubt]] = {}
    for doubt in doubts:
        words = _unread(found, doubt) or _pattern(doubt.what)
        alike.setdefault((words, doubt.other, doubt.other_line), []).append(doubt)
    return list(alike.values())


def _unread(found: Findings, doubt: Doubt) -> str:
    """The words that were not understood, if that is the doubt."""
    unread = matter_of(doubt) is NOT_UNDERSTOOD
    return found.unread.get(doubt.line, "") if unread else ""


def _pattern(what: str) -> str:
    """The same for "31 words" and "44 words", unless words of the page are quoted."""
    return what if "“" in what else NUMBER.sub("0", what)


def _told(found: Findings, group: Sequence[Doubt], every: Everything) -> str:
    """ "lines 3, 5-7: what is doubtful there"; of a line left unread, its words."""
    numbers = sorted({doubt.line for doubt in group})
    whole = runs(numbers)
    where = found.where([n for n in numbers if n <= whole[:MOST_RUNS][-1][1]])
    many = len(whole) > MOST_RUNS
    if many or len(group) > len(numbers):
        where += f"{' ...' if many else ''} ({len(group):,} times)"
    first = group[0]
    if first.other == found.path:
        where += f" and {found.where([first.other_line])}"
    elif first.other:
        where += f" and {place_told(first.other, first.other_line, every)}"
    unread = opening(_unread(found, first), SHOWN)
    return f"{where}: {f'“{unread}”' if unread else shown(_what(group))}"


def _what(group: Sequence[Doubt]) -> str:
    """The doubt, with the least and the greatest number where they differ."""
    first = group[0].what
    if all(doubt.what == first for doubt in group):
        return first
    columns = zip(
        *(map(int, NUMBER.findall(doubt.what)) for doubt in group), strict=True
    )
    ranges = (folded_range(min(numbers), max(numbers)) for numbers in columns)
    return NUMBER.sub(lambda _: next(ranges), first)
