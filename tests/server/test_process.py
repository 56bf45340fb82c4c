"""The server process and those who connect to it."""

from types import SimpleNamespace

from lili_voice.server.process import SLOWEST, Arrivals


def connection(request):
    return SimpleNamespace(request=request, will_close=False)


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
