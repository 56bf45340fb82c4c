"""What a heading says, as it is told before what stands below it."""

import pytest

from lili_voice.knowledge.reading.frames import stated


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("What was life like in the trenches?", "Life in the trenches"),
        ("What were the trenches like?", "The trenches"),
        ("What was it like to dig coal?", "What was it like to dig coal?"),
    ],
)
def test_what_something_was_like_is_told_of_the_thing(heading, told):
    assert stated(heading) == told
