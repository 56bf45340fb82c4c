"""A conversation is saved as a transcript that passes as it stands."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from emulators.lili import SECRET, world
from lili_voice.channels.chips import chips, tapped
from lili_voice.channels.occasion import Occasion
from lili_voice.dialogue.scene import World
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.library import read_documents
from lili_voice.phrases import Heard, hear
from lili_voice.simulator.stage import Stage
from lili_voice.simulator.transcripts import read_transcript, replayed, written
from lili_voice.stores import open_store
from lili_voice.turn import Intent

AFTERNOON = datetime(2027, 3, 1, 16, 30, tzinfo=UTC)
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


@pytest.fixture(scope="module")
def store():
    store = open_store("sqlite://", SECRET)
    yield store
    store.close()


@pytest.fixture(scope="module")
def stage(store):
    ours = World(world().notes, memory=store, made=world().bank)
    return Stage(world().notes, ours, store)


class Talk:
    """A conversation on a stage; each has a learner of its own."""

    names = iter(range(10_000))

    def __init__(self, stage, name="kwlxz"):
        self.stage, self.name, self.at = stage, name, AFTERNOON
        self.learner = f"page:secret-{next(self.names)}:two"
        self.exchanges = []

    def hears(self, heard, number=0, opens=False):
        number = number or len(self.exchanges) + 1
        turn_id = f"{self.name}-{number}"
        occasion = Occasion(turn_id, self.learner, self.at, opens)
        self.exchanges.append(self.stage.play(occasion.turn(heard)))
        self.at += timedelta(seconds=8)
        return self.exchanges[-1]

    def says(self, text):
        return self.hears(hear(text))

    def opens(self):
        return self.hears(Heard(Intent.LAUNCH), opens=True)

    def touches(self, number, shown=None):
        offered = chips((shown or self.exchanges[-1]).reply)
        return self.hears(tapped(offered[number].payload))

    def saved(self, stage=None):
        return written(self.exchanges, stage or self.stage, "a lesson")


def said(text):
    return [line[2:] for line in text.splitlines() if line.startswith("> ")]


def passes(text, stage):
    return replayed(read_transcript(text, "a.txt"), stage).failed == 0


def test_a_lesson_is_saved_as_it_went_and_passes(stage):
    talk = Talk(stage)
    talk.opens()
    talk.says("who introduced the great leap forward?")
    talk.says("multiple choice questions")
    talk.touches(1)
    talk.says("")
    saved = talk.saved()
    assert saved.differs == ()
    assert passes(saved.text, stage)
    assert saved.text.startswith("# a lesson\n@ kwlxz\n> [launch]\n")
    assert said(saved.text)[1:] == [
        "who introduced the great leap forward?",
        "multiple choice questions",
        "[tap B]",
        "[silence]",
    ]
    assert "< Liu Shaoqi introduced the Great Leap Forward.\n" in saved.text
    assert "= intent=ask known=true listening=true\n" in saved.text


def test_each_sentence_wanted_is_a_line_that_fails_by_itself(stage):
    talk = Talk(stage)
    talk.says("who introduced the great leap forward?")
    text = talk.saved().text.replace("Liu Shaoqi introduced", "Mao introduced")
    [line] = replayed(read_transcript(text, "a.txt"), stage).lines
    assert len(line.problems) == 1


def test_nothing_tells_who_the_learner_was(stage):
    talk = Talk(stage)
    talk.opens()
    talk.says("quiz me")
    text = talk.saved().text
    assert "page:" not in text
    assert "secret" not in text
    assert "two" not in text


def test_the_words_of_a_child_in_distress_are_not_kept(stage):
    talk = Talk(stage)
    talk.says("i want to hurt myself")
    saved = talk.saved()
    assert "hurt" not in saved.text
    assert said(saved.text) == ["i am not okay"]
    assert "= intent=distress" in saved.text
    assert saved.differs == ()


def test_time_that_passed_is_saved_if_it_was_long(stage):
    talk = Talk(stage)
    waits = (20 * MINUTE, 40 * MINUTE, 180 * MINUTE, 13 * 60 * MINUTE, 190 * DAY)
    for wait in waits:
        talk.says("hello")
        talk.at += wait
    talk.says("hello")
    lines = [line for line in said(talk.saved().text) if line != "hello"]
    wanted = ["[after 40 minutes]", "[after 3 hours]", "[tomorrow]", "[after 190 days]"]
    assert lines == wanted


def test_a_turn_that_was_sent_twice_is_said_again(stage):
    talk = Talk(stage)
    talk.says("quiz me")
    talk.hears(hear("quiz me"), number=1)
    talk.hears(hear("skip"), number=2)
    saved = talk.saved()
    assert said(saved.text) == ["quiz me", "[again]", "skip"]
    assert saved.text.count("@") == 1
    assert passes(saved.text, stage)


def test_numbers_that_were_lost_on_the_way_are_passed_over(stage):
    talk = Talk(stage)
    talk.hears(hear("quiz me"), number=4)
    talk.hears(hear("skip"), number=5)
    talk.hears(hear("skip"), number=9)
    saved = talk.saved()
    assert "@ kwlxz-4\n> quiz me" in saved.text
    assert "@ kwlxz-9\n> skip" in saved.text
    assert saved.differs == ()


def test_a_choice_touched_too_late_is_left_out_and_told(stage):
    talk = Talk(stage)
    first = talk.says("multiple choice questions")
    talk.touches(0)
    late = talk.touches(0, shown=first)
    talk.says("hint")
    saved = talk.saved()
    [differs] = saved.differs
    assert (differs.said, differs.replayed) == ("[tap A]", "")
    assert differs.live == late.reply.speech.plain()
    assert said(saved.text) == ["multiple choice questions", "[tap A]", "hint"]
    assert passes(saved.text, stage)


def test_where_a_known_pupil_heard_something_else_is_told(stage):
    talk = Talk(stage)
    talk.opens()
    talk.at += DAY
    talk.exchanges = []
    talk.name = "other"
    talk.opens()
    talk.says("who introduced the great leap forward?")
    saved = talk.saved()
    [differs] = saved.differs
    assert differs.said == "[launch]"
    assert "back" in differs.live
    assert differs.replayed.startswith("Hello, I'm Lili")
    assert differs.replayed.split(". ")[0] in saved.text
    assert passes(saved.text, stage)


def test_what_other_notes_said_is_told(stage, tmp_path):
    (tmp_path / "a.md").write_text(
        "# Canals\n\n## Who dug it?\nAda Brook dug the Long Canal.\n"
    )
    uploaded = stage.among(Librarian(read_documents({"a.md": tmp_path / "a.md"})))
    talk = Talk(uploaded)
    talk.says("who dug the long canal?")
    assert talk.saved().differs == ()
    saved = talk.saved(stage)
    assert "Ada Brook" in saved.differs[0].live
    assert "Ada Brook" not in saved.text
    assert passes(saved.text, stage)


def test_of_two_learners_it_is_the_one_who_spoke_last(stage):
    one, two = Talk(stage, "one"), Talk(stage, "two-3")
    both = [one.says("quiz me"), two.says("hello"), one.says("stop")]
    assert said(written(both, stage, "one").text) == ["quiz me", "stop"]
    assert "@ two-3-1" in written(both[:2], stage, "two").text


def test_ids_that_end_in_no_number_are_numbered_anew(stage):
    talk = Talk(stage)
    first = talk.says("quiz me")
    again = stage.play(replace(first.turn, id="amzn.request.f00d", at=talk.at))
    saved = written([again], stage, "one")
    assert "@" not in saved.text
    assert passes(saved.text, stage)


@settings(max_examples=60, deadline=None)
@given(some.lists(some.text(max_size=40), min_size=1, max_size=3))
def test_whatever_was_said_is_saved_so_that_it_passes(stage, texts):
    talk = Talk(stage)
    for text in texts:
        talk.says(text)
    saved = talk.saved()
    assert passes(saved.text, stage)
    assert len(said(saved.text)) == len(texts)
    assert saved.text.encode()


@pytest.mark.parametrize("text", ["[launch]", "[", "] [", "> a\n< b", "@ x", "\u2028?"])
def test_no_words_are_taken_for_something_else(stage, text):
    talk = Talk(stage)
    talk.says(text)
    saved = talk.saved()
    assert passes(saved.text, stage)
    assert len(said(saved.text)) == 1
