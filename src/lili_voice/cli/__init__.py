"""The command line: `lili ask`, `lili talk`, `lili serve` and the author's tools."""

import sys
from importlib import import_module
from io import TextIOWrapper

import click

from lili_voice.errors import LiliError

# In the order a newcomer meets them; each is a module here with a `command`.
COMMANDS = ("ask", "talk", "ingest", "facts", "model", "serve", "check")
INTERRUPTED = 130  # 128 + SIGINT, as shells count


class Commands(click.Group):
    """Loads a command when it is called; tells what went wrong in one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"lili_voice.cli.{cmd_name}").command
        return command if isinstance(command, click.Command) else None

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except LiliError as problem:
            for line in str(problem).splitlines():
                click.echo(f"lili: {line}", err=True)
            ctx.exit(2)
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="lili-voice", prog_name="lili")
def main() -> None:
    """Lili, a revision tutor who answers only from your documents."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A terminal that lacks a curly quote shows "?" rather than nothing.
            stream.reconfigure(errors="replace")
