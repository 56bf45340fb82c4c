"""Small documents, and the questions that are kept on them."""

import pytest

from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.library import read_folder
from lili_voice.learning.bank import Bank

REVOLT = """# The Harvest Rising

## Who led the Harvest Rising?

The Harvest Rising was led by Thomas Oakley, a miller from Selby.
Agnes Pettigrew wrote the demands of the rebels.
Bishop Morland condemned the rebels in his sermons.
Edmund Farrow betrayed the rebels to the sheriff.

## When was the Harvest Rising?

The Harvest Rising began in March 1483.
The rebels captured Thorndale Castle in June 1483.
The Treaty of Selby was signed in August 1485.
Bishop Morland died in October 1487.

## Why did the Harvest Rising happen?

There were four reasons for the Harvest Rising:

- The king doubled the tax on bread.
  About 900 families left their farms.
- Landlords fenced the common fields.
- The wool trade with Flanders collapsed.
- Soldiers came home without their pay.

## What were the effects of the Harvest Rising?

There were four effects of the Harvest Rising:

- **Success:** The bread tax was abolished.
- **Success:** Free schools opened in Selby.
- **Failure:** Thomas Oakley was hanged.
- **Failure:** Landlords kept the common fields.

## Key words

- Tithe: a tenth of the harvest
- Bailiff: somebody who collected rents
- Gibbet: the post for hanged thieves
- Fallow: land left to rest
"""
ESSAY = """# Why the Harvest Rising failed: an essay plan

## Introduction

The Harvest Rising was crushed in 1485.

## Line of argument

Quarrels among the leaders did more harm than anything else.

## Factors

### Political

The leaders could not agree on a single plan.
Noble families stayed loyal to the crown.

### Economic

The rebels ran out of bread during the winter.
London merchants refused to lend them silver.

#### However

Gold from Flanders kept the rebels going for a year.
"""


class Notes:
    """A library of a few documents, and its bank."""

    def __init__(self, folder):
        self.library = read_folder(folder)
        self.notes = Librarian(self.library)
        self.bank = Bank(self.notes)

    def fact(self, words):
        return next(fact for fact in self.library.facts if words in fact.text)

    def on(self, words, kind=None):
        """The questions on the fact that has some words, of one kind if one is given."""
        every = self.bank.on(self.fact(words))
        return [question for question in every if kind in (None, question.kind)]

    def prompts(self, words, kind=None):
        return [question.prompt for question in self.on(words, kind)]


@pytest.fixture(scope="session")
def of(tmp_path_factory):
    """Reads documents by their names."""

    def of(**pages):
        folder = tmp_path_factory.mktemp("notes")
        for name, words in pages.items():
            (folder / f"{name}.md").write_text(words, "utf-8")
        return Notes(folder)

    return of


@pytest.fixture(scope="session")
def revolt(of):
    return of(revolt=REVOLT)


@pytest.fixture(scope="session")
def essay(of):
    return of(essay=ESSAY)
