"""Alexa's interaction model, the manifest of its skill, and the package of both."""

from lili_voice.publish.alexa.model import Model, alexa_files, alexa_model
from lili_voice.publish.alexa.package import alexa_package
from lili_voice.publish.alexa.rules import lint, lint_package
from lili_voice.publish.alexa.skill import (
    INVOCATION,
    LOCALES,
    Skill,
    checked_address,
    checked_endpoint,
)

__all__ = [
    "INVOCATION",
    "LOCALES",
    "Model",
    "Skill",
    "alexa_files",
    "alexa_model",
    "alexa_package",
    "checked_address",
    "checked_endpoint",
    "lint",
    "lint_package",
]
