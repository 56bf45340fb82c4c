"""Lili's voice, where the browser has one, and where it has not."""

import json

from browser.talking import (
    greeted,
    starts_talking,
    until,
    writes,
)

WHO = "Who introduced the Great Leap Forward?"
# Every utterance lasts until it is stopped.
LASTING = "window.breath = 1e9;"
MUTE = "Object.defineProperty(window, 'speechSynthesis', { value: undefined });"
SPOKEN = "window.spoken"
SILENT = "!window.speechSynthesis.speaking && window.spoken.length > 0"


def said(page):
    """All that was said aloud, once nothing more is said."""
    until(page, SILENT)
    page.locator("#hush").wait_for(state="hidden")
    return page.evaluate(SPOKEN)


def as_words(spoken):
    return " ".join(" ".join(one["text"] for one in spoken).split())


def afresh(page):
    page.evaluate("window.spoken = []")


def test_what_is_shown_is_said_aloud(visits):
    page = visits()
    greeted(page)
    shown = writes(page, WHO)
    assert as_words(said(page)) == " ".join(shown.split())
    assert {one["rate"] for one in said(page)} == {1}


def test_nothing_is_said_before_somebody_touched_the_page(visits):
    page = visits()
    greeted(page)
    assert page.evaluate(SPOKEN) == []


def test_she_can_be_stopped_and_asked_to_say_it_again(visits):
    page = visits(first=LASTING)
    greeted(page)
    writes(page, WHO)
    assert page.locator("#state").inner_text() == "Lili is speaking"
    page.get_by_role("button", name="Stop", exact=True).click()
    page.locator("#hush").wait_for(state="hidden")
    assert not page.evaluate("window.speechSynthesis.speaking")
    assert len(page.evaluate(SPOKEN)) == 1
    page.get_by_role("button", name="Say it again").last.click()
    page.locator("#hush").wait_for()
    first, again = page.evaluate(SPOKEN)
    assert again == first


def test_who_begins_to_talk_stops_her(visits):
    page = visits(first=LASTING)
    greeted(page)
    writes(page, WHO)
    starts_talking(page)
    assert not page.evaluate("window.speechSynthesis.speaking")
    assert page.locator("#hush").is_hidden()


def test_slower_is_slower_and_stays_so(visits):
    page = visits()
    greeted(page)
    page.get_by_role("button", name="Slower", exact=True).click()
    writes(page, WHO)
    assert all(one["rate"] < 1 for one in said(page))
    page.reload()
    assert page.locator("#slower").get_attribute("aria-pressed") == "true"


def test_the_voice_and_its_speed_are_chosen_from_the_english_ones(visits):
    page = visits()
    greeted(page)
    page.get_by_role("button", name="Voice", exact=True).click()
    choice = page.get_by_label("Voice", exact=True)
    names = choice.locator("option").all_inner_texts()
    ivy = "Ivy (en-GB, over the internet)"
    assert names == ["Grace (en-GB)", "Ada (en-US)", ivy]
    choice.select_option(label="Ada (en-US)")
    page.get_by_label("Speed").press("ArrowRight")
    page.get_by_role("button", name="Try the voice").click()
    assert {(one["voice"], one["rate"]) for one in said(page)} == {("Ada", 1.1)}
    page.get_by_role("button", name="Done").click()
    afresh(page)
    writes(page, WHO)
    assert {one["voice"] for one in said(page)} == {"Ada"}


def test_her_voice_is_switched_off_and_her_words_go_to_the_screen_reader(visits):
    page = visits()
    greeted(page)
    page.get_by_role("button", name="Lili's voice").click()
    afresh(page)
    shown = writes(page, WHO)
    announced = "document.querySelector('#announce').textContent"
    until(page, f"{announced} === {json.dumps(shown)}")
    until(page, f"{announced} === ''")
    assert page.evaluate(SPOKEN) == []


def test_a_browser_without_a_voice_says_so_and_shows_the_answers(visits):
    page = visits(first=MUTE)
    greeted(page)
    assert "Liu Shaoqi" in writes(page, WHO)
    page.get_by_role("button", name="Voice", exact=True).click()
    page.get_by_text("This browser has no voice to speak with").wait_for()
