"""A name among thousands is judged as it is among a few."""

import jellyfish
from hypothesis import given
from hypothesis import strategies as st

from lili_voice.english.sounds import sound_code
from lili_voice.learning.grading import grade
from lili_voice.learning.grading.posing import posed
from lili_voice.learning.grading.rivals import NamesAndChoices, rivals_of
from lili_voice.learning.grading.sounding import like_part, like_whole, parts_of_name
from lili_voice.turn import Grade

SYLLABLES = ["bar", "ben", "dor", "fen", "gil", "hol", "kar", "lan", "mor", "ton"]
WORD = st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=3).map("".join)
NAME = st.lists(WORD, min_size=1, max_size=3).map(" ".join)
NAMES = st.frozensets(NAME, min_size=1, max_size=40)
SPOKEN = st.lists(st.one_of(WORD, st.sampled_from(["the", "was", "king"])), max_size=5)


def scanned(names, spoken):
    """The best likeness by a look at every name."""
    windows = [
        tuple(spoken[start:end])
        for start in range(len(spoken))
        for end in range(start + 1, len(spoken) + 1)
    ]
    return max(
        (
            max(whole(window, name), part(window, name))
            for name in (tuple(name.split()) for name in names)
            for window in windows
        ),
        default=0.0,
    )


def whole(window, name):
    just = name in (window, window[::-1], window[-1:] + window[:-1])
    return like_whole(window, name) if just or near(window, name) else 0.0


def part(window, name):
    parts = parts_of_name(name, frozenset())
    alike = (one for one in parts if window == (one,) or near(window, (one,)))
    return max((like_part(window, one) for one in alike), default=0.0)


def near(window, name):
    codes = [sound_code("".join(one)) for one in (window, name)]
    return jellyfish.levenshtein_distance(*codes) <= 1


@given(NAMES, SPOKEN)
def test_names_in_order_are_found_as_by_a_look_at_each(names, spoken):
    met = rivals_of(names).met(tuple(spoken))
    assert (met[0].sounding.score if met else 0.0) == scanned(names, spoken)


@given(NAMES, NAMES, SPOKEN)
def test_choices_beside_the_names_are_rivals_like_them(names, choices, spoken):
    together = rivals_of(names | choices)
    beside = rivals_of(NamesAndChoices(names, tuple(choices)))
    one, two = together.met(tuple(spoken)), beside.met(tuple(spoken))
    assert [met.sounding for met in one[:1]] == [met.sounding for met in two[:1]]
    for name in names | choices:
        spelt = name.split()
        assert together.knows(spelt)
        assert beside.knows(spelt)
        assert together.shared(spelt) == beside.shared(spelt)


MANY = frozenset(
    f"{one}{two} {three}{four}".title()
    for one in SYLLABLES
    for two in SYLLABLES
    for three in SYLLABLES
    for four in SYLLABLES
)


def test_among_ten_thousand_names_the_one_said_is_right_and_its_neighbour_is_not():
    asked = posed("Who was it?", ("Barben Dorfen",))
    assert grade(asked, "barben dorfen", MANY).grade is Grade.CORRECT
    assert grade(asked, "it was gilben karfen", MANY).grade is Grade.WRONG
