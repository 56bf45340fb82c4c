"""Takes the pictures of docs/screenshots anew: `make screenshots`.

A real server on the starter documents, a real Chromium, and one conversation that is
the same each time: chance is drawn from the ids of turns, which the page makes of the
browser's dice, and these are loaded here.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from picture_inputs import ROOT, SHOTS, digest
from picture_terminal import terminal
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, sync_playwright

LARGEST = 120_000  # bytes
PATIENCE = 15_000  # milliseconds
DICE = "crypto.getRandomValues = (array) => array.fill(11);"
SPEECH = (ROOT / "tests/browser/speech.js").read_text("utf-8")
SERVE = "import sys; from lili_voice.cli import main; sys.exit(main())"
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
PHONE, DESKTOP = {"width": 390, "height": 780}, {"width": 1280, "height": 820}
ANSWERS = "#log .bubble.lili"
WHO = "Who introduced the Great Leap Forward?"
WHEN = "and when was that"
WHY = "Why did Mao want communes?"
MOON = "How many moons does Jupiter have?"
EXPECTED = """async () => {
  const { turns } = JSON.parse(sessionStorage.getItem("lili.conversation"));
  const told = await fetch(`/workbench/turn?id=${turns.at(-1).told.id}`);
  return (await told.json()).why.asks.expected[0];
}"""
NOTES = """# The harbour at Eldmouth

## Building

The harbour at Eldmouth was built in 1742 by Hannah Trewin.
Hannah Trewin wanted the fishing boats to be safe in winter.

![the quay in 1750](quay.png)

## Decline

The the river silted up year after year, and by 1890 only small boats came.
The harbour at Eldmouth closed on 31 June 1911.
"""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address of a server that knows nobody yet."""
    kept = {name: one for name, one in os.environ.items() if name[:4] != "LILI"}
    kept["LILI_STORE"] = str(folder / "learners.db")
    command = [sys.executable, "-c", SERVE, "serve", "--port", "0"]
    with subprocess.Popen(
        command,
        env=kept,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as one:
        try:
            assert one.stdout is not None
            found = (ADDRESS.search(line) for line in one.stdout)
            yield next(filter(None, found))[0]
        finally:
            one.terminate()


class Photographer:
    """Opens pages for somebody new, and keeps what is seen there."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser, self.address = browser, address

    def page(self, size: dict[str, int], path: str = "/", dark: bool = False) -> Page:
        context = self.browser.new_context(
            viewport={"width": size["width"], "height": size["height"]},
            color_scheme="dark" if dark else "light",
            device_scale_factor=2 if size is PHONE else 1,
            reduced_motion="reduce",
        )
        context.set_default_timeout(PATIENCE)
        context.add_init_script(SPEECH + DICE)
        page = context.new_page()
        page.goto(self.address + path)
        return page

    def keep(self, name: str, seen: Page | Locator) -> None:
        """A picture of few colours, few enough to be small."""
        taken = Image.open(BytesIO(seen.screenshot(animations="disabled")))
        for colours in (256, 128, 64, 32):
            small = taken.convert("RGB").quantize(colours, dither=Image.Dither.NONE)
            small.save(SHOTS / name, optimize=True)
            if (SHOTS / name).stat().st_size <= LARGEST:
                return
        raise SystemExit(f"{name} is larger than {LARGEST} bytes: show less of it")


def answered(page: Page, act: Callable[[], object]) -> None:
    before = page.locator(ANSWERS).count()
    act()
    page.locator(ANSWERS).nth(before).wait_for()
    page.locator("#hush").wait_for(state="hidden")
    page.wait_for_timeout(200)


def says(page: Page, *all_words: str) -> None:
    page.locator(ANSWERS).first.wait_for()
    for words in all_words:
        page.get_by_label("Write to Lili").fill(words)
        answered(page, lambda: page.keyboard.press("Enter"))
    page.evaluate("document.activeElement.blur()")


def answers_rightly(page: Page) -> None:
    right = page.evaluate(EXPECTED)
    answered(page, page.locator("#chips .chip.wide", has_text=right).first.click)


def drawer(page: Page, tab: str) -> None:
    door = page.locator("#bench-button")
    if door.get_attribute("aria-expanded") == "false":
        door.click()
    page.get_by_role("tab", name=tab).click()
    page.locator("[role=tabpanel]:not([hidden]):not([aria-busy])").wait_for()


def talks(one: Photographer) -> None:
    page = one.page(PHONE)
    says(page, WHO, WHEN)
    page.get_by_text("Where is that from?").last.click()
    page.locator("details.from").last.scroll_into_view_if_needed()
    one.keep("talk-phone.png", page)
    page = one.page(DESKTOP)
    page.get_by_role("radio", name="Screen").check()
    says(page, WHO, WHEN)
    one.keep("talk-desktop.png", page)
    dark = one.page(DESKTOP, dark=True)
    says(dark, WHY, MOON)
    one.keep("talk-dark.png", dark)


def quizzes(one: Photographer) -> None:
    for name, size in (("quiz-phone.png", PHONE), ("quiz-desktop.png", DESKTOP)):
        page = one.page(size)
        if size is DESKTOP:
            page.get_by_role("radio", name="Screen").check()
        says(page, "quiz me", "multiple choice questions")
        for _ in range(2):
            answers_rightly(page)
        one.keep(name, page)


def workbench(one: Photographer) -> None:
    page = one.page(DESKTOP)
    says(page, WHO, WHY)
    drawer(page, "Why")
    one.keep("workbench-why.png", page)
    drawer(page, "Platforms")
    one.keep("workbench-platforms.png", page)


def library(one: Photographer) -> None:
    page = one.page(DESKTOP, "/library")
    one.keep("library.png", page)
    page.locator("#file").set_input_files(
        {"name": "eldmouth.md", "mimeType": "text/markdown", "buffer": NOTES.encode()}
    )
    page.get_by_role("button", name="Upload and read").click()
    page.get_by_role("link", name="What Lili understood").click()
    page.locator("#report").wait_for()
    one.keep("document.png", page)
    topics(one)


def topics(one: Photographer) -> None:
    for name, title, size in (
        ("timeline.png", "Timeline", DESKTOP),
        ("argument.png", "Map of the argument", DESKTOP),
        ("argument-phone.png", "Map of the argument", PHONE),
    ):
        page = one.page(size, "/library/topic/0")
        heading = page.get_by_role("heading", name=title).first
        heading.evaluate("one => one.scrollIntoView({ block: 'start' })")
        one.keep(name, page)


def main() -> None:
    """Takes every picture, and notes what they were made of."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        raise SystemExit("no Chromium here: on Debian or Ubuntu, install chromium")
    shutil.rmtree(SHOTS, ignore_errors=True)
    SHOTS.mkdir()
    made_of = digest()
    with (
        TemporaryDirectory() as folder,
        serving(Path(folder)) as address,
        sync_playwright() as playwright,
    ):
        quiet = ["--no-sandbox", "--disable-background-networking", "--no-first-run"]
        browser = playwright.chromium.launch(executable_path=path, args=quiet)
        one = Photographer(browser, address)
        for takes in (talks, quizzes, workbench, library):
            takes(one)
        page = browser.new_page(viewport={"width": 860, "height": 600})
        page.set_content(terminal([WHO, WHEN, "/why"]))
        one.keep("terminal.png", page.locator("pre"))
        browser.close()
    (SHOTS / "made_of.txt").write_text(f"{made_of}\n", "utf-8")


if __name__ == "__main__":
    main()
