"""Slips in words and names are told, and good words are not."""

import pytest

from lili_voice.knowledge.extracting.spelling import spelling

TITLE = "# The Salt Strike\n\n## What happened?\n\n"


@pytest.fixture
def told(read):
    def told(words):
        return [doubt.what for doubt in spelling(read(TITLE + words))]

    return told


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("goverment", "government"), ("beleived", "believed"), ("thier", "their"),
        ("peasents", "peasants"), ("occured", "occurred"), ("untill", "until"),
        ("soldeirs", "soldiers"), ("teh", "the"), ("organistaion", "organisation"),
        ("colur", "colour"), ("defnce", "defence"), ("milion", "million"),
    ],
)  # fmt: skip
def test_a_slip_is_told_with_what_is_meant(told, slip, meant):
    assert told(f"Many said {slip} in the town.") == [
        f"“{slip}” may be misspelt: is “{meant}” meant?"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The labourers organised themselves and the centre of the harbour was theirs.",
        "They practised their defence, ploughed the fields and were paid by cheque.",
        "The villeins, kulaks, friars and navvies feared the pogroms of the tsar.",
        "Remilitarisation, collectivisation and denazification are long words.",
        "Buboes, miasma, cowpox and penicillin stand in every book of medicine.",
        "Strikers of Ostrava met General von Papen and the Okhrana en masse.",
        "See https://saltstrike.exampel/pge or write to strke@exampel.org now.",
        "The word “goverment” is often misspelt.",
        "She dreamt, leant and learnt whilst the gaol was grey.",
    ],
)
def test_good_words_and_names_are_no_slips(told, words):
    assert told(words) == []


def test_a_slip_is_told_once_and_where_it_first_stands(read):
    page = TITLE + "All was quiet.\n\nThe goverment met.\n\nThe goverment fell.\n"
    (doubt,) = spelling(read(page))
    assert (doubt.line, doubt.kind) == (7, "spelling")


def test_a_word_its_author_explains_in_bold_is_meant_so(told):
    assert told("The **goverment** was a game that children played.") == []


def test_a_page_in_another_language_is_left_alone(told):
    words = (
        "Arbejderne samledes foran slottet og krævede brød og løn, mens soldaterne "
        "ventede ved broen og kongen rejste bort om natten med sine ministre og venner. "
        "Mange flygtede til skovene, hvor de levede af bær og fisk resten af vinteren."
    )
    assert told(words) == []


def test_a_name_one_letter_off_is_told(told):
    words = "The king saw Hindenburg. Then Hindenburg left. Later Hindenberg came back."
    assert told(f"{words} They met Hindenberg's son, and Hindenburg too.") == []
    assert told(
        "Then they saw Hindenburg, and Hindenburg left. At last Hindenberg died."
    ) == ["“Hindenberg” here, “Hindenburg” elsewhere: give the name one spelling"]


def test_forms_of_a_name_are_not_two_spellings(told):
    words = (
        "In Germany the Germans and in Prussia the Prussians, but in Russia no Russian."
    )
    assert told(words) == []
