from lili_voice.learning.mixups import mixed_up
from lili_voice.turn import QuestionKind as Asks


def who_led(revolt):
    return revolt.on("led by Thomas", Asks.SHORT)[0]


def test_a_wrong_answer_that_is_another_facts_answer_is_known_for_it(revolt):
    other = mixed_up(who_led(revolt), "I think it was Edmund Farrow", revolt.bank)
    assert other == revolt.fact("Edmund Farrow")


def test_a_wrong_date_belongs_to_what_happened_then(revolt):
    asked = revolt.on("Treaty of Selby", Asks.SHORT)[0]
    assert mixed_up(asked, "june 1483", revolt.bank) == revolt.fact("captured")


def test_an_answer_that_is_nobodys_is_no_mix_up(revolt):
    assert mixed_up(who_led(revolt), "Robin Hood", revolt.bank) is None
    assert mixed_up(who_led(revolt), "", revolt.bank) is None


def test_the_contrast_asks_which_of_the_two_it_was(revolt):
    fact, other = revolt.fact("led by Thomas"), revolt.fact("Edmund Farrow")
    contrast = revolt.bank.contrast(fact, other)
    assert contrast.kind is Asks.CONTRAST
    assert contrast.fact == fact.id
    assert contrast.accepts[0] == "Thomas Oakley"
    assert {c.text for c in contrast.choices} == {"Thomas Oakley", "Edmund Farrow"}
    first, second = (choice.text for choice in contrast.choices)
    assert contrast.prompt == f"Who led the Harvest Rising: {first} or {second}?"


def test_what_cannot_be_mixed_up_has_no_contrast(revolt):
    fact, date = revolt.fact("Agnes"), revolt.fact("Rising began")
    assert revolt.bank.contrast(fact, fact) is None
    assert revolt.bank.contrast(fact, date) is None
