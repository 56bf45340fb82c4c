"""The web applications that are compared, each to be run as a process of its own.

    python server_apps.py echo|hello|lili FOLDER

FOLDER holds `limits.json`, waitress's settings; for Lili also `root.pem` and
`chain.pem`, which she is to trust, `now`, `skill` and, if wanted, `content` and
`environ.json`, more settings. The port
listened on is the first line written.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

App = Callable[..., object]


def echo() -> App:
    """What Flask itself costs: the body that came is sent back."""
    from flask import Flask, Response, request

    app = Flask(__name__)

    @app.post("/alexa")
    def take() -> Response:
        return Response(request.get_data(), content_type="application/json")

    return app


def hello() -> App:
    """Amazon's own kit as its tutorials use it, but that nothing is verified."""
    from ask_sdk_core.dispatch_components.request_components import (
        AbstractRequestHandler,
    )
    from ask_sdk_core.handler_input import HandlerInput
    from ask_sdk_core.skill_builder import SkillBuilder
    from ask_sdk_model.request_envelope import RequestEnvelope
    from ask_sdk_model.response import Response
    from flask import Flask, jsonify, request
    from flask import Response as Answer

    class Greets(AbstractRequestHandler):
        def can_handle(self, handler_input: HandlerInput) -> bool:
            return True

        def handle(self, handler_input: HandlerInput) -> Response:
            builder = handler_input.response_builder
            return builder.speak("Hello world").ask("Hello?").response

    builder = SkillBuilder()
    builder.add_request_handler(Greets())
    skill = builder.create()
    app = Flask(__name__)

    @app.post("/alexa")
    def take() -> Answer:
        envelope = skill.serializer.deserialize(
            request.get_data(as_text=True), RequestEnvelope
        )
        answer = skill.invoke(request_envelope=envelope, context=None)
        return jsonify(skill.serializer.serialize(answer))

    return app


def lili(folder: Path) -> App:
    """The whole webhook: verified, understood, looked up, and kept on the disk."""
    import time
    from datetime import datetime, timedelta

    from lili_voice.server import create_app
    from lili_voice.server.logs import set_up
    from lili_voice.settings import Log, read_settings

    set_up(Log.TEXT)
    environ = {
        "LILI_STORE": f"sqlite:///{folder / 'learners.db'}",
        "LILI_ALEXA_SKILL_IDS": (folder / "skill").read_text(),
        # As at every start but the first: the documents were read before.
        "XDG_CACHE_HOME": str(folder / "cache"),
        # Eight connections of one address stand for Alexa's many.
        "LILI_TURNS_PER_MINUTE": "0",
    }
    if (content := folder / "content").exists():
        environ["LILI_CONTENT"] = content.read_text()
    if (more := folder / "environ.json").exists():
        environ |= json.loads(more.read_text())
    now = datetime.fromisoformat((folder / "now").read_text())
    begun = time.monotonic()
    app = create_app(
        read_settings(environ),
        alexa_roots=(folder / "root.pem").read_bytes(),
        alexa_fetch=lambda url: (folder / "chain.pem").read_bytes(),
        clock=lambda: now + timedelta(seconds=time.monotonic() - begun),
    )
    app.settle()
    return app


def main() -> None:
    kind, folder = sys.argv[1], Path(sys.argv[2])
    app = lili(folder) if kind == "lili" else {"echo": echo, "hello": hello}[kind]()
    import waitress

    limits = json.loads((folder / "limits.json").read_text())
    server = waitress.create_server(app, host="127.0.0.1", port=0, **limits)
    sys.stdout.write(f"{server.effective_port}\n")
    sys.stdout.flush()
    server.run()


if __name__ == "__main__":
    main()
