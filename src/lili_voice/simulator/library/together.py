"""Uploads and the operator's documents, made one library."""

from collections.abc import Sequence

from lili_voice.knowledge.document import Document
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.library import Library, Page, library_of_pages
from lili_voice.simulator.library.shelf import Shelf
from lili_voice.simulator.stage import Stage

# Facts. What they are found by is made anew for a visit, a thousand of them in a
# second; beyond so many, uploads are talked of alone.
MOST_FACTS = 2_500


def stage_with(
    stage: Stage, pages: Sequence[Page], below: Shelf
) -> tuple[Stage, Shelf]:
    """A stage that speaks of uploads too, and what is on its shelf.

    An upload stands for the document of its name.
    """
    facts = sum(len(page.facts) for page in pages)
    if are_together(below.library, facts):
        library = library_of_pages(
            _in_order(below.library, pages), below.library.facts, below.library.failures
        )
        shelf = Shelf(library, pages, below)
    else:
        library = library_of_pages(pages)
        shelf = Shelf(library, pages)
    return stage.among(Librarian(library)), shelf


def are_together(library: Library, facts: int) -> bool:
    """Whether so many facts more are talked of together with a library."""
    return len(library.facts) + facts <= MOST_FACTS


def _in_order(library: Library, pages: Sequence[Page]) -> list[Page]:
    """The documents of a library, an upload in the place of that of its name; then the
    other uploads."""
    uploads = {page.document.path: page for page in pages}
    before = [
        uploads.get(path)
        or Page(Document(path, about, ()), library.of_document(path), settled=True)
        for path, about in library.abouts.items()
    ]
    return [*before, *(p for n, p in uploads.items() if n not in library.abouts)]
