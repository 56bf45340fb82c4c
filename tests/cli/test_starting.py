"""What a start takes is not spent on looking for what it may throw away."""

import gc

import pytest

from lili_voice.cli.starting import nothing_thrown_away


def test_things_are_thrown_away_again_after_a_start():
    with nothing_thrown_away():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_things_are_thrown_away_again_after_a_start_that_failed():
    with pytest.raises(OSError, match="no disk"), nothing_thrown_away():
        raise OSError("no disk")
    assert gc.isenabled()


def test_who_threw_nothing_away_before_does_not_afterwards():
    gc.disable()
    try:
        with nothing_thrown_away():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
