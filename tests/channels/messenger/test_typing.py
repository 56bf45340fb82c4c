"""Somebody is seen to be typing, but not while Lili is stopping."""

from datetime import timedelta

import httpx
import pytest

from lili_voice.channels.messenger.events import events_in, packed
from lili_voice.channels.messenger.sending import Graph
from lili_voice.server.delivery import Delivery
from lili_voice.speech import say
from lili_voice.stores import Letter, open_store
from lili_voice.turn import Reply
from messenger_world import NOON, channel, graph_running, post_of, typed

HOLD = timedelta(seconds=30)


@pytest.fixture
def fake():
    with graph_running() as graph:
        yield graph


@pytest.fixture
def deliver(fake):
    """Answers a letter; `stopping` is asked whenever something may be sent."""
    store, http = open_store("sqlite://", None), httpx.Client(base_url=fake.url)
    delivery = Delivery(
        store.inbox(),
        channel(),
        lambda turn: Reply(say("Hello."), turn.intent),
        Graph(http, lambda: NOON),
        lambda: NOON,
    )

    def deliver(stopping):
        (event,) = events_in(post_of(typed("hello there")), NOON)
        letter = Letter(event.id, event.learner, event.at, packed(event))
        delivery.inbox.put([letter], NOON)
        delivery.deliver(delivery.inbox.take(NOON, NOON + HOLD), stopping)
        return delivery.inbox

    yield deliver
    http.close()
    store.close()


def test_before_an_answer_somebody_is_seen_to_be_typing(deliver, fake):
    deliver(lambda: False)
    first, _ = fake.posts
    assert first[1]["sender_action"] == "typing_on"
    assert fake.told() == ["Hello."]


def test_nobody_is_seen_typing_what_will_not_be_sent(deliver, fake):
    inbox = deliver(lambda: True)
    assert fake.posts == []
    assert inbox.waiting() == 1
    assert inbox.take(NOON, NOON + HOLD).answer == '[{"text":"Hello."}]'
