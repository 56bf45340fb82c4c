"""A real session of `lili talk` on a terminal, as a page that can be photographed."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Sequence
from html import escape
from select import select

PROMPT = "You:  "
ROWS, COLUMNS = 40, 92
SILENCE = 20  # seconds after which nothing more is waited for
TALK = "import sys; from lili_voice.cli import main; sys.exit(main())"
STYLES = re.compile(r"\x1b\[([0-9;]*)m")
OTHER_CODES = re.compile(r"\x1b\[[0-9;?]*[A-Za-ln-z]|\r")
LOOKS = {"1": "b", "2": "dim", "31": "red", "32": "green", "33": "yellow"}
LOOKS |= {"35": "pink", "36": "cyan"}
PAGE = """<!doctype html><style>
body {{ margin: 0 }}
pre {{ margin: 0; padding: 20px 24px; background: #1d1f24; color: #e8e6e1;
  font: 15px/1.45 "DejaVu Sans Mono", monospace; width: max-content }}
.b {{ font-weight: bold }} .dim {{ opacity: .65 }} .red {{ color: #ff8f80 }}
.green {{ color: #8fd694 }} .yellow {{ color: #f0cf7a }} .pink {{ color: #e5a3e0 }}
.cyan {{ color: #7fd4e0 }}
</style><pre>{}</pre>"""


def terminal(lines: Sequence[str]) -> str:
    """The page of a session in which these lines are typed."""
    ours, theirs = pty.openpty()
    size = struct.pack("HHHH", ROWS, COLUMNS, 0, 0)
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, size)
    kept = {name: one for name, one in os.environ.items() if name[:4] != "LILI"}
    command = [sys.executable, "-c", TALK, "talk"]
    with subprocess.Popen(
        command,
        env=kept | {"TERM": "xterm-256color", "NO_COLOR": ""},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    ) as session:
        seen = _until_asked(ours)
        for line in lines:
            os.write(ours, line.encode() + b"\n")
            seen += _until_asked(ours)
        session.terminate()
    os.close(theirs)
    os.close(ours)
    return PAGE.format(_spans(f"$ lili talk\n{_tidy(seen)}"))


def _until_asked(terminal: int) -> str:
    """What is written up to the next prompt."""
    seen = b""
    while not STYLES.sub("", seen.decode("utf-8", "ignore")).endswith(PROMPT):
        ready, _, _ = select([terminal], [], [], SILENCE)
        if not ready:
            raise SystemExit(f"lili talk does not ask for more: {seen!r}")
        seen += os.read(terminal, 65_536)
    return seen.decode()


def _tidy(seen: str) -> str:
    """Without the codes that move the cursor, and the last prompt."""
    return OTHER_CODES.sub("", seen).rpartition("\n")[0]


def _spans(text: str) -> str:
    """HTML of text with codes of colours."""
    shown, worn = [], set[str]()
    for at, part in enumerate(STYLES.split(text)):
        if at % 2:
            codes = set(part.split(";")) - {""}
            worn = worn | codes if codes - {"0"} else set()
        elif part:
            looks = " ".join(LOOKS[code] for code in sorted(worn) if code in LOOKS)
            shown.append(f'<span class="{looks}">{escape(part)}</span>')
    return "".join(shown)
