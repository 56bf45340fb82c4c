from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from lili_voice.dialogue import quiz, singly
from lili_voice.dialogue.assistant import Assistant
from lili_voice.dialogue.scene import World
from lili_voice.dialogue.taking import pending_question
from lili_voice.dialogue.wording import quiz as words
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.library import STARTER, Library, read_folder
from lili_voice.learning.choosing import nearest
from lili_voice.learning.learner import Kept, Learner, Rating
from lili_voice.stores import open_store
from lili_voice.turn import Grade, Intent, Question, Turn
from stored import doing

WORLD = World(Librarian(read_folder(STARTER)))
LIBRARY = WORLD.notes.library
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
START = "The Great Leap Forward started in May 1958."
INTRODUCED = "Liu Shaoqi introduced the Great Leap Forward."
SELF_SUFFICIENT = "Mao wanted a self-sufficient China."


def fact_of(text: str) -> str:
    return next(fact.id for fact in LIBRARY.facts if fact.text == text)


def beside(fact: str) -> set:
    return {other.id for other in LIBRARY.section_of(LIBRARY.by_id[fact])}


def turn(intent: Intent, text: str = "", number: int = 1, **more) -> Turn:
    return Turn(f"turn-{number}", "pupil", intent, NOON, text=text, **more)


class Pupil:
    """One learner talking to an assistant with a store of their own."""

    def __init__(self) -> None:
        self.store = open_store("sqlite://", None)
        self.assistant = Assistant(WORLD, self.store)
        self.turns = 0

    def __call__(self, intent: Intent, text: str = "", **more):
        self.turns += 1
        return self.assistant.answer(turn(intent, text, self.turns, **more))

    def is_asked_about(self, statement: str):
        """Lili has told a statement and been asked to put a question on it."""
        learner, _ = self.store.recall("pupil", "before")
        asked = singly.pose(turn(Intent.YES), offered(statement), WORLD)
        now = asked.learner.doing
        kept = replace(asked.learner, version=0, doing=replace(now, version=2))
        self.store.save("pupil", learner, kept_by(kept, asked.reply))
        return asked.reply

    def says(self, text: str):
        return self(Intent.ASK, text)

    def grades(self, statement: str) -> dict:
        kept, fact = self.store.everything("pupil"), fact_of(statement)
        return dict(Counter(line.grade for line in kept.log if line.fact == fact))


def offered(statement: str, **more) -> Learner:
    return Learner(doing=doing("offer", fact=fact_of(statement), **more))


def kept_by(learner, reply):
    return Kept(learner, "before", NOON, reply)


@pytest.fixture
def pupil():
    pupil = Pupil()
    yield pupil
    pupil.store.close()


def test_yes_after_an_answer_asks_about_what_stands_beside_it(pupil):
    told = pupil(Intent.ASK, "why did Mao want more factories?", question=True)
    asked = pupil(Intent.YES)
    assert asked.asked.fact not in {source.fact for source in told.sources}
    assert asked.asked.fact in beside(told.sources[0].fact)
    assert asked.awaits == "answer"
    assert asked.known is None
    assert asked.reprompt


def test_the_question_is_spoken_and_its_answer_is_not(pupil):
    asked = pupil.is_asked_about(INTRODUCED)
    assert asked.speech.plain() == "Who introduced the Great Leap Forward?"
    assert "Liu" not in asked.speech.ssml()
    assert "Liu" not in asked.reprompt.ssml()
    assert "Liu" not in asked.screen.text


def test_a_right_answer_is_praised_and_the_notes_are_said_again(pupil):
    pupil.is_asked_about(START)
    reply = pupil.says("nineteen fifty eight in may")
    assert reply.verdict is Grade.CORRECT
    assert reply.intent is Intent.ANSWER
    assert any(reply.speech.plain().startswith(praise) for praise in words.PRAISE)
    assert START in reply.speech.plain()
    assert reply.speech.plain().endswith(words.ANOTHER)
    assert [source.fact for source in reply.sources] == [fact_of(START)]
    assert pupil.grades(START) == {Grade.CORRECT: 1}


def test_a_partly_right_date_is_told_which_part_was_right(pupil):
    pupil.is_asked_about(START)
    reply = pupil.says("1958")
    assert reply.verdict is Grade.PARTIAL
    assert "You had the year." in reply.speech.plain()
    assert START in reply.speech.plain()
    assert pupil.grades(START) == {Grade.PARTIAL: 1}


def test_a_partly_right_answer_is_told_in_full_and_no_word_is_put_in_the_mouth(pupil):
    pupil.is_asked_about("Mao was humiliated and resigned as head of state.")
    reply = pupil.says("he was humiliated")
    assert reply.verdict is Grade.PARTIAL
    assert reply.speech.plain() == (
        f"{words.PARTLY} Mao was humiliated and resigned as head of state. {words.ANOTHER}"
    )


@pytest.mark.parametrize(
    "said",
    [
        *("call my mum", "set a timer", "change the subject", "go back"),
        *("no I'm done", "am I right", "play some music", "you are stupid"),
    ],
)
@pytest.mark.parametrize("statement", [START, INTRODUCED, "Mao went into hiding."])
def test_a_request_is_not_judged_and_the_question_waits(pupil, said, statement):
    asked = pupil.is_asked_about(statement)
    reply = pupil.says(said)
    assert reply.verdict is None
    assert reply.speech.plain().endswith(asked.asked.prompt)
    assert pupil.grades(statement) == {}
    assert pupil.says(asked.asked.accepts[0]).verdict is Grade.CORRECT


@pytest.mark.parametrize("said", ["banana", "Stalin", "make money", "fight wars"])
def test_a_wrong_answer_is_no_request(pupil, said):
    pupil.is_asked_about(INTRODUCED)
    assert pupil.says(said).verdict is Grade.WRONG


def test_the_question_still_open_can_be_looked_at():
    asked = singly.pose(turn(Intent.YES), offered(START), WORLD)
    assert pending_question(asked.learner, WORLD) == asked.reply.asked
    assert pending_question(Learner(), WORLD) is None
    assert pending_question(offered(START), WORLD) is None


def test_a_wrong_answer_is_put_right_without_blame(pupil):
    pupil.is_asked_about(START)
    reply = pupil.says("banana")
    assert reply.verdict is Grade.WRONG
    assert reply.speech.plain().startswith(f"{words.NOT_QUITE} {START}")
    assert pupil.grades(START) == {Grade.WRONG: 1}


@pytest.mark.parametrize(
    "said", [(Intent.DONT_KNOW, ""), (Intent.ASK, "I don't know, sorry")], ids=str
)
def test_not_knowing_teaches_the_answer(pupil, said):
    pupil.is_asked_about(START)
    reply = pupil(*said)
    assert reply.verdict is Grade.DONT_KNOW
    assert START in reply.speech.plain()
    assert pupil.grades(START) == {Grade.DONT_KNOW: 1}


def test_words_after_my_answer_is_are_the_answer(pupil):
    pupil.is_asked_about(INTRODUCED)
    reply = pupil(
        Intent.ANSWER, "my answer is Liu Shaoqi", slots={"answer": "Liu Shaoqi"}
    )
    assert reply.verdict is Grade.CORRECT


def test_a_mishearing_the_teacher_listed_is_put_right(pupil):
    pupil.is_asked_about(INTRODUCED)
    assert pupil.says("new shower key").verdict is Grade.CORRECT


def test_after_an_answer_no_second_answer_is_judged(pupil):
    pupil.is_asked_about(START)
    pupil.says("May 1958")
    assert pupil.says("may 1958").verdict is None
    assert pupil.grades(START) == {Grade.CORRECT: 1}


def test_an_answer_delivered_twice_counts_once(pupil):
    pupil.is_asked_about(START)
    first = pupil.says("May 1958")
    pupil.turns -= 1
    assert pupil.says("May 1958") == first
    assert pupil.grades(START) == {Grade.CORRECT: 1}


def test_yes_to_another_asks_a_different_question(pupil):
    prompts = [pupil.is_asked_about(START).asked.prompt]
    for _ in range(12):
        pupil.says("banana")
        prompts.append(pupil(Intent.YES).asked.prompt)
    assert len(set(prompts)) == len(prompts)


def test_no_to_another_leaves_the_quiz(pupil):
    pupil.is_asked_about(START)
    pupil.says("May 1958")
    reply = pupil(Intent.NO)
    assert reply.asked is None
    assert reply.reprompt


@pytest.mark.parametrize("bare", [Intent.YES, Intent.NO])
def test_a_bare_yes_or_no_is_no_answer(pupil, bare):
    asked = pupil.is_asked_about(START)
    reply = pupil(bare)
    assert reply.verdict is None
    assert reply.speech.plain().startswith(words.IS_THAT_IT)
    assert reply.speech.plain().endswith(asked.asked.prompt)
    assert pupil.grades(START) == {}
    assert pupil.says("May 1958").verdict is Grade.CORRECT


def test_a_real_question_is_answered_and_the_quiz_question_comes_back(pupil):
    asked = pupil.is_asked_about(START)
    reply = pupil(Intent.ASK, "who introduced the Great Leap Forward?", question=True)
    assert reply.known is True
    assert reply.verdict is None
    assert reply.speech.plain().endswith(asked.asked.prompt)
    assert pupil.says("May 1958").verdict is Grade.CORRECT


@pytest.mark.parametrize(
    "intent", [Intent.REPEAT, Intent.HELP, Intent.TOPICS, Intent.UNCLEAR]
)
def test_the_question_waits_while_something_else_is_wanted(pupil, intent):
    pupil.is_asked_about(START)
    assert pupil(intent, "mm").verdict is None
    assert pupil.says("May 1958").verdict is Grade.CORRECT


@pytest.mark.parametrize("intent", [Intent.STOP, Intent.CANCEL, Intent.START_OVER])
def test_stopping_leaves_the_question_unjudged(pupil, intent):
    pupil.is_asked_about(START)
    pupil(intent)
    assert pupil.says("May 1958").verdict is None
    assert pupil.grades(START) == {}


def test_hints_tell_more_and_more_and_keep_the_question(pupil):
    asked = pupil.is_asked_about(INTRODUCED)
    heard = [pupil(Intent.HINT) for _ in range(4)]
    assert "sound of L" in heard[0].speech.plain()
    assert "a person" in heard[1].speech.plain()
    assert heard[3].speech.plain().startswith(words.NO_MORE_HINTS)
    for reply in heard:
        assert reply.speech.plain().endswith(asked.asked.prompt)
        assert "Shaoqi" not in reply.speech.plain()
    assert pupil.says("Liu Shaoqi").verdict is Grade.CORRECT


def test_skipping_teaches_and_goes_on_without_a_mark(pupil):
    pupil.is_asked_about(START)
    reply = pupil(Intent.SKIP)
    assert START in reply.speech.plain()
    assert reply.verdict is None
    assert pupil.grades(START) == {}
    assert pupil(Intent.YES).asked.fact != fact_of(START)


@pytest.mark.parametrize("intent", [Intent.MORE, Intent.QUIZ])
def test_asking_for_a_question_while_one_waits_puts_it_again(pupil, intent):
    asked = pupil.is_asked_about(START)
    assert pupil(intent).asked == asked.asked


def test_silence_is_prompted_once_and_then_ends_the_conversation(pupil):
    asked = pupil.is_asked_about(START)
    assert pupil(Intent.SILENCE).speech.plain() == asked.asked.prompt
    assert pupil(Intent.SILENCE).reprompt is None


def test_a_launch_forgets_the_question(pupil):
    pupil.is_asked_about(START)
    pupil(Intent.LAUNCH, opens=True)
    assert pupil.says("May 1958").verdict is None


def test_quiz_me_out_of_the_blue_asks_about_something_in_the_notes(pupil):
    asked = pupil(Intent.QUIZ).asked
    assert asked.fact in LIBRARY.by_id


def test_the_question_out_of_the_blue_is_told_by_the_turn_alone():
    first, again, other = (
        quiz.play(turn(Intent.QUIZ, number=n), Learner(), WORLD).reply.asked
        for n in (1, 1, 2)
    )
    assert first == again
    assert first != other


def test_a_question_that_has_left_the_documents_is_dropped_politely():
    now = replace(doing("quiz"), question=Question("Who?", ("Mao",), "gone"))
    outcome = quiz.play(turn(Intent.ANSWER, "Mao"), Learner(doing=now), WORLD)
    assert outcome.reply.speech.plain().startswith(words.GONE)
    assert outcome.reply.reprompt
    assert outcome.learnt.reviews == ()
    assert outcome.learner.doing is None


def test_without_notes_nothing_is_asked():
    empty = World(Librarian(Library((), {})))
    outcome = quiz.play(turn(Intent.QUIZ), Learner(), empty)
    assert outcome.reply.asked is None
    assert outcome.reply.reprompt


def test_a_review_names_the_fact_the_grade_and_the_time():
    asked = singly.pose(turn(Intent.YES), offered(START), WORLD)
    outcome = quiz.play(turn(Intent.ANSWER, "May 1958"), asked.learner, WORLD)
    (line,) = outcome.learnt.reviews
    assert (line.fact, line.grade, line.at) == (fact_of(START), Grade.CORRECT, NOON)
    assert line.rating is Rating.GOOD
    assert [card.fact for card in outcome.learnt.cards] == [fact_of(START)]


def test_when_everything_has_been_asked_no_other_is_offered():
    asked = [fact.id for fact in LIBRARY.facts]
    question = Question("When?", ("May 1958",), fact_of(START))
    state = replace(doing("quiz", asked=asked), question=question)
    outcome = quiz.play(turn(Intent.ANSWER, "1958"), Learner(doing=state), WORLD)
    assert outcome.reply.speech.plain().endswith(words.ALL_ASKED)
    assert outcome.learner.doing is None


def test_the_next_fact_is_of_the_same_section_while_there_is_one():
    fact = LIBRARY.by_id[fact_of(START)]
    following = nearest(fact, [fact.id], LIBRARY, WORLD.bank)
    assert following.section == fact.section
    done = [other.id for other in LIBRARY.section_of(fact)]
    beyond = nearest(fact, done, LIBRARY, WORLD.bank)
    assert beyond.section != fact.section


def test_no_reply_of_the_quiz_is_a_speech():
    for fact in LIBRARY.facts:
        asked = singly.pose(turn(Intent.YES), offered(fact.text), WORLD)
        assert asked.reply.speech.words() <= 50
        judged = quiz.play(turn(Intent.ANSWER, "banana"), asked.learner, WORLD)
        assert judged.reply.speech.words() <= 50


def test_what_is_kept_bears_the_version_of_the_scene_that_wrote_it(pupil):
    pupil(Intent.ASK, "who introduced the Great Leap Forward?", question=True)
    pupil(Intent.YES)
    learner, _ = pupil.store.recall("pupil", "later")
    assert learner.doing.scene == "quiz"
    assert learner.doing.version == quiz.SCENE.version > 0
