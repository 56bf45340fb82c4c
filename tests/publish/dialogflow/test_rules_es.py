"""Each rule for an ES package, broken once."""

import pytest

from lili_voice.publish.dialogflow.rules import lint_es
from publish.dialogflow.packages import ES, broken

AGENT = "agent.json"
HINT, HINTS = "intents/HintIntent.json", "intents/HintIntent_usersays_en.json"
ANSWER, ANSWERS = "intents/AnswerIntent.json", "intents/AnswerIntent_usersays_en.json"
WELCOME = "intents/Default Welcome Intent.json"
WORDS, ENTRIES = "entities/lili_words.json", "entities/lili_words_entries_en.json"


def saying(text, marked=None):
    part = {"text": text, **(marked or {})}
    return {"id": "18a3bd14-1921-47d9-bcca-a1d84dc4b990", "data": [part]}


def parameter(change):
    return lambda intent: change(intent["responses"][0]["parameters"])


BROKEN = [
    (AGENT, lambda a: a["webhook"].update(url="http://a.example"), "must be https"),
    (AGENT, lambda a: a["webhook"].update(url="https://"), "must be https"),
    (AGENT, lambda a: a["webhook"].update(headers={}), "is not sent X-Lili-Secret"),
    (AGENT, lambda a: a["webhook"].update(available=False), "is not switched on"),
    (AGENT, lambda a: a.update(onePlatformApiVersion="v1"), "requests of v2"),
    (AGENT, lambda a: a.update(language="fr"), "language that the agent does not"),
    ("package.json", lambda p: p.clear(), "must tell a version"),
    (HINT, lambda i: i.update(name="Clue"), "HintIntent.json calls itself 'Clue'"),
    (HINT, lambda i: i.update(webhookUsed=False), "does not ask the webhook"),
    (HINT, lambda i: i["responses"][0].update(action=""), "HintIntent has no action"),
    (HINT, lambda i: i["responses"][0].update(messages=[]), "says nothing when the"),
    (HINT, lambda i: i.update(fallbackIntent=True), "one fallback intent, not 2"),
    (HINT, lambda i: i.update(fallbackIntent=True), "HintIntent is the fallback, so"),
    (HINT, lambda i: i.update(id="1"), "'1' is no id"),
    (WELCOME, lambda i: i.update(events=[]), "must have the event WELCOME"),
    (HINT, lambda i: i.update(events=[{"name": "WELCOME"}]), "one intent must have"),
    (
        ANSWER,
        parameter(lambda p: p[0].update(dataType="@gone")),
        "is of no entity, @gone",
    ),
    (ANSWER, parameter(lambda p: p.clear()), "is no answer of @sys.any"),
    (ANSWER, parameter(lambda p: p.extend(p * 20)), "21 parameters of AnswerIntent"),
    (HINTS, lambda s: s.append(saying("skip")), "'skip' is also one of"),
    (HINTS, lambda s: s.append(saying(" Hint ")), "'hint' stands there 2 times"),
    (HINTS, lambda s: s.append(saying(" ")), "' ' has 1 characters"),
    (HINTS, lambda s: s.append(saying("ha " * 100)), "has 300 characters"),
    (
        HINTS,
        lambda s: s.append(saying("x", {"alias": "y", "meta": "@z"})),
        "'x' is no y of @z",
    ),
    (HINTS, lambda s: s.append(s[0]), "is used 2 times"),
    (HINTS, lambda s: s.__delitem__(slice(3, None)), "HintIntent has 3 sentences"),
    (
        HINTS,
        lambda s: s.extend(saying(f"a {n}") for n in range(2000)),
        "2000 are allowed",
    ),
    (WORDS, lambda e: e.update(name="other"), "lili_words.json calls itself 'other'"),
    (ENTRIES, lambda e: e.clear(), "entity lili_words has no values"),
    (
        ENTRIES,
        lambda e: e.append({"value": "", "synonyms": [""]}),
        "'' has 0 characters",
    ),
    (ENTRIES, lambda e: e.append(e[0]), "stands there 2 times"),
    (
        ENTRIES,
        lambda e: e.append({"value": "mao", "synonyms": []}),
        "not among its synonyms",
    ),
    (ENTRIES, lambda e: e.extend(e * 2000), "30000 are allowed"),
]


@pytest.mark.parametrize(("path", "change", "told"), BROKEN, ids=[b[2] for b in BROKEN])
def test_a_broken_rule_is_told(path, change, told):
    assert [said for said in lint_es(broken(ES, path, change)) if told in said]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        (HINTS, "HintIntent has no sentences"),
        (HINT, f"{HINTS} belongs to nothing"),
        ("intents/Default Fallback Intent.json", "one fallback intent, not 0"),
        (ENTRIES, "entity lili_words has no values"),
        (WORDS, "parameter words is of no entity, @lili_words"),
        (AGENT, "the webhook is not switched on"),
    ],
)
def test_a_missing_file_is_told(path, told):
    left = {name: content for name, content in ES.items() if name != path}

    assert [said for said in lint_es(left) if told in said]


def test_a_file_that_is_not_json_is_told():
    assert f"{HINT} is not JSON" in lint_es({**ES, HINT: b"{"})


def test_more_intents_than_google_takes_are_told():
    copies = {f"intents/I{n}.json": ES[HINT] for n in range(2000)}

    assert any(
        "intents; 2000 are allowed" in said for said in lint_es({**ES, **copies})
    )
