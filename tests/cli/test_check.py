"""`lili check`."""

import re
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from click.testing import CliRunner

from lili_voice.cli.check import command
from lili_voice.learning.learner import Kept, Learner
from lili_voice.settings import SETTINGS
from lili_voice.speech import say
from lili_voice.stores import open_store
from lili_voice.turn import Intent, Reply

PAGE = "# The Revolt\n\nThe the poll tax was hated.\n"


@pytest.fixture
def check(tmp_path):
    def check(**environ):
        bare = {setting.name: None for setting in SETTINGS}
        home = {"HOME": str(tmp_path)}
        return CliRunner(env={**bare, **home, **environ}).invoke(command)

    return check


def test_with_no_settings_at_all_lili_can_run(check):
    result = check()
    assert result.exit_code == 0
    assert result.stdout.endswith("Lili can run.\n")
    for setting in SETTINGS:
        assert setting.name in result.stdout


def test_a_store_that_is_not_there_yet_is_fine_and_is_not_made(check, tmp_path):
    result = check(LILI_STORE=str(tmp_path / "learners.db"))
    assert result.exit_code == 0
    assert "Learners: the store can be used" in result.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_store_that_cannot_be_used_is_for_the_operator(check, tmp_path):
    (tmp_path / "learners.db").write_text("this is no database, but a letter")
    result = check(LILI_STORE=str(tmp_path / "learners.db"))
    assert result.exit_code == 2
    (wrong,) = [ln for ln in result.stdout.splitlines() if ln.startswith("Wrong")]
    assert wrong.startswith("Wrong, for whoever runs Lili to put right: learners in")
    assert "it is no SQLite database" in wrong


def test_a_secret_that_is_not_the_former_one_is_found_before_lili_runs(check, tmp_path):
    store = f"sqlite:///{tmp_path}/learners.db"
    learners = open_store(store, b"the former secret" * 3)
    reply = Reply(say("Hello."), Intent.LAUNCH)
    at = datetime(2031, 3, 14, tzinfo=UTC)
    learners.save("ann", Learner(), Kept(Learner(), "1", at, reply))
    learners.close()
    result = check(LILI_STORE=store, LILI_SECRET="another secret" * 3)
    assert result.exit_code == 2
    assert "kept under another secret" in result.stdout


def test_a_secret_is_never_shown(check):
    secret, token = "s3cret-" * 8, "t0ken-" * 8
    result = check(
        LILI_SECRET=secret,
        LILI_API_TOKEN=token,
        LILI_STORE="postgresql://lili:passw0rd@db.example/lili",
    )
    assert result.exit_code == 2
    assert "keeps learners in SQLite only" in result.stdout
    for hidden in (secret, token, "passw0rd"):
        assert hidden not in result.output
    assert re.search(r"LILI_SECRET +set\n", result.stdout)
    assert "postgresql://...@db.example/lili" in result.stdout


HUSH = {
    "LILI_DIALOGFLOW_ES_SECRET": "hush-" * 8,
    "LILI_DIALOGFLOW_CX_SECRET": "hush-" * 8,
    "LILI_MESSENGER_APP_SECRET": "hush-" * 8,
    "LILI_MESSENGER_VERIFY_TOKEN": "hush-" * 8,
    "LILI_MESSENGER_PAGE_TOKEN": "hush-" * 8,
}


def test_no_channels_secret_is_shown(check):
    result = check(**HUSH)
    assert result.exit_code == 0
    assert "hush" not in result.output
    for name in HUSH:
        assert re.search(rf"{name} +set\n", result.stdout)


def test_every_channel_is_told_to_be_on_or_what_turns_it_on(check):
    told = check(LILI_DIALOGFLOW_ES_SECRET="hush-" * 8).stdout
    assert "  Dialogflow ES: on, at /dialogflow/es\n" in told
    assert "  Alexa: off; LILI_ALEXA_SKILL_IDS turns it on\n" in told
    assert "  Dialogflow CX: off; LILI_DIALOGFLOW_CX_SECRET turns it on\n" in told
    assert "  Messenger: off; LILI_MESSENGER_APP_SECRET, " in told


WITHOUT_HTTPX = """
import sys
sys.modules["httpx"] = None
from lili_voice.cli import main
main(["check"])
"""


def test_messenger_without_httpx_is_told_how_to_get_it(tmp_path):
    environ = HUSH | {"HOME": str(tmp_path), "LILI_CONTENT": str(tmp_path)}
    (tmp_path / "page.md").write_text(PAGE)
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", WITHOUT_HTTPX],
        capture_output=True,
        text=True,
        env=environ,
    )
    assert done.returncode == 2
    assert "pip install 'lili-voice[messenger]'" in done.stdout
    assert "Traceback" not in done.stderr


def test_half_of_messenger_is_for_the_operator_who_is_told_the_other_half(check):
    result = check(LILI_MESSENGER_VERIFY_TOKEN="hush-" * 8)
    assert result.exit_code == 2
    (wrong,) = [ln for ln in result.stdout.splitlines() if ln.startswith("Wrong")]
    assert "LILI_MESSENGER_APP_SECRET, LILI_MESSENGER_PAGE_TOKEN: Messenger" in wrong


@pytest.mark.parametrize("url", ["https://x:abc", "https://[:::]", "https://999.1.1.1"])
def test_an_address_that_leads_nowhere_is_for_the_operator(check, url):
    result = check(**HUSH, LILI_MESSENGER_GRAPH_URL=url)
    assert result.exit_code == 2
    assert isinstance(result.exception, SystemExit)
    assert "put right: LILI_MESSENGER_GRAPH_URL: must be https://" in result.stdout


def test_whether_questions_are_kept_is_shown(check):
    assert re.search(r"LILI_KEEP_QUESTIONS +not set \(no\)\n", check().stdout)
    told = check(LILI_KEEP_QUESTIONS="yes").stdout
    assert re.search(r"LILI_KEEP_QUESTIONS +yes\n", told)


def test_the_page_and_what_uploads_come_to_are_told(check, tmp_path):
    assert "The page: on, at /\n  uploads are kept in memory alone\n" in check().stdout
    assert "The page: off, since LILI_PAGE is no\n" in check(LILI_PAGE="no").stdout
    (tmp_path / "page.md").write_text(PAGE)
    told = check(LILI_CONTENT=str(tmp_path), LILI_SAVE_UPLOADS="yes").stdout
    assert f"  uploads may be saved to {tmp_path}\n" in told
    assert "Doubtful" not in told


def test_uploads_that_cannot_be_saved_as_wished_are_doubtful(check):
    told = check(LILI_SAVE_UPLOADS="yes")
    assert told.exit_code == 0
    assert "Doubtful: LILI_SAVE_UPLOADS: uploads are not saved" in told.stdout
    assert "  uploads are kept in memory alone\n" in told.stdout


def test_documents_are_told_with_the_number_of_their_doubts(check, tmp_path):
    (tmp_path / "page.md").write_text(PAGE)
    (tmp_path / "plan.odt").write_text("x")
    told = check(LILI_CONTENT=str(tmp_path)).stdout
    assert "  page.md: The Revolt, 1 fact, 1 doubt\n" in told
    assert "`lili ingest` on these documents tells where each doubt stands" in told
    (unread,) = [line for line in told.splitlines() if "  not read: " in line]
    assert "plan.odt: " in unread


def test_documents_without_doubts_need_no_second_look(check, tmp_path):
    (tmp_path / "page.md").write_text(PAGE.replace("The the", "The"))
    told = check(LILI_CONTENT=str(tmp_path)).stdout
    assert "  page.md: The Revolt, 1 fact, 0 doubts\n" in told
    assert "lili ingest" not in told


def test_a_wrong_setting_is_for_the_operator(check):
    result = check(LILI_PORT="many", LILI_API_TOKEN="short")
    assert result.exit_code == 2
    wrong = [ln for ln in result.stdout.splitlines() if ln.startswith("Wrong")]
    assert [line.split(": ")[:2] for line in wrong] == [
        ["Wrong, for whoever runs Lili to put right", "LILI_API_TOKEN"],
        ["Wrong, for whoever runs Lili to put right", "LILI_PORT"],
    ]
    assert "great-leap-forward.md" in result.stdout


def test_a_misspelt_setting_is_doubtful_and_no_hindrance(check):
    result = check(LILI_PROT="8080")
    assert result.exit_code == 0
    assert "Doubtful: LILI_PROT" in result.stdout


def test_documents_that_say_nothing_are_for_their_author(check, tmp_path):
    (tmp_path / "page.md").write_text("# Only a title\n")
    result = check(LILI_CONTENT=str(tmp_path))
    assert result.exit_code == 2
    assert "Wrong, for the author of the documents to put right" in result.stdout


def test_a_folder_that_is_not_there_is_told_once(check, tmp_path):
    result = check(LILI_CONTENT=str(tmp_path / "lost"))
    assert result.exit_code == 2
    assert result.stdout.count("Wrong") == 1
