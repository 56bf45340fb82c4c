from importlib.resources import files

import pytest

from lili_voice.english.verbs import (
    PLAIN,
    every_verb,
    irregular_forms,
    is_past,
    past_of,
    verb_of_participle,
    verb_of_past,
    verb_of_plain,
    verb_of_present,
)


def entries():
    text = (files("lili_voice.english") / "verbs.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return [entry.strip() for entry in " ".join(lines).split(",")]


def test_the_list_of_verbs_has_each_once_in_order_and_none_is_overlooked():
    listed = [entry.split()[0].rstrip("*=^+~") for entry in entries()]
    assert listed == sorted(set(listed))
    assert set(listed) == {verb.plain for verb in every_verb()} | {"do", "have"}


def test_no_form_in_the_list_is_what_the_rules_would_have_made_of_it():
    for entry in entries():
        plain, *irregular = entry.split()
        if irregular and "/" not in entry:
            bare = plain.rstrip("*=^+~")
            regular = bare + "d" if bare.endswith("e") else bare + "ed"
            assert set(irregular) != {regular}, entry


@pytest.mark.parametrize(
    ("plain", "third", "past", "participle"),
    [
        ("abolish", "abolishes", "abolished", "abolished"),
        ("introduce", "introduces", "introduced", "introduced"),
        ("deny", "denies", "denied", "denied"),
        ("destroy", "destroys", "destroyed", "destroyed"),
        ("ban", "bans", "banned", "banned"),
        ("control", "controls", "controlled", "controlled"),
        ("visit", "visits", "visited", "visited"),
        ("veto", "vetoes", "vetoed", "vetoed"),
        ("write", "writes", "wrote", "written"),
        ("lead", "leads", "led", "led"),
        ("flee", "flees", "fled", "fled"),
        ("spread", "spreads", "spread", "spread"),
        ("overrun", "overruns", "overran", "overrun"),
    ],
)
def test_every_form_of_a_verb_leads_to_it(plain, third, past, participle):
    verb = verb_of_plain(plain)
    assert (verb.third, verb.past, verb.participle) == (third, past, participle)
    assert verb_of_present(third) == verb
    assert verb_of_past(past) == verb
    assert verb_of_participle(participle) == verb
    assert past_of(plain) == past


def test_a_verb_with_two_pasts_is_known_by_both():
    assert verb_of_past("learned") == verb_of_past("learnt")
    assert past_of("learn") == "learned"
    assert verb_of_participle("proven") == verb_of_participle("proved")


@pytest.mark.parametrize("form", ["did", "had", "do", "was", "ground", "army"])
def test_a_word_that_helps_a_verb_or_is_none_leads_to_no_verb(form):
    assert verb_of_past(form) is None
    assert verb_of_plain(form) is None


def test_the_past_of_an_unlisted_verb_is_made_by_rule():
    assert past_of("sidestep") == "sidesteped"  # how it doubles is not to be known
    assert past_of("petrify") == "petrified"
    assert past_of("do") == "did"


@pytest.mark.parametrize("word", ["fled", "bred", "sidestepped", "rose", "burnt"])
def test_a_past_is_seen_by_its_form_though_the_verb_is_not_listed(word):
    assert is_past(word)


@pytest.mark.parametrize("word", ["need", "indeed", "hundred", "united", "red", "had"])
def test_what_only_looks_like_a_past_is_none(word):
    assert not is_past(word)


def test_an_object_makes_some_verbs_whole():
    assert verb_of_past("abolished").takes_object
    assert verb_of_past("overthrew").takes_object
    assert not verb_of_past("went").takes_object


def test_some_verbs_are_nouns_as_often():
    nouns = {verb.third for verb in every_verb() if verb.also_noun}
    assert {"acts", "causes", "results", "marches"} <= nouns
    assert nouns.isdisjoint({"abolishes", "becomes", "invades", "starts"})


def test_a_plain_form_that_is_mostly_another_word_is_not_taken_for_a_verb():
    assert {"explain", "repeal", "do"} <= PLAIN
    assert PLAIN.isdisjoint({"point", "steam", "army"})
    assert verb_of_plain("point").past == "pointed"


def test_irregular_forms_lead_to_their_plain_form_and_regular_ones_need_no_table():
    forms = irregular_forms()
    assert (forms["taught"], forms["gotten"], forms["undergone"]) == (
        "teach",
        "get",
        "undergo",
    )
    assert "abolished" not in forms
