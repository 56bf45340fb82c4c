"""Those who connect to the server, and stay."""

from types import SimpleNamespace

from lili_voice.server.connections import (
    CROWD,
    SLOWEST,
    SLOWEST_IN_A_CROWD,
    Arrivals,
)


def connection(request, requests=(), last_activity=0.0):
    return SimpleNamespace(
        request=request,
        requests=requests,
        last_activity=last_activity,
        total_outbufs_len=0,
        will_close=False,
    )


def test_a_request_that_comes_a_byte_at_a_time_is_not_waited_for():
    slow, idle = connection(object()), connection(None)
    arrivals = Arrivals()
    for second in range(int(SLOWEST) + 2):
        assert not slow.will_close
        arrivals.drop_slow([slow, idle], 100.0 + second)
    assert slow.will_close
    assert not idle.will_close


def test_many_requests_one_after_the_other_are_not_one_slow_request():
    pupil = connection(None)
    arrivals = Arrivals()
    for second in range(100):
        pupil.request = object()
        arrivals.drop_slow([pupil], 100.0 + second)
    assert not pupil.will_close


def test_in_a_crowd_a_slow_request_is_not_waited_for_so_long():
    slow = [connection(object()) for _ in range(CROWD + 1)]
    arrivals = Arrivals()
    for second in range(int(SLOWEST_IN_A_CROWD) + 1):
        arrivals.drop_slow(slow, 100.0 + second)
    assert not any(one.will_close for one in slow)
    fresh = connection(object())
    arrivals.drop_slow([*slow, fresh], 101.0 + SLOWEST_IN_A_CROWD)
    assert all(one.will_close for one in slow)
    assert not fresh.will_close


def test_in_a_crowd_those_who_have_been_idle_longest_make_room():
    idle = [connection(None, last_activity=100.0 - n) for n in range(CROWD)]
    answered = [connection(None, [object()]) for _ in range(3)]
    Arrivals().drop_slow([*idle, *answered], 200.0)
    assert [one.will_close for one in idle] == [False] * (CROWD - 3) + [True] * 3
    assert not any(one.will_close for one in answered)


def test_without_a_crowd_the_idle_may_stay():
    idle = [connection(None) for _ in range(CROWD)]
    Arrivals().drop_slow(idle, 200.0)
    assert not any(one.will_close for one in idle)
