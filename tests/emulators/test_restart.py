"""A quiz goes on after the whole webhook was started anew, on every platform."""

import pytest

from alexa_chain import NOON, SKILL
from emulators import messenger, pupils
from emulators.doors import PLATFORMS, VERIFY_TOKEN
from lili_voice.server import create_app
from lili_voice.settings import read_settings

PATHS = {
    "alexa": "/alexa",
    "dialogflow es": "/dialogflow/es",
    "dialogflow cx": "/dialogflow/cx",
    "messenger": "/messenger",
}


class Host:
    """Where the webhook runs, over one file of learners; Graph is at `address`."""

    def __init__(self, store, address):
        self.settings = read_settings(
            {
                "LILI_STORE": str(store),
                "LILI_ALEXA_SKILL_IDS": SKILL,
                "LILI_DIALOGFLOW_ES_SECRET": pupils.SECRET.decode(),
                "LILI_DIALOGFLOW_CX_SECRET": pupils.SECRET.decode(),
                "LILI_MESSENGER_APP_SECRET": messenger.APP_SECRET.decode(),
                "LILI_MESSENGER_VERIFY_TOKEN": VERIFY_TOKEN.decode(),
                "LILI_MESSENGER_PAGE_TOKEN": messenger.PAGE_TOKEN,
                "LILI_MESSENGER_GRAPH_URL": address,
            }
        )
        self.start()

    def start(self):
        alexa = pupils.alexa_of_tests()
        self.app = create_app(
            self.settings,
            alexa_roots=alexa.root.pem,
            alexa_fetch=alexa.fetch,
            clock=lambda: NOON,
        )

    def stop(self):
        self.app.close()

    def takes(self, path):
        """What posts an Incoming and gives back the body of the answer."""

        def take(incoming):
            headers = {**incoming.headers, "content-type": "application/json"}
            with self.app.test_client() as client:
                answer = client.post(path, data=incoming.body, headers=headers)
            assert answer.status_code == 200
            return answer.data

        return take


def visitor(host, name, graph):
    """The pupil of a platform who comes to the webhook through its own page."""
    take = host.takes(PATHS[name])
    if name != "messenger":
        return PLATFORMS[name].pupil(take, lambda: NOON)
    pupil = PLATFORMS[name].pupil(lambda incoming: posts(incoming), lambda: NOON)
    pupil.graph = pupil.chat.graph = graph

    def posts(incoming):
        wanted = len(graph.sent) + 1
        take(incoming)
        graph.wait_for(wanted)

    return pupil


@pytest.fixture(scope="module")
def graph():
    graph = messenger.Graph()
    with graph.served() as graph.address:
        yield graph


def last_sentence(done):
    return done.said.replace("\n", " ").rpartition(". ")[2]


def test_a_quiz_goes_on_after_a_restart_on_every_platform(tmp_path, graph):
    host = Host(tmp_path / "learners.db", graph.address)
    visitors = {name: visitor(host, name, graph) for name in PATHS}
    asked = {}
    for name, pupil in visitors.items():
        pupil.does("[launch]")
        asked[name] = last_sentence(pupil.does("short answer questions"))
    host.stop()
    host.start()
    for name, pupil in visitors.items():
        assert asked[name].endswith("?"), name
        assert last_sentence(pupil.does("say that again")) == asked[name], name
        assert last_sentence(pupil.does("i don't know")) != asked[name], name
    host.stop()
