"""The model that Alexa is given."""

import json

import pytest
from ask_sdk_core.serialize import DefaultSerializer
from ask_smapi_model.v1.skill.interaction_model.interaction_model_data import (
    InteractionModelData,
)

from lili_voice.phrases import expand, heard_as, openings
from lili_voice.publish import render, words_to_expect
from lili_voice.publish.alexa import Skill, alexa_files, alexa_model, lint
from lili_voice.turn import Intent
from publish.history import FACTS

MODEL = alexa_model(words_to_expect(FACTS))
LANGUAGE = MODEL["interactionModel"]["languageModel"]

RESTS = (
    "was liu shaoqi",
    "the great leap forward introduced",
    "people died in the famine",
    "did mao resign in nineteen fifty nine",
    "it called the second five year plan",
    "him about the soviet union",
)


SAMPLES = [(s, i["name"]) for i in LANGUAGE["intents"] for s in i["samples"]]
WHOLE = {sample: name for sample, name in SAMPLES if "{" not in sample}
CARRIERS = sorted(
    (sample.split("{")[0], sample.split("{")[1][:-1], name)
    for sample, name in SAMPLES
    if "{" in sample
)


def matched(sentence):
    """The intent and slots of the very sample, or of the longest that begins so."""
    if sentence in WHOLE:
        return WHOLE[sentence], {}
    return max(
        (len(carrier), name, {slot: sentence[len(carrier) :]})
        for carrier, slot, name in CARRIERS
        if sentence.startswith(carrier)
    )[1:]


def test_the_model_breaks_no_rule_of_amazons():
    examples = [
        "Alexa, open clever lili",
        "Alexa, ask clever lili who was Liu Shaoqi",
        "Alexa, ask clever lili to quiz me",
    ]

    assert lint(MODEL, examples) == []


def test_the_model_of_no_facts_breaks_no_rule_either():
    assert lint(alexa_model([])) == []


def test_amazons_own_model_classes_lose_nothing_of_it():
    text = render(MODEL)
    serializer = DefaultSerializer()

    model = serializer.deserialize(text.decode(), InteractionModelData)

    assert serializer.serialize(model) == json.loads(text)


@pytest.mark.parametrize("opening", sorted(openings().values()))
def test_no_published_sentence_loses_its_question_word(opening):
    for rest in RESTS:
        sentence = f"{opening} {rest}"

        assert heard_as(*matched(sentence)).text == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "who was liu shaoqi",
        "who's the leader",
        "how many people died in the famine",
        "is it true that mao resigned",
        "was it mao",
        "to what extent was the plan a success",
        "can you tell me when it began",
        "the soviet union",
        "in nineteen fifty eight",
        "liu shaoqi",
        "what about the famine",
    ],
)
def test_a_sentence_comes_back_from_the_platform_as_it_was_said(sentence):
    assert heard_as(*matched(sentence)).text == sentence


@pytest.mark.parametrize(
    "intent",
    sorted(set(Intent) - {Intent.LAUNCH, Intent.END, Intent.SILENCE, Intent.UNCLEAR}),
)
def test_every_phrase_comes_back_from_the_platform_as_its_intent(intent):
    said = [
        phrase.replace("{answer}", "liu shaoqi").replace("{query}", "liu shaoqi")
        for phrase in expand(intent)
    ]

    heard = [(text, heard_as(*matched(text)).intent) for text in said]

    assert heard == [(text, intent) for text in said]


def test_an_answer_may_be_asked_for_and_is_then_heard_whole():
    [answer] = [i for i in LANGUAGE["intents"] if i["name"] == "AnswerIntent"]
    [slot] = answer["slots"]

    assert slot == {
        "name": "answer",
        "type": "AMAZON.SearchQuery",
        "samples": ["{answer}"],
    }
    assert "{answer}" not in answer["samples"]


def test_alexa_asks_for_nothing_by_herself():
    dialog = MODEL["interactionModel"]["dialog"]
    [asked] = dialog["intents"]
    [slot] = asked["slots"]

    assert asked["name"] == "AnswerIntent"
    assert (
        dialog["delegationStrategy"] == asked["delegationStrategy"] == "SKILL_RESPONSE"
    )
    assert not slot["elicitationRequired"]
    assert not slot["confirmationRequired"]
    assert "prompts" not in MODEL["interactionModel"]


def test_one_intent_alone_catches_whatever_no_sample_does():
    slots = {i["name"]: i.get("slots") for i in LANGUAGE["intents"]}

    assert [name for sample, name in SAMPLES if sample.startswith("{")] == [
        "WordsIntent"
    ]
    assert slots["WordsIntent"] == [{"name": "words", "type": "LILI_WORDS"}]


def test_every_locale_hears_the_same_words():
    words = words_to_expect(FACTS)

    files = alexa_files(words, Skill(locales=("en-GB", "en-US", "en-IN")))

    assert files.keys() == {"en-GB.json", "en-US.json", "en-IN.json"}
    assert set(files.values()) == {render(MODEL)}


def test_the_same_words_in_any_order_are_the_same_bytes():
    words = words_to_expect(FACTS)

    assert render(alexa_model(words)) == render(alexa_model(words[::-1]))
