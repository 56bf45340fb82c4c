"""What a browser is shown at the front, and where its uploads may go."""

import subprocess
import sys
from contextlib import closing

import pytest

from lili_voice.cli.serve import ready
from lili_voice.knowledge.keeping.factstore import write_store
from lili_voice.knowledge.library import library_of_pages, page_of
from lili_voice.knowledge.reading.read import read_document
from lili_voice.server import create_app
from lili_voice.server.front import doubts, front_of, why_unsaved
from lili_voice.settings import read_settings

NOTES = "# The Revolt\n\nThe poll tax was hated.\n"


@pytest.fixture
def settings():
    def settings(**chosen):
        return read_settings({"LILI_STORE": "sqlite://", **chosen})

    return settings


@pytest.fixture
def notes(tmp_path):
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "revolt.md").write_text(NOTES)
    return folder


def test_uploads_are_saved_only_where_that_was_asked_for(settings, notes):
    assert front_of(settings(LILI_CONTENT=str(notes))).saves_to is None
    asked = settings(LILI_CONTENT=str(notes), LILI_SAVE_UPLOADS="yes")
    assert front_of(asked).saves_to == notes
    assert why_unsaved(asked) == ""


@pytest.mark.parametrize(
    ("content", "more", "why"),
    [
        (None, {}, "the starter documents"),
        ("revolt.md", {}, "a single document"),
        ("store", {}, "a store made by"),
        ("", {"LILI_PAGE": "no"}, "LILI_PAGE is no"),
    ],
)
def test_where_uploads_cannot_be_saved_it_is_told_why(
    settings, notes, content, more, why
):
    if content == "store":
        page = page_of(read_document(notes / "revolt.md", "revolt.md"))
        write_store(library_of_pages([page]), [page], notes / "store")
    where = {} if content is None else {"LILI_CONTENT": str(notes / content)}
    asked = settings(LILI_SAVE_UPLOADS="yes", **where, **more)
    assert front_of(asked).saves_to is None
    assert why in why_unsaved(asked)
    assert not why_unsaved(settings(**where, **more))


def test_the_start_warns_of_uploads_that_will_not_be_saved(settings, logged):
    with closing(create_app(settings(LILI_SAVE_UPLOADS="yes"))):
        assert "LILI_SAVE_UPLOADS: uploads are not saved" in logged()


ALEXA = {"LILI_ALEXA_SKILL_IDS": "amzn1.ask.skill.0-1"}


@pytest.mark.parametrize("reached", [ALEXA, {"LILI_PROXIES": "1"}])
def test_the_start_tells_that_whoever_reaches_lili_reads_the_notes(
    settings, logged, reached
):
    for chosen, told in (({}, True), ({"LILI_PAGE": "yes"}, False)):
        asked = settings(**reached, **chosen)
        assert any("LILI_PAGE=no" in doubt for doubt in doubts(asked)) is told
    assert not doubts(settings(LILI_PAGE="no", **reached))
    assert not doubts(settings())
    with closing(create_app(settings(**reached))):
        assert "show every fact of the documents to whoever reaches" in logged()


@pytest.mark.parametrize(("page", "kind"), [("yes", "text/html"), ("no", "text/plain")])
def test_the_operator_may_close_the_page(settings, page, kind):
    with closing(create_app(settings(LILI_PAGE=page))) as app:
        answer = app.test_client().get("/", headers={"Host": "localhost:8080"})
    assert (answer.status_code, answer.mimetype) == (200, kind)


@pytest.mark.parametrize(("page", "inviting"), [("yes", True), ("no", False)])
def test_who_starts_lili_is_told_first_where_to_talk_to_her(settings, page, inviting):
    first = ready(settings(LILI_PAGE=page), "why?")[1]
    assert "http://127.0.0.1:8080/" in first
    assert first.endswith("in a browser, to talk to Lili") is inviting


def test_without_the_page_lili_starts_without_all_that_it_takes():
    code = (
        "import sys\n"
        "from lili_voice.server import create_app\n"
        "from lili_voice.settings import read_settings\n"
        "chosen = {'LILI_STORE': 'sqlite://', 'LILI_PAGE': 'no'}\n"
        "app = create_app(read_settings(chosen))\n"
        "print('lili_voice.simulator.web' in sys.modules)\n"
        "app.close()"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert told.stdout == "False\n"
