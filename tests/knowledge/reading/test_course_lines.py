"""A line below the title that only says which course, sheet or class it is for."""

import pytest

from lili_voice.knowledge.extracting.extract import facts_of

BELOW = "\n\n## Who was Tsar?\n\nNicholas II ruled Russia from 1894.\n"


@pytest.mark.parametrize(
    "line",
    [
        "OCR unit 2 – revision booklet – Hist. Dept.",
        "Mr Okoro, Year 11, Humanities Dept.",
        "Eduqas paper 1 notes. For Year 10 classes. Compiled by Miss Ford.",
        "Worksheet for Year 9.",
    ],
)
def test_a_line_of_course_and_department_is_no_content(read, line):
    for written in (line, f"*{line}*", f"**{line}**"):
        document = read(f"# Russia\n\n{written}{BELOW}", "page.md")
        (fact,) = facts_of(document)
        assert fact.text == "Nicholas II ruled Russia from 1894."
        assert [left.text for left in document.left_out] == [line]


@pytest.mark.parametrize(
    "line",
    [
        "The Department of War was in Petrograd.",
        "Dr Lazovert poisoned the cakes in Dec.",
        "A school for officers in Petrograd.",
    ],
)
def test_a_line_that_only_has_words_of_a_course_in_it_is_read(read, line):
    document = read(f"# Russia\n\n{line}{BELOW}", "page.md")
    assert not document.left_out
