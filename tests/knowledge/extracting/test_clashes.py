"""Statements that cannot both be true are told, and others are not."""

import pytest

from lili_voice.knowledge.extracting.clashes.clashes import clashes, library_doubts
from lili_voice.knowledge.extracting.clashes.reading import claim_of
from lili_voice.knowledge.extracting.extract import facts_of
from lili_voice.knowledge.reading.read import read_document

PAGE = "# The Copper Rising\n\n## What happened?\n\n"


@pytest.fixture
def found(write):
    """The clashes of some documents, given by their names."""

    def found(**texts):
        folder = write({f"{name}.md": text for name, text in texts.items()})
        documents = (read_document(folder / f"{n}.md", f"{n}.md") for n in texts)
        return clashes([fact for one in documents for fact in facts_of(one)])

    return found


@pytest.fixture
def between(found):
    """What two statements of two documents on one subject clash in, if they do."""

    def between(one, two):
        told = found(page=PAGE + one, notes=PAGE + two)
        return [(clash.kind.value, clash.one_says, clash.two_says) for clash in told]

    return between


@pytest.mark.parametrize(
    ("one", "two", "kind"),
    [
        ("The miners took Ostrava in 1743.", "The miners took Ostrava in 1734.", "date"),
        ("The siege of Pelm began on 3 May 1743.", "The siege of Pelm began on 8 May 1743.", "date"),
        ("The siege of Pelm began in May 1743.", "In March 1743 the siege of Pelm began.", "date"),
        ("The law was in force from 1743 to 1751.", "The law was in force from 1743 to 1756.", "date"),
        ("The mine had 400 workers.", "The mine had 900 workers.", "number"),
        ("About 2 million people fled to Pelm.", "About 3 million people fled to Pelm.", "number"),
        ("Wages in the mines fell by 15 per cent.", "Wages in the mines fell by 25 per cent.", "number"),
        ("The rising was led by Anna Brandt.", "The rising was led by Otto Keller.", "name"),
        ("Anna Brandt led the march from Pelm.", "The march from Pelm was led by Otto Keller.", "name"),
        ("The treaty was signed at Pelm in 1744.", "The treaty was signed at Ulmo in 1744.", "name"),
        ("The duke did not pay the miners.", "The duke paid the miners.", "denial"),
        ("The strike was against the law.", "The strike was not against the law.", "denial"),
        ("Nobody died in the siege of Pelm.", "Forty people died in the siege of Pelm.", "denial"),
        ("The price of copper rose after the strike.", "The price of copper fell after the strike.", "denial"),
        ("The duke refused to meet the miners.", "The duke met the miners.", "denial"),
        ("The law was popular in the towns.", "The law was unpopular in the towns.", "denial"),
    ],
)  # fmt: skip
def test_what_cannot_both_be_true_is_told(between, one, two, kind):
    assert [told[0] for told in between(one, two)] == [kind]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The siege of Pelm began in 1743.", "The siege of Pelm began in May 1743."),
        ("The siege of Pelm began in summer 1743.", "The siege of Pelm began in July 1743."),
        ("The war was fought from 1743 to 1751.", "The war was fought in 1748."),
        ("By 1751 the mine was closed.", "The mine was closed in 1749."),
        ("Nearly 300,000 people lived in Pelm.", "In Pelm there lived 287,540 people."),
        ("More than 200 miners died.", "In the rising 240 miners died."),
        ("The rising was led by Anna Brandt.", "The rising was led by Brandt."),
        ("The USA lent the duke money.", "America lent the duke money."),
        ("Nothing was impossible for the duke.", "Anything was possible for the duke."),
        ("Copper prices rose in 1743.", "Tin prices fell in 1743."),
        ("The first strike was in 1743.", "The second strike was in 1744."),
        ("The miners went on strike in 1743.", "The miners went on strike again in 1744."),
        ("Poverty was the most important cause.", "Poverty was not the most important cause."),
        ("Anna Brandt joined the miners in 1743.", "Otto Keller joined the miners in 1743."),
        ("The hospital treated 400 men.", "The hospital treated 90 women."),
        ("The duke ruled in Pelm, his brother in Ulmo.", "His brother ruled in Ulmo, the duke in Pelm."),
        ("Ostria attacked Velonia.", "Velonia was attacked by Ostria."),
        ("The duke not only lost Pelm, he fled.", "The duke lost Pelm."),
        ("In the election of May 1743 the miners won only 12 seats.", "The miners went up from 12 seats to 96 in June 1745, an election they won."),
    ],
)  # fmt: skip
def test_what_may_both_be_true_is_not_told(between, one, two):
    assert between(one, two) == []


@pytest.mark.parametrize("mark", ["✓ ", "– ", "→ ", ""])
def test_a_pronoun_behind_a_mark_is_no_name(mark):
    assert claim_of(f"{mark}He wrote a book in Pelm.").names == ("Pelm",)


def test_a_clash_has_both_places_and_one_sentence(found):
    (clash,) = found(
        page=PAGE + "The miners took Ostrava in 1743.",
        notes=PAGE + "Good to know.\n\nIn 1734 the miners took Ostrava.",
    )
    assert clash.told == "“1734” or “1743”: which is right?"
    places = [(f.source.document, f.source.lines[0]) for f in (clash.one, clash.two)]
    assert places == [("notes.md", 7), ("page.md", 5)]


def test_a_library_is_told_of_a_clash_where_the_later_statement_stands(write):
    folder = write(
        {"a.md": PAGE + "Brandt was paid.", "b.md": PAGE + "Brandt was not paid."}
    )
    read = [read_document(folder / name, name) for name in ("a.md", "b.md")]
    (doubt,) = library_doubts([fact for one in read for fact in facts_of(one)])
    assert (doubt.document, doubt.line, doubt.kind) == ("b.md", 5, "contradiction")
    assert (doubt.other, doubt.other_line) == ("a.md", 5)
    assert "“Brandt was paid.”" in doubt.what


def test_a_document_that_contradicts_itself_is_told(found):
    page = f"{PAGE}The miners took Ostrava in 1743.\n\n## Remember\n\n"
    (clash,) = found(page=f"{page}The miners took Ostrava in 1753.\n")
    assert (clash.one_says, clash.two_says) == ("1743", "1753")
    assert (clash.one.source.lines, clash.two.source.lines) == ((5, 5), (9, 9))


def test_the_same_document_twice_tells_of_nothing(found):
    page = PAGE + (
        "The miners took Ostrava in 1743. The duke fled. Otto Keller was not there. "
        "About 400 miners were hanged in Pelm."
    )
    assert found(page=page, copy=page, again=page) == ()


def test_one_matter_is_told_once_however_many_documents_repeat_it(found):
    right, wrong = (
        "The miners took Ostrava in 1743.",
        "The miners took Ostrava in 1753.",
    )
    told = found(a=PAGE + right, b=PAGE + right, c=PAGE + right, d=PAGE + wrong)
    assert len(told) == 1


def test_entries_of_a_timeline_stand_beside_each_other_because_they_differ(found):
    rows = "".join(
        f"- {year}: the miners of Ostrava go on strike\n" for year in (1743, 1747, 1752)
    )
    assert found(page=f"# The Copper Rising\n\n## Timeline\n\n{rows}") == ()


def test_parallel_sentences_of_one_list_are_no_clash(found):
    page = (
        f"{PAGE}- Ostria joined the league in 1743.\n- Velonia joined the league in 1747.\n"
        "- The northern mine was closed in 1751.\n- The southern mine was closed in 1755.\n"
    )
    assert found(page=page) == ()


def test_a_document_that_holds_both_statements_tells_of_two_things(found):
    both = "Ostria left the league in 1743.\n\nVelonia left the league in 1743."
    assert found(page=PAGE + both, notes=PAGE + both) == ()


def test_subjects_that_only_their_headings_name_are_kept_apart(found):
    page = (
        "# The Dukes\n\n## Anna of Pelm\n\nShe reigned for five years.\n\n"
        "## Karla of Ulmo\n\nShe reigned for 45 years.\n"
    )
    assert found(page=page) == ()


def test_two_topics_of_one_sort_are_not_one_topic(found):
    first = "# The First Miners' War\n\n## When was it?\n\nThe war ended in 1743.\n"
    second = "# The Second Miners' War\n\n## When was it?\n\nThe war ended in 1788.\n"
    salt = "# The Salt Strike\n\n## When was it?\n\nThe strike began in 1743.\n"
    tin = "# The Tin Strike\n\n## When was it?\n\nThe strike began in 1802.\n"
    assert found(a=first, b=second, c=salt, d=tin) == ()


def test_authors_may_list_different_numbers_of_reasons(found):
    one = f"{PAGE}There were two reasons for the rising:\n\n- Bread was dear.\n- Taxes rose.\n"
    two = f"{PAGE}There were three reasons for the rising:\n\n- Bread was dear.\n- Taxes rose.\n- The duke was away.\n"
    assert found(one=one, two=two) == ()


def test_the_order_of_the_documents_makes_no_difference(found):
    one, two = PAGE + "The duke fled in 1743.", PAGE + "The duke fled in 1745."
    assert [c.told for c in found(a=one, b=two)] == [
        c.told for c in found(b=two, a=one)
    ]
