"""What every question on the starter documents keeps to."""

from collections import Counter

import pytest

from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.library import STARTER, read_folder
from lili_voice.learning.bank import Bank, asked_of
from lili_voice.learning.bank.alike import too_alike
from lili_voice.learning.grading import grade
from lili_voice.turn import Grade
from lili_voice.turn import QuestionKind as Asks

NOTES = Librarian(read_folder(STARTER))
BANK = Bank(NOTES)
FACTS = NOTES.library.facts
EVERY = list(dict.fromkeys(question for fact in FACTS for question in BANK.on(fact)))
NAMES = NOTES.library.names


def wrong(question):
    return [c.text for c in question.choices if c.text != question.accepts[0]]


def spoken(question):
    """What is asked, without choices that have letters."""
    asked = question.prompt
    for choice in question.choices:
        asked = asked.replace(choice.text, "", 1) if choice.letter else asked
    return asked


def test_nine_facts_of_ten_have_a_question_and_most_have_several():
    assert sum(bool(BANK.on(fact)) for fact in FACTS) >= 0.9 * len(FACTS)
    assert len(EVERY) >= 1.5 * len(FACTS)


def test_the_same_notes_give_the_same_questions():
    again = Bank(NOTES)
    for fact in reversed(FACTS[::9]):
        assert again.on(fact) == BANK.on(fact)


def test_ask_finds_the_fact_or_its_list_by_what_is_asked():
    for question in EVERY:
        told = [hit.fact.id for hit in NOTES.find(asked_of(question)).hits]
        parts = {fact for part in question.parts for fact in part.facts}
        if question.kind is Asks.LIST:
            assert told[0] in parts | {question.fact}, question.prompt
        elif question.fact not in told:
            first = NOTES.library.by_id[told[0]].text
            assert question.accepts[0].lower() in first.lower(), question.prompt


def test_the_answer_as_written_is_right():
    for question in EVERY:
        verdict = grade(question, question.accepts[0], NAMES)
        assert verdict.grade is Grade.CORRECT, question


def test_no_question_tells_its_answer():
    for question in EVERY:
        verdict = grade(question, question.prompt, NAMES)
        assert verdict.grade is not Grade.CORRECT, question
        if question.kind in (Asks.SHORT, Asks.FINISH):
            assert question.accepts[0].lower() not in question.prompt.lower()


def test_no_wrong_choice_is_right_or_sounds_like_another():
    for question in (q for q in EVERY if q.choices):
        texts = [choice.text for choice in question.choices]
        assert texts.count(question.accepts[0]) == 1, question
        for text in wrong(question):
            assert grade(question, text, NAMES).grade is not Grade.CORRECT, question
        pairs = [(a, b) for at, a in enumerate(texts) for b in texts[at + 1 :]]
        if question.kind is Asks.CHOICE:
            assert not any(too_alike(a, b) for a, b in pairs), question
            assert len(texts) in (3, 4)


def test_a_question_is_one_plain_sentence_for_the_ear():
    for question in EVERY:
        assert len(spoken(question).split()) <= 30, question.prompt
        assert question.prompt.endswith(("?", ".", "...")), question.prompt
        assert question.prompt[0].isupper()
        assert "which of the following" not in question.prompt.lower()
        assert not set("*_`#|<>[]{}\n").intersection(question.prompt)


@pytest.mark.parametrize("kind", sorted(set(Asks) - {Asks.CONTRAST}))
def test_each_kind_occurs(kind):
    assert any(question.kind is kind for question in EVERY)


def test_neither_truth_nor_falsehood_can_be_guessed():
    told = Counter(q.accepts[0] for q in EVERY if q.kind is Asks.TRUE_FALSE)
    assert min(told.values()) >= 0.35 * told.total()


def test_no_letter_is_right_in_most_choices():
    right = Counter(
        choice.letter
        for question in EVERY
        if question.kind is Asks.CHOICE
        for choice in question.choices
        if choice.text == question.accepts[0]
    )
    assert max(right.values()) <= 0.5 * right.total()
