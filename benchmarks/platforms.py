"""Requests as every platform sends them, and how each proves that they are its own."""

import hmac
import json
import time
from abc import ABC, abstractmethod
from base64 import b64encode
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.hashes import SHA256

from server_requests import CHAIN, NOON, Signer, envelope

SECRET = "the-secret-that-dialogflow-shows"
APP_SECRET = "the-secret-of-messengers-app"
VERIFY_TOKEN = "the-token-of-the-webhook"
PAGE_TOKEN = "the-token-of-the-page"
PAGE = "1200000000000001"
AGENT = "projects/lili-revision"
MILLISECONDS = int(NOON.timestamp() * 1000)


class Platform(ABC):
    """One platform: what it calls, what it sends, and how it proves itself."""

    name: str
    path: str

    @abstractmethod
    def said(self, pupil: str, number: int, words: str) -> dict[str, object]:
        """What is sent when a pupil says something; "" opens a conversation."""

    @abstractmethod
    def proof(self, body: bytes) -> dict[str, str]:
        """The headers that vouch for a body."""

    def request(self, body: bytes, headers: dict[str, str] | None = None) -> bytes:
        """A whole HTTP request; with other `headers` it proves nothing."""
        proof = self.proof(body) if headers is None else headers
        lines = [
            f"POST {self.path} HTTP/1.1",
            "Host: localhost",
            "Content-Type: application/json; charset=utf-8",
            f"Content-Length: {len(body)}",
            *(f"{name}: {value}" for name, value in proof.items()),
        ]
        return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


@dataclass(frozen=True)
class Alexa(Platform):
    """Requests signed by a chain of certificates of our own."""

    signer: Signer = field(default_factory=Signer)
    begun: float = field(default_factory=time.monotonic)
    name = "alexa"
    path = "/alexa"

    def said(self, pupil: str, number: int, words: str) -> dict[str, object]:
        sent = envelope(pupil, number, words)
        now = NOON + timedelta(seconds=time.monotonic() - self.begun)
        stamp = {"timestamp": now.strftime("%Y-%m-%dT%H:%M:%SZ")}
        asked = sent["request"]
        return {**sent, "request": {**asked, **stamp}}  # type: ignore[dict-item]

    def proof(self, body: bytes) -> dict[str, str]:
        signature = self.signer.key.sign(body, padding.PKCS1v15(), SHA256())
        return {
            "SignatureCertChainUrl": CHAIN,
            "Signature-256": b64encode(signature).decode(),
        }


class DialogflowEs(Platform):
    """Requests as an ES agent in a web page's chat sends them."""

    name = "dialogflow_es"
    path = "/dialogflow/es"

    def said(self, pupil: str, number: int, words: str) -> dict[str, object]:
        agent = f"{AGENT}/agent"
        session = f"{agent}/sessions/dfMessenger-{pupil}"
        intent = {
            "name": f"{agent}/intents/5f2a7c1e-0000-4000-8000-000000000001",
            "displayName": "Default Fallback Intent" if words else "Welcome",
            "isFallback": bool(words),
        }
        result = {
            "queryText": words or "WELCOME",
            "action": "input.unknown" if words else "input.welcome",
            "parameters": {},
            "allRequiredParamsPresent": True,
            "fulfillmentMessages": [{"text": {"text": [""]}}],
            "outputContexts": [
                {
                    "name": f"{session}/contexts/__system_counters__",
                    "parameters": {"no-input": 0.0, "no-match": float(number)},
                }
            ],
            "intent": intent,
            "intentDetectionConfidence": 1.0,
            "languageCode": "en",
        }
        return {
            "responseId": f"es-{pupil}-{number}-f16cbbe6",
            "queryResult": result,
            "originalDetectIntentRequest": {"payload": {}},
            "session": session,
        }

    def proof(self, body: bytes) -> dict[str, str]:
        return {"X-Lili-Secret": SECRET}


class DialogflowCx(Platform):
    """Requests as a CX agent sends them."""

    name = "dialogflow_cx"
    path = "/dialogflow/cx"

    def said(self, pupil: str, number: int, words: str) -> dict[str, object]:
        agent = f"{AGENT}/locations/europe-west2/agents/0b6c2f0e"
        flow = f"{agent}/flows/00000000-0000-0000-0000-000000000000"
        heard = {"text": words} if words else {"triggerEvent": "WELCOME"}
        return heard | {
            "detectIntentResponseId": f"cx-{pupil}-{number}-77d2",
            "languageCode": "en-gb",
            "fulfillmentInfo": {"tag": "lili"},
            "pageInfo": {
                "currentPage": f"{flow}/pages/START_PAGE",
                "displayName": "Start Page",
                "formInfo": {},
            },
            "sessionInfo": {"session": f"{agent}/sessions/{pupil}", "parameters": {}},
            "messages": [
                {"text": {"text": [""], "redactedText": [""]}, "source": "HANDLER"}
            ],
            "languageInfo": {
                "inputLanguageCode": "en-gb",
                "resolvedLanguageCode": "en-gb",
                "confidenceScore": 1.0,
            },
        }

    def proof(self, body: bytes) -> dict[str, str]:
        return {"X-Lili-Secret": SECRET}


class Messenger(Platform):
    """Posts of one message each, signed with the secret of the app."""

    name = "messenger"
    path = "/messenger"

    def said(self, pupil: str, number: int, words: str) -> dict[str, object]:
        event: dict[str, object] = {
            "sender": {
                "id": f"9{int(sha256(pupil.encode()).hexdigest(), 16):016d}"[:17]
            },
            "recipient": {"id": PAGE},
            "timestamp": MILLISECONDS + number,
        }
        mid = f"m_{pupil}-{number}"
        if words:
            event["message"] = {"mid": mid, "text": words}
        else:
            started = {"title": "Get Started", "payload": "GET_STARTED", "mid": mid}
            event["postback"] = started
        entry = {"id": PAGE, "time": MILLISECONDS, "messaging": [event]}
        return {"object": "page", "entry": [entry]}

    def proof(self, body: bytes) -> dict[str, str]:
        digest = hmac.new(APP_SECRET.encode(), body, sha256).hexdigest()
        return {"X-Hub-Signature-256": f"sha256={digest}"}


def packed(sent: object) -> bytes:
    """A body as platforms write it."""
    return json.dumps(sent, separators=(",", ":")).encode()


def every_platform(signer: Signer) -> tuple[Platform, ...]:
    return Alexa(signer), DialogflowEs(), DialogflowCx(), Messenger()


def settings_of_all(graph: str) -> dict[str, str]:
    """The settings that believe them; `graph` takes what is sent to Messenger."""
    return {
        "LILI_DIALOGFLOW_ES_SECRET": SECRET,
        "LILI_DIALOGFLOW_CX_SECRET": SECRET,
        "LILI_MESSENGER_APP_SECRET": APP_SECRET,
        "LILI_MESSENGER_VERIFY_TOKEN": VERIFY_TOKEN,
        "LILI_MESSENGER_PAGE_TOKEN": PAGE_TOKEN,
        "LILI_MESSENGER_GRAPH_URL": graph,
    }
