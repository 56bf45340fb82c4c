"""What a learner may say: understood here, and published to the platforms."""

from lili_voice.phrases.hearing import Heard, hear
from lili_voice.phrases.published import expand, heard_as, openings

__all__ = ["Heard", "expand", "hear", "heard_as", "openings"]
