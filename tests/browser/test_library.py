"""The library: what Lili knows, where a statement stands, documents of one's own."""

import re
from urllib.parse import urlsplit

import pytest

from browser.conftest import DESKTOP, PHONE
from browser.talking import answered, greeted, writes

WHO = "Who introduced the Great Leap Forward?"
HARBOUR = """# The harbour at Eldmouth

## Building

The harbour at Eldmouth was built in 1742 by Hannah Trewin.
Hannah Trewin wanted the fishing boats to be safe in winter.

## Decline

![the empty quay](quay.png)

The harbour at Eldmouth closed in 1911 because the river had silted up.
"""


def uploads(page, name="eldmouth.md", text=HARBOUR):
    """A document is uploaded; what the library says of it."""
    file = {"name": name, "mimeType": "text/markdown", "buffer": text.encode()}
    page.locator("#file").set_input_files(file)
    page.get_by_role("button", name="Upload and read").click()
    came = page.locator(".came")
    came.wait_for()
    return came.inner_text()


def in_view(page, selector):
    return page.evaluate(
        """selector => {
          const { top, bottom } = document.querySelector(selector).getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }""",
        selector,
    )


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_a_document_is_uploaded_and_talked_of_at_once(visits, size):
    page = visits("/library", size=size)
    assert re.search(r"eldmouth\.md: \d+ facts", uploads(page))
    page.get_by_role("link", name="Talk about it").click()
    greeted(page)
    assert "Hannah Trewin" in writes(page, "who built the harbour at Eldmouth?")
    assert "Liu Shaoqi" in writes(page, WHO)


def test_an_upload_is_nobody_elses(visits):
    uploads(visits("/library"))
    page = visits("/library")
    assert page.get_by_text("eldmouth.md").count() == 0


def test_in_the_middle_of_a_talk_a_document_comes_and_goes(visits):
    page = visits()
    greeted(page)
    harbour = "who built the harbour at Eldmouth?"
    writes(page, harbour)
    page.get_by_role("link", name="Library").click()
    uploads(page)
    page.get_by_role("link", name="Talk", exact=True).click()
    greeted(page)
    assert "Hannah Trewin" in writes(page, harbour)
    page.locator("details.from").last.locator("summary").click()
    page.locator("details.from").last.locator("a").first.click()
    page.get_by_role("heading", name="eldmouth", exact=False).first.wait_for()
    page.get_by_role("button", name="Take it away").click()
    page.get_by_text("taken away").wait_for()
    page.get_by_role("link", name="Talk", exact=True).click()
    greeted(page)
    assert "Hannah" not in writes(page, harbour)


def test_what_lili_did_not_understand_is_shown_line_by_line(visits):
    page = visits("/library")
    assert "1 thing to look at" in uploads(page)
    page.get_by_role("link", name="What Lili understood").click()
    report = page.locator("#report")
    assert report.get_by_role("listitem").count() >= 1
    page.get_by_text("The document itself").click()
    page.locator(".line s").filter(has_text="quay.png").wait_for()


def test_an_upload_is_saved_for_everyone_where_that_is_allowed(visits, notes):
    page = visits("/library")
    uploads(page, "kept.md")
    page.get_by_role("link", name="What Lili understood").click()
    page.get_by_role("button", name="Save for everyone").click()
    page.get_by_text("everyone hears it after Lili is started again").wait_for()
    assert (notes / "kept.md").read_text("utf-8") == HARBOUR


def test_what_cannot_be_read_is_told_why(visits):
    page = visits("/library", despite=("422",))
    file = {"name": "song.mp3", "mimeType": "audio/mpeg", "buffer": b"\0\1\2"}
    page.locator("#file").set_input_files(file)
    page.get_by_role("button", name="Upload and read").click()
    page.get_by_role("alert").filter(has_text="song.mp3").wait_for()


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_a_statement_leads_to_its_line_and_back_to_the_talk(visits, size):
    page = visits(size=size)
    greeted(page)
    writes(page, WHO)
    page.get_by_text("Where is that from?").click()
    link = page.locator("details.from a").first
    line = urlsplit(link.get_attribute("href")).fragment
    statement = page.locator("details.from blockquote").first.inner_text()
    link.click()
    found = page.locator(f"#{line}")
    assert statement in found.inner_text()
    assert in_view(page, f"#{line}")
    page.go_back()
    page.locator(".bubble.you").wait_for()
    assert page.locator(".bubble").count() == 3
    assert "1958" in writes(page, "and when was that")


def test_documents_and_topics_are_found_as_you_type(visits):
    page = visits("/library")
    books = page.locator(".books > li:visible")
    every = books.count()
    page.get_by_label("Find a document or topic").fill("essay")
    assert 0 < books.count() < every
    page.get_by_label("Find a document or topic").fill("zebra")
    page.get_by_role("heading", name="Topics").wait_for(state="hidden")
    assert books.count() == 0
    assert page.locator("#found").inner_text().startswith("0 of")


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_a_topic_is_drawn_as_a_timeline_and_as_an_argument(visits, size):
    page = visits("/library", size=size)
    page.locator(".topics a").first.click()
    page.locator("section.picture").nth(1).wait_for()
    pictures = page.locator("section.picture svg:visible")
    assert pictures.count() == 2
    for picture in pictures.all():
        assert picture.get_attribute("role") == "img"
        assert picture.bounding_box()["width"] <= size["width"]
    page.get_by_text("The same as a table").first.click()
    table = page.get_by_role("region", name="Timeline as a table")
    assert "1958" in table.inner_text()


def test_from_a_topic_she_is_asked_about_it(visits):
    page = visits("/library")
    page.locator(".topics a").first.click()
    page.get_by_role("link", name="Ask about this").first.click()
    greeted(page)
    asked = page.get_by_label("Write to Lili").input_value()
    assert asked
    told = answered(page, page.get_by_role("button", name="Send").click)
    assert told


def test_a_question_that_was_not_answered_is_kept_for_the_teacher(visits):
    page = visits()
    greeted(page)
    writes(page, "What did the communes have to do with lighthouses in Cornwall?")
    page.get_by_role("link", name="Library").click()
    kept = page.locator(".wishes").first
    assert "to do with lighthouses" in kept.inner_text().lower()


def test_the_library_needs_no_script(visits):
    page = visits("/library", java_script_enabled=False)
    assert "3 facts" in uploads(page)
    page.get_by_role("link", name="What Lili understood").click()
    assert "Hannah Trewin" in page.locator(".told").first.inner_text()
    page.goto(page.url.partition("/library")[0] + "/library?q=essay")
    assert page.locator(".books > li").count() == 1
