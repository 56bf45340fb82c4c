"""Names that Alexa recognised in what was said."""

import pytest

from alexa_chain import SKILL, intent
from lili_voice.turn import Intent

STATIC = f"amzn1.er-authority.echo-sdk.{SKILL}.LILI_WORDS"
DYNAMIC = f"amzn1.er-authority.echo-sdk.dynamic.{SKILL}.LILI_WORDS"
SAID = "leo shaw chee"


def authority(name, *names, code="ER_SUCCESS_MATCH"):
    values = [{"value": {"name": one, "id": f"w{at}"}} for at, one in enumerate(names)]
    return {"authority": name, "status": {"code": code}, "values": values}


@pytest.fixture
def heard(alexa, channel):
    def turn(said, *authorities, name="WordsIntent", slot="words"):
        sent = intent(name, {slot: said})
        resolutions = {"resolutionsPerAuthority": list(authorities)}
        sent["request"]["intent"]["slots"][slot]["resolutions"] = resolutions
        (turn,) = channel.read(channel.prove(alexa.incoming(sent)))
        return turn

    return turn


@pytest.mark.parametrize("name", [STATIC, DYNAMIC])
def test_a_name_that_was_misspelt_is_put_right(heard, name):
    turn = heard(SAID, authority(name, "Liu Shaoqi"))
    assert (turn.intent, turn.text, turn.question) == (Intent.ASK, "liu shaoqi", False)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("joe and lie", "zhou enlai"),
        ("dang shao ping", "deng xiaoping"),
        ("pen de hoy", "peng dehuai"),
        ("the grate leaf forward", "the great leap forward"),
        ("lou shan plenum", "lushan plenum"),
    ],
)
def test_a_name_is_taken_for_its_sound(heard, said, name):
    assert heard(said, authority(DYNAMIC, name)).text == name


def test_the_words_of_the_question_come_before_the_published_ones(heard):
    both = authority(STATIC, "Leo Shaw"), authority(DYNAMIC, "Liu Shaoqi")
    assert heard(SAID, *both).text == "liu shaoqi"
    assert heard(SAID, *reversed(both)).text == "liu shaoqi"


def test_the_published_words_count_where_the_question_has_none(heard):
    none = authority(DYNAMIC, code="ER_SUCCESS_NO_MATCH")
    assert heard(SAID, none, authority(STATIC, "Liu Shaoqi")).text == "liu shaoqi"


@pytest.mark.parametrize("name", [STATIC, DYNAMIC])
def test_one_of_several_names_is_not_guessed(heard, name):
    several = authority(name, "Liu Shaoqi", "Liu Xiaoqi")
    assert heard(SAID, several).text == SAID
    assert heard(SAID, several, authority(STATIC, "Liu Shaoqi")).text == SAID


def test_the_same_name_twice_is_one_name(heard):
    twice = authority(DYNAMIC, "Liu Shaoqi", "liu shaoqi")
    assert heard(SAID, twice).text == "liu shaoqi"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("stalin", "lenin"),
        ("coal", "steel"),
        ("the north", "the south"),
        ("nineteen sixty", "nineteen fifty"),
        ("nineteen fifty nine", "nineteen fifty eight"),
        ("henry the seventh", "henry the eighth"),
        ("june", "july"),
        ("peng zhen", "peng dehuai"),
        ("imports", "exports"),
        ("not leo shaw chee", "liu shaoqi"),
        ("employment", "unemployment"),
        ("capitalism", "communism"),
        ("lin biao", "liu shaoqi"),
    ],
)
def test_a_wrong_answer_is_not_put_right(heard, said, name):
    assert heard(said, authority(DYNAMIC, name)).text == said


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("deng", "deng xiaoping"),
        ("not mao zedong", "mao zedong"),
        ("mao zedong and deng xiaoping", "mao zedong"),
        ("in nineteen fifty eight", "may nineteen fifty eight"),
        ("liu shaoqi", "liu shaoqi"),
        ("1962", "nineteen sixty two"),
    ],
)
def test_what_says_more_or_less_than_a_name_stays_as_it_was_said(heard, said, name):
    assert heard(said, authority(DYNAMIC, name)).text == said


@pytest.mark.parametrize(
    ("said", "taken"),
    [
        ("hint", Intent.HINT),
        ("stop", Intent.STOP),
        ("i don't know", Intent.DONT_KNOW),
        ("who was he", Intent.ASK),
        ("that's wrong", Intent.CONTEST),
    ],
)
def test_a_wish_or_a_question_is_no_name(heard, said, taken):
    plain = heard(said)
    resolved = heard(said, authority(DYNAMIC, f"{said}ly", code="ER_SUCCESS_MATCH"))
    assert (resolved.intent, resolved.text) == (plain.intent, plain.text)
    assert plain.intent is taken


@pytest.mark.parametrize("name", ["stop", "hint", "who shot lee", "", "??"])
def test_a_name_never_makes_a_wish_of_words(heard, name):
    assert heard("shtop", authority(DYNAMIC, name)).intent is Intent.ASK


def test_a_reason_given_in_full_stays_as_it_was_said(heard):
    turn = heard(
        SAID, authority(DYNAMIC, "Liu Shaoqi"), name="AnswerIntent", slot="answer"
    )
    assert turn.text == SAID


@pytest.mark.parametrize(
    "odd",
    [
        None,
        7,
        "ER_SUCCESS_MATCH",
        [],
        {},
        {"authority": None, "status": None, "values": None},
        {"status": {"code": "ER_SUCCESS_MATCH"}},
        {"status": {"code": "ER_SUCCESS_MATCH"}, "values": {}},
        {"status": {"code": "ER_SUCCESS_MATCH"}, "values": [None, 7, {}, []]},
        {"status": {"code": "ER_SUCCESS_MATCH"}, "values": [{"value": {"id": "w1"}}]},
        {"status": {"code": "ER_SUCCESS_MATCH"}, "values": [{"value": {"name": 7}}]},
        {"status": {"code": "ER_ERROR_TIMEOUT"}, "values": [{"value": {"name": "x"}}]},
        {"status": "ER_SUCCESS_MATCH", "values": [{"value": {"name": "Liu Shaoqi"}}]},
        authority(DYNAMIC, "Liu Shaoqi", code="ER_ERROR_EXCEPTION"),
        authority(DYNAMIC, "\ud800"),
        authority(DYNAMIC, "x" * 20_000),
        authority(7, "</speak>"),
    ],
)
def test_odd_resolutions_leave_what_was_said(heard, odd):
    assert heard(SAID, odd).text == SAID
