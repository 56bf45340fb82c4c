"""What was found, put into one breath; and nothing made up, whatever is said."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lili_voice.dialogue import ask
from lili_voice.dialogue.answering import (
    BREATH,
    LONGEST_START,
    THINGS,
    in_breaths,
    tell,
)
from lili_voice.dialogue.scene import World
from lili_voice.dialogue.wording import ask as words
from lili_voice.english.wordforms import words as words_in
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.finding.finding import Finding, Found, Hit
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.finding.understand import NO_NAMES, understand
from lili_voice.knowledge.library import STARTER, read_folder
from lili_voice.learning.learner import Learner
from lili_voice.phrases import hear
from lili_voice.source import Source
from lili_voice.turn import Turn

LIBRARY = read_folder(STARTER)
WORLD = World(Librarian(LIBRARY))
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
VOCABULARY = sorted({word for fact in LIBRARY.facts for word in words_in(fact.text)})
ASKING = words_in(
    "who what when where why how many much was were did the is of first last and "
    "third reason effect factor"
)
QUESTIONS = st.lists(st.sampled_from(VOCABULARY + ASKING * 3), min_size=1, max_size=9)
EACH = settings(max_examples=60, deadline=None, derandomize=True, database=None)
NOTHING_ASKED = understand([], NO_NAMES)


def fact(number, text, kind=Kind.REASON, **more):
    source = Source("guild.md", (number, number), f"f{number}")
    return Fact(f"f{number}", "The Guild", kind, "Why?", text, source, **more)


def found(shape, *facts):
    hits = tuple(Hit(each, 1.0) for each in facts)
    return Finding(shape, NOTHING_ASKED, hits)


def sentence(words):
    return " ".join(["word"] * words) + "."


TAX = fact(1, "The oil tax was doubled.")
BREAD = fact(2, "Bread was dear.")
LONG = [fact(n, sentence(20)) for n in range(8)]


def test_statements_are_told_word_for_word_and_in_order():
    told = tell(found(Found.FACTS, TAX, BREAD))
    assert told.text == f"{TAX.text} {BREAD.text}"
    assert told.facts == (TAX, BREAD)
    assert told.rest == ()


def test_what_two_documents_say_alike_is_said_once_with_both_sources():
    other = replace(TAX, id="f9", source=Source("tax.md", (4, 4), "f9"))
    told = tell(found(Found.FACTS, TAX, other))
    assert (told.text, told.facts) == (TAX.text, (TAX, other))


def test_a_statement_begins_with_a_capital():
    small = replace(TAX, text="the oil tax was doubled.")
    assert tell(found(Found.FACTS, small)).text == TAX.text


def test_of_many_statements_one_breath_is_told():
    told = tell(found(Found.FACTS, *LONG))
    assert told.facts == tuple(LONG[:2])
    assert len(told.text.split()) <= BREATH


def test_the_best_statement_is_told_however_long():
    endless = fact(1, sentence(3 * BREATH))
    assert tell(found(Found.FACTS, endless, BREAD)).facts == (endless,)


def test_a_list_that_one_breath_holds_is_told_whole():
    told = tell(found(Found.LIST, TAX, BREAD))
    assert told.facts == (TAX, BREAD)
    assert told.rest == ()


def test_a_longer_list_is_told_in_breaths_that_leave_nothing_out():
    heard, left = [], tuple(LONG)
    while left:
        told = in_breaths(left)
        assert 1 <= len(told.facts) <= LONGEST_START
        assert len(told.text.split()) <= BREATH
        heard += told.facts
        left = told.rest
    assert heard == LONG


def test_a_single_long_point_is_still_told():
    endless = fact(1, sentence(3 * BREATH))
    assert in_breaths([endless]).facts == (endless,)
    assert in_breaths([endless, BREAD]).rest == (BREAD,)


def test_each_side_of_a_list_is_named_where_it_begins():
    sides = [
        fact(1, "Coal rose.", Kind.EFFECT, label="Success"),
        fact(2, "Steel broke.", Kind.EFFECT, label="Failure"),
        fact(3, "Bread ran out.", Kind.EFFECT, label="Failure"),
    ]
    assert (
        in_breaths(sides).text
        == "The success: Coal rose. The failures: Steel broke. Bread ran out."
    )


@pytest.mark.parametrize(
    ("kind", "label", "things"),
    [
        (Kind.REASON, "", "reasons"),
        (Kind.FEATURE, "", "features"),
        (Kind.AIM, "", "aims"),
        (Kind.EFFECT, "", "effects"),
        (Kind.EFFECT, "Failure", "failures"),
        (Kind.EFFECT, "Success", "successes"),
        (Kind.FACTOR, "Political", "factors"),
    ],
)
def test_points_are_counted_by_what_they_are(kind, label, things):
    points = [fact(n, "Something happened.", kind, label=label) for n in (1, 2)]
    told = tell(found(Found.COUNT, *points))
    assert f"two {things}" in told.text
    assert told.facts == tuple(points)


def test_points_of_both_sides_are_counted_together():
    points = [
        fact(1, "Coal rose.", Kind.EFFECT, label="Success"),
        fact(2, "Steel broke.", Kind.EFFECT, label="Failure"),
    ]
    assert "two effects" in tell(found(Found.COUNT, *points)).text


def test_factors_are_told_by_their_names():
    labels = ("Ideological", "Economic", "Political")
    points = [fact(1, "A.", Kind.FACTOR, label=label) for label in labels]
    told = tell(found(Found.FACTORS, *points)).text
    assert "three factors" in told
    assert "ideological, economic and political" in told
    assert "economic" in tell(found(Found.FACTORS, points[1])).text


def facts_of(reply):
    return [LIBRARY.by_id[source.fact] for source in reply.sources]


@cache
def lines(document):
    return (STARTER / document).read_text().splitlines()


def answer(question):
    heard = hear(question)
    turn = Turn("turn-1", "pupil", heard.intent, NOON, heard.text, heard.slots, True)
    return ask.play(turn, Learner(), WORLD).reply


def templates(reply):
    """What may be said besides the notes' own statements."""
    points = facts_of(reply)
    count = len(points)
    labels = [fact.label for fact in points if fact.label]
    things = {*THINGS.values(), "points", *(words.plural(n.lower()) for n in labels)}
    yield from (words.how_many(count, thing) for thing in things)
    if labels:
        yield words.factors(labels)
    for short, long in LIBRARY.abbreviations.items():
        yield words.LONG_FORM.format(short=short, long=long)


def check_nothing_is_invented(reply):
    """An answer is statements of the notes, word for word, or one of the templates."""
    closing = reply.reprompt.plain()
    answer = reply.speech.plain().removesuffix(closing).strip()
    if answer in templates(reply):
        return
    for fact in facts_of(reply):
        statement = fact.text[:1].upper() + fact.text[1:]
        assert statement in answer
        answer = answer.replace(statement, "", 1)
        for number in (1, 2):
            answer = answer.replace(words.label(fact.label, number).strip(), "")
    assert answer.strip() == ""


def check_the_sources_stand_in_the_documents(reply):
    for source, fact in zip(reply.sources, facts_of(reply), strict=True):
        assert fact.source == source
        first, last = source.lines
        written = " ".join(lines(source.document)[first - 1 : last])
        assert set(words_in(fact.text)) <= set(words_in(written))


@EACH
@given(QUESTIONS.map(" ".join))
def test_an_answer_is_word_for_word_what_the_notes_say(question):
    reply = answer(question)
    check_the_sources_stand_in_the_documents(reply)
    if reply.known:
        assert reply.sources
        check_nothing_is_invented(reply)
