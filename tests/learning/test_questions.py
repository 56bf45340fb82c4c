from pathlib import Path

import pytest

from lili_voice.knowledge.facts import Fact, Kind, Quantity
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
def test_every_fact_has_a_question_that_ends_with_a_question_mark(library, fact):
    question = question_for(fact, library.section_of(fact))
    assert question is not None
    assert question.fact == fact.id
    assert question.prompt.endswith("?")
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
        ("The Great Leap Forward started in May 1958.", "In which month and year did the Great Leap Forward start?", "May 1958"),
        ("The Great Leap Forward went on until 1962.", "Until which year did the Great Leap Forward go on?", "1962"),
        ("In the Great Famine, 50 million people died.", "In the Great Famine, how many people died?", "50 million"),
        ("There were five reasons for the Great Leap Forward.", "How many reasons for the Great Leap Forward do the notes give?", "five"),
        ("The steel drive was so big that 600,000 backyard furnaces were set up.", "How many backyard furnaces were set up?", "600,000"),
        ("Mao launched the Great Leap Forward in 1958.", "In which year did Mao launch the Great Leap Forward?", "1958"),
        ("Mao let the Soviet experts leave China.", "“Mao let the Soviet experts leave ...” How does that sentence end?", "China"),
        ("Mao wanted to harness the energy of the masses.", "“Mao wanted to harness the ...” How does that sentence end?", "energy of the masses"),
    ],
)  # fmt: skip
def test_the_question_suits_its_fact(text, prompt, answer):
    question = starter_question(text)
    assert (question.prompt, question.accepts[0]) == (prompt, answer)


def test_any_item_of_a_list_is_accepted_and_this_facts_own_comes_first():
    question = starter_question("Mao wanted a self-sufficient China.")
    assert (
        question.prompt
        == "What was one of the five reasons for the Great Leap Forward?"
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
        == "In which year did Parliament repeal the Corn Laws?"
    )


def test_a_verb_not_known_for_certain_is_left_as_it_stands():
    fact = statement("By 1846 Parliament sidestepped the Corn Laws.", dates=("1846",))
    assert (
        question_for(fact, [fact]).prompt
        == "“Parliament sidestepped the Corn Laws.” By which year was that?"
    )
    fact = statement("It stockpiled grain in 1846 to feed them.", dates=("1846",))
    assert (
        question_for(fact, [fact]).prompt
        == "On the Corn Laws: “It stockpiled grain in blank to feed them.” Which year is missing?"
    )


def test_a_verb_is_put_right_whatever_its_past_looks_like():
    fact = statement("Parliament sought a new law in 1845.", dates=("1845",))
    assert (
        question_for(fact, [fact]).prompt
        == "In which year did Parliament seek a new law?"
    )
    fact = statement("The war united Germany in 1845.", dates=("1845",))
    assert question_for(fact, [fact]).prompt.endswith("did the war unite Germany?")
    fact = statement("The cost of bread rose in 1845.", dates=("1845",))
    assert (
        question_for(fact, [fact]).prompt == "In which year did the cost of bread rise?"
    )


def test_a_hedged_number_is_asked_for_with_its_hedge():
    for text, prompt in (
        (
            "Apprentices trained for at least 7 years.",
            "At least how many years did apprentices train for?",
        ),
        (
            "Women served less than 9 months.",
            "Less than how many months did women serve?",
        ),
    ):
        fact = statement(text)
        assert question_for(fact, [fact]).prompt == prompt


def test_a_subject_is_asked_about_without_the_words_behind_it():
    for text in (
        "Farm labourers, who got little, could seldom buy wheat or meat at market.",
        "Farm labourers were seldom able to buy wheat or meat at market.",
    ):
        fact = statement(text)
        asked = [question.prompt for question in questions_for(fact, [fact])]
        assert "What do the notes say about Farm labourers?" in asked


def test_a_sentence_that_nobody_could_finish_is_not_asked():
    section = "What were the effects of the Corn Laws?"
    facts = [
        statement("Peel went into hiding.", section=section),
        statement("Bread became dear.", section=section),
    ]
    question = question_for(facts[0], [*facts, *facts, *facts])
    assert question.prompt == section
    assert question.accepts[0] == "Peel went into hiding."


@pytest.mark.parametrize(
    ("label", "prompt"),
    [
        ("Success", "What was the one success among the effects of the Corn Laws?"),
        ("Economic", "Which of the effects of the Corn Laws was economic?"),
        ("War", "Which of the effects of the Corn Laws had to do with war?"),
    ],
)
def test_a_label_is_asked_for_as_what_it_is(label, prompt):
    section = "What were the effects of the Corn Laws?"
    facts = [
        statement("Bread became dear.", section=section, label=label, place=1),
        statement("Farmers grew rich.", section=section, label="Other", place=2),
    ]
    assert question_for(facts[0], facts).prompt == prompt


def test_a_list_after_a_number_does_not_count_the_answer_out():
    fact = statement("The League used three means: leaflets, meetings and newspapers.")
    assert question_for(fact, [fact]).prompt == "How many means did the League use?"


def test_a_share_is_asked_for_as_a_percentage():
    fact = statement(
        "Bread took 40% of a labourer's wages.", quantities=(Quantity(40),)
    )
    assert (
        question_for(fact, [fact]).prompt
        == "What percentage of a labourer's wages did bread take?"
    )


def test_a_name_of_several_words_is_not_broken_in_two():
    fact = statement("The people believed in Richard Cobden.")
    assert question_for(fact, [fact]).accepts == ("Richard Cobden",)


def test_a_statement_of_nothing_but_small_words_has_no_question():
    fact = statement("It was so.")
    assert question_for(fact, [fact]) is None
