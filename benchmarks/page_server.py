"""The server whose page is opened, and a class that talks to it beside."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.request import (
    BaseHandler,
    HTTPCookieProcessor,
    OpenerDirector,
    Request,
    build_opener,
)

from server_load import Said

SERVE = "import sys; from lili_voice.cli import main; sys.exit(main())"
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")
AT_ONCE = "6000"  # turns a minute: how soon they come is what is measured


@dataclass(frozen=True)
class Serving:
    """A server that is ready."""

    process: int
    address: str


@contextmanager
def serving(folder: Path, content: Path | None = None) -> Iterator[Serving]:
    """`lili serve` on any port that is free; learners are kept in the folder."""
    command = [sys.executable, "-c", SERVE, "serve", "--port", "0"]
    if content is not None:
        command += ["--content", str(content)]
    with (
        (folder / "log").open("a") as log,
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=log, text=True, env=_environ(folder)
        ) as process,
    ):
        try:
            found = (ADDRESS.search(line) for line in process.stdout or ())
            address = next((match[0] for match in found if match), "")
            if not address:
                raise SystemExit((folder / "log").read_text())
            yield Serving(process.pid, address)
        finally:
            process.terminate()


def _environ(folder: Path) -> dict[str, str]:
    """Without the settings of whoever measures."""
    kept = {n: one for n, one in os.environ.items() if not n.startswith("LILI")}
    own = {
        "LILI_STORE": str(folder / "learners.db"),
        "LILI_TURNS_PER_MINUTE": AT_ONCE,
    }
    return kept | own


def megabytes(process: int) -> float:
    """In memory (Linux)."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    found = next(line for line in lines if line.startswith("VmRSS:"))
    return int(found.split()[1]) / 1024


def play(address: str, turns: Iterable[Said]) -> int:
    """Says every turn as the page does, each pupil with a visit of their own. Returns
    how many were answered."""
    visits: dict[str, OpenerDirector] = {}
    answered = 0
    for said in turns:
        cookies: BaseHandler = HTTPCookieProcessor(CookieJar())
        visit = visits.setdefault(said.pupil, build_opener(cookies))
        with visit.open(_request(address, said), timeout=30) as answer:
            answered += bool(json.load(answer)["speech"])
    return answered


def _request(address: str, said: Said) -> Request:
    told: dict[str, object] = {"id": f"{said.pupil}-{said.number}", "screen": True}
    told |= {"text": said.words} if said.words else {"event": "launch"}
    headers = {"Content-Type": "application/json", "Sec-Fetch-Site": "same-origin"}
    return Request(f"{address}/page/turn", json.dumps(told).encode(), headers)
