"""What a teacher is told after ingesting, in lines."""

from dataclasses import replace

import pytest

from lili_voice.knowledge.account import Account, AccountedLine, Role
from lili_voice.knowledge.document import About, Doubt
from lili_voice.knowledge.library import Library, library_of
from lili_voice.knowledge.reading.read import Reading
from lili_voice.knowledge.report import Report, counted, folded

PAGE = """# The Canals

## Why were they dug?

There were two reasons for the canals:

- Coal was heavy.
- Roads were full of mud.

Joseph Locke preferred railways.
"""


@pytest.fixture
def told(read):
    """The lines on one document with these doubts, and no others."""

    def told(*doubts, words=PAGE, name="page.md", failures=()):
        documents = (read(words, name),)
        library = library_of(Reading(documents, failures))
        return list(Report(documents, replace(library, doubts=doubts)).as_lines())

    return told


def test_the_report_can_be_read_by_a_person(told):
    lines = told(failures=("b.md: not text; save it again",))
    assert lines[0] == "page.md: The Canals (4 facts)"
    assert lines[1] == "  found: 1 count, 3 reasons"
    assert "Could not be read: b.md: not text; save it again" in lines
    assert lines[-1] == "4 facts in 1 document, 1 file not read, 0 doubts."


def test_what_lili_would_say_wrongly_is_told_before_what_would_sound_wrong(told):
    lines = told(
        Doubt("page.md", 5, "a sentence of 40 words", "long"),
        Doubt("page.md", 7, "“the” stands twice", "slip"),
        Doubt("page.md", 8, "“three” stands above 2 items", "count"),
        Doubt(
            "page.md",
            10,
            "“1830” or “1831”: which is right?",
            "contradiction",
            "b.md",
            3,
        ),
    )
    assert lines[2:-2] == [
        "  1 contradiction:",
        "    line 10 and b.md, line 3: “1830” or “1831”: which is right?",
        "  1 wrong count:",
        "    line 8: “three” stands above 2 items",
        "  1 slip:",
        "    line 7: “the” stands twice",
        "  1 sentence too long to hear:",
        "    line 5: a sentence of 40 words",
    ]
    assert lines[-1] == (
        "4 facts in 1 document, 4 doubts: 1 contradiction, 1 wrong count, 1 slip, "
        "1 sentence too long to hear."
    )


def test_a_line_that_was_not_understood_is_quoted(told):
    words = PAGE + "\n![a lock](lock.png)\n"
    lines = told(Doubt("page.md", 12, "not understood", "not understood"), words=words)
    assert "  1 thing not understood:" in lines
    assert "    line 12: “![a lock](lock.png)”" in lines


def test_lines_left_out_are_told_in_brief(told):
    words = "The Canals\n\nCoal was heavy.\n" + "Menu\nHome\n\nSign in\n"
    assert "  left out as no content: lines 4-5 (“Menu” ...), 7 (“Sign in”)" in told(
        words=words, name="page.txt"
    )


def test_a_report_of_nothing_says_what_to_do(told):
    words = told(words="# Title")[-1]
    assert words == "Nothing could be used: write sentences under a heading."
    (nothing,) = Report((), library_of(Reading(()))).as_lines()
    assert nothing.startswith("Nothing was found: give ")
    assert nothing.endswith(" files, or a folder of them.")
    assert list(Report((), library_of(Reading((), ("a.md: empty",)))).as_lines()) == [
        "Could not be read: a.md: empty",
        "",
        "Nothing could be used.",
    ]


def test_doubts_that_are_alike_are_told_in_one_line(told):
    lines = told(
        *(Doubt("page.md", n, f"a sentence of {n + 30} words") for n in (3, 5, 5, 10))
    )
    assert "    lines 3, 5, 10 (4 times): a sentence of 33-40 words" in lines


def test_of_many_lines_with_the_same_doubt_the_first_are_named(told):
    lines = told(*(Doubt("page.md", n, "“the” stands twice") for n in range(1, 41, 2)))
    assert "    lines 1, 3, 5, 7, 9 ... (20 times): “the” stands twice" in lines
    assert lines[-1].endswith("20 doubts.")


def test_words_of_the_page_that_differ_are_not_taken_for_alike(told):
    lines = told(*(Doubt("page.md", 3, f"“B{n}” stands twice") for n in (29, 52)))
    assert lines[3:5] == [
        "    line 3: “B29” stands twice",
        "    line 3: “B52” stands twice",
    ]


def test_no_more_doubts_are_told_than_a_person_reads(told):
    lines = told(
        *(Doubt("page.md", 3, f"“X{n}” is unknown") for n in range(100)),
        *(Doubt("page.md", 5, f"“Y{n}” is odd", "spelling") for n in range(3)),
    )
    assert sum(" is unknown" in line for line in lines) == 60
    assert "    and 40 more; `lili ingest --html FILE` shows them all" in lines
    assert "    and 3 more; `lili ingest --html FILE` shows them all" in lines


def test_a_place_is_told_as_its_author_would_look_for_it():
    rows = tuple(AccountedLine(n, "Coal.", Role.FACT) for n in range(1, 9))
    accounts = (
        Account("a.pdf", "A", rows, pages=(1, 5)),
        Account("b.docx", "B", rows, unit="paragraph"),
    )
    doubts = (
        Doubt("a.pdf", 6, "or not?", "contradiction", "b.docx", 7),
        Doubt("a.pdf", 2, "odd"),
        Doubt("a.pdf", 6, "odd"),
        Doubt("b.docx", 3, "odd"),
        Doubt("b.docx", 4, "odd"),
    )
    library = Library((), {"a.pdf": About("A"), "b.docx": About("B")}, doubts)
    lines = list(Report(accounts, library).as_lines())
    assert "    page 2, line 6 and b.docx, paragraph 7: or not?" in lines
    assert "    pages 1-2, lines 2, 6: odd" in lines
    assert "    paragraphs 3-4: odd" in lines


def test_a_document_known_by_its_facts_alone_is_told_all_the_same(read):
    library = library_of(Reading((read(PAGE),)))
    first = next(iter(Report((), library).as_lines()))
    assert first == "page.md: The Canals (4 facts)"


def test_a_document_cannot_steer_the_screen_it_is_told_on(told):
    lines = told(
        Doubt("page.md", 7, "“\x1b[2J” and “\u202edne” are odd"),
        words=PAGE.replace("The Canals", "The \x9bCanals \u2066"),
    )
    every = "\n".join(lines)
    assert "“�[2J” and “�dne” are odd" in every
    assert not set(every) & set("\x1b\x9b\u202e\u2066")


def test_numbers_are_told_as_people_tell_them():
    assert folded([3, 7, 8, 9, 12]) == "3, 7-9, 12"
    assert folded([]) == ""
    assert (counted(1, "fact"), counted(2000, "fact")) == ("1 fact", "2,000 facts")
