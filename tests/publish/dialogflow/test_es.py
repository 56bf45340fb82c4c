"""The package of Dialogflow ES has the shape of an exported agent, and all it needs."""

from google.cloud.dialogflow_v2.types import EntityType, Fulfillment
from google.protobuf.json_format import ParseDict

from lili_voice.publish.dialogflow import Webhook, es_files
from lili_voice.publish.dialogflow.rules import lint_es
from publish.dialogflow.packages import ES, WORDS, key_paths, said_by

# Where agents that were exported from the console say something.
SEEN = {
    "package.json": {"version"},
    "agent.json": {
        *("description", "language", "supportedLanguages[]", "defaultTimezone"),
        *("disableInteractionLogs", "isPrivate", "customClassifierMode"),
        *("mlMinConfidence", "onePlatformApiVersion", "webhook.url"),
        *(
            "webhook.available",
            "webhook.useForDomains",
            "webhook.headers.X-Lili-Secret",
        ),
        *("webhook.cloudFunctionsEnabled", "webhook.cloudFunctionsInitialized"),
    },
    "intent": {
        *("id", "name", "auto", "priority", "webhookUsed", "webhookForSlotFilling"),
        *("fallbackIntent", "events[].name", "responses[].resetContexts"),
        *("responses[].action", "responses[].parameters[].id"),
        *("responses[].parameters[].name", "responses[].parameters[].dataType"),
        *("responses[].parameters[].value", "responses[].parameters[].required"),
        *("responses[].parameters[].isList", "responses[].messages[].type"),
        *("responses[].messages[].lang", "responses[].messages[].speech"),
    },
    "says": {
        *("[].id", "[].data[].text", "[].data[].alias", "[].data[].meta"),
        *("[].data[].userDefined", "[].isTemplate", "[].count"),
    },
    "entity": {"id", "name", "isOverridable", "isEnum", "automatedExpansion"},
    "entries": {"[].value", "[].synonyms[]"},
}


def kind(path):
    if "/" not in path:
        return path
    if path.startswith("intents/"):
        return "says" if "_usersays_en" in path else "intent"
    return "entries" if "_entries_en" in path else "entity"


def intents():
    return [said_by(ES, path) for path in ES if kind(path) == "intent"]


def test_the_package_breaks_none_of_the_rules():
    assert lint_es(ES) == []


def test_no_file_says_what_no_exported_agent_says():
    unknown = {(p, k) for p in ES for k in key_paths(said_by(ES, p)) - SEEN[kind(p)]}

    assert unknown == set()


def test_the_same_words_make_the_same_bytes():
    assert es_files(list(WORDS)) == ES


def test_whatever_is_matched_or_not_asks_the_webhook():
    assert all(intent["webhookUsed"] for intent in intents())


def test_free_text_goes_to_a_fallback_that_knows_no_sentence():
    [name] = [intent["name"] for intent in intents() if intent["fallbackIntent"]]

    assert name == "Default Fallback Intent"
    assert f"intents/{name}_usersays_en.json" not in ES


def test_the_welcome_event_opens():
    [welcome] = [intent for intent in intents() if intent["events"]]

    assert welcome["events"] == [{"name": "WELCOME"}]
    assert welcome["responses"][0]["action"] == "input.welcome"


def test_an_answer_is_marked_in_a_sentence_with_an_example_of_the_notes():
    said = said_by(ES, "intents/AnswerIntent_usersays_en.json")

    assert said[0]["data"] == [
        {"text": "my answer is ", "userDefined": False},
        {
            "text": said[0]["data"][1]["text"],
            "alias": "answer",
            "meta": "@sys.any",
            "userDefined": True,
        },
    ]
    assert said[0]["data"][1]["text"] in WORDS


def test_bare_answers_are_marked_as_words_of_the_notes():
    said = said_by(ES, "intents/WordsIntent_usersays_en.json")

    assert {part["meta"] for one in said for part in one["data"]} == {"@lili_words"}


def test_the_webhook_is_where_one_says_with_the_secret_one_says():
    agent = said_by(
        es_files(WORDS, Webhook("https://a.example/es", "s3")), "agent.json"
    )

    assert agent["webhook"]["url"] == "https://a.example/es"
    assert agent["webhook"]["headers"] == {"X-Lili-Secret": "s3"}


def test_what_is_published_holds_no_true_secret():
    headers = said_by(ES, "agent.json")["webhook"]["headers"]

    assert headers == {"X-Lili-Secret": "PUT-YOUR-SECRET-HERE"}


def test_what_pupils_say_is_not_logged_by_google():
    assert said_by(ES, "agent.json")["disableInteractionLogs"] is True


def test_values_and_webhook_are_what_googles_own_classes_take():
    for entry in said_by(ES, "entities/lili_words_entries_en.json"):
        ParseDict(entry, EntityType.Entity.pb()())
    webhook = said_by(ES, "agent.json")["webhook"]
    service = {"uri": webhook["url"], "requestHeaders": webhook["headers"]}
    read = ParseDict(service, Fulfillment.GenericWebService.pb()())

    assert read.request_headers["X-Lili-Secret"]
