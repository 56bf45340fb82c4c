"""Dialogflow ES with a published agent, and a web chat in which it is talked to.

    chat = Chat(Agent(folder), send)     # `send` takes a request, gives the body back
    chat.opens()
    told = chat.says("who introduced it")

The agent matches what is one of its training phrases, places in them filled by what
their entities allow; anything else is its fallback intent. The webhook is asked only
where the agent says so; otherwise the agent answers by itself.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path

from emulators.dialogflow_rules import check_es
from emulators.samples import Sample, Slot, best, tokens_of

LONGEST_QUERY = 256
PROJECT = "projects/lili-voice/agent"
ANY = "@sys.any"


class Agent:
    """An agent as it is imported: the files of its folder, and no more."""

    def __init__(self, folder):
        self.folder = Path(folder)
        assert self._read("package.json")["version"]
        self.settings = self._read("agent.json")
        self.language = self.settings["language"]
        self.entities = dict(map(self._entity, self._listed("entities")))
        self.intents = {
            intent["name"]: intent
            for intent in map(self._read, self._listed("intents"))
        }
        self._samples = {
            name: list(self._phrases(name, intent))
            for name, intent in self.intents.items()
        }
        [self.fallback] = [n for n, i in self.intents.items() if i["fallbackIntent"]]

    def hears(self, text, contexts=()):
        """The intent and parameters of a query, while `contexts` are active."""
        said = tokens_of(text)
        open_to = [
            sample
            for name, samples in self._samples.items()
            if set(self.intents[name]["contexts"]) <= set(contexts)
            for sample in samples
        ]
        return best(open_to, said) or (self.fallback, {})

    def woken_by(self, event):
        """The intent that an event leads to, or None."""
        for name, intent in self.intents.items():
            if event in [one["name"] for one in intent["events"]]:
                return name
        return None

    def asks_webhook(self, name):
        return (
            self.settings["webhook"]["available"] and self.intents[name]["webhookUsed"]
        )

    def answers(self, name):
        """What the agent itself says for an intent."""
        [response] = self.intents[name]["responses"]
        said = [one["speech"] for one in response["messages"] if "speech" in one]
        return " ".join(one if isinstance(one, str) else one[0] for one in said)

    def action(self, name):
        return self.intents[name]["responses"][0]["action"]

    def _listed(self, kind):
        """The files of intents or entities, but for those of their sentences."""
        found = sorted((self.folder / kind).glob("*.json"))
        rows = (f"_usersays_{self.language}", f"_entries_{self.language}")
        return [f"{kind}/{p.name}" for p in found if not p.stem.endswith(rows)]

    def _read(self, path):
        return json.loads((self.folder / path).read_text("utf-8"))

    def _entity(self, path):
        entries = self._read(path.replace(".json", f"_entries_{self.language}.json"))
        words = (tokens_of(one) for entry in entries for one in entry["synonyms"])
        return f"@{self._read(path)['name']}", frozenset(words)

    def _phrases(self, name, intent):
        path = f"intents/{name}_usersays_{self.language}.json"
        if not (self.folder / path).exists():
            return
        [response] = intent["responses"]
        declared = {one["name"]: one["dataType"] for one in response["parameters"]}
        for phrase in self._read(path):
            parts = []
            for part in phrase["data"]:
                if "meta" in part:
                    assert declared[part["alias"]] == part["meta"], phrase
                    parts.append(self._slot(part["alias"], part["meta"]))
                else:
                    parts.extend(tokens_of(part["text"]))
            yield Sample(name, tuple(parts))

    def _slot(self, name, entity):
        return Slot(name) if entity == ANY else Slot(name, among=self.entities[entity])


@dataclass
class Chat:
    """One learner's chat; `send` takes a request and returns the response's bytes."""

    agent: Agent
    send: object
    name: str = "pupil"
    contexts: dict = field(default_factory=dict)
    requests: list = field(default_factory=list)

    @property
    def session(self):
        return f"{PROJECT}/sessions/{self.name}"

    def opens(self):
        """The chat window opens, which is the event WELCOME."""
        intent = self.agent.woken_by("WELCOME")
        assert intent, "the agent does not know WELCOME"
        return self._asks("WELCOME", intent, {})

    def says(self, text):
        """A line is typed, or a chip is tapped, which is the same."""
        assert text.strip()
        assert len(text) <= LONGEST_QUERY
        intent, parameters = self.agent.hears(text, self.contexts)
        return self._asks(text, intent, parameters)

    def again(self):
        """The last request once more, byte for byte."""
        return check_es(self.send(self.requests[-1]), self.session)

    def _asks(self, text, intent, parameters):
        self.contexts = {n: left - 1 for n, left in self.contexts.items() if left > 1}
        if not self.agent.asks_webhook(intent):
            return {"fulfillmentText": self.agent.answers(intent)}
        self.requests.append(self._request(text, intent, parameters))
        told = check_es(self.send(self.requests[-1]), self.session)
        for context in told.get("outputContexts", []):
            name = context["name"].rpartition("/")[2]
            self.contexts[name] = context["lifespanCount"]
        return told

    def _request(self, text, intent, parameters):
        result = {
            "queryText": text,
            "action": self.agent.action(intent),
            "parameters": parameters,
            "allRequiredParamsPresent": True,
            "fulfillmentText": self.agent.answers(intent),
            "fulfillmentMessages": [{"text": {"text": [self.agent.answers(intent)]}}],
            "outputContexts": [
                {"name": f"{self.session}/contexts/{name}", "lifespanCount": left}
                for name, left in self.contexts.items()
            ],
            "intent": {
                "name": f"{PROJECT}/intents/{self.agent.intents[intent]['id']}",
                "displayName": intent,
            }
            | ({"isFallback": True} if intent == self.agent.fallback else {}),
            "intentDetectionConfidence": 1.0,
            "languageCode": self.agent.language,
        }
        return {
            "responseId": f"es-response-of-{self.name}-{len(self.requests)}",
            "queryResult": result,
            "originalDetectIntentRequest": {"payload": {}},
            "session": self.session,
        }
