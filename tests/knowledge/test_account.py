"""Every line of a document is accounted for."""

import msgspec

from lili_voice.knowledge.account import Account, AccountedLine, Role, account_of
from lili_voice.knowledge.document import About, Document, Line
from lili_voice.knowledge.extracting.extract import facts_of
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.source import Source

PAGE = """---
title: Canals

aliases: [waterways]
---
# The Canals

## Why were they dug?

Also asked: What were they for?
Why did people dig them?

- Coal was heavy.
- Roads were slow and
  full of mud.

![a lock](lock.png)
"""


def test_each_line_with_words_has_its_role(read):
    document = read(PAGE)
    account = account_of(document, facts_of(document))
    assert [(line.number, line.role) for line in account.lines] == [
        (2, Role.FRONT_MATTER),
        (4, Role.FRONT_MATTER),
        (6, Role.HEADING),
        (8, Role.HEADING),
        (10, Role.ALSO_ASKED),
        (11, Role.ALSO_ASKED),
        (13, Role.FACT),
        (14, Role.FACT),
        (15, Role.FACT),
        (17, Role.NOT_UNDERSTOOD),
    ]
    assert account.sections == ("Why were they dug?",)


def test_lines_are_kept_as_their_author_wrote_them(read):
    document = read(PAGE)
    account = account_of(document, facts_of(document))
    written = {n: text.strip() for n, text in enumerate(PAGE.split("\n"), 1)}
    assert account.lines
    assert all(line.text == written[line.number] for line in account.lines)


def test_a_sites_own_lines_are_boilerplate(read):
    document = read("Canals\n\nCoal was heavy.\nSign up now\n", "page.txt")
    account = account_of(document, facts_of(document))
    assert account.lines[-1] == AccountedLine(4, "Sign up now", Role.BOILERPLATE)


def test_a_pages_foot_inside_a_sentence_is_not_in_the_fact():
    lines = tuple(
        Line(n, text) for n, text in enumerate(("Coal was", "- 2 -", "heavy."), 1)
    )
    document = Document(
        "a.pdf", About("Coal"), (), (lines[1],), written=lines, pages=(1, 3)
    )
    source = Source("a.pdf", (1, 3), "f1", 1)
    account = account_of(
        document, [Fact("f1", "Coal", Kind.NOTE, "", "Coal was heavy.", source)]
    )
    assert [line.role for line in account.lines] == [
        Role.FACT,
        Role.BOILERPLATE,
        Role.FACT,
    ]
    assert [account.page_of(line.number) for line in account.lines] == [1, 1, 2]


def test_a_store_can_keep_an_account(read):
    document = read(PAGE)
    account = account_of(document, facts_of(document))
    assert msgspec.json.decode(msgspec.json.encode(account), type=Account) == account
