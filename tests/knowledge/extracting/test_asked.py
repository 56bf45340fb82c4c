"""Questions made from a statement, each answered by it alone."""

import re

import pytest

from lili_voice.english.wordforms import QUESTION_WORDS, STOP, stem, words
from lili_voice.knowledge.extracting.asked import MOST, asked_as
from lili_voice.knowledge.facts import Kind


@pytest.mark.parametrize(
    ("statement", "question"),
    [
        ("Ned Carter burned the mill.", "Who burned the mill?"),
        ("Ned Carter burned the mill.", "What did Ned Carter burn?"),
        ("The mill was burned by Ned Carter.", "Who burned the mill?"),
        ("The dam was built by Jane Hale in 1799.", "When was the dam built by Jane Hale?"),
        ("In May 1802 the weavers broke two looms.", "When did the weavers break two looms?"),
        ("In May 1802 the weavers broke two looms.", "How many looms did the weavers break?"),
        ("About 3,000 weavers marched to York.", "How many weavers marched to York?"),
        ("About 3,000 weavers marched to York.", "Where did about 3,000 weavers march?"),
        ("The canal was divided into six parts.", "Into how many parts was the canal divided?"),
        ("The town had four gates.", "How many gates did the town have?"),
        ("The farmers left because wool was cheap.", "Why did the farmers leave?"),
        ("Corn was short, so prices rose.", "Why did prices rise?"),
        ("The king hid the letters so that he could deny it.", "Why did the king hide the letters?"),
        ("Ned Carter wanted to leave Leeds.", "What did Ned Carter want to do?"),
        ("The bridge was meant to carry coal.", "What was the bridge meant to do?"),
        ("The vicar said that the mill was wicked.", "What did the vicar say?"),
        ("The tax led to a strike.", "What did the tax lead to?"),
        ("The tax led to a strike.", "What led to a strike?"),
        ("The tax was a charge on every window.", "What was the tax?"),
        ("Low pay was the main cause of the strike.", "What was the main cause of the strike?"),
        ("The strike lasted from 1802 to 1804.", "How long did the strike last?"),
        ("The guild ran the port until 1802.", "Until when did the guild run the port?"),
        ("Ned Carter, who was hanged in 1803, led the weavers.", "When was Ned Carter hanged?"),
        ("Small huts called bothies stood in the hills.", "What were small huts called?"),
        ("Jane Hale, the owner of the mill, fled to Hull.", "Who was the owner of the mill?"),
        ("The Guard, a force of sixty riders, was sent home.", "What was the Guard?"),
        ("There were three reasons for the riots.", "How many reasons were there for the riots?"),
    ],
)  # fmt: skip
def test_a_plain_statement_is_asked_for_what_it_tells(fact, statement, question):
    assert question in asked_as(fact(statement))


@pytest.mark.parametrize(
    ("kind", "row", "question"),
    [
        (Kind.EVENT, "1799: Riders reach Leeds.", "What happened in 1799?"),
        (Kind.EVENT, "1799: Riders reach Leeds.", "When did riders reach Leeds?"),
        (Kind.EVENT, "4 May 1799: The dam is full.", "What happened on 4 May 1799?"),
        (Kind.DEFINITION, "Tithe: a tenth of the harvest.", "What does tithe mean?"),
        (Kind.DEFINITION, "Fuller: someone who cleans cloth.", "What is a fuller?"),
        (Kind.NOTE, "Ended: 3 June 1804.", "When did the Mill Riots end?"),
        (Kind.NOTE, "Leader: Ned Carter.", "Who was the leader?"),
        (Kind.NOTE, "Croup, symptoms: a cough.", "What were the symptoms of Croup?"),
        (Kind.NOTE, "Fever, how it spread: by lice.", "How did fever spread?"),
    ],
)
def test_a_row_is_asked_for_by_what_stands_before_it(fact, kind, row, question):
    plain = {asked.lower() for asked in asked_as(fact(row, kind=kind))}
    assert question.lower() in plain


def test_both_things_that_somebody_did_are_asked_for(fact):
    made = asked_as(fact("The strike began on 2 May 1802 and was lost in June 1803."))
    assert made[:2] == ("When did the strike begin?", "When was the strike lost?")


@pytest.mark.parametrize(
    "years", [", 1802", " (1802-3)", ", c.1802-12", " c1802: notes"]
)
def test_a_short_name_is_asked_for_as_the_topic_has_it(fact, years):
    made = asked_as(fact("The riots began in 1802.", topic=f"The Mill Riots{years}"))
    assert "When did the Mill Riots begin?" in made


def test_a_label_is_no_part_of_the_question(fact):
    made = asked_as(
        fact("Economic: the weavers sold their looms because bread was dear.")
    )
    assert "Why did the weavers sell their looms?" in made


@pytest.mark.parametrize(
    "statement",
    [
        "It worked by burning coal.",
        "They broke the looms in 1802.",
        "This was the last straw.",
        "Some wanted bread.",
        "Too few looms.",
        "Spinning by hand, slow work at best.",
        "The men arrested after the riot were hanged.",
        "Nobody burned the mill in 1802.",
        "The weavers did not want machines.",
        "Was the strike a success?",
        "Ned hoped it would end.",
    ],
)
def test_nothing_is_asked_where_that_would_not_be_plain(fact, statement):
    assert asked_as(fact(statement)) == ()


def test_what_somebody_only_thought_is_not_asked_for_as_if_it_were_so(fact):
    made = asked_as(
        fact("The fever was a punishment.", "What did people think caused it?")
    )
    assert made == ()


def test_an_item_of_a_list_does_not_answer_the_question_above_it(fact):
    made = asked_as(fact("Wages were low.", "Why did the Mill Riots happen?"))
    assert not any(question.startswith("Why") for question in made)


def test_the_documents_own_question_is_not_made_again(fact):
    own = "Who burned the mill?"
    assert own not in asked_as(fact("Ned Carter burned the mill.", own))


def test_a_list_or_another_persons_part_is_not_torn(fact):
    made = asked_as(
        fact(
            "General Wade rode from Hull, Captain Moss from Leeds and Dr Lee from Ripon."
        )
    )
    assert "Who rode from Hull?" in made
    assert not any("Moss" in question for question in made)


@pytest.mark.parametrize(
    "statement",
    [
        "In 1802 about 40 weavers, led by Ned Carter, broke looms in Leeds and fled to Hull.",
        "Parliament passed the Loom Act in 1803 to stop the riots because mills had closed.",
        "The dam held six million gallons, which drove two mills and a forge until 1799.",
    ],
)
def test_questions_are_few_and_say_nothing_new(fact, statement):
    made = asked_as(fact(statement))
    told = {stem(word) for word in words(statement)} | STOP | QUESTION_WORDS
    assert 0 < len(made) <= MOST
    assert all(re.fullmatch(r"[A-Z][^?]*\w\?", question) for question in made)
    assert all({stem(word) for word in words(q)} <= told for q in made)
