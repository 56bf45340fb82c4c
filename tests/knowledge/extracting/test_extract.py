"""Statements, what they are for, and where they stand."""

from lili_voice.knowledge.extracting.extract import facts_of
from lili_voice.knowledge.facts import Kind

PAGE = """# The Revolt

## Why did it happen?

Also asked: What caused it?

There were two reasons for the Revolt:

- **Political:** The war went badly. It cost 12 pence.
- The poll tax of 1381 was hated.

## Who led it?

Wat Tyler led the Revolt from May 1381 in London.
"""


def test_a_list_has_its_count_and_its_places(read):
    told = [(f.kind, f.place, f.label, f.text) for f in facts_of(read(PAGE))][:4]
    assert told == [
        (Kind.COUNT, None, "", "There were two reasons for the Revolt."),
        (Kind.REASON, 1, "Political", "Political: The war went badly."),
        (Kind.REASON, 1, "Political", "The war cost 12 pence."),
        (Kind.REASON, 2, "", "The poll tax of 1381 was hated."),
    ]


def test_a_statement_carries_its_names_dates_and_numbers(read):
    fact = facts_of(read(PAGE))[-1]
    assert (fact.kind, fact.section, fact.topic) == (
        Kind.PERSON,
        "Who led it?",
        "The Revolt",
    )
    assert (fact.people, fact.places) == (("Wat Tyler",), ("London",))
    assert fact.dates == ("1381-05",)
    assert facts_of(read(PAGE))[2].numbers == (12,)


def test_a_statement_answers_the_questions_above_it(read):
    first = facts_of(read(PAGE))[0]
    assert first.questions == ("Why did it happen?", "What caused it?")


def test_a_statement_knows_its_place_in_the_file(read):
    lines = [fact.source.lines for fact in facts_of(read(PAGE))]
    assert lines == [(7, 7), (9, 9), (9, 9), (10, 10), (14, 14)]
    assert {fact.source.document for fact in facts_of(read(PAGE))} == {"page.md"}


def test_an_id_is_of_the_words_and_not_of_the_lines(read):
    before = [(f.id, f.text) for f in facts_of(read(PAGE))]
    after = [(f.id, f.text) for f in facts_of(read(PAGE.replace("##", "\n\n##")))]
    assert before == after
    assert all(f.source.fact == f.id for f in facts_of(read(PAGE)))


def test_mending_a_doubled_word_or_a_comma_leaves_the_id(read):
    (one,) = facts_of(read("The the poll tax, was hated"))
    (two,) = facts_of(read("The poll tax was hated."))
    assert one.id == two.id


def test_the_same_words_twice_are_two_facts(read):
    first, second = facts_of(read("## Who?\n\nHe left.\n\n## Why?\n\nHe left.\n"))
    assert first.id != second.id


def test_a_heading_without_statements_is_no_fact(read):
    assert facts_of(read("# The Revolt\n\n## Why?\n")) == []


def test_a_however_inside_a_factor_argues_against_it(read):
    words = "## Line of argument\n\nTax.\n\n## Money\n\nTax rose. However, wages rose too.\n"
    kinds = [fact.kind for fact in facts_of(read(words))]
    assert kinds == [Kind.ARGUMENT, Kind.FACTOR, Kind.COUNTERPOINT]
