"""A real server on the starter documents, and a real Chromium that looks at it."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from picture_inputs import ROOT, SHOTS
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, Playwright

LARGEST = 120_000  # bytes
PATIENCE = 15_000  # milliseconds
# Chance is drawn from the ids of turns, which the page makes of the browser's dice.
DICE = "crypto.getRandomValues = (array) => array.fill(11);"
SPEECH = (ROOT / "tests/browser/speech.js").read_text("utf-8")
SERVE = "import sys; from lili_voice.cli import main; sys.exit(main())"
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
QUIET = ("--no-sandbox", "--disable-background-networking", "--no-first-run")
PHONE, DESKTOP = {"width": 390, "height": 780}, {"width": 1280, "height": 820}


def chromium(playwright: Playwright) -> Browser:
    """This machine's browser."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        raise SystemExit(
            "no Chromium here: on Debian or Ubuntu, apt-get install chromium"
        )
    return playwright.chromium.launch(executable_path=path, args=[*QUIET])


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
        page = seen if isinstance(seen, Page) else seen.page
        page.mouse.move(2, 300)  # nothing is pointed at
        taken = Image.open(BytesIO(seen.screenshot(animations="disabled")))
        for colours in (256, 128, 64, 32):
            small = taken.convert("RGB").quantize(colours, dither=Image.Dither.NONE)
            small.save(SHOTS / name, optimize=True)
            if (SHOTS / name).stat().st_size <= LARGEST:
                return
        raise SystemExit(f"{name} is larger than {LARGEST} bytes: show less of it")
