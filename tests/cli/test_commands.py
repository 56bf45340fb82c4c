"""The commands as they are called."""

import json
import shlex
import socket
from dataclasses import replace
from importlib import resources

import click
import jsonschema
import pytest
from click.testing import CliRunner

from lili_voice.cli import COMMANDS, INTERRUPTED, Commands
from lili_voice.cli.serve import ready, serve
from lili_voice.errors import AuthorError, OperatorError
from lili_voice.settings import read_settings

SCHEMA = json.loads(
    resources.files("lili_voice.channels").joinpath("turn.schema.json").read_text()
)
TOLD = jsonschema.Draft202012Validator(SCHEMA)
QUESTION = "who introduced the great leap forward"


@pytest.fixture
def notes(tmp_path):
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "tea.md").write_text(
        "# The Tea Party\n\n## Key people\n\n- Samuel Adams organised the Tea Party in 1773.\n"
    )
    return folder


# --- ask


def test_a_question_is_answered_with_its_sources(run):
    result = run("ask", QUESTION)
    answer, *places = result.stdout.splitlines()
    assert result.exit_code == 0
    assert "Liu Shaoqi" in answer
    assert all(place.startswith("  great-leap-forward") for place in places)
    assert places


def test_not_knowing_is_no_failure(run):
    result = run("ask", "--json", "how tall is the Eiffel Tower")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["known"] is False


def test_an_answer_may_be_had_as_json(run):
    result = run("ask", QUESTION, "--json")
    assert result.stdout.count("\n") == 1
    answer = json.loads(result.stdout)
    TOLD.validate(answer)
    assert (answer["learner"], answer["known"]) == ("ask", True)


def test_asking_leaves_nothing_behind(run, tmp_path):
    run("ask", QUESTION)
    assert list(tmp_path.iterdir()) == []


def test_other_documents_take_the_place_of_the_starter_ones(run, notes):
    for result in (
        run("ask", QUESTION, "--json", "--content", str(notes)),
        run("ask", QUESTION, "--json", LILI_CONTENT=str(notes)),
    ):
        assert "Liu Shaoqi" not in result.stdout


# --- talk


def test_a_conversation_may_be_piped(run):
    result = run("talk", typed=f"{QUESTION}\nstop\n")
    assert result.exit_code == 0
    assert "Liu Shaoqi" in result.stdout.splitlines()[0]
    assert len(result.stdout.splitlines()) == 2


def test_lines_of_json_are_answered_by_lines_of_json(run):
    turns = [
        {"event": "launch"},
        {"text": QUESTION},
        {"text": "yes"},
        {"event": "end"},
        {"text": "help"},
    ]
    lines = "".join(json.dumps({"learner": "ann"} | turn) + "\n" for turn in turns)
    answers = [
        json.loads(line)
        for line in run("talk", "--jsonl", "--debug", typed=lines).stdout.splitlines()
    ]
    assert len(answers) == len(turns)
    for answer in answers:
        TOLD.validate(answer)
        assert "question" in answer
    assert [answer["known"] for answer in answers[:2]] == [None, True]
    assert answers[2]["question"]["accepts"]
    assert (answers[3]["speech"], answers[3]["listening"]) == ("", False)


def test_the_same_talk_is_the_same_every_time(run):
    lines = "".join(
        json.dumps({"learner": "ann", "text": text}) + "\n"
        for text in (QUESTION, "yes", "mao", "ask me one")
    )
    assert (
        run("talk", "--jsonl", typed=lines).stdout
        == run("talk", "--jsonl", typed=lines).stdout
    )


def test_a_store_remembers_from_one_day_to_the_next(run, tmp_path):
    store = str(tmp_path / "learners.db")
    turn = json.dumps({"learner": "ann", "text": QUESTION, "id": "1"}) + "\n"
    again = json.dumps({"learner": "ann", "text": "help", "id": "1"}) + "\n"
    first = run("talk", "--jsonl", "--store", store, typed=turn)
    assert run("talk", "--jsonl", "--store", store, typed=again).stdout == first.stdout
    assert run("talk", "--jsonl", typed=again).stdout != first.stdout


# --- what goes wrong


def test_what_the_operator_can_mend_is_one_line(run):
    result = run("ask", QUESTION, "--content", "/nowhere/at/all")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("lili: /nowhere/at/all: ")
    assert result.stderr.count("\n") == 1


def test_without_a_command_all_of_them_are_shown(run):
    shown = run().output
    assert all(f"\n  {name} " in shown for name in COMMANDS)


def test_a_setting_of_nothing_is_not_set(run):
    assert "Liu Shaoqi" in run("ask", QUESTION, LILI_CONTENT="").stdout


def test_a_store_in_memory_leaves_no_file(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run("talk", "--store", ":memory:", typed="help\n")
    assert result.exit_code == 0
    assert list(tmp_path.iterdir()) == []


def test_what_looks_misspelt_is_told_beside_the_answer(run):
    result = run("ask", QUESTION, LILI_CONTNT="/srv/notes")
    assert "did you mean LILI_CONTENT?" in result.stderr
    assert "Liu Shaoqi" in result.stdout


def failing(problem):
    group = Commands("lili")

    @click.command()
    def command():
        raise problem

    group.get_command = lambda ctx, name: command
    return CliRunner().invoke(group, ["ask"])


def test_every_problem_is_told_in_a_line_and_not_as_a_traceback():
    result = failing(AuthorError("tea.md, line 3: no heading\nrum.md: no facts"))
    assert result.exit_code == 2
    assert result.stderr == "lili: tea.md, line 3: no heading\nlili: rum.md: no facts\n"


def test_being_interrupted_is_quiet():
    result = failing(KeyboardInterrupt())
    assert (result.exit_code, result.output) == (INTERRUPTED, "")


def test_an_unknown_command_is_told_apart(run):
    result = run("sing")
    assert result.exit_code == 2
    assert "No such command 'sing'" in result.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_what_it_does(run, name):
    result = run(name, "--help")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: main {name} ")


# --- serve


SETTINGS = read_settings({"LILI_STORE": "sqlite://"})
EASY = "What was the iron rice bowl's name?"


def app(environ, start_response):
    raise AssertionError("nobody asks")


def test_a_port_that_is_taken_is_told_in_one_line():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(
            OperatorError, match=f"cannot listen on 127.0.0.1, port {port} .*--port"
        ):
            serve(app, replace(SETTINGS, port=port), EASY)


@pytest.mark.parametrize("host", ["two..dots", "203.0.113.77"])
def test_an_address_that_is_not_ours_is_told_in_one_line(host):
    with pytest.raises(
        OperatorError, match=f"cannot listen on {host}, port 0 "
    ) as told:
        serve(app, replace(SETTINGS, host=host, port=0), EASY)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("127.0.0.1", "http://127.0.0.1:8080"),
        ("0.0.0.0", "http://127.0.0.1:8080"),
        ("::1", "http://[::1]:8080"),
    ],
)
def test_who_starts_the_server_is_told_what_to_open_and_what_to_say(host, url):
    lines = ready(replace(SETTINGS, host=host), EASY)
    assert lines[0] == f"Lili is listening on {url}"
    told = "\n".join(lines)
    assert f"{url}/api/turn" in told
    assert "lili talk" in told
    assert "off: set LILI_ALEXA_SKILL_IDS" in told


def test_the_example_can_be_pasted_into_a_shell():
    line = next(line for line in ready(SETTINGS, EASY) if "curl" in line)
    turn = shlex.split(line)[-2]
    assert json.loads(turn)["text"] == EASY
