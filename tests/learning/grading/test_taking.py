"""Whether words are an answer, or something else, while a question waits."""

import pytest

from lili_voice.learning.grading.posing import posed
from lili_voice.learning.grading.taking import Taken, Words, taken_as
from lili_voice.phrases import hear
from lili_voice.turn import Choice, Intent, Question, QuestionKind

ANSWER, COMMAND, UNKNOWN = Taken.ANSWER, Taken.COMMAND, Taken.DONT_KNOW
NAMES = frozenset({"Guy Fawkes", "Robert Catesby"})
PLOT = posed("Who led the plot?", ("Robert Catesby", "Catesby"))
FUEL = posed("What fuel drove the engines?", ("coal",))
MYTH = posed("True or false: Guy Fawkes led the plot.", ("false",))
PICK = posed("Which fuel was it?", ("coal",), ("wood", "peat", "coal", "oil"))


def taken(question, text):
    heard = hear(text)
    said = Words(heard.intent, heard.text or text, heard.question)
    return taken_as(question, said, names=NAMES)


@pytest.mark.parametrize(
    "text",
    ["repeat the question", "can I have a hint", "give me a clue", "skip", "stop", "help",
     "who was he?", "what does that mean", "why did they do it?", "how many are left",
     "what was the question again", "I'd rather skip it", "can you say that again",
     "next question", "play some music", "I'm hungry", "are you a robot?", "",
     "hang on a sec", "I need the toilet", "that's a hard one"],
)  # fmt: skip
@pytest.mark.parametrize("question", [PLOT, FUEL, MYTH, PICK])
def test_a_command_is_never_judged(question, text):
    assert taken(question, text) is COMMAND


def test_a_question_about_something_else_does_not_judge_a_statement():
    assert taken(MYTH, "what about the famine") is COMMAND
    assert taken(MYTH, "is it true?") is ANSWER


@pytest.mark.parametrize(
    "text",
    ["coal", "was it coal?", "coal?", "is it coal", "because they burned coal?",
     "um, coal", "wood", "I think it was steam", "you couldn't run them without coal",
     "is it because they had coal?", "could it be wood?", "what they burnt was coal",
     "cole", "how about wood"],
)  # fmt: skip
def test_an_answer_is_never_taken_for_a_command(text):
    assert taken(FUEL, text) is ANSWER


@pytest.mark.parametrize(
    "text",
    ["I don't know", "no idea", "no clue", "dunno", "I forgot", "no clue whatsoever",
     "I literally have no idea", "not the foggiest", "don't ask me", "I'm stumped",
     "can't remember for the life of me", "we weren't taught that", "I knew this once",
     "it's on the tip of my tongue", "God knows", "you've got me there"],
)  # fmt: skip
@pytest.mark.parametrize("question", [PLOT, FUEL, MYTH, PICK])
def test_not_knowing_is_told_apart(question, text):
    assert taken(question, text) is UNKNOWN


@pytest.mark.parametrize(
    "text",
    ["yes", "no", "true", "that's wrong", "definitely not", "of course", "right",
     "isn't that true?", "is it false?", "correct", "I don't think so"],
)  # fmt: skip
def test_yes_and_no_answer_what_is_true_or_false(text):
    assert taken(MYTH, text) is ANSWER


@pytest.mark.parametrize("text", ["yes", "no"])
def test_a_bare_yes_answers_nothing_else(text):
    assert taken(FUEL, text) is COMMAND


@pytest.mark.parametrize(
    "text",
    ["c", "see", "the third one", "the last one", "is it C?", "coal", "number two"],
)
def test_a_choice_is_an_answer_however_it_is_made(text):
    assert taken(PICK, text) is ANSWER


@pytest.mark.parametrize("phrase", ["carry on", "stop", "next", "no", "right", "help"])
def test_the_right_answer_is_an_answer_though_it_is_a_phrase(phrase):
    assert taken(posed("What was the order?", (phrase,)), phrase) is ANSWER


PLAGUE = Question("What were the signs of the fever?", ("coughing up blood",), "f")
NEAR = ("The signs of the sweat were pain in the chest and cutting headaches.",)


@pytest.mark.parametrize("said", ["i think coughing up blood", "cutting headaches"])
def test_an_answer_that_sounds_like_distress_is_an_answer(said):
    assert taken_as(PLAGUE, Words(Intent.DISTRESS, said), NEAR) is Taken.ANSWER


@pytest.mark.parametrize(
    "said", ["i am coughing up blood", "my head hurts", "want to end it", "hurt them"]
)
def test_a_child_in_distress_is_never_judged(said):
    assert taken_as(PLAGUE, Words(Intent.DISTRESS, said), NEAR) is Taken.COMMAND


SIDE = Question(
    "Was this a cause or an effect of the plot? New laws were made.",
    ("cause", "it was a cause"),
    "f",
    (Choice("", "cause"), Choice("", "effect")),
    QuestionKind.CAUSE_EFFECT,
)


@pytest.mark.parametrize(
    "text",
    ["let's start the quiz", "tell me the answer one more time",
     "give me the answer one more time", "say that once more please"],
)  # fmt: skip
@pytest.mark.parametrize("question", [SIDE, PICK])
def test_a_wish_is_no_choice(question, text):
    assert taken(question, text) is COMMAND


@pytest.mark.parametrize(
    "text", ["the first one", "number one", "one", "it was a cause", "cause"]
)
def test_a_side_is_taken_by_its_place_or_its_name(text):
    assert taken(SIDE, text) is ANSWER


@pytest.mark.parametrize(
    "text",
    ["that was right!", "I was right", "no, I was right", "but my answer was right",
     "I got that right"],
)  # fmt: skip
def test_the_last_verdict_is_contested_while_a_statement_waits(text):
    assert taken(MYTH, text) is COMMAND


@pytest.mark.parametrize(
    "text", ["that's right", "right", "it was true", "that's wrong"]
)
def test_a_statement_is_judged_by_right_and_wrong(text):
    assert taken(MYTH, text) is ANSWER
