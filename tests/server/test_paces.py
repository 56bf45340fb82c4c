"""How fast one may come: a burst after a rest, then a steady drip."""

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from lili_voice.server.paces import Pace


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def pace(clock, per_minute=6, most=100):
    return Pace(per_minute, clock, b"salt", most)


def taken(paces, key, times):
    return [paces.take(key) for _ in range(times)]


@pytest.mark.parametrize("per_minute", [1, 6, 7, 60, 600, 60_000])
def test_a_minutes_worth_may_be_taken_at_once_and_no_more(clock, per_minute):
    paces = pace(clock, per_minute)
    assert not any(taken(paces, "ann", per_minute))
    assert paces.take("ann") == pytest.approx(60 / per_minute)


def test_afterwards_each_is_earned_by_waiting(clock):
    paces = pace(clock)
    taken(paces, "ann", 6)
    clock.now += 4
    assert paces.take("ann") == pytest.approx(6)
    clock.now += 6
    assert paces.take("ann") == 0
    assert paces.take("ann") == pytest.approx(10)


def test_a_rest_of_a_minute_earns_everything_back_and_a_longer_one_no_more(clock):
    paces = pace(clock)
    taken(paces, "ann", 6)
    clock.now += 6000
    assert taken(paces, "ann", 7)[-2:] == [0, pytest.approx(10)]


def test_what_was_not_given_costs_nothing(clock):
    paces = pace(clock)
    taken(paces, "ann", 50)
    clock.now += 10
    assert paces.take("ann") == 0


def test_one_does_not_wait_for_another(clock):
    paces = pace(clock)
    taken(paces, "ann", 7)
    assert paces.take("bob") == 0


def test_looking_takes_nothing(clock):
    paces = pace(clock)
    assert [paces.wait("ann") for _ in range(20)] == [0] * 20
    taken(paces, "ann", 6)
    assert paces.wait("ann") == pytest.approx(10)


def test_what_is_charged_must_be_earned_back_before_anything_is_given(clock):
    paces = pace(clock)
    paces.charge("ann", 8)
    assert paces.wait("ann") == pytest.approx(30)
    clock.now += 30
    assert paces.take("ann") == 0


def test_of_too_many_the_least_lately_heard_of_is_dropped(clock):
    paces = pace(clock, most=2)
    taken(paces, "ann", 6)
    taken(paces, "bob", 6)
    paces.charge("ann")
    paces.take("cas")
    assert len(paces) == 2
    assert paces.wait("ann")
    assert not paces.wait("bob")


def test_what_is_remembered_stays_small_and_names_nobody(clock):
    paces = pace(clock, most=50)
    for number in range(500):
        paces.take(f"pupil-{number}" * 40)
    assert len(paces) == 50
    assert "pupil" not in repr(vars(paces))


def test_half_a_character_is_a_key_like_any_other(clock):
    assert pace(clock).take("\ud800") == 0


def test_of_many_at_once_no_more_are_let_in_than_may_be(clock):
    paces = pace(clock, 50)
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as threads:
            waits = list(threads.map(lambda _: paces.take("ann"), range(400)))
    finally:
        sys.setswitchinterval(before)
    assert waits.count(0) == 50
