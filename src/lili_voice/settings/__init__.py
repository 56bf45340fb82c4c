"""The settings of Lili: read once, at the door, and passed on by hand."""

from lili_voice.settings.reading import read_settings
from lili_voice.settings.settings import Log, MessengerSettings, Settings
from lili_voice.settings.table import SETTINGS, Setting

__all__ = [
    "SETTINGS",
    "Log",
    "MessengerSettings",
    "Setting",
    "Settings",
    "read_settings",
]
