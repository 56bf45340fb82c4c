"""Learners are safe among threads, among processes, and when Lili is killed."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from lili_voice.learning.learner import Learner
from lili_voice.turn import Grade

# Saves one answer after another and says so after each; argv is URL, learner, turns.
EVENING = """
import sys
from datetime import UTC, datetime
from lili_voice.learning.learner import Kept, Learner, Learnt, Review
from lili_voice.speech import Speech
from lili_voice.stores import open_store
from lili_voice.turn import Grade, Intent, Reply

url, learner, turns = sys.argv[1:]
at = datetime(2031, 3, 14, tzinfo=UTC)
store = open_store(url, None)
for n in range(int(turns)):
    fact = f"{learner}{n}"
    review = Review(fact, Grade.CORRECT, at)
    kept = Kept(Learner(), fact, at, Reply(Speech(), Intent.ANSWER), Learnt((review,)))
    while not store.save("alexa:both", store.recall("alexa:both", fact)[0], kept):
        pass
    print(fact, flush=True)
"""


def evening(database, learner, turns):
    return subprocess.Popen(
        [sys.executable, "-c", EVENING, f"sqlite:///{database}", learner, str(turns)],
        stdout=subprocess.PIPE,
        text=True,
    )


def at_once(count, work):
    """Runs `work(0)`, `work(1)`, ... in as many threads, from the same moment on."""
    start = Barrier(count)

    def run(n):
        start.wait()
        return work(n)

    with ThreadPoolExecutor(count) as threads:
        return list(threads.map(run, range(count)))


def test_of_two_turns_begun_at_the_same_version_exactly_one_is_kept(store, kept):
    for version in range(30):
        before = Learner(version=version)
        saved = at_once(
            2, lambda n, v=version, b=before: store.save("a", b, kept(f"{v}-{n}", "f"))
        )
        assert sorted(saved) == [False, True]
    assert store.recall("a", "t")[0].version == 30
    assert store.reviews("a", ["f"])["f"] == {Grade.CORRECT: 30}


def test_a_turn_delivered_to_many_threads_at_once_counts_once(store, kept):
    def deliver(_):
        before, given = store.recall("a", "t1")
        return given is None and store.save("a", before, kept("t1", "f"))

    assert sum(at_once(8, deliver)) == 1
    assert store.reviews("a", ["f"])["f"] == {Grade.CORRECT: 1}


def test_no_answer_is_lost_when_eight_threads_share_one_learner(store, kept):
    def answer(n):
        for turn in range(10):
            while not store.save(
                "a", store.recall("a", "-")[0], kept(f"{n}-{turn}", f"f{n}")
            ):
                pass

    at_once(8, answer)
    assert store.recall("a", "-")[0].version == 80
    counts = store.reviews("a", [f"f{n}" for n in range(8)])
    assert all(count == {Grade.CORRECT: 10} for count in counts.values())


def test_a_turn_saved_by_another_process_in_between_is_noticed(opened, kept):
    here, there = opened(), opened()
    before, _ = here.recall("a", "t1")
    assert there.save("a", before, kept("t2", "f"))
    assert not here.save("a", before, kept("t1", "f"))
    assert here.save("a", here.recall("a", "t1")[0], kept("t1", "f"))
    assert there.recall("a", "t1")[0].version == 2


def test_processes_that_start_at_once_share_one_secret_and_lose_nothing(
    opened, database
):
    running = [evening(database, name, 15) for name in "xyz"]
    told = [process.communicate()[0].split() for process in running]
    assert [process.returncode for process in running] == [0, 0, 0]
    facts = [fact for facts in told for fact in facts]
    assert len(facts) == 45
    store = opened(secret=None)
    assert store.recall("alexa:both", "-")[0].version == 45
    assert (
        sum(c[Grade.CORRECT] for c in store.reviews("alexa:both", facts).values()) == 45
    )


def test_every_answer_acknowledged_before_a_kill_is_still_there(opened, database):
    with evening(database, "x", 1_000_000) as process:
        told = [process.stdout.readline().strip() for _ in range(50)]
        process.kill()
        told += process.stdout.read().split("\n")[:-1]
    store = opened(secret=None)
    counts = store.reviews("alexa:both", told)
    assert len(told) >= 50
    assert all(count == {Grade.CORRECT: 1} for count in counts.values())
    known, _ = store.recall("alexa:both", "-")
    assert len(told) <= known.version <= len(told) + 1
