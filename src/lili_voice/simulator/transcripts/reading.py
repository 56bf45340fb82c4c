"""From lines to a transcript."""

from dataclasses import replace
from datetime import timedelta

from lili_voice.errors import AuthorError
from lili_voice.simulator.transcripts.checking import TOLD
from lili_voice.simulator.transcripts.numbers import Number, number_of
from lili_voice.simulator.transcripts.wanted import (
    AGAIN,
    EVENTS,
    LONGEST_STAY,
    Transcript,
    Wanted,
    in_brackets,
    passing,
    understood,
)


def read_transcript(text: str, name: str) -> Transcript:
    """The conversation that a file holds; `name` is the file's, for what is wrong.

    Raises AuthorError, which names the line and what to do about it.
    """
    reader = _Reader()
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        reader.place = f"{name}, line {number}: {line.strip()}"
        reader.take(line.strip())
    if not reader.exchanges:
        raise AuthorError(f'{name}: nobody says anything; a learner\'s lines begin ">"')
    return Transcript(name, tuple(reader.exchanges))


class _Reader:
    """Takes one line after the other; `place` is that of the line it takes."""

    def __init__(self) -> None:
        self.place = ""
        self.exchanges: list[Wanted] = []
        self._next = Number()
        self._last = ""
        self._stay = timedelta()

    def take(self, line: str) -> None:
        mark, rest = line[:1], line[1:].strip()
        match mark:
            case "" | "#":
                return
            case "@":
                self._number(rest)
            case ">":
                self._say(rest)
            case "<" | "!" | "=":
                self._want(mark, rest)
            case _:
                raise self._wrong('a line begins with one of # @ > < ! or "="')

    def _number(self, rest: str) -> None:
        number = number_of(rest)
        if number is None:
            raise self._wrong("write one name without spaces after the @")
        self._next = number

    def _say(self, said: str) -> None:
        if in_brackets(said) and not understood(said):
            known = " ".join((*EVENTS, "[tap B]", "[after 3 days]"))
            raise self._wrong(f"nothing is called so; there are {known}")
        if (time := passing(said)) is not None:
            self._stay += time
            if self._stay > LONGEST_STAY:
                raise self._wrong("let less than a hundred years pass, all in all")
            self.exchanges.append(Wanted(said, self.place))
            return
        if said == AGAIN and not self._last:
            raise self._wrong("say something before it is said again")
        if said != AGAIN:
            self._last, self._next = self._next.id, self._next.next
        self.exchanges.append(Wanted(said, self.place, self._last))

    def _want(self, mark: str, rest: str) -> None:
        if not self.exchanges or not self.exchanges[-1].id:
            raise self._wrong('put what is said, in a line of ">", before its answer')
        if not rest:
            raise self._wrong(f'write something behind the "{mark}"')
        wanted = self.exchanges[-1]
        match mark:
            case "<":
                wanted = replace(wanted, has=(*wanted.has, rest))
            case "!":
                wanted = replace(wanted, lacks=(*wanted.lacks, rest))
            case _:
                told = {**wanted.told, **dict(map(self._pair, rest.split()))}
                wanted = replace(wanted, told=told)
        self.exchanges[-1] = wanted

    def _pair(self, text: str) -> tuple[str, str]:
        name, _, value = text.partition("=")
        if name not in TOLD or not value:
            example = " ".join(f"{one}=..." for one in TOLD)
            raise self._wrong(f'"{text}" is none of {example}')
        return name, value

    def _wrong(self, remedy: str) -> AuthorError:
        return AuthorError(f"{self.place}\n{remedy}")
