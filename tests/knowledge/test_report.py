"""What a teacher is told after ingesting."""

import pytest

from lili_voice.knowledge.library import library_of
from lili_voice.knowledge.reading.read import Reading
from lili_voice.knowledge.report import Report, counted, folded

PAGE = """# The Revolt

## Why did it happen?

There were three reasons for the Revolt:

- The poll tax was hated.It was unfair.
- The the SoL held wages down.
"""


@pytest.fixture
def report(read):
    def report(words, name="page.md", failures=()):
        documents = (read(words, name),)
        return Report(documents, library_of(Reading(documents, failures)))

    return report


def doubts(report):
    return [(d["line"], d["what"]) for d in report.as_object()["doubts"]]


def test_a_teacher_is_told_what_to_look_at_line_by_line(report):
    assert doubts(report(PAGE)) == [
        (5, "“three reasons” stands above 2 items"),
        (7, "no space after the full stop in “ed.It”"),
        (8, "“The” stands twice"),
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("It fell to the SOL at once.", ["“SOL” is nowhere explained"]),
        ("It was the Statute of Labourers (SOL). The SOL failed.", []),
        ("---\nabbreviations: {APC: A thing}\n---\nAll APCs went.", []),
        ("All APCs went. The APC was new.", ["“APCs” is nowhere explained"]),
        ("The USSR fell.", []),
        ("Henry VIII and NATO.", []),
        (
            " ".join(f"w{n}" for n in range(31)),
            ["a sentence of 31 words: too long to hear"],
        ),
        (" ".join(f"w{n}" for n in range(30)), []),
        ("# Only a title", ["no statement was found in it"]),
        ("## Why?\n\n## Who?\n\nTyler.", ["nothing stands under “Why?”"]),
        ("## Why?\n\n### Tax\n\nIt was hated.", []),
        ("![a map](map.png)\n\nIt began.", ["not understood, and left unread"]),
        ("There were two reasons:\n\n- Tax.\n  - Poll tax.\n- War.\n", []),
        ("He had had enough.", []),
    ],
)
def test_each_kind_of_doubt_has_its_cause(report, words, said):
    assert [what for _, what in doubts(report(words))] == said


def test_the_report_as_an_object_has_all_its_parts(report):
    told = report(PAGE + "\nSign up now\n", "page.txt", ("b.md: not text",)).as_object()
    assert list(told) == ["documents", "facts", "left_out", "doubts", "failures"]
    (document,) = told["documents"]
    assert document["document"] == "page.txt"
    assert document["facts"] == len(told["facts"]) == sum(document["kinds"].values())
    assert told["left_out"] == [
        {"document": "page.txt", "line": 10, "text": "Sign up now"}
    ]
    assert told["failures"] == ["b.md: not text"]


def test_the_report_can_be_read_by_a_person(report):
    lines = list(report(PAGE, failures=("b.md: not text",)).as_lines())
    assert lines[0] == "page.md: The Revolt (4 facts)"
    assert lines[1] == "  found: 1 count, 3 reason"
    assert "  line 8: “The” stands twice" in lines
    assert lines[-1] == "4 facts in 1 document, 3 doubts, 1 file not read."


def test_lines_left_out_are_told_in_brief(report):
    words = "The Revolt\n\nTax was hated.\n" + "Menu\nHome\n\nSign in\n"
    told = list(report(words, "page.txt").as_lines())
    assert "  left out as no content: lines 4-5, 7 (“Menu” ...)" in told


def test_a_report_of_nothing_says_so(report):
    told = list(report("# Title").as_lines())[-1]
    assert told == "Nothing could be used: write sentences under a heading."
    nothing = Report((), library_of(Reading(())))
    assert list(nothing.as_lines()) == [
        "Nothing was found: give .md or .txt files, or a folder of them."
    ]


def test_doubts_that_are_alike_are_told_in_one_line(report):
    long = " ".join(f"word{n}" for n in range(33)).capitalize() + "."
    told = list(report(f"{long}\n\n{long} {long}\n\nSo {long.lower()}\n").as_lines())
    doubts = [line for line in told if line.startswith("  line")]
    assert doubts == [
        "  lines 1, 3, 5 (4 times): a sentence of 33-34 words: too long to hear"
    ]


def test_of_many_lines_with_the_same_doubt_the_first_are_named(report):
    words = "".join(
        f"{'The the ' if n % 2 else 'The '}tax was hated.\n\n" for n in range(40)
    )
    told = list(report(words).as_lines())
    assert "  lines 3, 7, 11, 15, 19 ... (20 times): “The” stands twice" in told
    assert told[-1].endswith("20 doubts.")


def test_words_of_the_page_that_differ_are_not_taken_for_alike(report):
    told = list(
        report("The B29 B29 flew. The B52 B52 flew. The A1 fell fell.").as_lines()
    )
    assert "  line 1: “fell” stands twice" in told


def test_no_more_doubts_are_told_than_a_person_reads(report):
    letters = "BGHJKNPQRS"
    words = "".join(f"The X{a}{b} fell.\n" for a in letters for b in letters)
    told = list(report(words).as_lines())
    assert sum("nowhere explained" in line for line in told) == 60
    assert "  and 40 doubts more; `lili ingest --json` lists them" in told


def test_numbers_are_told_as_people_tell_them():
    assert folded([3, 7, 8, 9, 12]) == "3, 7-9, 12"
    assert folded([]) == ""
    assert (counted(1, "fact"), counted(2000, "fact")) == ("1 fact", "2,000 facts")
