"""Each rule for a CX package, broken once."""

import pytest

from lili_voice.publish.dialogflow.rules import lint_cx
from publish.dialogflow.packages import CX, broken

AGENT = "agent.json"
FLOW = "flows/Default Start Flow/Default Start Flow.json"
HINT = "intents/HintIntent/HintIntent.json"
HINTS = "intents/HintIntent/trainingPhrases/en.json"
ANSWER = "intents/AnswerIntent/AnswerIntent.json"
NEGATIVE = "intents/Default Negative Intent/Default Negative Intent.json"
WEBHOOK = "webhooks/lili.json"
WORDS = "entityTypes/lili_words/lili_words.json"
ENTITIES = "entityTypes/lili_words/entities/en.json"


def saying(text, **also):
    key = "18a3bd14-1921-47d9-bcca-a1d84dc4b990"
    parts = [{"text": text, **also}]
    return {"id": key, "languageCode": "en", "parts": parts}


def service(change):
    return lambda webhook: change(webhook["genericWebService"])


def route(change):
    return lambda flow: change(flow["transitionRoutes"][1])


def event(name, change):
    def changed(flow):
        [found] = [one for one in flow["eventHandlers"] if one["event"] == name]
        change(found)

    return changed


def phrases(change):
    return lambda file: change(file["trainingPhrases"])


def entries(change):
    return lambda file: change(file["entities"])


BROKEN = [
    (
        AGENT,
        lambda a: a.update(startFlow="Other"),
        "starts with 'Other', which is no flow",
    ),
    (AGENT, lambda a: a.update(defaultLanguageCode=""), "must tell a default language"),
    (AGENT, lambda a: a.update(defaultLanguageCode="fr"), "in a language that is not"),
    (WEBHOOK, service(lambda s: s.update(uri="http://a.example")), "must be https"),
    (WEBHOOK, service(lambda s: s.update(requestHeaders=[])), "not sent X-Lili-Secret"),
    (WEBHOOK, lambda w: w.update(timeout={"seconds": 31}), "30 seconds, not 31"),
    (WEBHOOK, lambda w: w.pop("timeout"), "30 seconds, not 0"),
    (WEBHOOK, lambda w: w.update(displayName="o: o"), "should be named 'o%3a o'"),
    (WEBHOOK, lambda w: w.update(displayName="other"), "'lili' is no webhook"),
    (WEBHOOK, lambda w: w.update(name="1"), "webhooks: '1' is no id"),
    (FLOW, route(lambda r: r.update(intent="Gone")), "from 'Gone', which is no intent"),
    (FLOW, route(lambda r: r.update(intent="HintIntent")), "HintIntent has 2 routes"),
    (
        FLOW,
        route(lambda r: r.update(intent="Default Negative Intent")),
        "has 1 routes; it needs 0",
    ),
    (FLOW, route(lambda r: r.update(triggerFulfillment={})), "None is no webhook"),
    (
        FLOW,
        route(lambda r: r["triggerFulfillment"].pop("tag")),
        "the webhook is told no tag",
    ),
    (FLOW, route(lambda r: r.update(targetPage="Gone")), "'Gone' is no page"),
    (FLOW, route(lambda r: r.update(name="1")), "routes: '1' is no id"),
    (
        FLOW,
        event("sys.no-match-default", lambda e: e.clear()),
        "no-match-default has 0 answers",
    ),
    (
        FLOW,
        event("sys.no-input-default", lambda e: e.clear()),
        "no-input-default has 0 answers",
    ),
    (
        FLOW,
        event("WELCOME", lambda e: e["triggerFulfillment"].clear()),
        "WELCOME: None is no",
    ),
    (FLOW, event("webhook.error", lambda e: e.clear()), "webhook.error has 0 answers"),
    (
        FLOW,
        event("webhook.error", lambda e: e["triggerFulfillment"].clear()),
        "nothing is said",
    ),
    (
        FLOW,
        event(
            "webhook.error", lambda e: e["triggerFulfillment"].update(webhook="lili")
        ),
        "may not be asked again",
    ),
    (HINT, lambda i: i.update(displayName="Clue"), f"{HINT} should be named 'Clue'"),
    (HINT, lambda i: i.update(numTrainingPhrases=1), "tells of 1 sentences and has 60"),
    (HINT, lambda i: i.update(isFallback=True), "is the fallback, so it may have no"),
    (
        HINT,
        lambda i: i.update(name="00000000-0000-0000-0000-000000000000"),
        "is used 2 times",
    ),
    (
        NEGATIVE,
        lambda i: i.pop("isFallback"),
        "Default Negative Intent has no sentences",
    ),
    (
        ANSWER,
        lambda i: i["parameters"][0].update(entityType="@gone"),
        "of no entity, @gone",
    ),
    (
        ANSWER,
        lambda i: i["parameters"].extend(i["parameters"] * 20),
        "21 parameters of",
    ),
    (ANSWER, lambda i: i.pop("parameters"), "marks answer, which is no parameter"),
    (HINTS, phrases(lambda p: p.append(saying("skip"))), "'skip' is also one of"),
    (HINTS, phrases(lambda p: p.append(saying("HINT"))), "'hint' stands there 2 times"),
    (HINTS, phrases(lambda p: p.append(saying("ha " * 100))), "has 300 characters"),
    (
        HINTS,
        phrases(lambda p: p.append(saying("x", parameterId="y"))),
        "marks y, which",
    ),
    (HINTS, phrases(lambda p: p.append(p[0])), "is used 2 times"),
    (
        HINTS,
        phrases(lambda p: p.__delitem__(slice(3, None))),
        "HintIntent has 3 sentences",
    ),
    (
        HINTS,
        phrases(lambda p: p[0].update(languageCode="fr")),
        "not its own or the agent's",
    ),
    (ENTITIES, entries(lambda e: e.clear()), "entity lili_words has no values"),
    (ENTITIES, entries(lambda e: e.append(e[0])), "stands there 2 times"),
    (ENTITIES, entries(lambda e: e[0].update(languageCode="fr")), "not its own or the"),
    (WORDS, lambda e: e.update(displayName="other"), "of no entity, @lili_words"),
]


@pytest.mark.parametrize(("path", "change", "told"), BROKEN, ids=[b[2] for b in BROKEN])
def test_a_broken_rule_is_told(path, change, told):
    assert [said for said in lint_cx(broken(CX, path, change)) if told in said]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        (FLOW, "starts with 'Default Start Flow', which is no flow"),
        (WEBHOOK, "'lili' is no webhook"),
        (HINT, "from 'HintIntent', which is no intent"),
        (HINTS, "HintIntent has no sentences"),
        (ENTITIES, "entity lili_words has no values"),
        (AGENT, "must tell a default language"),
    ],
)
def test_a_missing_file_is_told(path, told):
    left = {name: content for name, content in CX.items() if name != path}

    assert [said for said in lint_cx(left) if told in said]


def test_a_file_that_is_not_json_is_told():
    assert f"{HINT} is not JSON" in lint_cx({**CX, HINT: b"{"})
