"""What a web page carries round its content."""

import pytest

from lili_voice.knowledge.extracting.extract import facts_of

PAGE = """The Revolt, 1381

Why did it happen?
There were two reasons:
  • The poll tax was hated.
  • Welcome changes never came to the villages!
"""


def left_out(document):
    return [line.text for line in document.left_out]


@pytest.mark.parametrize(
    "line",
    [
        "Skip to content",
        "Scroll to the answer",
        "Rowan Recall logo",
        "Welcome to Rowan Recall!",
        "Sign up It's free",
        "Log in",
        "© 2026 Rowan Ltd",
        "We use cookies. Accept all",
        "Subscribe to our newsletter",
    ],
)
def test_lines_of_a_web_site_are_no_content(read, line):
    document = read(f"{PAGE}{line}\n", "page.txt")
    assert left_out(document) == [line]
    assert len(facts_of(document)) == 3


def test_all_that_follows_the_menu_at_the_end_goes_with_it(read):
    tail = ["Sign in", "Smarter Notes", "KS4/IGCSE", "Ask a question"]
    document = read(PAGE + "\n".join(tail), "page.txt")
    assert left_out(document) == tail


def test_a_button_straight_above_that_menu_goes_too(read):
    document = read(f"{PAGE}Show answer\nSign in\nQuiz\n", "page.txt")
    assert left_out(document) == ["Show answer", "Sign in", "Quiz"]


def test_a_last_statement_without_a_full_stop_stays_where_no_menu_follows(read):
    document = read(f"{PAGE}\nThe king won", "page.txt")
    assert left_out(document) == []


def test_a_menu_above_the_page_is_left_out_and_the_page_is_not(read):
    document = read(f"Menu\nHome\n{PAGE}", "page.txt")
    assert left_out(document) == ["Menu", "Home"]
    assert document.about.title == "The Revolt, 1381"
    assert len(facts_of(document)) == 3


@pytest.mark.parametrize(
    "sentence",
    [
        "The terms of the treaty were harsh.",
        "People at home had to register for rations.",
        "The advertisement of the New Deal won votes.",
        "He lost his home, and the search for work began.",
    ],
)
def test_history_that_uses_such_words_is_content(read, sentence):
    document = read(
        f"The Revolt\n\nWhy?\n{sentence}\nThe poll tax was hated.\n", "p.txt"
    )
    assert left_out(document) == []
    assert facts_of(document)[0].text == sentence
