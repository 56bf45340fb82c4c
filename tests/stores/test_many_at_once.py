"""Learners are safe among threads, among processes, and when Lili is killed."""

import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from lili_voice.learning.learner import Learner
from lili_voice.learning.schedule import replayed
from lili_voice.turn import Grade
from reviewed import counts

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

# A conversation for each of so many learners, all at once; argv is URL, learners.
CLASSES = """
import sys
from datetime import UTC, datetime, timedelta
from threading import Barrier, Lock, Thread
from lili_voice.learning.learner import Kept, Learner, Learnt, Rating, Review
from lili_voice.learning.schedule import review
from lili_voice.speech import Speech
from lili_voice.stores import open_store
from lili_voice.turn import Grade, Intent, Reply

url, learners = sys.argv[1], int(sys.argv[2])
store = open_store(url, None)
start, lock = Barrier(learners), Lock()

def talk(who):
    start.wait()
    for n in range(1_000_000):
        at = datetime(2031, 3, 14, tzinfo=UTC) + timedelta(hours=n)
        before, fact = store.recall(who, f"{n}")[0], f"f{n % 3}"
        card = review(store.cards(who, [fact]).get(fact), Rating.GOOD, at, fact)
        learnt = Learnt((Review(fact, Grade.CORRECT, at, Rating.GOOD),), (card,))
        kept = Kept(Learner(), f"{n}", at, Reply(Speech(), Intent.ANSWER), learnt)
        assert store.save(who, before, kept)
        with lock:
            print(who, flush=True)

for n in range(learners):
    Thread(target=talk, args=(f"alexa:{n}",)).start()
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
    assert counts(store, "a", ["f"])["f"] == {Grade.CORRECT: 30}


def test_a_turn_delivered_to_many_threads_at_once_counts_once(store, kept):
    def deliver(_):
        before, given = store.recall("a", "t1")
        return given is None and store.save("a", before, kept("t1", "f"))

    assert sum(at_once(8, deliver)) == 1
    assert counts(store, "a", ["f"])["f"] == {Grade.CORRECT: 1}


def test_no_answer_is_lost_when_eight_threads_share_one_learner(store, kept):
    def answer(n):
        for turn in range(10):
            while not store.save(
                "a", store.recall("a", "-")[0], kept(f"{n}-{turn}", f"f{n}")
            ):
                pass

    at_once(8, answer)
    assert store.recall("a", "-")[0].version == 80
    answered = counts(store, "a", [f"f{n}" for n in range(8)])
    assert all(count == {Grade.CORRECT: 10} for count in answered.values())


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
        sum(c[Grade.CORRECT] for c in counts(store, "alexa:both", facts).values()) == 45
    )


def test_every_answer_acknowledged_before_a_kill_is_still_there(opened, database):
    with evening(database, "x", 1_000_000) as process:
        told = [process.stdout.readline().strip() for _ in range(50)]
        process.kill()
        told += process.stdout.read().split("\n")[:-1]
    store = opened(secret=None)
    answered = counts(store, "alexa:both", told)
    assert len(told) >= 50
    assert all(count == {Grade.CORRECT: 1} for count in answered.values())
    known, _ = store.recall("alexa:both", "-")
    assert len(told) <= known.version <= len(told) + 1


def test_two_hundred_conversations_killed_at_once_keep_every_acknowledged_answer(
    opened, database
):
    command = [sys.executable, "-c", CLASSES, f"sqlite:///{database}", "200"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        told = [process.stdout.readline() for _ in range(600)]
        process.kill()
        told += [line for line in process.stdout if line.endswith("\n")]
    acknowledged = Counter(map(str.strip, told))
    assert len(acknowledged) > 20
    store = opened(secret=None)
    for who, answers in acknowledged.items():
        kept = store.everything(who)
        assert answers <= len(kept.log) <= answers + 1
        assert store.recall(who, "-")[0].version == len(kept.log)
        for card in kept.cards:
            lines = [line for line in kept.log if line.fact == card.fact]
            assert replayed(lines) == card
