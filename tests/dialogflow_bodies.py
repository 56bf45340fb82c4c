"""Requests as Dialogflow ES and CX send them, and a reply of every shape to answer with."""

import json
from dataclasses import replace
from datetime import UTC, datetime

from lili_voice.channels import Incoming
from lili_voice.channels.dialogflow_cx import DialogflowCxChannel
from lili_voice.channels.dialogflow_es import DialogflowEsChannel
from lili_voice.channels.secrets import Secrets
from lili_voice.speech import Part, Sound, Speech, join, pause, say
from lili_voice.turn import Awaited, Choice, Intent, Question, Reply, Screen

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
SECRET = "seven-silver-spoons"
NEXT_SECRET = "eight-empty-eggshells"
AGENT = "projects/lili-history/agent"
PLACE = "projects/lili-history/locations/europe-west2/agents/8ec51540-2933-43d6-aad5-355545059bfe"
FLOW = f"{PLACE}/flows/00000000-0000-0000-0000-000000000000"
ES_SESSION = f"{AGENT}/sessions/c0ffee11-0000-4000-8000-000000000001"
CX_SESSION = f"{PLACE}/sessions/dfMessenger-90125"


def es_channel():
    return DialogflowEsChannel(_secrets(), now=lambda: NOON)


def cx_channel():
    return DialogflowCxChannel(_secrets(), now=lambda: NOON)


def _secrets():
    return Secrets([SECRET.encode(), NEXT_SECRET.encode()])


def incoming(sent, secret=SECRET):
    """A request with any body: bytes as they are, anything else as JSON."""
    body = sent if isinstance(sent, bytes) else json.dumps(sent).encode()
    headers = {"content-type": "application/json", "user-agent": "Google-Dialogflow"}
    return Incoming(
        body, headers if secret is None else {**headers, "x-lili-secret": secret}
    )


def es(
    text, *, source="DIALOGFLOW_CONSOLE", payload=None, session=ES_SESSION, **result
):
    """What ES sends for words, or for an event's name; None leaves a session out."""
    sent = {
        "responseId": "0f1e2d3c-aaaa-4bbb-8ccc-121212121212-d673503e",
        "queryResult": {
            "queryText": text,
            "action": "input.unknown",
            "parameters": {},
            "allRequiredParamsPresent": True,
            "fulfillmentText": "Sorry, I can't get at my notes just now.",
            "fulfillmentMessages": [
                {"text": {"text": ["Sorry, I can't get at my notes."]}}
            ],
            "outputContexts": [
                {
                    "name": f"{ES_SESSION}/contexts/__system_counters__",
                    "lifespanCount": 1,
                    "parameters": {"no-input": 0.0, "no-match": 1.0},
                }
            ],
            "intent": {
                "name": f"{AGENT}/intents/11111111-2222-4333-8444-555555555555",
                "displayName": "Default Fallback Intent",
                "isFallback": True,
            },
            "intentDetectionConfidence": 1.0,
            "languageCode": "en",
            **result,
        },
        "originalDetectIntentRequest": {"source": source, "payload": payload or {}},
        "session": session,
    }
    return {name: value for name, value in sent.items() if value is not None}


def cx(query, *, session=CX_SESSION, tag="input.unknown", **more):
    """What CX sends; `query` is the one of its five fields that is there, or none."""
    sent = {
        "detectIntentResponseId": "ffd03c89-b8c3-4d43-99ac-a31f5cc3e761",
        "languageCode": "en",
        "fulfillmentInfo": {"tag": tag},
        "pageInfo": {
            "currentPage": f"{FLOW}/pages/START_PAGE",
            "displayName": "Start Page",
        },
        "sessionInfo": {"session": session, "parameters": {"year": 11.0}},
        "messages": [
            {
                "text": {"text": ["One moment."], "redactedText": ["One moment."]},
                "responseType": "HANDLER_PROMPT",
                "source": "VIRTUAL_AGENT",
            }
        ],
        **query,
        **more,
    }
    return sent


FROM_FACEBOOK = {
    "source": "facebook",
    "data": {
        "sender": {"id": "6244316462260158"},
        "recipient": {"id": "734411214004575"},
        "timestamp": 1627427528376.0,
        "message": {
            "text": "who was liu shaoqi",
            "mid": "m_Ia3paLytP19yGSxSC45J3iWD3R",
        },
    },
}
ON_THE_PHONE = {"telephony": {"caller_id": "+15550100200"}}

ES_REQUESTS = {
    "console": es("who was liu shaoqi"),
    "web chat opens": es("WELCOME", source=None, action="input.welcome"),
    "web chat, a chip": es("B", source="DIALOGFLOW_MESSENGER"),
    "telephone": es("quiz me", source="GOOGLE_TELEPHONY", payload=ON_THE_PHONE),
    "telephone opens": es(
        "TELEPHONY_WELCOME", source="GOOGLE_TELEPHONY", payload=ON_THE_PHONE
    ),
    "facebook": es("who was liu shaoqi", source=None, payload=FROM_FACEBOOK),
    "nothing said": es("actions_intent_NO_INPUT"),
    "an event of others": es("FACEBOOK_MEDIA", source="facebook"),
    "no session": es("hint", session=None),
    "fields of tomorrow": {
        **es("hint", speechRecognitionConfidence=0.9, knowledgeAnswers={"answers": []}),
        "alternativeQueryResults": [{"queryText": "mint"}],
        "webhookSource": None,
    },
}
CX_REQUESTS = {
    "web chat": cx({"text": "who was liu shaoqi"}),
    "web chat opens": cx({"triggerEvent": "WELCOME"}, tag="input.welcome"),
    "web chat, a chip": cx({"text": "B"}),
    "telephone": cx({"transcript": "quiz me"}, payload=ON_THE_PHONE),
    "telephone, keys": cx({"dtmfDigits": "2#"}, payload=ON_THE_PHONE),
    "nothing said": cx({"triggerEvent": "sys.no-input-default"}, payload=ON_THE_PHONE),
    "nothing said, no event": cx({"transcript": ""}, tag="silence"),
    "not understood": cx({"triggerEvent": "sys.no-match-default"}),
    "an intent": cx(
        {"triggerIntent": f"{PLACE}/intents/5d7f0e6b-1d43-4d66-8f1a-6f3bb6f2d001"},
        tag="quiz",
        intentInfo={
            "lastMatchedIntent": f"{PLACE}/intents/5d7f0e6b-1d43-4d66-8f1a-6f3bb6f2d001",
            "displayName": "QuizIntent",
            "parameters": {"topic": {"originalValue": "mao", "resolvedValue": "Mao"}},
            "confidence": 1.0,
        },
    ),
    "an event of others": cx({"triggerEvent": "till-closed"}, tag="till"),
    "no session": {**cx({"text": "hint"}), "sessionInfo": {"parameters": {}}},
    "fields of tomorrow": cx(
        {"text": "hint"},
        languageInfo={"inputLanguageCode": "en", "resolvedLanguageCode": "en"},
        sentimentAnalysisResult={"score": 0.1, "magnitude": 0.2},
        dataStoreConnectionSignals={"rewriterModelCallSignals": [None]},
    ),
}

ASKING = Reply(
    say("Hello. What shall we do?"), Intent.LAUNCH, reprompt=say("Say quiz me.")
)
ENDING = Reply(say("Goodbye."), Intent.STOP)
CHOICES = (Choice("A", "Mao Zedong"), Choice("B", "Liu Shaoqi"), Choice("C", "Deng"))
CHOOSING = replace(
    ASKING,
    speech=say("Who led it? A, Mao Zedong, B, Liu Shaoqi, or C, Deng?"),
    awaits=Awaited.ANSWER,
    choices=CHOICES,
    asked=Question("Who led it?", ("Mao Zedong",), "fact-7", CHOICES),
)
SHOWING = replace(
    ASKING, screen=Screen("Mao & Deng", '1958 <b>\nThe "Leap"', share=0.4)
)
LONG = 'The Great Leap Forward began in 1958 & ended "badly" for all. '
REPLIES = {
    "asking": ASKING,
    "ending": ENDING,
    "choosing": CHOOSING,
    "offering": replace(ASKING, awaits=Awaited.OFFER),
    "one of many": replace(
        ASKING, awaits=Awaited.CHOICE, listen_for=("", "x" * 500, *map(str, range(60)))
    ),
    "showing": SHOWING,
    "showing and choosing": replace(CHOOSING, screen=Screen("", "")),
    "silent": replace(ASKING, speech=Speech()),
    "silent, ending": replace(ENDING, speech=Speech()),
    "only a pause": replace(ASKING, speech=pause(500)),
    "in two lines": replace(
        ASKING, speech=join(say("Right."), pause(600), say("The GLF began in 1958."))
    ),
    "long": replace(ENDING, speech=say(LONG * 400)),
    "long, in other letters": replace(ENDING, speech=say("毛泽东 " * 4000)),
    "voiced at length": replace(
        ENDING,
        speech=Speech((Part(Sound.SAID, "Ji ", 'a "very" long way ' * 10),) * 200),
    ),
    "voiced at length and with accents": replace(
        ENDING,
        speech=say(
            "Zhōu met Máo. " * 60,
            {"Zhōu": "Joe, with a long vowel,", "Máo": "Mow, as in cow,"},
        ),
    ),
    "hostile": replace(
        SHOWING, speech=say("</speak><audio src='x'/> \x00 {{x}} & \ud800")
    ),
    "a hostile card": replace(
        ASKING, screen=Screen('\x00"\\' * 9000, '\x00\n\ud800"\\' * 9000)
    ),
}
