"""What a document without a title is about."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from lili_voice.knowledge.document import Section
from lili_voice.knowledge.reading.frames import subject_of
from lili_voice.knowledge.reading.headings import FRAMES


def implied_title(sections: Sequence[Section]) -> str:
    """What most headings are about, the first of several; "" where none names it."""
    asked = (s.heading for s in sections if s.heading and s.kind not in FRAMES)
    named = [name for name in map(subject_of, dict.fromkeys(asked)) if name]
    if not named:
        return ""
    times = Counter(name.lower() for name in named)
    best = max(named, key=lambda name: times[name.lower()])
    return best[:1].upper() + best[1:]


def file_title(name: str) -> str:
    """The name of a document's file, as the title it has for want of any other."""
    return Path(name).stem.replace("_", " ")
