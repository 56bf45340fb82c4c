"""Nothing unsourced: what Lili says stands in the lines she cites."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from lili_voice.dialogue import ask
from lili_voice.dialogue.breath import BREATH, length
from lili_voice.dialogue.scene import World
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.library import STARTER, read_folder
from lili_voice.learning.learner import Learner
from lili_voice.turn import Intent, Turn
from made_documents import write_documents
from sourced import WORDING, content, sourced, unsourced, wording_of

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
OWN = wording_of(*WORDING)
REVISION_SHEET = """
# The Oil Rising, 1612

## Quick facts

| Leader | Began | Ended |
|---|---|---|
| Anna Holt | 3 May 1612 | 1613-14 |

## Key words

- Carter: a man who drives a cart, e.g. for a mill.
- Toll: money paid at a gate & kept by the guild.

## Timeline

- 3 May 1612: the carters (about 400 of them) close the bridge.
- 1613-14: the long frost.

## What people thought caused it

- God: the rising was a punishment for the town's sins.
- Hunger: bread had been dear since 1610.

## Why did the rising fail?

- Too few men: there were only about 400 carters, and they had no guns.
- Weather: the river froze in January 1614, so that no boat could pass the bridge, and
  the hill villages could not send the bread, the oil and the coal that they had
  promised to the carters in the spring.
- Quarrels: Anna Holt and the Hill Carters' Union (HCU) did not trust one another.

## What were the effects of the rising?

- Success: the oil tax was cut in 1615.
- Failure: the guild was banned, and its barns were sold to the king.
- Failure: the carters never marched again.
"""


@dataclass
class Notes:
    """A folder of documents, and everything Lili can be asked of them."""

    folder: Path

    def __post_init__(self):
        self.library = read_folder(self.folder)
        self.world = World(Librarian(self.library))
        self.lines = cache(self._lines)

    def _lines(self, document):
        return (self.folder / document).read_text("utf-8").splitlines()

    def questions(self):
        facts = self.library.facts
        asked = [q for f in facts for q in (*f.questions, *f.asked_as, f.section)]
        named = [f"tell me about {n}" for f in facts for n in (*f.people, *f.places)]
        return dict.fromkeys([*asked, *named])

    def answer(self, question):
        turn = Turn("turn-1", "pupil", Intent.ASK, NOON, text=question, question=True)
        return ask.play(turn, Learner(), self.world).reply

    def reckoned(self, question):
        """How long something took, which is reckoned from the dates that are cited."""
        timing = self.world.notes.find(question).timing
        return {str(timing.length)} if timing and timing.length else set()

    def sourced(self, reply):
        return sourced(reply, self.library, self.lines)


@pytest.fixture(scope="module", params=["starter", "made up", "a revision sheet"])
def notes(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("notes")
    match request.param:
        case "starter":
            return Notes(STARTER)
        case "made up":
            write_documents(folder, 150, seed=7)
        case _:
            (folder / "oil-rising.md").write_text(REVISION_SHEET, "utf-8")
    return Notes(folder)


def test_no_answer_says_what_its_sources_do_not_say(notes):
    asked = notes.questions()
    assert len(asked) >= 20
    for question in asked:
        reply = notes.answer(question)
        told = notes.sourced(reply)
        strange = set(told.unsourced) - notes.reckoned(question)
        assert not strange, f"{question}\n{reply.speech.plain()}"
        assert told.words == len(content(reply).split())


def test_no_answer_is_longer_than_one_breath(notes):
    for question in notes.questions():
        said = content(notes.answer(question))
        assert length(said) <= BREATH, f"{question}\n{said}"


def test_every_answer_names_where_it_comes_from(notes):
    for question in notes.questions():
        reply = notes.answer(question)
        assert bool(reply.sources) or not reply.known, question


@pytest.mark.parametrize(
    ("said", "strange"),
    [
        ("The oil tax was doubled in 1612.", []),
        ("Yes. In 1612 the oil taxes were doubled.", []),
        ("There are three reasons. The oil tax was doubled.", []),
        ("The bread tax was doubled in 1612.", ["bread"]),
        ("The oil tax was doubled in 1613.", ["1613"]),
        ("The oil tax was not doubled in 1612.", ["not"]),
        ("Anna Holt doubled the oil tax.", ["anna", "holt"]),
        ("No. In 1612 the oil tax was doubled.", []),
        ("No oil tax was doubled.", ["no"]),
        ("My notes don't say.", []),
    ],
)
def test_names_numbers_negations_and_words_of_meaning_must_be_written(said, strange):
    assert unsourced(said, "Doubling of the oil tax (1612)", OWN) == strange


def test_a_count_smaller_than_what_is_told_is_no_count():
    said = "There are two reasons. The oil tax was doubled."
    assert unsourced(said, "the oil tax was doubled", OWN, least=2) == []
    assert unsourced(said, "the oil tax was doubled", OWN, least=3) == ["2"]


@pytest.mark.parametrize("said", ["from 1613 to 1614", "between 1613 and 1614"])
def test_a_year_that_is_written_short_may_be_said_in_full(said):
    assert unsourced(said, "the long frost, 1613-14", OWN) == []


def test_an_answer_without_its_sources_is_found_out():
    notes = Notes(STARTER)
    reply = notes.answer("who introduced the Great Leap Forward")
    bare = replace(reply, sources=reply.sources[:0])
    assert "shaoqi" in notes.sourced(bare).unsourced
    assert notes.sourced(reply).unsourced == ()
