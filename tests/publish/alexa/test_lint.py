"""Each of Amazon's rules, broken once."""

from copy import deepcopy

import pytest

from lili_voice.publish import words_to_expect
from lili_voice.publish.alexa import alexa_model, lint
from publish.history import FACTS

GOOD = alexa_model(words_to_expect(FACTS))


def broken(change):
    model = deepcopy(GOOD)
    change(model["interactionModel"])
    return lint(model)


def intent(whole, name):
    return next(i for i in whole["languageModel"]["intents"] if i["name"] == name)


def with_intent(name="ExtraIntent", samples=("zebra crossing",), slots=()):
    def change(whole):
        added = {"name": name, "slots": list(slots), "samples": list(samples)}
        whole["languageModel"]["intents"].append(added)

    return change


def with_sample(name, sample):
    return lambda whole: intent(whole, name)["samples"].append(sample)


def with_value(text, key="w1", synonyms=()):
    def change(whole):
        value = {"id": key, "name": {"value": text, "synonyms": list(synonyms)}}
        whole["languageModel"]["types"][0]["values"].append(value)

    return change


def with_dialog(asked, prompts=()):
    """In place of the dialog there is; slots lose the samples that went with it."""

    def change(whole):
        intent(whole, "AnswerIntent")["slots"][0].pop("samples")
        whole["dialog"] = {"intents": [asked]}
        whole["prompts"] = list(prompts)

    return change


def asked_for(**changed):
    """The dialog as it is, but for the one intent in it."""
    return lambda whole: whole["dialog"]["intents"][0].update(changed)


ELICITED = {
    "name": "AnswerIntent",
    "prompts": {},
    "slots": [
        {
            "name": "answer",
            "type": "AMAZON.SearchQuery",
            "elicitationRequired": True,
            "prompts": {"elicitation": "Elicit.Answer"},
        }
    ],
}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (with_sample("AskWhoIntent", "{query}"), "needs a carrier phrase"),
        (
            with_intent(
                samples=["zebra {query} in {year}"],
                slots=[
                    {"name": "query", "type": "AMAZON.SearchQuery"},
                    {"name": "year", "type": "AMAZON.FOUR_DIGIT_NUMBER"},
                ],
            ),
            "no other slot beside its SearchQuery",
        ),
        (with_sample("QuizIntent", "zebra {year}"), "not declared"),
        (with_sample("QuizIntent", "ask me 5"), "may hold letters"),
        (with_sample("QuizIntent", "ready?"), "may hold letters"),
        (with_sample("QuizIntent", "ask {me"), "may hold letters"),
        (with_sample("QuizIntent", "give me a hint"), "is also one of HintIntent"),
        (with_sample("QuizIntent", "Give  me a HINT"), "is also one of HintIntent"),
        (with_sample("QuizIntent", "quiz me"), "stands there twice"),
        (
            with_intent(
                samples=["who {name}"],
                slots=[{"name": "name", "type": "AMAZON.FirstName"}],
            ),
            "is also one of AskWhoIntent",
        ),
        (
            with_intent(
                samples=["{name}"], slots=[{"name": "name", "type": "LILI_WORDS"}]
            ),
            "only one intent may be a slot alone",
        ),
        (with_intent(samples=()), "ExtraIntent has no samples"),
        (with_intent(name="QuizIntent"), "QuizIntent is declared 2 times"),
        (with_intent(name="Extra-Intent"), "letters and underscores only"),
        (
            with_intent(slots=[{"name": "year1", "type": "AMAZON.DATE"}]),
            "letters and underscores only",
        ),
        (
            with_intent(slots=[{"name": "year", "type": "YEARS"}]),
            "type YEARS, which is not declared",
        ),
        (
            with_intent(slots=[{"name": "place", "type": "AMAZON.Ordinal"}]),
            "exists in en-US only",
        ),
        (
            with_intent(
                slots=[
                    {"name": "year", "type": "AMAZON.DATE", "samples": ["in {when}"]}
                ]
            ),
            "uses a slot that is not declared",
        ),
        (
            with_intent(
                slots=[{"name": "year", "type": "AMAZON.DATE", "samples": ["in 1958"]}]
            ),
            "may hold letters",
        ),
        (with_value("many words " * 13), "longer than 140 characters"),
        (with_value("two words", synonyms=["w" * 141]), "longer than 140 characters"),
        (with_value("in 1958"), "may hold letters"),
        (with_value(" "), "is empty"),
        (with_value("two words", key=""), "have no id"),
        (with_value("two words", key=None), "have no id"),
        (with_value("liu shaoqi"), "is a value or synonym 2 times"),
        (
            with_value("chairman liu", synonyms=["Liu Shaoqi"]),
            "is a value or synonym 2 times",
        ),
        (with_value("a b c d e f g " * 5), "must have 1 to 30 words"),
        (with_value("x"), "must have 1 to 30 words"),
        (
            lambda whole: whole["languageModel"]["types"][0].update(
                values=[
                    {"id": f"w{a}{b}", "name": {"value": f"{a}{b}"}}
                    for a in "abcdef"
                    for b in "abcdef"
                ]
            ),
            "20 values need several words",
        ),
        (with_value("Quiz Me"), "'quiz me' is also a sample of QuizIntent"),
        (
            with_value("revise", synonyms=["give me a hint"]),
            "'give me a hint' is also a sample of HintIntent",
        ),
        (with_value("volume up"), "is a command of the device"),
        (
            lambda whole: intent(whole, "WordsIntent")["slots"][0].update(
                type="AMAZON.Actor"
            ),
            "AMAZON.Actor catches all, so it must be one that may be extended",
        ),
        (
            lambda whole: whole["languageModel"]["types"].append(
                {"name": "TYPE-2", "values": [{"id": "v", "name": {"value": "x"}}]}
            ),
            "type 'TYPE-2' may hold letters and underscores only",
        ),
        (
            lambda whole: whole["languageModel"]["types"].append(
                {"name": "EMPTY", "values": []}
            ),
            "EMPTY has no values",
        ),
        (
            lambda whole: whole["languageModel"]["types"].extend(
                whole["languageModel"]["types"]
            ),
            "declared twice",
        ),
        (
            lambda whole: whole["languageModel"]["modelConfiguration"].update(
                fallbackIntentSensitivity={"level": "HUGE"}
            ),
            "must be one of LOW, MEDIUM, HIGH",
        ),
        (
            lambda whole: whole["languageModel"]["intents"].extend(
                {"name": "Extra" + "x" * n, "samples": ["zebra" + "x" * n]}
                for n in range(200)
            ),
            "250 are allowed",
        ),
        (
            with_intent(samples=["zebra" * 310_000]),
            "1500000 are allowed",
        ),
        (
            with_dialog({**ELICITED, "name": "NoIntent"}),
            "NoIntent is not an intent",
        ),
        (with_dialog(ELICITED), "prompt 'Elicit.Answer' is not written"),
        (
            with_dialog(ELICITED, [{"id": "Elicit.Answer"}, {"id": "Elicit.Other"}]),
            "prompt 'Elicit.Other' is never used",
        ),
        (asked_for(confirmationRequired=True), "confirmationRequired needs a prompt"),
        (
            asked_for(
                slots=[
                    {
                        "name": "answer",
                        "type": "AMAZON.SearchQuery",
                        "elicitationRequired": True,
                    }
                ]
            ),
            "elicitationRequired needs a prompt",
        ),
        (asked_for(delegationStrategy="NEVER"), "must be ALWAYS or SKILL_RESPONSE"),
        (
            lambda whole: whole["dialog"].update(delegationStrategy="NEVER"),
            "the dialog: delegationStrategy 'NEVER' must be",
        ),
        (
            lambda whole: whole.pop("dialog"),
            "slot answer has samples, but is no slot of a dialog intent",
        ),
        (
            with_dialog({"name": "QuizIntent", "prompts": {"confirmation": "C.Quiz"}}),
            "prompt 'C.Quiz' is not written",
        ),
        (
            with_dialog({"name": "WordsIntent", "slots": []}),
            "is a slot alone",
        ),
        (
            with_dialog(
                {
                    "name": "AnswerIntent",
                    "slots": [{"name": "answer", "type": "AMAZON.DATE"}],
                }
            ),
            "slot answer is not the intent's",
        ),
    ],
)
def test_a_broken_rule_is_told(change, says):
    problems = broken(change)

    assert any(says in problem for problem in problems), problems


@pytest.mark.parametrize(
    "name",
    [
        *("Help", "Stop", "Cancel", "NavigateHome", "Fallback"),
        *("Repeat", "Yes", "No", "StartOver"),
    ],
)
def test_a_missing_built_in_intent_is_told(name):
    full = f"AMAZON.{name}Intent"

    def without(whole):
        whole["languageModel"]["intents"].remove(intent(whole, full))

    assert broken(without) == [f"{full} must be among the intents"]


def test_ids_used_twice_are_told():
    def change(whole):
        with_value("two words")(whole)
        with_value("three more words")(whole)

    assert broken(change) == ["type LILI_WORDS: id 'w1' is used 2 times"]


def test_a_slot_asked_for_may_be_answered_by_itself():
    def change(whole):
        with_dialog(ELICITED, [{"id": "Elicit.Answer", "variations": []}])(whole)
        intent(whole, "AnswerIntent")["slots"][0]["samples"] = ["{answer}"]

    assert broken(change) == []


def test_an_empty_model_is_told_what_it_lacks_without_an_error():
    assert "invocationName is missing" in lint({})


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("", "is missing"),
        ("lili", "at least two words"),
        ("x" * 30 + " " + "y" * 30, "2 to 50 characters"),
        ("Clever Lili", "small letters"),
        ("clever lili 2", "small letters"),
        ("clever  lili", "single spaces"),
        ("open lili", "a launch word, 'open'"),
        ("ask clever lili", "a launch word, 'ask'"),
        ("lili with history", "a connecting word, 'with'"),
        ("alexa revision", "a wake word, 'alexa'"),
        ("echo's revision", "a wake word, 'echo'"),
        ("history app", "a wake word, 'app'"),
        ("history skill", "a wake word, 'skill'"),
        ("the lili", "article or a preposition"),
    ],
)
def test_an_invocation_name_amazon_refuses_is_told(name, says):
    problems = lint(alexa_model([], name))

    assert any(says in problem for problem in problems), problems


@pytest.mark.parametrize(
    "name", ["clever lili", "great leap quiz", "miss o'neill's b. b. c."]
)
def test_an_invocation_name_amazon_takes_is_taken(name):
    assert lint(alexa_model([], name)) == []


@pytest.mark.parametrize(
    ("examples", "says"),
    [
        (["Alexa, ask clever lili to quiz me"], "must be 'Alexa, open clever lili'"),
        (
            ["Alexa, open clever lili", "Alexa, tell clever lili to sing"],
            "is none of the samples",
        ),
    ],
)
def test_an_example_phrase_that_would_fail_is_told(examples, says):
    [problem] = lint(GOOD, examples)

    assert says in problem
