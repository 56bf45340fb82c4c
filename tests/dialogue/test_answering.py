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
    in_breaths,
    nearest,
    tell,
)
from lili_voice.dialogue.breath import length
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
from sourced import content, sourced

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
LONG = [fact(n, f"Point {n} {sentence(18)}", place=n, label="") for n in range(1, 9)]
SEVENTY = fact(
    1,
    "The guild had promised bread to every family in the town before the first winter "
    "of the long war, and it had kept that promise for as long as there was any grain "
    "in its barns; but when the river froze and no boat could pass the bridge, the "
    "barns stood empty, because the carters of the hill villages would not sell to "
    "anybody who paid in paper.",
)


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
    assert length(told.text) <= BREATH


def breaths_of(*facts):
    """What is said, breath by breath, until nothing is left."""
    told = in_breaths(facts)
    said = [told]
    while told.rest:
        told = in_breaths(told.rest, told.begun)
        said.append(told)
    return said


def test_a_statement_too_long_for_one_breath_is_parted_and_goes_on_from_there():
    first, second = breaths_of(SEVENTY)
    assert first.text.endswith("any grain in its barns.")
    assert second.text.startswith("But when the river froze")
    assert second.text.endswith("paid in paper.")
    assert length(first.text) <= BREATH >= length(second.text)
    assert first.facts == second.facts == (SEVENTY,)
    assert (first.rest, first.begun > 0, second.rest) == ((SEVENTY,), True, ())


def test_of_a_statement_told_in_parts_no_word_is_lost_or_said_twice():
    heard = " ".join(told.text for told in breaths_of(SEVENTY, BREAD))
    assert words_in(heard) == words_in(f"{SEVENTY.text} {BREAD.text}")


def test_an_answer_that_is_one_long_statement_is_parted_too():
    told = tell(found(Found.FACTS, SEVENTY))
    assert length(told.text) <= BREATH
    assert told.rest == (SEVENTY,)


def test_a_list_that_one_breath_holds_is_told_whole():
    told = tell(found(Found.LIST, TAX, BREAD))
    assert told.facts == (TAX, BREAD)
    assert told.rest == ()


def test_a_longer_list_is_told_in_breaths_that_leave_nothing_out():
    heard = []
    for told in breaths_of(*LONG):
        assert 1 <= len(told.facts) <= LONGEST_START
        assert length(told.text) <= BREATH
        heard += told.facts
    assert heard == LONG


def test_of_a_longer_list_it_is_first_said_how_many_there_are():
    told = tell(found(Found.LIST, *LONG))
    assert told.text.startswith(words.there_are(8, "reasons"))
    assert length(told.text) <= BREATH
    assert told.rest == tuple(LONG[len(told.facts) :])


def test_a_few_of_a_list_are_not_counted_as_if_they_were_all():
    few = replace(understand(["name", "two", "reasons"], NO_NAMES), few=4)
    asked = replace(found(Found.LIST, *LONG[:4]), query=few)
    assert not tell(asked).text.startswith("There are")


def test_a_list_is_told_whole_if_its_shortest_true_forms_fit_one_breath():
    trade = fact(1, f"Trade stopped in the spring, which {sentence(30)}", place=1)
    roads = fact(2, f"Roads were closed by the snow, and {sentence(30)}", place=2)
    told = in_breaths([trade, roads])
    assert told.text == "Trade stopped in the spring. Roads were closed by the snow."
    assert (told.facts, told.rest) == ((trade, roads), ())


def test_what_all_points_of_a_list_begin_with_is_said_once():
    points = [
        fact(1, "Helped: Bread was cheap.", label="Helped", place=1),
        fact(2, "Helped: Coal was free.", label="Helped", place=2),
        fact(3, "Harmed: Rents were high.", label="Harmed", place=3),
    ]
    told = in_breaths(points)
    assert (
        told.text == "Helped: Bread was cheap. Coal was free. Harmed: Rents were high."
    )


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


def of(section, number, text, **more):
    return replace(fact(number, text, **more), section=section)


def test_two_questions_in_one_breath_are_both_answered():
    first = [of("Who?", n, f"Anna {n} {sentence(22)}") for n in (1, 2)]
    second = of("When?", 3, f"The guild {sentence(20)}")
    told = tell(found(Found.FACTS, *first, second))
    assert told.facts == (first[0], second)
    assert length(told.text) <= BREATH


YES_NO = understand(["did", "the", "guild", "double", "the", "oil", "tax"], NO_NAMES)


@pytest.mark.parametrize(
    ("verdict", "begins"), [(True, "Yes. The"), (False, "No. The"), (None, "The")]
)
def test_a_question_for_yes_or_no_gets_it_where_the_notes_tell(verdict, begins):
    asked = replace(found(Found.FACTS, TAX), verdict=verdict, query=YES_NO)
    assert tell(asked).text == f"{begins} oil tax was doubled."


def test_a_question_that_takes_something_wrong_for_granted_is_put_right():
    told = tell(replace(found(Found.FACTS, TAX), corrects=True))
    assert told.text == f"{words.DIFFERENTLY} {TAX.text}"


def test_where_two_documents_differ_both_are_heard_by_name():
    other = replace(
        TAX, id="f9", text="The oil tax was cut.", source=Source("b.md", (1, 1), "f9")
    )
    asked = replace(found(Found.FACTS, TAX, other), differ=True)
    told = tell(asked, {"guild.md": "The Guild", "b.md": "The Oil Tax"})
    assert told.text == (
        f"The Guild says this: {TAX.text} The Oil Tax says this: {other.text}"
    )
    assert told.facts == (TAX, other)
    assert TAX.text in tell(asked).text
    assert other.text in tell(asked).text


def test_two_long_statements_that_differ_fit_one_breath():
    other = replace(SEVENTY, id="f9", source=Source("b.md", (1, 1), "f9"))
    told = tell(replace(found(Found.FACTS, SEVENTY, other), differ=True))
    assert length(told.text) <= BREATH


def asked_for(question, text, **more):
    query = understand(question.lower().split(), NO_NAMES)
    return tell(replace(found(Found.FACTS, fact(1, text, **more)), query=query)).text


def test_a_date_that_ends_a_plain_statement_is_said_first():
    text = "The old bridge of the town was closed in May 1612."
    assert (
        asked_for("When was the bridge closed", text)
        == "In May 1612 the old bridge of the town was closed."
    )
    assert asked_for("Who closed the bridge", text) == text
    assert asked_for("What happened in May 1612", text) == text


def test_a_number_that_comes_late_is_said_first():
    text = "The rising of the weavers was put down and about 400 men, women and others fled."
    assert asked_for("How many men fled", text) == f"About 400 men. {text}"
    assert asked_for("How many women rose", text) == text


def test_a_person_who_comes_late_is_said_first():
    text = "The long rising in the hill villages was at last ended by Anna Holt, who was a carter."
    assert asked_for("Who ended it", text, short="Anna Holt") == f"Anna Holt. {text}"
    assert asked_for("Who was Anna Holt", text, short="Anna Holt") == text


def test_a_statement_that_begins_with_what_was_asked_for_says_it_once():
    text = "By May 1612 the carters of the hill villages thought the bridge lost."
    assert asked_for("When did they think it lost", text) == text


def test_a_short_statement_speaks_for_itself():
    text = "The guild began in 1610."
    assert asked_for("When did the guild begin", text) == text


@pytest.mark.parametrize(
    "text",
    [
        "The weavers of the seven hill villages did not return in 1613 to the old town.",
        "The weavers, who had all left the seven hill villages in 1613, built the old town.",
        "The weavers left in 1613 and came back to the old town of the hills in 1620.",
        "The weavers of the hill villages built the old town after the famine of 1613.",
    ],
)
def test_a_date_that_may_be_that_of_something_else_is_not_said_first(text):
    assert asked_for("When did the weavers build the town", text) == text


def test_the_nearest_is_cut_to_one_breath():
    told = nearest(SEVENTY)
    assert length(f"{words.UNKNOWN} {told.text}") <= BREATH
    assert told.facts == (SEVENTY,)


def answer(question):
    heard = hear(question)
    turn = Turn("turn-1", "pupil", heard.intent, NOON, heard.text, heard.slots, True)
    return ask.play(turn, Learner(), WORLD).reply


@cache
def lines(document):
    return (STARTER / document).read_text().splitlines()


@EACH
@given(QUESTIONS.map(" ".join))
def test_whatever_is_asked_nothing_is_said_that_the_cited_lines_do_not_say(question):
    reply = answer(question)
    told = sourced(reply, LIBRARY, lines)
    assert told.unsourced == (), reply.speech.plain()
    assert length(content(reply)) <= BREATH
    assert reply.sources or not reply.known
