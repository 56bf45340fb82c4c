"""Why a turn was answered so: what it was taken for, looked up, told and judged by."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from emulators.lili import SECRET, world
from lili_voice.channels.chips import chips, tapped
from lili_voice.channels.occasion import Occasion
from lili_voice.dialogue.scene import World
from lili_voice.phrases import Heard, hear
from lili_voice.simulator.stage import Stage
from lili_voice.simulator.why import why_lines, why_object
from lili_voice.simulator.why.lines import LABEL, MOST
from lili_voice.stores import open_store
from lili_voice.turn import Intent, QuestionKind

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)


class Talk:
    """A pupil's turns on the starter documents."""

    def __init__(self):
        self.store = open_store("sqlite://", SECRET)
        librarian = world().notes
        ours = World(librarian, memory=self.store, made=world().bank)
        self.stage = Stage(librarian, ours, self.store)
        self.number = 0
        self.exchange = None

    def say(self, text):
        return self.hear(hear(text))

    def hear(self, heard, opens=False):
        self.number += 1
        occasion = Occasion(f"talk-{self.number}", "a", NOON, opens, screen=True)
        self.exchange = self.stage.play(occasion.turn(heard))
        return self.why()

    def why(self):
        why = why_object(self.exchange, self.stage)
        assert json.loads(json.dumps(why)) == why
        assert 0 < len(self.lines()) <= MOST
        return why

    def lines(self):
        return why_lines(self.exchange, self.stage)

    @property
    def asked(self):
        return self.exchange.reply.asked


@pytest.fixture
def talk():
    talk = Talk()
    yield talk
    talk.store.close()


def test_of_documents_that_are_gone_it_is_told_only_what_was_found(talk):
    found = talk.say("who introduced the great leap forward?")["looked"][0]
    why = why_object(talk.exchange, None)
    assert why["looked"] == [{**found, "after": [], "asked": []}]
    assert "say it again" in why["changed"]


def line(lines, label):
    """The text behind a label."""
    found = [one[LABEL:] for one in lines if one[:LABEL].strip() == label]
    assert found, (label, lines)
    return found[0]


@pytest.mark.parametrize(
    ("text", "intent", "why"),
    [
        ("who introduced it?", "ask", "has the form of a question"),
        ("the great famine", "ask", "no phrase of Lili's own"),
        ("help", "help", "a phrase that Lili knows"),
        ("quiz me on the reasons", "quiz", "with a wish in it"),
        ("my answer is mao", "answer", "said as an answer"),
        ("", "silence", "nothing was heard"),
    ],
)
def test_it_is_told_what_words_were_taken_for_and_why(talk, text, intent, why):
    taken = talk.say(text)["taken"]
    assert (taken["intent"], taken["text"]) == (intent, hear(text).text)
    assert why in taken["why"]
    told = line(talk.lines(), "taken for")
    assert told.startswith(intent)
    assert why in told


def test_a_conversation_that_is_opened_or_left_is_told_as_such(talk):
    opened = talk.hear(Heard(Intent.LAUNCH), opens=True)
    assert "opened" in opened["taken"]["why"]
    assert "ended" in talk.hear(Heard(Intent.END))["taken"]["why"]


def test_slots_are_told(talk):
    talk.say("quiz me on the reasons")
    assert "topic: the reasons" in line(talk.lines(), "with")


def test_what_was_told_stands_with_its_document_and_lines(talk):
    why = talk.say("who introduced the great leap forward?")
    [looked] = why["looked"]
    assert looked["found"] == "facts"
    sources = talk.exchange.reply.sources
    assert [one["fact"] for one in why["statements"]] == [one.fact for one in sources]
    assert why["statements"][0]["document"] == sources[0].document
    assert f"line {sources[0].lines[0]}" in line(talk.lines(), "told")
    assert "a question of the documents" in line(talk.lines(), "looked in")


def test_a_refusal_tells_what_came_nearest_and_what_it_lacked(talk):
    why = talk.say("who launched the campaign against the sparrows?")
    [heard] = why["looked"][0]["asked"][0]["heard"]
    weighing = heard["weighing"]
    assert why["looked"][0]["found"] == "unknown"
    assert "sparrows" in weighing["candidates"][0]["lacks"]
    assert why["looked"][0]["facts"] == []
    nearest = why["looked"][0]["nearest"]["text"]
    assert nearest in line(talk.lines(), "nearest")
    assert weighing["verdict"].startswith(("too little", "not sure enough"))
    assert line(talk.lines(), "belief") == weighing["verdict"]
    assert line(talk.lines(), "found") == "nothing: the notes do not say"


def test_a_follow_up_tells_what_it_follows(talk):
    talk.say("who introduced the great leap forward?")
    first = talk.exchange.reply.sources[0].fact
    why = talk.say("when did he die?")
    assert why["looked"][0]["after"][0]["fact"] == first
    assert "introduced" in line(talk.lines(), "after")


def test_two_questions_in_one_are_both_told(talk):
    why = talk.say("who introduced it and when did it start?")
    assert len(why["looked"][0]["asked"]) == 2
    assert "who introduced it" in line(talk.lines(), "question 1")
    assert "when did it start" in line(talk.lines(), "question 2")


def test_a_right_answer_is_told_with_the_question_and_the_statement_behind_it(talk):
    talk.say("ask me one")
    asked = talk.asked
    assert talk.why()["asks"]["prompt"] == asked.prompt
    why = talk.say(asked.accepts[0])
    judged = why["judged"]
    assert judged["verdict"] == judged["this_answer"] == "correct"
    assert judged["said"] == asked.accepts[0]
    assert judged["question"]["expected"] == [asked.accepts[0]]
    assert judged["question"]["statement"]["fact"] == asked.fact
    assert line(talk.lines(), "judged").startswith("correct (")
    assert line(talk.lines(), "expected") == asked.accepts[0]
    assert why["taken"]["intent"] == "answer"


def test_a_wrong_answer_and_none_are_told_with_their_reasons(talk):
    talk.say("ask me one")
    assert talk.say("my answer is Queen Victoria")["judged"]["verdict"] == "wrong"
    talk.say("ask me one")
    judged = talk.say("i don't know")["judged"]
    assert (judged["verdict"], judged["why"]) == ("dont_know", "says so")


def test_chatter_beside_an_open_question_judges_nothing(talk):
    talk.say("ask me one")
    why = talk.say("who introduced the great leap forward?")
    assert why["judged"] is None
    assert why["asks"] is not None
    assert talk.say("hint")["judged"] is None


def test_a_choice_that_was_touched_is_told_and_one_that_is_over_is_not_judged(talk):
    talk.say("quiz me with multiple choice")
    assert talk.asked.kind is QuestionKind.CHOICE
    touched = tapped(chips(talk.exchange.reply)[0].payload)
    why = talk.hear(touched)
    assert "touched" in why["taken"]["why"]
    assert why["judged"]["verdict"] == talk.exchange.reply.verdict
    late = talk.hear(touched)
    assert "no longer open" in late["taken"]["why"]
    assert late["judged"] is None


def list_question(talk):
    """Goes on until a list is asked for."""
    talk.say("quiz me on 20 questions")
    for _ in range(20):
        if talk.asked and talk.asked.kind is QuestionKind.LIST:
            return talk.asked
        talk.say("skip")
    pytest.fail("no list was asked for")


def test_a_list_told_bit_by_bit_is_judged_bit_by_bit(talk):
    asked = list_question(talk)
    first = asked.parts[0].accepts[0]
    judged = talk.say(first)["judged"]
    assert judged["verdict"] is None
    assert judged["matched"] == [first]
    assert "the question stays" in line(talk.lines(), "judged")
    assert talk.say("that's all")["judged"]["verdict"] == "partial"


def test_a_contested_verdict_is_told_as_such(talk):
    talk.say("ask me one")
    talk.say("my answer is Queen Victoria")
    judged = talk.say("i was right")["judged"]
    assert judged["verdict"] == "correct"
    assert "contested" in judged["why"]


def test_a_turn_that_came_twice_is_told_as_such(talk):
    talk.say("ask me one")
    talk.exchange = talk.stage.play(talk.exchange.turn)
    why = talk.why()
    assert "answered before" in why["taken"]["why"]
    assert (why["judged"], why["looked"]) == (None, [])


def test_what_is_going_on_may_take_words_up(talk):
    talk.say("i have an exam")
    why = talk.say("the third of june")
    assert (why["taken"]["intent"], why["taken"]["answered_as"]) == ("ask", "exam")
    assert "answered as exam" in "\n".join(talk.lines())


@pytest.mark.parametrize(("minutes", "doing"), [(1, "quiz"), (60, None)])
def test_what_has_rested_for_long_is_not_what_a_pupil_is_in_the_middle_of(
    talk, minutes, doing
):
    talk.say("ask me one")
    later = Occasion("later", "a", NOON + timedelta(minutes=minutes))
    talk.exchange = talk.stage.play(later.turn(hear("hello")))
    assert talk.why()["taken"]["in_the_middle_of"] == doing
