"""Where failures end that nobody foresaw."""

import ast
from pathlib import Path

import pytest

import lili_voice
from lili_voice.server import boundary
from lili_voice.server.boundary import attempt

SOURCE = Path(lili_voice.__file__).parent
EVERYTHING = ("Exception", "BaseException")


def catches_everything(node):
    if not isinstance(node, ast.ExceptHandler):
        return False
    caught = [] if node.type is None else ast.walk(node.type)
    named = [one.id for one in caught if isinstance(one, ast.Name)]
    return node.type is None or any(name in EVERYTHING for name in named)


def test_no_other_code_catches_everything():
    places = {
        path
        for path in SOURCE.rglob("*.py")
        if any(map(catches_everything, ast.walk(ast.parse(path.read_text()))))
    }
    assert places == {Path(boundary.__file__)}


def test_what_is_made_or_what_went_wrong_is_told():
    assert attempt(int, "7") == 7
    assert isinstance(attempt(int, "seven"), ValueError)


@pytest.mark.parametrize("end", [KeyboardInterrupt, SystemExit])
def test_the_end_of_the_process_is_no_failure(end):
    def work():
        raise end

    with pytest.raises(end):
        attempt(work)
