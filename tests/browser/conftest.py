"""The page of a real server in a real Chromium; only ears and mouth are made up.

The browser's speech recognition and synthesis are replaced at the browser's door, by
`speech.js`: no machine that runs tests has a microphone. Nothing of Lili's is replaced.
"""

import os
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

import pytest

SPEECH = Path(__file__).with_name("speech.js").read_text("utf-8")
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
QUIET = (
    # A browser started by root has no sandbox; it opens nothing but our own page.
    *("--no-sandbox", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)
DESKTOP, PHONE = {"width": 1280, "height": 800}, {"width": 360, "height": 740}
SERVE = "import sys; from lili_voice.cli import main; sys.exit(main())"
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")
PATIENCE = 10_000  # milliseconds


@pytest.fixture(scope="session")
def chromium():
    """A running Chromium."""
    reason = "playwright is missing: pip install playwright"
    api = pytest.importorskip("playwright.sync_api", reason=reason)
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip("no Chromium here: on Debian or Ubuntu, apt-get install chromium")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*QUIET])
        yield browser
        browser.close()


@contextmanager
def serving(folder, **settings):
    """The address of a server of its own, with the settings it was given."""
    kept = {
        name: one for name, one in os.environ.items() if not name.startswith("LILI")
    }
    store = {"LILI_STORE": str(folder / "learners.db")}
    command = [sys.executable, "-c", SERVE, "serve", "--port", "0"]
    with subprocess.Popen(
        command,
        env=kept | store | settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        try:
            found = (ADDRESS.search(line) for line in process.stdout)
            yield next(filter(None, found))[0]
        finally:
            process.terminate()


@pytest.fixture(scope="session")
def notes(tmp_path_factory):
    """A teacher's folder: the starter documents."""
    folder = tmp_path_factory.mktemp("notes")
    for one in files("lili_voice.content").iterdir():
        if one.name.endswith(".md"):
            (folder / one.name).write_bytes(one.read_bytes())
    return folder


@pytest.fixture(scope="session")
def lili(chromium, notes, tmp_path_factory):
    """The address of Lili on that folder, for a teacher who tries out everything."""
    kept = {"LILI_SAVE_UPLOADS": "yes", "LILI_KEEP_QUESTIONS": "yes"}
    folder = tmp_path_factory.mktemp("lili")
    with serving(folder, LILI_CONTENT=str(notes), **kept) as address:
        yield address


@dataclass
class Visitor:
    """Somebody before the page, and what went wrong there."""

    page: object
    expected: tuple
    troubles: list
    strays: list


@pytest.fixture
def visits(chromium, lili):
    """Opens the page for somebody new; fails when the console complained of what was
    not `despite`d, or when anything was asked of another place."""
    opened = []

    def visit(path="/", address=lili, size=DESKTOP, despite=(), first="", **wishes):
        context = chromium.new_context(viewport=size, **wishes)
        context.set_default_timeout(PATIENCE)
        context.add_init_script(SPEECH + first)
        page = context.new_page()
        visitor = Visitor(page, despite, [], [])
        watch(page, visitor, address)
        opened.append((context, visitor))
        page.goto(address + path)
        return page

    yield visit
    for context, _ in opened:
        context.close()
    for _, visitor in opened:
        assert visitor.troubles == []
        assert visitor.strays == []


def watch(page, visitor, address):
    """Notes what the console complains of, and requests that leave the origin.

    What the policy for content forbids is told on the console, too."""
    home = urlsplit(address).netloc

    def complained(text):
        if not any(one in text for one in visitor.expected):
            visitor.troubles.append(text)

    def heard(message):
        if message.type in ("error", "warning"):
            complained(message.text)

    def asked(request):
        if urlsplit(request.url).netloc != home and not request.url.startswith("blob:"):
            visitor.strays.append(request.url)

    page.on("console", heard)
    page.on("pageerror", lambda failure: complained(str(failure)))
    page.on("request", asked)
