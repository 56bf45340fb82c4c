"""What a web page carries round its content."""

import pytest

from lili_voice.knowledge.extracting.extract import facts_of

PAGE = """The Revolt

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
        "You are visitor no. 00412",
        "Best viewed in Netscape at 800 x 600",
        "Page maintained by Mr Penny. Hits: 20,114",
        "Last updated: 3 May 2021",
        "Next topic: Canals »",
        "Next page",
        "< Previous",
        "Show answer",
        "Powered by WordPress",
        "Copyright 2020 Rowan Ltd",
        "Name: ____________ Class: ______",
        "Share this page",
        "3 comments",
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
    assert document.about.title == "The Revolt"
    assert len(facts_of(document)) == 3


@pytest.mark.parametrize(
    "sentence",
    [
        "The terms of the treaty were harsh.",
        "People at home had to register for rations.",
        "The advertisement of the New Deal won votes.",
        "He lost his home, and the search for work began.",
        "Posted in Flanders, he wrote letters that were later printed.",
        "The company changed the logo on each of its ships.",
        "Men in the trench were sent cookies, which they had to use as fuel.",
        "Next year the harvest failed again in the north.",
        "The newsletter Iskra was printed abroad and read in secret.",
        "Sign in sheets were burned when the rebels took the Tower.",
        "Share prices fell by half within a week.",
    ],
)
def test_history_that_uses_such_words_is_content(read, sentence):
    document = read(
        f"The Revolt\n\nWhy?\n{sentence}\nThe poll tax was hated.\n", "p.txt"
    )
    assert left_out(document) == []
    assert facts_of(document)[0].text == sentence


@pytest.mark.parametrize(
    "line",
    [
        "Revision guide for The Making of Britain",
        "GCSE History - Unit 2",
        "Edexcel Paper 1, Year 10",
        "By Mr A. Penny",
        "Knowledge organiser",
        "12 May 2021",
    ],
)
def test_what_names_the_course_straight_under_the_title_is_left_out(read, line):
    document = read(PAGE.replace("\n\n", f"\n{line}\n\n", 1), "page.txt")
    assert left_out(document) == [line]
    assert document.about.title == "The Revolt"
    assert len(facts_of(document)) == 3


def test_each_of_several_such_lines_is_left_out(read):
    lines = ["Revision guide", "AQA Paper 2", "By Mr A. Penny"]
    document = read("\n\n".join(["# The Revolt", *lines, "It was hated."]))
    assert left_out(document) == lines


@pytest.mark.parametrize(
    "line",
    [
        "The exam system was brought in by the rebels",
        "The ruling class in Kent.",
        "The revolt of Kent and Essex",
    ],
)
def test_other_words_under_the_title_are_read(read, line):
    document = read(f"# The Revolt\n\n{line}\n\n## Why?\n\nThe tax was hated.\n")
    assert left_out(document) == []


def test_such_a_line_further_down_is_read(read):
    document = read(
        "# The Revolt\n\nIt failed.\n\nThe guide of the rebels: John Ball\n"
    )
    assert left_out(document) == []


def test_content_below_a_line_of_the_site_is_read(read):
    answer = "The boy king met the rebels at Smithfield, where Tyler was killed."
    document = read(
        f"{PAGE}\nHow did it end?\nShare this page\n{answer}\nSign in\nQuiz\n",
        "page.txt",
    )
    assert left_out(document) == ["Share this page", "Sign in", "Quiz"]
    assert facts_of(document)[-1].text == answer
