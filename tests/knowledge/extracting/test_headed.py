"""What titles and headings tell themselves."""

import pytest

from lili_voice.knowledge.extracting.extract import facts_of
from lili_voice.knowledge.facts import Kind


@pytest.fixture
def dated(read):
    """The statements that the headings of a page make, with their lines."""

    def dated(page, name="page.md"):
        facts = facts_of(read(page, name))
        return [(f.source.lines[0], f.text) for f in facts if f.kind is Kind.DATE]

    return dated


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("The Edict of Rouen, 1598", "The Edict of Rouen was in 1598."),
        ("The Corn Riots (May 1766)", "The Corn Riots were in May 1766."),
        ("14 June 1685: the siege of Lyme", "The siege of Lyme was on 14 June 1685."),
        ("Moss Hill, 3.9.1644", "Moss Hill was on 3 September 1644."),
        ("THE SIEGE OF LYME (1644)", "The Siege of Lyme was in 1644."),
        ("The Salt War, 1482-84", "The Salt War: 1482-84."),
        ("Moss Hill (35 June 1644)", "Moss Hill was on 35 June 1644."),
        ("The bread crisis of 1766", ""),
        ("Life in Lyme, 1640-60", ""),
        ("Life in Lyme, 1640", ""),
        ("Causes of the Salt War, 1482", ""),
        ("Key dates of 1482", ""),
        ("Lyme, 1644", ""),
        ("What happened in 1644?", ""),
        ("The king came in 1644", ""),
    ],
)
def test_a_heading_that_names_a_thing_and_its_date_tells_it(dated, heading, said):
    page = f"# Lyme\n\n## {heading}\n\nBread was dear.\n"
    assert dated(page) == ([(3, said)] if said else [])


def test_a_heading_takes_its_year_from_those_above_it(dated):
    page = "# Wars\n\n## Two sieges of 1644\n\n### Lyme, 20 April\n\nIt held.\n"
    assert dated(page) == [(5, "Lyme was on 20 April 1644.")]


@pytest.mark.parametrize("name", ["page.md", "page.txt"])
def test_a_title_tells_its_date(dated, name):
    mark = "# " if name.endswith("md") else ""
    page = f"{mark}The Edict of Rouen (1598)\n\nWhat was it?\nA law for bakers.\n"
    assert dated(page, name) == [(1, "The Edict of Rouen was in 1598.")]


def test_a_title_that_is_only_the_name_of_the_file_tells_nothing(dated):
    assert dated("Bread was dear in 1598.\n", "The Edict of Rouen 1598.txt") == []


def test_an_essay_s_factors_are_no_events(dated):
    page = (
        "# Essay: why did Lyme hold?\n\n## Introduction\n\nIt held.\n\n"
        "## The Siege, 1644\n\nIt was long.\n\n## Conclusion\n\nFood mattered.\n"
    )
    assert dated(page) == []
