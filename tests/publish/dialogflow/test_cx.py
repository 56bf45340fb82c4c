"""The package of Dialogflow CX has the shape of an exported agent, and all it needs."""

import pytest
from google.cloud.dialogflowcx_v3.types import (
    Agent,
    EntityType,
    EventHandler,
    Intent,
    NluSettings,
    TransitionRoute,
)
from google.cloud.dialogflowcx_v3.types import Webhook as GooglesWebhook
from google.protobuf.json_format import ParseDict

from lili_voice.publish.dialogflow import Webhook, cx_files
from lili_voice.publish.dialogflow.cx import named
from lili_voice.publish.dialogflow.rules import lint_cx
from publish.dialogflow.packages import CX, WORDS, key_paths, said_by

FLOW = "flows/Default Start Flow/Default Start Flow.json"
# Where agents that were exported from the console say something; requestHeaders alone
# were never seen and are written as packages write other maps.
SEEN = {
    "agent.json": {
        *("defaultLanguageCode", "supportedLanguageCodes[]", "timeZone", "startFlow"),
        *("speechToTextSettings.enableSpeechAdaptation", "enableLogging"),
        *("enableStackdriverLogging",),
        *("advancedSettings.loggingSettings.enableStackdriverLogging",),
        *("advancedSettings.loggingSettings.enableInteractionLogging",),
    },
    "flows": {
        *("name", "displayName", "description", "transitionRoutes[].name"),
        *("transitionRoutes[].intent", "transitionRoutes[].triggerFulfillment.webhook"),
        *("transitionRoutes[].triggerFulfillment.tag", "eventHandlers[].name"),
        *("eventHandlers[].event", "eventHandlers[].triggerFulfillment.webhook"),
        *("eventHandlers[].triggerFulfillment.tag", "nluSettings.modelType"),
        *("eventHandlers[].triggerFulfillment.messages[].text.text[]",),
        *("eventHandlers[].triggerFulfillment.messages[].languageCode",),
        *("nluSettings.classificationThreshold",),
    },
    "intents": {
        *("name", "displayName", "priority", "skipAutoAnnotation", "isFallback"),
        *("numTrainingPhrases", "parameters[].id", "parameters[].entityType"),
    },
    "trainingPhrases": {
        *("trainingPhrases[].id", "trainingPhrases[].parts[].text"),
        *("trainingPhrases[].parts[].parameterId", "trainingPhrases[].repeatCount"),
        *("trainingPhrases[].languageCode",),
    },
    "entityTypes": {"name", "displayName", "kind"},
    "entities": {
        *("entities[].value", "entities[].synonyms[]", "entities[].languageCode"),
    },
    "webhooks": {
        *("name", "displayName", "genericWebService.uri", "timeout.seconds"),
        *("genericWebService.requestHeaders[].key",),
        *("genericWebService.requestHeaders[].value",),
    },
}


def kind(path):
    folders = path.split("/")
    return folders[2] if folders[2:] and folders[2] in SEEN else folders[0]


def handlers():
    return {
        one["event"]: one["triggerFulfillment"]
        for one in said_by(CX, FLOW)["eventHandlers"]
    }


def test_the_package_breaks_none_of_the_rules():
    assert lint_cx(CX) == []


def test_no_file_says_what_no_exported_agent_says():
    unknown = {(p, k) for p in CX for k in key_paths(said_by(CX, p)) - SEEN[kind(p)]}

    assert unknown == set()


def test_the_same_words_make_the_same_bytes():
    assert cx_files(list(WORDS)) == CX


@pytest.mark.parametrize(
    ("event", "tag"),
    [
        ("sys.no-match-default", "input.unknown"),
        ("sys.no-input-default", "input.none"),
        ("WELCOME", "input.welcome"),
    ],
)
def test_free_text_silence_and_the_welcome_ask_the_webhook(event, tag):
    assert handlers()[event] == {"webhook": "lili", "tag": tag}


def test_a_webhook_that_fails_is_apologised_for():
    [message] = handlers()["webhook.error"]["messages"]

    assert message["text"]["text"][0].startswith("Sorry")


def test_every_intent_asks_the_webhook_and_none_ends_or_leaves_the_page():
    routes = said_by(CX, FLOW)["transitionRoutes"]

    assert {route["triggerFulfillment"]["webhook"] for route in routes} == {"lili"}
    assert not [route for route in routes if "targetPage" in route]


def test_the_agent_is_born_with_googles_own_welcome():
    welcome = said_by(CX, "intents/Default Welcome Intent/Default Welcome Intent.json")

    assert welcome["name"] == "00000000-0000-0000-0000-000000000000"


def test_an_answer_is_marked_in_a_sentence_with_an_example_of_the_notes():
    path = "intents/AnswerIntent/trainingPhrases/en.json"
    parts = said_by(CX, path)["trainingPhrases"][0]["parts"]

    assert parts[0] == {"text": "my answer is "}
    assert parts[1]["parameterId"] == "answer"
    assert parts[1]["text"] in WORDS


def test_the_webhook_is_where_one_says_with_the_secret_one_says():
    files = cx_files(WORDS, Webhook("https://a.example/cx", "s3"))
    service = said_by(files, "webhooks/lili.json")["genericWebService"]

    assert service["uri"] == "https://a.example/cx"
    assert service["requestHeaders"] == [{"key": "X-Lili-Secret", "value": "s3"}]


def test_what_is_published_holds_no_true_secret():
    [header] = said_by(CX, "webhooks/lili.json")["genericWebService"]["requestHeaders"]

    assert header["value"] == "PUT-YOUR-SECRET-HERE"


def test_what_pupils_say_is_not_logged_by_google():
    logging = said_by(CX, "agent.json")["advancedSettings"]["loggingSettings"]

    assert not any(logging.values())


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("Default Start Flow", "Default Start Flow"),
        ("> collect & ask: who's", "%3e collect %26 ask%3a who%27s"),
        ("café/bar", "caf%c3%a9%2fbar"),
    ],
)
def test_marks_are_escaped_in_paths_as_cx_escapes_them(name, path):
    assert named(name) == path


def test_the_webhook_is_what_googles_own_class_takes():
    webhook = said_by(CX, "webhooks/lili.json")
    service = webhook["genericWebService"]
    # A package writes maps and durations in its own way.
    service["requestHeaders"] = {
        h["key"]: h["value"] for h in service["requestHeaders"]
    }
    webhook["timeout"] = f"{webhook['timeout']['seconds']}s"

    read = ParseDict(webhook, GooglesWebhook.pb()())

    assert read.generic_web_service.request_headers["X-Lili-Secret"]


def test_the_flow_is_what_googles_own_classes_take():
    flow = said_by(CX, FLOW)
    for handler in flow["eventHandlers"]:
        for message in handler["triggerFulfillment"].get("messages", []):
            del message["languageCode"]  # of packages alone
        assert ParseDict(handler, EventHandler.pb()()).event
    for route in flow["transitionRoutes"]:
        assert ParseDict(route, TransitionRoute.pb()()).trigger_fulfillment.tag

    ParseDict(flow["nluSettings"], NluSettings.pb()())


def test_sentences_and_values_are_what_googles_own_classes_take():
    for path in CX:
        said = said_by(CX, path)
        for phrase in said.get("trainingPhrases", []):
            del phrase["languageCode"]  # of packages alone
            ParseDict(phrase, Intent.TrainingPhrase.pb()())
        for entity in said.get("entities", []):
            del entity["languageCode"]
            ParseDict(entity, EntityType.Entity.pb()())


def test_the_agents_speech_settings_are_what_googles_own_class_takes():
    agent = said_by(CX, "agent.json")
    del agent["startFlow"], agent["enableLogging"]  # these are of packages alone

    assert ParseDict(
        agent, Agent.pb()()
    ).speech_to_text_settings.enable_speech_adaptation
