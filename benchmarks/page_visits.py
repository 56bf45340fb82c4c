"""Visits of the page in a real Chromium, each with nothing kept from the one before."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
QUIET = (
    # A browser started by root has no sandbox; it opens nothing but our own page.
    *("--no-sandbox", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)
NO_CHROMIUM = "no Chromium here: on Debian or Ubuntu, apt-get install chromium"
NO_PLAYWRIGHT = "playwright is missing: pip install 'lili-voice[test]'"
QUIET_FOR = 500  # milliseconds without a request: the page has all it wants
# Notes, by the page's own clock, when something was done and when it had its effect:
# in the frame that shows it.
WATCH = """
(() => {
  const watch = { acted: 0, answers: [], drawer: 0 };
  window.watched = watch;
  const act = () => { watch.acted = performance.now(); };
  const shown = (then) => requestAnimationFrame(() => then(performance.now()));
  addEventListener("keydown", (event) => { if (event.key === "Enter") act(); }, true);
  addEventListener("click", (event) => {
    if (event.target.closest("#bench-button")) act();
  }, true);
  let seen = 0;
  new MutationObserver(() => {
    const words = document.querySelectorAll(".bubble.lili:not(.trouble) .words");
    const told = [...words].filter((each) => each.textContent).length;
    for (; seen < told; seen += 1) shown((at) => watch.answers.push(at));
    if (!watch.drawer && document.querySelector("#workbench [data-drawn]")) {
      watch.drawer = -1;
      shown((at) => { watch.drawer = at; });
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });
})();
"""


@dataclass
class Loaded:
    """What came over the wire: the bytes of each answer by its kind, with headers."""

    kinds: dict[str, list[int]] = field(default_factory=dict)
    strays: list[str] = field(default_factory=list)

    @property
    def requests(self) -> int:
        return sum(map(len, self.kinds.values()))

    @property
    def size(self) -> int:
        return sum(map(sum, self.kinds.values()))


@dataclass
class Visited:
    """One visit: what was loaded at first, and milliseconds until things were shown."""

    loaded: Loaded
    greeting: float
    answers: list[float] = field(default_factory=list)
    drawer: float = 0.0


@contextmanager
def chromium(names: Sequence[str] = NAMES) -> Iterator["Browser"]:
    """The system's; raises SystemExit with what is missing."""
    path = next(filter(None, map(shutil.which, names)), None)
    if path is None:
        raise SystemExit(NO_CHROMIUM)
    try:
        from playwright.sync_api import sync_playwright
    except ModuleNotFoundError:
        raise SystemExit(NO_PLAYWRIGHT) from None
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*QUIET])
        try:
            yield browser
        finally:
            browser.close()


def visit(browser: "Browser", address: str, questions: Sequence[str]) -> Visited:
    """Opens the page, waits for the greeting, asks, and opens the workbench."""
    context = browser.new_context()
    try:
        page = context.new_page()
        page.add_init_script(WATCH)
        loaded = _watched(context, page, address)
        page.goto(address)
        page.wait_for_function("() => window.watched.answers.length > 0")
        page.wait_for_load_state("networkidle")
        first = Loaded({kind: [*each] for kind, each in loaded.kinds.items()})
        visited = Visited(first, page.evaluate("window.watched.answers[0]"))
        visited.answers = [_ask(page, question) for question in questions]
        visited.drawer = _drawer(page)
        page.wait_for_timeout(QUIET_FOR)
        first.strays = loaded.strays
        return visited
    finally:
        context.close()


def _watched(context: "BrowserContext", page: "Page", address: str) -> Loaded:
    """What the page loads, from now on; what leaves the origin is noted."""
    loaded, kinds = Loaded(), dict[str, str]()
    home = urlsplit(address).netloc

    def asked(event: dict[str, Any]) -> None:
        url = event["request"]["url"]
        kinds[event["requestId"]] = event.get("type", "Other")
        if urlsplit(url).netloc != home and not url.startswith("blob:"):
            loaded.strays.append(url)

    def came(event: dict[str, Any]) -> None:
        kind = kinds.get(event["requestId"], "Other")
        loaded.kinds.setdefault(kind, []).append(int(event["encodedDataLength"]))

    session = context.new_cdp_session(page)
    session.on("Network.requestWillBeSent", asked)
    session.on("Network.loadingFinished", came)
    session.send("Network.enable")
    return loaded


def _ask(page: "Page", question: str) -> float:
    """Milliseconds from pressing Enter until the answer is shown."""
    before: int = page.evaluate("window.watched.answers.length")
    page.get_by_label("Write to Lili").fill(question)
    page.keyboard.press("Enter")
    page.wait_for_function("n => window.watched.answers.length > n", arg=before)
    took: float = page.evaluate(
        "n => window.watched.answers[n] - window.watched.acted", before
    )
    return took


def _drawer(page: "Page") -> float:
    """Milliseconds from the click until the last turn is shown in the workbench."""
    page.locator("#bench-button").click()
    page.wait_for_function("() => window.watched.drawer > 0")
    took: float = page.evaluate("window.watched.drawer - window.watched.acted")
    return took
