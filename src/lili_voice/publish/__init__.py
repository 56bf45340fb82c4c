"""The phrases and the notes, written down as each platform wants them."""

from lili_voice.publish.expected import words_to_expect
from lili_voice.publish.files import Files, render, stale_files, write_files
from lili_voice.publish.platforms import models, packages, problems

__all__ = [
    "Files",
    "models",
    "packages",
    "problems",
    "render",
    "stale_files",
    "words_to_expect",
    "write_files",
]
