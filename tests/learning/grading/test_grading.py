import pytest

from lili_voice.knowledge.library import STARTER, read_folder
from lili_voice.learning.grading import grade
from lili_voice.turn import Grade, Question

NAMES = frozenset(
    {
        "Wat Tyler",
        "John Ball",
        "John of Gaunt",
        "Simon Sudbury",
        "Liu Shaoqi",
        "Zhou Enlai",
        "Mao",
        "Kent",
    }
)
RIGHT, PARTLY, WRONG, UNKNOWN = (
    Grade.CORRECT,
    Grade.PARTIAL,
    Grade.WRONG,
    Grade.DONT_KNOW,
)


def judged(heard: str, *accepts: str, prompt: str = "What do the notes say?") -> Grade:
    return grade(Question(prompt, accepts, "fact"), heard, NAMES).grade


def table(*rows):
    return pytest.mark.parametrize(
        ("heard", "expected"), rows, ids=[row[0] or "silence" for row in rows]
    )


@table(
    ("I don't know", UNKNOWN),
    ("no idea, sorry", UNKNOWN),
    ("um, I'm not sure", UNKNOWN),
    ("pass", UNKNOWN),
    ("I can't remember", UNKNOWN),
    ("I don't know, maybe Wat Tyler", RIGHT),
    ("not sure but I think it was John Ball", WRONG),
    ("", WRONG),
    ("um", WRONG),
)  # fmt: skip
def test_not_knowing_is_told_from_a_hesitant_answer(heard, expected):
    assert judged(heard, "Wat Tyler") is expected


@table(
    ("Wat Tyler", RIGHT),
    ("um I think it was Wat Tyler", RIGHT),
    ("Tyler", RIGHT),
    ("Tyler Wat", RIGHT),
    ("what tyler", RIGHT),
    ("it was Wat Tyler, wasn't it", RIGHT),
    ("John Ball, no wait, Wat Tyler", RIGHT),
    ("Wat Tyler, not John Ball", RIGHT),
    ("not John Ball but Wat Tyler", RIGHT),
    ("it wasn't John Ball it was Wat Tyler", RIGHT),
    ("John Ball didn't, Wat Tyler did", RIGHT),
    ("John Ball", WRONG),
    ("not Wat Tyler", WRONG),
    ("it wasn't Wat Tyler", WRONG),
    ("Wat Tyler didn't", WRONG),
    ("everyone except Wat Tyler", WRONG),
    ("anyone but Wat Tyler", WRONG),
    ("Hugo Tyler", WRONG),
    ("Wat Tyler or John Ball", WRONG),
    ("Wat Tyler and John Ball", PARTLY),
    ("Oliver Cromwell", WRONG),
    ("banana", WRONG),
    ("who led it", WRONG),
)  # fmt: skip
def test_a_name_wins_by_sound_against_the_other_names(heard, expected):
    assert judged(heard, "Wat Tyler", prompt="Who led it?") is expected


@table(
    ("Leo Shaochi", RIGHT),
    ("Lio Shauchi", RIGHT),
    ("Shaoqi Liu", RIGHT),
    ("Liu somebody", RIGHT),
    ("Chairman Liu", RIGHT),
    ("Liu introduced it", RIGHT),
    ("Liu Bang", WRONG),
    ("Liu Shaobo", WRONG),
    ("Liu Xiao Ping", WRONG),
    ("Wang Shaoqi", WRONG),
    ("Zhou Enlai", WRONG),
    ("Joe and lie", WRONG),
    ("leaf chow tea", WRONG),
    ("may", WRONG),
)  # fmt: skip
def test_a_chinese_name_is_known_however_it_is_misheard(heard, expected):
    assert judged(heard, "Liu Shaoqi", prompt="Who introduced it?") is expected


def test_a_name_that_two_people_bear_does_not_tell_them_apart():
    assert judged("John", "John Ball", prompt="Who preached?") is not RIGHT
    assert judged("Ball", "John Ball", prompt="Who preached?") is RIGHT


@table(
    ("May 1958", RIGHT),
    ("in may nineteen fifty eight", RIGHT),
    ("it was May, 1958", RIGHT),
    ("the first of May 1958", RIGHT),
    ("1958", PARTLY),
    ("in May", PARTLY),
    ("June 1958", WRONG),
    ("May 1858", WRONG),
    ("eighteen fifty eight", WRONG),
    ("May 1959", WRONG),
    ("not May 1958", WRONG),
    ("April or May 1958", WRONG),
    ("it started in May 1958 and ended in 1962", RIGHT),
    ("May 1958 until 1962", PARTLY),
    ("in the summer", WRONG),
)  # fmt: skip
def test_every_part_of_a_date_is_compared(heard, expected):
    assert (
        judged(heard, "May 1958", prompt="It started in which month and year?")
        is expected
    )


@table(
    ("1958", RIGHT),
    ("nineteen fifty eight", RIGHT),
    ("it launched in the year 1958", RIGHT),
    ("'58, wasn't it", RIGHT),
    ("fifty eight", RIGHT),
    ("one nine five eight", RIGHT),
    ("nineteen eighty five", WRONG),
    ("1958 or 1959", WRONG),
    ("1958 and 1959", PARTLY),
    ("the 1950s", PARTLY),
    ("1957 to 1959", WRONG),
    ("not 1958", WRONG),
    ("five", WRONG),
    ("a long time ago", WRONG),
)  # fmt: skip
def test_a_year_is_known_in_any_spoken_form(heard, expected):
    assert judged(heard, "1958", prompt="In which year was this?") is expected


def test_the_day_of_a_date_may_be_said_as_a_place_in_an_order():
    assert judged("the thirteenth of June", "13 June") is RIGHT
    assert judged("June the thirteenth", "13 June") is RIGHT
    assert judged("the fifteenth of June", "13 June") is PARTLY
    assert judged("the thirteenth", "13 June") is PARTLY


@table(
    ("600 thousand", RIGHT),
    ("six hundred thousand", RIGHT),
    ("0.6 million", RIGHT),
    ("600 000", RIGHT),
    ("600k", RIGHT),
    ("roughly six hundred thousand, I believe", RIGHT),
    ("half a million", WRONG),
    ("60,000", WRONG),
    ("660,000", WRONG),
    ("six", WRONG),
    ("not six hundred thousand", WRONG),
    ("a lot", WRONG),
)  # fmt: skip
def test_a_number_is_compared_by_value(heard, expected):
    assert judged(heard, "600,000", prompt="How many furnaces were set up?") is expected


@table(
    ("about fifty million", RIGHT),
    ("50,000,000", RIGHT),
    ("50 000 000", RIGHT),
    ("50m", RIGHT),
    ("5m", WRONG),
    ("fifty five million", WRONG),
    ("fifty", WRONG),
)  # fmt: skip
def test_about_fifty_million_is_fifty_million(heard, expected):
    assert judged(heard, "50 million", prompt="How many people died?") is expected


@table(
    ("five", RIGHT),
    ("five of them", RIGHT),
    ("fife", RIGHT),
    ("six", WRONG),
    ("fifty five", WRONG),
)  # fmt: skip
def test_a_small_number_is_a_number_too(heard, expected):
    assert (
        judged(heard, "five", prompt="How many reasons do the notes give?") is expected
    )


@table(
    ("canals, dams, bridges", RIGHT),
    ("a bridge and a canal and a dam", RIGHT),
    ("a bridge, a dam", PARTLY),
    ("tunnels and dams", PARTLY),
    ("canals canals canals", PARTLY),
    ("roads", WRONG),
)  # fmt: skip
def test_a_list_is_right_when_every_part_is_said_in_any_order(heard, expected):
    assert judged(heard, "bridges, canals and dams") is expected


@table(
    ("it sent its surplus abroad to pay for industry", RIGHT),
    ("China exported the surplus", RIGHT),
    ("the surplus was imported", WRONG),
    ("China did not export the surplus", WRONG),
    ("industry got the surplus", PARTLY),
    ("because they were at war", WRONG),
    ("bananas and custard", WRONG),
    ("asdf ghjk", WRONG),
)  # fmt: skip
def test_a_statement_may_be_said_in_other_words_but_not_turned_round(heard, expected):
    assert judged(heard, "China exported the surplus to fund industry.") is expected


@table(
    ("production went down", WRONG),
    ("production decreased in every area", WRONG),
    ("production rose everywhere", RIGHT),
    ("production did not increase", WRONG),
)  # fmt: skip
def test_the_contrary_is_never_taken_for_the_answer(heard, expected):
    assert judged(heard, "Production increased in every area.") is expected


def test_a_word_torn_in_two_by_the_recogniser_is_put_together():
    assert judged("sir plus", "surplus") is RIGHT
    assert judged("hi ding", "hiding") is RIGHT


def test_one_accepted_answer_does_not_deny_a_part_of_another():
    denied = "Mao did not want China to depend on foreign interests."
    exported = "China exported the surplus from collectivisation to fund industry."
    told = ("Mao was headstrong.", "China made progress.")
    assert judged("China exported the surplus", denied, exported, *told) is PARTLY


def test_the_best_of_the_accepted_answers_counts():
    assert (
        judged(
            "he was headstrong",
            "There was a belief in socialism.",
            "Mao was headstrong.",
        )
        is RIGHT
    )


def test_the_verdict_says_which_answer_was_meant_and_which_part_of_a_date_was_right():
    verdict = grade(Question("When?", ("1962", "May 1958"), "fact"), "1958", NAMES)
    assert (verdict.grade, verdict.accepted) == (PARTLY, "May 1958")
    assert verdict.had == ("year",)


def test_words_of_the_question_alone_are_no_answer():
    prompt = "What was the outcome of the Great Leap Forward?"
    accepted = "The outcome of the Great Leap Forward was fairly poor."
    assert (
        judged("the outcome of the great leap forward", accepted, prompt=prompt)
        is WRONG
    )
    assert judged("it was poor", accepted, prompt=prompt) is RIGHT


def test_no_fact_of_the_notes_is_taken_for_the_answer_to_who():
    library = read_folder(STARTER)
    names = {name for fact in library.facts for name in fact.people}
    question = Question("Who introduced it?", ("Liu Shaoqi",), "fact")
    wrongly = [
        fact.text
        for fact in library.facts
        if "Liu Shaoqi" not in fact.people
        and grade(question, fact.text, names).grade is RIGHT
    ]
    assert wrongly == []


def test_another_place_in_an_order_is_another_answer():
    assert judged("the First Five Year Plan", "Mao's second five year plan") is WRONG
    assert judged("the Second Five Year Plan", "Mao's second five year plan") is RIGHT


def test_a_statement_denied_as_a_whole_is_wrong():
    accepted = "There was a real belief in socialism."
    assert judged("there was not a real belief in socialism", accepted) is WRONG
    assert judged("a belief in socialism", accepted) is RIGHT


@table(
    ("socialism to communism", RIGHT),
    ("from socialism to communism", RIGHT),
    ("to communism from socialism", RIGHT),
    ("communism to socialism", WRONG),
    ("capitalism to communism", WRONG),
    ("communism and socialism", WRONG),
    ("communism", PARTLY),
)  # fmt: skip
def test_a_road_leads_one_way(heard, expected):
    prompt = "“Mao wanted the road to lead from ...” How does that sentence end?"
    assert judged(heard, "socialism to communism", prompt=prompt) is expected


@table(
    ("the state took over private business", RIGHT),
    ("all private business was taken over by the state", RIGHT),
    ("private business came under the control of the state", RIGHT),
    ("private businesses took control of the state", WRONG),
    ("the state was taken by private business", WRONG),
)  # fmt: skip
def test_who_acts_and_who_is_acted_on_are_not_exchanged(heard, expected):
    assert judged(heard, "The state took control of all private business.") is expected


@table(
    ("full collectivisation replaced APCs", RIGHT),
    ("APCs were replaced by full collectivisation", RIGHT),
    ("APCs replaced collectivisation", WRONG),
)  # fmt: skip
def test_what_was_replaced_is_told_from_what_replaced_it(heard, expected):
    assert judged(heard, "Full collectivisation took the place of APCs.") is expected


@table(
    ("he was humiliated", PARTLY),
    ("Mao resigned", PARTLY),
    ("Mao was humiliated and resigned as head of state", RIGHT),
    ("Mao was not humiliated", WRONG),
    ("Mao danced", WRONG),
)  # fmt: skip
def test_a_true_half_is_partly_right(heard, expected):
    accepts = ("Mao was humiliated and resigned as head of state.",)
    others = ("Mao went into hiding.", "Mao let them leave.", "Mao was headstrong.")
    assert judged(heard, *accepts, *others) is expected


@table(
    ("the USSR", RIGHT),
    ("the U S S R", RIGHT),
    ("Russia", RIGHT),
    ("Soviets", RIGHT),
    ("Soviet Russia", RIGHT),
    ("Soviet influence", WRONG),
    ("America", WRONG),
)  # fmt: skip
def test_a_country_may_be_called_by_its_other_names(heard, expected):
    question = Question("Who helped?", ("Soviet Union",), "fact")
    assert grade(question, heard, {"Soviet Union", "USSR", "Mao"}).grade is expected


@table(
    ("bad quality", RIGHT),
    ("terrible quality", RIGHT),
    ("good quality", WRONG),
)  # fmt: skip
def test_blame_in_a_pupils_own_word_counts(heard, expected):
    assert judged(heard, "poor quality", prompt="What was the steel like?") is expected


@table(
    ("over production", RIGHT),
    ("command over production of goods", RIGHT),
    ("I saw a production of Hamlet at the theatre last night", WRONG),
)  # fmt: skip
def test_a_sentence_that_merely_holds_the_word_is_not_the_answer(heard, expected):
    prompt = "“State control gave greater command over ...” How does that sentence end?"
    assert judged(heard, "production", prompt=prompt) is expected


@table(("by 1957", RIGHT), ("after 1957", PARTLY), ("1958", WRONG))
def test_a_limit_the_question_names_may_be_said_again(heard, expected):
    assert judged(heard, "1957", prompt="By which year was Mao ready?") is expected


def test_an_answer_as_written_is_right_even_where_it_holds_a_contrast():
    accepted = "Mao chose the Chinese road instead of following the Russian model."
    assert judged(accepted, accepted) is RIGHT
