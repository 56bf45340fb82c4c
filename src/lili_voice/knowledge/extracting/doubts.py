"""What an author should look at: what sounds wrong, is missing or not understood."""

from collections.abc import Iterable, Iterator, Sequence

from lili_voice.knowledge.document import Document, Doubt, Line
from lili_voice.knowledge.extracting.chronology import doubtful_dates
from lili_voice.knowledge.extracting.clashes.clashes import SENTENCE
from lili_voice.knowledge.extracting.counts import miscounts
from lili_voice.knowledge.extracting.shortforms import unexplained
from lili_voice.knowledge.extracting.spelling import spelling
from lili_voice.knowledge.extracting.variants import spellings
from lili_voice.knowledge.facts import Fact

ONE_BREATH = 30  # words


def doubts_of(document: Document, facts: Sequence[Fact]) -> tuple[Doubt, ...]:
    """Every doubt about a document that these facts were found in, by line."""
    name = document.path
    found = [
        *document.doubts,
        *miscounts(document),
        *doubtful_dates(document, facts),
        *spelling(document),
        *_names_apart(name, facts),
        *unexplained(document, facts),
        *_long_winded(name, facts),
        *_not_understood(document, facts),
    ]
    if not facts:
        found.append(Doubt(name, 1, "no statement was found in it", "not understood"))
    return tuple(sorted(dict.fromkeys(found), key=lambda doubt: doubt.line))


def unaccounted(document: Document, facts: Iterable[Fact]) -> tuple[Line, ...]:
    """Lines with words that became nothing: no fact, no heading, not left out."""
    told = {n for f in facts for n in range(f.source.lines[0], f.source.lines[1] + 1)}
    told |= (
        document.structure
        | document.wordings
        | {line.number for line in document.left_out}
    )
    return tuple(line for line in document.written if line.number not in told)


def _names_apart(name: str, facts: Sequence[Fact]) -> Iterator[Doubt]:
    """Names written in two ways, told where the rarer one first stands."""
    for common, rare in spellings(fact.text for fact in facts):
        line = next((f.source.lines[0] for f in facts if rare in f.text), 1)
        what = f"“{rare}” here, “{common}” elsewhere: give the name one spelling"
        yield Doubt(name, line, what, "name")


def _long_winded(name: str, facts: Iterable[Fact]) -> Iterator[Doubt]:
    for fact in facts:
        words = max(len(told.split()) for told in SENTENCE.split(fact.text))
        if words > ONE_BREATH:
            what = f"a sentence of {words} words: too long to hear, make two of it"
            yield Doubt(name, fact.source.lines[0], what, "long")


def _not_understood(document: Document, facts: Sequence[Fact]) -> Iterator[Doubt]:
    for line in unaccounted(document, facts):
        what = "not understood, and left unread"
        yield Doubt(document.path, line.number, what, "not understood")
    levels = [section.level for section in document.sections]
    for section, following in zip(document.sections, [*levels[1:], 0], strict=False):
        asks = section.heading.endswith("?") and not section.blocks
        if asks and following <= section.level:
            what = f"nothing stands under “{section.heading}”"
            yield Doubt(document.path, section.line, what, "not understood")
