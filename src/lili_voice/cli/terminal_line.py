"""A line typed on a terminal: its history, kept in memory alone, and completion."""

import importlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from glob import escape, glob
from pathlib import Path
from types import ModuleType

from lili_voice.cli.terminal import Ask
from lili_voice.cli.terminal_commands import COMMANDS, PLATFORMS

FILES = frozenset({"save", "save!", "replay"})
MOST = 200  # files offered


def reader() -> Ask:
    """Asks for a line with arrow keys and completion, where this Python has them.

    What is typed is never written to a file.
    """
    with suppress(ImportError):
        _prepare(importlib.import_module("readline"))
    return input


def _prepare(readline: ModuleType) -> None:
    readline.set_completer(completer(readline.get_line_buffer))
    readline.set_completer_delims(" \t")
    other = "libedit" in (readline.__doc__ or "")  # on a Mac
    readline.parse_and_bind("bind ^I rl_complete" if other else "tab: complete")


def completer(line: Callable[[], str]) -> Callable[[str, int], str | None]:
    """What a line may go on with; nothing for what is said to Lili."""

    def complete(text: str, state: int) -> str | None:
        found = completions(line(), text)
        return found[state] if state < len(found) else None

    return complete


def completions(line: str, text: str) -> Sequence[str]:
    """What `text`, the last word of a line, may become."""
    if not line.startswith("/"):
        return ()
    name, typed, _ = line[1:].partition(" ")
    if not typed:
        return [f"/{one} " for one in COMMANDS if f"/{one}".startswith(text)]
    if name in FILES:
        return _files(text)
    if name == "json":
        return [one for one in PLATFORMS if one.startswith(text)]
    return ()


def _files(begun: str) -> list[str]:
    found = sorted(glob(f"{escape(begun)}*"))[:MOST]
    return [f"{one}/" if Path(one).is_dir() else one for one in found]
