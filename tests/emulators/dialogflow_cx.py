"""Dialogflow CX with a published agent, and a chat or a phone call with it.

    chat = Chat(Agent(folder), send)     # `send` takes a request, gives the body back
    chat.opens()
    told = chat.says("who introduced it")

The routes of the page one is on, and those of its flow, tell which intents can be
heard; their training phrases tell what is. Anything else is the flow's event
sys.no-match-default. The webhook is asked where a route or handler names one.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from emulators.dialogflow_rules import check_cx
from emulators.samples import Sample, Slot, best, tokens_of

LONGEST_QUERY = 256
AGENT = "projects/lili-voice/locations/europe-west2/agents/lili"
FLOW = f"{AGENT}/flows/00000000-0000-0000-0000-000000000000"
START, END = "START_PAGE", "END_SESSION"
ANY = "@sys.any"
NO_MATCH, NO_INPUT = "sys.no-match-default", "sys.no-input-default"


@dataclass(frozen=True)
class Taken:
    """The route or handler that is taken, with what was understood."""

    fulfilment: dict
    target: str = ""
    intent: str = ""
    parameters: dict = field(default_factory=dict)
    event: str = ""


class Agent:
    """An agent as it is restored: the files of its folder, and no more."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.settings = self._read(self.folder / "agent.json")
        self.language = self.settings["defaultLanguageCode"]
        self.webhooks = {
            one["displayName"]: one
            for one in map(self._read, sorted(self.folder.glob("webhooks/*.json")))
        }
        self.entities = dict(map(self._entity, self._folders("entityTypes")))
        self.intents, self.ids = {}, {}
        for folder in self._folders("intents"):
            self._learn_intent(folder)
        name = self.settings.get("startFlow", "Default Start Flow")
        [flow] = [f for f in self._folders("flows") if unquote(f.name) == name]
        self.flow = self._read(flow / f"{flow.name}.json")
        self.pages = {
            page["displayName"]: page
            for page in map(self._read, sorted(flow.glob("pages/*.json")))
        }

    def hears(self, text, page):
        """What a query leads to on a page."""
        routes = [
            route
            for place in (self.pages.get(page, {}), self.flow)
            for route in place.get("transitionRoutes", [])
            if route.get("intent")
        ]
        by_intent = {route["intent"]: route for route in reversed(routes)}
        samples = [s for name in by_intent for s in self.intents[name]]
        found = best(samples, tokens_of(text))
        if found is None:
            return self.woken_by(NO_MATCH, page)
        intent, parameters = found
        route = by_intent[intent]
        assert not route.get("condition"), "conditions are not understood here"
        return Taken(
            route.get("triggerFulfillment", {}),
            route.get("targetPage", ""),
            intent,
            parameters,
        )

    def woken_by(self, event, page):
        """What an event leads to on a page, or None."""
        for place in (self.pages.get(page, {}), self.flow):
            for handler in place.get("eventHandlers", []):
                if handler["event"] == event:
                    done = handler.get("triggerFulfillment", {})
                    target = handler.get("targetPage", "")
                    return Taken(done, target, event=event)
        return None

    def _folders(self, kind):
        return sorted(p for p in self.folder.glob(f"{kind}/*") if p.is_dir())

    def _read(self, path):
        return json.loads(path.read_text("utf-8"))

    def _entity(self, folder):
        entity = self._read(folder / f"{folder.name}.json")
        entries = self._read(folder / "entities" / f"{self.language}.json")["entities"]
        words = (tokens_of(one) for entry in entries for one in entry["synonyms"])
        return f"@{entity['displayName']}", frozenset(words)

    def _learn_intent(self, folder):
        intent = self._read(folder / f"{folder.name}.json")
        declared = {p["id"]: p["entityType"] for p in intent.get("parameters", [])}
        name, path = intent["displayName"], f"trainingPhrases/{self.language}.json"
        phrases = []
        if (folder / path).exists():
            phrases = self._read(folder / path)["trainingPhrases"]
        self.ids[name] = intent["name"]
        self.intents[name] = [
            self._sample(name, one["parts"], declared) for one in phrases
        ]

    def _sample(self, name, parts, declared):
        found = []
        for part in parts:
            if slot := part.get("parameterId"):
                kind = declared[slot]
                among = None if kind == ANY else self.entities[kind]
                found.append(Slot(slot, among=among))
            else:
                found.extend(tokens_of(part["text"]))
        return Sample(name, tuple(found))


@dataclass
class Chat:
    """One learner's chat, or call when `phone`; `send` takes a request and returns
    the response's bytes."""

    agent: Agent
    send: object
    name: str = "pupil"
    phone: bool = False
    page: str = START
    requests: list = field(default_factory=list)

    @property
    def session(self):
        return f"{AGENT}/sessions/{self.name}"

    def opens(self):
        """The window opens: Dialogflow Messenger sends the event WELCOME."""
        taken = self.agent.woken_by("WELCOME", START)
        assert taken, "the agent does not know WELCOME"
        self.page = START
        return self._asks(taken, {"triggerEvent": "WELCOME"})

    def says(self, text):
        """A line is typed or spoken, or a chip is tapped, which sends its text."""
        assert text.strip()
        assert len(text) <= LONGEST_QUERY
        taken = self.agent.hears(text, self.page)
        return self._asks(taken, {"transcript" if self.phone else "text": text})

    def can_stay_silent(self):
        """Whether the agent is told of silence, which only a call has."""
        return self.phone and self.agent.woken_by(NO_INPUT, self.page) is not None

    def stays_silent(self):
        taken = self.agent.woken_by(NO_INPUT, self.page)
        return self._asks(taken, {"triggerEvent": NO_INPUT})

    def again(self):
        """The last request once more, byte for byte."""
        return check_cx(self.send(self.requests[-1]))

    def _asks(self, taken, said):
        name = taken.fulfilment.get("webhook")
        if name is None:
            self._goes(taken.target)
            messages = taken.fulfilment.get("messages", [])
            return {"fulfillmentResponse": {"messages": messages}}
        assert name in self.agent.webhooks, f"no webhook {name!r}"
        self.requests.append(self._request(taken, said))
        told = check_cx(self.send(self.requests[-1]))
        self._goes(told.get("targetPage", taken.target))
        return told

    def _goes(self, target):
        """To a page by name or path; after the end the next word is said at the start."""
        page = target.rpartition("/")[2] or self.page
        self.page = START if page == END else page

    def _request(self, taken, said):
        request = {
            "detectIntentResponseId": f"cx-response-of-{self.name}-{len(self.requests)}",
            "languageCode": self.agent.language,
            "fulfillmentInfo": {"tag": taken.fulfilment.get("tag", "")},
            "pageInfo": {"currentPage": f"{FLOW}/pages/{self.page}"},
            "sessionInfo": {"session": self.session},
            "messages": [],
        }
        if self.phone:
            request["payload"] = {"telephony": {"caller_id": "+442079460000"}}
        if taken.intent:
            request["intentInfo"] = {
                "lastMatchedIntent": f"{AGENT}/intents/{self.agent.ids[taken.intent]}",
                "displayName": taken.intent,
                "confidence": 1.0,
                "parameters": {
                    name: {"originalValue": value, "resolvedValue": value}
                    for name, value in taken.parameters.items()
                },
            }
        return request | said
