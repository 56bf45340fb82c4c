"""What Amazon would refuse, found before it is sent."""

from lili_voice.publish.alexa.rules.model import lint
from lili_voice.publish.alexa.rules.package import lint_package

__all__ = ["lint", "lint_package"]
