"""Whether an answer is as a transcript wants it."""

from collections.abc import Iterator, Mapping

from lili_voice.simulator.transcripts.wanted import Wanted
from lili_voice.turn import Reply

TOLD = ("intent", "known", "verdict", "listening")
_WRITTEN = {True: "true", False: "false", None: "null"}


def problems(wanted: Wanted, speech: str, values: Mapping[str, str]) -> tuple[str, ...]:
    """What is wrong with an answer, its `speech` as plain words; none if it is right.

    `values` are those of `values_of`, however they came here.
    """
    return tuple(_problems(wanted, speech.casefold(), values))


def values_of(reply: Reply) -> Mapping[str, str]:
    """What a transcript may want of a reply besides its words."""
    listening = bool(reply.reprompt)
    return {
        "intent": reply.intent.value,
        "known": _WRITTEN[reply.known],
        "verdict": reply.verdict.value if reply.verdict else "null",
        "listening": _WRITTEN[listening],
    }


def _problems(wanted: Wanted, speech: str, values: Mapping[str, str]) -> Iterator[str]:
    for words in wanted.has:
        if words.casefold() not in speech:
            yield f'these words are missing: "{words}"'
    for words in wanted.lacks:
        if words.casefold() in speech:
            yield f'these words should not be there: "{words}"'
    for name, value in wanted.told.items():
        if values.get(name) != value:
            yield f"{name} is {values.get(name)} and not {value}"
