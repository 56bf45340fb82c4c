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
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Condition, Thread

import httpx

from alexa_chain import NOON
from lili_voice.channels import Incoming

APP_SECRET, PAGE_TOKEN = b"the-secret-of-the-app", "the-token-of-the-page"
SOON = 20  # seconds
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
    bell: Condition = field(default_factory=Condition)

    @contextmanager
    def served(self):
        """The address of this Graph on loopback, for calls of another thread."""
        graph = self

        class Page(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                headers = dict(self.headers.items())
                asked = httpx.Request("POST", f"http://graph{self.path}", content=body)
                asked.headers.update(headers)
                answer = graph._takes(asked)
                self.send_response(answer.status_code)
                self.send_header("Content-Length", str(len(answer.content)))
                self.end_headers()
                self.wfile.write(answer.content)

            def log_message(self, *told):
                """Nothing: what was sent is in `sent`."""

        with ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
            thread = Thread(target=server.serve_forever)
            thread.start()
            try:
                yield f"http://127.0.0.1:{server.server_port}/v23.0"
            finally:
                server.shutdown()
                thread.join()

    def wait_for(self, count):
        """Until so many messages have been sent; they are answered soon or never."""
        with self.bell:
            assert self.bell.wait_for(lambda: len(self.sent) >= count, SOON)

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
            with self.bell:
                self.sent.append((recipient, told["message"]))
                self.bell.notify_all()
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
