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
        ("The Battle of Moss, 3.9.1644", "The Battle of Moss was on 3 September 1644."),
        ("Nuremberg Laws, 1935", "Nuremberg Laws were in 1935."),
        ("THE FALL OF HENRY VIII, 1541", "The Fall of Henry VIII was in 1541."),
        ("THE SIEGE OF LYME (1644)", "The Siege of Lyme was in 1644."),
        ("The Salt War, 1482-84", "The Salt War: 1482-84."),
        ("The Moss plot (35 June 1644)", "The Moss plot was on 35 June 1644."),
        ("THE PEOPLE'S CRUSADE, 1096", "The People's Crusade was in 1096."),
        ("The Salt War, 1482-79", "The Salt War: 1482-79."),
        ("Moss Hill, 3.9.1644", ""),
        ("Victorian London 1888", ""),
        ("Elizabeth I, 7 September 1533", ""),
        ("Before the War, 1913", ""),
        ("After the Battle of Hastings, 1066", ""),
        ("Not the Treaty of Rouen, 1919", ""),
        ("No Peace Treaty until 28 June 1919", ""),
        ("Chapter 3 May 1940", ""),
        ("Source A: Daily Mail, 25 October 1924", ""),
        ("Population of London: 1801", ""),
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
