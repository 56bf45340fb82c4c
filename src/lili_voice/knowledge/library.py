"""The library: every fact Lili may speak of."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from lili_voice.knowledge.document import About, Doubt
from lili_voice.knowledge.extracting.carrying import carry_ids
from lili_voice.knowledge.extracting.doubts import doubts_of
from lili_voice.knowledge.extracting.extract import facts_of
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.reading.gathering import gather
from lili_voice.knowledge.reading.read import Reading, read_all

# The years behind a title: "The Great Exhibition, 1851", "Prohibition (1920-1933)".
YEARS = re.compile(r",?\s*\(?\d{3,4}(?:\s*[-–]\s*\d{2,4})?\)?\s*$")
STARTER = Path(__file__).parent.parent / "content"


def bare_title(title: str) -> str:
    """A title without the years behind it."""
    return YEARS.sub("", title).strip()


@dataclass(frozen=True)
class Library:
    """Facts in the order of their documents, and what each document says of itself.

    `abouts` maps a document's path to its About. `doubts` are what its authors should
    look at, `failures` the documents that could not be read.
    """

    facts: tuple[Fact, ...]
    abouts: Mapping[str, About]
    doubts: tuple[Doubt, ...] = ()
    failures: tuple[str, ...] = ()

    @cached_property
    def by_id(self) -> Mapping[str, Fact]:
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def _sections(self) -> Mapping[tuple[str, str], tuple[Fact, ...]]:
        grouped: dict[tuple[str, str], list[Fact]] = {}
        for fact in self.facts:
            grouped.setdefault((fact.source.document, fact.section), []).append(fact)
        return {key: tuple(facts) for key, facts in grouped.items()}

    def section_of(self, fact: Fact) -> tuple[Fact, ...]:
        """The facts under the same heading of the same document, in order."""
        return self._sections[fact.source.document, fact.section]

    def sections(self) -> Iterable[tuple[Fact, ...]]:
        """The facts of each heading of each document."""
        return self._sections.values()

    @cached_property
    def abbreviations(self) -> Mapping[str, str]:
        """Short forms the documents explain."""
        explained = (about.abbreviations for about in self.abouts.values())
        return {short: long for table in explained for short, long in table.items()}

    def topics(self) -> list[str]:
        """What the documents are about, as a listener would name it, each once."""
        named = dict[str, None]()
        known = set[str]()
        for about in sorted(self.abouts.values(), key=lambda about: len(about.title)):
            every = {name.casefold() for name in (about.title, *about.aliases)}
            if known.isdisjoint(every):
                bare = bare_title(about.title)
                named[re.sub(r"^(?:The|A|An)\b", lambda the: the[0].lower(), bare)] = (
                    None
                )
            known |= every
        return list(named)

    @cached_property
    def said_as(self) -> Mapping[str, str]:
        """Names the documents tell us how to pronounce."""
        names = (name for about in self.abouts.values() for name in about.names)
        return {name.name: name.say for name in names if name.say}


def library_of(reading: Reading, former: Sequence[Fact] = ()) -> Library:
    """The library of documents that were read, in their order.

    Facts that `former` ones have become keep their ids.
    """
    documents = reading.documents
    found = [tuple(facts_of(document)) for document in documents]
    doubts = (doubts_of(d, facts) for d, facts in zip(documents, found, strict=True))
    return Library(
        carry_ids([fact for facts in found for fact in facts], former),
        {document.path: document.about for document in documents},
        tuple(doubt for told in doubts for doubt in told),
        reading.failures,
    )


def read_folder(folder: Path) -> Library:
    """The library of a folder of documents, in the order of their names."""
    found = gather([folder])
    read = read_documents(found.files)
    return replace(read, failures=(*found.failures, *read.failures))


def read_documents(paths: Mapping[str, Path]) -> Library:
    """The library of some files, by their names. What cannot be read is told."""
    return library_of(read_all(paths.items()))
