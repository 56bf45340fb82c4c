"""The command line: `lili ask`, `lili talk`, `lili serve` and the author's tools."""

import errno
import os
import sys
from contextlib import suppress
from importlib import import_module
from io import TextIOWrapper

import click

from lili_voice.cli.starting import nothing_thrown_away
from lili_voice.errors import LiliError

# In the order a newcomer meets them; each is a module here with a `command`.
COMMANDS = (
    *("ask", "talk", "ingest", "facts", "quiz-bank", "grade", "questions"),
    *("progress", "learners", "model", "serve", "check"),
)
WRONG = 2  # exit status
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
INTERRUPTED = 130  # 128 + SIGINT, as shells count


class Misuse(click.ClickException):
    """A command called in a way it cannot be; told in one line."""

    exit_code = WRONG

    def show(self, file: object = None) -> None:
        click.echo(f"lili: {self.message}", err=True)


class Commands(click.Group):
    """Loads a command when it is called; tells what went wrong in one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = cmd_name.replace("-", "_")
        with nothing_thrown_away():
            command = import_module(f"lili_voice.cli.{module}").command
        return command if isinstance(command, click.Command) else None

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        helpless = not args  # then click tells the whole help, as an error too
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as problem:
            if helpless:
                raise
            raise _misuse(problem) from None

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except click.UsageError as problem:
            raise _misuse(problem) from None
        except LiliError as problem:
            for line in str(problem).splitlines():
                click.echo(f"lili: {line}", err=True)
            ctx.exit(WRONG)
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except OSError as problem:
            if problem.errno not in FULL:
                raise
            _give_up_output()
            raise Misuse(
                f"the output cannot be written ({problem.strerror}); "
                "make room, or send it elsewhere"
            ) from None


def _misuse(problem: click.UsageError) -> Misuse:
    path = problem.ctx.command_path.split() if problem.ctx else []
    name = next((part for part in path[1:2] if part in COMMANDS), "")
    told = " ".join(problem.format_message().split()).rstrip(".")
    if name == "ask" and told.startswith("Got unexpected extra argument"):
        told = 'put the question in quotation marks: lili ask "who was Mao?"'
    call = f"lili {name} --help" if name else "lili --help"
    return Misuse(f"{told} ({call} says more)")


def _give_up_output() -> None:
    """Nothing more is written at the end, where it could only fail again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="lili-voice", prog_name="lili")
def main() -> None:
    """Lili, a revision tutor who answers only from your documents."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A terminal that lacks a curly quote shows "?" rather than nothing.
            stream.reconfigure(errors="replace")
