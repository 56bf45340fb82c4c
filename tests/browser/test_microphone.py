"""Lili's ears: the microphone, and what it does where it cannot listen."""

from browser.talking import (
    answer,
    answered,
    begins_a_quiz,
    greeted,
    puts,
    speaks,
    starts_talking,
    until,
    writes,
)

WHO = "Who introduced the Great Leap Forward?"
DEAF = "delete window.SpeechRecognition; delete window.webkitSpeechRecognition;"


def test_the_microphone_shows_what_it_understands_while_it_listens(visits):
    page = visits()
    greeted(page)
    starts_talking(page)
    assert page.locator("#mic").get_attribute("aria-pressed") == "true"
    page.evaluate("window.hears('who introduced', false)")
    assert page.locator("#state").inner_text() == "who introduced"


def test_the_microphone_is_held_while_talking(visits):
    page = visits()
    greeted(page)
    page.locator("#mic").hover()
    page.mouse.down()
    until(page, "window.isListening()")
    page.evaluate("words => window.hears(words, false)", WHO)
    page.wait_for_timeout(600)  # a shorter press is a tap
    told = answered(page, page.mouse.up)
    assert "Liu Shaoqi" in told


def test_the_space_bar_is_as_good_as_the_microphone(visits):
    page = visits()
    greeted(page)
    page.locator("#main").focus()
    page.keyboard.press("Space")
    until(page, "window.isListening()")
    told = answered(page, lambda: page.evaluate("words => window.hears(words)", WHO))
    assert "Liu Shaoqi" in told


def test_hands_free_she_listens_again_after_each_spoken_answer(visits):
    page = visits()
    greeted(page)
    page.get_by_role("button", name="Voice", exact=True).click()
    page.get_by_label("Hands-free").check()
    page.get_by_role("button", name="Done").click()
    speaks(page, WHO)
    until(page, "window.isListening()")
    told = answered(page, lambda: page.evaluate("window.hears('when was that')"))
    assert "1958" in told


MISHAPS = {
    "not-allowed": "Allow it beside the page's address",
    "network": "cannot reach it",
    "audio-capture": "No microphone was found",
    "no-speech": "I heard nothing",
    "": "I heard nothing",
}


def test_whatever_is_wrong_with_the_microphone_is_told_and_the_talk_goes_on(visits):
    page = visits()
    greeted(page)
    for error, words in MISHAPS.items():
        starts_talking(page)
        page.evaluate("error => window.failsToHear(error)", error)
        page.locator("#ears-note", has_text=words).wait_for()
    assert "Liu Shaoqi" in speaks(page, WHO)


def test_a_microphone_that_will_never_work_here_is_taken_away(visits):
    page = visits()
    greeted(page)
    starts_talking(page)
    page.evaluate("window.failsToHear('service-not-allowed')")
    page.locator("#mic").wait_for(state="hidden")
    assert "rather than from the home screen" in page.locator("#ears-note").inner_text()
    assert "Liu Shaoqi" in writes(page, WHO)


def test_a_browser_without_ears_says_so_and_is_written_to(visits):
    page = visits(first=DEAF)
    greeted(page)
    assert page.locator("#mic").is_hidden()
    assert "This browser cannot listen" in page.locator("#ears-note").inner_text()
    assert "Liu Shaoqi" in writes(page, WHO)


def test_a_misheard_answer_is_no_answer_until_something_is_said(visits):
    page = visits()
    begins_a_quiz(page)
    question = answer(page)
    starts_talking(page)
    page.evaluate("window.failsToHear('no-speech')")
    page.locator("#ears-note").wait_for()
    assert answer(page) == question
    puts(page, "sausages")
    page.locator("#round-words", has_text="1 of ").wait_for()
