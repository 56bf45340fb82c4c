"""The same pupil on every platform, so that one conversation can be held on each.

    pupil = OnAlexa(takes, now)       # `takes` answers an Incoming with a body
    if pupil.can(said):               # does the platform tell Lili of it at all?
        done = pupil.does(said)

What was `done` comes back as it was heard or read; None where the platform has nothing
to tell Lili, or tells nobody her answer. The platform hears what `interaction_model`
lets it hear.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from alexa_chain import DAY, NOON, USER, Alexa, pem
from emulators import dialogflow_cx, dialogflow_es, messenger
from emulators.alexa import Device
from emulators.alexa_model import Model, longest
from emulators.alexa_rules import words_of
from emulators.samples import tokens_of
from emulators.spelling import as_heard
from lili_voice.channels import Incoming
from lili_voice.simulator.transcripts.wanted import AGAIN, END, LAUNCH, SILENCE

PUBLISHED = Path(__file__).parents[2] / "interaction_model"
SECRET = b"the-secret-in-the-header"
EVENTS = (LAUNCH, END, AGAIN)
PLAIN, SHOWN = "speech", "display"


@dataclass(frozen=True)
class Done:
    """What came back: the words; whether Lili `listens`, and what is said `again` into
    silence, where the platform knows of such things."""

    said: str
    listens: bool | None = None
    again: str | None = None


class OnAlexa:
    """Before a device that has no screen."""

    learner, gets = f"alexa:{USER}", PLAIN
    screen, greedy = False, True

    def __init__(self, takes, now):
        self.device = Device(
            alexa_model(self.greedy),
            lambda sent: takes(alexa_of_tests().incoming(sent)),
            now=now,
            screen=self.screen,
        )

    def can(self, said):
        """Alexa keeps silence to herself, and what makes no sound is silence."""
        return said in EVENTS or (said != SILENCE and bool(as_heard(said)))

    def does(self, said):
        if said == END:
            self.device.leaves()
            return None
        response = self._does(said)["response"]
        again = response.get("reprompt")
        return Done(
            words_of(response["outputSpeech"]),
            response["shouldEndSession"] is False,
            words_of(again["outputSpeech"]) if again else "",
        )

    def _does(self, said):
        if said == LAUNCH:
            return self.device.opens()
        return self.device.again() if said == AGAIN else self.device.says(said)


class OnAlexaWithScreen(OnAlexa):
    """Before a device that has one: what stands on it is touched and not said."""

    screen = True

    def can(self, said):
        """With a screen nothing is elicited, and whoever says more than the longest
        value in one breath is not heard."""
        most = max(map(longest, self.device.model.types.values()))
        return super().can(said) and len(as_heard(said).split()) <= most

    def _does(self, said):
        wanted = said.casefold()
        for button in self.device.buttons():
            letter, *_ = button.text.split()
            if wanted in (button.text.casefold(), letter.casefold()):
                return self.device.touches(button)
        return super()._does(said)


class OnAlexaWithWishes(OnAlexa):
    """Before a device that, when it asks for an answer, still knows a wish."""

    greedy = False


class InDialogflow:
    """In a chat with an agent of Google's; `_done` reads its response."""

    gets = SHOWN

    def __init__(self, takes, now):
        shown = {"x-lili-secret": SECRET.decode()}
        self.chat = self._chat(
            lambda request: takes(Incoming(json.dumps(request).encode(), shown))
        )

    def can(self, said):
        """Silence is not told, and a query has so many characters."""
        short = 0 < len(said) <= dialogflow_es.LONGEST_QUERY
        return said in EVENTS or (said != SILENCE and short)

    def does(self, said):
        if said == END:
            return None
        if said == LAUNCH:
            return self._done(self.chat.opens())
        told = self.chat.again() if said == AGAIN else self.chat.says(said)
        return self._done(told)


class InEs(InDialogflow):
    """In a web chat of Dialogflow ES."""

    learner = f"dialogflow_es:{dialogflow_es.PROJECT}/sessions/pupil"

    def _chat(self, send):
        return dialogflow_es.Chat(es_agent(), send)

    def _done(self, told):
        return Done(told["fulfillmentText"])


class InCx(InDialogflow):
    """In a web chat of Dialogflow CX."""

    learner = f"dialogflow_cx:{dialogflow_cx.AGENT}/sessions/pupil"

    def _chat(self, send):
        return dialogflow_cx.Chat(cx_agent(), send)

    def _done(self, told):
        messages = told["fulfillmentResponse"]["messages"]
        texts = [one["text"]["text"][0] for one in messages if "text" in one]
        return Done(" ".join(texts), not _is_over(told))


class InCxByPhone(InCx):
    """On the phone with Dialogflow CX, which is told of silence."""

    gets = PLAIN

    def _chat(self, send):
        return dialogflow_cx.Chat(cx_agent(), send, phone=True)

    def can(self, said):
        if said == SILENCE:
            return self.chat.can_stay_silent()
        return super().can(said) and (said in EVENTS or bool(tokens_of(said)))

    def does(self, said):
        if said == SILENCE:
            return self._done(self.chat.stays_silent())
        return super().does(said if said in EVENTS else " ".join(tokens_of(said)))

    def _done(self, told):
        messages = told["fulfillmentResponse"]["messages"]
        voiced = [m["outputAudioText"] for m in messages if "outputAudioText" in m]
        said = " ".join(words_of({"type": "SSML", **one}) for one in voiced)
        return Done(said, not _is_over(told))


class OnMessenger:
    """In a chat with a page of Messenger's, where quick replies are tapped; `graph` is
    where answers arrive."""

    learner, gets = f"messenger:{messenger.PAGE}:{messenger.Chat.person}", SHOWN

    def __init__(self, takes, now):
        self.graph = messenger.Graph()
        self.chat = messenger.Chat(takes, self.graph, now=now)

    def can(self, said):
        """There is no empty message, and none longer than this."""
        short = 0 < len(said) <= messenger.MOST_TEXT
        return said in EVENTS or (said != SILENCE and short)

    def does(self, said):
        if said == END:
            return None
        if said == AGAIN:
            assert self.chat.again() == [], "each message is answered once"
            return None
        messages = self._does(said)
        return Done(" ".join(message["text"] for message in messages))

    def _does(self, said):
        if said == LAUNCH:
            return self.chat.opens()
        titles = {title.casefold(): title for title in self.chat.offered()}
        if said.casefold() in titles:
            return self.chat.taps(titles[said.casefold()])
        return self.chat.says(said)


@cache
def alexa_of_tests():
    """Amazon's certificates, which outlast any conversation."""
    alexa = Alexa(NOON)
    alexa.chain = pem(alexa.issue(end=NOON + 3000 * DAY), alexa.middle)
    return alexa


@cache
def alexa_model(greedy=True):
    return Model.read(PUBLISHED / "alexa" / "en-GB.json", greedy)


@cache
def es_agent():
    return dialogflow_es.Agent(PUBLISHED / "dialogflow_es")


@cache
def cx_agent():
    return dialogflow_cx.Agent(PUBLISHED / "dialogflow_cx")


def _is_over(told):
    return told.get("targetPage", "").endswith("/END_SESSION")
