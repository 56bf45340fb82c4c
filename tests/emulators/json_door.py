"""The pupil at the JSON door, through which every transcript is written down."""

import io
import json
from dataclasses import dataclass
from importlib.resources import files

import jsonschema

from alexa_chain import NOON
from lili_voice.channels.turns import Arrival
from lili_voice.cli.conversation import Conversation
from lili_voice.cli.jsonl import answer_lines
from lili_voice.simulator.transcripts.wanted import AGAIN, RIGHT, touched

SCHEMA = json.loads(
    files("lili_voice.channels").joinpath("turn.schema.json").read_text()
)
VALID = jsonschema.Draft202012Validator(SCHEMA)


@dataclass
class AtTheJsonDoor:
    """What is said there comes back as the line that answers it."""

    lili: object
    learner = "pupil"
    turns: int = 0
    pending: dict | None = None

    def says(self, said):
        """The line that comes back, checked against its schema; Lili knows the turn's
        id."""
        self.turns += said != AGAIN
        words = self.right() if said == RIGHT else said
        self.last = self.last if said == AGAIN else self._turn(words)
        out = io.BytesIO()
        line = json.dumps(self.last).encode() + b"\n"
        answer_lines(
            io.BytesIO(line), out, Conversation(self.lili.answer, _arrive, True)
        )
        told = json.loads(out.getvalue())
        VALID.validate(told)
        self.pending = told["question"] or self.pending
        return told

    def right(self):
        """What the pending question's answer is, in the words of the notes."""
        return self.pending["accepts"][0]

    def _turn(self, words):
        at = self.lili.at.isoformat()
        sent = {"learner": "pupil", "id": f"turn-{self.turns}", "at": at}
        match words:
            case "[launch]":
                return sent | {"event": "launch"}
            case "[end]":
                return sent | {"event": "end"}
            case "[silence]":
                return sent | {"text": ""}
        if letter := touched(words):
            return sent | {"choice": letter}
        return sent | {"text": words}


def _arrive():
    return Arrival("", "never used", NOON)
