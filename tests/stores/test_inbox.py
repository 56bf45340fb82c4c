"""Letters wait for an answer, and are gone once they have it."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier

import pytest

from lili_voice.stores import Held, Letter

NOON = datetime(2031, 3, 14, 12, 0, tzinfo=UTC)
SECOND, HOUR, DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)
HOLD = 30 * SECOND


def letter(id="m1", sender="messenger:1:ann", at=NOON, body="who was Mao?"):
    return Letter(id, sender, at, body)


@pytest.fixture
def inbox(store):
    return store.inbox()


def take(inbox, at=NOON):
    return inbox.take(at, at + HOLD)


def bodies(inbox, at=NOON):
    """What can be taken at a moment, one after the other."""
    found = []
    while held := take(inbox, at):
        found.append(held.body)
    return found


def traces(database, words):
    """Which files of a store hold some words."""
    return {
        file.name
        for file in database.parent.iterdir()
        if any(word in file.read_bytes() for word in words)
    }


def test_a_letter_is_taken_as_it_was_put(inbox):
    assert inbox.put([letter()], NOON) == 1
    assert take(inbox) == Held(1, 1, NOON, "who was Mao?")
    assert inbox.waiting() == 1


def test_an_empty_inbox_has_nothing_to_take(inbox):
    assert take(inbox) is None


def test_a_letter_that_comes_again_is_put_once(inbox):
    assert inbox.put([letter("m1"), letter("m2"), letter("m1")], NOON) == 2
    assert inbox.put([letter("m1")], NOON + HOUR) == 0
    assert inbox.waiting() == 2


def test_a_letter_that_was_answered_is_not_answered_again(inbox):
    inbox.put([letter()], NOON)
    inbox.done(take(inbox))
    assert inbox.put([letter()], NOON + DAY - SECOND) == 0
    assert inbox.waiting() == 0


def test_the_letters_of_one_person_come_one_after_the_other(inbox):
    late, early = (
        letter("m1", body="late"),
        letter("m2", at=NOON - SECOND, body="early"),
    )
    inbox.put([late, early], NOON)
    first = take(inbox)
    assert first.body == "early"
    assert take(inbox) is None
    inbox.done(first)
    assert take(inbox).body == "late"


def test_letters_of_the_same_moment_keep_their_order(inbox):
    inbox.put([letter(f"m{n}", body=f"{n}") for n in range(5)], NOON)
    for n in range(5):
        held = take(inbox)
        assert held.body == f"{n}"
        inbox.done(held)


def test_an_earlier_letter_that_comes_late_waits_for_the_one_in_hand(inbox):
    inbox.put([letter("m1")], NOON)
    held = take(inbox)
    inbox.put([letter("m2", at=NOON - SECOND, body="before")], NOON)
    assert take(inbox) is None
    inbox.done(held)
    assert take(inbox).body == "before"


def test_people_do_not_wait_for_each_other(inbox):
    inbox.put(
        [
            letter("m1", "ann", body="a"),
            letter("m2", "ann"),
            letter("m3", "bob", body="b"),
        ],
        NOON,
    )
    assert bodies(inbox) == ["a", "b"]


def test_a_letter_put_off_comes_again_in_its_time_and_before_later_ones(inbox):
    inbox.put([letter("m1", body="first"), letter("m2", body="second")], NOON)
    inbox.put_off(take(inbox), NOON + HOUR)
    assert take(inbox, NOON + HOUR - SECOND) is None
    again = take(inbox, NOON + HOUR)
    assert (again.body, again.tries) == ("first", 2)


def test_what_is_to_be_sent_and_how_much_of_it_was_is_kept(inbox, opened):
    inbox.put([letter()], NOON)
    held = take(inbox)
    assert inbox.answered(held, '["one","two"]', NOON + HOLD)
    assert inbox.sent(held, 1, NOON + HOLD)
    other = opened().inbox()
    assert take(other) is None
    again = take(other, NOON + HOLD)
    assert (again.answer, again.sent, again.tries) == ('["one","two"]', 1, 2)


def test_whoever_sends_on_holds_on(inbox):
    inbox.put([letter()], NOON)
    held = take(inbox)
    inbox.answered(held, "[]", NOON + HOUR)
    assert take(inbox, NOON + HOLD) is None
    inbox.sent(held, 1, NOON + 2 * HOUR)
    assert take(inbox, NOON + HOUR) is None
    assert take(inbox, NOON + 2 * HOUR) is not None


def test_who_held_a_letter_for_too_long_has_no_more_say_in_it(inbox):
    inbox.put([letter()], NOON)
    slow = take(inbox)
    quick = take(inbox, NOON + HOLD)
    assert not inbox.answered(slow, "[]", NOON + HOUR)
    assert not inbox.sent(slow, 1, NOON + HOUR)
    inbox.put_off(slow, NOON + HOUR)
    inbox.done(slow)
    assert inbox.answered(quick, "[]", NOON + HOUR)
    assert inbox.waiting() == 1


def test_a_letter_done_is_never_mistaken_for_a_new_one(inbox):
    inbox.put([letter("m1")], NOON)
    slow = take(inbox)
    inbox.done(take(inbox, NOON + HOLD))
    inbox.put([letter("m2")], NOON)
    take(inbox)
    inbox.done(slow)
    assert inbox.waiting() == 1


def test_what_grew_too_old_is_dropped_and_what_is_younger_is_not(inbox):
    inbox.put(
        [
            letter("m1", at=NOON - DAY),
            letter("m2", at=NOON - DAY + SECOND, body="young"),
        ],
        NOON,
    )
    assert inbox.sweep(NOON - DAY) == 1
    assert bodies(inbox) == ["young"]


def test_an_id_is_known_for_a_day_and_not_for_ever(inbox):
    inbox.put([letter()], NOON)
    inbox.done(take(inbox))
    inbox.sweep(NOON - SECOND)
    assert inbox.put([letter()], NOON) == 0
    inbox.sweep(NOON)
    assert inbox.put([letter()], NOON) == 1


SAID = [b"4815162342", b"my secret", b"mid.$abc", b"a kind answer"]


def test_nothing_of_a_letter_is_left_in_any_file_once_it_is_answered(inbox, database):
    for n in range(50):
        name = f"messenger:1:4815162342{n}"
        inbox.put(
            [letter(f"mid.$abc{n}", name, body=f"{name} my secret {n} " * 40)], NOON
        )
        held = take(inbox)
        inbox.answered(held, '["a kind answer"]', NOON)
        inbox.done(held)
    assert traces(database, SAID) == {"learners.db-wal"}
    inbox.sweep(NOON - DAY)
    assert traces(database, SAID) == set()


def test_while_it_waits_only_the_letter_itself_tells_who_wrote(inbox, database):
    inbox.put([letter("mid.$abc", "messenger:1:4815162342", body="nothing")], NOON)
    inbox.sweep(NOON - DAY)
    assert traces(database, SAID) == set()


def test_nothing_is_left_of_a_letter_too_old(inbox, database):
    inbox.put([letter(at=NOON - DAY, body="my secret")], NOON)
    inbox.sweep(NOON - DAY)
    assert traces(database, SAID) == set()


def test_who_is_forgotten_has_no_letters_waiting(store, inbox, database):
    inbox.put([letter("m1", body="my secret"), letter("m2", "messenger:1:bob")], NOON)
    store.forget("messenger:1:ann")
    assert inbox.waiting() == 1
    assert traces(database, [b"my secret"]) == set()


def test_many_at_once_take_each_letter_once(opened):
    inboxes = [opened().inbox() for _ in range(2)]
    inboxes[0].put(
        [letter(f"m{n}", f"{n % 20}", body=f"{n}") for n in range(100)], NOON
    )
    start = Barrier(8)

    def work(n):
        start.wait()
        found, inbox = [], inboxes[n % 2]
        while inbox.waiting():
            if held := take(inbox):
                found.append(held)
                inbox.done(held)
        return found

    with ThreadPoolExecutor(8) as hands:
        taken = [held for found in hands.map(work, range(8)) for held in found]
    assert sorted(int(held.body) for held in taken) == list(range(100))
    assert {held.tries for held in taken} == {1}


def test_the_same_letters_put_by_many_at_once_are_there_once(inbox):
    letters = [letter(f"m{n}", f"{n}") for n in range(20)]
    with ThreadPoolExecutor(8) as network:
        new = list(network.map(lambda _: inbox.put(letters, NOON), range(8)))
    assert sorted(new) == [0] * 7 + [20]
    assert inbox.waiting() == 20


# Puts letters for ever, and says so after each; argv is the URL.
PUTTING = """
import sys
from datetime import UTC, datetime
from lili_voice.stores import Letter, open_store
at = datetime(2031, 3, 14, 12, tzinfo=UTC)
inbox = open_store(sys.argv[1], b"a secret that only these tests know").inbox()
for n in range(1_000_000):
    inbox.put([Letter(f"m{n}-{k}", f"{n}-{k}", at, f"{n}") for k in range(3)], at)
    print(n, flush=True)
"""


def test_all_that_was_taken_in_outlasts_a_kill_and_none_is_half_there(opened, database):
    url = f"sqlite:///{database}"
    with subprocess.Popen(
        [sys.executable, "-c", PUTTING, url], stdout=subprocess.PIPE, text=True
    ) as putting:
        told = [putting.stdout.readline() for _ in range(40)]
        putting.kill()
        told += putting.stdout.readlines()
    last = max(int(line) for line in told if line.endswith("\n"))
    found = [int(body) for body in bodies(opened().inbox())]
    assert {n: found.count(n) for n in found} == dict.fromkeys(range(max(found) + 1), 3)
    assert max(found) >= last
