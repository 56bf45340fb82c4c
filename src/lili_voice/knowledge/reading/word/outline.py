"""The headings of a Word document: its title, and how deep each of them lies."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.reading.headings import announced
from lili_voice.knowledge.reading.plain.heads import ANSWER, LONGEST_TITLE
from lili_voice.knowledge.reading.word.heads import (
    Usual,
    heading_text,
    usual_of,
)
from lili_voice.knowledge.reading.word.strips import Numbered, Role, Strip, is_item

LETTER = re.compile(r"[A-Z][.)]\s")  # counts what sorts the heading above it
NEAR_TOP = 5  # lines, among which a title stands
NO_TITLE = (".", "!", ";", ":", "?")


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that is a heading: its words, and its level.

    The level is 1 for a title, and 0 for what stands below one and only adds to it.
    """

    text: str
    level: int


def headings_of(numbered: Sequence[Numbered]) -> dict[int, Heading]:
    """The headings among some lines, by their places there."""
    strips = [one.strip for one in numbered]
    told = [at for at, strip in enumerate(strips) if strip.told]
    usual = usual_of([strips[at] for at in told])
    found: dict[int, str] = {}
    lines = [numbered[at] for at in told]
    for at, before, after in zip(
        told, [None, *lines], [*lines[1:], None], strict=False
    ):
        if text := heading_text(numbered[at], before, after, usual):
            found[at] = text
    title = _title(strips, told, found)
    if title is not None and title not in found:
        found[title] = strips[title].text.strip()
    found = dict(sorted(found.items()))
    depths = _depths(strips, found, usual)
    below = set(_subtitles(strips, found, depths)) if title in [*found][:1] else set()
    below |= {at for at in found if strips[at].role is Role.SUBTITLE}
    levels = dict(_levelled(strips, found, depths, title))
    return {
        at: Heading(text, 0 if at in below else levels[at])
        for at, text in found.items()
    }


def _title(
    strips: Sequence[Strip], told: Sequence[int], found: dict[int, str]
) -> int | None:
    """Where the title stands: in its own style, above all headings, or first."""
    top = told[:NEAR_TOP]
    for at in top:
        if strips[at].role is Role.TITLE:
            return at
    heading = next((at for at in top if at in found), None)
    if heading is not None and _is_title(strips, heading, list(found)):
        return heading
    if not top or top[0] in found:
        return None
    text = strips[top[0]].text.strip()
    plain = strips[top[0]].role is Role.TEXT and not is_item(strips[top[0]])
    short = len(text.split()) <= LONGEST_TITLE and not ANSWER.match(text)
    return top[0] if plain and short and text[-1:] not in NO_TITLE else None


def _is_title(strips: Sequence[Strip], at: int, headings: Sequence[int]) -> bool:
    """Whether the first heading of a page is the title of it all."""
    text = strips[at].text.strip()
    if text.endswith(":") or strips[at].role in (Role.SIDE, Role.SUBTITLE):
        return False
    others = [other for other in headings if other != at]
    unlike = all(_rank(strips[other]) != _rank(strips[at]) for other in others)
    looser = [strips[other].look.size for other in others if not strips[other].rank]
    larger = all(size < strips[at].look.size for size in looser)
    following = next((other for other in headings if other > at), None)
    above = following is not None and not any(
        strip.told for strip in strips[at + 1 : following]
    )
    if text.endswith("?"):
        beside = following is not None and strips[following].role is Role.SIDE
        return unlike and above and not beside
    alone = unlike or (larger and not strips[at].rank)
    return alone or above or announced(text) is Kind.NOTE


def _subtitles(
    strips: Sequence[Strip], found: dict[int, str], depths: dict[int, int]
) -> Iterator[int]:
    """Headings with nothing below them that only add to the title above them."""
    for above, at, below in zip(found, [*found][1:], [*found][2:], strict=False):
        if strips[at].role is Role.SUBTITLE:
            continue
        between = any(strip.told for strip in strips[above + 1 : at])
        under = any(strip.told for strip in strips[at + 1 : below])
        plain = not strips[at].rank and not found[at].endswith(("?", ":"))
        if plain and not between and not under and depths[at] >= depths[below]:
            yield at
        return


def _rank(strip: Strip) -> tuple[int, int, bool]:
    return strip.rank, strip.look.size, strip.look.bold


def _depths(
    strips: Sequence[Strip], found: dict[int, str], usual: Usual
) -> dict[int, int]:
    """How deep each heading lies; only their order is told, not where they begin."""
    ranked = any(strips[at].rank for at in found)
    sizes = sorted({strips[at].look.size for at in found}, reverse=True)
    plain_lower = _plain_are_lower([strips[at] for at in found], usual)
    depths: dict[int, int] = {}
    last = 1
    for at in found:
        strip = strips[at]
        if strip.role is Role.TITLE:
            depths[at] = last = 0
        elif strip.rank:
            depths[at] = last = strip.rank
        elif strip.role is Role.SIDE or ranked:
            depths[at] = last + 1
        else:
            plain = plain_lower and not usual.is_outdone(strip)
            counted = usual.lettered and LETTER.match(found[at])
            lower = plain or bool(counted)
            depths[at] = last = sizes.index(strip.look.size) + 1 + lower
    return depths


def _plain_are_lower(headings: Sequence[Strip], usual: Usual) -> bool:
    """Whether headings that stand out hold those that do not."""
    out = [one for one in headings if usual.is_outdone(one)]
    asked = sum(one.text.rstrip().endswith("?") for one in out)
    return bool(out) and asked * 2 < len(out)


def _levelled(
    strips: Sequence[Strip],
    found: dict[int, str],
    depths: dict[int, int],
    title: int | None,
) -> Iterator[tuple[int, int]]:
    """The level of each heading: those right below a title have the second."""
    others = [depths[at] for at in found if at != title and depths[at]]
    topmost = min(others, default=1)
    several = title is not None and _has_topics(strips, depths, title)
    by = (1 if several else 2) - topmost
    for at in found:
        named = at == title or not depths[at]
        yield at, 1 if named else max(depths[at] + by, 1)


def _has_topics(strips: Sequence[Strip], depths: dict[int, int], title: int) -> bool:
    """Whether the title is but the first of several, each with headings below it."""
    if strips[title].role is Role.TITLE or not strips[title].rank:
        return False
    order = sorted(depths)
    depth = depths[title]
    alike = [at for at in order if depths[at] == depth]
    pairs = pairwise(order)
    above = [at for at, after in pairs if depths[at] == depth < depths[after]]
    return len(alike) > 1 and above == alike
