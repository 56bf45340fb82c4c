"""A first visit: asked, followed up, quizzed, contested, stopped; on every device."""

import pytest

from browser.conftest import DESKTOP, PHONE
from browser.talking import (
    ANSWERS,
    answered,
    begins_a_quiz,
    fits,
    greeted,
    puts,
    speaks,
    tabs_to,
    taps,
    until,
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
    page.get_by_role("button", name="Start again").wait_for()


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
    writes(page, WHO)
    page.get_by_role("button", name="What is kept").click()
    assert page.evaluate("document.activeElement.textContent") == "Close"
    asked = answered(page, page.get_by_role("button", name="Forget me").click)
    assert "?" in asked
    page.get_by_role("button", name="Yes").click()
    until(page, "!document.body.innerText.includes('Liu Shaoqi')")
    assert "forgotten you" in greeted(page)
    assert page.locator(".bubble").count() == 1
    page.get_by_label("Write to Lili").press("ArrowUp")
    assert page.get_by_label("Write to Lili").input_value() == ""
    page.reload()
    assert "Hello, I'm Lili" in greeted(page)
    assert page.locator(".bubble").count() == 1


def test_whom_to_ring_is_one_tap_away(visits):
    page = visits(size=PHONE)
    begins_a_quiz(page)
    writes(page, "i want to die")
    links = page.locator(".bubble").last.get_by_role("link")
    assert {one.get_attribute("href"): one.inner_text() for one in links.all()} == {
        "tel:08001111": "Ring Childline: 0800 1111",
        "tel:116123": "Ring Samaritans: 116 123",
        "tel:999": "Ring 999",
    }
    assert page.locator("#chips .chip").count() == 0
    assert page.locator("#round").is_hidden()


def test_a_list_is_shown_line_by_line_and_leads_to_its_document(visits):
    page = visits()
    greeted(page)
    told = writes(page, "what were the failures of the great leap forward?")
    assert "\nWider business production decreased.\n" in told
    page.locator("details.from summary").last.click()
    row = page.locator("details.from li").last
    assert row.get_by_role("link").inner_text() == "The Great Leap Forward"
    assert "great-leap-forward.md" in row.inner_text()


def test_in_a_short_window_one_line_to_write_in_stays_there(visits):
    page = visits(size={"width": 360, "height": 420})
    greeted(page)
    for words in (WHO, "and when was that", "why was that"):
        writes(page, words)
    until(page, END_IN_SIGHT)
    for name in ("mic", "text", "send"):
        box = page.locator(f"#{name}").bounding_box()
        assert 0 < box["y"] < 420 - box["height"]
    assert page.locator(".composer").bounding_box()["height"] < 130
    assert fits(page)


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


END_IN_SIGHT = """(() => {
  const { bottom } = [...document.querySelectorAll("#log .bubble")].at(-1).getBoundingClientRect();
  return bottom > 0 && bottom <= innerHeight;
})()"""


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_end_of_the_talk_stays_in_sight(visits, size):
    page = visits(size=size)
    greeted(page)
    for words in (WHO, "and when was that", "why was that"):
        writes(page, words)
    page.get_by_role("button", name="Workbench").click()
    page.get_by_role("tab", name="Why").wait_for()
    until(page, END_IN_SIGHT)
    page.locator("#bench-close").click()
    until(page, END_IN_SIGHT)
    page.evaluate("scrollTo(0, 0)")
    page.reload()
    greeted(page)
    until(page, END_IN_SIGHT)
