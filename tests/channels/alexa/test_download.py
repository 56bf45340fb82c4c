"""Fetching certificates from a server on this machine, good and bad."""

import ssl
from datetime import UTC, datetime
from http.client import HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import pytest
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from alexa_chain import Alexa
from lili_voice.channels.alexa.download import LARGEST, Download

STOP = Event()


class Pages(BaseHTTPRequestHandler):
    """One page for each way a server can behave."""

    def do_GET(self):
        getattr(self, "page_" + self.path.removeprefix("/"))()

    def page_good(self):
        self._send(200, b"chain")

    def page_largest(self):
        self._send(200, b"x" * LARGEST)

    def page_larger(self):
        self._send(200, b"x" * (LARGEST + 1))

    def page_gone(self):
        self._send(404, b"")

    def page_elsewhere(self):
        self.send_response(302)
        self.send_header("Location", "/good")
        self.end_headers()

    def page_silent(self):
        STOP.wait(5)

    def page_dripping(self):
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        while not STOP.wait(0.02):
            self.wfile.write(b"x")

    def _send(self, status, body):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """Clients of these tests hang up early."""


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """The address of a server for "localhost", and the context that trusts it."""
    authority = Alexa(at=datetime.now(UTC))
    member = authority.issue(names=("localhost",))
    file = tmp_path_factory.mktemp("tls") / "server.pem"
    secret = member.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file.write_bytes(secret + member.pem + authority.middle.pem)
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(file)
    server = Server(("127.0.0.1", 0), Pages)
    server.socket = serving.wrap_socket(server.socket, server_side=True)
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    trusting = ssl.create_default_context(cadata=authority.root.pem.decode())
    yield f"https://localhost:{server.server_port}/", trusting
    STOP.set()
    server.shutdown()
    server.server_close()


def test_a_chain_is_fetched(home):
    assert Download(context=home[1])(home[0] + "good") == b"chain"


def test_a_chain_of_the_largest_size_is_fetched(home):
    assert len(Download(context=home[1])(home[0] + "largest")) == LARGEST


@pytest.mark.parametrize("page", ["larger", "gone", "elsewhere"])
def test_anything_but_a_small_plain_answer_is_an_error(home, page):
    with pytest.raises(HTTPException):
        Download(context=home[1])(home[0] + page)


@pytest.mark.parametrize("page", ["silent", "dripping"])
def test_a_slow_server_is_not_waited_for(home, page):
    with pytest.raises(TimeoutError):
        Download(seconds=0.2, context=home[1])(home[0] + page)


def test_a_server_nobody_vouches_for_is_an_error(home):
    with pytest.raises(ssl.SSLError):
        Download()(home[0] + "good")


def test_a_server_that_is_not_there_is_an_error():
    with pytest.raises(OSError, match="refused"):
        Download()("https://127.0.0.1:1/good")
