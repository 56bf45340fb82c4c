"""A device that speaks to a skill as Alexa does: hears, asks, waits and shows.

    device = Device(model, send)       # `send` takes a request, gives the body back
    device.opens()
    told = device.says("who introduced it")

It hears what the published model lets it hear. Every response is held to Amazon's
rules and returned as its plain JSON.
"""

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from alexa_chain import NOON, SKILL, USER, stamp
from emulators.alexa_model import Model
from emulators.alexa_rules import APL, ASKING, DYNAMIC, RENDER, check_response, words_of
from emulators.apl import Shown
from emulators.spelling import as_heard

REMEMBERED = timedelta(minutes=30)  # for how long added values are
SCREEN = {APL: {"runtime": {"maxVersion": "2024.3"}}}


@dataclass
class Session:
    """What Alexa keeps between two requests."""

    id: str
    new: bool = True
    attributes: dict = field(default_factory=dict)
    asked: tuple | None = None
    added: dict = field(default_factory=dict)
    added_at: datetime = NOON
    reprompt: str | None = None


@dataclass
class Device:
    """One learner's device; `send` takes a request and returns the response's bytes."""

    model: Model
    send: object
    now: object = lambda: NOON
    screen: bool = False
    user: str = USER
    session: Session | None = None
    shown: dict | None = None
    requests: list = field(default_factory=list)

    def opens(self):
        """ "Alexa, open ...": always a session of its own."""
        self.session = None
        return self._sends({"type": "LaunchRequest"})

    def hears(self, text):
        """What the model makes of words; None when there is nothing to be heard."""
        words = as_heard(text)
        if not words:
            return None
        session = self.session
        if session and session.asked:
            return self.model.hears_elicited(words, session.asked, self._added())
        return self.model.hears(words, self._added())

    def says(self, text):
        """Something is said, in the session or as the first words of a new one."""
        understood = self.hears(text)
        assert understood, f"{text!r} makes no sound"
        request = {"type": "IntentRequest", "intent": self._intent(understood)}
        if understood.dialog:
            request["dialogState"] = understood.dialog
        return self._sends(request)

    def buttons(self):
        """What can be touched on the screen."""
        return Shown(self.shown).buttons if self.shown else []

    def touches(self, button):
        """A button of what is shown is touched."""
        assert button in self.buttons()
        source = {"type": "TouchWrapper", "handler": "Press", "id": ""}
        return self._sends(
            {
                "type": f"{APL}.UserEvent",
                "arguments": list(button.sends),
                "source": source,
                "token": self.shown["token"],
                "components": {},
            }
        )

    def stays_silent(self):
        """What is said once more into the silence, after which the session is over."""
        reprompt = self.session.reprompt
        self._over("EXCEEDED_MAX_REPROMPTS")
        return reprompt

    def leaves(self):
        """The learner goes in the middle of a session."""
        self._over("USER_INITIATED")

    def again(self):
        """The last request once more, byte for byte."""
        return self._checked(self.requests[-1])

    def _over(self, reason):
        if self.session:
            self._sends({"type": "SessionEndedRequest", "reason": reason})
        self.session = None

    def _added(self):
        session = self.session
        if not session or self.now() - session.added_at > REMEMBERED:
            return {}
        return session.added

    def _intent(self, understood):
        kinds = self.model.slot_types(understood.intent)
        slots = {name: {"name": name, "confirmationStatus": "NONE"} for name in kinds}
        for name, words in understood.slots.items():
            slots[name] |= {"value": words, "source": "USER"}
            resolved = self._resolved(kinds[name], words)
            if resolved:
                slots[name]["resolutions"] = {"resolutionsPerAuthority": resolved}
        return {
            "name": understood.intent,
            "confirmationStatus": "NONE",
            "slots": slots,
        }

    def _resolved(self, kind, words):
        """What entity resolution says of words: our values, then the added ones."""
        if kind not in self.model.types:
            return []
        found = [self._authority("", kind, words, self.model.types[kind])]
        added = self._added().get(kind)
        return found + (
            [self._authority("dynamic.", kind, words, added)] if added else []
        )

    def _authority(self, which, kind, words, values):
        matched = self.model.resolved(kind, words, values)
        code = "ER_SUCCESS_MATCH" if matched else "ER_SUCCESS_NO_MATCH"
        told = {
            "authority": f"amzn1.er-authority.echo-sdk.{which}{SKILL}.{kind}",
            "status": {"code": code},
        }
        return told | (
            {"values": [{"value": one} for one in matched]} if matched else {}
        )

    def _sends(self, request):
        if self.session is None:
            self.session = Session(f"amzn1.echo-api.session.{len(self.requests)}")
        self.requests.append(self._envelope(request))
        told = self._checked(self.requests[-1])
        self._keeps(told)
        return told

    def _checked(self, envelope):
        return check_response(self.send(envelope), envelope, self.model)

    def _envelope(self, request):
        """The whole request, as a device of this kind sends it."""
        session, application = self.session, {"applicationId": SKILL}
        user = {"userId": self.user}
        device = {
            "deviceId": "device",
            "supportedInterfaces": SCREEN if self.screen else {},
        }
        heard = {
            "requestId": f"amzn1.echo-api.request.{len(self.requests)}",
            "timestamp": stamp(self.now()),
            "locale": "en-GB",
        }
        return {
            "version": "1.0",
            "session": {
                "new": session.new,
                "sessionId": session.id,
                "application": application,
                "attributes": json.loads(json.dumps(session.attributes)),
                "user": user,
            },
            "context": {
                "System": {"application": application, "user": user, "device": device}
            },
            "request": heard | request,
        }

    def _keeps(self, told):
        """What the response changes for the requests to come."""
        session, response = self.session, told["response"]
        session.new, session.asked = False, None
        session.attributes = told.get("sessionAttributes", {})
        for directive in response.get("directives", []):
            if directive["type"] == DYNAMIC:
                values = {k["name"]: k["values"] for k in directive.get("types", [])}
                session.added, session.added_at = values, self.now()
            elif directive["type"] in ASKING:
                self._is_asked(directive)
            elif directive["type"] == RENDER:
                self.shown = directive
        again = response.get("reprompt")
        session.reprompt = words_of(again["outputSpeech"]) if again else None
        if response.get("shouldEndSession") is True:
            self.session = None

    def _is_asked(self, directive):
        last = self.requests[-1]["request"].get("intent")
        intent = (directive.get("updatedIntent") or last)["name"]
        self.session.asked = (intent, directive["slotToElicit"])
