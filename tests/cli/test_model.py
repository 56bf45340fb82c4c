"""`lili model`."""

import json

import pytest
from click.testing import CliRunner

from lili_voice.cli.model import command
from lili_voice.errors import AuthorError

PAGE = "# The Revolt\n\n## Why?\n\nThe poll tax of 1381 was hated.\n"


@pytest.fixture
def model(tmp_path):
    (tmp_path / "page.md").write_text(PAGE)

    def model(*flags):
        where = ["--out", tmp_path / "models", "--content", tmp_path]
        return CliRunner().invoke(command, [str(flag) for flag in (*flags, *where)])

    return model


def test_a_model_is_written_and_then_current(model, tmp_path):
    assert model("--check").exit_code == 1
    assert model().exit_code == 0
    assert model("--check").exit_code == 0
    written = json.loads((tmp_path / "models" / "alexa" / "en-GB.json").read_text())
    assert (
        written["interactionModel"]["languageModel"]["invocationName"] == "clever lili"
    )


def test_a_model_older_than_its_documents_is_named(model, tmp_path):
    model()
    (tmp_path / "page.md").write_text(PAGE + "Wat Tyler led the Revolt.\n")
    result = model("--check")
    assert result.exit_code == 1
    assert "en-GB.json is out of date" in result.stdout


def test_checking_writes_nothing(model, tmp_path):
    model("--check")
    assert not (tmp_path / "models").exists()


def test_another_invocation_name_may_be_chosen(model, tmp_path):
    model("--invocation", "history lili")
    assert "history lili" in (tmp_path / "models" / "alexa" / "en-GB.json").read_text()


def test_a_model_that_alexa_would_refuse_is_not_written(model, tmp_path):
    result = model("--invocation", "Alexa 5")
    assert isinstance(result.exception, AuthorError)
    assert not (tmp_path / "models").exists()
