"""`lili talk` at a real terminal: arrow keys, Tab, Ctrl-C and Ctrl-D."""

import os
import pty
import re
import select
import signal
import subprocess
import sys
from time import monotonic

import pytest

COMMAND_LINE = "from lili_voice.cli import main; main()"
PATIENCE = 60  # seconds; a loaded machine is slow to start
GLANCE = 0.2  # seconds
UP, TAB, CTRL_C, CTRL_D = "\x1b[A", "\t", "\x03", "\x04"
QUESTION = "who dug the long canal?"
NOTES = (
    "# The Long Canal\n\n## Who dug the Long Canal?\n\nAda Brook dug the Long Canal.\n"
)
SHOWN_AS = re.compile(r"\x1b\[[?\d;]*[A-Za-z]|[\x01\x02\x07]")


class Real:
    """A process that believes it talks with a person."""

    def __init__(self, home, *arguments, **environ):
        self.here, there = pty.openpty()
        given = {"PATH": os.environ["PATH"], "HOME": str(home), "TERM": "xterm"}
        given |= {"INPUTRC": "/dev/null", "COLUMNS": "80", **environ}
        call = [sys.executable, "-c", COMMAND_LINE, "talk", *arguments]
        self.process = subprocess.Popen(
            call, stdin=there, stdout=there, stderr=there, env=given,
            start_new_session=True, preexec_fn=_takes_the_terminal,
        )  # fmt: skip
        os.close(there)
        self.raw, self._seen = "", 0

    def sees(self, text, meanwhile=lambda: None):
        """Waits for a text, and for what comes before it."""
        end = monotonic() + PATIENCE
        while (at := self.shown.find(text, self._seen)) < 0:
            assert self._more(end, meanwhile), f"never shown: {text}\n{self.shown}"
        self._seen = at + len(text)

    def types(self, text):
        os.write(self.here, text.encode())

    def interrupts(self, text, told):
        """Ctrl-C in the middle of a line, which is answered with what is told.

        Python sleeps on where it comes in the instant between a key and the wait for
        the next one; any signal wakes it, and it finds the Ctrl-C.
        """
        self.types(text)
        self.sees(text)
        self.types(CTRL_C)
        self.sees(told, lambda: self.process.send_signal(signal.SIGWINCH))

    def ends(self):
        """Waits until it is over; the exit status."""
        end = monotonic() + PATIENCE
        while self._more(end):
            pass
        return self.process.wait(PATIENCE)

    @property
    def shown(self):
        return SHOWN_AS.sub("", self.raw).replace("\r", "")

    def _more(self, end, meanwhile=lambda: None):
        ready = []
        while not ready and monotonic() < end:
            meanwhile()
            ready, _, _ = select.select([self.here], [], [], GLANCE)
        try:
            more = os.read(self.here, 65536) if ready else b""
        except OSError:  # the other side is gone
            more = b""
        self.raw += more.decode("utf-8", "replace")
        return bool(more)


def _takes_the_terminal():
    """So that Ctrl-C reaches it, as it would a person's programme."""
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


@pytest.fixture
def real(tmp_path):
    begun = []

    def real(*arguments, **environ):
        (tmp_path / "notes").mkdir()
        (tmp_path / "notes" / "canal.md").write_text(NOTES, "utf-8")
        notes = ("--content", str(tmp_path / "notes"))
        begun.append(Real(tmp_path, *notes, *arguments, **environ))
        begun[-1].sees("You:")
        return begun[-1]

    yield real
    for one in begun:
        one.process.kill()
        one.process.wait()
        os.close(one.here)


def test_arrow_keys_bring_back_what_was_typed_and_tab_completes(real, tmp_path):
    talk = real()
    assert "\x1b[36m" in talk.raw  # colours
    talk.types(f"{QUESTION}\r")
    talk.sees("Ada Brook dug")
    talk.sees("You:")
    talk.types("/hel" + TAB + "\r")
    talk.sees("/tomorrow")
    talk.sees("You:")
    talk.types(UP + UP + "\r")
    talk.sees("Ada Brook dug")
    talk.sees("You:")
    talk.interrupts("who was he", "Ctrl-C once more leaves.")
    talk.types("/why\r")
    talk.sees("taken for")
    talk.sees("You:")
    talk.types(CTRL_D)
    talk.sees("Goodbye")
    assert talk.ends() == 0
    kept = [one.name for one in tmp_path.rglob("*") if one.is_file()]
    assert not any(b"who dug" in one.read_bytes() for one in tmp_path.rglob("*") if one.is_file()), kept  # fmt: skip


def test_ctrl_c_twice_leaves_and_colours_are_left_out_when_not_wanted(real):
    talk = real(NO_COLOR="1")
    assert "\x1b[36m" not in talk.raw
    talk.interrupts("when", "once more")
    talk.sees("You:")
    talk.interrupts("where", "Goodbye")
    assert talk.ends() == 0
