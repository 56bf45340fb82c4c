"""The phrases and the notes, written down as each platform wants them."""

from lili_voice.publish.alexa import alexa_model
from lili_voice.publish.expected import words_to_expect
from lili_voice.publish.files import render, stale_models, write_models
from lili_voice.publish.lint import lint

__all__ = [
    "alexa_model",
    "lint",
    "render",
    "stale_models",
    "words_to_expect",
    "write_models",
]
