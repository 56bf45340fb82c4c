"""A slice of the simulation that planning for an exam was built by."""

import pytest

from exam import DAYS, POLICIES, REVIEWS, Pupil, compare
from exam_plot import drawn

SEEDS = range(2)


@pytest.mark.parametrize(
    "pupil",
    [
        Pupil(days=20, reviews=20),
        Pupil(days=20, reviews=40, off=2.0),
        Pupil(days=30, reviews=20, skips=0.3),
    ],
)
def test_a_plan_finds_more_known_at_the_exam_than_reviewing_at_nine_tenths(pupil):
    line = compare(pupil, SEEDS)
    assert line.gain > 0
    assert line.mean["plan"] > line.mean["random"]


def test_the_picture_shows_every_policy_at_every_number_of_days():
    points = [(days, n, dict.fromkeys(POLICIES, 0.9)) for days in DAYS for n in REVIEWS]
    picture = drawn(points)
    assert picture.count("<polyline") == len(DAYS) * len(POLICIES)
    for words in ("reviews a day", "expected recall at the exam", "120 days before"):
        assert words in picture
