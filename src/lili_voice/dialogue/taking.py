"""What a turn means while a quiz question waits: an answer, or something else."""

from dataclasses import replace

from lili_voice.dialogue import contesting, instalments
from lili_voice.dialogue.marking import answer_of, judge
from lili_voice.dialogue.scene import World, in_quiz
from lili_voice.english.wordforms import words
from lili_voice.learning.grading.taking import Taken, Words, taken_as
from lili_voice.learning.grading.truth import FALSE, TRUE
from lili_voice.learning.learner import Learner
from lili_voice.turn import Grade, Intent, Question, QuestionKind, Turn

# Kinds whose answer is known or not; of the others "that's it" may be an answer.
RECALLED = frozenset({QuestionKind.SHORT, QuestionKind.FINISH})
# What is asked of Lili with words of the learner's own, and without any.
WISHES = frozenset({Intent.QUIZ, Intent.SPELL})
WAYS = frozenset({Intent.MORE, Intent.DETAIL, Intent.SHORTER})
IN_A_WORD = {Intent.YES: "yes", Intent.NO: "no", Intent.CONTEST: "no"}
# What ends a list when it is said after some of it.
NO_OTHER = frozenset({"none", "nothing", "no others", "no other", "nope none"})


def pending_question(learner: Learner, world: World) -> Question | None:
    """The question still open; None when there is none, or the notes lost its fact."""
    question = learner.doing.question if learner.doing and in_quiz(learner) else None
    return question if question and world.fact(question.fact) else None


def as_answer(turn: Turn, learner: Learner, world: World) -> Turn:
    """The turn, taken for an answer or an "I don't know" where it is one."""
    question = pending_question(learner, world)
    if question is None:
        return turn
    if turn.intent is Intent.CONTEST and "answer" in turn.slots:  # "but I said Mao"
        right = judge(turn, world, question).grade is Grade.CORRECT
        return replace(turn, intent=Intent.ANSWER) if right else turn
    if instalments.begun(learner) and plain(answer_of(turn)) in NO_OTHER:
        return replace(turn, intent=Intent.ALL_SAID)
    if _is_no_answer(turn, question):
        return turn
    if question.choices and plain(turn.text) == "eh":  # how "A" is misheard
        turn = replace(turn, intent=Intent.ASK)
    return _taken(turn, world, question)


def plain(text: str) -> str:
    """Small letters, without marks at the ends."""
    return text.lower().strip(" .,!")


def _taken(turn: Turn, world: World, question: Question) -> Turn:
    said = Words(turn.intent, answer_of(turn), turn.question)
    near, names = _near(question, world), world.notes.library.names
    match taken_as(question, said, near, names):
        case Taken.ANSWER:
            return replace(_truth_in_a_word(turn, question), intent=Intent.ANSWER)
        case Taken.DONT_KNOW:
            return replace(turn, intent=Intent.DONT_KNOW)
    chatter = turn.intent is Intent.ASK and not turn.question
    return replace(turn, intent=Intent.MORE, text="") if chatter else turn


def _truth_in_a_word(turn: Turn, question: Question) -> Turn:
    """A phrase that means yes or no ("that's not what happened"), in that word."""
    meant = IN_A_WORD.get(turn.intent)
    if meant is None or question.kind is not QuestionKind.TRUE_FALSE:
        return turn
    judged = not (TRUE | FALSE).isdisjoint(words(turn.text))
    return turn if judged else replace(turn, text=meant)


def _is_no_answer(turn: Turn, question: Question) -> bool:
    """Whether words ask something of Lili, or speak of a verdict of hers, and hold
    none that could be an answer."""
    if turn.intent is Intent.CONTEST:
        return contesting.of_the_verdict(turn)
    if turn.intent in WISHES:
        return not turn.slots
    told = question.kind in RECALLED or question.kind is QuestionKind.LIST
    return turn.intent in WAYS and not told


def _near(question: Question, world: World) -> list[str]:
    """Texts beside the statement, which a wrong answer would share a word with."""
    fact = world.notes.library.by_id[question.fact]
    return [other.text for other in world.notes.library.section_of(fact)]
