"""Transcripts as they are written, line by line.

    # a remark
    > who introduced it        what the learner says; or one of
    > [launch]                 opens a conversation
    > [end]                    the conversation is over; nobody is told anything
    > [silence]                nothing is said (most platforms keep that to themselves)
    > [again]                  the last turn is delivered once more
    > [tomorrow]               a day passes; nobody says or hears anything
    > [right]                  the pending question is answered as the notes answer it
    < Liu Shaoqi               these words are in what Lili answers
    ! Mao                      these words are not
    = intent=ask known=true    what else the answer is: intent, known, verdict, listening

Small and capital letters make no difference. A line of "<", "!" or "=" speaks of the
answer to the ">" above it. Each conversation is played from the beginning by a learner
nobody has met, on the starter documents.
"""

from dataclasses import dataclass, field
from pathlib import Path

TRANSCRIPTS = sorted((Path(__file__).parents[1] / "transcripts").glob("*.txt"))
LAUNCH, END, SILENCE = "[launch]", "[end]", "[silence]"
AGAIN, RIGHT, TOMORROW = "[again]", "[right]", "[tomorrow]"
EXPECTED = {"intent", "known", "verdict", "listening"}


@dataclass
class Exchange:
    """What the learner says, and how Lili's answer must be."""

    said: str
    place: str
    has: list = field(default_factory=list)
    lacks: list = field(default_factory=list)
    told: dict = field(default_factory=dict)


def read_transcript(path):
    exchanges = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        mark, rest = line[:1], line[1:].strip()
        place = f"{path.name}, line {number}: {line}"
        if mark == ">":
            exchanges.append(Exchange(rest, place))
        elif mark == "<":
            exchanges[-1].has.append(rest)
        elif mark == "!":
            exchanges[-1].lacks.append(rest)
        elif mark == "=":
            exchanges[-1].told |= dict(pair.split("=") for pair in rest.split())
        else:
            assert mark in ("", "#"), place
    assert exchanges, path.name
    assert all(EXPECTED.issuperset(one.told) for one in exchanges), path.name
    return exchanges
