"""The settings of Lili: read once, at the door, and passed on by hand."""

from lili_voice.settings.reading import read_settings
from lili_voice.settings.settings import Log, MessengerSettings, Settings
from lili_voice.settings.table import MESSENGER_NEEDS, SETTINGS, Setting

__all__ = [
    "MESSENGER_NEEDS",
    "SETTINGS",
    "Log",
    "MessengerSettings",
    "Setting",
    "Settings",
    "read_settings",
]
