"""`lili model`."""

import json
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from lili_voice.cli.model import command
from lili_voice.errors import AuthorError, OperatorError

PAGE = "# The Revolt\n\n## Why?\n\nThe poll tax of 1381 was hated.\n"
ENDPOINT = "https://lili.example.org/alexa"


@pytest.fixture
def model(tmp_path):
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "page.md").write_text(PAGE)

    def model(*flags):
        where = ["--out", tmp_path / "models", "--content", tmp_path / "notes"]
        return CliRunner().invoke(command, [str(flag) for flag in (*flags, *where)])

    return model


def manifest(package):
    return json.loads((package / "alexa/skill-package/skill.json").read_text())[
        "manifest"
    ]


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
    (tmp_path / "notes" / "page.md").write_text(PAGE + "Wat Tyler led the Revolt.\n")
    result = model("--check")
    assert result.exit_code == 1
    assert "en-GB.json is out of date" in result.stdout


def test_checking_writes_nothing(model, tmp_path):
    model("--check")
    model("--check", "--package", tmp_path / "package")
    assert not (tmp_path / "models").exists()
    assert not (tmp_path / "package").exists()


def test_another_invocation_name_may_be_chosen(model, tmp_path):
    model("--invocation", "history lili")
    assert "history lili" in (tmp_path / "models" / "alexa" / "en-GB.json").read_text()


def test_a_model_that_alexa_would_refuse_is_not_written(model, tmp_path):
    result = model("--invocation", "Alexa 5")
    assert isinstance(result.exception, AuthorError)
    assert not (tmp_path / "models").exists()


@pytest.mark.parametrize(
    ("flags", "locales"),
    [
        ([], {"en-GB"}),
        (["--locale", "en-US"], {"en-US"}),
        (["--locale", "en-US", "--locale", "en-AU"], {"en-US", "en-AU"}),
        (["--locale", "all"], {"en-GB", "en-US", "en-AU", "en-CA", "en-IN"}),
    ],
)
def test_a_model_is_written_for_each_locale(model, tmp_path, flags, locales):
    model(*flags)
    written = {path.stem for path in (tmp_path / "models" / "alexa").iterdir()}
    assert written == locales


def test_a_locale_written_before_and_not_now_is_told(model):
    model("--locale", "all")
    result = model("--check", "--locale", "en-GB")
    assert result.exit_code == 1
    assert "en-IN.json is published no longer" in result.stdout


def test_a_locale_that_alexa_has_not_is_refused(model):
    assert "'all'" in model("--locale", "en-NZ").stderr


def test_a_package_is_written_and_then_current(model, tmp_path):
    package = tmp_path / "package"
    told = ["--package", package, "--endpoint", ENDPOINT, "--privacy", "https://a.b/c"]
    assert model(*told).exit_code == 0
    assert not (tmp_path / "models").exists()
    assert manifest(package)["apis"]["custom"]["endpoint"]["uri"] == ENDPOINT
    assert (package / "alexa" / "ask-resources.json").is_file()
    for agent in ("dialogflow_es.zip", "dialogflow_cx.zip"):
        with ZipFile(package / agent) as archive:
            assert "agent.json" in archive.namelist()
    assert model("--check", *told).exit_code == 0
    (package / "dialogflow_cx.zip").write_bytes(b"")
    result = model("--check", *told)
    assert result.exit_code == 1
    assert "dialogflow_cx.zip is out of date" in result.stdout


def test_what_a_package_still_lacks_is_told(model, tmp_path):
    result = model("--package", tmp_path / "package")
    assert result.exit_code == 0
    assert "no --endpoint" in result.stdout
    assert "no --privacy" in result.stdout
    assert "endpoint" not in manifest(tmp_path / "package")["apis"]["custom"]


def test_what_an_earlier_package_left_behind_is_told(model, tmp_path):
    model("--package", tmp_path / "package", "--locale", "all")
    result = model("--package", tmp_path / "package")
    assert "en-US.json is published no longer: delete it." in result.stdout


def test_a_deployed_package_may_be_written_again(model, tmp_path):
    states = tmp_path / "package" / "alexa" / ".ask" / "ask-states.json"
    model("--package", tmp_path / "package")
    states.parent.mkdir()
    states.write_text("{}")
    result = model("--package", tmp_path / "package")
    assert ".ask" not in result.stdout
    assert states.is_file()


@pytest.mark.parametrize("flag", ["--endpoint", "--privacy"])
def test_an_address_alexa_would_refuse_is_not_written(model, tmp_path, flag):
    result = model(
        "--package", tmp_path / "package", flag, "http://lili.example.org/alexa"
    )
    assert isinstance(result.exception, OperatorError)
    assert f"{flag} 'http://lili.example.org/alexa' must begin with https://" in str(
        result.exception
    )
    assert not (tmp_path / "package").exists()


def test_an_address_without_a_package_has_nowhere_to_go(model):
    result = model("--endpoint", ENDPOINT)
    assert result.exit_code == 2
    assert "go with --package" in result.stderr
