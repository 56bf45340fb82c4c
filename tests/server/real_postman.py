"""A postman as its own process: run with a folder that holds learners.db, the address
of a Graph, and the seconds since noon. It works until its stdin is closed.

To a choice of A Lili answers at length, any other she says back.
"""

import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta

from lili_voice.channels.messenger import MessengerChannel
from lili_voice.channels.messenger.sending import open_graph
from lili_voice.channels.secrets import Secrets
from lili_voice.server.delivery import Delivery
from lili_voice.server.postman import Postman
from lili_voice.speech import say
from lili_voice.stores import open_store
from lili_voice.turn import Reply

SECRET = b"a secret that only these tests know"
LONG = "It was a hard winter for everyone in the village. " * 50
folder, url, seconds = sys.argv[1:]
at = datetime(2026, 11, 21, 12, tzinfo=UTC) + timedelta(seconds=int(seconds))


def clock():
    return at


def answer(turn):
    words = LONG if turn.text == "a" else f"You chose {turn.text}."
    return Reply(say(words), turn.intent)


channel = MessengerChannel(Secrets([b"app"]), Secrets([b"token"]), now=clock)
with closing(open_store(f"sqlite:///{folder}/learners.db", SECRET)) as store:
    graph = open_graph(url, "the-token-of-the-page", clock)
    postman = Postman(Delivery(store.inbox(), channel, answer, graph, clock))
    postman.start()
    sys.stdin.read()
    postman.close()
