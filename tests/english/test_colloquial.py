"""Turns of phrase that tell the same, and those that tell the contrary."""

from importlib.resources import files

import pytest

from lili_voice.english.colloquial import contrary, sayings
from lili_voice.english.wordforms import words


def lines(name):
    text = (files("lili_voice.english") / name).read_text(encoding="utf-8")
    kept = (line.partition("#")[0].strip() for line in text.splitlines())
    return [line for line in kept if line]


GROUPS = [[m.strip() for m in line.split(",")] for line in lines("colloquial.txt")]
SIDES = [
    side.split(",") for line in lines("contraries.txt") for side in line.split("|")
]


def groups_of(phrase):
    spoken = words(phrase)
    found = [found for found in sayings(spoken) if found[1] - found[0] == len(spoken)]
    return frozenset().union(*(groups for *_, groups in found))


def test_every_group_offers_a_choice():
    assert all(len(group) > 1 for group in GROUPS)
    assert all(len(group) == len(set(group)) for group in GROUPS)


def test_members_are_written_as_words_are_read():
    for member in (m for group in (*GROUPS, *SIDES) for m in group):
        assert words(member) == member.split()


def test_every_line_of_contraries_has_two_sides():
    assert all(line.count("|") == 1 for line in lines("contraries.txt"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("he ran away", "he fled"),
        ("they downed tools", "they went on strike"),
        ("prices shot up", "prices went up"),
        ("it cost an arm and a leg", "it was expensive"),
        ("she was behind bars", "she was in prison"),
    ],
)
def test_two_ways_of_saying_share_a_meaning(one, other):
    first, second = sayings(words(one)), sayings(words(other))
    assert any(a & b for *_, a in first for *_, b in second)


def test_articles_and_owners_make_no_difference():
    assert (
        groups_of("gave up a throne") == groups_of("gave up the throne") != frozenset()
    )
    assert groups_of("stand by her") == groups_of("stand by him")


def test_contraries_are_known_by_all_their_wordings():
    assert contrary(groups_of("skint"), groups_of("well off"))
    assert contrary(groups_of("well off"), groups_of("skint"))
    assert not contrary(groups_of("skint"), groups_of("penniless"))
    assert not contrary(frozenset(), groups_of("skint"))


def test_whom_it_is_done_to_may_stand_inside_a_turn_of_phrase():
    assert groups_of("squeezed them dry") == groups_of("squeezed dry")
    assert groups_of("paid them off") == groups_of("paid off") != frozenset()


def test_a_word_of_many_meanings_is_contrary_in_the_one_meant_alone():
    assert contrary(groups_of("on peanuts"), groups_of("raking it in"))
    assert not contrary(groups_of("left"), groups_of("lost"))


def test_nothing_is_found_in_nothing():
    assert sayings([]) == []
    assert sayings(["xyzzy"]) == []
