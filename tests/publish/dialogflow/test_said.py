"""Google's agents are taught what Lili's own phrases say, and the notes' words."""

import pytest

from lili_voice.phrases import hear
from lili_voice.phrases.published import NAMES, openings, samples
from lili_voice.publish.dialogflow.said import (
    ANY,
    MOST_SAID,
    MOST_VALUES,
    spoken_intents,
    text_of,
    values,
)
from lili_voice.turn import Intent
from publish.dialogflow.packages import WORDS

SPOKEN = {intent.name: intent for intent in spoken_intents(WORDS)}


def texts(name, words=WORDS):
    [found] = [intent for intent in spoken_intents(words) if intent.name == name]
    return [text_of(sentence) for sentence in found.sentences]


@pytest.mark.parametrize("intent", SPOKEN.values(), ids=lambda intent: intent.name)
def test_a_sentence_stands_under_what_lili_takes_it_for(intent):
    heard = {hear(text_of(sentence)).intent for sentence in intent.sentences}

    meant = {
        "Default Welcome Intent": {Intent.LAUNCH},
        "AskIntent": {Intent.ASK},
        "AnswerIntent": {Intent.ANSWER},
        "WordsIntent": {Intent.ASK, Intent.ANSWER},
    }
    assert heard <= (meant.get(intent.name) or {NAMES[intent.tag]})


def test_every_published_phrase_book_heading_has_its_intent():
    taught = {NAMES.get(intent.tag) for intent in SPOKEN.values()}

    assert {NAMES[name] for name in samples() if name in NAMES} <= taught


def test_every_published_opening_begins_a_sentence_whose_rest_is_marked():
    begun = {
        intent.sentences[at][0].text.strip()
        for intent in SPOKEN.values()
        for at in range(len(intent.sentences))
        if intent.entity == ANY and intent.sentences[at][-1].slot
    }

    assert set(openings().values()) <= begun


def test_a_question_of_the_notes_is_asked_with_its_own_words():
    assert "how many backyard furnaces were there" in texts("AskIntent")


def test_names_and_dates_are_values_and_questions_are_not():
    listed = values(WORDS)

    assert "liu shaoqi" in listed
    assert "may nineteen fifty eight to nineteen sixty two" in listed
    assert not [text for text in listed if hear(text).question]


def test_names_are_given_as_bare_answers():
    assert "liu shaoqi" in texts("WordsIntent")


def test_what_a_template_says_a_hundredfold_is_cut_to_what_teaches_something():
    said = [s for s in SPOKEN["SourceIntent"].sentences if not s[-1].slot]

    assert len(samples()["SourceIntent"]) > len(said) == MOST_SAID


@pytest.mark.parametrize("words", [WORDS, []], ids=["notes", "no notes"])
def test_no_intent_has_fewer_than_twenty_sentences(words):
    assert min(len(intent.sentences) for intent in spoken_intents(words)) >= 20


@pytest.mark.parametrize("note", ["what's the score", "stop", "i want to die"])
def test_words_of_the_notes_that_lili_takes_for_a_wish_stand_under_it_alone(note):
    with_note = spoken_intents([note, *WORDS])
    holding = [i.name for i in with_note if note in map(text_of, i.sentences)]

    assert holding in ([], ["ScoreIntent"], ["StopIntent"])


def test_of_a_large_store_the_first_words_are_kept():
    names = [f"furnace {'x' * n}" for n in range(MOST_VALUES + 5)]

    listed = values(names)

    assert len(listed) == MOST_VALUES
    assert names[0] in listed
    assert names[-1] not in listed
