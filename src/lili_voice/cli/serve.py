"""`lili serve`: the webhook behind waitress, a production WSGI server."""

import socket
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import click

from lili_voice.cli.wiring import Place, chosen_settings
from lili_voice.errors import OperatorError
from lili_voice.server import Webhook, create_app
from lili_voice.server.logs import set_up
from lili_voice.server.pages import example
from lili_voice.server.platforms import PLATFORMS, Platform, opened
from lili_voice.server.process import BACKLOG, ready_to_run, run
from lili_voice.settings import Settings

EVERYWHERE = ("0.0.0.0", "::", "")


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
    """Answer the platforms and /api/turn until told to stop."""
    settings = chosen_settings(content)
    set_up(settings.log)
    settings = replace(
        settings,
        host=settings.host if host is None else host,
        port=settings.port if port is None else port,
    )
    with closing(create_app(settings)) as app:
        serve(app, settings, app.lili.try_asking)


def serve(app: Webhook, settings: Settings, try_asking: str) -> None:
    """Listens until SIGTERM or SIGINT; requests under way are finished first.

    To be called in the main thread. Raises OperatorError when the address cannot be
    listened on.
    """
    with (
        closing(_listening(settings)) as listener,
        ready_to_run(app, listener, uploads=settings.page) as one,
    ):
        here = replace(settings, port=listener.getsockname()[1])
        for line in ready(here, try_asking):
            click.echo(line)
        app.settle()
        run(one, app.watch.leaving)


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
    on = opened(settings)
    return [
        f"Lili is listening on {url}",
        f"  open  {url}/{' in a browser, to talk to Lili' if settings.page else ''}",
        f"  ask   {example(url, try_asking, with_token=settings.reached)}",
        "  talk  lili talk, in another terminal",
        *_channels(url, on),
        f"  {'/api/turn':13} {url}/api/turn, for {_who(settings)}",
        f"  {'monitors':13} {url}/readyz, {url}/healthz, {url}/metrics",
        "Press Ctrl-C to stop.",
    ]


def _who(settings: Settings) -> str:
    """Whom /api/turn and /metrics are for."""
    if settings.reached:
        token = settings.api_token
        return "the token" if token else "nobody yet: set LILI_API_TOKEN"
    return "this machine, or the token" if settings.api_token else "this machine"


def _channels(url: str, on: set[Platform]) -> Iterator[str]:
    """Every platform: where it is to post, or what lets it in."""
    for one in PLATFORMS:
        state = "on" if one in on else f"off: set {', '.join(one.needs)}"
        yield f"  {one.title:13} {url}{one.path} ({state})"
