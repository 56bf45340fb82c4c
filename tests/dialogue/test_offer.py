""" "Shall I ask you one?": the question on every fact, and its answer as written."""

import io
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lili_voice.channels.turns import Arrival
from lili_voice.cli.conversation import Conversation
from lili_voice.cli.jsonl import answer_lines
from lili_voice.dialogue import offer
from lili_voice.dialogue.assistant import Assistant
from lili_voice.dialogue.scene import World
from lili_voice.dialogue.wording import quiz as quiz_words
from lili_voice.dialogue.wording import welcome
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.library import STARTER, read_folder
from lili_voice.learning.learner import Kept, Learner
from lili_voice.speech import say
from lili_voice.stores import open_store
from lili_voice.turn import Intent, Reply, Turn
from stored import doing

WORLD = World(Librarian(read_folder(STARTER)))
FACTS = WORLD.notes.library.facts
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
COMMANDS = [
    "yes",
    "no",
    "go on",
    "quiz me",
    "hint",
    "skip",
    "repeat",
    "",
    "help",
    "stop",
    "slower",
    "shorter",
    "more detail",
    "the second one again",
    "the last one",
    "spell that",
    "where is that from",
    "that's wrong",
    "what does the other document say",
]
SAYINGS = st.sampled_from(COMMANDS) | st.sampled_from(FACTS).map(
    lambda fact: fact.section
)
EACH = settings(max_examples=60, deadline=None, derandomize=True, database=None)


def turn(intent):
    return Turn("turn-1", "pupil", intent, NOON)


def offered(fact):
    return Learner(doing=doing("offer", fact=fact))


@pytest.fixture(scope="module")
def store():
    store = open_store("sqlite://", b"sixteen bytes are enough")
    yield store
    store.close()


@pytest.fixture(scope="module")
def talk(store):
    """Talks to Lili through the JSON door, a line in and a line out."""
    answer = Assistant(WORLD, store).answer
    numbers = iter(range(1_000_000))

    def arrive():
        return Arrival("", f"turn {next(numbers)}", NOON)

    def talk(learner, text):
        out = io.BytesIO()
        line = json.dumps({"learner": learner, "text": text}).encode()
        answer_lines(io.BytesIO(line), out, Conversation(answer, arrive, True))
        return json.loads(out.getvalue())

    return talk


def test_a_quiz_wished_for_instead_is_a_round():
    outcome = offer.play(turn(Intent.QUIZ), offered(FACTS[0].id), WORLD)
    assert outcome.reply.asked
    assert outcome.learner.round.length > 1


@pytest.mark.parametrize("intent", [Intent.YES, Intent.ONE, Intent.MORE])
def test_a_yes_takes_the_offer(intent):
    outcome = offer.play(turn(intent), offered(FACTS[0].id), WORLD)
    assert outcome.reply.asked.fact == FACTS[0].id
    assert outcome.learner.doing.scene == "quiz"


def test_a_no_leaves_it_and_lili_listens_on():
    outcome = offer.play(turn(Intent.NO), offered(FACTS[0].id), WORLD)
    assert outcome.reply.asked is None
    assert outcome.reply.reprompt
    assert outcome.learner.doing is None


@pytest.mark.parametrize("intent", [Intent.ASK, Intent.STOP, Intent.HELP, Intent.HINT])
def test_the_offer_claims_nothing_but_yes_and_no(intent):
    assert not offer.SCENE.claims(turn(intent))


def test_an_offer_on_a_fact_that_has_left_the_notes_asks_about_another():
    asked = offer.play(turn(Intent.YES), offered("gone"), WORLD).reply.asked
    assert asked.fact in WORLD.notes.library.by_id


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.text)
def test_the_answer_as_written_is_right_for_every_fact(talk, store, fact):
    spoken_of = Kept(offered(fact.id), "before", NOON, Reply(say("."), Intent.ASK))
    store.save(fact.id, Learner(), spoken_of)
    asked = talk(fact.id, "yes")
    if WORLD.bank.on(fact):
        assert asked["question"]["fact"] == fact.id
    assert asked["question"]["prompt"] in asked["speech"]
    assert asked["question"]["accepts"][0] not in asked["ssml"]
    judged = talk(fact.id, asked["question"]["accepts"][0])
    assert judged["verdict"] == "correct", asked["question"]
    assert judged["question"] is None


def test_quizzes_out_of_the_blue_reach_most_facts_and_the_answers_are_right(talk):
    reached = set()
    for number in range(len(FACTS)):
        learner = f"quizzed {number}"
        asked = talk(learner, "quiz me")["question"]
        reached.add(asked["fact"])
        assert talk(learner, asked["accepts"][0])["verdict"] == "correct", asked
    assert len(reached) > len(FACTS) / 2


def test_one_offer_after_the_other_leads_through_the_notes(talk):
    talk("keen", "who introduced it")
    reached = []
    for _ in range(40):
        asked = talk("keen", "yes")["question"]
        reached.append(asked["fact"])
        assert talk("keen", asked["accepts"][0])["verdict"] == "correct", asked
    assert len(set(reached)) == 40


@pytest.fixture(scope="module")
def new_learner():
    numbers = iter(range(1_000_000))
    return lambda: f"anybody {next(numbers)}"


@EACH
@given(texts=st.lists(st.text(max_size=60) | SAYINGS, max_size=6))
def test_whatever_is_said_there_is_a_reply(talk, new_learner, texts):
    learner = new_learner()
    for text in texts:
        told = talk(learner, text)
        assert told["speech"]
        assert told["sources"] or not told["known"]


@EACH
@given(texts=st.lists(SAYINGS, min_size=1, max_size=8))
def test_lili_ends_by_asking_exactly_when_she_listens(talk, new_learner, texts):
    learner = new_learner()
    for text in texts:
        told = talk(learner, text)
        assert asks_something(told) is told["listening"], told


def asks_something(told):
    """Whether a reply ends in a question, or in a request that stands for one."""
    if told["question"]:
        return told["speech"].endswith(told["question"]["prompt"])
    nudge = welcome.SILENCE.format(topic=WORLD.notes.library.topics()[0])
    return told["speech"].endswith(("?", nudge)) or quiz_words.BACK in told["speech"]
