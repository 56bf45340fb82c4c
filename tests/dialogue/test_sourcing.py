"""Where it stands, what is doubted, and what another document says."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import pytest

from lili_voice.dialogue import sourcing
from lili_voice.dialogue.assistant import Assistant
from lili_voice.dialogue.scene import World
from lili_voice.dialogue.wording import ask as asking
from lili_voice.dialogue.wording import sourcing as words
from lili_voice.dialogue.wording.quiz import ANOTHER, BACK
from lili_voice.dialogue.wording.retelling import NOT_YET
from lili_voice.knowledge.finding.finding import Finding, Found, Hit
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.learning.learner import About, Kept, Learner, Remark
from lili_voice.speech import say
from lili_voice.stores import open_store
from lili_voice.turn import Grade, Intent, Reply, Turn
from stored import doing

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
FERRY = """# The Ferry Ban

## Who ended the Ferry Ban?

Orla Fenwick ended the Ferry Ban.

## Why was the Ferry Ban made?

- The harbour was full of silt.
- The ferrymen had quarrelled with the town.
- Bread was dear.

Nobody knew for how many years the Ferry Ban would last, and the ferrymen of the town,
who had boats to mend and families to feed, waited on the quay every morning for news.
"""
TOWN = """# A history of the town

## The ferry

The Ferry Ban was ended by Orla Fenwick in 1899.
"""


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    folder = tmp_path_factory.mktemp("notes")
    (folder / "ferry-v2.md").write_text(FERRY)
    (folder / "town.md").write_text(TOWN)
    return World(Librarian(open_library(folder)))


def facts(world, *parts):
    every = world.notes.library.facts
    return [next(fact for fact in every if part in fact.text) for part in parts]


def told(found, **more):
    """A reply of these facts."""
    sources = tuple(fact.source for fact in found)
    text = " ".join(fact.text for fact in found)
    return Reply(say(text), Intent.ASK, say("What else?"), sources=sources, **more)


def after(*found, **more):
    """A learner who has just been told these facts."""
    ids = tuple(fact.id for fact in found)
    now = doing("offer", fact=ids[0]) if found else None
    return Learner(doing=now, about=ids, said=told(found, **more))


def play(intent, learner, world):
    turn = Turn("turn-1", "pupil", intent, NOON)
    return sourcing.play(turn, learner, world)


def heard(intent, learner, world):
    return play(intent, learner, world).reply.speech.plain()


ALL = [Intent.SOURCE, Intent.CONTEST, Intent.OTHER]


@pytest.mark.parametrize("intent", ALL)
def test_with_nothing_said_before_lili_says_so_kindly_and_notes_nothing(intent, world):
    outcome = play(intent, Learner(), world)
    assert outcome.reply.speech.plain().startswith(words.NOTHING)
    assert outcome.reply.reprompt
    assert outcome.remarks == ()


@pytest.mark.parametrize("intent", ALL)
def test_where_the_notes_did_not_say_there_is_nothing_to_look_up(intent, world):
    outcome = play(intent, Learner(said=told((), known=False)), world)
    assert outcome.reply.speech.plain().startswith(words.NOT_SAID)
    assert outcome.remarks == ()


@pytest.mark.parametrize("intent", ALL)
def test_what_the_learner_is_in_the_middle_of_stays(intent, world):
    [bread] = facts(world, "Bread")
    learner = replace(
        after(bread), doing=doing("listing", rest=[bread.id], fact=bread.id)
    )
    outcome = play(intent, learner, world)
    assert outcome.learner == learner
    assert outcome.reply.speech.plain().endswith(asking.GO_ON)


def test_a_source_is_told_by_title_heading_and_line(world):
    [ended] = facts(world, "Fenwick ended")
    assert heard(Intent.SOURCE, after(ended), world) == (
        "That is from The Ferry Ban, under “Who ended the Ferry Ban?”, line 5. "
        + asking.OFFER
    )


def test_several_facts_of_one_place_are_one_place(world):
    learner = after(*facts(world, "silt", "quarrelled", "Bread"))
    said = heard(Intent.SOURCE, learner, world)
    assert "under “Why was the Ferry Ban made?”, lines 9 to 11." in said
    assert said.count("The Ferry Ban,") == 1


def test_several_documents_are_each_told_once(world):
    learner = after(*facts(world, "Fenwick ended", "Bread", "1899"))
    said = heard(Intent.SOURCE, learner, world)
    assert said.count("That is from The Ferry Ban,") == 1
    assert "line 5 and under “Why" in said
    assert "; and A history of the town, under “The ferry”, line 5." in said


def test_a_page_is_told_rather_than_a_line(world):
    [ended] = facts(world, "Fenwick ended")
    on_a_page = replace(ended, source=replace(ended.source, page=7))
    library = replace(world.notes.library, facts=(on_a_page,))
    said = heard(Intent.SOURCE, after(on_a_page), World(Fixed(library)))
    assert "page 7." in said
    assert "line" not in said


@pytest.mark.parametrize(
    ("name", "place"),
    [("ferry.docx", "paragraph 5"), ("ferry.html", "Ban?”."), ("ferry.txt", "line 5")],
)
def test_a_line_is_called_what_it_is_in_that_document(world, name, place):
    [ended] = facts(world, "Fenwick ended")
    moved = replace(ended, source=replace(ended.source, document=name))
    library = replace(world.notes.library, facts=(moved,))
    assert place in heard(Intent.SOURCE, after(moved), World(Fixed(library)))


def test_after_a_decline_the_place_is_that_of_the_nearest_fact(world):
    [bread] = facts(world, "Bread")
    learner = Learner(said=told((bread,), known=False))
    assert "line 11" in heard(Intent.SOURCE, learner, world)


def test_what_is_contested_is_noted_for_the_teacher_and_read_out(world):
    ended, bread = facts(world, "Fenwick ended", "Bread")
    outcome = play(Intent.CONTEST, after(ended, bread), world)
    assert outcome.remarks == (Remark(About.CONTESTED, "", (ended.id, bread.id), NOON),)
    assert outcome.reply.speech.plain() == (
        f"{words.NOTED} It says, in The Ferry Ban, under “Who ended the Ferry Ban?”, "
        f"line 5: Orla Fenwick ended the Ferry Ban. {asking.OFFER}"
    )
    assert outcome.reply.sources == (ended.source, bread.source)


def test_what_is_contested_twice_running_is_noted_once(world):
    [ended] = facts(world, "Fenwick ended")
    first = play(Intent.CONTEST, after(ended), world)
    learner = replace(first.learner, said=first.reply)
    again = play(Intent.CONTEST, learner, world)
    assert again.remarks == ()
    assert again.reply.speech.plain().startswith(words.ALREADY_NOTED)


def test_a_long_statement_is_read_out_without_its_heading(world):
    [long] = facts(world, "Nobody knew")
    said = heard(Intent.CONTEST, after(long), world)
    assert "in The Ferry Ban, lines 13 and 14: Nobody knew" in said
    assert "under" not in said


@dataclass
class Fixed:
    """Notes that find the same facts whatever is asked."""

    library: object
    found: tuple = ()
    asked: list = field(default_factory=list)

    def find(self, question, about=(), asks=""):
        self.asked.append(question)
        hits = tuple(Hit(fact, 1.0) for fact in self.found)
        return Finding(Found.FACTS, None, hits)


def test_another_document_is_asked_the_question_of_the_last_fact(world):
    ended, town = facts(world, "Fenwick ended", "1899")
    notes = Fixed(world.notes.library, (ended, town))
    outcome = play(Intent.OTHER, after(ended), World(notes))
    assert outcome.reply.speech.plain().startswith(
        "Another document, A history of the town, says this. The Ferry Ban was ended"
    )
    assert outcome.reply.sources == (town.source,)
    assert outcome.reply.known is True
    assert notes.asked == ["Who ended the Ferry Ban?"]


def test_what_another_document_says_of_something_else_is_not_told(world):
    bread, town = facts(world, "Bread", "1899")
    notes = Fixed(world.notes.library, (bread, town))
    outcome = play(Intent.OTHER, after(bread), World(notes))
    assert outcome.reply.speech.plain() == f"{words.NO_OTHER} {asking.OFFER}"
    assert outcome.reply.sources == ()


def test_with_one_document_there_is_no_other(world):
    [ended] = facts(world, "Fenwick ended")
    library = world.notes.library
    one = replace(library, abouts={"ferry-v2.md": library.abouts["ferry-v2.md"]})
    said = heard(Intent.OTHER, after(ended), World(Fixed(one)))
    assert said.startswith(words.ONLY_DOCUMENT)


@pytest.fixture
def assistant(world):
    """Lili, and a learner to whom a question on who ended it has been put."""
    store = open_store("sqlite://", b"sixteen bytes are enough")
    [ended] = facts(world, "Fenwick ended")
    offered = Learner(doing=doing("offer", fact=ended.id))
    store.save("pupil", Learner(), Kept(offered, "before", NOON, told((ended,))))
    assistant = Assistant(world, store)
    assert assistant.answer(Turn("turn-1", "pupil", Intent.YES, NOON)).asked
    return assistant


def says(assistant, number, intent, text=""):
    return assistant.answer(Turn(f"turn-{number}", "pupil", intent, NOON, text=text))


@pytest.mark.parametrize("intent", [Intent.SOURCE, Intent.OTHER])
def test_an_open_question_is_put_again_and_its_place_not_told(assistant, intent):
    reply = says(assistant, 2, intent)
    assert reply.speech.plain().startswith(f"{NOT_YET} {BACK}")
    assert reply.asked
    assert reply.sources == ()
    assert says(assistant, 3, Intent.ASK, "Orla Fenwick").verdict is Grade.CORRECT


def test_thats_wrong_said_to_an_open_question_is_no_answer_to_it(assistant):
    reply = says(assistant, 2, Intent.CONTEST, "that's wrong")
    assert reply.verdict is None
    assert reply.asked


def test_after_a_verdict_the_statement_may_be_doubted_and_looked_up(assistant):
    closing = says(assistant, 2, Intent.ASK, "Orla Fenwick").reprompt.plain()
    assert closing == ANOTHER
    for number, intent in enumerate((Intent.SOURCE, Intent.CONTEST), start=3):
        reply = says(assistant, number, intent, "that's wrong")
        assert "The Ferry Ban, under “Who ended" in reply.speech.plain()
        assert reply.verdict is None
        assert reply.speech.plain().endswith(ANOTHER)
    assert says(assistant, 5, Intent.YES).asked
