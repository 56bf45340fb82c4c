"""The words Alexa is told to expect, as many as a model may hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.phrases.in_words import in_words
from lili_voice.publish import render, words_to_expect
from lili_voice.publish.alexa import alexa_model, lint
from lili_voice.publish.alexa.rules.types import lint_types
from lili_voice.publish.alexa.values import COMMANDS, MOST_BYTES, SHAPES, values
from lili_voice.publish.expected import CHOSEN, MOST, tidy_words
from lili_voice.source import Source
from publish.history import FACTS

A_TENTH = 0.1
DOCUMENTS = 30


def kept(model):
    [words] = model["interactionModel"]["languageModel"]["types"]
    return [value["name"]["value"] for value in words["values"]]


def ids(words):
    [kind] = alexa_model(words)["interactionModel"]["languageModel"]["types"]
    return {value["name"]["value"]: value["id"] for value in kind["values"]}


def syllables(number):
    return "".join(
        "bdfgklmnprst"[(number // 12**at) % 12] + "aeiou"[at] for at in range(5)
    )


def many_facts(count):
    """Facts of thirty documents, the first of which has half of all of them."""
    for at in range(count):
        document = 0 if at % 2 else at // 2 % DOCUMENTS
        name = syllables(at)
        yield Fact(
            id=str(at),
            topic=f"Document {document}",
            kind=Kind.NOTE,
            section="Events",
            text=f"{name} ruled all the towns by the river",
            source=Source(f"document{document:02}.md", (at, at), str(at)),
            people=(f"{name} of document{chr(97 + document)}",),
            questions=(f"Who came after {name}?",),
        )


@pytest.fixture(scope="module")
def large():
    """The model of 30,000 facts."""
    return alexa_model(words_to_expect(many_facts(30_000)))


def test_a_large_store_is_cut_to_what_a_model_may_weigh(large):
    size = len(render(large))

    assert MOST_BYTES * (1 - A_TENTH) < size < MOST_BYTES
    assert lint(large) == []


def test_a_large_store_is_cut_evenly_from_its_documents(large):
    counts = [
        sum(text.endswith(f" document{chr(97 + at)}") for text in kept(large))
        for at in range(20)
    ]

    assert min(counts) > 0
    assert max(counts) - min(counts) <= 1


def test_a_large_store_is_cut_evenly_from_its_lengths(large):
    counts = [
        sum(text.endswith("by the river") for text in kept(large)),
        sum(text.startswith("who came after ") for text in kept(large)),
        sum(" of document" in text for text in kept(large)),
    ]

    assert min(counts) > A_TENTH * sum(counts)


def test_the_same_large_store_is_cut_alike_in_any_order(large):
    facts = sorted(many_facts(30_000), key=lambda fact: fact.text)

    assert render(alexa_model(words_to_expect(facts))) == render(large)


def test_the_first_words_are_kept_when_all_cannot_be():
    words = [f"{syllables(at)} {syllables(at + 1)}" for at in range(20_000)]

    listed = set(kept(alexa_model(words)))

    assert listed > set(SHAPES)
    last = max(at for at, word in enumerate(words) if word in listed)
    assert set(words[: last + 1]) <= listed


@pytest.mark.parametrize(
    "word", ["stop", "quiz me", "give me a hint", "volume up", "yes"]
)
def test_a_command_is_no_word_to_expect(word):
    assert word not in kept(alexa_model(["liu shaoqi", word]))


def test_single_words_are_expected_too():
    assert {"mao", "furnaces"} <= set(kept(alexa_model(words_to_expect(FACTS))))


def test_words_keep_their_ids_when_others_are_added():
    before, after = ids(["liu shaoqi"]), ids(["a first name", "liu shaoqi"])

    assert before.items() < after.items()


def test_a_choice_is_expected_by_its_letter_and_by_its_place():
    assert set(CHOSEN) <= set(kept(alexa_model([])))
    assert {"a", "d", "option b", "answer c", "number two", "the last one"} <= {*CHOSEN}


def test_the_shapes_are_as_tidy_as_any_words_and_no_commands():
    short = [text for text in SHAPES if len(text.split()) <= MOST]
    assert tidy_words(short) == short
    assert all(in_words(text) == text for text in SHAPES)
    assert not set(SHAPES) & COMMANDS


def test_a_name_with_letters_of_another_language_is_weighed_as_it_is_written():
    words = [f"{syllables(at)} žižkové náměstí" for at in range(12_000)]

    assert len(render(alexa_model(words))) < MOST_BYTES


@given(st.lists(st.text()))
def test_whatever_stands_in_a_document_makes_values_that_amazon_takes(texts):
    slot = {"name": "words", "type": "LILI_WORDS"}
    language = {
        "intents": [{"name": "WordsIntent", "slots": [slot], "samples": ["{words}"]}],
        "types": [{"name": "LILI_WORDS", "values": values(texts, MOST_BYTES, ())}],
    }

    assert list(lint_types(language)) == []
