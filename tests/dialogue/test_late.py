"""A choice touched on a screen counts for its own question alone."""

from datetime import UTC, datetime

from lili_voice.dialogue.assistant import Assistant
from lili_voice.dialogue.scene import World
from lili_voice.dialogue.wording.quiz import EARLIER
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.library import STARTER, read_folder
from lili_voice.stores import open_store
from lili_voice.turn import Awaited, Intent, Turn

WORLD = World(Librarian(read_folder(STARTER)))
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


class Pupil:
    """A learner who is asked questions with choices."""

    def __init__(self):
        self.store = open_store("sqlite://", None)
        self.answer = Assistant(WORLD, self.store).answer
        self.turns = 0

    def says(self, intent, text="", **slots):
        self.turns += 1
        how = {"text": text, "slots": slots, "question": intent is Intent.ASK}
        return self.answer(Turn(f"t{self.turns}", "pupil", intent, NOON, **how))

    def touches(self, asked, letter):
        return self.says(Intent.ANSWER, letter, choice=letter, of=asked.mark)


def letter_of_right(asked):
    return next(c.letter for c in asked.choices if c.text == asked.accepts[0])


def begun():
    pupil = Pupil()
    reply = pupil.says(Intent.QUIZ, kind="choice", count="5")
    assert reply.choices
    return pupil, reply.asked


def test_the_choice_touched_is_the_answer():
    pupil, asked = begun()
    assert pupil.touches(asked, letter_of_right(asked)).verdict == "correct"


def test_a_second_touch_on_the_same_question_is_not_judged():
    pupil, first = begun()
    second = pupil.touches(first, letter_of_right(first)).asked
    again = pupil.touches(first, letter_of_right(first))
    assert again.verdict is None
    assert EARLIER in again.speech.plain()
    assert again.asked == second  # which is put again, and still open
    assert pupil.touches(second, letter_of_right(second)).verdict == "correct"
    totals = pupil.store.totals("pupil", NOON)
    assert (totals.reviews, totals.right) == (2, 2)


def test_a_touch_after_the_quiz_is_not_judged():
    pupil, asked = begun()
    pupil.says(Intent.STOP)
    late = pupil.touches(asked, letter_of_right(asked))
    assert late.verdict is None
    assert EARLIER in late.speech.plain()
    assert pupil.store.totals("pupil", NOON).reviews == 0


def test_an_open_question_keeps_its_choices_after_an_aside():
    pupil, asked = begun()
    aside = pupil.says(Intent.ASK, "who was Mao Zedong")
    assert aside.asked == asked
    assert aside.choices
    assert aside.awaits is Awaited.ANSWER
    assert aside.listen_for
