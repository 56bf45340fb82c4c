"""`lili facts`."""

import json

import pytest
from click.testing import CliRunner

from lili_voice.cli.facts import command

FIELDS = "id document lines kind section label place people places dates numbers text"
PAGE = "# The Revolt\n\n## Why?\n\nThere were two reasons for the Revolt:\n\n- Cost: The tax was new.\n  The tax was 12 pence.\n- War was dear.\n"


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
    (tax,) = [fact for fact in told if fact["lines"] == [8, 8]]
    made = {"id": tax["id"], "asked_as": tax["asked_as"], "short": tax["short"]}
    assert tax == made | {
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
        "text": "The tax was 12 pence.",
        "questions": ["Why?"],
        "page": None,
        "under": [],
        "terms": [],
        "other_names": [],
    }


def test_facts_are_listed_under_their_headings(facts):
    lines = facts().stdout.splitlines()
    assert lines[:2] == ["The Revolt (page.md)", "  Why?"]
    (tax,) = [line for line in lines if line.endswith(" The tax was 12 pence.")]
    assert "        8  1. [Cost] " in tax
    assert lines[-1] == f"{len(lines) - 3} facts."


def test_a_document_cannot_steer_the_screen_its_facts_are_listed_on(facts, tmp_path):
    (tmp_path / "page.md").write_text("# The Revolt\n\nThe \u202etax was hated.\n")
    assert "\u202e" not in facts().stdout


def test_without_a_folder_the_starter_documents_are_listed(facts):
    assert "(great-leap-forward.md)" in facts(content=None).stdout


def test_the_folder_may_stand_in_the_environment(facts, tmp_path):
    told = facts(content=None, env={"LILI_CONTENT": str(tmp_path)})
    assert told.stdout.startswith("The Revolt (page.md)")
