"""Glossaries and advice that run on in one paragraph."""

import pytest

from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.reading.read import read_document

WORDS = "tithe = a tenth of the crop; serf = a peasant who was not free; alms = money"


@pytest.fixture
def sections(tmp_path):
    def read(text, name="page.md"):
        (tmp_path / name).write_text(text)
        return read_document(tmp_path / name, name).sections

    return read


def told(section):
    return [block.text for block in section.blocks]


@pytest.mark.parametrize(
    ("label", "name"),
    [("**Words to learn:**", "page.md"), ("Key words:", "page.txt")],
)
def test_a_glossary_in_one_paragraph_is_a_section_of_entries(sections, label, name):
    head = "# The manor\n\n## Who" if name == "page.md" else "The manor\n\nWho"
    found = sections(f"{head} ruled?\n\nThe lord ruled it.\n\n{label} {WORDS}\n", name)
    assert (found[-1].heading, found[-1].kind) == (
        label.strip("*:"),
        Kind.DEFINITION,
    )
    assert told(found[-1]) == WORDS.split("; ")
    assert told(found[0]) == ["The lord ruled it."]


def test_entries_that_run_on_below_a_glossarys_heading_are_cut(sections):
    words = WORDS.replace("; serf", ";\nserf").replace(" = ", ": ")
    (found,) = sections(f"# The manor\n\n## Glossary\n\n{words}\n")
    assert told(found) == WORDS.replace(" = ", ": ").split("; ")
    assert [block.lines[0].number for block in found.blocks] == [5, 6, 6]


def test_a_meaning_may_have_a_semicolon_of_its_own(sections):
    words = "lock = a gate; some are double; toll = money paid"
    found = sections(f"# Canals\n\nKey terms: {words}\n")
    assert told(found[-1]) == ["lock = a gate; some are double", "toll = money paid"]


def test_key_dates_in_one_paragraph_are_a_timeline(sections):
    page = "# Ely\n\nKey dates: 1815 – peace comes; 1816 – a crowd meets\n"
    found = sections(page)[-1]
    assert found.kind is Kind.EVENT
    assert told(found) == ["1815 – peace comes", "1816 – a crowd meets"]


def test_prose_behind_a_label_is_no_glossary(sections):
    page = "# Ely\n\n## Words\n\nThe judge spoke; the crowd wept: it was over.\n"
    assert len(sections(page)[-1].blocks) == 1


def test_advice_at_the_end_of_a_section_is_no_part_of_it(sections):
    page = (
        "# Ely\n\n## What were the effects?\n\n- Five men hanged.\n- Wages rose.\n\n"
        "**TOP TIP:** Do not mix up Ely and Littleport. Ely is a city.\n\n"
        "## Who?\n\nWeavers.\n"
    )
    effects, tip, _ = sections(page)
    assert told(effects) == ["Five men hanged.", "Wages rose."]
    assert (tip.heading, tip.kind, tip.under) == ("TOP TIP", Kind.NOTE, ())


@pytest.mark.parametrize(
    "page",
    [
        "## Who?\n\nWeavers.\n\nRemember: they were poor.\n",
        "## Who?\n\nWeavers.\n\nRemember: Ely is a city.\n\nThey lost.\n",
        "## Who?\n\nWeavers.\n\nResult: Ely was taken.\n",
    ],
)
def test_words_that_lean_on_a_section_stay_in_it(sections, page):
    assert len(sections(page)) == 1


def test_what_follows_a_glossary_goes_on_under_its_old_heading(sections):
    page = (
        f"# The manor\n\n## Causes\n\nRents rose.\n\nKey words: {WORDS}\n\n"
        "Wages were held down.\n\n### The army\n\nIt was weak.\n\n## Who?\n\nTyler.\n"
    )
    causes, army, words, who = sections(page)
    assert told(causes) == ["Rents rose.", "Wages were held down."]
    assert (army.label, army.kind) == ("The army", Kind.REASON)
    assert (words.heading, told(words)) == ("Key words", WORDS.split("; "))
    assert words.under == who.under == ()


def test_a_label_broken_over_two_lines_is_cut_whole(sections):
    page = "# Ely\n\n## Who?\n\nWeavers.\n\nCommon\nmistakes: Ely is not a shire.\n"
    tip = sections(page)[-1]
    assert (tip.heading, told(tip)) == ("Common mistakes", ["Ely is not a shire."])
    assert tip.blocks[0].lines[0].number == 8


def test_words_between_dashes_explain_no_term(sections):
    page = "# Ely\n\n## Glossary\n\nhis aunt - Joan - ruled; the boy - Ned - slept\n"
    (found,) = sections(page)
    assert told(found) == ["his aunt - Joan - ruled; the boy - Ned - slept"]
