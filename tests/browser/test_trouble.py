"""When the network fails, or somebody is too fast: nothing is lost, nothing counts twice."""

import json

from browser.talking import (
    ANSWERS,
    answer,
    answered,
    begins_a_quiz,
    greeted,
    puts,
    writes,
)

WHO = "Who introduced the Great Leap Forward?"
NO_NET = "net::ERR_"
TOO_FAST = "429"
# What is asked next waits its turn behind all of it: a browser opens few connections.
FLOOD = """count => {
  const one = number => fetch("/page/turn", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ id: `flood-${number}`, text: "hello", screen: false }),
  });
  for (let number = 0; number < count; number += 1) one(number);
}"""


def turns_of(page):
    """The ids of the turns that are sent from now on."""
    sent = []

    def noted(request):
        if request.url.endswith("/page/turn"):
            sent.append(json.loads(request.post_data)["id"])

    page.on("request", noted)
    return sent


def test_what_was_said_without_a_network_is_sent_when_it_is_back(visits):
    page = visits(despite=(NO_NET,))
    greeted(page)
    sent = turns_of(page)
    page.context.set_offline(True)
    page.get_by_text("You are offline").wait_for()
    puts(page, WHO)
    page.locator(".bubble.trouble").wait_for()
    told = answered(page, lambda: page.context.set_offline(False))
    assert "Liu Shaoqi" in told
    assert len(sent) == 2
    assert len(set(sent)) == 1
    assert page.locator(".bubble.you").count() == 1
    assert page.locator(".bubble.trouble").count() == 0
    assert page.get_by_text("You are offline").count() == 0


def test_an_answer_that_was_lost_on_its_way_counts_once(visits):
    page = visits(despite=(NO_NET,))
    begins_a_quiz(page)

    def lost(route):
        route.fetch()  # the server takes the turn
        route.abort()  # and nobody hears of it

    page.route("**/page/turn", lost, times=1)
    puts(page, "sausages")
    again = page.get_by_role("button", name="Try again")
    assert "Number two" in answered(page, again.click)
    assert page.locator("#round-words").inner_text().startswith("1 of ")


def bubbles(page):
    """Whose bubbles there are since the greeting, in their order."""
    kinds = ("pupil", "trouble", "lili")
    shown = page.locator("#log .bubble").all()[1:]
    names = [one.get_attribute("class").replace("you", "pupil") for one in shown]
    return [next(kind for kind in kinds if kind in name) for name in names]


def test_all_that_was_said_without_a_network_is_sent_in_its_order(visits):
    page = visits(despite=(NO_NET,))
    greeted(page)
    page.context.set_offline(True)
    for words in (WHO, "And when was that?"):
        puts(page, words)
        page.locator(".bubble.trouble").wait_for()
    assert bubbles(page) == ["pupil", "trouble", "pupil"]
    page.context.set_offline(False)
    page.locator(ANSWERS).nth(2).wait_for()
    assert bubbles(page) == ["pupil", "lili", "pupil", "lili"]
    assert "Liu Shaoqi" in page.locator(ANSWERS).nth(1).inner_text()
    assert "1958" in answer(page)


def test_what_the_network_held_up_goes_out_before_what_is_said_next(visits):
    page = visits(despite=(NO_NET,))
    greeted(page)
    page.route("**/page/turn", lambda route: route.abort(), times=1)
    puts(page, WHO)
    page.locator(".bubble.trouble").wait_for()
    puts(page, "And when was that?")
    page.locator(ANSWERS).nth(2).wait_for()
    assert "1958" in answer(page)
    assert page.locator(".bubble.trouble").count() == 0


def test_what_the_server_would_not_have_is_given_up_and_marked_so(visits):
    page = visits(despite=("500",))
    greeted(page)
    page.route("**/page/turn", lambda route: route.fulfill(status=500), times=1)
    puts(page, "When did it begin?")
    page.locator(".bubble.trouble", has_text="on my side").wait_for()
    assert "Liu Shaoqi" in writes(page, WHO)
    assert (
        page.locator(".bubble.trouble .words").inner_text() == "This was not answered."
    )
    assert page.get_by_role("button", name="Try again").count() == 0


def test_a_new_conversation_gives_up_what_was_never_sent(visits):
    page = visits(despite=(NO_NET,))
    greeted(page)
    writes(page, "stop")
    page.route("**/page/turn", lambda route: route.abort(), times=1)
    puts(page, WHO)
    page.locator(".bubble.trouble").wait_for()
    page.get_by_role("button", name="Start again").click()
    page.locator(ANSWERS).nth(2).wait_for()
    page.get_by_text("This was not answered.").wait_for()
    assert page.get_by_role("button", name="Try again").count() == 0


def test_who_is_too_fast_is_answered_a_little_later_by_itself(visits):
    page = visits(despite=(TOO_FAST,))
    greeted(page)
    page.evaluate(FLOOD, 120)
    puts(page, WHO)
    page.locator(".bubble.trouble", has_text="try again by myself").wait_for()
    page.locator(ANSWERS).nth(1).wait_for()
    assert "Liu Shaoqi" in answer(page)
    assert page.locator(".bubble.trouble").count() == 0


def test_a_broken_server_is_owned_up_to(visits):
    page = visits(despite=("500",))
    greeted(page)
    page.route("**/page/turn", lambda route: route.fulfill(status=500), times=1)
    puts(page, WHO)
    page.locator(".bubble.trouble", has_text="on my side").wait_for()
    again = page.get_by_role("button", name="Try again")
    assert "Liu Shaoqi" in answered(page, again.click)
