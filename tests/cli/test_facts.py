"""`lili facts`."""

import json

import pytest
from click.testing import CliRunner

from lili_voice.cli.facts import command

FIELDS = "id document lines kind section label place people places dates numbers text"
PAGE = "# The Revolt\n\n## Why?\n\nTwo reasons:\n\n- Cost: The tax of 1381.\n  It was 12 pence.\n- War.\n"


@pytest.fixture
def facts(tmp_path):
    (tmp_path / "page.md").write_text(PAGE)

    def facts(*flags, content=tmp_path, env=None):
        arguments = [*flags, *(["--content", str(content)] if content else [])]
        return CliRunner(env={"LILI_CONTENT": None, **(env or {})}).invoke(
            command, arguments
        )

    return facts


def test_each_fact_is_one_json_object_on_its_line(facts):
    told = [json.loads(line) for line in facts("--json").stdout.splitlines()]
    assert all({*FIELDS.split(), "questions"} <= fact.keys() for fact in told)
    assert told[2] | {"id": ""} == {
        "id": "",
        "document": "page.md",
        "lines": [8, 8],
        "topic": "The Revolt",
        "kind": "reason",
        "section": "Why?",
        "label": "Cost",
        "place": 1,
        "people": [],
        "places": [],
        "dates": [],
        "numbers": [12],
        "quantities": [{"value": 12, "unit": "pence"}],
        "text": "It was 12 pence.",
        "questions": ["Why?"],
        "page": None,
        "under": [],
        "terms": [],
        "other_names": [],
        "asked_as": [],
        "short": "",
    }


def test_facts_are_listed_under_their_headings(facts):
    lines = facts().stdout.splitlines()
    assert lines[:2] == ["The Revolt (page.md)", "  Why?"]
    assert lines[4].endswith("        8  1. [Cost] It was 12 pence.")
    assert lines[-1] == "4 facts."


def test_without_a_folder_the_starter_documents_are_listed(facts):
    assert "(great-leap-forward.md)" in facts(content=None).stdout


def test_the_folder_may_stand_in_the_environment(facts, tmp_path):
    told = facts(content=None, env={"LILI_CONTENT": str(tmp_path)})
    assert told.stdout.startswith("The Revolt (page.md)")
