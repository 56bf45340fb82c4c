"""Which parts of a web page are its site's and not its content."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.reading.html.captions import is_caption
from lili_voice.knowledge.reading.html.look import is_hidden, names_of
from lili_voice.knowledge.reading.html.tree import UNSEEN, Step, Tree, tag_of
from lili_voice.knowledge.reading.html.weight import Weight, weights_of

# Elements, roles, and words in the names of elements that hold no content.
TAGS = word_set(
    "nav footer form button input label legend dialog del s strike rp rt noscript "
    "marquee"
)
HEADED = word_set("h1 h2 h3 h4 h5 h6 dt summary")
ROLES = word_set(
    "navigation banner contentinfo search dialog alertdialog alert menu menubar"
)
NAMES = word_set(
    """cookie cookies consent gdpr navbar footer sidebar comments commentlist comment
    disqus newsletter breadcrumb breadcrumbs pagination pager editsection headerlink
    permalink footnotes reflist signup skiplink adsbygoogle"""
)
# These may also name content ("social effects"): the part must look like a site's.
MAYBE = word_set(
    """nav navigation menu share sharing social related popup modal advert adverts
    advertisement advertising"""
)
TOPS = word_set("header masthead banner")  # the title may stand there
SHELLS = ("main", "article")
BOXES = word_set("tip note fact facts callout box key remember definition example info")
LEAST_BOX = 6  # words
INNER = word_set("main article section")
# A heading, a list's item or a cell says more by its words than by its name.
NAMED = word_set("div section aside ul ol dl table form header span a p iframe center")
MENUS = word_set("div section aside ul ol dl table tbody tr td p center menu dir")
LITTLE = 40  # words; a page that says less may have its content somewhere else
LINK_WORDS = 7  # of a menu's entry; a longer one tells something
MOST_LINKED = 0.75
UNREAD = word_set("visually hidden")  # both words: for screen readers alone
MAIN = 0.6  # share of the words of a page
MOST_SPARED = 10  # parts; with more, none but the invisible are left out


@dataclass(frozen=True, slots=True)
class Site:
    """A page, and which of its elements are content whatever they are called."""

    tree: Tree
    weights: dict[etree._Element, Weight]
    spared: set[etree._Element] = field(default_factory=set)

    def parts(self) -> dict[etree._Element, str]:
        """What is left out, each with what it is; parts of such parts are not told."""
        return dict(_Search(self).parts())

    def kept(self, parts: Iterable[etree._Element]) -> int:
        """The words, outside of links, that are not in these parts."""
        root = self.tree.steps[0].element
        return self.weights[root].free - sum(self.weights[p].free for p in parts)


def site_parts(tree: Tree) -> dict[etree._Element, str]:
    """The parts of a page that are no content, each with what it is.

    As long as hardly anything would be left, the largest part is content after all.
    """
    if not tree.steps:
        return {}
    site = Site(tree, weights_of(tree))
    while len(site.spared) < MOST_SPARED:
        parts = site.parts()
        shown = [part for part in parts if tag_of(part) not in UNSEEN]
        if not shown:
            return parts
        largest = max(shown, key=lambda part: site.weights[part].free)
        if site.kept(parts) >= min(LITTLE, site.weights[largest].free / 4):
            return parts
        site.spared.add(largest)
    return {part: what for part, what in site.parts().items() if what in UNSEEN}


@dataclass(slots=True)
class _Search:
    """Where we are while looking for parts that are no content."""

    site: Site
    inner: int = 0  # how many articles and sections we are in
    top: int = 0  # the step at which the top of the page ends that holds its title

    def parts(self) -> Iterator[tuple[etree._Element, str]]:
        tree, shell = self.site.tree, _shell(self.site)
        closes = 0
        for at, step in enumerate(tree.steps):
            if step.text is not None or at < closes:
                continue
            if step.tag in INNER:
                self.inner += 1 if step.opens else -1
            if not step.opens or step.element in self.site.spared:
                continue
            what = self._what(step.element) or shell.outside(at, step)
            if what in TOPS and _holds_title(step.element, tree):
                self.top = tree.ends[step.element]
            elif what or self._is_beside_title(at, step):
                yield step.element, what or "header"
                closes = tree.ends[step.element] + 1
                self.inner -= step.tag in INNER

    def _what(self, element: etree._Element) -> str:
        """What an element is, if it is no content; "" for content."""
        tag, weight = tag_of(element), self.site.weights[element]
        if tag in UNSEEN or is_caption(element, tag):
            return tag
        if tag in TAGS and not _folds(element, tag):
            return tag
        if is_hidden(element):
            return "hidden"
        if tag == "header" and not self.inner:
            return tag
        if tag == "aside" and not _is_box(element, weight, inner=self.inner > 0):
            return tag
        if (role := (element.get("role") or "").lower()) in ROLES:
            return role
        if tag in NAMED and (name := _name(element, weight)):
            return name
        return "menu" if _is_menu(tag, weight) else ""

    def _is_beside_title(self, at: int, step: Step) -> bool:
        """A slogan or a button, in the top of the page that holds its title."""
        weight = self.site.weights[step.element]
        block = step.tag in NAMED and step.tag not in ("span", "a")
        return at < self.top and block and not (weight.headings or weight.tells)


def _folds(element: etree._Element, tag: str) -> bool:
    """Whether a button is a heading that shows and hides what stands below it."""
    above = (tag_of(parent) for parent in element.iterancestors())
    return tag == "button" and any(name in HEADED for name in above)


@dataclass(frozen=True, slots=True)
class _Shell:
    """The element that a page's content stands in, if one is plain to see."""

    first: int = 0
    last: int = 0
    around: frozenset[etree._Element] = frozenset()
    titled: frozenset[etree._Element] = frozenset()

    def outside(self, at: int, step: Step) -> str:
        """ "outside" for what stands around the content, but for the page's title."""
        if not self.last or self.first <= at <= self.last:
            return ""
        if step.element in self.around or step.element in self.titled:
            return ""
        return "outside"


def _shell(site: Site) -> _Shell:
    root = site.tree.steps[0].element
    for tag in SHELLS:
        found = list(root.iter(tag))
        if len(found) != 1 or found[0] in site.spared:
            continue
        whole = site.weights[root].free
        if not whole or site.weights[found[0]].free < MAIN * whole:
            continue
        last = site.tree.ends[found[0]]
        first = next(n for n, s in enumerate(site.tree.steps) if s.element is found[0])
        around = frozenset(found[0].iterancestors())
        return _Shell(first, last, around=around, titled=_titles(root, found[0]))
    return _Shell()


def _titles(root: etree._Element, shell: etree._Element) -> frozenset[etree._Element]:
    """Titles outside the content that holds none, and what these stand in."""
    if shell.find(".//h1") is not None:
        return frozenset()
    first = root.find(".//h1")
    return frozenset() if first is None else frozenset({first, *first.iterancestors()})


def _holds_title(top: etree._Element, tree: Tree) -> bool:
    """Whether the only first-rank headings of a page stand at its top."""
    if top.find(".//h1") is None:
        return False
    root = tree.steps[0].element
    return sum(1 for _ in root.iter("h1")) == sum(1 for _ in top.iter("h1"))


def _name(element: etree._Element, weight: Weight) -> str:
    """The word in an element's class or id that says it is no content."""
    names = set(names_of(element))
    if found := sorted(names & NAMES):
        return found[0]
    if {"sr", "only"} <= names or {"screen", "reader"} <= names or names >= UNREAD:
        return "hidden"
    maybe = sorted(names & (MAYBE | TOPS))
    return maybe[0] if maybe and not weight.tells else ""


def _is_box(element: etree._Element, weight: Weight, *, inner: bool) -> bool:
    """Whether an aside is a box of the content ("Remember!"), and no list of links."""
    boxed = inner or bool(set(names_of(element)) & BOXES)
    return boxed and not weight.links and weight.free >= LEAST_BOX


def _is_menu(tag: str, weight: Weight) -> bool:
    """Whether an element is nothing but links."""
    if tag not in MENUS or weight.links < 2 or weight.headings:
        return False
    share = weight.linked / max(weight.words, 1)
    return share >= MOST_LINKED and weight.words <= LINK_WORDS * weight.links
