"""Turns as lines of JSON."""

import io
import json

import pytest

from lili_voice.cli.conversation import Conversation
from lili_voice.cli.jsonl import LONGEST_LINE, answer_lines
from lili_voice.cli.talk import arrivals
from lili_voice.errors import StoreError
from lili_voice.speech import say
from lili_voice.turn import Question, Reply

HELLO = b'{"learner": "ann", "text": "hello"}'


class Out(io.BytesIO):
    """Knows what was written when it was flushed."""

    def __init__(self):
        super().__init__()
        self.flushed = []

    def flush(self):
        self.flushed.append(self.getvalue().count(b"\n"))


def parrot(turn):
    if turn.text == "trouble":
        raise StoreError("learners in memory: the disk is full")
    asked = Question("Which?", ("this",), "fact")
    return Reply(say(f"You said {turn.text}."), turn.intent, say("And?"), asked=asked)


def answers(*lines, debug=False):
    out = Out()
    talk = Conversation(parrot, arrivals(remembering=False), debug)
    answer_lines(io.BytesIO(b"".join(lines)), out, talk)
    assert out.flushed == list(range(1, len(out.flushed) + 1))
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_every_line_is_answered_at_once_by_one_line():
    said = [
        answer["speech"] for answer in answers(HELLO + b"\n", HELLO + b"\r\n", HELLO)
    ]
    assert said == ["You said hello."] * 3


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"   ",
        b"hello",
        b"\xff\xfe\x00",
        b'{"learner": "ann", "text": NaN}',
        b'{"learner": "ann", "text": "' + b"a" * 1_000_000 + b'"}',
        b"[" * 10_000,
        b'{"learner": "ann", "text": "a", "more": '
        + b"[" * 10_000
        + b"]" * 10_000
        + b"}",
        b'{"learner": "ann"}',
        b'{"learner": "ann", "text": "trouble"}',
    ],
)
def test_a_line_that_cannot_be_answered_is_explained_and_the_next_one_answered(line):
    first, second = answers(line + b"\n", HELLO + b"\n")
    assert list(first) == ["error"]
    assert second["speech"] == "You said hello."


@pytest.mark.parametrize("more", [-1, 0, 1, LONGEST_LINE, 3 * LONGEST_LINE])
def test_a_line_of_any_length_is_one_line(more):
    line = HELLO[:-1].ljust(LONGEST_LINE + more - 2) + b"}\n"
    first, second = answers(line, HELLO)
    assert ("error" in first) == (more > 0)
    assert second["speech"] == "You said hello."


def test_the_question_is_shown_when_debugging_alone():
    assert "question" not in answers(HELLO)[0]
    assert answers(HELLO, debug=True)[0]["question"]["accepts"] == ["this"]


def test_no_input_is_no_output():
    assert answers() == []


def test_turns_nobody_remembers_are_numbered_so_that_a_talk_can_be_repeated():
    arrive, again = arrivals(remembering=False), arrivals(remembering=False)
    assert [arrive().fresh, arrive().fresh] == [again().fresh, again().fresh]


def test_turns_that_are_kept_never_have_the_id_of_an_earlier_day():
    today, tomorrow = arrivals(remembering=True), arrivals(remembering=True)
    assert len({today().fresh, today().fresh, tomorrow().fresh}) == 3
