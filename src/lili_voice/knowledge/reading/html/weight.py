"""How much the elements of a web page say."""

from dataclasses import dataclass

from lxml import etree

from lili_voice.knowledge.reading.html.tree import UNSEEN, Tree

HEADINGS = tuple(f"h{rank}" for rank in range(1, 7))
PROSE = 15  # words outside links: more than a menu or a button has


@dataclass(slots=True)
class Weight:
    """What an element holds: words, and those in links."""

    words: int = 0
    linked: int = 0
    links: int = 0
    headings: int = 0

    @property
    def free(self) -> int:
        return self.words - self.linked

    @property
    def tells(self) -> bool:
        """Whether it says more than a menu, a slogan or a button does."""
        return self.free >= PROSE and self.free > self.linked


def weights_of(tree: Tree) -> dict[etree._Element, Weight]:
    """Every element's weight; what nobody sees weighs nothing."""
    weights: dict[etree._Element, Weight] = {}
    open_, links, unseen = list[Weight](), 0, 0
    for at, step in enumerate(tree.steps):
        if step.text is not None:
            if open_ and at >= unseen:
                words = len(step.text.split())
                open_[-1].words += words
                open_[-1].linked += words if links else 0
            continue
        link = step.tag == "a" and step.element.get("href") is not None
        links += link if step.opens else -link
        if step.opens:
            weight = Weight(links=link, headings=step.tag in HEADINGS)
            weights[step.element] = weight
            open_.append(weight)
            if at >= unseen and step.tag in UNSEEN:
                unseen = tree.ends[step.element]
        else:
            _add(open_)
    return weights


def _add(open_: list[Weight]) -> None:
    inner = open_.pop()
    if open_:
        open_[-1].words += inner.words
        open_[-1].linked += inner.linked
        open_[-1].links += inner.links
        open_[-1].headings += inner.headings
