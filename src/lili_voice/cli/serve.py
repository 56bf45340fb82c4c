"""`lili serve`: the webhook behind waitress, a production WSGI server."""

import logging
import signal
import socket
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import click
import waitress

from lili_voice.cli.wiring import Lili, Place, chosen_settings
from lili_voice.errors import OperatorError
from lili_voice.server import create_app
from lili_voice.server.pages import example_turn
from lili_voice.settings import Settings

EVERYWHERE = ("0.0.0.0", "::", "")
BACKLOG = 1024
LIMITS = {
    "threads": 8,
    "backlog": BACKLOG,
    "connection_limit": 200,
    "channel_timeout": 30,  # seconds without a byte
    "cleanup_interval": 10,
    "max_request_header_size": 32 * 1024,
    # Somewhat more than the app takes, so that the app can say no in its own words.
    "max_request_body_size": 1024 * 1024,
    "asyncore_use_poll": True,
    "ident": None,
    # Taken away, they could not tell us that a proxy passed the request on.
    "clear_untrusted_proxy_headers": False,
}


@click.command("serve")
@click.option("--host", help="The address to listen on. [default: LILI_HOST]")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    help="The port to listen on; 0 takes any that is free. [default: LILI_PORT]",
)
@click.option(
    "--content",
    type=Place(),
    help="A folder of documents, or a store made by `lili ingest --out`.",
)
def command(host: str | None, port: int | None, content: Path | None) -> None:
    """Answer Alexa and /api/turn until told to stop."""
    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s")
    logging.getLogger("lili_voice").setLevel(logging.INFO)
    settings = chosen_settings(content)
    settings = replace(
        settings,
        host=settings.host if host is None else host,
        port=settings.port if port is None else port,
    )
    app = create_app(settings)
    lili: Lili = app.extensions["lili"]
    with closing(lili):
        serve(app, settings, lili.try_asking)


def serve(app: Callable[..., object], settings: Settings, try_asking: str) -> None:
    """Listens until SIGTERM or SIGINT; requests under way are finished first.

    `app` is a WSGI application. To be called in the main thread. Raises OperatorError
    when the address cannot be listened on.
    """
    with closing(_listening(settings)) as listener:
        server = waitress.create_server(app, sockets=[listener], **LIMITS)
        before = signal.signal(signal.SIGTERM, _stop)
        try:
            here = replace(settings, port=listener.getsockname()[1])
            for line in ready(here, try_asking):
                click.echo(line)
            server.run()
        finally:
            server.close()
            signal.signal(signal.SIGTERM, before)


def _listening(settings: Settings) -> socket.socket:
    """A socket at the address of the settings; a name with several means IPv4."""
    host, port = settings.host, settings.port
    try:
        found = socket.getaddrinfo(
            host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )
        family, *_, address = min(found, key=lambda one: one[0] != socket.AF_INET)
        return socket.create_server(address[:2], family=family, backlog=BACKLOG)
    except (OSError, UnicodeError) as problem:
        raise OperatorError(
            f"cannot listen on {host}, port {port} ({problem}): choose another with "
            "--host and --port, or stop the program that has it"
        ) from None


def ready(settings: Settings, try_asking: str) -> list[str]:
    """What to open and what to say, for whoever has just started Lili."""
    host, port = settings.host, settings.port
    host = "127.0.0.1" if host in EVERYWHERE else host
    url = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
    turn = example_turn(try_asking)
    alexa = "ready" if settings.alexa_skill_ids else "off: set LILI_ALEXA_SKILL_IDS"
    return [
        f"Lili is listening on {url}",
        f"  open  {url}/",
        f"  ask   curl -H 'Content-Type: application/json' -d '{turn}' {url}/api/turn",
        "  talk  lili talk, in another terminal",
        f"  Alexa {url}/alexa ({alexa})",
        "Press Ctrl-C to stop.",
    ]


def _stop(signum: int, frame: object) -> NoReturn:
    # waitress finishes what it is doing when it meets this
    raise SystemExit(0)
