"""An author's own wordings of one statement go to that statement alone."""

import re

from lili_voice.knowledge.account import Role, account_of
from lili_voice.knowledge.extracting.extract import facts_of

PAGE = """# The Revolt

## Why did it happen?

Also asked: What caused the Revolt?

There were two reasons for the Revolt:
Also asked: Number of reasons?

- **Political:** The war went badly.
  Also asked: How was the war going? Bad
  war?
  It cost 12 pence.
  Also asked: Price of the war?
- The poll tax was hated.
  It was new.

  Also asked: Which tax made them angry?

## Who led it?

Wat Tyler led the Revolt.
He came from Kent.

Also asked: Rebel leader?

John Ball preached.
"""
ASKING = re.compile(r"\n *Also asked: [^?]*\?(?:[^?\n]*\n?[^?\n]*\?)*")


def own(document):
    """For each statement the first words that were not made from it."""
    listed = re.findall(
        r"[^:?]+\?", " ".join(ASKING.findall(PAGE.replace("\n ", "\n")))
    )
    known = {" ".join(question.split()) for question in listed}
    return {
        fact.text: [question for question in fact.asked_as if question in known]
        for fact in facts_of(document)
    }


def test_each_statement_has_the_wordings_below_it(read):
    assert own(read(PAGE)) == {
        "There were two reasons for the Revolt.": ["Number of reasons?"],
        "Political: The war went badly.": ["How was the war going?", "Bad war?"],
        "The war cost 12 pence.": ["Price of the war?"],
        "The poll tax was hated.": ["Which tax made them angry?"],
        "The poll tax was new.": [],
        "Wat Tyler led the Revolt.": ["Rebel leader?"],
        "Wat Tyler came from Kent.": [],
        "John Ball preached.": [],
    }


def test_what_the_author_lists_comes_before_what_is_made(read):
    led = next(f for f in facts_of(read(PAGE)) if "led the Revolt" in f.text)
    assert led.asked_as[:2] == ("Rebel leader?", "Who led the Revolt?")


def test_what_a_heading_asks_is_left_to_the_heading(read):
    for fact in facts_of(read(PAGE)):
        assert ("What caused the Revolt?" in fact.questions) is (
            fact.section == "Why did it happen?"
        )
        assert "What caused the Revolt?" not in fact.asked_as


def test_no_wording_is_spoken_or_changes_a_statement(read):
    bare = ASKING.sub("", PAGE)
    assert "Also" not in bare
    told = [(f.id, f.text, f.label, f.place) for f in facts_of(read(PAGE))]
    assert told == [(f.id, f.text, f.label, f.place) for f in facts_of(read(bare))]


def test_a_statement_knows_its_own_lines(read):
    lines = PAGE.split("\n")
    for fact in facts_of(read(PAGE)):
        assert fact.text.split()[-1] in lines[fact.source.lines[1] - 1].replace(
            ":", "."
        )


def test_every_line_of_wordings_is_accounted_for(read):
    document = read(PAGE)
    account = account_of(document, facts_of(document))
    asking = {line.number for line in account.lines if line.role is Role.ALSO_ASKED}
    assert asking == {5, 8, 11, 12, 14, 18, 25}
    assert all(line.role is not Role.NOT_UNDERSTOOD for line in account.lines)
