"""The webhook as its own process: run with a folder that holds what it is to trust.

`root.pem` is trusted, `<name>.pem` is the chain at the address ending in that name,
`now` is the time, and `learners.db` is where learners are kept.
"""

import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from lili_voice.cli.serve import serve
from lili_voice.server import create_app
from lili_voice.server.logs import set_up
from lili_voice.settings import read_settings

FOLDER = Path(sys.argv[1])


def fetch(url):
    return (FOLDER / url.rpartition("/")[2]).read_bytes()


def clock():
    return datetime.fromisoformat((FOLDER / "now").read_text())


settings = read_settings(
    {
        "LILI_STORE": str(FOLDER / "learners.db"),
        "LILI_ALEXA_SKILL_IDS": sys.argv[2],
        "LILI_API_TOKEN": sys.argv[3],
    }
)
root = (FOLDER / "root.pem").read_bytes()
app = create_app(settings, alexa_roots=root, alexa_fetch=fetch, clock=clock)
set_up(settings.log)
serve(app, replace(settings, port=0), app.lili.try_asking)
app.close()
