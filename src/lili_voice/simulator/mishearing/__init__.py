"""What a speech recogniser may make of a question.

`vocabulary_of` are the words of the notes, `misheard` what is heard instead.
"""

from lili_voice.simulator.mishearing.phrase import misheard
from lili_voice.simulator.mishearing.words import vocabulary_of

__all__ = ["misheard", "vocabulary_of"]
