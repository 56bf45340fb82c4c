"""Messenger: a person's chat with a page, and the Graph that the page answers through.

    graph = Graph()
    chat = Chat(post, graph)       # `post` takes a signed Incoming
    chat.opens()
    told = chat.says("who introduced it")

A post is acknowledged; what comes back is sent through Graph by whoever answers, who
gets there with the httpx client of `graph.client()`. Every message is held to
Messenger's rules.
"""

import hmac
import json
from dataclasses import dataclass, field
from hashlib import sha256

import httpx

from alexa_chain import NOON
from lili_voice.channels import Incoming

APP_SECRET, PAGE_TOKEN = b"the secret of the app", "the-token-of-the-page"
PAGE = "1200000000000001"
MOST_TEXT, MOST_QUICK, MOST_TITLE, MOST_PAYLOAD = 2000, 13, 20, 1000
STARTED = {"title": "Get Started", "payload": "GET_STARTED"}


def signed(body):
    """A post as Messenger signs it."""
    digest = hmac.new(APP_SECRET, body, sha256).hexdigest()
    return Incoming(body, {"x-hub-signature-256": f"sha256={digest}"})


def post_of(*events):
    """The body of a post with these events."""
    entry = {"id": PAGE, "time": 1, "messaging": list(events)}
    return {"object": "page", "entry": [entry]}


@dataclass
class Graph:
    """What is sent to people, as (recipient, message); `typing` counts the hints that
    an answer is on its way."""

    sent: list = field(default_factory=list)
    typing: int = 0

    def client(self):
        """Calls through this reach this Graph, and no network."""
        return httpx.Client(
            base_url="https://graph.test/v23.0",
            headers={"Authorization": f"Bearer {PAGE_TOKEN}"},
            transport=httpx.MockTransport(self._takes),
        )

    def _takes(self, request):
        assert request.method == "POST"
        assert request.url.path == "/v23.0/me/messages"
        assert not request.url.query, "a token does not belong into an address"
        assert request.headers["Authorization"] == f"Bearer {PAGE_TOKEN}"
        told = json.loads(request.content)
        recipient = told["recipient"]["id"]
        if told.keys() == {"recipient", "sender_action"}:
            assert told["sender_action"] == "typing_on"
            self.typing += 1
        else:
            assert told.keys() == {"recipient", "messaging_type", "message"}
            assert told["messaging_type"] == "RESPONSE"
            check_message(told["message"])
            self.sent.append((recipient, told["message"]))
        return httpx.Response(
            200, json={"recipient_id": recipient, "message_id": "m_sent"}
        )


def check_message(message):
    """A message within Messenger's limits."""
    assert message.keys() <= {"text", "quick_replies"}
    assert message["text"].strip()
    assert len(message["text"]) <= MOST_TEXT
    replies = message.get("quick_replies", [])
    assert len(replies) <= MOST_QUICK
    for reply in replies:
        assert reply.keys() == {"content_type", "title", "payload"}
        assert reply["content_type"] == "text"
        assert 0 < len(reply["title"]) <= MOST_TITLE
        assert 0 < len(reply["payload"]) <= MOST_PAYLOAD


@dataclass
class Chat:
    """One person's chat with the page. What is said returns what was sent for it."""

    post: object
    graph: Graph
    person: str = "7000000000000007"
    now: object = lambda: NOON
    posted: list = field(default_factory=list)

    def opens(self):
        """The button that begins a chat is tapped."""
        return self._posts(postback=STARTED | {"mid": self._mid()})

    def says(self, text):
        """A line is typed."""
        return self._posts(message={"mid": self._mid(), "text": text})

    def offered(self):
        """The titles of the quick replies, which only the last message shows."""
        return [one["title"] for one in self._quick_replies()]

    def taps(self, title):
        """A quick reply under the last message is tapped."""
        [reply] = [one for one in self._quick_replies() if one["title"] == title]
        quick = {"payload": reply["payload"]}
        message = {"mid": self._mid(), "text": title, "quick_reply": quick}
        return self._posts(message=message)

    def again(self):
        """The last post once more, as if it had not been acknowledged."""
        return self._delivers(self.posted[-1])

    def _quick_replies(self):
        last = self.graph.sent[-1][1] if self.graph.sent else {}
        return last.get("quick_replies", [])

    def _mid(self):
        return f"m_{len(self.posted)}"

    def _posts(self, **said):
        people = {"sender": {"id": self.person}, "recipient": {"id": PAGE}}
        at = int(self.now().timestamp() * 1000)
        self.posted.append(post_of({**people, "timestamp": at, **said}))
        return self._delivers(self.posted[-1])

    def _delivers(self, body):
        before = len(self.graph.sent)
        self.post(signed(json.dumps(body).encode()))
        new = self.graph.sent[before:]
        assert all(recipient == self.person for recipient, _ in new)
        return [message for _, message in new]
