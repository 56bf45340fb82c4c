"""The cards of a question bank to blocks, topic by topic."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lili_voice.knowledge.document import Block, Line, Shape
from lili_voice.knowledge.reading.bank.cells import items_of, plain, question_of

# What a glossary's columns are called where the file does not tell.
GLOSSARY = ("Term", "Meaning")
TERM = re.compile(r"[^\W\d][^\d\s]*(?: [^\d\s]+){0,2}")
# How meanings begin: "a rich peasant", "Someone who ...".
MEANS = re.compile(r"[a-z]|(?:An?|The|Some\w+|People|When|Where|To)\s")


@dataclass(frozen=True, slots=True)
class Card:
    """One row, read: a question or a term, and what is said about it.

    `asked` is the question without its number, "" where there is a term; a card that
    is `whole` says all of it in its answer.
    """

    line: int
    front: str
    answer: str
    asked: str = ""
    topic: str = ""
    also: str = ""
    terms: tuple[str, ...] = ()
    whole: bool = False


def topics_of(cards: Sequence[Card]) -> list[str]:
    """The topics of some cards, in the order in which they first stand."""
    return list(dict.fromkeys(card.topic for card in cards if card.topic))


def blocks_of(cards: Sequence[Card], head: tuple[str, str]) -> Iterator[Block]:
    """The blocks of some cards: those of a topic together, its terms before them.

    `head` is what stands above terms and their meanings.
    """
    topics = topics_of(cards)
    for run, topic in enumerate(("", *topics), 1):
        gathered = [card for card in cards if card.topic == topic]
        if topic and len(topics) > 1:
            yield Block(Shape.HEADING, (Line(gathered[0].line, topic),), 1)
        for card in gathered:
            if not card.asked:
                yield _term(card, head, 2 * run)
        for card in gathered:
            if card.asked:
                yield from _asked(card)


def _term(card: Card, head: tuple[str, str], run: int) -> Block:
    answer = " ".join(card.answer.split("\n"))
    if card.whole:
        return Block(Shape.PARAGRAPH, (Line(card.line, answer),), terms=card.terms)
    line = Line(card.line, f"{card.front}: {answer}")
    cells = (card.front, answer)
    if not any(head) and MEANS.match(answer) and TERM.fullmatch(card.front):
        head = GLOSSARY
    return Block(Shape.ITEM, (line,), 1, run, head, cells=cells, terms=card.terms)


def _asked(card: Card) -> Iterator[Block]:
    yield Block(Shape.HEADING, (Line(card.line, card.asked),), 2)
    if also := " ".join(_wordings(card.also)):
        yield Block(Shape.PARAGRAPH, (Line(card.line, f"Also asked: {also}"),))
    items = items_of(card.answer, card.asked)
    for item in items:
        terms = tuple(term for term in card.terms if term in item)
        yield Block(Shape.ITEM, (Line(card.line, item),), 1, 1, terms=terms)
    for text in () if items else card.answer.split("\n"):
        terms = tuple(term for term in card.terms if term in text)
        yield Block(Shape.PARAGRAPH, (Line(card.line, text),), terms=terms)


def _wordings(written: str) -> Iterator[str]:
    """Further wordings of a question."""
    marks = "\n" if "\n" in written else "|" if "|" in written else ";"
    for part in plain(written).replace("?", f"?{marks}").split(marks):
        if bare := part.strip(" ;|\n"):
            yield question_of(bare) or bare
