"""Lili's voice on this machine: espeak-ng or espeak, if it is there."""

import shutil
import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Protocol

NAMES = ("espeak-ng", "espeak")
BRITISH, WORDS_A_MINUTE = "en-gb", "160"
ON, OFF = "Lili's voice is on; /speak turns it off.", "Lili's voice is off."
MISSING = (
    "No voice is installed here. On Debian or Ubuntu: sudo apt install espeak-ng; on a "
    "Mac: brew install espeak-ng; then say /speak again."
)


class Speaking(Protocol):
    """A programme that speaks; see subprocess.Popen."""

    def terminate(self) -> None: ...
    def wait(self) -> int: ...


def find_voice() -> str | None:
    """The programme that speaks, None where there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def begin_speaking(call: Sequence[str], text: str) -> Speaking:
    """Starts to speak, and does not wait for the end. Raises OSError."""
    pipe, quiet = subprocess.PIPE, subprocess.DEVNULL
    speaking = subprocess.Popen(call, stdin=pipe, stdout=quiet, stderr=quiet)
    if speaking.stdin:
        with suppress(BrokenPipeError), speaking.stdin as words:
            words.write(text.encode())
    return speaking


class Voice:
    """Says things aloud while it is on."""

    def __init__(
        self,
        find: Callable[[], str | None] = find_voice,
        begin: Callable[[Sequence[str], str], Speaking] = begin_speaking,
    ) -> None:
        self._find, self._begin = find, begin
        self._programme: str | None = None
        self._speaking: Speaking | None = None

    def switch(self) -> str:
        """On or off; what to tell of it."""
        if self._programme is not None:
            self.hush()
            self._programme = None
            return OFF
        self._programme = self._find()
        return MISSING if self._programme is None else ON

    def say(self, text: str) -> None:
        """Begins to speak; whatever was being said is broken off."""
        self.hush()
        if self._programme is None:
            return
        call = (self._programme, "-v", BRITISH, "-s", WORDS_A_MINUTE, "--stdin")
        try:
            self._speaking = self._begin(call, text)
        except OSError:  # it has gone since it was found
            self._programme = None

    def hush(self) -> None:
        """Silence, at once."""
        if self._speaking:
            self._speaking.terminate()
            self._speaking.wait()
            self._speaking = None

    def end(self) -> None:
        """Lets what is being said be said to its end."""
        if self._speaking:
            self._speaking.wait()
            self._speaking = None
