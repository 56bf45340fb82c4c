"""Questions answered from the notes, or honestly not."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest

from lili_voice.dialogue import ask
from lili_voice.dialogue.answering import in_breaths
from lili_voice.dialogue.scene import World
from lili_voice.dialogue.wording import ask as words
from lili_voice.knowledge.finding.finding import Finding, Found
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.finding.understand import NO_NAMES, plain_words, understand
from lili_voice.knowledge.library import STARTER, Library, read_folder
from lili_voice.learning.learner import Learner
from lili_voice.turn import Intent, Turn
from stored import doing

WORLD = World(Librarian(read_folder(STARTER)))
LIBRARY = WORLD.notes.library
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
QUIZ = doing("quiz", prompt="When was it?", fact=LIBRARY.facts[0].id, asked=[])


def asked(text, learner=None):
    turn = Turn("turn-1", "pupil", Intent.ASK, NOON, text=text, question=True)
    return ask.play(turn, learner or Learner(), WORLD)


def said(text, learner=None):
    return asked(text, learner).reply.speech.plain()


def facts_of(reply):
    return [LIBRARY.by_id[source.fact] for source in reply.sources]


LISTS = [facts for facts in LIBRARY.sections() if any(fact.place for fact in facts)]


@pytest.mark.parametrize("section", LISTS, ids=lambda facts: facts[0].section)
def test_the_heading_of_a_list_asks_for_that_list(section):
    reply = asked(section[0].section).reply
    assert reply.known is True
    assert {fact.section for fact in facts_of(reply)} == {section[0].section}
    places = [fact.place for fact in facts_of(reply)]
    assert places == list(range(1, len(places) + 1))


def test_an_answer_names_its_sources_and_offers_a_question():
    reply = asked("who introduced the Great Leap Forward").reply
    assert reply.known is True
    assert [source.document for source in reply.sources] == [
        "great-leap-forward.md"
    ] * len(reply.sources)
    assert reply.speech.plain().endswith(words.OFFER)
    assert reply.awaits == "offer"


def test_what_was_spoken_of_is_remembered():
    outcome = asked("who introduced the Great Leap Forward")
    told = tuple(source.fact for source in outcome.reply.sources)
    assert outcome.learner.about == told
    assert outcome.learner.doing.scene == "offer"
    assert outcome.learner.doing.values["fact"] == told[0]


def test_a_long_list_offers_to_go_on():
    outcome = asked("what were the political reasons")
    assert outcome.reply.speech.plain().endswith(words.GO_ON)
    assert outcome.learner.doing.scene == "listing"


@pytest.mark.parametrize(
    "question",
    ["who won the battle of hastings", "what is two plus two", "call my mum"],
)
def test_what_the_notes_do_not_say_is_declined(question):
    outcome = asked(question)
    assert outcome.reply.known is False
    assert outcome.reply.speech.plain().startswith(words.UNKNOWN)
    assert outcome.reply.reprompt
    assert outcome.learner.doing is None


@dataclass
class Nearly:
    """Notes that never say, and always have something near."""

    library: Library

    def find(self, question, about=(), asks=""):
        query = understand(plain_words(question), NO_NAMES)
        return Finding(Found.UNKNOWN, query, nearest=self.library.facts[0])


def test_the_nearest_is_named_as_no_more_than_that():
    turn = Turn("turn-1", "pupil", Intent.ASK, NOON, text="who baked the bread")
    reply = ask.play(turn, Learner(), World(Nearly(LIBRARY))).reply
    assert reply.known is False
    assert reply.speech.plain().startswith(words.UNKNOWN)
    assert words.NEAREST.format(fact=LIBRARY.facts[0].text) in reply.speech.plain()
    assert [source.fact for source in reply.sources] == [LIBRARY.facts[0].id]


@dataclass
class Unsure:
    """Notes in which two things may be meant."""

    library: Library
    stems: frozenset = frozenset({"great", "leap", "forward"})

    def find(self, question, about=(), asks=""):
        query = understand(plain_words(question), NO_NAMES)
        return Finding(Found.CHOICE, query, choices=("the reasons", "the effects"))


@pytest.mark.parametrize("doing_before", [None, doing("offer", fact="any")])
def test_where_two_things_may_be_meant_lili_asks_which(doing_before):
    turn = Turn("turn-1", "pupil", Intent.ASK, NOON, text="the great leap forward")
    learner = Learner(doing=doing_before, about=("before",))
    outcome = ask.play(turn, learner, World(Unsure(LIBRARY)))
    reply = outcome.reply
    assert reply.speech.plain() == "Do you mean the reasons or the effects?"
    assert reply.reprompt == reply.speech
    assert (reply.awaits, reply.known) == ("choice", None)
    assert reply.listen_for == ("the reasons", "the effects")
    kept = {"question": turn.text, "choices": ["the reasons", "the effects"]}
    assert outcome.learner.doing.scene == "choice"
    assert outcome.learner.doing.values == kept
    assert outcome.learner.about == learner.about
    assert outcome.learner.asks == "any"


def test_while_a_quiz_question_waits_it_is_not_given_up_for_a_choice():
    turn = Turn("turn-1", "pupil", Intent.ASK, NOON, text="the great leap forward")
    outcome = ask.play(turn, Learner(doing=QUIZ), World(Unsure(LIBRARY)))
    assert outcome.reply.speech.plain() == words.NAME_IT
    assert not outcome.reply.listen_for
    assert outcome.learner.doing == QUIZ


def test_of_a_question_kept_for_a_choice_only_the_words_of_the_notes_are_kept():
    said = "what was the great leap apart from my sister kate of 12 oak road"
    turn = Turn("turn-1", "pupil", Intent.ASK, NOON, text=said)
    outcome = ask.play(turn, Learner(), World(Unsure(LIBRARY)))
    kept = outcome.learner.doing.values["question"]
    assert kept == "what was the great leap from my of"


@pytest.mark.parametrize(
    ("question", "kind"), [("who introduced it", "who"), ("when did it start", "when")]
)
def test_what_kind_of_answer_was_wanted_is_remembered(question, kind):
    assert asked(question).learner.asks == kind


def test_a_statement_told_in_part_goes_on_from_where_it_stopped():
    long = " ".join(f"word{n}" for n in range(70)) + "."
    fact = replace(LIBRARY.facts[0], text=long)
    told = in_breaths([fact])
    outcome = ask.answer(
        Turn("turn-1", "pupil", Intent.ASK, NOON), Learner(), WORLD, told
    )
    assert outcome.reply.speech.plain().endswith(words.GO_ON)
    assert outcome.learner.doing.values["rest"] == [fact.id]
    assert outcome.learner.doing.values["begun"] == told.begun > 0


@pytest.mark.parametrize("noise", ["", "  ", "?", "fnord blip zzz"])
def test_what_was_not_understood_is_asked_for_again(noise):
    reply = asked(noise).reply
    assert reply.intent is Intent.UNCLEAR
    assert reply.known is None
    assert reply.reprompt


@pytest.mark.parametrize(
    "question", ["who introduced it", "who won the battle of hastings"]
)
def test_while_a_quiz_question_waits_nothing_else_is_offered(question):
    outcome = asked(question, Learner(doing=QUIZ))
    assert not outcome.reply.speech.plain().endswith("?")
    assert outcome.reply.reprompt is not None
    assert outcome.learner.doing == QUIZ


def test_names_are_said_as_their_document_wants():
    reply = asked("who introduced the Great Leap Forward").reply
    assert "Lyoo Shao-chee" in reply.speech.ssml()
    assert "Lyoo" not in reply.speech.plain()


def test_a_screen_shows_the_topic_and_the_answer_without_the_offer():
    screen = asked("who introduced the Great Leap Forward").reply.screen
    assert screen.title == "The Great Leap Forward"
    assert "Liu Shaoqi introduced the Great Leap Forward." in screen.text
    assert words.OFFER not in screen.text
