"""What pupils say is taken for what they mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lili_voice.knowledge.library import STARTER, read_folder
from lili_voice.phrases import expand, hear
from lili_voice.phrases.said import LONGEST
from lili_voice.turn import Intent

OPEN_ENDED = {Intent.ASK, Intent.ANSWER}
NEVER_SAID = {Intent.END, Intent.SILENCE}


@pytest.mark.parametrize("intent", [i for i in Intent if i not in NEVER_SAID])
def test_every_phrase_is_heard_as_its_own_intent(intent):
    phrases = [
        phrase.replace("{answer}", "liu shaoqi").replace("{query}", "liu shaoqi")
        for phrase in expand(intent)
    ]

    assert phrases
    assert [(p, hear(p).intent) for p in phrases] == [(p, intent) for p in phrases]


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("Stop!", Intent.STOP),
        ("why did it stop", Intent.ASK),
        ("stop the famine", Intent.ASK),
        ("no", Intent.NO),
        ("no idea", Intent.DONT_KNOW),
        ("no food was left", Intent.ASK),
        ("next", Intent.MORE),
        ("next question", Intent.SKIP),
        ("what came next for Mao", Intent.ASK),
        ("what do you know about", Intent.TOPICS),
        ("what do you know about the Cold War", Intent.ASK),
        ("help", Intent.HELP),
        ("how did the Soviets help", Intent.ASK),
        ("yes", Intent.YES),
        ("yes but why", Intent.ASK),
        ("cancel", Intent.CANCEL),
        ("who cancelled the plan", Intent.ASK),
        ("pass", Intent.SKIP),
        ("did the bill pass", Intent.ASK),
        ("again", Intent.REPEAT),
        ("did it happen again", Intent.ASK),
        ("clue", Intent.HINT),
        ("hello", Intent.LAUNCH),
        ("start again", Intent.START_OVER),
        ("when did the war start again", Intent.ASK),
    ],
)
def test_a_phrase_never_swallows_a_longer_question(said, intent):
    assert hear(said).intent is intent


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("Um, yes please, Lili", Intent.YES),
        ("HEY LILI, QUIZ ME!", Intent.QUIZ),
        ("alexa, ask clever lili to quiz me", Intent.QUIZ),
        ("ok so next question please", Intent.SKIP),
        ("I don’t know", Intent.DONT_KNOW),
        ("i dont know", Intent.DONT_KNOW),
        ("er, like, can I have a hint?", Intent.HINT),
        ("Sorry, what was the question?", Intent.REPEAT),
        ("quiz me then", Intent.QUIZ),
        ("I think I don't know", Intent.DONT_KNOW),
    ],
)
def test_manners_noises_and_punctuation_do_not_hide_a_phrase(said, intent):
    assert hear(said).intent is intent


@pytest.mark.parametrize("said", ["", "  ", "\n\t", " "])
def test_nothing_said_is_silence(said):
    assert hear(said).intent is Intent.SILENCE


@pytest.mark.parametrize("said", ["?!", "...", "'", "_", "🤔", "\u200b"])
def test_marks_without_letters_are_unclear(said):
    assert hear(said).intent is Intent.UNCLEAR


@pytest.mark.parametrize(
    "said",
    [
        "who was Liu Shaoqi",
        "Who's the leader",
        "so and what was it like",
        "Did he resign",
        "name the leader",
        "state two aims",
        "tell me about the famine",
        "I want to know about the communes",
        "can you tell me when it began",
        "in which year did it begin",
        "to what extent was it a failure",
        "is it true that Mao resigned",
        "the famine, what was it",
        "Liu Shaoqi?",
        "compare the two plans",
        "give three reasons",
        "Mao resigned when",
    ],
)
def test_a_question_or_request_has_the_form_of_one(said):
    heard = hear(said)

    assert (heard.intent, heard.question) == (Intent.ASK, True)


@pytest.mark.parametrize(
    "said",
    [
        "liu shaoqi",
        "nineteen fifty eight",
        "the soviet union",
        "May 1958",
        "state owned farms",
        "did not work",
        "because they wanted power",
        "no, he wasn't",
        "he stepped down",
        "five million",
        "a",
    ],
)
def test_bare_words_are_no_question(said):
    heard = hear(said)

    assert (heard.intent, heard.question) == (Intent.ASK, False)


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("my answer is Liu Shaoqi", "Liu Shaoqi"),
        ("is it Liu Shaoqi?", "Liu Shaoqi"),
        ("Was it the Soviet Union", "the Soviet Union"),
        ("I think it's nineteen fifty-eight.", "nineteen fifty-eight"),
        ("Erm, I think, um, it was Mao, I reckon", "Mao"),
        ("the Soviet Union I think", "the Soviet Union"),
        ("it was Mao wasn't it", "Mao"),
        ("hmm, possibly Liu somebody", "Liu somebody"),
        ("I'd go for B please", "B"),
        ("My answer is “Peng Dehuai”", "Peng Dehuai"),
    ],
)
def test_the_carrier_of_an_answer_is_taken_away(said, answer):
    heard = hear(said)

    assert (heard.intent, heard.slots) == (Intent.ANSWER, {"answer": answer})
    assert not heard.question


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Hey Lili, who was Liu Shaoqi, please?", "who was Liu Shaoqi?"),
        ("um  the   Soviet Union", "the Soviet Union"),
        ("Please describe “the leap”", "describe “the leap”"),
        ("so who was he", "so who was he"),
        ("Mao’s plan", "Mao's plan"),
        ("please", "please"),
    ],
)
def test_the_text_keeps_what_was_said_but_not_the_noises(said, text):
    assert hear(said).text == text


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        *((yes, Intent.YES) for yes in ("👍", "👍🏽", "k", "kk", "Y", "yh")),
        *((no, Intent.NO) for no in ("👎", "N", "nah")),
        *((bye, Intent.STOP) for bye in ("gtg", "thx bye", "bye x", "stop pls", "brb")),
        *((bye, Intent.STOP) for bye in ("gotta go", "got to go")),
        *((thanks, Intent.THANKS) for thanks in ("ty", "thx")),
        *((wrong, Intent.CONTEST) for wrong in ("ur wrong", "u r wrong")),
        *((start, Intent.LAUNCH) for start in ("start", "Get started")),
        ("🎉", Intent.UNCLEAR),
        ("volume up", Intent.UNCLEAR),
        ("turn it up", Intent.UNCLEAR),
        ("can i have an easier one", Intent.SKIP),
        ("i don't know the rest", Intent.DONT_KNOW),
        ("nah that's it", Intent.ALL_SAID),
    ],
)
def test_what_is_typed_or_said_in_passing_is_understood(said, intent):
    assert hear(said).intent is intent


def test_a_very_long_text_is_heard_by_its_beginning():
    heard = hear("who was Mao " + "x " * 500_000)

    assert (heard.intent, heard.question) == (Intent.ASK, True)
    assert len(heard.text) <= LONGEST


FRAGMENTS = st.sampled_from(
    ["um", "Lili", "please", "I think", "it was", "İ", "'", "’", "?", "i̇'", "ﷺ", "_"]
)


@given(st.one_of(st.text(), st.lists(FRAGMENTS).map(" ".join)))
def test_any_text_at_all_is_heard_as_something(text):
    heard = hear(text)

    assert len(heard.text) <= LONGEST + 1
    has_answer = heard.intent in (Intent.ANSWER, Intent.CONTEST) and heard.slots
    assert bool(has_answer) == ("answer" in heard.slots)
    assert heard.slots.get("answer", "something")


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("can you say that more slowly please", Intent.SLOWER),
        ("Hang on, slow down", Intent.ASK),
        ("you're talking too fast", Intent.SLOWER),
        ("just the answer", Intent.SHORTER),
        ("that's too long", Intent.SHORTER),
        ("in more detail please", Intent.DETAIL),
        ("tell me more about him", Intent.DETAIL),
        ("tell me more", Intent.MORE),
        ("go on", Intent.MORE),
        ("the second one again", Intent.ITEM),
        ("what was the last one?", Intent.ITEM),
        ("the one before that", Intent.ITEM),
        ("go back to the first one", Intent.ITEM),
        ("how do you spell that?", Intent.SPELL),
        ("where is that from?", Intent.SOURCE),
        ("How do you know?", Intent.SOURCE),
        ("which page is that on", Intent.SOURCE),
        ("are you sure?", Intent.SOURCE),
        ("no, that's wrong", Intent.CONTEST),
        ("my textbook says something different", Intent.CONTEST),
        ("what does the other document say about it", Intent.OTHER),
        ("does another document say anything", Intent.OTHER),
    ],
)
def test_what_is_said_of_an_answer_is_heard_as_that(said, intent):
    assert hear(said).intent is intent


@pytest.mark.parametrize(
    "said",
    [
        "how do you know that Mao was humiliated",
        "what was the first five year plan",
        "what was the last effect",
        "where is the Soviet Union",
        "which page of history did Mao write",
        "why was that wrong",
        "what was the source of the famine",
        "the second one",
        "wrong side of the river",
        "the other man",
        "more details of the plan",
        "in short supply",
        "slower growth",
    ],
)
def test_a_question_or_an_answer_is_never_taken_for_talk_about_one(said):
    assert hear(said).intent is Intent.ASK


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("spell Liu Shaoqi", "Liu Shaoqi"),
        ("How do you spell Zhou Enlai, please?", "Zhou Enlai"),
        ("can you spell the word collectivisation", "the word collectivisation"),
        ("what's the spelling of Moscow", "Moscow"),
    ],
)
def test_a_name_may_be_wanted_spelt(said, name):
    heard = hear(said)
    assert heard.intent is Intent.SPELL
    assert heard.slots == {"name": name}


def test_no_words_of_the_starter_documents_are_taken_for_a_command():
    facts = read_folder(STARTER).facts
    words = {words for fact in facts for words in (fact.text, fact.label, *fact.people)}
    words.discard("")

    assert words
    heard = {said: hear(said).intent for said in words}
    assert {said for said, as_ in heard.items() if as_ not in OPEN_ENDED} == set()
