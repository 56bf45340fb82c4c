"""`lili quiz-bank`."""

import json

import pytest
from click.testing import CliRunner

from lili_voice.cli.quiz_bank import command

PAGE = "# The Dock Strike\n\n## Who led the Dock Strike?\n\nThe Dock Strike was led by Ben Harker in August 1889.\n"


@pytest.fixture
def quiz_bank(tmp_path):
    (tmp_path / "docks.md").write_text(PAGE)

    def quiz_bank(*flags):
        return CliRunner(env={"LILI_CONTENT": None}).invoke(
            command, [*flags, "--content", str(tmp_path)]
        )

    return quiz_bank


def test_each_question_stands_below_its_fact_with_its_answer(quiz_bank):
    told = quiz_bank().stdout.splitlines()
    assert told[0] == "The Dock Strike (docks.md)"
    assert told[1].split(maxsplit=1) == [
        "5",
        "The Dock Strike was led by Ben Harker in August 1889.",
    ]
    at = next(n for n, line in enumerate(told) if "Who led the Dock Strike" in line)
    assert told[at].strip() == "short: Who led the Dock Strike?"
    assert told[at + 1].strip() == "= Ben Harker"


def test_how_a_question_is_struck_out_is_told_at_the_end(quiz_bank):
    *_, how, line = quiz_bank().stdout.splitlines()
    assert how == "To strike one out, write a line in its document:"
    assert line.startswith("  Not asked: ")


def test_each_question_is_one_json_object(quiz_bank):
    told = [json.loads(line) for line in quiz_bank("--json").stdout.splitlines()]
    who = next(one for one in told if one["prompt"] == "Who led the Dock Strike?")
    assert (who["document"], who["lines"], who["kind"]) == ("docks.md", [5, 5], "short")
    assert (who["answer"], who["choices"], who["wants"]) == ("Ben Harker", [], 0)
    assert len({one["prompt"] for one in told}) == len(told)
