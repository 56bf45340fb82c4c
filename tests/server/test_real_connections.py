"""What the real server makes of those who connect to it."""

import json
import socket
from contextlib import ExitStack, closing
from http.client import HTTPConnection
from select import select

import pytest

from lili_voice.server.connections import MOST, MOST_OF_ONE

TURN = json.dumps({"learner": "ann", "text": "help"})


@pytest.fixture
def port(running):
    with running() as (_, port):
        yield port


def ask(port, page="/healthz", body=None, **headers):
    """The status and the error, if there is one."""
    method = "GET" if body is None else "POST"
    headers = {"Content-Type": "application/json"} | headers
    with closing(HTTPConnection("127.0.0.1", port, timeout=20)) as http:
        http.request(method, page, body, headers)
        answer = http.getresponse()
        return answer.status, json.loads(answer.read()).get("error")


def large(port, page, size, *, sent=False):
    """The status of a body so large, of which nothing is sent or all."""
    lines = f"POST {page} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {size}\r\n\r\n"
    with closing(socket.create_connection(("127.0.0.1", port), 20)) as stranger:
        stranger.sendall(lines.encode())
        if sent:
            stranger.sendall(b"x" * size)
        return stranger.makefile("rb").readline().split()[1]


def test_a_proxy_in_front_is_noticed(port):
    assert ask(port, "/api/turn", TURN, **{"X-Forwarded-For": "203.0.113.9"})[0] == 403


def test_who_holds_every_connection_and_says_nothing_keeps_nobody_out(port):
    with ExitStack() as strangers:
        for _ in range(MOST + 10):
            stranger = socket.create_connection(("127.0.0.1", port), 20)
            strangers.enter_context(closing(stranger))
        assert ask(port) == (200, None)


@pytest.mark.parametrize(
    ("page", "size", "status"),
    [
        ("/api/turn", 2_000_000, 413),
        ("/library/upload?x", 5_000_000, 404),  # this Lili has no page behind it
        ("/library/upload/x", 5_000_000, 413),
        ("/library/upload", 25_000_000, 413),
    ],
)
def test_only_uploads_may_be_large(port, page, size, status):
    assert large(port, page, size, sent=status == 404) == str(status).encode()


def test_only_some_large_uploads_of_one_address_come_at_a_time(port):
    said = b"POST /library/upload HTTP/1.1\r\nContent-Length: 5000000\r\n\r\n"
    more = 5
    with ExitStack() as strangers:
        waiting = set()
        for _ in range(MOST_OF_ONE + more):
            stranger = socket.create_connection(("127.0.0.1", port), 20)
            strangers.enter_context(closing(stranger)).sendall(said)
            waiting.add(stranger)
        refused = set()
        while len(refused) < more:
            refused |= set(select(waiting - refused, [], [], 20)[0])
        assert {one.recv(12) for one in refused} == {b"HTTP/1.1 413"}
        # another address has places of its own
        teacher = socket.create_connection(
            ("127.0.0.1", port), 20, source_address=("127.0.0.2", 0)
        )
        with closing(teacher):
            body = said.replace(b"HTTP/1.1", b"HTTP/1.1\r\nConnection: close")
            teacher.sendall(body + b"x" * 5_000_000)
            assert teacher.makefile("rb").readline().split()[1] == b"404"
        assert ask(port) == (200, None)
    # and once those are gone there is room again
    assert ask(port, "/library/upload", b"x" * 5_000_000)[0] == 404


def test_where_there_is_no_page_nobody_sends_anything_large(running):
    with running("no") as (_, port):
        assert large(port, "/library/upload", 5_000_000) == b"413"


@pytest.mark.parametrize(
    ("said", "status", "why"),
    [
        (b"nonsense\r\n\r\n", 400, "bad request"),
        (
            b"POST /alexa HTTP/1.1\r\nContent-Length: 2000000\r\n\r\n",
            413,
            "request entity too large",
        ),
        (
            b"GET / HTTP/1.1\r\nX: ".ljust(32 * 1024, b"a"),
            431,
            "request header fields too large",
        ),
    ],
)
def test_what_is_no_request_is_refused_in_the_same_words_as_everything_else(
    port, said, status, why
):
    with closing(socket.create_connection(("127.0.0.1", port), 20)) as stranger:
        stranger.sendall(said)
        head, _, body = stranger.makefile("rb").read().partition(b"\r\n\r\n")
    assert head.split()[1] == str(status).encode()
    assert b"Content-Type: application/json" in head
    assert b"X-Content-Type-Options: nosniff" in head
    assert json.loads(body) == {"error": why}
