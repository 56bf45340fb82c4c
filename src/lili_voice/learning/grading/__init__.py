"""Whether an answer is right: by value, by sound, by meaning, never by spelling."""

from lili_voice.learning.grading.answers import Verdict
from lili_voice.learning.grading.grade import grade

__all__ = ["Verdict", "grade"]
