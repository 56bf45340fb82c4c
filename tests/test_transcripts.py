"""Whole conversations, played through the JSON door and through Alexa's.

A transcript in transcripts/*.txt is read line by line:

    # a remark
    > who introduced it        what the learner says; or one of
    > [launch]                 opens a conversation
    > [end]                    the conversation is over; nobody is told anything
    > [silence]                nothing is said (Alexa keeps that to itself)
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

import io
import json
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from operator import attrgetter
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest

from alexa_chain import DAY, NOON, SKILL, USER, Alexa, envelope, intent, launch
from lili_voice.channels.alexa import AlexaChannel
from lili_voice.channels.turns import Arrival
from lili_voice.cli.conversation import Conversation
from lili_voice.cli.jsonl import answer_lines
from lili_voice.dialogue.assistant import Assistant
from lili_voice.dialogue.scene import World
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.library import STARTER, read_folder
from lili_voice.phrases import hear
from lili_voice.phrases.in_words import in_words
from lili_voice.phrases.published import NAMES, WORDS
from lili_voice.stores import open_store
from lili_voice.turn import Intent

TRANSCRIPTS = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))
SCHEMA = json.loads(
    files("lili_voice.channels").joinpath("turn.schema.json").read_text()
)
VALID = jsonschema.Draft202012Validator(SCHEMA)
LAUNCH, END, SILENCE, AGAIN, RIGHT, TOMORROW = (
    "[launch]",
    "[end]",
    "[silence]",
    "[again]",
    "[right]",
    "[tomorrow]",
)
SPOKEN = [path for path in TRANSCRIPTS if f"> {SILENCE}" not in path.read_text("utf-8")]
EXPECTED = {"intent", "known", "verdict", "listening"}
PUBLISHED = {intent: name for name, intent in reversed(NAMES.items())}


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


@cache
def world():
    return World(Librarian(read_folder(STARTER)))


class Lili:
    """Lili with a store of her own."""

    def __init__(self):
        self.store = open_store("sqlite://", b"a secret of sixteen bytes or more")
        self.at = NOON
        ours = World(world().notes, memory=self.store, made=world().bank)
        self.answer = Assistant(ours, self.store).answer

    def remembers(self, learner):
        """The learner, but for the number of turns; and what they have learnt."""
        found, _ = self.store.recall(learner, "no turn")
        facts = list(world().notes.library.by_id)
        cards = self.store.cards(learner, facts)
        totals = self.store.totals(learner, self.at)
        return replace(found, version=0), cards, totals


@dataclass
class Json:
    """The learner at the JSON door."""

    lili: Lili
    turns: int = 0
    pending: dict | None = None

    def says(self, said):
        """The line that comes back, checked against its schema."""
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
        return sent | {"text": words}


def _arrive():
    return Arrival("", "never used", NOON)


@dataclass
class Echo:
    """The learner before a device, and Alexa's signed requests to us."""

    lili: Lili
    turns: int = 0
    new: bool = True

    def __post_init__(self):
        self.alexa = _alexa()
        roots, fetch = self.alexa.root.pem, self.alexa.fetch
        self.channel = AlexaChannel(
            [SKILL], roots=roots, fetch=fetch, now=lambda: self.lili.at
        )

    def says(self, said):
        """The response, once signed, proved and answered."""
        self.turns += said != AGAIN
        self.last = self.last if said == AGAIN else self._request(said)
        self.last["request"]["requestId"] = f"given:turn-{self.turns}"
        proved = self.channel.prove(self.alexa.incoming(self.last))
        response = json.loads(self.channel.respond(proved, self.lili.answer))[
            "response"
        ]
        self.new = response.get("shouldEndSession", True)
        return response

    def _request(self, said):
        at = self.lili.at
        if said == LAUNCH:
            return launch(new=True, at=at)
        if said == END:
            ended = {"type": "SessionEndedRequest", "reason": "USER_INITIATED"}
            return envelope(ended, at=at)
        heard = hear(said)
        name = PUBLISHED.get(heard.intent)
        if name and not heard.slots:  # "quiz me on coal" is no published sentence
            return intent(name, new=self.new, at=at)
        return intent(WORDS, {"words": in_words(said)}, new=self.new, at=at)


@cache
def _alexa():
    return Alexa(NOON)


def check(exchange, told):
    speech = told["speech"].casefold()
    for words in exchange.has:
        assert words.casefold() in speech, f"{exchange.place}\n{told['speech']}"
    for words in exchange.lacks:
        assert words.casefold() not in speech, f"{exchange.place}\n{told['speech']}"
    found = {name: json.dumps(told[name]).strip('"') for name in exchange.told}
    assert found == exchange.told, f"{exchange.place}\n{told['speech']}"


def heard_in(output):
    """The words inside a response's SSML."""
    ssml = output["outputSpeech"]["ssml"]
    return " ".join("".join(ElementTree.fromstring(ssml).itertext()).split())


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=attrgetter("stem"))
def test_a_conversation_goes_as_written(path):
    learner = Json(Lili())
    for exchange in read_transcript(path):
        if exchange.said == TOMORROW:
            learner.lili.at += DAY
        else:
            check(exchange, learner.says(exchange.said))


@pytest.mark.parametrize("path", SPOKEN, ids=attrgetter("stem"))
def test_alexa_says_the_same_and_remembers_the_same(path):
    typed, spoken = Json(Lili()), Echo(Lili())
    for exchange in read_transcript(path):
        if exchange.said == TOMORROW:
            typed.lili.at += DAY
            spoken.lili.at += DAY
            continue
        said = typed.right() if exchange.said == RIGHT else exchange.said
        told, response = typed.says(said), spoken.says(said)
        if said == END:
            assert response == {}
            continue
        assert heard_in(response) == told["speech"], exchange.place
        assert response["shouldEndSession"] is not told["listening"], exchange.place
        again = response.get("reprompt")
        assert (heard_in(again) if again else None) == told["reprompt"], exchange.place
    typed, spoken = (
        typed.lili.remembers("pupil"),
        spoken.lili.remembers(f"alexa:{USER}"),
    )
    assert typed == spoken


def test_there_are_conversations_enough():
    assert len(TRANSCRIPTS) >= 20
    assert len(SPOKEN) >= 20
    intents = {
        one.told.get("intent") for path in TRANSCRIPTS for one in read_transcript(path)
    }
    assert intents >= {intent.value for intent in Intent}
