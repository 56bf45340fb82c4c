"""Everybody can use every page: WCAG 2.2 AA as far as axe can tell, on any screen."""

import pytest

from browser.barriers import barriers
from browser.bench import opened
from browser.conftest import DESKTOP, PHONE
from browser.talking import answered, begins_a_quiz, fits, greeted, writes

WHO = "Who introduced the Great Leap Forward?"
SIZES = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
NARROWEST = {"width": 320, "height": 640}
TABS = ("Why", "Platforms", "Timing", "Learner", "Try", "Tests")


@pytest.fixture
def opens(visits):
    """Opens a page on which nothing moves."""

    def visit(*path, **wishes):
        return visits(*path, reduced_motion="reduce", **wishes)

    return visit


@SIZES
def test_the_talk_and_its_dialogs_have_no_barrier(opens, size):
    page = opens(size=size)
    greeted(page)
    assert barriers(page) == []
    for door in ("#settings-button", "#privacy-button"):
        page.locator(door).click()
        assert barriers(page) == []
        page.keyboard.press("Escape")


@SIZES
def test_answers_and_a_quiz_have_no_barrier(opens, size):
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
def test_the_workbench_has_no_barrier(opens, size):
    page = opens(size=size)
    begins_a_quiz(page)
    answered(page, page.locator("#chips .chip.wide").first.click)
    writes(page, "what made Mao want communes?")
    for tab in TABS:
        opened(page, tab)
        assert barriers(page) == [], tab


def pages_of_the_library(page, lili):
    """The library, a document with its report and a topic, one after the other."""
    page.goto(f"{lili}/library")
    addresses = (".books a", ".topics a")
    links = [page.locator(one).first.get_attribute("href") for one in addresses]
    yield "library"
    for link, more in zip(links, ("?report=1", ""), strict=True):
        page.goto(lili + link.partition("?")[0] + more)
        yield link


@SIZES
def test_the_library_has_no_barrier(opens, lili, size):
    page = opens("/library", size=size)
    for shown in pages_of_the_library(page, lili):
        assert barriers(page) == [], shown


def test_nothing_is_scrolled_sideways_on_the_narrowest_screen(opens, lili):
    page = opens(size=NARROWEST)
    begins_a_quiz(page)
    writes(page, WHO)
    page.get_by_text("Where is that from?").last.click()
    assert fits(page)
    for tab in TABS:
        opened(page, tab)
        assert fits(page), tab
    for shown in pages_of_the_library(page, lili):
        assert fits(page), shown


def test_a_page_twice_as_large_is_still_whole(opens):
    page = opens(size={"width": 640, "height": 400}, device_scale_factor=2)
    begins_a_quiz(page)
    assert fits(page)
    field = page.get_by_label("Write to Lili")
    field.scroll_into_view_if_needed()
    field.wait_for()
