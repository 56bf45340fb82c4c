from pathlib import Path

import pytest

from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.library import STARTER, read_documents, read_folder
from lili_voice.learning.grading import grade
from lili_voice.learning.questions import question_for, questions_for
from lili_voice.source import Source
from lili_voice.turn import Grade

SEED_SHAPED = Path(__file__).parent.parent / "content"
LIBRARIES = (
    read_folder(STARTER),
    read_documents({path.name: path for path in sorted(SEED_SHAPED.glob("*.txt"))}),
)
FACTS = [(library, fact) for library in LIBRARIES for fact in library.facts]
EVERY_FACT = pytest.mark.parametrize(
    ("library", "fact"), FACTS, ids=[f.text[:40] for _, f in FACTS]
)


def statement(
    text: str, kind: Kind = Kind.NOTE, section: str = "Notes", **more
) -> Fact:
    source = Source("notes.md", (1, 1), text)
    return Fact(text, "The Corn Laws", kind, section, text, source, **more)


def starter_question(text: str):
    library = LIBRARIES[0]
    fact = next(fact for fact in library.facts if fact.text == text)
    return question_for(fact, library.section_of(fact))


@EVERY_FACT
def test_every_fact_has_a_question_that_ends_like_one_sentence(library, fact):
    question = question_for(fact, library.section_of(fact))
    assert question is not None
    assert question.fact == fact.id
    assert question.prompt.endswith(("?", ".", " ..."))
    assert "\n" not in question.prompt
    assert len(question.prompt.split()) <= 40


@EVERY_FACT
def test_no_question_tells_its_answer_and_every_answer_as_written_is_right(
    library, fact
):
    names = {name for other in library.facts for name in (*other.people, *other.places)}
    question = question_for(fact, library.section_of(fact))
    assert grade(question, question.prompt, names).grade is Grade.WRONG
    assert question.accepts[0].lower() not in question.prompt.lower()
    for accepted in question.accepts:
        assert grade(question, accepted, names).grade is Grade.CORRECT, accepted


def test_the_same_fact_always_gives_the_same_question():
    library, fact = FACTS[0]
    asked = {question_for(fact, library.section_of(fact)) for _ in range(3)}
    assert len(asked) == 1


def test_a_fact_offers_more_than_one_question_none_of_them_twice():
    library, fact = FACTS[0]
    questions = list(questions_for(fact, library.section_of(fact)))
    assert len(questions) > 1
    assert len({(q.prompt, q.accepts) for q in questions}) == len(questions)


@pytest.mark.parametrize(
    ("text", "prompt", "answer"),
    [
        ("Liu Shaoqi introduced the Great Leap Forward.", "Who introduced the Great Leap Forward?", "Liu Shaoqi"),
        ("The Great Leap Forward started in May 1958.", "The Great Leap Forward started in which month and year?", "May 1958"),
        ("The Great Leap Forward went on until 1962.", "The Great Leap Forward went on until which year?", "1962"),
        ("In the Great Famine, 50 million people died.", "In the Great Famine, how many people died?", "50 million"),
        ("There were five reasons for the Great Leap Forward.", "How many reasons for the Great Leap Forward do the notes give?", "five"),
        ("Mao wanted to harness the energy of the masses.", "Finish the sentence: Mao wanted to harness the ...", "energy of the masses"),
    ],
)  # fmt: skip
def test_the_question_suits_its_fact(text, prompt, answer):
    question = starter_question(text)
    assert (question.prompt, question.accepts[0]) == (prompt, answer)


def test_any_item_of_a_list_is_accepted_and_this_facts_own_comes_first():
    question = starter_question("Mao wanted a self-sufficient China.")
    assert (
        question.prompt == "Tell me one of the five reasons for the Great Leap Forward."
    )
    assert question.accepts[0] == "Mao wanted a self-sufficient China."
    assert "There was a real belief in socialism." in question.accepts


def test_a_success_is_not_accepted_where_a_failure_is_asked_for():
    question = starter_question("Mao was humiliated and resigned as head of state.")
    assert "five failures" in question.prompt
    assert "Production increased in every area." not in question.accepts


def test_a_heading_that_is_a_question_is_asked_as_it_stands():
    question = starter_question(
        "The outcome of the Great Leap Forward was fairly poor."
    )
    assert question.prompt == "What was the outcome of the Great Leap Forward?"


def test_someone_named_all_over_a_section_is_not_asked_for():
    facts = [
        statement(f"Peel {did}.", people=("Peel",))
        for did in ("led the Tories", "repealed the Corn Laws", "lost his party")
    ]
    assert not question_for(facts[0], facts).prompt.startswith("Who")
    assert question_for(facts[0], facts[:1]).prompt == "Who led the Tories?"


def test_a_date_at_the_front_is_asked_for_without_the_statement_being_bent():
    fact = statement("In 1846 Parliament repealed the Corn Laws.", dates=("1846",))
    assert (
        question_for(fact, [fact]).prompt
        == "In which year was this: Parliament repealed the Corn Laws?"
    )


def test_a_list_after_a_number_does_not_count_the_answer_out():
    fact = statement("The League used three means: leaflets, meetings and newspapers.")
    assert question_for(fact, [fact]).prompt == "The League used how many means?"


def test_a_share_is_asked_for_as_a_percentage():
    fact = statement("Bread took 40% of a labourer's wages.", numbers=(40,))
    assert (
        question_for(fact, [fact]).prompt
        == "Bread took what percentage of a labourer's wages?"
    )


def test_a_name_of_several_words_is_not_broken_in_two():
    fact = statement("The people believed in Richard Cobden.")
    assert question_for(fact, [fact]).accepts == ("Richard Cobden",)


def test_a_statement_of_nothing_but_small_words_has_no_question():
    fact = statement("It was so.")
    assert question_for(fact, [fact]) is None
