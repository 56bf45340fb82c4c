"""Commands that cannot be understood, and output that cannot be written."""

import shlex
import subprocess
import sys

import pytest

COMMAND_LINE = "from lili_voice.cli import main; main()"


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("ask who was mao", 'put the question in quotation marks: lili ask "who'),
        ("ask", "Missing argument 'QUESTION'"),
        ("serve --port abc", "'abc' is not a valid integer range"),
        ("ask --loud help", "No such option '--loud'"),
        ("ask help --content ''", "Invalid value for '--content': it is empty"),
        ("talk --content ' '", "Invalid value for '--content': it is empty"),
        ("ingest ''", "it is empty; give a file or folder"),
        ("sing", "No such command 'sing'"),
        ("--loud", "No such option '--loud'"),
    ],
)
def test_a_command_that_cannot_be_understood_is_told_in_one_line(run, call, told):
    result = run(*shlex.split(call))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("lili: ")
    assert told in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "call", ["facts", "facts --json", "talk --jsonl", "ask help --json"]
)
def test_output_that_has_no_room_is_told_in_one_line(call):
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", COMMAND_LINE, *call.split()],
            input=b'{"learner": "ann", "text": "help"}\n',
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.startswith(b"lili: the output cannot be written (No space left")
    assert done.stderr.count(b"\n") == 1
