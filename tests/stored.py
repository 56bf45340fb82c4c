"""What a learner was in the middle of, as a store hands it back."""

from lili_voice.dialogue.assistant import SCENES
from lili_voice.learning.learner import Doing


def doing(scene, **values):
    """Marked with the scene's version, as the assistant marks all it has saved."""
    return Doing(scene, SCENES[scene].version, values)
