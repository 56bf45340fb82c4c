"""Lists that no bullet marks, in every format."""

import pytest

from lili_voice.knowledge.extracting.extract import facts_of
from lili_voice.knowledge.facts import Kind


def items(document):
    blocks = (b for s in document.sections for b in s.blocks)
    return [b.text for b in blocks if b.shape.value == "item"]


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("Canals\n\nKey dates\n\n3 May 1761\nIt opened.\n4 June\nIt froze.", "a.txt"),
        (
            "# Canals\n\n## Events\n\n3 May 1761\n\nIt opened.\n\n4 June\n\nIt froze.",
            "a.md",
        ),
        (
            "# Canals\n\n- 3 May 1761\n    - It opened.\n- 4 June\n    - It froze.",
            "a.md",
        ),
        ("# Canals\n\n### 3 May 1761\n\nIt opened.\n\n### 4 June\n\nIt froze.", "a.md"),
    ],
)
def test_dates_alone_above_what_happened_are_a_timeline(read, page, name):
    document = read(page, name)
    assert items(document) == ["3 May 1761: It opened.", "4 June: It froze."]
    assert {fact.kind for fact in facts_of(document)} == {Kind.EVENT}


def test_a_date_alone_counts_the_lines_of_both(read):
    page = "Canals\n\nKey dates\n\n3 May 1761\nIt opened.\n4 June\nIt froze.\n"
    facts = facts_of(read(page, "page.txt"))
    assert [fact.source.lines for fact in facts] == [(5, 6), (7, 8)]


@pytest.mark.parametrize(
    "lines",
    [
        "- **1761** Bridgewater opens his canal\n- **1777** Brindley's is done\n",
        "**1761** Bridgewater opens his canal  \n**1777** Brindley's is done\n",
    ],
)
def test_dates_in_bold_before_events_are_a_timeline(read, lines):
    document = read(f"# Canals\n\n## Events\n\n{lines}")
    assert items(document) == [
        "1761: Bridgewater opens his canal",
        "1777: Brindley's is done",
    ]
    assert [fact.dates for fact in facts_of(document)] == [("1761",), ("1777",)]


def test_numbers_before_nouns_make_no_timeline(read):
    page = "# Canals\n\n## Workers\n\n- 1500 navvies came\n- 1200 horses came\n"
    assert items(read(page)) == ["1500 navvies came", "1200 horses came"]


def test_labels_of_several_words_are_a_list_where_there_are_three(read):
    label = "Length of the canal: {} miles\n"
    told = "Tons of coal a week: 40\nDuke who paid for it: Bridgewater\n"
    assert (
        len(items(read(f"Canals\n\nFacts\n\n{label.format(41)}{told}", "a.txt"))) == 3
    )


def test_an_initial_does_not_end_a_name(read):
    page = "Canals\n\nPeople\n\nJ. R. Brindley – built it\nF. Egerton – paid for it\n"
    assert len(items(read(page, "page.txt"))) == 2


@pytest.mark.parametrize(
    "page",
    [
        "Reason 1: Coal\n: It was heavy.\n\nReason 2: Roads\n: They were bad.\n",
        "Reason 1: Coal. It was heavy.\n\nReason 2: Roads. They were bad.\n",
        "- Reason 1: Coal\n    - It was heavy.\n- Reason 2: Roads\n    - They were bad.\n",
    ],
)
def test_reasons_that_are_counted_are_a_list_with_labels(read, page):
    facts = facts_of(read(f"# Canals\n\n## Why?\n\n{page}"))
    assert [(fact.place, fact.label) for fact in facts] == [(1, "Coal"), (2, "Roads")]


def test_words_alone_above_their_meanings_are_explained(read):
    page = (
        "Canals\n\nGlossary\n\nLock\nA gate that lifts boats\nNavvy\nA man who digs\n"
    )
    document = read(page, "page.txt")
    assert items(document) == ["Lock: A gate that lifts boats", "Navvy: A man who digs"]


def test_names_close_above_who_they_were_are_a_list(read):
    page = "Canals\n\nKey people\n\nBrindley\nBuilder of canals\n\nEgerton\nRich duke\n"
    document = read(page, "page.txt")
    assert items(document) == ["Brindley: Builder of canals", "Egerton: Rich duke"]


def test_a_meaning_below_its_word_in_markdown_counts_both_lines(read):
    page = "# Canals\n\nLock\n:   a gate that lifts boats\n\nNavvy\n: a man who digs\n"
    facts = facts_of(read(page))
    assert [fact.source.lines for fact in facts] == [(3, 4), (6, 7)]


def test_outer_items_of_a_list_sort_what_their_heading_holds(read):
    page = (
        "# Canals\n\n## Troubles\n\n- **Money**\n    - It cost much.\n    - Banks failed."
        "\n- **Water**\n    - It leaked.\n    - It froze.\n"
    )
    found = [(s.heading, s.label) for s in read(page).sections]
    assert found == [("Troubles", ""), ("Troubles", "Money"), ("Troubles", "Water")]
    assert [fact.place for fact in facts_of(read(page))] == [1, 2, 3, 4]
