"""What stands in a transcript, and what its author is told is wrong with it."""

from datetime import timedelta

import pytest

from lili_voice.errors import AuthorError
from lili_voice.simulator.transcripts import problems, read_transcript
from lili_voice.simulator.transcripts.wanted import Wanted, after, passing


def ids(text):
    return [one.id for one in read_transcript(text, "a.txt").exchanges]


def test_what_is_wanted_belongs_to_what_was_said_above_it():
    text = "# one\n\n> hello\n< Hi\n< Lili\n! bye\n= intent=launch known=null\n> and?"
    first, second = read_transcript(text, "a.txt").exchanges
    assert first.said == "hello"
    assert first.has == ("Hi", "Lili")
    assert first.lacks == ("bye",)
    assert first.told == {"intent": "launch", "known": "null"}
    assert second.place == "a.txt, line 8: > and?"
    assert (second.has, second.lacks, second.told) == ((), (), {})


def test_turns_are_numbered_as_at_the_json_door_unless_they_have_a_name():
    assert ids("> a\n> b") == ["given:turn-1", "given:turn-2"]
    assert ids("@ kw\n> a\n> b") == ["kw-1", "kw-2"]
    assert ids("@ kw\n> a\n@ kw-7\n> b\n> c") == ["kw-1", "kw-7", "kw-8"]


def test_a_turn_said_again_keeps_its_number_and_time_that_passes_has_none():
    assert ids("@ kw\n> a\n> [again]\n> [tomorrow]\n> b") == [
        "kw-1",
        "kw-1",
        "",
        "kw-2",
    ]


@pytest.mark.parametrize(
    ("text", "line", "remedy"),
    [
        ("> hello\nWelcome", "line 2: Welcome", "begins with one of"),
        ("< Hi", "line 1: < Hi", "before its answer"),
        ("> [tomorrow]\n< Hi", "line 2: < Hi", "before its answer"),
        ("> a\n<", "line 2: <", "write something"),
        ("> a\n= intnt=ask", "line 2: = intnt=ask", "intent=... known=..."),
        ("> a\n= known", "line 2: = known", "intent=... known=..."),
        ("> [lunch]", "line 1: > [lunch]", "[launch]"),
        ("> [after 3 weeks]", "line 1: > [after 3 weeks]", "[after 3 days]"),
        ("> [again]", "line 1: > [again]", "say something before"),
        ("@ two names\n> a", "line 1: @ two names", "one name"),
        ("> [after 36500 days]\n> [tomorrow]", "line 2: > [tomorrow]", "hundred years"),
        ("# nothing", "a.txt", "nobody says anything"),
    ],
)
def test_its_author_is_told_the_line_and_the_remedy(text, line, remedy):
    with pytest.raises(AuthorError) as told:
        read_transcript(text, "a.txt")
    assert line in str(told.value)
    assert remedy in str(told.value)


@pytest.mark.parametrize(
    ("time", "written"),
    [
        (timedelta(days=1), "[tomorrow]"),
        (timedelta(days=192), "[after 192 days]"),
        (timedelta(hours=1), "[after 1 hour]"),
        (timedelta(hours=30), "[after 30 hours]"),
        (timedelta(minutes=95), "[after 95 minutes]"),
    ],
)
def test_time_that_passes_is_read_as_it_is_written(time, written):
    assert after(time) == written
    assert passing(written) == time


def test_an_answer_that_is_not_as_it_should_be_is_told_in_words():
    wanted = Wanted("a", "", "1", ("Mao", "STEEL"), ("grain",), {"known": "true"})
    assert problems(wanted, "mao wanted steel.", {"known": "true"}) == ()
    found = problems(wanted, "Liu had Grain and steel.", {"known": "false"})
    assert found == (
        'these words are missing: "Mao"',
        'these words should not be there: "grain"',
        "known is false and not true",
    )
