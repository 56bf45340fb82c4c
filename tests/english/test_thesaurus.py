import re
from importlib.resources import files

import pytest

from lili_voice.english.thesaurus import (
    known,
    meanings,
    opposite,
    phrase_meanings,
    same_meaning,
)
from lili_voice.english.wordforms import stem, stems, words


def listed(name):
    text = (files("lili_voice.english") / name).read_text(encoding="utf-8")
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return [line for line in lines if line]


def members(group):
    return [member.strip() for member in group.split(",")]


def key(phrase):
    return " ".join(stems(phrase))


GROUPS = [members(line) for line in listed("thesaurus.txt")]
COMMON = [word for line in listed("common.txt") for word in line.split()]
PAIRS = [line.split("|") for line in listed("opposites.txt")]


def test_every_group_offers_a_choice_of_short_members():
    for group in GROUPS:
        assert 2 <= len(group) <= 12, group
        assert all(1 <= len(member.split()) <= 3 for member in group), group


def test_no_group_repeats_a_member():
    for group in GROUPS:
        assert len({key(member) for member in group}) == len(group), group


def test_no_group_is_listed_twice():
    assert len({frozenset(map(key, group)) for group in GROUPS}) == len(GROUPS)


def test_members_are_written_as_words_are_read():
    everything = [member for group in GROUPS for member in group]
    everything += [
        member for pair in PAIRS for side in pair for member in members(side)
    ]
    for member in everything:
        assert words(member) == member.split()


def test_no_word_means_more_than_four_things():
    for member in {key(member) for group in GROUPS for member in group}:
        assert 1 <= len(meanings(member)) <= 4, member


def test_the_stems_of_the_thesaurus_are_their_own_stems():
    for group in GROUPS:
        for member in group:
            for stemmed in stems(member):
                assert stem(stemmed) == stemmed


def test_all_members_of_a_group_mean_the_same():
    for group in GROUPS:
        shared = frozenset.intersection(*(meanings(key(member)) for member in group))
        assert len(shared) >= 1, group


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("started", "launch"),
        ("began", "set off"),
        ("caused", "led to"),
        ("resigned", "gave up office"),
        ("deaths", "killed"),
        ("left", "pulled out"),
        ("reason", "why"),
        ("consequences", "impact"),
        ("peasants", "farmer"),
        ("Soviet Union", "USSR"),
        ("Russians", "U.S.S.R."),
        ("America", "U.S."),
        ("starvation", "famine"),
        ("experts", "technicians"),
        ("introduced", "brought in"),
        ("speed", "pace"),
        ("farming", "agriculture"),
        ("Second World War", "world war two"),
    ],
)
def test_pupils_may_say_it_otherwise(one, other):
    assert same_meaning(key(one), key(other))
    assert same_meaning(key(other), key(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("man", "king"),
        ("won", "lost"),
        ("increase", "decrease"),
        ("cause", "effect"),
        ("king", "queen"),
        ("import", "export"),
        ("employer", "worker"),
        ("North Korea", "South Korea"),
        ("First World War", "Second World War"),
        ("Germany", "Berlin"),
        ("unheardof", "neverseen"),
    ],
)
def test_different_things_stay_different(one, other):
    assert not same_meaning(key(one), key(other))


def test_a_word_nobody_listed_means_itself_alone():
    assert meanings("zanzibarish") == frozenset()
    assert same_meaning("zanzibarish", "zanzibarish")


def test_phrases_are_found_where_they_stand():
    sentence = stems("He was forced to step down and give up office in May")
    found = {(start, end) for start, end, _ in phrase_meanings(sentence)}
    assert {(4, 6), (7, 10)} <= found
    groups = {(start, end): groups for start, end, groups in phrase_meanings(sentence)}
    assert groups[4, 6] & groups[7, 10] & meanings("resign")


def test_a_phrase_within_a_phrase_is_found_too():
    found = [(start, end) for start, end, _ in phrase_meanings(stems("give up office"))]
    assert found == [(0, 2), (0, 3)]


def test_no_phrases_are_found_in_nothing():
    assert phrase_meanings([]) == []
    assert phrase_meanings(["give"]) == []


def test_ordinary_words_are_known_and_names_are_not():
    assert all(
        known(word) for word in ["the", "why", stem("famine"), stem("agreement")]
    )
    assert not known(stem("Bletchley".lower()))


def test_common_words_are_listed_once_in_alphabetical_order():
    assert sorted(set(COMMON)) == COMMON
    assert 3500 <= len(COMMON) <= 4500


def test_common_words_are_plain_lower_case_words():
    for word in COMMON:
        assert re.fullmatch("[a-z]{2,}", word), word
        assert words(word) == [word]


def test_every_common_word_is_known():
    assert all(known(stem(word)) for word in COMMON)


def test_everyday_words_are_known():
    everyday = """
        breakfast kitchen elephant football umbrella elbow grandmother chemistry triangle
        smartphone embarrassed yesterday seventeen supermarket suitcase sandwiches geese
        swimming thirsty favourite favorite yawned tomorrow school teacher homework happy
        question quickly people beautiful nothing bicycles
    """
    assert [word for word in words(everyday) if not known(stem(word))] == []


def test_names_and_words_nobody_uses_are_not_known():
    strange = "zorblat shaoqi dzerzhinsky quemoy linen starling hoover january amazon"
    assert [word for word in words(strange) if known(stem(word))] == []


def test_every_line_of_opposites_has_two_sides():
    for pair in PAIRS:
        assert len(pair) == 2, pair
        left, right = ([key(member) for member in members(side)] for side in pair)
        assert all(left), pair
        assert all(right), pair
        assert len(set(left)) == len(left), pair
        assert len(set(right)) == len(right), pair
        assert set(left).isdisjoint(right), pair


def test_opposites_never_mean_the_same():
    for left, right in PAIRS:
        for one in members(left):
            for other in members(right):
                assert opposite(key(one), key(other))
                assert opposite(key(other), key(one))
                assert not same_meaning(key(one), key(other)), (one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("increased", "fell"),
        ("success", "failures"),
        ("slow", "overnight"),
        ("dependent", "self-sufficient"),
        ("with", "without"),
        ("private", "state-owned"),
        ("rich", "poorest"),
        ("banned", "allowed"),
    ],
)
def test_a_statement_may_say_the_contrary(one, other):
    assert opposite(key(one), key(other))


def test_words_on_the_same_side_are_no_opposites():
    assert not opposite(stem("increase"), stem("grow"))
    assert not opposite(stem("famine"), stem("train"))
    assert not opposite(stem("rise"), stem("rise"))
