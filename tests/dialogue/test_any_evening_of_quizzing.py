"""An evening of asking and quizzing in any order, on a store that is closed and opened
again: nothing learnt is lost, and nothing counts twice."""

import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from lili_voice.dialogue.assistant import Assistant
from lili_voice.dialogue.scene import World
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.library import read_documents
from lili_voice.phrases import hear
from lili_voice.stores import open_store
from lili_voice.turn import Grade, Intent, Turn

NOTES = """# The Peasants' Revolt

## Who led the Peasants' Revolt?
Wat Tyler led the Peasants' Revolt.
John Ball preached to the rebels at Blackheath.

## When was the Peasants' Revolt?
The Peasants' Revolt began in May 1381.
Wat Tyler was killed at Smithfield in June 1381.

## What were the causes of the Peasants' Revolt?
There were three causes of the Peasants' Revolt:

- The poll tax took money from every household.
- The Statute of Labourers held wages down.
- The war with France went badly.
"""
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
ASIDES = ("who led the revolt", "say that again", "help", "a hint", "what's my score")
STARTS = ("quiz me", "two questions", "quiz me on the causes", "true or false round")


def library():
    folder = Path(tempfile.mkdtemp())
    page = folder / "revolt.md"
    page.write_text(NOTES, "utf-8")
    found = read_documents({"revolt.md": page})
    assert len(found.facts) >= 7
    shutil.rmtree(folder)
    return found


LIBRARIAN = Librarian(library())
BANK = World(LIBRARIAN).bank


class AnyEvening(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.turns, self.told, self.judged = [], {}, {}
        self.contested = 0
        self.pending = None

    @initialize()
    def begins(self):
        self.open()

    def open(self):
        url = f"sqlite:///{self.folder / 'learners.db'}"
        self.store = open_store(url, b"a secret of sixteen bytes or more")
        world = World(LIBRARIAN, memory=self.store, made=BANK)
        self.assistant = Assistant(world, self.store)

    def teardown(self):
        self.store.close()
        shutil.rmtree(self.folder)

    def says(self, text, **more):
        heard = hear(text)
        number = len(self.turns)
        at = NOON + timedelta(minutes=10 * number)
        turn = Turn(
            f"turn-{number}",
            "pupil",
            more.pop("intent", heard.intent),
            at,
            text=heard.text,
            slots=heard.slots,
            question=heard.question,
            **more,
        )
        reply = self.assistant.answer(turn)
        self.turns.append(turn)
        self.told[turn.id] = reply
        if reply.verdict and reply.intent is not Intent.CONTEST:
            self.judged[turn.at] = reply.verdict
        self.contested += reply.verdict is not None and reply.intent is Intent.CONTEST
        learner, _ = self.store.recall("pupil", "no turn")
        self.pending = learner.doing.question if learner.doing else None
        return reply

    @rule(words=st.sampled_from(STARTS))
    def wants_a_quiz(self, words):
        reply = self.says(words)
        assert reply.asked
        assert reply.verdict is None

    @precondition(lambda self: self.pending)
    @rule()
    def is_right(self):
        answer = self.pending.accepts[0]
        assert self.says(answer).verdict is Grade.CORRECT

    @precondition(lambda self: self.pending)
    @rule()
    def is_wrong(self):
        assert self.says("purple bananas").verdict is not Grade.CORRECT

    @precondition(lambda self: self.pending)
    @rule()
    def does_not_know(self):
        assert self.says("i don't know").verdict in (Grade.DONT_KNOW, Grade.PARTIAL)

    @precondition(lambda self: self.pending)
    @rule(words=st.sampled_from(ASIDES))
    def says_something_else(self, words):
        before = self.pending
        reply = self.says(words)
        assert reply.verdict is None
        assert self.pending == before
        assert reply.asked == before

    @precondition(lambda self: self.pending)
    @rule()
    def skips(self):
        assert self.says("skip").verdict is None

    @rule()
    def contests(self):
        self.says("that was right")

    @rule(words=st.sampled_from(("yes", "no", "stop", "carry on with the quiz")))
    def says_a_word(self, words):
        self.says(words)

    @rule()
    def comes_back(self):
        self.says("", intent=Intent.LAUNCH, opens=True)

    @precondition(lambda self: self.turns)
    @rule(back=st.integers(1, 5))
    def is_delivered_again(self, back):
        turn = self.turns[-min(back, len(self.turns))]
        assert self.assistant.answer(turn) == self.told[turn.id]

    @rule()
    def is_stopped_and_started(self):
        self.store.close()
        self.open()

    @invariant()
    def every_answer_is_in_the_log_once(self):
        kept = self.store.everything("pupil")
        log = kept.log if kept else ()
        answered = [line for line in log if not line.contested]
        assert {line.at for line in answered} == set(self.judged)
        lines = [(line.at, line.fact) for line in answered]
        assert len(set(lines)) == len(lines)
        assert len({line.at for line in log if line.contested}) <= self.contested

    @invariant()
    def every_fact_in_the_log_has_its_card(self):
        kept = self.store.everything("pupil")
        if kept:
            assert {card.fact for card in kept.cards} == {
                line.fact for line in kept.log
            }

    @invariant()
    def the_score_adds_up(self):
        round = self.store.recall("pupil", "no turn")[0].round
        if round:
            assert 0 <= round.right + round.partly <= round.done <= round.length
            assert len(set(round.prompts)) == len(round.prompts)
            assert round.streak <= round.right


TestAnyEvening = AnyEvening.TestCase
TestAnyEvening.settings = settings(
    max_examples=30, stateful_step_count=25, deadline=None
)
