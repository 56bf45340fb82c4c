"""A slice of what `benchmarks/mutate` and `benchmarks/soak` do for longer."""

import mutate
import soak


def test_damaged_requests_are_answered_or_refused_and_nothing_is_logged():
    assert mutate.main(["--requests", "1600", "--seed", "7"]) == 0


def test_pupils_of_every_platform_are_answered_steadily():
    assert soak.main(["--minutes", "0.1", "--rate", "40"]) == 0
