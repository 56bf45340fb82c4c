"""What a sentence on one's own quiz comes to, told from the words it is made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from lili_voice.errors import AuthorError
from lili_voice.phrases.pen import sections
from lili_voice.phrases.said import Said
from lili_voice.turn import Intent

SHORTEST, LONGEST = 3, 16  # words in such a sentence
_PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Gist:
    """An intent: any of `wanted`, one word of each set, and no word but `allowed`."""

    intent: Intent
    wanted: tuple[tuple[frozenset[str], ...], ...]
    allowed: frozenset[str]

    def told_by(self, said: frozenset[str]) -> bool:
        return said <= self.allowed and any(
            all(said & one_of for one_of in sets) for sets in self.wanted
        )


def read_gist(said: Said) -> Intent | None:
    """The first intent of gist.txt that a sentence may have; None for any other."""
    if not SHORTEST <= len(said) <= LONGEST:
        return None
    spoken = frozenset(said.words[said.start : said.end])
    return next((g.intent for g in _gists() if g.told_by(spoken)), None)


@cache
def _gists() -> tuple[Gist, ...]:
    text = files("lili_voice.phrases").joinpath("gist.txt").read_text("utf-8")
    return read_gists(text, "gist.txt")


def read_gists(text: str, name: str) -> tuple[Gist, ...]:
    """The gists of a file called `name`; AuthorError names a heading that is none."""
    found = sections(text)
    plain = _besides(found.get(_PLAIN, ()))
    return tuple(
        _gist(heading, lines, plain, name)
        for heading, lines in found.items()
        if heading != _PLAIN
    )


def _gist(heading: str, lines: Sequence[str], plain: frozenset[str], name: str) -> Gist:
    if heading not in _INTENTS:
        raise AuthorError(f"{name}: no intent {heading!r}.")
    wanted = tuple(
        tuple(frozenset(words.split("|")) for words in line.split())
        for line in lines
        if not line.startswith("+")
    )
    telling = frozenset[str]().union(*(words for sets in wanted for words in sets))
    return Gist(_INTENTS[heading], wanted, telling | plain | _besides(lines))


_INTENTS: Mapping[str, Intent] = {intent.value: intent for intent in Intent}


def _besides(lines: Sequence[str]) -> frozenset[str]:
    listed = (line[1:].split() for line in lines if line.startswith("+"))
    return frozenset(word for words in listed for word in words)
