"""Headings that sort what is told below a question, and headings of unusual looks."""

import pytest

from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.reading.read import read_document


@pytest.fixture
def sections(tmp_path):
    def read(text, name="page.txt"):
        (tmp_path / name).write_text(text)
        return read_document(tmp_path / name, name).sections

    return read


def placed(sections):
    return [(s.heading, s.label, s.kind) for s in sections if s.blocks]


TOWNS = "Money\n - Rents rose.\n - Wages fell.\nLand\n - Fields were hedged.\n - Hay failed."
SORTED = [
    ("Why did Ely rise?", "Money", Kind.REASON),
    ("Why did Ely rise?", "Land", Kind.REASON),
]


@pytest.mark.parametrize("loud", [False, True])
def test_headings_without_space_sort_the_answer_of_the_question_above(sections, loud):
    page = f"Ely\n\nWhy did Ely rise?\n{TOWNS}\n\nThe end\nIt was over in June 1816.\n"
    end = ("The end", "", Kind.NOTE)
    if not loud:
        assert placed(sections(page)) == [*SORTED, end]
        return
    upper = page.replace("Why did Ely rise?", "WHY DID ELY RISE?").replace(
        "The end", "THE END"
    )
    upper = upper.replace("Money\n", "INSIDE N. ELY\n").replace("Land\n", "IN S. ELY\n")
    assert placed(sections(upper)) == [
        ("WHY DID ELY RISE?", "INSIDE N. ELY", Kind.REASON),
        ("WHY DID ELY RISE?", "IN S. ELY", Kind.REASON),
        ("THE END", "", Kind.NOTE),
    ]


def test_headings_with_space_above_them_stand_beside_a_question(sections):
    spaced = TOWNS.replace("Land", "\nLand")
    found = sections(f"Ely\n\nWhy did Ely rise?\n\n{spaced}\n")
    assert [s.heading for s in found if s.blocks] == ["Money", "Land"]


def test_words_with_a_colon_lead_from_a_question_to_headings_that_sort(sections):
    typed = TOWNS.replace("Money", "*Money*\n").replace("Land", "\n*Land*\n")
    page = (
        "# Ely\n\n**Who rose?**\n\nWeavers rose.\n\n**Why did Ely rise?**\n\n"
        f"There were four reasons:\n\n{typed}\n\n**When?**\n\nIt was 1816.\n"
    )
    found = placed(sections(page, "page.md"))
    lead = ("Why did Ely rise?", "", Kind.REASON)
    assert found[1:] == [lead, *SORTED, ("When?", "", Kind.DATE)]


def test_lettered_headings_sort_an_answer_by_lists_and_by_texts(sections):
    page = (
        "Ely\n\nHow was it put down?\nA. In the city\n - The gates were shut\n"
        " - Soldiers came\nB. In Littleport, 24.5.1816\nThe militia rode in at dawn."
        " They found the crowd asleep.\nC. In court\n - Five men were hanged\n"
    )
    assert [s.label for s in sections(page) if s.blocks] == [
        "In the city",
        "In Littleport, 24.5.1816",
        "In court",
    ]


def test_a_versus_in_small_letters_does_not_lower_a_heading_in_capitals(sections):
    page = (
        "ELY\n\nTHE CAUSES\nBread was dear in 1816. Wages were low.\n\n"
        "SQUIRES v. WEAVERS: WHO WON?\nSquires - kept their land\n"
        "Squires - sat as judges\nWeavers - lost five men\n\n"
        "THE END\nIt was over in June. Nobody spoke of it.\n"
    )
    found = sections(page)
    assert [s.level for s in found if s.blocks] == [2, 2, 2]
    assert len(found[1].blocks) == 3


def test_a_numbered_question_with_a_few_words_behind_it_is_a_heading(sections):
    page = (
        "Ely\n\n1) Who rose?\nWeavers rose in May. Farm hands joined.\n\n"
        "2) How did it go? A timeline\n22 May 1816 – a crowd meets\n"
        "24 May – the militia comes\n\n3) Who lost?\nThe weavers lost. Five hanged.\n"
    )
    headings = [(s.heading, s.kind) for s in sections(page)]
    assert headings[1] == ("How did it go? A timeline", Kind.EVENT)


def test_questions_answered_on_their_own_line_are_no_headings(sections):
    page = "Ely\n\nFive questions\n1) Who rose? Weavers\n2) When? 1816\n3) Where? Ely\n"
    assert "Who rose? Weavers" not in {s.heading for s in sections(page)}


def test_a_dotted_number_is_not_cut_in_two(sections):
    found = sections("# Ely\n\n### 1.1 Who rose?\n\nWeavers rose.\n", "page.md")
    assert found[-1].heading == "Who rose?"


def test_a_year_alone_above_a_text_is_a_heading(sections):
    page = "ELY\n\nTHE CAUSES\nBread was dear. Wages were low.\n\n1816\nA crowd met.\n"
    found = sections(page)
    assert [(s.heading, s.level) for s in found] == [("THE CAUSES", 2), ("1816", 2)]


def test_years_that_stand_alone_above_what_happened_are_a_timeline(sections):
    page = "Ely\n\nThe story\n\n1815\nPeace came.\n\n1816\nA crowd met.\n"
    assert "1816" not in {s.heading for s in sections(page)}


def test_what_words_mean_below_a_table_is_no_row_of_it(sections):
    page = (
        "Ely\n\nThe numbers\nPlace\tTried\nEly\t80\nLittleport\t24\n"
        "Tried = brought before a judge.\nAssize = a court that travels.\n"
    )
    rows, words = sections(page)
    assert [block.head for block in rows.blocks] == [("Place", "Tried")] * 2
    assert words.kind is Kind.DEFINITION
    assert {block.shape.value for block in words.blocks} == {"paragraph"}


def test_headings_sort_an_answer_up_to_the_number_announced(sections):
    page = (
        "# Ely\n\n## Why did Ely rise?\n\nThere were two sorts of reason:\n\n"
        "## Money\n\n- Rents rose.\n- Wages fell.\n\n## Land\n\n- Fields were hedged.\n"
        "\n## The march\n\n- The crowd marched to Ely.\n- The gates were shut.\n"
    )
    found = placed(sections(page, "page.md"))
    assert found[1:] == [*SORTED, ("The march", "", Kind.NOTE)]


def test_amounts_below_a_table_are_no_meanings_of_words(sections):
    page = (
        "Ely\n\nThe numbers\nPlace\tTried\nEly\t80\nLittleport\t24\n"
        "The tax of 1381 = 12 pence\nThe pay of a guard = twenty pence\n"
    )
    assert Kind.DEFINITION not in {section.kind for section in sections(page)}
