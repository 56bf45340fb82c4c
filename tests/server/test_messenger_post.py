"""Letters of Messenger's are answered: once each, in order, whatever fails meanwhile."""

import logging
import subprocess
import sys
import threading
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import groupby
from pathlib import Path
from threading import Event, Timer

import httpx
import pytest

from lili_voice.channels.messenger.events import events_in, packed
from lili_voice.channels.messenger.messages import pages
from lili_voice.channels.messenger.sending import Graph
from lili_voice.errors import StoreError
from lili_voice.server.delivery import MOST_TRIES, Delivery
from lili_voice.server.postman import HANDS, Postman
from lili_voice.speech import say
from lili_voice.stores import Letter, open_store
from lili_voice.turn import Reply
from messenger_world import (
    HANG,
    NOON,
    PAGE_TOKEN,
    channel,
    failing,
    graph_running,
    post_of,
    typed,
)

SECRET = b"a secret that only these tests know"
SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)
HOLD = 30 * SECOND
LONG = "It was a hard winter for everyone in the village. " * 50


@dataclass
class Clock:
    at: object = NOON

    def __call__(self):
        return self.at


@dataclass
class Parrot:
    """Says back what she heard, and "long" at length; may be in trouble with a word."""

    heard: list = field(default_factory=list)
    troubles: dict = field(default_factory=dict)

    def answer(self, turn):
        self.heard.append(turn.text)
        if turn.text in self.troubles:
            raise self.troubles[turn.text]
        words = LONG if turn.text == "long" else f"You said {turn.text}."
        return Reply(say(words), turn.intent)


def letters(*events):
    return [
        Letter(event.id, event.learner, event.at, packed(event))
        for event in events_in(post_of(*events), NOON)
    ]


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def parrot():
    return Parrot()


@pytest.fixture
def graph():
    with graph_running() as running:
        yield running


@pytest.fixture
def way_out(graph, clock):
    headers = {"Authorization": f"Bearer {PAGE_TOKEN}"}
    opened = Graph(httpx.Client(base_url=graph.url, timeout=30, headers=headers), clock)
    yield opened
    opened.close()


@pytest.fixture
def hasty(graph, clock):
    """A way out that waits for no answer."""
    timeout = httpx.Timeout(30, read=0.1)
    opened = Graph(httpx.Client(base_url=graph.url, timeout=timeout), clock)
    yield opened
    opened.close()


@pytest.fixture
def store(tmp_path):
    opened = open_store(f"sqlite:///{tmp_path}/learners.db", SECRET)
    yield opened
    opened.close()


@pytest.fixture
def inbox(store):
    return store.inbox()


@pytest.fixture
def delivery(inbox, parrot, way_out, clock):
    return Delivery(inbox, channel(clock), parrot.answer, way_out, clock)


@pytest.fixture
def deliver(delivery, inbox, clock):
    """Delivers the letter that is due, if one is; what becomes of it."""

    def one(stopping=lambda: False):
        held = inbox.take(clock.at, clock.at + HOLD)
        return held and delivery.deliver(held, stopping)

    return one


@pytest.fixture
def postman(delivery):
    made = Postman(delivery)
    yield made
    made.close()


def test_a_letter_is_answered_to_whoever_wrote_it(deliver, inbox, graph):
    inbox.put(letters(typed("hello there", sender="5")), NOON)
    deliver()
    typing, answer = (post for _, post in graph.posts)
    assert typing == {"recipient": {"id": "5"}, "sender_action": "typing_on"}
    assert answer["recipient"] == {"id": "5"}
    assert answer["message"] == {"text": "You said hello there."}
    assert inbox.waiting() == 0


def test_graph_failing_twice_is_tried_again_later_each_time(
    deliver, inbox, graph, clock
):
    inbox.put(letters(typed("hello there")), NOON)
    graph.answers = [failing(500), failing(503, 2)]
    deliver()
    deliver()
    assert len(graph.told()) == 1
    for wait in (2, 4):
        clock.at += wait * SECOND
        deliver()
    assert graph.told() == ["You said hello there."] * 3
    assert inbox.waiting() == 0


def test_lili_thinks_once_however_often_she_sends(
    delivery, deliver, hasty, inbox, graph, clock, parrot
):
    inbox.put(letters(typed("hello there")), NOON)
    graph.answers = [HANG, failing(500)]
    replace(delivery, graph=hasty).deliver(inbox.take(NOON, NOON + HOLD), lambda: False)
    for _ in range(2):
        clock.at += HOUR
        deliver()
    assert parrot.heard == ["hello there"]
    assert graph.told() == ["You said hello there."] * 3
    assert inbox.waiting() == 0


def test_what_graph_will_never_take_is_given_up(
    delivery, deliver, inbox, graph, caplog
):
    inbox.put(
        letters(
            typed("my secret", sender="4815162342"), typed("hello there", "m2", "6")
        ),
        NOON,
    )
    graph.answers = [failing(400, 551)]
    deliver()
    deliver()
    assert graph.told("6") == ["You said hello there."]
    assert inbox.waiting() == 0
    assert delivery.tally.drops() == {"refused": 1}
    assert "400/551" in caplog.text
    assert "secret" not in caplog.text
    assert "4815162342" not in caplog.text


def test_of_a_long_answer_only_what_failed_is_sent_again(deliver, inbox, graph, clock):
    inbox.put(letters(typed("long")), NOON)
    graph.answers = [(200, {}, {}), failing(500)]
    deliver()
    clock.at += HOUR
    deliver()
    first, failed, again = graph.told()
    assert failed == again != first
    assert f"{first} {again}" == LONG.strip()


class Killed(BaseException):
    pass


def test_after_a_crash_another_process_goes_on_where_the_first_stopped(
    tmp_path, deliver, inbox, graph, clock, way_out, parrot
):
    inbox.put(letters(typed("long")), NOON)

    def killed():
        if graph.told():
            raise Killed

    with pytest.raises(Killed):
        deliver(stopping=killed)
    other = open_store(f"sqlite:///{tmp_path}/learners.db", SECRET)
    after = Delivery(other.inbox(), channel(clock), parrot.answer, way_out, clock)
    assert after.inbox.take(clock.at, clock.at) is None
    clock.at += HOLD
    after.deliver(after.inbox.take(clock.at, clock.at + HOLD), lambda: False)
    assert after.inbox.waiting() == 0
    other.close()
    assert " ".join(graph.told()) == LONG.strip()
    assert parrot.heard == ["long"]


def test_told_to_stop_the_rest_waits(deliver, inbox, graph):
    inbox.put(letters(typed("long")), NOON)
    deliver(stopping=lambda: bool(graph.told()))
    assert len(graph.told()) == 1
    deliver()
    assert " ".join(graph.told()) == LONG.strip()


def test_told_to_stop_nobody_is_shown_that_an_answer_is_coming(deliver, inbox, graph):
    inbox.put(letters(typed("hello there")), NOON)
    deliver(stopping=lambda: True)
    assert graph.posts == []
    assert inbox.waiting() == 1


def test_nothing_is_sent_after_a_day(delivery, deliver, inbox, graph, clock, parrot):
    inbox.put(letters(typed("hello there", at=NOON - 24 * HOUR)), NOON)
    inbox.put(letters(typed("long", "m2", at=NOON - 23 * HOUR)), NOON)
    deliver()
    assert parrot.heard == []
    graph.answers = [failing(500)]
    deliver()
    clock.at += HOUR
    deliver()
    assert len(graph.told()) == 1
    assert inbox.waiting() == 0
    assert delivery.tally.drops() == {"too late": 2}


def test_an_answer_that_fails_too_often_is_given_up(
    delivery, deliver, inbox, graph, clock, caplog
):
    inbox.put(letters(typed("hello there")), NOON)
    graph.answers = [failing(500)] * 99
    for _ in range(MOST_TRIES):
        clock.at += HOUR / 6
        deliver()
    assert inbox.waiting() == 0
    assert len(graph.told()) == MOST_TRIES
    assert delivery.tally.drops() == {"failed too often": 1}
    assert "dropped" in caplog.text


def test_a_letter_that_kills_whoever_takes_it_is_given_up(
    delivery, inbox, graph, clock
):
    inbox.put(letters(typed("hello there")), NOON)
    for _ in range(MOST_TRIES):
        inbox.take(clock.at, clock.at + HOLD)
        clock.at += HOLD
    held = inbox.take(clock.at, clock.at + HOLD)
    delivery.deliver(held, lambda: False)
    assert graph.posts == []
    assert inbox.waiting() == 0


def test_what_another_version_kept_is_given_up(delivery, deliver, inbox, graph):
    inbox.put([Letter("m1", "messenger:1:5", NOON, '{"of": "another version"}')], NOON)
    deliver()
    assert graph.posts == []
    assert inbox.waiting() == 0
    assert delivery.tally.drops() == {"of another version": 1}


def test_what_graph_asks_to_wait_is_waited(deliver, inbox, graph, clock):
    inbox.put(letters(typed("hello there")), NOON)
    graph.answers = [(429, {}, {"Retry-After": "600"})]
    assert deliver() == 600 * SECOND
    clock.at += 599 * SECOND
    assert deliver() is None
    assert len(graph.told()) == 1


def test_a_postman_answers_a_whole_class_in_everyones_order(postman, graph, inbox):
    postman.start()
    class_ = [
        typed(f"{n} of {who}", f"m{n}-{who}", who)
        for n in range(5)
        for who in "abcdefgh"
    ]
    for event in class_:
        postman.take_in(letters(event))
        postman.take_in(letters(event))
    graph.wait_for(lambda graph: len(graph.told()) == 40)
    postman.close()
    for who in "abcdefgh":
        assert graph.told(who) == [f"You said {n} of {who}." for n in range(5)]
    assert inbox.waiting() == 0


def test_a_poisoned_letter_stands_in_nobodys_way(postman, parrot, graph, inbox, caplog):
    parrot.troubles = {
        "poison": KeyError("my secret"),
        "outage": StoreError("learners in memory: the disk is full"),
    }
    events = [
        typed(word, f"m{n}", f"{n}")
        for n, word in enumerate(["poison", "outage", *"abcdefgh"])
    ]
    postman.take_in(letters(*events))
    postman.start()
    graph.wait_for(lambda graph: len(graph.told()) == 8)
    postman.close()
    assert inbox.waiting() == 2
    assert "KeyError at " in caplog.text
    assert "the disk is full" in caplog.text
    assert "my secret" not in caplog.text


def test_a_poisoned_letter_is_given_up_in_the_end(
    delivery, inbox, clock, parrot, graph
):
    parrot.troubles = {"poison": KeyError("my secret")}
    inbox.put(letters(typed("poison"), typed("hello there", "m2")), NOON)
    for _ in range(MOST_TRIES):
        held = inbox.take(clock.at, clock.at + HOLD)
        with pytest.raises(KeyError):
            delivery.deliver(held, lambda: False)
        delivery.again(held)
        clock.at += HOUR / 6
    delivery.deliver(inbox.take(clock.at, clock.at + HOLD), lambda: False)
    assert graph.told() == ["You said hello there."]


def test_while_graph_has_too_much_nobody_is_sent_anything(delivery, graph):
    graph.answers = [failing(429)]
    postman = Postman(delivery, hands=1)
    postman.take_in(letters(typed("a")))
    postman.start()
    graph.wait_for(lambda graph: graph.told())
    postman.take_in(letters(typed("b", "m2", "6")))
    assert not graph.comes_true(lambda graph: len(graph.told()) > 1, 0.3)
    postman.close()


def test_closed_in_the_middle_a_postman_finishes_the_message_in_hand_and_no_more(
    delivery, deliver, graph, inbox, clock
):
    other = Graph(httpx.Client(base_url=graph.url, timeout=30), clock)
    postman = Postman(replace(delivery, graph=other))
    graph.answers = [HANG]
    postman.take_in(letters(typed("long")))
    postman.start()
    graph.wait_for(lambda graph: graph.told())
    Timer(0.3, graph.let_go.set).start()
    postman.close()
    assert len(graph.told()) == 1
    deliver()
    assert " ".join(graph.told()) == LONG.strip()
    assert inbox.waiting() == 0


def test_a_postman_never_started_closes_too(delivery):
    Postman(delivery).close()


def test_a_postman_who_waits_in_vain_keeps_nobody_from_leaving(tmp_path, inbox, graph):
    inbox.put(letters(chosen("b", "5")), NOON)
    graph.answers = [HANG]
    with run_postman(tmp_path, graph.url, 0) as postman:
        graph.wait_for(lambda graph: graph.told())
        _, told = postman.communicate(timeout=30)
    assert postman.returncode == 0
    assert b"stopped before Messenger took every message" in told
    assert inbox.waiting() == 1


def test_when_the_server_leaves_the_postman_takes_no_new_letter(delivery, graph, inbox):
    leaving = Event()
    postman = Postman(delivery, leaving)
    leaving.set()
    postman.start()
    postman.take_in(letters(typed("hello there")))
    assert not graph.comes_true(lambda graph: graph.posts, 0.2)
    postman.close()
    assert inbox.waiting() == 1


def soon(comes_true):
    moment = Event()
    return any(comes_true() or moment.wait(0.01) for _ in range(1000))


def test_what_grew_too_old_is_counted(delivery, inbox, clock):
    inbox.put(letters(typed("a"), typed("b", "m2", "6")), NOON)
    clock.at += 25 * HOUR
    postman = Postman(delivery)
    clock.at += HOUR
    postman.start()
    assert soon(lambda: not inbox.waiting())
    postman.close()
    assert delivery.tally.drops() == {"too late": 2}


@dataclass
class Broken:
    """An inbox whose reader ends in a way that nobody foresaw."""

    inbox: object

    def take(self, now, until):
        raise SystemExit

    def sweep(self, before):
        return 0


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_postman_whose_thread_has_ended_is_not_at_work(delivery, inbox):
    postman = Postman(replace(delivery, inbox=Broken(inbox)), hands=1)
    assert not postman.is_at_work()
    postman.start()
    assert soon(lambda: not postman.is_at_work())
    postman.close()


def test_a_postman_at_work_says_so(postman):
    postman.start()
    assert postman.is_at_work()


def test_no_thread_of_a_postmans_keeps_the_process_from_its_end(postman):
    before = set(threading.enumerate())
    postman.start()
    own = set(threading.enumerate()) - before
    assert len(own) == HANDS
    assert all(thread.daemon for thread in own)


def test_nothing_of_what_was_answered_is_left_in_any_file(
    tmp_path, postman, graph, clock, inbox
):
    postman.take_in(letters(typed("my secret", sender="4815162342")))
    postman.start()
    graph.wait_for(lambda graph: graph.told())
    clock.at += HOUR
    files = list(tmp_path.glob("learners.db*"))
    postman.close()
    assert inbox.waiting() == 0
    assert len(files) > 1
    inbox.sweep(clock.at)
    for file in files:
        left = file.read_bytes() if file.exists() else b""
        assert b"my secret" not in left
        assert b"4815162342" not in left


def test_no_log_names_anyone(postman, graph, caplog):
    caplog.set_level(logging.DEBUG)
    graph.answers = [failing(500), failing(400, 100)]
    postman.take_in(
        letters(typed("my secret", sender="4815162342"), typed("my secret", "m2", "6"))
    )
    postman.start()
    graph.wait_for(lambda graph: len(graph.told()) == 2)
    postman.close()
    for private in ("my secret", "4815162342", PAGE_TOKEN):
        assert private not in caplog.text


def chosen(letter, who):
    return typed(
        letter, f"{letter}-{who}", who, quick_reply={"payload": f"choice:{letter}:0"}
    )


def run_postman(folder, url, seconds):
    """A postman in a process of its own, so many seconds after noon."""
    script = Path(__file__).with_name("real_postman.py")
    command = [sys.executable, str(script), str(folder), url, str(seconds)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stderr=pipe)


def test_killed_without_warning_a_postman_loses_nothing_and_repeats_next_to_nothing(
    tmp_path, inbox, store, graph
):
    people, pieces = [f"{n}" for n in range(12)], pages(LONG.strip())
    for who in people:
        inbox.put(letters(chosen("a", who), chosen("b", who)), NOON)
    graph.answers = [(200, {}, {})] * 9 + [HANG] * HANDS
    with run_postman(tmp_path, graph.url, 0) as postman:
        graph.wait_for(lambda graph: len(graph.told()) == 9 + HANDS)
        postman.kill()
    graph.let_go.set()
    with run_postman(tmp_path, graph.url, 60) as postman:
        answered = (
            graph.comes_true(lambda _: not inbox.waiting(), 0.05) for _ in range(600)
        )
        assert any(answered)
        postman.stdin.close()
        assert postman.wait(30) == 0
    for who in people:
        told = graph.told(who)
        assert [text for text, _ in groupby(told)] == [*pieces, "You chose b."]
    repeated = len(graph.told()) - len(people) * (len(pieces) + 1)
    assert repeated == HANDS
