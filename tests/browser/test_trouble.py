"""When the network fails, or somebody is too fast: nothing is lost, nothing counts twice."""

import json

import pytest

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
FLOOD = """async count => {
  const one = number => fetch("/page/turn", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ id: `flood-${number}`, text: "hello", screen: false }),
  });
  const answers = await Promise.all(Array.from({ length: count }, (_, n) => one(n)));
  return answers.at(-1).status;
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


def test_what_is_said_after_a_failure_goes_on_without_it(visits):
    page = visits(despite=(NO_NET,))
    greeted(page)
    page.route("**/page/turn", lambda route: route.abort(), times=1)
    puts(page, "When did it begin?")
    page.locator(".bubble.trouble").wait_for()
    assert "Liu Shaoqi" in writes(page, WHO)
    assert page.get_by_role("button", name="Try again").count() == 0


def test_who_is_too_fast_is_answered_a_little_later_by_itself(visits):
    page = visits(despite=(TOO_FAST,))
    greeted(page)
    assert page.evaluate(FLOOD, 80) == 429
    puts(page, WHO)
    page.get_by_text("I'll try again by myself").wait_for()
    page.locator(ANSWERS).nth(1).wait_for()
    assert "Liu Shaoqi" in answer(page)
    assert page.locator(".bubble.trouble").count() == 0


@pytest.mark.parametrize("status", [500, 503])
def test_a_broken_server_is_owned_up_to(visits, status):
    page = visits(despite=(str(status),))
    greeted(page)
    page.route("**/page/turn", lambda route: route.fulfill(status=status), times=1)
    puts(page, WHO)
    trouble = page.locator(".bubble.trouble")
    trouble.wait_for()
    assert "on my side" in trouble.inner_text()
    again = page.get_by_role("button", name="Try again")
    assert "Liu Shaoqi" in answered(page, again.click)
