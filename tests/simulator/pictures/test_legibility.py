"""That pictures can be read, whatever a document says."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.simulator.pictures import argument, timeline
from lili_voice.simulator.pictures.lettering import ELLIPSIS
from lili_voice.source import Source

SIDES = [False, True]
MAKERS = [timeline, argument]

a_text = some.one_of(
    some.text(max_size=120),
    some.lists(some.text(some.characters(codec="utf-8"), max_size=40), max_size=40).map(
        " ".join
    ),
)
a_year = some.integers(-3000, 2100).map(
    lambda year: f"{year:04d}" if year >= 0 else f"-{-year:04d}"
)
a_date = some.one_of(
    a_year, a_year.map("{}-06".format), some.tuples(a_year, a_year).map("/".join)
)
a_fact = some.builds(
    Fact,
    id=some.text(max_size=3),
    topic=some.just("t"),
    kind=some.sampled_from(Kind),
    section=a_text,
    text=a_text,
    source=some.just(Source("a.md", (1, 1), "")),
    label=some.sampled_from(["", "Political", "M" * 60]),
    place=some.one_of(some.none(), some.integers(1, 30)),
    dates=some.lists(a_date, max_size=3).map(tuple),
)


@pytest.fixture(scope="module")
def starters():
    """The facts of each topic that comes with Lili."""
    facts = open_library(None).facts
    topics = dict.fromkeys(fact.topic for fact in facts)
    return {topic: [f for f in facts if f.topic == topic] for topic in topics}


@pytest.mark.parametrize("wide", SIDES)
@pytest.mark.parametrize("make", MAKERS)
@given(facts=some.lists(a_fact, max_size=25), title=a_text)
@settings(max_examples=40, deadline=None)
def test_no_words_cover_others_or_leave_the_picture(picture, make, wide, facts, title):
    svg = make(facts, title, wide=wide)
    if svg is None:
        return
    drawn = picture(svg)
    assert drawn.overlapping() == []
    assert drawn.outside() == []


@pytest.mark.parametrize("wide", SIDES)
@pytest.mark.parametrize("make", MAKERS)
def test_the_starter_documents_are_drawn_in_full(picture, starters, make, wide):
    for topic, facts in starters.items():
        drawn = picture(make(facts, topic, wide=wide))
        assert drawn.overlapping() == []
        assert drawn.outside() == []
        assert ELLIPSIS not in drawn.text


def test_every_word_of_a_statement_is_in_its_picture(picture, starters):
    for topic, facts in starters.items():
        dated = picture(timeline(facts, topic)).text
        assert all(f.text in dated for f in facts if f.dates)
        argued = picture(argument(facts, topic)).text
        kinds = (Kind.FACTOR, Kind.COUNTERPOINT, Kind.REASON, Kind.EFFECT)
        assert all(f.text in argued for f in facts if f.kind in kinds)


def test_a_long_statement_is_shortened_at_a_word(fact, picture):
    text = "The canal " + "carried coal and corn to the town " * 30
    drawn = picture(timeline([fact(text, dates=("1761",))], "The canal"))
    told = next(p for p in drawn.paragraphs if p.startswith("The canal carried"))
    assert told.endswith(ELLIPSIS)
    assert text.startswith(told.removesuffix(ELLIPSIS))
    assert text[len(told) - 1] == " "


@pytest.mark.parametrize("make", MAKERS)
def test_nothing_in_a_picture_needs_more_than_the_stylesheet(starters, make):
    for topic, facts in starters.items():
        svg = make(facts, topic)
        assert "style=" not in svg
        assert "href" not in svg
        assert "<script" not in svg


def test_what_a_document_says_stays_words(fact, picture):
    nasty = 'In 1761 <script>alert("boats & barges")</script> came.'
    drawn = picture(timeline([fact(nasty, dates=("1761",))], "<b>The canal</b>"))
    assert nasty in drawn.text
    assert "<script" not in drawn.svg
    assert "<b>" not in drawn.svg


@pytest.mark.parametrize("make", MAKERS)
def test_a_picture_has_a_name_and_a_description_for_who_cannot_see_it(
    picture, starters, make
):
    ids = []
    for topic, facts in starters.items():
        for wide in SIDES:
            root = picture(make(facts, topic, wide=wide)).root
            assert root.get("role") == "img"
            named = [element.get("id") for element in root if element.get("id")]
            assert root.get("aria-labelledby").split() == named
            assert topic in root[0].text
            ids.extend(named)
    assert len(ids) == len(set(ids))
