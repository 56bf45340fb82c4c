"""The webhook as its own process, with a Lili who answers when she is let.

Run with a folder, and yes or no for the page's large uploads: a turn writes `begun` there and is answered once `go` is there.
What is closed at the end is told on stdout.
"""

import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from lili_voice.cli.serve import serve
from lili_voice.cli.wiring import Lili
from lili_voice.server.app import Doors, app_around
from lili_voice.server.logs import set_up
from lili_voice.settings import read_settings
from lili_voice.speech import say
from lili_voice.turn import Reply

FOLDER = Path(sys.argv[1])


def answer(turn):
    (FOLDER / "begun").touch()
    while not (FOLDER / "go").exists():
        time.sleep(0.01)
    return Reply(say("At last."), turn.intent)


settings = read_settings({"LILI_STORE": "sqlite://", "LILI_PAGE": sys.argv[2]})
set_up(settings.log)
lili = Lili(answer, print, lambda: print("closed", flush=True))
app = app_around(lili, Doors(lambda: datetime.now(UTC)))
serve(app, replace(settings, port=0), "what do you know?")
app.close()
