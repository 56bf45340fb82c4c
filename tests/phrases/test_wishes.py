"""What a pupil wishes of a quiz is taken from their words, in any order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lili_voice.phrases import hear
from lili_voice.turn import Intent, QuestionKind

SLOTS = {"topic", "count", "kind", "level", "missed"}


@pytest.mark.parametrize(
    ("said", "slots"),
    [
        ("quiz me", {}),
        ("can you do a quick quiz with me", {}),
        ("another round", {}),
        ("quiz me on coal", {"topic": "coal"}),
        ("Could you test me on the Cold War?", {"topic": "the Cold War"}),
        ("quiz me on everything", {}),
        ("test me on it please", {}),
        ("ten questions", {"count": "10"}),
        ("give me 12 questions", {"count": "12"}),
        ("twenty five questions please", {"count": "25"}),
        ("a couple of questions on coal", {"count": "2", "topic": "coal"}),
        ("half a dozen questions", {"count": "6"}),
        ("five more questions", {"count": "5"}),
        ("just give me one question", {"count": "1"}),
        ("ask me one on grain", {"count": "1", "topic": "grain"}),
        ("ten questions on the reasons", {"count": "10", "topic": "the reasons"}),
        ("hard ones", {"level": "hard"}),
        ("make it a bit harder", {"level": "hard"}),
        ("these questions are too easy", {"level": "hard"}),
        ("something easier on grain", {"level": "easy", "topic": "grain"}),
        ("easier questions please", {"level": "easy"}),
        ("quiz me on hard labour", {"topic": "hard labour"}),
        ("what I got wrong yesterday", {"missed": "yesterday"}),
        ("test me on my mistakes", {"missed": "all"}),
        ("the ones I got wrong today", {"missed": "today"}),
        ("ten things I missed last week", {"count": "10", "missed": "last_week"}),
        ("go over what I got wrong last time", {"missed": "last"}),
        ("questions that I got wrong", {"missed": "all"}),
    ],
)
def test_a_wish_is_told_in_slots(said, slots):
    heard = hear(said)

    assert (heard.intent, heard.slots) == (Intent.QUIZ, slots)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("short answer questions", QuestionKind.SHORT),
        ("name as many as you can round", QuestionKind.LIST),
        ("list questions please", QuestionKind.LIST),
        ("multiple choice please", QuestionKind.CHOICE),
        ("can we do some multiple choice", QuestionKind.CHOICE),
        ("true or false round", QuestionKind.TRUE_FALSE),
        ("I want to do true or false", QuestionKind.TRUE_FALSE),
        ("cause or effect questions", QuestionKind.CAUSE_EFFECT),
        ("quiz me on cause and effect", QuestionKind.CAUSE_EFFECT),
        ("a success or failure round", QuestionKind.SUCCESS_FAILURE),
        ("which came first questions", QuestionKind.FIRST),
        ("which factor questions", QuestionKind.FACTOR),
        ("finish the sentence", QuestionKind.FINISH),
        ("fill in the gaps please", QuestionKind.FINISH),
        ("ask me the things I mix up", QuestionKind.CONTRAST),
    ],
)
def test_a_kind_of_question_may_be_wished_for(said, kind):
    heard = hear(said)

    assert (heard.intent, heard.slots) == (Intent.QUIZ, {"kind": kind.value})


@pytest.mark.parametrize(
    "said",
    [
        "give me ten hard true or false questions on the effects",
        "ten true or false questions on the effects, hard ones",
        "on the effects ask me ten hard true or false questions",
        "hard questions on the effects, ten of them, true or false",
        "I'd like true or false, ten hard questions about the effects please",
    ],
)
def test_a_wish_may_be_told_in_any_order(said):
    wish = {"count": "10", "level": "hard", "kind": "true_false"}

    assert hear(said).slots == {**wish, "topic": "the effects"}


@pytest.mark.parametrize(
    "said",
    [
        "how many questions did parliament ask",
        "five reasons for the famine",
        "give me five reasons for the famine",
        "what did Mao get wrong",
        "hard",
        "hard labour",
        "ten",
        "ten million tons",
        "question two",
        "the question",
        "the question of land",
        "the second round of talks",
        "a test of loyalty",
        "true or false Mao resigned in 1959",
        "which came first, the plan or the famine",
        "on the other hand",
        "my mistake",
        "the mistakes they made",
        "finish the canal",
        "give me the answer on coal",
        "ask the Soviets for help",
    ],
)
def test_what_is_no_wish_is_left_what_it_was(said):
    assert hear(said).intent is not Intent.QUIZ


WORDS = st.sampled_from(
    (
        *("quiz me", "on", "ten", "hard", "ones", "questions", "about", "the", "one"),
        *("true or false", "i got wrong", "coal", "yesterday", "give", "a", "round"),
        *("please", "what", "and", "make it", "easier"),
    )
)


@given(st.lists(WORDS, min_size=1, max_size=40).map(" ".join))
def test_a_wish_holds_nothing_but_its_slots(said):
    heard = hear(said)
    if heard.intent is Intent.QUIZ:
        assert heard.slots.keys() <= SLOTS
        assert all(heard.slots.values())
        assert heard.slots.get("count", "1").isdigit()
        assert heard.slots.get("level", "hard") in ("hard", "easy")
        assert heard.slots.get("kind", "list") in set(QuestionKind)
