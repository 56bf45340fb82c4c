"""What came first, what came after and how long it took, put into one breath."""

from collections.abc import Sequence

from lili_voice.dialogue.breath import length, shortest
from lili_voice.dialogue.headed import say_fact
from lili_voice.dialogue.statements import cut, lines_of
from lili_voice.dialogue.wording import chronology as words
from lili_voice.english.dates import find_dates
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.finding import Finding, Relation, Timing

# What is said before the first statement, and before each of the others.
FRAMES = {
    Relation.FIRST: (words.FIRST, words.THEN),
    Relation.LAST: (words.LAST, words.EARLIER),
    Relation.BEFORE: (words.BEFORE, ""),
    Relation.AFTER: (words.AFTER, ""),
}
COMPARED = (Relation.FIRST, Relation.LAST)
# What is said, the facts it rests on, those left for another breath, and how many
# words of the first of these have been said.
Breath = tuple[str, tuple[Fact, ...], tuple[Fact, ...], int]


def told(finding: Finding, breath: int) -> Breath:
    """What is said of an ORDER within so many words.

    Statements are shortened only if not all fit; their dates are never left out.
    """
    facts = tuple(hit.fact for hit in finding.hits)
    opening = _opening(finding)
    frames = _frames(finding, len(facts))
    whole = [say_fact(fact) for fact in facts]
    brief = [_brief(text) for text in whole]
    most = 0
    for texts in (whole, brief):
        said = _fitting(opening, frames, texts, breath)
        if len(said) == len(facts):
            return _joined(opening, said), facts, (), 0
        most = max(most, len(said))
    if most:
        said = _fitting(opening, frames, brief, breath)
        return _joined(opening, said), facts[: len(said)], facts[len(said) :], 0
    room = breath - length(_joined(opening, frames[:1]))
    first, begun = cut(lines_of(facts[:1])[0], room)
    text = _joined(opening, [*frames[:1], first.alone])
    return text, facts[:1], facts if begun else facts[1:], begun


def _opening(finding: Finding) -> str:
    """ "Yes.", "About four years:"."""
    timing = finding.timing
    if timing and timing.relation is Relation.HOW_LONG:
        return words.how_long(timing.length, timing.unit)
    if finding.verdict is None:
        return ""
    return words.YES if finding.verdict else words.NO


def _frames(finding: Finding, count: int) -> list[str]:
    """What is said before each statement; one alone speaks for itself."""
    timing = finding.timing or Timing(Relation.SAME_YEAR)
    first, then = FRAMES.get(timing.relation, ("", ""))
    if timing.relation in COMPARED and count == 1:
        first = ""
    return [first, *[then] * (count - 1)]


def _fitting(
    opening: str, frames: Sequence[str], texts: Sequence[str], breath: int
) -> list[str]:
    """As many of the framed statements as one breath holds."""
    said: list[str] = []
    for frame, text in zip(frames, texts, strict=True):
        more = [*said, _joined(frame, [text])]
        if length(_joined(opening, more)) > breath:
            break
        said = more
    return said


def _brief(text: str) -> str:
    """The shortest form of a statement that keeps its dates."""
    brief = shortest(text)
    return brief if len(find_dates(brief)) == len(find_dates(text)) else text


def _joined(opening: str, said: Sequence[str]) -> str:
    return " ".join(part for part in (opening, *said) if part)
