"""Questions about the order of things, to a small library of invented topics."""

import pytest

from lili_voice.knowledge.finding.catalogue import catalogue_of
from lili_voice.knowledge.finding.chronology.chronology import in_time
from lili_voice.knowledge.finding.chronology.dated import Timeline
from lili_voice.knowledge.finding.finding import Found, Relation, Timing
from lili_voice.knowledge.finding.understand import plain_words, understand
from lili_voice.knowledge.library import read_folder

REVOLT = """# The Lantern Revolt

## When was the Lantern Revolt?

The Lantern Revolt began on 3 March 1742 and was put down on 9 June 1745.

## What happened?

- In April 1742 the oil tax was doubled.
- The Guild Hall was burned in 1743.
- The Bread Act of 1743 made flour cheaper.
- The Night Watch was created in May 1744 and the Day Watch in October 1744.
- The council met again after the Guild Hall was burned.
- By 1746 nobody remembered the oil tax.
- The Long Truce lasted from 1750 to 1758.
- Forty lamplighters were sent to prison.

## Timeline

- 1746: Treaty of Marl
- 1749: Second Treaty of Marl
- 1752: Opening of the Gas Works
"""
STRIKE = """# The Glass Strike, 1871

## What happened in the Glass Strike?

Martha Quill led the Glass Strike.
The bottle makers walked out on 2 May 1871.
The Bottle Act was passed on 14 May 1871.
The owners gave in because of the Bottle Act.
The furnaces were lit again before the snow came.
"""


@pytest.fixture(scope="module")
def notes(tmp_path_factory):
    folder = tmp_path_factory.mktemp("notes")
    (folder / "revolt.md").write_text(REVOLT, "utf-8")
    (folder / "strike.md").write_text(STRIKE, "utf-8")
    return Notes(read_folder(folder))


class Notes:
    """A library, asked through the door that finding uses."""

    def __init__(self, library):
        self.library = library
        self.catalogue = catalogue_of(library)
        self.timeline = Timeline(library, self.catalogue.index, self.catalogue.topics)

    def ask(self, question, about=()):
        """What is found; `about` are words of the facts last spoken of."""
        heard = self.catalogue.ear.mend(plain_words(question))
        query = understand(heard, self.catalogue.topics.names, self.catalogue.names)
        told = [fact for words in about for fact in self.facts(words)]
        return in_time(query, self.timeline.since(told))

    def facts(self, words):
        return [fact for fact in self.library.facts if words in fact.text]


def texts(finding):
    return [hit.fact.text for hit in finding.hits]


@pytest.mark.parametrize(
    "question",
    [
        "what came first, the burning of the guild hall or the night watch?",
        "um, which happened first the guild hall burning or the night watch",
        "did the guild hall burn or was the night watch created first",
        "the guild hall burned or the night watch which came first",
        "out of the guild hall burning and the night watch which was earlier",
        "was the guild hall burned before or after the night watch was created",
    ],
)
def test_of_two_things_the_earlier_is_told_first(notes, question):
    found = notes.ask(question)
    assert found.found is Found.ORDER
    assert found.timing.relation is Relation.FIRST
    first, then = texts(found)
    assert "Guild Hall was burned" in first
    assert "Night Watch" in then


def test_the_later_is_told_first_if_it_was_asked_for(notes):
    found = notes.ask("which came last, the guild hall burning or the night watch?")
    assert found.timing.relation is Relation.LAST
    assert "Night Watch" in texts(found)[0]


def test_three_things_are_put_in_order(notes):
    found = notes.ask(
        "what came first, the gas works or the bottle act or the oil tax being doubled"
    )
    assert [text.split()[0] for text in texts(found)] == ["In", "1752:", "The"]


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("did the guild hall burn before the bottle act was passed?", True),
        ("was the bottle act before the night watch", False),
        ("did the bottle act come after the night watch", True),
        ("is it true that the treaty of marl came before the gas works opening", True),
        ("did the lantern revolt end before 1750", True),
        ("did the lantern revolt start before the oil tax was doubled", True),
        ("was the night watch created before the day watch", True),
    ],
)
def test_before_and_after_are_answered_yes_or_no(notes, question, verdict):
    found = notes.ask(question)
    assert found.found is Found.ORDER
    assert found.verdict is verdict
    assert found.hits


@pytest.mark.parametrize(
    "question",
    [
        "what came first, the guild hall burning or the bread act?",  # both 1743
        "did the oil tax double before the lantern revolt ended?",  # it went on
        "was the night watch before the moon landing",
        "what came first the night watch or forty lamplighters being sent to prison",
        "did martha quill come before the night watch",
    ],
)
def test_what_the_dates_do_not_tell_is_not_told(notes, question):
    found = notes.ask(question)
    if "oil tax" in question:
        assert found.verdict is not False
        return
    assert found.found is Found.UNKNOWN
    assert not found.hits


def test_what_is_dated_is_offered_as_the_nearest(notes):
    found = notes.ask("was the night watch created before the moon landing")
    assert "Night Watch" in found.nearest.text


def test_what_the_notes_say_outright_is_left_to_them(notes):
    assert notes.ask("were the furnaces lit before the snow came") is None
    assert notes.ask("what happened after the guild hall was burned") is None


@pytest.mark.parametrize(
    ("question", "length", "unit"),
    [
        ("how long did the long truce last?", 8, "year"),
        ("how many years did the long truce go on for", 8, "year"),
        ("how long did the lantern revolt last", 39, "month"),
        ("how long was it between the treaty of marl and the gas works", 6, "year"),
        ("how long after the bottle makers walked out was the bottle act", 12, "day"),
        (
            "how many days before the bottle act did the bottle makers walk out",
            12,
            "day",
        ),
        ("how long from the night watch to the day watch", 5, "month"),
        ("how much later was the gas works opening than the treaty of marl", 6, "year"),
        ("how many years after 1700 was the bread act", 43, "year"),
    ],
)
def test_how_long_it_was_is_reckoned_from_the_dates(notes, question, length, unit):
    found = notes.ask(question)
    assert found.timing == Timing(Relation.HOW_LONG, "", length, unit)


def test_a_length_is_not_told_where_only_the_start_is_known(notes):
    found = notes.ask("how long did the night watch last")
    assert found is None or found.found is Found.UNKNOWN


def test_what_happened_in_a_year_is_told(notes):
    found = notes.ask("what happened in 1743?")
    assert found.timing == Timing(Relation.SAME_YEAR, "1743")
    assert len(found.hits) == 2
    assert all("1743" in text for text in texts(found))


def test_what_else_happened_leaves_out_what_was_told(notes):
    found = notes.ask("what else happened that year", about=["Bread Act"])
    assert texts(found) == ["The Guild Hall was burned in 1743."]


def test_a_month_is_narrower_than_its_year(notes):
    found = notes.ask("what happened in april 1742")
    assert len(found.hits) == 1
    assert "oil tax" in texts(found)[0]


def test_the_year_of_something_else_is_looked_up(notes):
    found = notes.ask("what happened in the same year as the bread act")
    assert found.timing.year == "1743"


def test_nothing_is_made_up_for_a_year_without_facts(notes):
    assert notes.ask("what happened in 1812").found is Found.UNKNOWN


def test_what_came_next_on_a_timeline_is_the_row_below(notes):
    found = notes.ask("what came next after the second treaty of marl")
    assert found.timing.relation is Relation.AFTER
    assert texts(found) == ["1752: Opening of the Gas Works."]


def test_what_came_before_is_told_the_nearest_first(notes):
    found = notes.ask("what happened before the gas works opened")
    assert found.timing.relation is Relation.BEFORE
    assert [text[:4] for text in texts(found)] == ["1749", "1746"]


def test_that_means_what_was_last_spoken_of(notes):
    found = notes.ask("what happened next", about=["1746: Treaty"])
    assert texts(found) == ["1749: Second Treaty of Marl."]
    assert notes.ask("what happened next") is None


def test_the_ends_of_a_timeline_are_told(notes):
    first = notes.ask("what was the first thing that happened in the lantern revolt")
    last = notes.ask("what's the last event on the lantern revolt timeline")
    assert texts(first) == ["1746: Treaty of Marl."]
    assert texts(last) == ["1752: Opening of the Gas Works."]


@pytest.mark.parametrize(
    "question",
    [
        "who led the glass strike",
        "what were the effects of the oil tax",
        "what was the first reason for the revolt",
        "when did it end",
        "what happened to martha quill",
        "what happened in london",
        "how long is the guild hall",
        "what did the guild do after the fire",
        "who paid more tax after, the bakers or the millers",
    ],
)
def test_other_questions_are_left_to_other_ways_of_finding(notes, question):
    assert notes.ask(question) is None
