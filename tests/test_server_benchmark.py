"""The benchmark of the server measures what it says, on a small scale."""

import json
import random
from itertools import islice

import pytest

from server import KINDS, LIMITS, Figures, running, table
from server_client import Took, ask_once, keep_busy
from server_load import Said, firsts, lessons
from server_requests import NOON, SKILL, Signer, envelope

QUESTIONS = [
    "Who dug the canal?",
    "When was the harbour closed?",
    "Why did they march?",
]


@pytest.fixture(scope="module")
def signer():
    return Signer()


@pytest.fixture(scope="module")
def folder(signer, tmp_path_factory):
    made = tmp_path_factory.mktemp("benchmark")
    (made / "limits.json").write_text(json.dumps(LIMITS))
    (made / "root.pem").write_bytes(signer.root())
    (made / "chain.pem").write_bytes(signer.chain())
    (made / "skill").write_text(SKILL)
    (made / "now").write_text(NOON.isoformat())
    return made


def said(words, number):
    return envelope("pupil", number, words)


def test_lili_answers_what_is_signed_and_refuses_what_is_changed(signer, folder):
    request = signer.request(said("what do you know about", 1))
    with running("lili", folder) as (_, port):
        assert b"<speak>" in ask_once(port, request)
        changed = request.replace(b"what do you", b"what do yow")
        assert ask_once(port, changed).startswith(b"HTTP/1.1 400")


def test_every_request_is_answered_and_timed(signer, folder):
    requests = [signer.request(said("", number)) for number in range(20)]
    with running("hello", folder) as (_, port):
        took = keep_busy(port, iter(requests), 30.0, 4)
    assert len(took.each) == 20
    assert took.failed == 0
    assert 0 < max(took.each) <= took.seconds


def test_an_answer_other_than_200_counts_as_failed(folder):
    request = b"POST /nowhere HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n"
    with running("echo", folder) as (_, port):
        assert keep_busy(port, iter([request] * 3), 30.0, 1).failed == 3


def test_a_first_question_is_never_asked_twice():
    asked = [one.words for one in firsts(QUESTIONS, random.Random(1))]
    assert len(asked) > 100
    assert len(set(asked)) == len(asked)


def test_a_class_opens_the_skill_asks_the_same_and_is_quizzed():
    turns = list(islice(lessons(QUESTIONS, random.Random(1)), 400))
    assert turns[0] == Said("P0", 0, "")
    heard = [one.words for one in turns]
    assert heard.count("quiz me") > 10
    assert set(QUESTIONS) <= set(heard)


def test_the_table_sets_everything_against_the_hello_world():
    figures = {kind: Figures() for kind in KINDS}
    for kind, requests in (("echo", 400), ("hello", 100), ("lili", 150)):
        figures[kind].rounds = [Took([0.004] * requests, 1.0)]
        figures[kind].starts = [0.2 if kind == "echo" else 0.3]
    rows = list(table(figures))
    assert "| Lili | 150 | 1.50 | 4.0 | 4.0 | 0 | 0.30 | 1.50 |" in rows
