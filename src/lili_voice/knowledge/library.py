"""The library: every fact Lili may speak of."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from lili_voice.knowledge.document import About, Document, Doubt, Name
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.later import Later
from lili_voice.knowledge.places import ById, Places, places_of
from lili_voice.knowledge.reading.frames import YEARS

if TYPE_CHECKING:
    from lili_voice.knowledge.reading.read import Reading

# What reads documents is loaded where it is used: whoever finds all that was read kept
# starts without it, in a third of the time.
STARTER = Path(__file__).parent.parent / "content"


def bare_title(title: str) -> str:
    """A title without the years behind it."""
    return YEARS.sub("", title).strip() or title


def spoken_title(title: str) -> str:
    """A title as a listener would name it within a sentence."""
    return re.sub(r"^(?:The|A|An)\b", lambda the: the[0].lower(), bare_title(title))


@dataclass(frozen=True, slots=True)
class Kept:
    """What lies ready in a store beside its facts; `index` is the folder of what the
    facts are found by."""

    places: Places
    names: Sequence[str]
    easy_question: str
    index: Path


@dataclass(frozen=True)
class Library:
    """Facts in the order of their documents, and what each document says of itself.

    `facts` may lie in a file and be read one by one. `abouts` maps a document's path to
    its About. `doubts` are what its authors should look at, found when they are asked
    for: whoever only answers never needs them. `failures` are the documents that could
    not be read. `kept` is what lies ready in a store.
    """

    facts: Sequence[Fact]
    abouts: Mapping[str, About]
    doubts: Sequence[Doubt] = ()
    failures: tuple[str, ...] = ()
    kept: Kept | None = field(default=None, compare=False)

    @cached_property
    def places(self) -> Places:
        """Where each fact stands."""
        return self.kept.places if self.kept else places_of(self.facts)

    @cached_property
    def by_id(self) -> Mapping[str, Fact]:
        return ById(self.facts, self.places)

    def number_of(self, fact: Fact) -> int:
        """How many facts come before a fact of this library."""
        return self.places.of[fact.id][0]

    def section_of(self, fact: Fact) -> tuple[Fact, ...]:
        """The facts under the same heading of the same document, in order."""
        return self.under(self.places.of[fact.id][1])

    def under(self, heading: int) -> tuple[Fact, ...]:
        """The facts under a heading, by its number among all headings."""
        return tuple(self.facts[n] for n in self.places.under[heading])

    def beside(self, fact: Fact) -> tuple[Fact, ...]:
        """The other statements of the same list item, or the neighbours in a text."""
        section = self.section_of(fact)
        if fact.place is not None:
            return tuple(
                f for f in section if f.place == fact.place and f.id != fact.id
            )
        at = next(n for n, other in enumerate(section) if other.id == fact.id)
        return (*section[max(0, at - 1) : at], *section[at + 1 : at + 2])

    def sections(self) -> Iterable[tuple[Fact, ...]]:
        """The facts of each heading of each document."""
        return map(self.under, range(len(self.places.under)))

    def of_document(self, path: str) -> tuple[Fact, ...]:
        """The facts of one document, in order."""
        numbers = self.places.documents.get(path, ())
        return tuple(self.facts[number] for number in numbers)

    @cached_property
    def names(self) -> frozenset[str]:
        """The people and places of all facts."""
        return frozenset(self.kept.names if self.kept else names_in(self.facts))

    @cached_property
    def easy_question(self) -> str:
        """A question the notes ask themselves, "" where they ask none: who did
        something, if there is one."""
        return self.kept.easy_question if self.kept else easy_question(self.facts)

    @cached_property
    def misheard(self) -> Sequence[Name]:
        """Names that the documents know to be misheard."""
        names = (name for about in self.abouts.values() for name in about.names)
        return [name for name in names if name.heard]

    @cached_property
    def abbreviations(self) -> Mapping[str, str]:
        """Short forms the documents explain."""
        explained = (about.abbreviations for about in self.abouts.values())
        return {short: long for table in explained for short, long in table.items()}

    def topics(self) -> list[str]:
        """What the documents are about, as a listener would name it, each once."""
        return list(self._topics)

    @cached_property
    def _topics(self) -> tuple[str, ...]:
        named = dict[str, None]()
        known = set[str]()
        for about in sorted(self.abouts.values(), key=lambda about: len(about.title)):
            every = {name.casefold() for name in (about.title, *about.aliases)}
            if known.isdisjoint(every):
                named[spoken_title(about.title)] = None
            known |= every
        return tuple(named)

    @cached_property
    def said_as(self) -> Mapping[str, str]:
        """Names the documents tell us how to pronounce."""
        names = (name for about in self.abouts.values() for name in about.names)
        return {name.name: name.say for name in names if name.say}


def names_in(facts: Iterable[Fact]) -> list[str]:
    """The people and places of some facts, in alphabetical order."""
    return sorted({name for fact in facts for name in (*fact.people, *fact.places)})


def easy_question(facts: Iterable[Fact]) -> str:
    """The first question the facts answer that begins with "Who", or the first."""
    first = ""
    for question in (q for fact in facts for q in fact.questions):
        if question.startswith("Who "):
            return question
        first = first or question
    return first


@dataclass(frozen=True, slots=True)
class Page:
    """A document, its facts and the doubts about it.

    `settled` facts have the ids they were given when they were kept.
    """

    document: Document
    facts: tuple[Fact, ...]
    doubts: Sequence[Doubt] = ()
    settled: bool = False


def page_of(document: Document) -> Page:
    """What is found in a document."""
    from lili_voice.knowledge.extracting.extract import facts_of

    facts = tuple(facts_of(document))
    return Page(document, facts, Later(lambda: _doubts_of(document, facts)))


def _doubts_of(document: Document, facts: Sequence[Fact]) -> Iterable[Doubt]:
    from lili_voice.knowledge.extracting.doubts import doubts_of

    return doubts_of(document, facts)


def library_of(reading: "Reading", former: Sequence[Fact] = ()) -> Library:
    """The library of documents that were read, in their order.

    Facts that `former` ones have become keep their ids.
    """
    pages = [page_of(document) for document in reading.documents]
    return library_of_pages(pages, former, reading.failures)


def library_of_pages(
    pages: Sequence[Page],
    former: Sequence[Fact] = (),
    failures: tuple[str, ...] = (),
) -> Library:
    """The library of some pages, in their order. Facts that are not settled keep the
    ids of those `former` ones that they have become."""
    from lili_voice.knowledge.extracting.carrying import carry_ids

    settled = {f.id for page in pages if page.settled for f in page.facts}
    others = [fact for page in pages if not page.settled for fact in page.facts]
    carried = iter(
        carry_ids(others, [f for f in former if f.id not in settled], settled)
    )
    facts = tuple(
        fact if page.settled else next(carried) for page in pages for fact in page.facts
    )
    return Library(
        facts,
        {page.document.path: page.document.about for page in pages},
        Later(lambda: _doubts(pages, facts)),
        failures,
    )


def _doubts(pages: Sequence[Page], facts: Sequence[Fact]) -> Iterator[Doubt]:
    """Those of each document, then what they give to doubt only when seen together."""
    from lili_voice.knowledge.extracting.clashes.clashes import library_doubts
    from lili_voice.knowledge.reading.gathering import same_titles

    for page in pages:
        yield from page.doubts
    yield from library_doubts(facts)
    yield from same_titles(page.document for page in pages)


def read_documents(paths: Mapping[str, Path]) -> Library:
    """The library of some files, by their names. What cannot be read is told."""
    from lili_voice.knowledge.reading.read import read_all

    return library_of(read_all(paths.items()))


def read_folder(
    folder: Path, read: Callable[[Mapping[str, Path]], Library] = read_documents
) -> Library:
    """The library of a folder of documents, in the order of their names."""
    from lili_voice.knowledge.reading.gathering import gather

    found = gather([folder])
    library = read(found.files)
    return replace(library, failures=(*found.failures, *library.failures))
