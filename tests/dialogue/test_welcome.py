"""Coming in, finding one's way, and leaving."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from lili_voice.dialogue import welcome
from lili_voice.dialogue.assistant import Assistant
from lili_voice.dialogue.scene import World, plainly
from lili_voice.dialogue.wording import welcome as words
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.knowledge.library import STARTER, Library, read_folder
from lili_voice.learning.learner import Learner
from lili_voice.stores import open_store
from lili_voice.turn import Grade, Intent, Turn
from stored import doing

WORLD = World(Librarian(read_folder(STARTER)))
EMPTY = World(Librarian(Library((), {})))
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
QUIZ = doing("quiz", prompt="When?", fact="f", asked=["f"])
TOLD = plainly(Intent.ASK, "Bread was dear.", "What else?")


def play(intent, learner=None, world=WORLD):
    turn = Turn("turn-1", "pupil", intent, NOON)
    return welcome.play(turn, learner or Learner(), world)


def heard(intent, learner=None, world=WORLD):
    return play(intent, learner, world).reply.speech.plain()


def notes_on(tmp_path, *titles):
    for title in titles:
        page = f"# {title}\n\n## Who ended it?\n\nOrla Fenwick ended {title}.\n"
        (tmp_path / f"{title}.md").write_text(page)
    return World(Librarian(open_library(tmp_path)))


def test_a_stranger_is_told_who_speaks_and_what_to_ask_about():
    greeting = heard(Intent.LAUNCH)
    assert "Lili" in greeting
    assert "the Great Leap Forward" in greeting
    assert greeting.endswith("?")


def test_who_was_here_before_is_welcomed_back_more_briefly():
    again = heard(Intent.LAUNCH, Learner(version=1))
    assert again.startswith("Welcome back")
    assert len(again) < len(heard(Intent.LAUNCH))


def test_without_notes_lili_says_so_and_does_not_listen():
    reply = play(Intent.LAUNCH, world=EMPTY).reply
    assert reply.speech.plain() == words.EMPTY
    assert reply.reprompt is None


@pytest.mark.parametrize("intent", list(welcome.SAYS))
def test_without_notes_every_turn_still_has_a_reply(intent):
    reply = play(intent, world=EMPTY).reply
    assert bool(reply.speech) is (intent is not Intent.END)


def test_documents_on_one_topic_are_one_topic():
    assert heard(Intent.TOPICS).count("Great Leap Forward") == 1


def test_a_few_topics_are_all_named(tmp_path):
    said = heard(Intent.TOPICS, world=notes_on(tmp_path, "Corn Law", "Ferry Ban"))
    assert "Corn Law and Ferry Ban" in said


def test_of_many_topics_some_are_named_and_the_others_counted(tmp_path):
    titles = ["Corn Law", "Ferry Ban", "Glass Strike", "Lamp Tax", "Salt War"]
    said = heard(Intent.TOPICS, world=notes_on(tmp_path, *titles))
    assert sum(title in said for title in titles) == 3
    assert "2 more topics" in said


@pytest.mark.parametrize("intent", [Intent.TOPICS, Intent.HELP, Intent.UNCLEAR])
def test_finding_ones_way_leaves_everything_as_it_was(intent):
    learner = Learner(version=2, doing=QUIZ, about=("f",))
    outcome = play(intent, learner)
    assert outcome.learner == learner
    assert outcome.reply.reprompt
    assert outcome.reply.known is None


def test_repeat_says_the_last_reply_again():
    learner = Learner(version=2, doing=QUIZ, said=TOLD)
    outcome = play(Intent.REPEAT, learner)
    assert outcome.reply == replace(TOLD, intent=Intent.REPEAT)
    assert outcome.learner == learner


def test_with_nothing_said_there_is_nothing_to_repeat():
    reply = play(Intent.REPEAT).reply
    assert reply.speech.plain() == words.NO_REPEAT
    assert reply.reprompt


def test_one_silence_is_prompted_and_two_running_are_the_end():
    first = play(Intent.SILENCE, Learner(doing=QUIZ)).reply
    assert "the Great Leap Forward" in first.speech.plain()
    assert first.reprompt
    second = play(Intent.SILENCE, Learner(doing=QUIZ, said=first))
    assert second.reply.reprompt is None
    assert second.learner.doing is None


def test_a_silence_after_a_word_is_the_first_again():
    assert play(Intent.SILENCE, Learner(said=TOLD)).reply.reprompt


@pytest.mark.parametrize("intent", [Intent.STOP, Intent.CANCEL])
def test_goodbye_ends_the_conversation(intent):
    reply = play(intent).reply
    assert "Goodbye" in reply.speech.plain()
    assert reply.reprompt is None


def test_cancel_first_leaves_the_question():
    outcome = play(Intent.CANCEL, Learner(doing=QUIZ))
    assert outcome.reply.reprompt
    assert outcome.learner.doing is None


def test_starting_over_forgets_what_was_spoken_of_and_stays():
    outcome = play(Intent.START_OVER, Learner(version=2, doing=QUIZ, about=("f",)))
    assert (outcome.learner.doing, outcome.learner.about) == (None, ())
    assert outcome.reply.reprompt


def test_the_end_is_silent():
    outcome = play(Intent.END, Learner(doing=QUIZ))
    assert not outcome.reply.speech
    assert outcome.reply.reprompt is None
    assert outcome.learner.doing is None


@pytest.mark.parametrize("intent", [Intent.YES, Intent.NO, Intent.MORE])
def test_a_yes_or_no_to_nothing_is_met_with_what_to_ask(intent):
    reply = play(intent).reply
    assert reply.speech.plain().endswith("?")
    assert reply.reprompt
    assert reply.known is None


def test_no_turn_of_these_counts_or_claims_to_know():
    for intent in welcome.SAYS:
        outcome = play(intent, Learner(doing=QUIZ, said=TOLD))
        assert outcome.learnt.reviews == ()
        assert outcome.reply.known is None
        assert outcome.reply.sources == ()


START = next(f for f in WORLD.notes.library.facts if "May 1958" in f.text)


@pytest.fixture
def store():
    store = open_store("sqlite://", b"sixteen bytes are enough")
    yield store
    store.close()


def turn(number, intent=Intent.ASK, text="", **more):
    return Turn(f"turn-{number}", "pupil", intent, NOON, text=text, **more)


def grades(store):
    return Counter(line.grade for line in store.everything("pupil").log)


def test_a_new_conversation_keeps_what_was_learnt(store):
    assistant = Assistant(WORLD, store)
    assistant.answer(turn(1, text="when did it start", question=True))
    assistant.answer(turn(2, Intent.YES))
    assistant.answer(turn(3, text="1962"))
    assistant.answer(turn(4, Intent.LAUNCH, opens=True))
    assert grades(store) == {Grade.CORRECT: 1}
    assert store.recall("pupil", "later")[0].doing is None


def test_the_reply_is_kept_to_be_said_again(store):
    assistant = Assistant(WORLD, store)
    told = assistant.answer(turn(1, text="who introduced it", question=True))
    assert store.recall("pupil", "later")[0].said == told
    again = assistant.answer(turn(2, Intent.REPEAT))
    assert again == replace(told, intent=Intent.REPEAT, known=None)
    assert assistant.answer(turn(3, Intent.REPEAT)).speech == told.speech


def test_a_judgement_said_again_is_not_another_judgement(store):
    assistant = Assistant(WORLD, store)
    assistant.answer(turn(1, text="when did it start", question=True))
    assistant.answer(turn(2, Intent.YES))
    judged = assistant.answer(turn(3, text="1962"))
    again = assistant.answer(turn(4, Intent.REPEAT))
    assert again.speech == judged.speech
    assert again.verdict is None
    assert grades(store) == {Grade.CORRECT: 1}


@pytest.mark.parametrize(
    "opening",
    [turn(3, Intent.LAUNCH), turn(3, text="May 1958", opens=True)],
    ids=["a launch", "a question"],
)
def test_a_new_conversation_forgets_the_pending_question(store, opening):
    assistant = Assistant(WORLD, store)
    assistant.answer(turn(1, text="when did it start", question=True))
    assert assistant.answer(turn(2, Intent.YES)).asked
    assert assistant.answer(opening).verdict is None
    assert assistant.answer(turn(4, text="May 1958")).verdict is None
    assert grades(store) == {}
