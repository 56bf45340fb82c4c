"""Signs what an emulator without Amazon's keys sends, on its way to the webhook."""

import json
import threading
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from alexa_chain import Alexa


@dataclass
class Webhook:
    """Where the webhook listens, and the folder whose clock it reads."""

    port: int
    folder: Path
    alexa: Alexa

    def post(self, body):
        """The status and body of the answer to a body that is signed here and now."""
        (self.folder / "now").write_text(datetime.now(UTC).isoformat())
        headers = self.alexa.headers(body) | {"Content-Type": "application/json"}
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=20)) as http:
            http.request("POST", "/alexa", body, headers)
            answer = http.getresponse()
            return answer.status, answer.read()


@contextmanager
def signing(webhook):
    """The address on loopback at which everything is signed and passed on; and all
    that was passed on, as (request, status, response)."""
    passed = []

    class Signer(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            status, answer = webhook.post(body)
            passed.append((json.loads(body), status, answer))
            self.send_response(status)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *told):
            """Nothing: what was asked is in `passed`."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Signer) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/", passed
        finally:
            server.shutdown()
            thread.join()
