"""A recogniser is told which words to expect."""

from lili_voice.publish import words_to_expect
from lili_voice.publish.expected import tidy_words
from publish.history import FACTS


def test_names_dates_short_statements_and_questions_are_expected():
    assert words_to_expect(FACTS) == [
        "how many backyard furnaces were there",
        "liu shaoqi",
        "may nineteen fifty eight to nineteen sixty two",
        "six hundred thousand furnaces were built",
        "the great leap forward",
        "the soviet union",
        "the twenty fourth of june nineteen forty eight",
        "when was the second five year plan introduced",
    ]


def test_the_order_of_the_facts_makes_no_difference():
    assert words_to_expect(reversed(FACTS)) == words_to_expect(FACTS)


def test_words_too_few_too_many_or_too_long_are_left_out():
    long_word = "antidisestablishmentarianism " * 5

    assert tidy_words(["Mao", "a " * 10, long_word, "!!!", "Zhou Enlai"]) == [
        "zhou enlai"
    ]
