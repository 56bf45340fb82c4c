"""How a plain text opens: its title, and what stands round it."""

import pytest

LETTERHEAD = "Beacon Hill School | Humanities Department | Year 9\n\n"
BODY = (
    "\nWhy did the cholera spread?\nThe cholera spread through dirty water in 1854.\n"
)


@pytest.mark.parametrize(
    "above",
    [
        "",
        LETTERHEAD,
        "Name: ____________  Class: ______\n\n",
        "PageHistory - revision made simple\nHome > Health > Cholera\n",
        "Worksheet\n\n",
    ],
)
def test_the_title_is_the_line_that_says_what_the_text_is_about(read, above):
    document = read(f"{above}The spread of cholera\n{BODY}", "page.txt")
    assert document.about.title == "The spread of cholera"
    assert [section.heading for section in document.sections] == [
        "Why did the cholera spread?"
    ]


def test_what_stands_above_the_title_is_left_out_and_told(read):
    document = read(f"{LETTERHEAD}The spread of cholera\n{BODY}", "page.txt")
    assert [line.number for line in document.left_out] == [1]


def test_a_title_that_is_all_there_is_stays_the_title_though_it_names_a_course(read):
    document = read(f"Cholera revision notes\n{BODY}", "page.txt")
    assert document.about.title == "Cholera revision notes"


def test_the_name_of_a_sheet_is_no_title(read):
    document = read(f"Essay plan\n{BODY}", "page.txt")
    assert document.about.title != "Essay plan"
    assert document.left_out[0].text == "Essay plan"


def test_years_below_a_title_are_no_statement(read):
    document = read(f"The spread of cholera\n1831-1866\n{BODY}", "page.txt")
    assert [line.text for line in document.left_out] == ["1831-1866"]


@pytest.mark.parametrize(
    "listed",
    [
        "Contents\n1. Causes ..... 1\n2. Cures ..... 2\n3. Results ..... 4\n\n",
        "What's in this booklet?\nCauses page 1\nCures page 2\nResults page 4\n\n",
    ],
)
def test_a_list_of_contents_is_no_list_of_headings(read, listed):
    page = (
        f"Cholera\n\n{listed}"
        "Causes\nThe water of the Thames was dirty at that time.\n\n"
        "Cures\nPeople burned tar in the streets to clean the air.\n\n"
        "Results\nThe sewers of London were built by Joseph Bazalgette.\n"
    )
    document = read(page, "page.txt")
    assert [s.heading for s in document.sections] == ["Causes", "Cures", "Results"]
    assert [line.number for line in document.left_out] == [3, 4, 5, 6]


def test_the_first_of_two_headings_is_the_title_where_the_second_heads_a_text(read):
    page = "Public health\n\nThe Board of Health\nThe Board of Health met in 1848.\n"
    document = read(page, "page.txt")
    assert document.about.title == "Public health"
    assert document.sections[0].heading == "The Board of Health"
