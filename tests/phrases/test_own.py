"""What a pupil says of their own quiz, progress and data."""

import pytest

from lili_voice.errors import AuthorError
from lili_voice.phrases import hear
from lili_voice.phrases.own import read_sentences
from lili_voice.turn import Intent

SAID = {
    Intent.RESUME: """
        carry on with the quiz
        let's continue the quiz please
        can we go back to the quiz
        where were we
        where did we get to
        pick up where we left off
        I want to continue my round
        finish the quiz we started yesterday
    """,
    Intent.SCORE: """
        what's my score
        so what's the score now
        how many have I got right
        how many did I get wrong
        how many questions are left
        how many more
        what question am I on
        are we nearly done
        what's my streak
        is this the last question
    """,
    Intent.PROGRESS: """
        how am I doing
        how am I doing overall
        am I getting better
        am I improving at history
        how have I done this week
        how did I do last week
        show me my progress
        how's my revision going
        am I ready for my exam
        what have I learnt so far
    """,
    Intent.REVISE: """
        what should I revise
        what should I revise next
        what am I bad at
        what do I need to work on
        what are my weak spots
        which topics am I weakest on
        what do I keep getting wrong
        tell me what to revise before my exam
        what should I be working on
        what did I get wrong
    """,
    Intent.EXAM: """
        when is my exam
        when's my history exam
        how long until my exam
        how many days have I got left till the exam
        I've got an exam coming up
        set my exam date
    """,
    Intent.ABOUT_ME: """
        what do you know about me
        what have you saved about me
        what data do you keep
        do you store anything about me
        tell me everything you know about me
        are you recording me
    """,
    Intent.FORGET: """
        forget me
        please forget everything about me
        delete my data
        delete everything you know about me
        wipe my progress
        can you erase all my answers
        I want you to forget me
    """,
}
HISTORY = """
    how did the plan carry on after 1960
    what was the score of the match
    how many questions did parliament ask
    what progress did the economy make
    what should Mao have revised
    what did Stalin know about me and my people
    when was the exam system abolished
    forget the first plan what about the second
    who deleted the records
    how was the quiz show scandal discovered
    what was his weak spot
    how are you doing
    what do you know about the reasons
    what do you keep saying about coal
"""


def lines(text):
    return [line.strip() for line in text.strip().splitlines()]


@pytest.mark.parametrize("intent", SAID)
def test_what_is_said_of_ones_own_quiz_is_heard_as_that(intent):
    heard = {said: hear(said).intent for said in lines(SAID[intent])}

    assert {said for said, as_ in heard.items() if as_ is not intent} == set()


@pytest.mark.parametrize("said", lines(HISTORY))
def test_a_question_of_history_is_left_one(said):
    assert hear(said).intent is Intent.ASK


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("scores:\n  my score", "'scores'"),
        ("score:\n  my (score", "my \\(score"),
        ("score:\n  my SCORE", "SCORE"),
    ],
)
def test_an_authors_slip_is_told(text, says):
    with pytest.raises(AuthorError, match=says):
        read_sentences(text, "mine.txt")
