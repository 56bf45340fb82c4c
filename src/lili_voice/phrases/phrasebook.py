"""The phrases of en.txt, read once and turned into tables to look words up in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from lili_voice.errors import AuthorError
from lili_voice.phrases.keys import words
from lili_voice.phrases.templates import sentences
from lili_voice.turn import Intent

_WITHOUT_PHRASES = {Intent.END, Intent.SILENCE, Intent.ASK, Intent.ANSWER}
WHOLE = frozenset(set(Intent) - _WITHOUT_PHRASES)
EDGES = frozenset({"edges", "leads", "tails"})
SLOTS = {
    "answer": "{answer}",
    "ask": "{query}",
    "contest_with": "{answer}",
    "say": "{query}",
    "spell_name": "{name}",
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """One sentence a pupil may say, and where its template stands.

    `manner` is the second word of its heading: what sets it apart from the others.
    """

    heading: str
    text: str
    place: str
    manner: str = ""

    @property
    def key(self) -> str:
        """The words to compare, without the slot."""
        return " ".join(words(self.text.replace(SLOTS.get(self.heading, "{"), "")))


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """Keys of phrases (see `keys`) with what they mean.

    `whole` counts when it is all that was said, `openings` and `closings` when
    something else is said after or before; their values are headings. `edges` may be
    taken away; `leads` and `tails`, which hold the edges too, only looked past.
    """

    phrases: tuple[Phrase, ...]
    whole: Mapping[str, Intent]
    openings: Mapping[str, str]
    closings: Mapping[str, str]
    edges: frozenset[str]
    leads: frozenset[str]
    tails: frozenset[str]

    def under(self, heading: str, manner: str | None = None) -> tuple[str, ...]:
        """The sentences under a heading, as written; those of one manner, or all."""
        under = [p for p in self.phrases if p.heading == heading]
        found = [p.text for p in under if manner in (None, p.manner)]
        return tuple(dict.fromkeys(found))


@cache
def phrasebook() -> Phrasebook:
    """The phrases Lili is delivered with."""
    text = files("lili_voice.phrases").joinpath("en.txt").read_text("utf-8")
    return read_phrasebook(text, "en.txt")


def read_phrasebook(text: str, name: str) -> Phrasebook:
    """A phrase file called `name`; AuthorError names file and line of a mistake."""
    phrases = tuple(dict.fromkeys(_phrases(text, name)))
    whole = [p for p in phrases if p.heading in WHOLE]
    open_ended = [p for p in phrases if p.heading in SLOTS]
    after = [p for p in open_ended if p.text.endswith("}")]
    before = [p for p in open_ended if p.text.startswith("{")]
    edge = {h: frozenset(p.key for p in phrases if p.heading == h) for h in EDGES}
    return Phrasebook(
        phrases,
        {key: Intent(heading) for key, heading in _table(whole).items()},
        _table(after),
        _table(before),
        edge["edges"],
        edge["edges"] | edge["leads"],
        edge["edges"] | edge["tails"],
    )


def _phrases(text: str, name: str) -> Iterator[Phrase]:
    heading = ""
    for number, line in enumerate(text.splitlines(), start=1):
        place = f"{name}, line {number}"
        line = line.strip()
        if line.endswith(":") and not line.startswith("#"):
            heading = _heading(line[:-1].strip(), place)
        elif line and not line.startswith("#"):
            yield from _template(heading, line, place)


def _heading(written: str, place: str) -> str:
    intent, _, manner = written.partition(" ")
    if intent in WHOLE or (not manner and intent in {*SLOTS, *EDGES}):
        return written
    allowed = ", ".join(sorted({*WHOLE, *SLOTS, *EDGES}))
    raise AuthorError(f"{place}: no intent {written!r}; choose one of {allowed}.")


def _template(heading: str, line: str, place: str) -> Iterator[Phrase]:
    if not heading:
        raise AuthorError(f"{place}: write a heading such as 'yes:' above {line!r}.")
    try:
        found = sentences(line)
    except ValueError as error:
        raise AuthorError(f"{place}: {error} in {line!r}.") from error
    intent, _, manner = heading.partition(" ")
    for sentence in found:
        _check_slot(intent, sentence, place)
        yield Phrase(intent, sentence, place, manner)


def _check_slot(heading: str, sentence: str, place: str) -> None:
    slot = SLOTS.get(heading, "")
    rest = sentence.removeprefix(slot) if slot else sentence
    rest = rest.removesuffix(slot) if rest == sentence and slot else rest
    if "{" in rest or not rest.strip() or (slot and rest == sentence):
        wanted = f"{slot} once, first or last" if slot else "no slot"
        raise AuthorError(f"{place}: under {heading!r}, {sentence!r} needs {wanted}.")


def _table(phrases: list[Phrase]) -> dict[str, str]:
    seen: dict[str, Phrase] = {}
    for phrase in phrases:
        first = seen.setdefault(phrase.key, phrase)
        if first.heading != phrase.heading:
            raise AuthorError(
                f"{phrase.place}: {phrase.text!r} stands under {phrase.heading!r}, "
                f"but also under {first.heading!r} ({first.place}); keep one."
            )
    return {key: phrase.heading for key, phrase in seen.items()}
