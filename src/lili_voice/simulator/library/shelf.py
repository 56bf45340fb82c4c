"""A library with all that is known of its documents beside the facts."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache

from lili_voice.errors import OperatorError
from lili_voice.knowledge.account import Account, account_of
from lili_voice.knowledge.document import Document, Doubt
from lili_voice.knowledge.keeping.factstore import read_pages
from lili_voice.knowledge.later import Later
from lili_voice.knowledge.library import Library, Page
from lili_voice.knowledge.reporting.findings import Findings
from lili_voice.simulator.library.contents import Contents, contents_of
from lili_voice.simulator.library.pictured import Picture, pictures_of

# Facts that so much may be done with while somebody waits, a second: to read their
# documents again, to look for contradictions among them.
READ_AT_ONCE, COMPARED_AT_ONCE = 200, 600
DRAWN = 1000  # facts of a topic that its pictures are drawn from
MOST_DRAWN = 32  # topics whose pictures are kept


class Shelf:
    """The documents of one library. Safe to share between threads, none of which waits
    for another: what two look for at the same time is found twice.

    `pages` are those of its documents that were read here; `below` is the shelf of the
    library that they were put beside. `pictures(key)` draws those of a topic, once.
    """

    def __init__(
        self,
        library: Library,
        pages: Sequence[Page] = (),
        below: "Shelf | None" = None,
    ) -> None:
        self.library = library
        self.pages: Mapping[str, Page] = {page.document.path: page for page in pages}
        self._below = below
        self.pictures = lru_cache(MOST_DRAWN)(self._pictures)
        self._doubts: Mapping[str, Sequence[Doubt]] | None = None
        self._documents: Mapping[str, Document] | None = None

    @cached_property
    def contents(self) -> Contents:
        """What is in it."""
        return contents_of(self.library)

    def checked(self, path: str) -> bool:
        """Whether all doubts about a document are at hand. Where they are not, asking
        for them reads all documents again, or compares all facts of many."""
        facts = len(self.library.facts)
        if not self.pages:
            kept = not isinstance(self.library.doubts, Later)
            return kept or self._doubts is not None or facts <= READ_AT_ONCE
        below = self._below is not None and self._below.checked(path)
        known = self._doubts is not None or facts <= COMPARED_AT_ONCE
        return known and (below or path in self.pages)

    @property
    def all_checked(self) -> bool:
        """Whether the doubts about every document are at hand."""
        return all(map(self.checked, self.library.abouts))

    @property
    def alone(self) -> bool:
        """Whether its documents are uploads, and nothing else."""
        return bool(self.pages) and self._below is None

    def check(self) -> None:
        """Finds all doubts; it may take long."""
        self._found_doubts()
        if self._below is not None:
            self._below.check()

    def doubts(self, path: str) -> Sequence[Doubt]:
        """What the author of a document should look at, in the order of its lines."""
        found = list(self._found_doubts().get(path, ()))
        if self._below is not None and path not in self.pages:
            found += self._below.doubts(path)
        return sorted(dict.fromkeys(found), key=lambda doubt: doubt.line)

    def doubts_at_hand(self, path: str) -> Sequence[Doubt] | None:
        """The doubts that are told without a wait: of a document read here those about
        itself, if no others; None where nothing is known."""
        if self.checked(path):
            return self.doubts(path)
        return self.pages[path].doubts if path in self.pages else None

    def findings(self, path: str, *, whole: bool = True) -> Findings:
        """All that is known of a document, or all that is at hand. Of one that was not
        read here, and that no store keeps, the lines are not known."""
        facts = self.library.of_document(path)
        document = self._document(path)
        account = Account(path, self.library.abouts[path].title)
        if document is not None:
            account = account_of(document, facts)
        doubts = self.doubts(path) if whole else self.doubts_at_hand(path)
        return Findings(account, facts, doubts or ())

    def _pictures(self, key: str) -> Sequence[Picture]:
        topic = self.contents.topics[key]
        facts = [self.library.facts[number] for number in topic.facts[:DRAWN]]
        return list(pictures_of(facts, topic.title))

    def _document(self, path: str) -> Document | None:
        if path in self.pages:
            return self.pages[path].document
        if self._below is not None:
            return self._below._document(path)
        if self._documents is None:
            self._documents = _documents_of(self.library)
        return self._documents.get(path)

    def _found_doubts(self) -> Mapping[str, Sequence[Doubt]]:
        if self._doubts is None:
            found = defaultdict[str, list[Doubt]](list)
            for doubt in self.library.doubts:
                found[doubt.document].append(doubt)
            self._doubts = found
        return self._doubts


def _documents_of(library: Library) -> Mapping[str, Document]:
    """The documents, as the store of a library keeps them; none without a store."""
    if library.kept is None:
        return {}
    try:
        pages = read_pages(library.kept.index.parent)
    except OperatorError:  # it was removed since, or is of an older Lili
        return {}
    found = {page.document.path: page.document for page in pages}
    return found if found.keys() == library.abouts.keys() else {}
