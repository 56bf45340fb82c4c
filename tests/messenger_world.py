"""Messenger's side of the door: signed posts, and a Graph on this machine."""

import hashlib
import hmac
import json
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Condition, Event, Thread

from lili_voice.channels import Incoming
from lili_voice.channels.messenger import MessengerChannel
from lili_voice.channels.secrets import Secrets

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
APP_SECRET, VERIFY_TOKEN = b"the app's own secret", b"the token of the webhook"
PAGE_TOKEN = "the-token-of-the-page"
PAGE = "1906385232743851"
HANG = "hang"


def channel(now=lambda: NOON, secrets=(APP_SECRET,)):
    return MessengerChannel(Secrets(secrets), Secrets((VERIFY_TOKEN,)), now=now)


def signature(body, secret=APP_SECRET):
    digest = hmac.new(secret, body, hashlib.sha256).hexdigest()
    return {"x-hub-signature-256": f"sha256={digest}"}


def incoming(post, secret=APP_SECRET):
    body = json.dumps(post).encode()
    return Incoming(body, signature(body, secret))


def milliseconds(at):
    return round(at.timestamp() * 1000)


def did(sender="5", at=NOON, **what):
    """An event: `message=...`, `postback=...`, or whatever else is done."""
    return {
        "sender": {"id": sender},
        "recipient": {"id": PAGE},
        "timestamp": milliseconds(at),
        **what,
    }


def typed(text, mid="m1", sender="5", at=NOON, **more):
    return did(sender, at, message={"mid": mid, "text": text, **more})


def post_of(*events):
    entry = {"id": PAGE, "time": milliseconds(NOON), "messaging": list(events)}
    return {"object": "page", "entry": [entry]}


@dataclass
class FakeGraph:
    """What was posted to it, and what it answers: each of `answers` once, in order, to
    messages alone; afterwards all is well. An answer is a status, its JSON and its
    headers, or HANG: all is well, but not until `let_go` is set."""

    url: str
    answers: list = field(default_factory=list)
    posts: list = field(default_factory=list)
    headers: list = field(default_factory=list)
    changed: Condition = field(default_factory=Condition)
    let_go: Event = field(default_factory=Event)

    def take(self, path, headers, post):
        with self.changed:
            self.posts.append((path, post))
            self.headers.append(headers)
            spoken = "message" in post and self.answers
            answer = self.answers.pop(0) if spoken else (200, {"message_id": "m"}, {})
            self.changed.notify_all()
        return answer

    def told(self, sender=None):
        """The texts of the messages, to one person or all."""
        return [
            post["message"]["text"]
            for _, post in self.posts
            if "message" in post and sender in (None, post["recipient"]["id"])
        ]

    def comes_true(self, true, seconds):
        """Whether something becomes true of what came, within so many seconds."""
        with self.changed:
            return self.changed.wait_for(lambda: true(self), seconds)

    def wait_for(self, true):
        """Until something is true of what came; an error if it never is."""
        assert self.comes_true(true, 30)


@contextmanager
def graph_running():
    class Page(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            answer = graph.take(self.path, dict(self.headers), json.loads(body))
            if answer == HANG:
                graph.let_go.wait(30)
                answer = (200, {}, {})
            status, told, headers = answer
            body = told if isinstance(told, bytes) else json.dumps(told).encode()
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
        server.daemon_threads = True
        server.handle_error = lambda *_: None  # whoever waited may be gone
        graph = FakeGraph(f"http://127.0.0.1:{server.server_port}/v23.0")
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield graph
        finally:
            graph.let_go.set()
            server.shutdown()
            thread.join()


def failing(status, code=None, **more):
    """An answer of Graph's that is an error."""
    told = {} if code is None else {"error": {"code": code, "message": "no", **more}}
    return status, told, {}
