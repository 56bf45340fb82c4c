"""The shortlist brings what the ranking would choose."""

import random

import pytest

from lili_voice.knowledge.finding.shortlist import (
    Step,
    Want,
    make_shortlist,
    open_shortlist,
)

FIELDS = ("said", "near")
THINGS = (
    {"said": ["oil", "tax"], "near": ["lamp"]},
    {"said": ["lamp", "#7"], "near": ["tax"]},
    {"said": ["a b"]},
    {"said": ["oil"], "near": []},
)
SHORTLIST = make_shortlist(FIELDS, THINGS)


def want(key, weight=1.0):
    return Want((Step(1.0, (key,), ("said",)), Step(0.5, (key,), ("near",))), weight)


def test_what_holds_most_by_weight_comes_first():
    assert SHORTLIST.best([want("oil"), want("tax")], 9) == [0, 3, 1]
    assert SHORTLIST.best([want("oil"), want("lamp", 5.0)], 9) == [1, 0, 3]


def test_equals_come_in_their_order_and_only_so_many():
    many = make_shortlist(FIELDS, [{"said": ["oil"]}] * 50)
    assert many.best([want("oil")], 7) == list(range(7))


def test_words_of_one_step_must_all_be_held():
    both = Want((Step(1.0, ("oil", "tax"), ("said",)),))
    assert SHORTLIST.best([both], 9) == [0]


def test_the_rest_comes_last_where_anything_will_do():
    assert SHORTLIST.best([want("lamp")], 9, any_at_all=True) == [1, 0, 2, 3]
    assert SHORTLIST.best([], 2, any_at_all=True) == [0, 1]


def test_only_what_lies_within_is_brought():
    inside = Step(1.0, ("oil",), ("said",))
    assert SHORTLIST.best([want("tax")], 9, inside) == [0]
    assert SHORTLIST.best([], 9, inside, any_at_all=True) == [0, 3]


def test_nothing_wanted_brings_nothing():
    assert SHORTLIST.best([], 9) == []
    assert SHORTLIST.best([want("aeroplane")], 9) == []


def test_each_thing_is_counted_once():
    oil, tax = Step(1.0, ("oil",), ("said",)), Step(1.0, ("tax",), FIELDS)
    assert SHORTLIST.count([oil]) == 2
    assert SHORTLIST.count([tax]) == 2
    assert SHORTLIST.count([oil, tax]) == 3
    assert SHORTLIST.count([Step(1.0, ("oil", "tax"), FIELDS)]) == 1
    assert SHORTLIST.count([Step(1.0, ("aeroplane",), FIELDS)]) == 0


def test_there_may_be_nothing_at_all():
    nothing = make_shortlist(FIELDS, [])
    assert nothing.best([want("oil")], 9, any_at_all=True) == []


def test_in_a_folder_it_is_the_same_as_in_memory(tmp_path):
    make_shortlist(FIELDS, THINGS, tmp_path)
    kept = open_shortlist(tmp_path)
    for key in ("oil", "tax", "lamp", "#7", "a b"):
        assert kept.best([want(key)], 9) == SHORTLIST.best([want(key)], 9)


@pytest.mark.parametrize("seed", range(5))
def test_it_chooses_as_a_look_at_everything_would(seed):
    chance = random.Random(seed)
    keys = [f"w{n}" for n in range(12)]
    things = []
    for _ in range(60):
        held = chance.sample(keys, 6)
        things.append({"said": held[:3], "near": held[3:]})
    wanted = {key: chance.choice((0.5, 1.0, 2.0, 3.0)) for key in keys[:4]}

    def worth(thing):
        return sum(
            weight * (1.0 if key in thing["said"] else 0.5 * (key in thing["near"]))
            for key, weight in wanted.items()
        )

    every = sorted(range(60), key=lambda n: (-worth(things[n]), n))
    expected = [n for n in every if worth(things[n])][:20]
    found = make_shortlist(FIELDS, things).best(
        [want(key, weight) for key, weight in wanted.items()], 20
    )
    assert found == expected
