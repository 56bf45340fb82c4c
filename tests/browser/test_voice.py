"""Lili's voice and ears, where the browser has them, and where it has not."""

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
# Every utterance lasts until it is stopped.
LASTING = "window.breath = 1e9;"
DEAF = "delete window.SpeechRecognition; delete window.webkitSpeechRecognition;"
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
    assert names == ["Grace (en-GB)", "Ada (en-US)"]
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
    until(page, "document.querySelector('#announce').textContent")
    assert page.locator("#announce").text_content() == shown
    assert page.evaluate(SPOKEN) == []


def test_a_browser_without_a_voice_says_so_and_shows_the_answers(visits):
    page = visits(first=MUTE)
    greeted(page)
    assert "Liu Shaoqi" in writes(page, WHO)
    page.get_by_role("button", name="Voice", exact=True).click()
    assert page.get_by_text("This browser has no voice to speak with").is_visible()


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
