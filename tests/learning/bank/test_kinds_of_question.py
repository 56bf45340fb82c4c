import pytest

from lili_voice.learning.bank import asked_of
from lili_voice.turn import QuestionKind as Asks


@pytest.mark.parametrize(
    ("words", "prompt", "answer"),
    [
        ("led by Thomas", "Who led the Harvest Rising?", "Thomas Oakley"),
        ("Rising began", "When did the Harvest Rising begin?", "March 1483"),
        ("900 families", "About the Harvest Rising: how many families left their farms?", "900"),
        ("Free schools", "About the Harvest Rising: where did free schools open?", "Selby"),
        ("captured", "Who captured Thorndale Castle in June 1483?", "the rebels"),
        ("Tithe", "Which word means a tenth of the harvest?", "Tithe"),
        ("Bailiff", "What does bailiff mean?", "somebody who collected rents"),
        ("four reasons", "How many reasons were there for the Harvest Rising?", "four"),
    ],
)  # fmt: skip
def test_a_short_question_asks_for_a_name_a_date_a_number_a_place_or_a_word(
    revolt, words, prompt, answer
):
    short = {q.prompt: q for q in revolt.on(words, Asks.SHORT)}
    assert short[prompt].accepts[0] == answer


def test_a_question_says_what_it_is_about_when_its_words_do_not(revolt):
    (asked,) = [
        q for q in revolt.on("Oakley was hanged", Asks.SHORT) if "hanged" in q.prompt
    ]
    assert asked.prompt == "About the Harvest Rising: who was hanged?"
    assert asked_of(asked) == "Who was hanged?"


def test_a_list_is_asked_for_as_a_whole_and_in_part_from_each_of_its_items(revolt):
    for words in ("four reasons", "doubled the tax", "900 families", "Soldiers came"):
        whole, three = revolt.on(words, Asks.LIST)
        assert whole.prompt == (
            "Name as many of the four reasons for the Harvest Rising as you can."
        )
        assert three.prompt == "Name three of the four reasons for the Harvest Rising."
        assert (whole.wants, three.wants) == (0, 3)
        assert len({whole.fact, three.fact, revolt.fact("four reasons").id}) == 1


def test_an_item_of_a_list_is_told_by_any_of_its_statements(revolt):
    whole, _ = revolt.on("four reasons", Asks.LIST)
    first = whole.parts[0]
    assert len(whole.parts) == 4
    assert first.accepts[0] == "The king doubled the tax on bread."
    assert "About 900 families left their farms." in first.accepts
    assert first.facts == (
        revolt.fact("doubled the tax").id,
        revolt.fact("900 families").id,
    )


def test_one_side_of_a_list_is_a_list_too(revolt):
    prompts = revolt.prompts("bread tax was abolished", Asks.LIST)
    asked = "Name both successes of the Harvest Rising."
    assert asked in prompts


def test_a_choice_has_letters_and_says_every_choice(revolt):
    (choice,) = revolt.on("Agnes", Asks.CHOICE)
    assert [one.letter for one in choice.choices] == ["a", "b", "c", "d"]
    texts = [one.text for one in choice.choices]
    assert texts.count("Agnes Pettigrew") == 1 == texts.count(choice.accepts[0])
    said = [f"{one.letter.upper()}, {one.text}" for one in choice.choices]
    assert choice.prompt == (
        "About the Harvest Rising: who wrote the demands of the rebels? "
        f"{'; '.join(said[:-1])}; or {said[-1]}?"
    )
    assert asked_of(choice) == "Who wrote the demands of the rebels?"


def test_an_item_is_told_from_those_of_another_list(revolt):
    (choice,) = revolt.on("wool trade", Asks.CHOICE)
    assert choice.prompt.startswith("Which was one of the reasons for the")
    others = [revolt.fact(c.text[1:]).kind for c in choice.choices]
    assert sorted(others) == ["effect", "effect", "reason"]


def test_true_or_false_says_a_statement_as_it_is_or_with_one_thing_exchanged(revolt):
    (true,) = revolt.on("wool trade", Asks.TRUE_FALSE)
    assert true.accepts == ("true",)
    assert true.prompt == "True or false: the wool trade with Flanders collapsed."
    (false,) = revolt.on("captured", Asks.TRUE_FALSE)
    assert false.accepts == ("false",)
    assert "the rebels captured Thorndale Castle in" in false.prompt
    assert "June 1483" not in false.prompt


def test_both_truths_and_falsehoods_are_told(revolt):
    every = [q for f in revolt.library.facts for q in revolt.bank.on(f)]
    told = [q.accepts[0] for q in every if q.kind is Asks.TRUE_FALSE]
    assert min(told.count("true"), told.count("false")) >= len(told) / 4


def test_causes_are_told_from_effects(revolt):
    (cause,) = revolt.on("wool trade", Asks.CAUSE_EFFECT)
    (effect,) = revolt.on("Free schools", Asks.CAUSE_EFFECT)
    assert cause.prompt == (
        "Was this a cause or an effect of the Harvest Rising: "
        "the wool trade with Flanders collapsed?"
    )
    assert (cause.accepts[0], effect.accepts[0]) == ("a cause", "an effect")
    assert [one.text for one in cause.choices] == ["a cause", "an effect"]
    assert {one.letter for one in cause.choices} == {""}


def test_successes_are_told_from_failures(revolt):
    (success,) = revolt.on("Free schools", Asks.SUCCESS_FAILURE)
    (failure,) = revolt.on("Oakley was hanged", Asks.SUCCESS_FAILURE)
    assert (success.accepts[0], failure.accepts[0]) == ("a success", "a failure")


def test_two_dated_events_are_put_in_order(revolt):
    (first,) = revolt.on("Treaty of Selby", Asks.FIRST)
    texts = [one.text for one in first.choices]
    assert first.prompt == f"Which came first: {texts[0]}, or {texts[1]}?"
    assert first.accepts[0] == "the Harvest Rising began"
    assert first.fact == revolt.fact("Rising began").id


def test_evidence_is_given_to_its_factor(essay):
    (factor,) = essay.on("Noble families", Asks.FACTOR)
    assert factor.prompt == (
        "Which factor does this support, political or economic: "
        "noble families stayed loyal to the crown?"
    )
    assert factor.accepts[0] == "political"


def test_the_points_of_a_paragraph_are_a_list(essay):
    (points,) = essay.on("Noble families", Asks.LIST)
    assert points.prompt == (
        "In the essay on why the Harvest Rising failed, "
        "name both points of the political factor."
    )


def test_a_sentence_is_broken_off_behind_its_verb(revolt):
    (finish,) = revolt.on("Treaty of Selby", Asks.FINISH)
    assert finish.prompt == (
        "Finish the sentence: the Treaty of Selby was signed in ..."
    )
    assert finish.accepts == ("August 1485",)


def test_of_a_fact_without_a_sentence_no_sentence_is_asked(revolt):
    kinds = {question.kind for question in revolt.on("Tithe")}
    assert kinds == {Asks.SHORT, Asks.CHOICE}


def test_every_kind_occurs(revolt, essay):
    every = {
        question.kind
        for notes in (revolt, essay)
        for fact in notes.library.facts
        for question in notes.bank.on(fact)
    }
    assert every == set(Asks) - {Asks.CONTRAST}


ODD = """# The Mill Fire: 1851

## What was the Mill Fire?

The best known was Peter Crabb, who rang the bell.
On 4 March 1851, in the great storm, nine weavers were saved by the bargemen.
It burned for two days.
This was the last straw.
Some of the weavers wanted higher pay, while others wanted shorter hours.

## What did people think caused it?

- God was angry with the town.
- A comet had been seen.

## Timeline

- 1849: Mill opens in Fenwick.
- 1851: Fire destroys the mill.
"""


@pytest.fixture(scope="session")
def odd(of):
    return of(odd=ODD)


def test_what_leans_on_another_sentence_is_not_asked_about(odd):
    every = [q.prompt for f in odd.library.facts for q in odd.bank.on(f)]
    assert not any("last straw" in prompt for prompt in every)
    assert not any("best known" in prompt for prompt in every)


def test_who_did_it_is_asked_where_a_statement_says_so_aside(odd):
    assert "Who rang the bell?" in {asked_of(q) for q in odd.on("rang", Asks.SHORT)}


def test_a_statement_that_opens_with_its_date_is_asked_for_as_it_stands(odd):
    stems = {asked_of(q) for q in odd.on("nine weavers", Asks.SHORT)}
    asked = (
        "When was this: in the great storm, nine weavers were saved by the bargemen?"
    )
    assert asked in stems


def test_what_people_believed_is_not_asked_as_if_it_had_been_so(odd):
    kinds = {question.kind for question in odd.on("comet")}
    assert kinds.isdisjoint({Asks.TRUE_FALSE, Asks.CAUSE_EFFECT, Asks.FINISH})


def test_a_table_of_dates_is_told_in_the_past(odd):
    (first,) = odd.on("Fire destroys", Asks.FIRST)
    texts = {choice.text for choice in first.choices}
    assert texts == {"mill opened in Fenwick", "fire destroyed the mill"}


def test_a_date_that_only_bounds_a_time_is_not_exchanged_for_another(of):
    page = (
        "# The Toll Roads\n\n## What happened?\n\n"
        "After 1752 carters refused every toll.\n"
        "The first gate was burned in 1761.\nThe last toll was paid in 1790.\n"
    )
    (asked,) = of(tolls=page).on("carters", Asks.TRUE_FALSE)
    assert "1752" in asked.prompt
