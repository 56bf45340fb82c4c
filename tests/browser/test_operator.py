"""From elsewhere, behind a proxy: pupils talk; whoever has the token may do more."""

import pytest

from browser.barriers import barriers
from browser.bench import opened
from browser.conftest import serving
from browser.talking import greeted, writes

WHO = "Who introduced the Great Leap Forward?"
TOKEN = "harbour-lantern-of-seven-winters"
ELSEWHERE = {"X-Forwarded-For": "203.0.113.7"}


@pytest.fixture(scope="module")
def outside(chromium, tmp_path_factory):
    """The address of Lili behind a proxy."""
    folder = tmp_path_factory.mktemp("outside")
    with serving(folder, LILI_PROXIES="1", LILI_API_TOKEN=TOKEN) as address:
        yield address


@pytest.fixture
def stranger(visits, outside):
    """Opens a page for somebody who is far away."""

    def comes(path="/", **wishes):
        return visits(path, address=outside, extra_http_headers=ELSEWHERE, **wishes)

    return comes


def test_a_pupil_from_elsewhere_talks_and_cannot_upload(stranger):
    page = stranger()
    greeted(page)
    assert "Liu Shaoqi" in writes(page, WHO)
    page.get_by_role("link", name="Library").click()
    page.get_by_text("Uploads are for whoever runs Lili").wait_for()
    assert page.get_by_role("button", name="Upload").count() == 0


def test_the_token_opens_the_workbench_and_uploads(stranger):
    # The greeting came before the token, so that nothing of it was remembered: 404.
    page = stranger(despite=("403", "404"), reduced_motion="reduce")
    greeted(page)
    page.get_by_role("button", name="Workbench").click()
    token = page.get_by_label("Operator's token")
    assert barriers(page) == []
    token.fill("not the token at all")
    page.keyboard.press("Enter")
    page.locator("#operator-trouble").wait_for()
    assert "not the token" in page.locator("#operator-trouble").inner_text()
    token.fill(TOKEN)
    page.keyboard.press("Enter")
    page.get_by_role("tab", name="Why").wait_for()
    opened(page, "Why").get_by_text("said before you signed in").wait_for()
    writes(page, WHO)
    assert "found" in opened(page, "Why").inner_text()
    page.goto(page.url + "library")
    page.get_by_role("button", name="Upload and read").wait_for()


def test_who_has_no_token_gets_nothing_of_the_workbench(stranger):
    page = stranger(despite=("403",))
    greeted(page)
    asked = """async () => {
      const post = { method: "POST", headers: { "Content-Type": "application/json" } };
      const later = { id: "abc-1", text: "hello", screen: false, ahead: 86400 };
      const answers = await Promise.all([
        fetch("/workbench/turn?id=abc-1"),
        fetch("/workbench/transcript?name=mine"),
        fetch("/workbench/replay", { ...post, body: JSON.stringify({ text: "> hello" }) }),
        fetch("/page/turn", { ...post, body: JSON.stringify(later) }),
      ]);
      return answers.map((one) => one.status);
    }"""
    assert page.evaluate(asked) == [403, 403, 403, 403]
