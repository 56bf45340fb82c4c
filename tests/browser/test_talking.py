"""A first visit: asked, followed up, quizzed, contested, stopped; on every device."""

import pytest

from browser.conftest import DESKTOP, PHONE
from browser.talking import (
    ANSWERS,
    answered,
    begins_a_quiz,
    greeted,
    puts,
    speaks,
    tabs_to,
    taps,
    writes,
)

WHO = "Who introduced the Great Leap Forward?"


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_a_first_visit_from_the_greeting_to_the_goodbye(visits, size):
    page = visits(size=size)
    assert "Lili" in greeted(page)
    assert "Liu Shaoqi" in writes(page, WHO)
    assert "1958" in speaks(page, "and when was that")
    taps(page, "Yes")
    writes(page, "multiple choice questions")
    told = answered(page, page.locator("#chips .chip.wide").first.click)
    verdict = page.locator(".bubble.lili .badge").last.inner_text()
    assert verdict in ("Correct", "Not quite")
    assert "Number two" in told
    assert page.locator("#round-words").inner_text().startswith("1 of ")
    assert "Number three" in speaks(page, "sausages")
    contested = writes(page, "that was right")
    assert "Number three" in contested or "?" in contested
    assert "out of two" in writes(page, "stop")
    assert page.get_by_role("button", name="Start again").is_visible()


def test_what_is_not_in_the_notes_is_marked_so(visits):
    page = visits()
    greeted(page)
    writes(page, "How many moons does Jupiter have?")
    assert page.locator(".badge.unknown").inner_text() == "Not in my notes"


def test_a_reload_keeps_the_conversation_and_goes_on_with_it(visits):
    page = visits()
    greeted(page)
    writes(page, WHO)
    before = page.locator("#log").inner_text()
    page.reload()
    page.locator(ANSWERS).nth(1).wait_for()
    assert page.locator("#log").inner_text() == before
    assert "1958" in writes(page, "and when was that")


def test_a_new_conversation_leaves_nothing_of_the_former_on_the_screen(visits):
    page = visits()
    greeted(page)
    writes(page, WHO)
    page.get_by_role("button", name="Voice", exact=True).click()
    page.get_by_role("button", name="New conversation").click()
    page.get_by_text("Liu Shaoqi").wait_for(state="detached")
    greeted(page)
    assert page.locator(".bubble").count() == 1


def test_who_wants_to_be_forgotten_is_asked_then_greeted_as_new(visits):
    page = visits()
    greeted(page)
    page.get_by_role("button", name="What is kept").click()
    asked = answered(page, page.get_by_role("button", name="Forget me").click)
    assert "?" in asked
    taps(page, "Yes")
    page.get_by_role("button", name="Start again").click()
    page.get_by_text("A new conversation").wait_for()


def test_the_screen_of_the_device_shows_the_question_and_takes_a_tap(visits):
    page = visits()
    page.get_by_role("radio", name="Screen").check()
    begins_a_quiz(page)
    screen = page.get_by_role("group", name="Device preview")
    choices = screen.locator(".chip.wide")
    assert (
        choices.all_inner_texts() == page.locator("#chips .chip.wide").all_inner_texts()
    )
    answered(page, choices.first.click)
    assert "Number two" in screen.inner_text()


def test_a_question_needs_nothing_but_the_keyboard(visits):
    page = visits()
    greeted(page)
    tabs_to(page, "a.skip")
    page.keyboard.press("Enter")
    tabs_to(page, "#text")
    page.keyboard.type(WHO)
    answered(page, lambda: page.keyboard.press("Enter"))
    page.locator("#main").focus()
    tabs_to(page, "details.from summary")
    page.keyboard.press("Space")
    tabs_to(page, "details.from a")
    assert page.evaluate("document.activeElement.checkVisibility()")
    tabs_to(page, "#chips .chip")
    answered(page, lambda: page.keyboard.press("Space"))
    assert page.evaluate("document.activeElement.id") == "chips"


def test_escape_closes_what_the_keyboard_opened(visits):
    page = visits()
    greeted(page)
    for door, opened in (
        ("#bench-button", "#workbench"),
        ("#settings-button", "#settings"),
        ("#privacy-button", "#privacy"),
    ):
        page.locator(door).focus()
        page.keyboard.press("Enter")
        page.locator(opened).wait_for()
        page.keyboard.press("Escape")
        page.locator(opened).wait_for(state="hidden")
        assert page.evaluate("document.activeElement.id") == door[1:]


def test_what_was_written_before_comes_back_with_the_arrow(visits):
    page = visits()
    greeted(page)
    writes(page, WHO)
    page.keyboard.press("ArrowUp")
    assert page.get_by_label("Write to Lili").input_value() == WHO


def test_nothing_is_sent_when_nothing_was_written(visits):
    page = visits()
    greeted(page)
    puts(page, "   ")
    assert page.locator(".bubble").count() == 1


def test_the_colours_follow_the_device_until_somebody_chooses(visits):
    page = visits(color_scheme="dark")
    colour = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(colour)
    page.locator("#theme").click()
    light = page.evaluate(colour)
    assert dark != light
    page.reload()
    assert page.evaluate(colour) == light
    page.locator("#theme").click()
    assert page.evaluate(colour) == dark
