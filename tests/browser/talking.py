"""What a pupil does before the page, and what they then see."""

from time import monotonic

ANSWERS = ".bubble.lili:not(.trouble)"
PATIENCE = 10  # seconds


def until(page, true):
    """Waits for something to be true in the page, whose own policy forbids it to
    evaluate what is waited for in there."""
    end = monotonic() + PATIENCE
    while not page.evaluate(true):
        assert monotonic() < end, f"this does not become true: {true}"
        page.wait_for_timeout(20)


def greeted(page):
    """The greeting, once it is there."""
    page.locator(ANSWERS).first.wait_for()
    return answer(page)


def answer(page):
    """The words of the last answer."""
    return page.locator(f"{ANSWERS} .words").last.inner_text()


def answered(page, act):
    """The words of the answer that comes of an act."""
    before = page.locator(ANSWERS).count()
    act()
    page.locator(ANSWERS).nth(before).wait_for()
    return answer(page)


def puts(page, words):
    """Words are written and sent."""
    page.get_by_label("Write to Lili").fill(words)
    page.keyboard.press("Enter")


def writes(page, words):
    """The answer to words written and sent."""
    return answered(page, lambda: puts(page, words))


def starts_talking(page):
    """The microphone is tapped, and listens."""
    page.get_by_role("button", name="Talk", exact=True).click()
    until(page, "window.isListening()")


def speaks(page, words):
    """The answer to words spoken into the microphone."""

    def act():
        starts_talking(page)
        page.evaluate("words => window.hears(words)", words)

    return answered(page, act)


def taps(page, name, **how):
    """The answer to a chip that is tapped."""
    chip = page.locator("#chips").get_by_role("button", name=name, **how).first
    return answered(page, chip.click)


def begins_a_quiz(page):
    """The first question of a quiz with choices, from the greeting on."""
    greeted(page)
    writes(page, "quiz me")
    return writes(page, "multiple choice questions")


def tabs_to(page, selector):
    """Goes on with the Tab key until something has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(
            "selector => document.activeElement.matches(selector)", selector
        ):
            return
    raise AssertionError(f"the Tab key does not reach {selector}")


def fits(page):
    """Whether nothing has to be scrolled sideways."""
    return page.evaluate(
        "document.scrollingElement.scrollWidth <= document.documentElement.clientWidth"
    )
