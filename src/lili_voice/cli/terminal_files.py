"""A conversation saved as a transcript test, and one replayed."""

from pathlib import Path

from lili_voice.cli.terminal import Terminal
from lili_voice.errors import AuthorError

LARGEST = 1_000_000  # bytes of a transcript
WHICH = "Say which file: "


def save(terminal: Terminal, rest: str) -> None:
    """Writes the pupil's conversation to a new file."""
    path = _path(rest)
    if rest and path.exists() and not path.is_dir():
        terminal.screen.aside(f"{path} is there already; /save! {rest} overwrites it.")
        return
    save_over(terminal, rest)


def save_over(terminal: Terminal, rest: str) -> None:
    """The same, whatever is in the file."""
    from lili_voice.simulator.transcripts import written

    if not rest:
        terminal.screen.aside(f"{WHICH}/save evening.txt")
        return
    path, pupil = _path(rest), terminal.talk.pupil
    file = written(pupil.exchanges, terminal.talk.stage, path.stem.replace("_", " "))
    try:
        path.write_text(file.text, encoding="utf-8")
    except OSError as problem:
        terminal.screen.aside(f"{path} cannot be written ({problem.strerror}).")
        return
    terminal.screen.aside(f"Saved as {path}.")
    for one in file.differs:
        terminal.screen.aside(f"Replayed, “{one.said}” goes otherwise: {one.replayed}")


def replay(terminal: Terminal, rest: str) -> None:
    """Plays a file before a newcomer, and tells what goes otherwise than it says."""
    from lili_voice.simulator.transcripts import read_transcript, replayed

    if not rest:
        terminal.screen.aside(f"{WHICH}/replay evening.txt")
        return
    path, screen = _path(rest), terminal.screen
    try:
        with path.open("rb") as file:
            text = file.read(LARGEST).decode("utf-8", "replace")
        played = replayed(read_transcript(text, path.name), terminal.talk.stage)
    except OSError as problem:
        screen.aside(f"{path} cannot be read ({problem.strerror}).")
        return
    except AuthorError as problem:
        screen.aside(str(problem))
        return
    for line in played.lines:
        if line.problems:
            screen.heading(f"> {line.said}")
            screen.aside(f"Lili said: {line.speech}")
        for problem_told in line.problems:
            screen.aside(problem_told, fg="red")
    colour = "red" if played.failed else "green"
    told = f"{played.passed} as written, {played.failed} otherwise."
    screen.aside(told, fg=colour)


def _path(rest: str) -> Path:
    return Path(rest.strip("\"'")).expanduser()
