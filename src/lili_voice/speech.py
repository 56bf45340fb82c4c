"""Speech: words, pauses, dates, spelled letters and pronounced names.

Rendered to SSML, to plain text and to display text. The only place that escapes.
"""

from dataclasses import dataclass
from enum import StrEnum


class Sound(StrEnum):
    """How a part is voiced."""

    WORDS = "words"
    SAID = "said"  # written `text`, voiced as `voiced`: a name, a year, a date
    SPELLED = "spelled"  # letter by letter: "GLF"
    PAUSE = "pause"  # `voiced` is its length, such as "300ms"


@dataclass(frozen=True, slots=True)
class Part:
    """One run of speech."""

    sound: Sound
    text: str = ""
    voiced: str = ""


@dataclass(frozen=True, slots=True)
class Speech:
    """Something to be said."""

    parts: tuple[Part, ...] = ()
