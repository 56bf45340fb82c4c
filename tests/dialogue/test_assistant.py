"""The assistant, with learners kept in a fake, and in the real store."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from lili_voice.dialogue.assistant import SCENES, TRIES, Assistant
from lili_voice.dialogue.scene import World
from lili_voice.errors import StoreError
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.library import STARTER, read_folder
from lili_voice.learning.learner import Doing, Learner
from lili_voice.stores import open_store
from lili_voice.turn import Grade, Intent, Question, Turn
from stored import doing

WORLD = World(Librarian(read_folder(STARTER)))
SECRET = b"sixteen bytes are enough"
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
START = next(f for f in WORLD.notes.library.facts if "May 1958" in f.text)
QUIZ = replace(
    doing("quiz", asked=[START.id]),
    question=Question("When did it start?", ("May 1958",), START.id),
)


def turn(number, intent=Intent.ASK, text="", **more):
    at = NOON + timedelta(minutes=number)
    return Turn(f"turn-{number}", "pupil", intent, at, text=text, **more)


@dataclass
class Notebook:
    """Learners in a fake. `others` are turns saved by somebody else just before ours."""

    learner: Learner = field(default_factory=Learner)
    others: list = field(default_factory=list)
    told: dict = field(default_factory=dict)
    kept: list = field(default_factory=list)

    def recall(self, learner, turn_id):
        return self.learner, self.told.get(turn_id)

    def save(self, learner, before, kept):
        if self.others:
            self.learner = replace(self.others.pop(0), version=self.learner.version + 1)
        if before.version != self.learner.version or kept.turn_id in self.told:
            return False
        self.learner = replace(kept.after, version=before.version + 1, said=kept.reply)
        self.told[kept.turn_id] = kept.reply
        self.kept.append(kept)
        return True


def answer(notebook, turn):
    return Assistant(WORLD, notebook).answer(turn)


@pytest.fixture(params=["sqlite://", "file"])
def store(request, tmp_path):
    file = f"sqlite:///{tmp_path / 'learners.db'}"
    store = open_store(file if request.param == "file" else request.param, SECRET)
    yield store
    store.close()


def grades(store):
    return Counter(line.grade for line in store.everything("pupil").log)


def ask_about_the_start(assistant):
    """Three turns to a question on when it began."""
    assistant.answer(turn(1, text="when did it start", question=True))
    return assistant.answer(turn(2, Intent.YES))


def test_what_a_learner_is_in_the_middle_of_has_first_claim():
    assert answer(Notebook(Learner(doing=QUIZ)), turn(1, text="May 1958")).verdict


def test_with_nothing_in_the_middle_the_intent_decides():
    reply = answer(Notebook(), turn(1, text="May 1958"))
    assert reply.verdict is None
    assert reply.known is True


def test_what_the_scene_in_the_middle_does_not_claim_goes_to_its_own_scene():
    asked = turn(1, text="who introduced it", question=True)
    reply = answer(Notebook(Learner(doing=QUIZ)), asked)
    assert reply.known is True
    assert reply.verdict is None


@pytest.mark.parametrize(
    "written",
    [
        replace(QUIZ, version=SCENES["quiz"].version + 1),
        replace(QUIZ, version=99),
        Doing("a_scene_of_yesterday", 1, {"prompt": "When?"}),
        Doing("quiz", 1, {}),
        Doing("quiz", 1, {"fact": 7, "prompt": ["When?"], "asked": "all"}),
        Doing("listing", 1, {"rest": "everything"}),
        Doing("listing", 1, {"rest": ["a fact that is gone"]}),
        Doing("offer", 1, {"fact": None}),
    ],
    ids=str,
)
@pytest.mark.parametrize("intent", [Intent.ASK, Intent.YES, Intent.MORE, Intent.HINT])
def test_what_can_no_longer_be_read_is_dropped_politely(written, intent):
    notebook = Notebook(Learner(version=3, doing=written))
    reply = answer(notebook, turn(1, intent, "who introduced it"))
    assert reply.verdict is None
    assert reply.speech
    assert reply.reprompt
    assert notebook.kept[0].learnt.reviews == ()


def test_a_turn_delivered_again_gets_the_reply_it_got_and_counts_once(store):
    assistant = Assistant(WORLD, store)
    ask_about_the_start(assistant)
    judged = assistant.answer(turn(3, text="1962"))
    version = store.recall("pupil", "later")[0].version
    assert [assistant.answer(turn(3, text="1962")) for _ in range(3)] == [judged] * 3
    assert grades(store) == {Grade.CORRECT: 1}
    assert store.recall("pupil", "later")[0].version == version


def test_a_turn_delivered_again_after_ten_others_still_counts_once(store):
    assistant = Assistant(WORLD, store)
    ask_about_the_start(assistant)
    judged = assistant.answer(turn(3, text="1958"))
    for number in range(4, 14):
        assistant.answer(turn(number, text="who introduced it", question=True))
    now = store.recall("pupil", "later")[0]
    assert assistant.answer(turn(3, text="1958")) == judged
    assert grades(store) == {Grade.WRONG: 1}
    assert store.recall("pupil", "later")[0] == now


def test_the_first_words_stand_for_a_turn_whatever_a_redelivery_says(store):
    assistant = Assistant(WORLD, store)
    ask_about_the_start(assistant)
    judged = assistant.answer(turn(3, text="banana"))
    assert assistant.answer(turn(3, text="1962")) == judged
    assert grades(store) == {Grade.WRONG: 1}


def test_learners_do_not_share_turn_ids(store):
    assistant = Assistant(WORLD, store)
    first = assistant.answer(turn(1, text="who introduced it", question=True))
    asked = turn(1, text="when did it end", question=True)
    other = assistant.answer(replace(asked, learner="another pupil"))
    assert other.speech != first.speech


def test_a_turn_delivered_many_times_at_once_counts_once(tmp_path):
    store = open_store(f"sqlite:///{tmp_path / 'learners.db'}", SECRET)
    assistant = Assistant(WORLD, store)
    ask_about_the_start(assistant)
    with ThreadPoolExecutor(6) as pool:
        same = [turn(3, text="1962")] * 12
        replies = list(pool.map(assistant.answer, same))
    assert replies == [replies[0]] * 12
    assert replies[0].verdict is Grade.CORRECT
    assert grades(store) == {Grade.CORRECT: 1}
    assert store.recall("pupil", "later")[0].version == 3
    store.close()


def test_different_turns_at_once_are_all_answered_one_after_the_other(tmp_path):
    store = open_store(f"sqlite:///{tmp_path / 'learners.db'}", SECRET)
    assistant = Assistant(WORLD, store)
    ask_about_the_start(assistant)
    with ThreadPoolExecutor(4) as pool:
        answers = [turn(number, text="1962") for number in range(3, 11)]
        replies = list(pool.map(assistant.answer, answers))
    verdicts = Counter(reply.verdict for reply in replies)
    assert verdicts == {Grade.CORRECT: 1, None: 7}
    assert grades(store) == {Grade.CORRECT: 1}
    assert store.recall("pupil", "later")[0].version == 10
    store.close()


def test_a_lost_race_is_played_again_from_what_the_winner_left():
    notebook = Notebook(Learner(doing=None), others=[Learner(doing=QUIZ)])
    reply = answer(notebook, turn(1, text="May 1958"))
    assert reply.verdict is Grade.CORRECT
    assert len(notebook.kept) == 1
    assert notebook.learner.version == 2


def test_a_turn_answered_meanwhile_by_another_gets_the_others_reply():
    won = answer(Notebook(), turn(1, text="who introduced it", question=True))

    class Beaten(Notebook):
        def save(self, learner, before, kept):
            self.told[kept.turn_id] = won
            return super().save(learner, before, kept)

    notebook = Beaten(Learner(doing=QUIZ))
    assert answer(notebook, turn(1, text="May 1958")) is won
    assert notebook.kept == []


def test_races_without_end_are_an_outage_that_says_so():
    notebook = Notebook(others=[Learner()] * TRIES)
    with pytest.raises(StoreError, match="faster"):
        answer(notebook, turn(1, text="who introduced it"))
    assert notebook.kept == []


@pytest.mark.parametrize("broken", ["recall", "save"])
def test_a_store_that_fails_is_an_outage(broken):
    class Failing(Notebook):
        def recall(self, learner, turn_id):
            self._may_fail("recall")
            return super().recall(learner, turn_id)

        def save(self, learner, before, kept):
            self._may_fail("save")
            return super().save(learner, before, kept)

        def _may_fail(self, method):
            if method == broken:
                raise StoreError("the disk is full")

    with pytest.raises(StoreError, match="disk is full"):
        answer(Failing(), turn(1, text="who introduced it"))


def test_what_is_kept_names_the_turn_and_its_own_time():
    notebook = Notebook(Learner(doing=QUIZ))
    judged = answer(notebook, turn(5, text="1962"))
    (kept,) = notebook.kept
    assert (kept.turn_id, kept.at, kept.reply) == ("turn-5", turn(5).at, judged)
    assert [review.at for review in kept.learnt.reviews] == [turn(5).at]


def test_the_same_journey_is_told_in_the_same_words():
    def journey():
        assistant = Assistant(WORLD, Notebook())
        turns = [turn(1, Intent.QUIZ), turn(2, text="banana"), turn(3, Intent.YES)]
        return [assistant.answer(each) for each in turns]

    assert journey() == journey()
