"""A conversation becomes a test file with one press, and is replayed from it."""

from browser.bench import opened
from browser.talking import begins_a_quiz, greeted, writes

WHO = "Who introduced the Great Leap Forward?"


def saved(page, name):
    """The transcript as it was downloaded."""
    box = opened(page, "Tests").locator("section", has_text="Save the conversation")
    box.get_by_label("Name").fill(name)
    box.get_by_role("button", name="Write it down").click()
    with page.expect_download() as download:
        box.get_by_role("button", name=f"Download {name}.txt").click()
    assert download.value.suggested_filename == f"{name}.txt"
    return download.value.path()


def replayed(page, path):
    """What is told of a transcript that was played again."""
    box = opened(page, "Tests").locator("section", has_text="Replay a transcript")
    box.get_by_label("A transcript (.txt)").set_input_files(path)
    box.get_by_role("button", name="Replay", exact=True).click()
    box.locator(".wb-note").wait_for()
    return box


def test_a_conversation_is_saved_and_replayed_from_the_file(visits, tmp_path):
    page = visits()
    begins_a_quiz(page)
    writes(page, "sausages")
    writes(page, "stop")
    page.get_by_role("button", name="Start again").click()
    page.get_by_text("A new conversation").wait_for()
    writes(page, WHO)
    writes(page, "and when was that")
    text = saved(page, "who_and_when").read_text("utf-8")
    assert WHO in text
    assert "1958" in text
    assert "sausages" not in text
    kept = tmp_path / "who_and_when.txt"
    kept.write_text(text, "utf-8")
    box = replayed(page, kept)
    assert "answers are as the transcript says" in box.inner_text()
    assert box.locator(".wb-failed").count() == 0
    assert box.locator(".wb-passed").count() >= 3


def test_a_transcript_that_no_longer_holds_says_where(visits, tmp_path):
    page = visits()
    greeted(page)
    kept = tmp_path / "wrong.txt"
    kept.write_text(f"> [launch]\n> {WHO}\n< Napoleon\n", "utf-8")
    box = replayed(page, kept)
    assert "not as the transcript says" in box.inner_text()
    failed = box.locator(".wb-failed")
    assert failed.count() == 1
    assert "Napoleon" in failed.inner_text()
