"""Each platform's own channel, opened around a Lili within the test itself."""

from dataclasses import dataclass

from alexa_chain import SKILL
from emulators import messenger
from emulators.pupils import (
    SECRET,
    InCx,
    InCxByPhone,
    InEs,
    OnAlexa,
    OnAlexaWithScreen,
    OnAlexaWithWishes,
    OnMessenger,
    alexa_of_tests,
)
from lili_voice.channels.alexa import AlexaChannel
from lili_voice.channels.dialogflow_cx import DialogflowCxChannel
from lili_voice.channels.dialogflow_es import DialogflowEsChannel
from lili_voice.channels.messenger import MessengerChannel
from lili_voice.channels.messenger.events import packed
from lili_voice.channels.messenger.sending import Graph
from lili_voice.channels.secrets import Secrets
from lili_voice.server.delivery import HOLD, Delivery
from lili_voice.stores import Letter

VERIFY_TOKEN = b"the-token-of-the-webhook"


def alexa_channel(now):
    alexa = alexa_of_tests()
    return AlexaChannel([SKILL], roots=alexa.root.pem, fetch=alexa.fetch, now=now)


def es_channel(now):
    return DialogflowEsChannel(Secrets([SECRET]), now=now)


def cx_channel(now):
    return DialogflowCxChannel(Secrets([SECRET]), now=now)


def messenger_channel(now):
    app, token = Secrets([messenger.APP_SECRET]), Secrets([VERIFY_TOKEN])
    return MessengerChannel(app, token, now=now)


def answers_at_once(channel, lili, pupil):
    """What answers an Incoming by the response itself."""
    return lambda incoming: channel.respond(channel.prove(incoming), lili.answer)


def answers_by_post(channel, lili, pupil):
    """What keeps an Incoming in the inbox, whose letters are answered through Graph."""
    inbox, now = lili.store.inbox(), channel.now
    way_out = Graph(pupil.graph.client(), now)
    delivery = Delivery(inbox, channel, lili.answer, way_out, now)

    def takes(incoming):
        events = channel.events(channel.prove(incoming))
        letters = [Letter(e.id, e.learner, e.at, packed(e)) for e in events]
        inbox.put(letters, now())
        while held := inbox.take(now(), now() + HOLD):
            assert delivery.deliver(held, lambda: False) is None

    return takes


@dataclass(frozen=True)
class Platform:
    """Where a pupil may be: who that is, and what opens the door to Lili."""

    pupil: type
    channel: object
    answers: object = answers_at_once


PLATFORMS = {
    "alexa": Platform(OnAlexa, alexa_channel),
    "alexa with a screen": Platform(OnAlexaWithScreen, alexa_channel),
    "alexa with wishes": Platform(OnAlexaWithWishes, alexa_channel),
    "dialogflow es": Platform(InEs, es_channel),
    "dialogflow cx": Platform(InCx, cx_channel),
    "dialogflow cx by phone": Platform(InCxByPhone, cx_channel),
    "messenger": Platform(OnMessenger, messenger_channel, answers_by_post),
}


class Visit:
    """A pupil on a platform and the Lili behind it, who may be changed for one who was
    started anew."""

    def __init__(self, platform, lili):
        self.platform = PLATFORMS[platform]
        self.lili = lili
        self.pupil = self.platform.pupil(
            lambda incoming: self._takes(incoming), lambda: self.lili.at
        )
        self.start(lili)

    def start(self, lili):
        """Another channel, around this Lili; the platform knows nothing of it."""
        self.lili = lili
        channel = self.platform.channel(lambda: self.lili.at)
        self._takes = self.platform.answers(channel, lili, self.pupil)
