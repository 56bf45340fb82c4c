"""What a recogniser is told to expect tells nothing of the answer."""

from functools import cache

from lili_voice.dialogue.expecting import EXPECTED, RIVALS, words_expected
from lili_voice.dialogue.scene import World
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.library import STARTER, read_folder
from lili_voice.turn import QuestionKind

WORLD = World(Librarian(read_folder(STARTER)))


@cache
def questions():
    return [one for fact in WORLD.notes.library.facts for one in WORLD.bank.on(fact)]


def holds_a_figure(text):
    return any(letter.isdigit() for letter in text)


def told(*kinds):
    """Questions of these kinds, each with what is told of it."""
    found = [
        (one, words_expected(one, WORLD)) for one in questions() if one.kind in kinds
    ]
    assert found
    return found


def test_both_words_are_told_where_one_of_them_is_right():
    every = {words for _, words in told(QuestionKind.TRUE_FALSE)}
    assert every == {("false", "true")}


def test_every_choice_is_told():
    for question, words in told(QuestionKind.CHOICE):
        assert words == tuple(sorted(choice.text for choice in question.choices))


def test_an_answer_stands_among_as_many_others_of_its_form_or_is_not_told():
    numbers = 0
    for question, words in told(QuestionKind.SHORT, QuestionKind.LIST):
        parts = [text for part in question.parts for text in part.accepts]
        right = {text for text in (*question.accepts, *parts) if text in words}
        others = set(words) - right
        assert not words or len(others) >= max(RIVALS, len(right))
        if right and all(map(holds_a_figure, right)):
            numbers += 1
            assert sum(map(holds_a_figure, others)) >= RIVALS
    assert numbers


def test_most_short_questions_tell_something_in_alphabetical_order():
    every = [words for _, words in told(QuestionKind.SHORT)]
    assert sum(map(bool, every)) > len(every) // 4
    assert all(list(words) == sorted(words) for words in every)
    assert max(map(len, every)) <= EXPECTED
