"""Turns as lines of JSON: every line in gives exactly one line out."""

from collections.abc import Iterator
from typing import BinaryIO

from lili_voice.channels.turns import Unreadable, read, turn_of, write, write_error
from lili_voice.cli.conversation import Conversation
from lili_voice.errors import StoreError

LONGEST_LINE = 256 * 1024


def answer_lines(lines: BinaryIO, out: BinaryIO, talk: Conversation) -> None:
    """Answers each line as it comes, and at once."""
    for line in _lines(lines):
        out.write(_answer(line, talk) + b"\n")
        out.flush()


def _answer(line: bytes, talk: Conversation) -> bytes:
    if len(line) > LONGEST_LINE:
        return write_error(f"this line is longer than {LONGEST_LINE:,} bytes")
    said = read(line)
    if isinstance(said, Unreadable):
        return write_error(said.why)
    try:
        reply = talk.answer(turn_of(said, talk.arrive()))
    except StoreError as problem:
        return write_error(str(problem))
    return write(said.learner, reply, debug=talk.debug)


def _lines(lines: BinaryIO) -> Iterator[bytes]:
    """Lines; of one that is too long only the start, so that it cannot fill memory."""
    while line := lines.readline(LONGEST_LINE + 1):
        rest = line
        while len(rest) > LONGEST_LINE and not rest.endswith(b"\n"):
            rest = lines.readline(LONGEST_LINE + 1)
        yield line
