"""The emulators of Dialogflow and Messenger keep to what is published and allowed."""

import json

import httpx
import pytest

from emulators import dialogflow_cx, dialogflow_es, messenger
from emulators.dialogflow_rules import check_cx, check_es
from emulators.pupils import cx_agent, es_agent

SESSION = "projects/p/agent/sessions/s"


def written(folder, files):
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(json.dumps(content), "utf-8")
    return folder


def es_intent(name, **more):
    response = {
        "action": name.lower(),
        "parameters": [],
        "messages": [{"speech": ["By myself."]}],
    }
    kept = {"id": name, "name": name, "contexts": [], "events": [], "webhookUsed": True}
    return kept | {"fallbackIntent": False, "responses": [response]} | more


@pytest.fixture
def es(tmp_path):
    said = [
        {
            "data": [
                {"text": "Who is "},
                {"text": "Mao", "alias": "name", "meta": "@sys.any"},
            ]
        }
    ]
    asks = es_intent("Ask")
    asks["responses"][0]["parameters"] = [{"name": "name", "dataType": "@sys.any"}]
    return dialogflow_es.Agent(
        written(
            tmp_path,
            {
                "package.json": {"version": "1.0.0"},
                "agent.json": {"language": "en", "webhook": {"available": True}},
                "intents/Ask.json": asks,
                "intents/Ask_usersays_en.json": said,
                "intents/Quiz.json": es_intent("Quiz", contexts=["quiz"]),
                "intents/Quiz_usersays_en.json": [{"data": [{"text": "quiz me"}]}],
                "intents/Alone.json": es_intent("Alone", webhookUsed=False),
                "intents/Alone_usersays_en.json": [{"data": [{"text": "hello"}]}],
                "intents/Other.json": es_intent("Other", fallbackIntent=True),
            },
        )
    )


def test_es_matches_its_phrases_and_takes_all_else_for_its_fallback(es):
    assert es.hears("who is Liu Shaoqi?") == ("Ask", {"name": "liu shaoqi"})
    assert es.hears("who was Liu Shaoqi?") == ("Other", {})


def test_es_hears_an_intent_in_its_context_alone(es):
    assert es.hears("quiz me") == ("Other", {})
    assert es.hears("Quiz me!", {"quiz": 1}) == ("Quiz", {})


def test_es_asks_the_webhook_only_where_the_agent_says_so(es):
    asked = []
    chat = dialogflow_es.Chat(es, lambda sent: asked.append(sent) or b"{}")
    assert chat.says("hello") == {"fulfillmentText": "By myself."}
    assert asked == []
    chat.says("who is mao")
    assert asked[0]["queryResult"]["queryText"] == "who is mao"


def test_the_published_agents_ask_the_webhook_for_everything():
    assert all(map(es_agent().asks_webhook, es_agent().intents))
    flow = cx_agent().flow
    for route in flow["transitionRoutes"] + flow["eventHandlers"]:
        told = route["triggerFulfillment"]
        error = route.get("event", "").startswith("webhook.error")
        assert error or told["webhook"] in cx_agent().webhooks


def test_cx_goes_to_the_end_of_a_session_and_begins_again():
    end = f"{dialogflow_cx.FLOW}/pages/END_SESSION"
    answers = iter(({}, {"targetPage": end}, {}))
    chat = dialogflow_cx.Chat(
        cx_agent(), lambda sent: json.dumps(next(answers)).encode()
    )
    for line in ("who was mao", "stop", "who was mao"):
        chat.says(line)
    assert chat.page == dialogflow_cx.START
    assert {sent["text"] for sent in chat.requests} == {"who was mao", "stop"}


def test_cx_is_told_of_silence_on_the_phone_alone():
    chats = [
        dialogflow_cx.Chat(cx_agent(), lambda sent: b"{}", phone=phone)
        for phone in (False, True)
    ]
    assert [chat.can_stay_silent() for chat in chats] == [False, True]


@pytest.mark.parametrize(
    "told",
    [
        {"fulfilmentText": "misspelt"},
        {"fulfillmentText": None},
        {"fulfillmentMessages": [{"text": {"text": "no list"}}]},
        {"fulfillmentMessages": [{"payload": {"richContent": [[{"type": "pills"}]]}}]},
        {"outputContexts": [{"name": "quiz", "lifespanCount": 1}]},
        {"fulfillmentText": "x" * 65_536},
    ],
)
def test_what_es_would_refuse_fails(told):
    with pytest.raises(AssertionError):
        check_es(json.dumps(told).encode(), SESSION)


@pytest.mark.parametrize(
    "told",
    [
        {"fulfillmentText": "that is ES"},
        {"targetPage": "END_SESSION"},
        {
            "fulfillmentResponse": {
                "messages": [{"outputAudioText": {"text": "a", "ssml": "b"}}]
            }
        },
        {"fulfillmentResponse": {"mergeBehavior": "INSTEAD"}},
    ],
)
def test_what_cx_would_refuse_fails(told):
    with pytest.raises(AssertionError):
        check_cx(json.dumps(told).encode())


def quick(title="A", payload="a"):
    return {"content_type": "text", "title": title, "payload": payload}


@pytest.mark.parametrize(
    "message",
    [
        {"text": "x" * 2001},
        {"text": " "},
        {"text": "A?", "quick_replies": [quick()] * 14},
        {"text": "A?", "quick_replies": [quick(title="x" * 21)]},
        {"text": "A?", "quick_replies": [quick(payload="")]},
        {"text": "A?", "buttons": []},
    ],
)
def test_what_messenger_would_refuse_fails(message):
    with pytest.raises(AssertionError):
        messenger.check_message(message)


def test_graph_takes_messages_from_the_page_alone():
    graph = messenger.Graph()
    sent = {
        "recipient": {"id": "7"},
        "messaging_type": "RESPONSE",
        "message": {"text": "Hi"},
    }
    with graph.client() as client:
        assert client.post("/me/messages", json=sent).status_code == httpx.codes.OK
        with pytest.raises(AssertionError):
            client.post("/me/messages?access_token=x", json=sent)
    assert graph.sent == [("7", {"text": "Hi"})]
