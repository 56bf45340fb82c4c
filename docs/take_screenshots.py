"""Takes the pictures of docs/screenshots anew: `make screenshots`.

One conversation that is the same each time, on a real server, in a real Chromium.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from picture_camera import DESKTOP, PHONE, Photographer, chromium, serving
from picture_inputs import MADE_OF, SHOTS, digest
from picture_terminal import terminal
from playwright.sync_api import Page, sync_playwright

from lili_voice.simulator.library.addresses import topic_address

TOPIC = "The Great Leap Forward"
ESSAY = "Why Mao launched the Great Leap Forward"
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
    says(page, WHO, WHEN)
    drawer(page, "Why")
    page.locator(ANSWERS).last.scroll_into_view_if_needed()
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
    one.keep("timeline.png", one.page(DESKTOP, topic_address(TOPIC)))
    for name, size in (
        ("argument.png", DESKTOP),
        ("argument-phone.png", PHONE),
    ):
        page = one.page(size, topic_address(ESSAY))
        heading = page.get_by_role("heading", name="Essay plan").first
        heading.evaluate("one => one.scrollIntoView({ block: 'start' })")
        one.keep(name, page)


def main() -> None:
    """Takes every picture, and notes what they were made of."""
    made_of = digest()
    shutil.rmtree(SHOTS, ignore_errors=True)
    SHOTS.mkdir()
    with (
        TemporaryDirectory() as folder,
        serving(Path(folder)) as address,
        sync_playwright() as playwright,
    ):
        browser = chromium(playwright)
        one = Photographer(browser, address)
        for takes in (talks, quizzes, workbench, library):
            takes(one)
        page = browser.new_page(viewport={"width": 860, "height": 600})
        page.set_content(terminal([WHO, WHEN, "/why"]))
        one.keep("terminal.png", page.locator("pre"))
        browser.close()
    (SHOTS / MADE_OF).write_text(f"{made_of}\n", "utf-8")


if __name__ == "__main__":
    main()
