"""What nothing else knows is told from its words, where they are all of a quiz."""

import pytest

from lili_voice.errors import AuthorError
from lili_voice.phrases import hear
from lili_voice.phrases.gist import read_gists
from lili_voice.turn import Intent


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("so what's happened to my quiz then", Intent.RESUME),
        ("how is my score looking now", Intent.SCORE),
        ("do you think I'm getting ready for my exam", Intent.PROGRESS),
        ("what is there that I should really revise more", Intent.REVISE),
        ("which information is it you've got on me", Intent.ABOUT_ME),
        ("I could really do with a little hint", Intent.HINT),
        ("right let's get quizzing", Intent.QUIZ),
        ("I really don't know any of these", Intent.DONT_KNOW),
    ],
)
def test_words_of_a_quiz_alone_tell_what_is_meant(said, intent):
    assert hear(said).intent is intent


@pytest.mark.parametrize(
    "said",
    [
        "what's the score of the cold war",
        "how ready was I Corps",
        "I think it got better",
        "they got better at farming",
        "what information did they keep on people",
        "he gave them a hint",
        "they had a clue",
        "I don't know but I think it was Mao",
        "I don't think it was him",
        "we had to improve the harvest",
        "to improve things",
        "I know it was him",
        "he wanted to quiz them",
        "I got it",
        "what did they remember",
        "ready for war",
    ],
)
def test_one_word_more_and_it_is_left_what_it_was(said):
    assert hear(said).intent in (Intent.ASK, Intent.ANSWER)


def test_an_authors_slip_is_told():
    with pytest.raises(AuthorError, match="'scores'"):
        read_gists("plain:\n  + the\nscores:\n  score my\n", "mine.txt")
