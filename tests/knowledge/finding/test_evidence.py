"""What speaks for a statement as the answer to a question, and what against."""

import pytest

from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.finding.evidence import NAMES, Evidence
from lili_voice.knowledge.finding.held import held_in

ORLA = {"people": ("Orla Fenwick",)}
KNOWN = ["orla fenwick"]


@pytest.fixture
def seen(asked, fact, index_of):
    """What is seen of the first of some statements; each is its words alone, or its
    words and what else is known of it."""

    def seen(question, *told):
        facts = [
            fact(each) if isinstance(each, str) else fact(each[0], **each[1])
            for each in told
        ]
        index, query = index_of(*facts), asked(question, KNOWN)
        found = Evidence(query, list(held_in(query, index))).of(index.entry(0))
        assert set(NAMES).issuperset(found)
        return found

    return seen


def test_what_is_not_seen_is_nothing(seen):
    assert seen("who led the guild", "Wages fell.")["text"] == 0


def test_what_a_question_asks_stands_in_the_statement_or_is_lacking(seen):
    both = seen("who taxed bread", "The council taxed bread.")
    half = seen("who taxed bread", "The council baked bread.")
    assert (both["text"], both["lacks"]) == (1, 0)
    assert 0 < half["text"] < 1
    assert half["text"] + half["lacks"] == pytest.approx(1)


def test_where_a_word_stands_is_told_apart(seen):
    named = {"section": "Who taxed bread?"}
    asked = seen("where was the bread", ("Wages fell.", named))
    beside = seen("where was the bread", "Wages fell.", "Bread was dear.")
    alike = seen("where was it expensive", "Bread was dear.")
    assert asked["asked"] == beside["beside"] == alike["text_alike"] == 1
    assert asked["text"] == beside["text"] == alike["text"] == 0


def test_a_lacking_verb_is_told_from_a_lacking_thing(seen):
    verb = seen("who painted the hall", "The council owned the hall.")
    thing = seen("who owned the castle", "The council owned the hall.")
    assert verb["lacks_verb"]
    assert not thing["lacks_verb"]
    assert verb["lacks_typed_verb"]
    assert not seen("what painted the hall", "They owned the hall.")["lacks_typed_verb"]


def test_a_lacking_before_or_after_is_seen(seen):
    assert seen("what happened after the fire", "The fire was lit.")["lacks_order"]
    assert not seen("who saw the fire", "The fire was lit.")["lacks_order"]


def test_a_word_of_the_family_is_kin_to_what_is_lacking(seen):
    assert seen("who owned the council", "The councillors struck.")["kin"]
    assert not seen("who owned the castle", "The councillors struck.")["kin"]


def test_names_and_numbers_are_counted_for_themselves(seen):
    text = ("Orla Fenwick met 40 men.", ORLA)
    held = seen("did orla fenwick meet them", text)
    lacking = seen("what did orla fenwick want in 1742", "Thomas met 40 men.")
    assert held["name_in_text"] == 1
    assert not held["lacks_name"]
    assert lacking["lacks_name"] == lacking["lacks_number"] == 1


def test_a_statement_that_only_shares_the_name_says_so(seen):
    text = ("Orla Fenwick wore a red hat.", ORLA)
    assert seen("where was orla fenwick buried", text)["only_named"]
    assert not seen("what hat did orla fenwick wear", text)["only_named"]


def test_words_that_stand_together_are_seen_to(seen):
    near = seen("who doubled the oil tax", "They doubled the oil tax.")
    far = seen("who doubled the oil tax", "Tax was low when the price of oil doubled.")
    assert near["pairs"] > far["pairs"]
    assert near["close"] > far["close"]


def test_a_long_statement_shares_less_with_the_question(seen):
    short = seen("what of the lamps", "The lamps broke.")
    long = seen("what of the lamps", "The lamps broke while the council sat at supper.")
    assert short["shared"] > long["shared"]
    assert short["length"] < long["length"]


def test_a_question_of_the_document_is_known_again(seen):
    text = ("It was dear.", {"questions": ("What did bread cost in winter?",)})
    made = ("It was dear.", {"asked_as": ("What did bread cost in winter?",)})
    question = "what did bread cost in winter"
    assert seen(question, text)["asked_before"] == 1
    assert seen(question, made)["made_before"] == 1
    assert not seen("who led the guild", text)["asked_before"]


def test_the_kind_of_a_statement_may_be_the_kind_that_is_wanted(seen):
    date = ("The guild met in 1742.", {"kind": Kind.DATE, "dates": ("1742",)})
    assert seen("when did the guild meet", date)["wanted"]
    assert not seen("who met in the guild", date)["wanted"]
    reason = ("Wages fell.", {"kind": Kind.REASON, "place": 1})
    assert seen("name one reason for the falling wages", reason)["part"]
    assert seen("did wages fall", reason)["item"]


@pytest.mark.parametrize(
    ("question", "text", "is_one"),
    [
        ("what is a lamplighter", "A lamplighter was a keeper of street lamps.", True),
        ("who were the wardens", "The Wardens, a band of clerks, kept keys.", True),
        ("what is a lamplighter", "Every lamplighter feared the tax.", False),
        ("when was the lamplighter", "A lamplighter was a keeper of lamps.", False),
    ],
)
def test_a_definition_says_what_the_thing_asked_about_is(seen, question, text, is_one):
    assert bool(seen(question, text)["defines"]) is is_one


def test_who_did_it_is_who_stands_before_the_deed(seen):
    text = ("Orla Fenwick led the guild.", ORLA)
    assert seen("who led the guild", text)["does"]
    assert not seen("who left the guild", text)["does"]


@pytest.mark.parametrize(
    ("question", "text", "dates", "misfit"),
    [
        ("which was the longest canal", "The canal was full.", (), "not_the_most"),
        ("what happened to it in 1745", "It met in 1742.", ("1742",), "other_year"),
        ("what was the price of oil", "Oil was sold.", (), "loosely"),
        ("what was given as a reason for oil", "Oil was sold.", (), "no_grounds"),
    ],
)
def test_what_makes_an_answer_unlikely_is_seen(seen, question, text, dates, misfit):
    assert seen(question, (text, {"dates": dates}))[misfit]


@pytest.mark.parametrize(
    ("question", "text", "dates", "misfit"),
    [
        ("which was the longest canal", "It was the biggest.", (), "not_the_most"),
        ("what happened to it in 1742", "It met in 1742.", ("1742",), "other_year"),
        ("what was the price of oil", "The price of oil rose.", (), "loosely"),
        (
            "what was given as a reason for oil",
            "Oil lit lamps so that they saw.",
            (),
            "no_grounds",
        ),
    ],
)
def test_what_fits_is_no_misfit(seen, question, text, dates, misfit):
    assert not seen(question, (text, {"dates": dates}))[misfit]
