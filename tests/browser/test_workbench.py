"""The workbench: what is behind each turn, and turns in other circumstances."""

from datetime import date, timedelta

import pytest

from browser.bench import behind, opened, platform, requested
from browser.conftest import PHONE
from browser.talking import answered, begins_a_quiz, greeted, writes

WHO = "Who introduced the Great Leap Forward?"
PLATFORMS = {
    "Alexa": ("IntentRequest", "outputSpeech"),
    "Dialogflow ES": ("queryResult", "fulfillment"),
    "Dialogflow CX": ("fulfillmentInfo", "fulfillmentResponse"),
    "Messenger": ("messaging", "text"),
}


@pytest.fixture
def asked(visits):
    """A page on which one question was answered."""
    page = visits()
    greeted(page)
    writes(page, WHO)
    return page


def test_the_same_turn_is_shown_as_every_platform_sends_and_gets_it(asked):
    for title, (sent, got) in PLATFORMS.items():
        request, response = platform(asked, title)
        assert sent in request
        assert got in response
        assert "Liu Shaoqi" in response


def test_it_says_why_an_answer_was_found_among_others(asked):
    writes(asked, "and when was that")
    why = opened(asked, "Why")
    why.get_by_text("sure enough").wait_for()
    weighed = why.get_by_role("table", name="Statements weighed")
    assert weighed.get_by_role("row").count() > 2
    assert "for:" in weighed.inner_text()


def test_it_says_why_nothing_was_found(asked):
    writes(asked, "How many moons does Jupiter have?")
    why = opened(asked, "Why").inner_text()
    assert "refused" in why
    assert "jupiter" in why.lower()


def test_it_times_every_step_of_a_turn(asked):
    steps = opened(asked, "Timing").get_by_role("rowheader").all_inner_texts()
    assert steps[:2] == ["Waiting for its turn", "Recalling the pupil"]
    assert steps[-1] == "Network and browser"
    assert len(steps) == 6


def test_it_shows_what_an_answer_changed_in_the_learner(visits):
    page = visits()
    begins_a_quiz(page)
    answered(page, page.locator("#chips .chip.wide").first.click)
    learner = opened(page, "Learner").inner_text()
    assert "Cards it wrote" in learner
    assert "Before" in learner


def test_an_older_turn_is_looked_at_from_its_bubble_and_from_the_list(asked):
    opened(asked, "Why")
    asked.get_by_role("button", name="Inspect").first.click()
    heading = asked.get_by_role("tabpanel", name="Why")
    heading.get_by_text("Nothing was looked for in the notes").wait_for()
    asked.get_by_label("Turn", exact=True).select_option("last")
    heading.get_by_text("Looked for").wait_for()


def test_its_tabs_are_moved_between_with_the_arrows(asked):
    opened(asked, "Why")
    for name in ("Platforms", "Timing", "Learner", "Try", "Tests", "Why"):
        asked.keyboard.press("ArrowRight")
        assert asked.evaluate("document.activeElement.textContent") == name
        asked.get_by_role("tabpanel", name=name).wait_for()


def test_words_are_misheard_on_the_way_to_her(asked):
    slider = opened(asked, "Try").get_by_role("slider")
    slider.press("End")
    asked.locator("#wb-banner", has_text="60 % of the words are misheard").wait_for()
    asked.get_by_text("Your last words might have been heard as").wait_for()
    asked.keyboard.press("Escape")
    many = "tell me whether the communes and the backyard furnaces caused the famine"
    writes(asked, f"{many} or whether the weather and the grain exports were to blame")
    asked.locator(".bubble.you .heard").last.wait_for()


def test_the_eve_of_the_exam_comes_when_it_is_called(visits):
    page = visits()
    greeted(page)
    exam = date.today() + timedelta(days=40)
    panel = opened(page, "Try")
    met = answered(page, panel.get_by_role("button", name="A week on").click)
    assert "Hello, I'm Lili" in met
    panel.get_by_text("7 days from now").wait_for()
    writes(page, f"my exam is on {exam.day} {exam:%B %Y}")
    assert "33 days to your exam" in page.locator("#round-words").inner_text()
    writes(page, "quiz me")
    eve = panel.get_by_role("button", name="To the eve of the exam")
    assert "Welcome back" in answered(page, eve.click)
    panel.get_by_text("39 days from now").wait_for()
    assert "Your exam is tomorrow" in page.locator("#round-words").inner_text()
    panel.get_by_role("button", name="Back to today").click()
    page.locator("#wb-banner").wait_for(state="hidden")


def test_two_pupils_each_have_a_memory_of_their_own(visits):
    page = visits()
    begins_a_quiz(page)
    panel = opened(page, "Try")
    told = answered(page, panel.get_by_role("button", name="Another pupil").click)
    assert "Hello, I'm Lili" in told
    page.locator("#wb-banner", has_text="Pupil two speaks").wait_for()
    assert "Liu Shaoqi" in writes(page, WHO)
    table = panel.get_by_role("table", name="What each pupil said and heard last")
    assert "multiple choice" in table.inner_text()
    panel.get_by_role("button", name="Pupil one").click()
    assert "Number two" in writes(page, "sausages")


def test_what_goes_wrong_in_a_classroom_is_tried_with_one_press(asked):
    panel = opened(asked, "Try")
    panel.get_by_role("button", name="The same turn again").click()
    panel.get_by_text("the very same again").wait_for()
    panel.get_by_role("button", name="Say nothing").click()
    panel.get_by_text("Lili said:").wait_for()
    panel.get_by_role("button", name="With a screen").click()
    assert asked.get_by_role("radio", name="Screen").is_checked()


def test_a_recorded_request_of_every_platform_is_answered_here(asked):
    for recorded in behind(asked)["platforms"]:
        told = requested(asked, recorded["request"])
        told.get_by_text(f"This came from {recorded['title']}").wait_for()
        assert "Liu Shaoqi" in told.inner_text()
    asked.keyboard.press("Escape")
    assert asked.locator(".bubble.lili").count() == 2 + len(PLATFORMS)


def test_what_is_no_request_is_told_so(asked):
    box = opened(asked, "Tests").locator("section", has_text="a recorded request")
    box.get_by_label("Or paste it here").fill("{")
    box.get_by_role("button", name="Send it to Lili").click()
    box.get_by_text("This is not JSON yet").wait_for()


def test_on_a_phone_the_drawer_covers_the_talk_and_gives_it_back(visits):
    page = visits(size=PHONE)
    greeted(page)
    writes(page, WHO)
    opened(page, "Why")
    page.get_by_role("button", name="Close", exact=True).click()
    assert "1958" in writes(page, "and when was that")
