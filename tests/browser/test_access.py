"""Everybody can use every page: WCAG 2.2 AA as far as axe can tell, on any screen."""

import pytest

from browser.bench import opened
from browser.conftest import DESKTOP, PHONE
from browser.talking import answered, begins_a_quiz, fits, greeted, writes

WHO = "Who introduced the Great Leap Forward?"
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")
SIZES = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
NARROWEST = {"width": 320, "height": 640}
LIBRARY = ("/library", "/library/document/0?report=1", "/library/topic/0")
TABS = ("Why", "Platforms", "Timing", "Learner", "Try", "Tests")


@pytest.fixture(scope="session")
def axe():
    """Deque's axe-core, as a script."""
    reason = "axe is missing: pip install axe-playwright-python"
    return pytest.importorskip("axe_playwright_python.base", reason=reason).AXE_SCRIPT


@pytest.fixture
def barriers(axe):
    """What is in somebody's way on a page: in light all rules, in dark the colours."""

    def found(page):
        if not page.evaluate("typeof axe === 'object'"):
            page.evaluate(axe)
        page.emulate_media(color_scheme="light")
        every = _broken(page, {"type": "tag", "values": RULES})
        page.emulate_media(color_scheme="dark")
        return every + _broken(page, {"type": "rule", "values": COLOURS})

    return found


def _broken(page, wanted):
    told = page.evaluate(
        """async wanted => {
          const { violations } = await axe.run(document, {
            runOnly: wanted, resultTypes: ["violations"],
          });
          return violations.flatMap(({ id, nodes }) =>
            nodes.map((one) => `${id}: ${one.html.slice(0, 200)}: ${one.failureSummary}`));
        }""",
        wanted,
    )
    return list(told)


@pytest.fixture
def opens(visits):
    """Opens a page on which nothing moves."""

    def visit(*path, **wishes):
        return visits(*path, reduced_motion="reduce", **wishes)

    return visit


@SIZES
def test_the_talk_and_its_dialogs_have_no_barrier(opens, barriers, size):
    page = opens(size=size)
    greeted(page)
    assert barriers(page) == []
    for door in ("#settings-button", "#privacy-button"):
        page.locator(door).click()
        assert barriers(page) == []
        page.keyboard.press("Escape")


@SIZES
def test_answers_and_a_quiz_have_no_barrier(opens, barriers, size):
    page = opens(size=size)
    begins_a_quiz(page)
    answered(page, page.locator("#chips .chip.wide").first.click)
    if size is PHONE:
        page.locator("#device summary").click()
    page.get_by_role("radio", name="Screen").check()
    assert barriers(page) == []
    writes(page, WHO)
    page.get_by_text("Where is that from?").last.click()
    writes(page, "How many moons does Jupiter have?")
    assert barriers(page) == []


@SIZES
def test_the_workbench_has_no_barrier(opens, barriers, size):
    page = opens(size=size)
    begins_a_quiz(page)
    answered(page, page.locator("#chips .chip.wide").first.click)
    writes(page, "what made Mao want communes?")
    for tab in TABS:
        opened(page, tab)
        assert barriers(page) == [], tab


@SIZES
@pytest.mark.parametrize("path", LIBRARY)
def test_the_library_has_no_barrier(opens, barriers, size, path):
    page = opens(path, size=size)
    assert barriers(page) == []


def test_nothing_is_scrolled_sideways_on_the_narrowest_screen(opens):
    page = opens(size=NARROWEST)
    begins_a_quiz(page)
    writes(page, WHO)
    page.get_by_text("Where is that from?").last.click()
    assert fits(page)
    for tab in TABS:
        opened(page, tab)
        assert fits(page), tab
    for path in LIBRARY:
        page.goto(page.url.split("/library")[0].rstrip("/") + path)
        assert fits(page), path


def test_a_page_twice_as_large_is_still_whole(opens):
    page = opens(size={"width": 640, "height": 400}, device_scale_factor=2)
    begins_a_quiz(page)
    assert fits(page)
    field = page.get_by_label("Write to Lili")
    field.scroll_into_view_if_needed()
    assert field.is_visible()
