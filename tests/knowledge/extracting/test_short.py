"""The least that answers the question above a statement."""

import pytest

from lili_voice.knowledge.extracting.short import short_answer
from lili_voice.knowledge.facts import Kind


@pytest.mark.parametrize(
    ("asked", "statement", "short"),
    [
        ("Who burned the mill?", "Ned Carter burned the mill.", "Ned Carter"),
        ("Who burned it?", "It was burned by Ned Carter, a weaver.", "Ned Carter"),
        ("Who led it?", "Jane Hale and Ned Carter led it.", "Jane Hale and Ned Carter"),
        ("Who led the army?", "General Wade led the army.", "General Wade"),
        ("When was the strike?", "It was in June 1802.", "June 1802"),
        ("When was the strike?", "It lasted until 1803.", "until 1803"),
        ("When was the strike?", "It began on 2 May 1802 and ended in 1803.", "2 May 1802 to 1803"),
        ("When did it end?", "It began on 2 May 1802 and ended in 1803.", "1803"),
        ("When did it start?", "It began on 2 May 1802 and ended in 1803.", "2 May 1802"),
        ("In which year was it built?", "The dam was built in 1799.", "1799"),
        ("Where did they meet?", "They met at Leeds in 1802.", "Leeds"),
        ("Where did they march?", "They marched to Leeds, Hull and York.", "Leeds, Hull and York"),
        ("How many weavers marched?", "About 3,000 weavers marched.", "about 3,000 weavers"),
        ("How many died?", "Of 30 men 12 died.", "12"),
        ("How long did it last?", "It lasted 14 weeks and 20 men died.", "14 weeks"),
        ("What was the tax called?", "The tax was called the Loom Levy.", "the Loom Levy"),
        ("Which laws ended it?", "The Loom Act, which was new, and the Mill Act of June 1803.", "Loom Act and Mill Act"),
    ],
)  # fmt: skip
def test_a_question_is_answered_in_few_words(fact, asked, statement, short):
    assert short_answer(fact(statement, asked)) == short


@pytest.mark.parametrize(
    ("asked", "statement"),
    [
        ("Why did it fail?", "Ned Carter was hanged in 1803."),
        ("What were the effects?", "In 1804 Leeds had 40 mills."),
        ("Who burned the mill?", "It was a blow to Jane Hale."),
        ("When was it?", "It was a long time ago."),
        ("Notes", "Ned Carter burned the mill in 1802."),
    ],
)
def test_only_the_whole_statement_answers(fact, asked, statement):
    assert short_answer(fact(statement, asked)) == ""


def test_the_number_of_a_list_is_no_answer_to_its_question(fact):
    counted = fact("There were three causes.", "How many died?", kind=Kind.COUNT)
    assert short_answer(counted) == ""


def test_a_term_is_answered_by_its_meaning(fact):
    term = fact("Tithe: a tenth of the harvest.", kind=Kind.DEFINITION)
    assert short_answer(term) == "a tenth of the harvest"
