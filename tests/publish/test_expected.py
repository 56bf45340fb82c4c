"""A recogniser is told which words to expect."""

from dataclasses import replace

from lili_voice.knowledge.facts import Fact, Kind, Quantity
from lili_voice.publish import words_to_expect
from lili_voice.publish.expected import tidy_words
from lili_voice.source import Source
from publish.history import FACTS


def fact(document, text, **known):
    source = Source(document, (1, 1), "f")
    return Fact("f", "The War", Kind.NOTE, "", text, source, **known)


def test_names_dates_amounts_short_statements_and_questions_are_expected():
    said = words_to_expect(FACTS)

    assert {
        "mao",
        "liu shaoqi",
        "the soviet union",
        "the great leap forward",
        "how many backyard furnaces were there",
        "when was the second five year plan introduced",
        "may nineteen fifty eight to nineteen sixty two",
        "the twenty fourth of june nineteen forty eight",
        "six hundred thousand furnaces were built",
    } <= set(said)
    assert len(set(said)) == len(said)


def test_short_answers_terms_other_names_and_amounts_are_expected():
    [told] = [
        fact(
            "war.md",
            "It is said in very many words indeed that the harvest of the year was lost.",
            short="The Harvest",
            terms=("Famine",),
            other_names=(("USSR", "Soviet Union"),),
            quantities=(Quantity(600_000, "people"), Quantity(5.5)),
            asked_as=("What was lost?",),
        )
    ]

    assert {
        *("the harvest", "famine", "ussr", "soviet union", "what was lost"),
        *("six hundred thousand", "five point five"),
    } <= set(words_to_expect([told]))


def test_a_telling_word_of_a_statement_is_expected_by_itself_and_small_words_are_not():
    said = words_to_expect(
        [fact("war.md", "There were famines, which was bad for them")]
    )

    assert "famines" in said
    assert not {"there", "were", "which", "for", "them", "bad"} & set(said)


def test_the_order_of_the_facts_makes_no_difference():
    assert words_to_expect(reversed(FACTS)) == words_to_expect(FACTS)


def test_documents_take_turns_so_that_a_short_one_is_not_left_out():
    people = tuple(f"{a}na {b}berg" for a in "abcdefghij" for b in "abcdefghij")
    long = fact("long.md", "", people=people)
    short = fact("short.md", "", people=("Zita Zander", "Zoe Zander"))

    said = words_to_expect([long, short])

    assert {"zita zander", "zoe zander"} <= set(said[:8])


def test_lengths_take_turns_so_that_single_words_do_not_fill_the_list():
    single = fact(
        "war.md", "", people=tuple(f"{a}{b}os" for a in "abcdef" for b in "xyz")
    )
    asked = replace(single, people=(), questions=("Who won the war in the end?",))

    said = words_to_expect([single, asked])

    assert said.index("who won the war in the end") < 4


def test_of_one_length_names_come_before_questions():
    said = words_to_expect(
        [fact("war.md", "", people=("Wat Tyler",), questions=("About Becket?",))]
    )

    assert said.index("wat tyler") < said.index("about becket")


def test_words_too_many_too_long_or_of_one_letter_are_left_out():
    long_word = "antidisestablishmentarianism " * 5

    assert tidy_words(
        ["Mao", "a " * 10, long_word, "!!!", "x", "Zhou Enlai", "mao"]
    ) == [
        "mao",
        "zhou enlai",
    ]
