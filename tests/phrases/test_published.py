"""What platforms send back is heard as the pupil said it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lili_voice.phrases import hear, heard_as, openings
from lili_voice.phrases.published import NAMES, samples
from lili_voice.turn import Intent


@pytest.mark.parametrize(
    ("name", "slots", "text"),
    [
        ("AskWhoIntent", {"query": "was liu shaoqi"}, "who was liu shaoqi"),
        ("AskWhosIntent", {"query": "the leader"}, "who's the leader"),
        ("AskHowManyIntent", {"query": "died"}, "how many died"),
        ("AskTellMeIntent", {"query": "who he was"}, "tell me who he was"),
        ("AskWhoIntent", {}, "who"),
        ("AskWhoIntent", {"query": ""}, "who"),
        ("AskWhoIntent", {"query": None}, "who"),
        ("WordsIntent", {"words": "who was he"}, "who was he"),
        ("SomethingElse", {"a": "who", "b": "was he"}, "who was he"),
    ],
)
def test_a_question_gets_its_first_words_back(name, slots, text):
    heard = heard_as(name, slots)

    assert (heard.text, heard.intent, heard.question) == (text, Intent.ASK, True)


@pytest.mark.parametrize(
    ("name", "slots", "intent"),
    [
        ("AMAZON.YesIntent", {}, Intent.YES),
        ("AMAZON.NoIntent", {}, Intent.NO),
        ("AMAZON.HelpIntent", {}, Intent.HELP),
        ("AMAZON.StopIntent", {}, Intent.STOP),
        ("AMAZON.CancelIntent", {}, Intent.CANCEL),
        ("AMAZON.RepeatIntent", {}, Intent.REPEAT),
        ("AMAZON.StartOverIntent", {}, Intent.START_OVER),
        ("AMAZON.NextIntent", {}, Intent.MORE),
        ("AMAZON.PauseIntent", {}, Intent.STOP),
        ("AMAZON.ResumeIntent", {}, Intent.MORE),
        ("AMAZON.NavigateHomeIntent", {}, Intent.STOP),
        ("AMAZON.FallbackIntent", {}, Intent.UNCLEAR),
        ("QuizIntent", {}, Intent.QUIZ),
        ("HintIntent", {"stray": "x"}, Intent.HINT),
        ("SkipIntent", {}, Intent.SKIP),
        ("TopicsIntent", {}, Intent.TOPICS),
        ("DontKnowIntent", {}, Intent.DONT_KNOW),
        ("MoreIntent", {}, Intent.MORE),
        ("SlowerIntent", {}, Intent.SLOWER),
        ("ShorterIntent", {}, Intent.SHORTER),
        ("DetailIntent", {}, Intent.DETAIL),
        ("SpellIntent", {}, Intent.SPELL),
        ("SourceIntent", {}, Intent.SOURCE),
        ("ContestIntent", {}, Intent.CONTEST),
        ("OtherIntent", {}, Intent.OTHER),
        ("OkayIntent", {}, Intent.YES),
        ("FineIntent", {}, Intent.NO),
        ("NextIntent", {}, Intent.MORE),
        ("RepeatQuestionIntent", {}, Intent.REPEAT),
        ("ChangeExamIntent", {}, Intent.EXAM),
        ("VerdictIntent", {}, Intent.CONTEST),
        ("WasRightIntent", {}, Intent.CONTEST),
        ("FinishedIntent", {}, Intent.STOP),
        ("WordsIntent", {"words": "the second one again"}, Intent.ITEM),
        ("AskWhatIntent", {"query": "was the last one"}, Intent.ITEM),
        ("AskRepeatIntent", {"query": "the third"}, Intent.ITEM),
        ("AskGoBackToIntent", {"query": "the first one"}, Intent.ITEM),
        ("AskHowIntent", {"query": "do you know"}, Intent.SOURCE),
        ("WordsIntent", {"words": "hint"}, Intent.HINT),
        ("WordsIntent", {"words": "the soviet union"}, Intent.ASK),
        ("WordsIntent", {}, Intent.UNCLEAR),
        ("AnswerIntent", {}, Intent.UNCLEAR),
        ("AnswerIntent", {"answer": "hint"}, Intent.HINT),
        ("AnswerIntent", {"answer": "who was he"}, Intent.ASK),
        ("AskIsIntent", {"query": "it mao"}, Intent.ANSWER),
        ("AskIsIntent", {"query": "it true he resigned"}, Intent.ASK),
        ("AskWhatIntent", {"query": "did you say"}, Intent.REPEAT),
        ("SayIIntent", {}, Intent.UNCLEAR),
        ("", {}, Intent.UNCLEAR),
    ],
)
def test_a_published_name_stands_for_its_intent(name, slots, intent):
    assert heard_as(name, slots).intent is intent


@pytest.mark.parametrize(
    ("name", "slots"),
    [
        ("AskSpellIntent", {"query": "zhou enlai"}),
        ("AskHowIntent", {"query": "do you spell zhou enlai"}),
        ("WordsIntent", {"words": "spell zhou enlai"}),
    ],
)
def test_a_name_to_be_spelt_comes_back_with_its_request(name, slots):
    heard = heard_as(name, slots)

    assert (heard.intent, heard.slots) == (Intent.SPELL, {"name": "zhou enlai"})


def test_the_slot_of_an_answer_is_an_answer():
    heard = heard_as("AnswerIntent", {"answer": "the soviet union"})

    assert heard.intent is Intent.ANSWER
    assert heard.slots == {"answer": "the soviet union"}


def test_an_answer_within_an_answer_loses_both_carriers():
    heard = heard_as("AnswerIntent", {"answer": "it's the soviet union"})

    assert heard.slots == {"answer": "the soviet union"}


def test_a_published_command_carries_words_that_mean_the_same():
    commands = {name: i for name, i in NAMES.items() if i is not Intent.UNCLEAR}

    heard = {name: hear(heard_as(name, {}).text).intent for name in commands}

    assert heard == commands


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("AMAZON.NextIntent", "next"),
        ("OkayIntent", "okay"),
        ("RepeatQuestionIntent", "repeat the question"),
        ("WasRightIntent", "that was right"),
    ],
)
def test_a_name_of_its_own_brings_back_the_words_that_count(name, text):
    assert heard_as(name, {}).text == text


@pytest.mark.parametrize("answer", ["it's false", "that's wrong", "true", "gone"])
def test_what_follows_i_think_is_no_doubt_about_the_notes(answer):
    assert heard_as("AnswerIntent", {"answer": answer}).intent is Intent.ANSWER


def test_what_is_typed_in_chats_is_not_published():
    said = {text for texts in samples().values() for text in texts}

    assert said.isdisjoint({"k", "kk", "y", "n", "gtg", "ty", "eh"})


def test_an_opening_is_published_once():
    assert len(set(openings().values())) == len(openings())


def test_no_published_phrase_belongs_to_two_intents():
    said = [phrase for phrases in samples().values() for phrase in phrases]

    assert len(said) == len(set(said))


@given(
    st.one_of(st.sampled_from(sorted(samples())), st.text()),
    st.dictionaries(st.text(), st.one_of(st.none(), st.text())),
)
def test_any_name_and_slots_are_heard_as_something(name, slots):
    assert heard_as(name, slots).intent in Intent


def test_a_child_in_distress_is_heard_without_the_carrier_that_a_platform_keeps():
    heard = heard_as("AnswerIntent", {"answer": "about jumping in front of a tram"})
    assert heard.intent is Intent.DISTRESS
    assert (
        heard_as("AnswerIntent", {"answer": "the tram lines"}).intent is Intent.ANSWER
    )
