"""The emulator of Alexa hears what a published model can hear, and nothing else."""

import pytest

from emulators.alexa_model import FALLBACK, Model
from emulators.spelling import as_heard

DIALOG = {
    "intents": [
        {
            "name": "AnswerIntent",
            "slots": [{"name": "answer", "type": "AMAZON.SearchQuery"}],
        }
    ]
}


def model(types=("liu shaoqi", "the five year plan"), synonyms=()):
    values = [
        {"id": f"w{n}", "name": {"value": text, "synonyms": list(synonyms)}}
        for n, text in enumerate(types)
    ]
    query = [{"name": "query", "type": "AMAZON.SearchQuery"}]
    answer = {"name": "answer", "type": "AMAZON.SearchQuery", "samples": ["{answer}"]}
    words = [{"name": "words", "type": "LILI_WORDS"}]
    intents = [
        {"name": "AMAZON.StopIntent", "samples": ["i'm done"]},
        {"name": "AMAZON.CancelIntent", "samples": []},
        {"name": FALLBACK, "samples": []},
        {"name": "HintIntent", "samples": ["give me a hint"]},
        {"name": "AskWhoIntent", "slots": query, "samples": ["who {query}"]},
        {"name": "AskWhoWasIntent", "slots": query, "samples": ["who was {query}"]},
        {"name": "AnswerIntent", "slots": [answer], "samples": ["is it {answer}"]},
        {"name": "WordsIntent", "slots": words, "samples": ["{words}"]},
    ]
    language = {"intents": intents, "types": [{"name": "LILI_WORDS", "values": values}]}
    return Model({"interactionModel": {"languageModel": language, "dialog": DIALOG}})


@pytest.mark.parametrize(
    ("said", "intent", "slots"),
    [
        ("give me a hint", "HintIntent", {}),
        ("give me a big hint", "WordsIntent", {"words": "give me a big hint"}),
        ("i'm done", "AMAZON.StopIntent", {}),
        ("stop", "AMAZON.StopIntent", {}),
        ("who", "WordsIntent", {"words": "who"}),
        ("who did it", "AskWhoIntent", {"query": "did it"}),
        ("who was it", "AskWhoWasIntent", {"query": "it"}),
        ("one two three four", "WordsIntent", {"words": "one two three four"}),
        ("is it mao zedong or somebody else", "AnswerIntent", None),
        ("they all went to the north in spring", FALLBACK, {}),
    ],
)
def test_a_sample_then_the_most_words_in_common_then_words_alone(said, intent, slots):
    longest = ("liu shaoqi", "words of five at most")
    understood = model(longest).hears(said, {})
    assert understood.intent == intent
    assert slots is None or understood.slots == slots


def test_a_letter_keeps_its_full_stop_in_a_slot():
    assert model().hears("is it b.", {}).slots == {"answer": "b."}


def test_added_values_let_longer_answers_through():
    added = {"LILI_WORDS": [{"id": "a", "name": {"value": "one two three four five"}}]}
    said = "any five words at all"
    assert model().hears(said, {}).intent == FALLBACK
    assert model().hears(said, added).slots == {"words": said}


def test_an_elicited_slot_takes_everything_but_stop_and_cancel():
    asked = ("AnswerIntent", "answer")
    heard = model().hears_elicited("give me a hint", asked, {})
    assert (heard.intent, heard.slots) == ("AnswerIntent", {"answer": "give me a hint"})
    assert heard.dialog == "IN_PROGRESS"
    assert model().hears_elicited("i'm done", asked, {}).intent == "AMAZON.StopIntent"


def test_a_model_that_is_not_greedy_hears_a_wish_while_it_asks():
    asked, modest = ("AnswerIntent", "answer"), model()
    modest.greedy = False
    assert modest.hears_elicited("give me a hint", asked, {}).intent == "HintIntent"
    assert modest.hears_elicited("mao", asked, {}).intent == "AnswerIntent"


def test_words_resolve_to_a_value_or_its_synonym_and_to_nothing_like_it():
    types = model(("liu shaoqi",), synonyms=["liu"])
    values = types.types["LILI_WORDS"]
    found = [{"name": "liu shaoqi", "id": "w0"}]
    assert types.resolved("LILI_WORDS", "Liu Shaoqi", values) == found
    assert types.resolved("LILI_WORDS", "liu", values) == found
    assert types.resolved("LILI_WORDS", "liu shao chi", values) == []


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("WHO introduced it?!", "who introduced it"),
        (
            "in 1958, the 1960s and 2004",
            "in nineteen fifty eight the nineteen sixties and two thousand and four",
        ),
        ("5.5% of 300,000", "five point five per cent of three hundred thousand"),
        ("the 2nd of May", "the second of may"),
        ("Mao’s plan (again)", "mao's plan again"),
        ("is it B, or a C", "is it b. or a c."),
        ("A", "a."),
        ("😀😀 :-)", ""),
    ],
)
def test_a_recogniser_spells_what_it_hears(written, heard):
    assert as_heard(written) == heard
