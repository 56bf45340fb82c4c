"""What is written with figures is expected as it will be spoken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lili_voice.phrases.in_words import in_words


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Liu Shaoqi", "liu shaoqi"),
        ("May 1958", "may nineteen fifty eight"),
        ("1958–62", "nineteen fifty eight to nineteen sixty two"),
        ("1958-1962", "nineteen fifty eight to nineteen sixty two"),
        ("the 1950s", "the nineteen fifties"),
        ("the 1900s", "the nineteen hundreds"),
        ("24th June", "twenty fourth june"),
        ("600,000 furnaces", "six hundred thousand furnaces"),
        ("1,500 agents", "one thousand five hundred agents"),
        ("5.5%", "five point five per cent"),
        ("$60 million", "sixty million dollars"),
        ("the U.S.S.R.", "the ussr"),
        ("Mao’s ‘Chinese road’", "mao's chinese road"),
        ("iron & steel", "iron and steel"),
        ("self-sufficiency", "self sufficiency"),
        ("café", "café"),
        ("", ""),
    ],
)
def test_figures_and_signs_become_words(written, spoken):
    assert in_words(written) == spoken


@given(st.text())
def test_any_text_becomes_letters_that_stay_as_they_are(text):
    spoken = in_words(text)

    assert all(mark.isalpha() or mark in " '" for mark in spoken)
    assert in_words(spoken) == spoken
