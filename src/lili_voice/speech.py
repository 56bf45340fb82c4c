"""Speech: words, pauses, dates, spelled letters and pronounced names.

Rendered to SSML, to plain text and to display text. The only place that escapes.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise, takewhile
from unicodedata import category
from xml.sax.saxutils import escape

from lili_voice.english.aloud import find_aloud
from lili_voice.english.joints import Joint, find_joints
from lili_voice.english.numbers import find_numbers, say_number


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
    """Something to be said, perhaps slowly; false when there are no words in it."""

    parts: tuple[Part, ...] = ()
    slow: bool = False

    def __bool__(self) -> bool:
        return any(part.text.strip() for part in self.parts)

    def __add__(self, other: "Speech") -> "Speech":
        return join(self, other)

    def ssml(self) -> str:
        """One `<speak>` element, well-formed XML 1.0 whatever the words."""
        said = "".join(map(_ssml, self.parts))
        if self.slow and self.parts:
            said = f'<prosody rate="slow">{said}</prosody>'
        return f"<speak>{said}</speak>"

    def plain(self) -> str:
        """The words as written, on one line."""
        return _fold(_written(self.parts))

    def display(self) -> str:
        """The words as written; a pause of half a second begins a new line."""
        shown = "".join(
            "\n" if _milliseconds(part) >= _LINE_MS else _SPACE.sub(" ", part.text)
            for part in self.parts
        )
        lines = map(_fold, shown.split("\n"))
        return "\n".join(line for line in lines if line)

    def words(self) -> int:
        """How many words are heard: three for 1958."""
        heard = "".join(map(_heard, self.parts))
        figures = [n for n in find_numbers(heard) if not n.text.isalpha()]
        more = (_count(say_number(n.value)) - _count(n.text) for n in figures)
        return _count(heard) + sum(more)

    def fit(self, limit: int) -> "Speech":
        """At most `limit` characters of `ssml()`, ending at the best joint there is:
        a sentence, else a clause, else a word.

        Unchanged when it fits; silence (15 characters) when no word does.
        """
        if len(self.ssml()) <= limit:
            return self
        written = _written(self.parts)
        places = range(len(written) + 1)
        reach = bisect_right(places, limit, key=lambda at: len(self._to(at).ssml())) - 1
        joints = [found for found in find_joints(written) if found[0] <= reach]
        for at, _ in sorted(joints, key=lambda found: (found[1], -found[0])):
            if self._may_end(at) and self._to(at):
                return self._to(at)
        return self._to(reach) if reach > _LONGEST_WORD else Speech()

    def _may_end(self, at: int) -> bool:
        """Whether `at`, counted in written characters, is outside SAID and SPELLED."""
        return all(
            part.sound is Sound.WORDS or not start < at < end
            for part, start, end in _placed(self.parts)
        )

    def _to(self, at: int) -> "Speech":
        """The first `at` written characters; a part that cannot be cut goes whole."""
        kept: list[Part] = []
        for part, start, end in _placed(self.parts):
            if end <= at:
                kept.append(part)
            elif start < at and part.sound is Sound.WORDS:
                kept.append(replace(part, text=part.text[: at - start]))
        return Speech(_ended(kept), self.slow)


_LINE_MS = 500
_BREATH = Part(Sound.PAUSE, voiced="800ms")  # between sentences said slowly
_LONGEST_WORD = 60  # what is longer is no word, and may be cut anywhere
_LONGEST_PAUSE_MS = 10_000  # what Alexa allows in one <break>
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")
_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MILLISECONDS = re.compile(r"([0-9]{1,5})ms")
_DANGLING = " \t\r\n,;:–—-([{“‘"
_CLINGS = re.compile(r"[\s.,;:!?…)\]}’”%]")
_OPENS = re.compile(r"[\s(\[{“‘]")


def say(text: str, names: Mapping[str, str] | None = None) -> Speech:
    """Running text as speech.

    Dates, Roman numerals and `names` (as written -> as said) are voiced in words,
    abbreviations letter by letter; control characters are dropped.
    """
    clean = _clean(text)
    parts: list[Part] = []
    at = 0
    for aloud in find_aloud(clean, names or {}):
        sound = Sound.SAID if aloud.voiced else Sound.SPELLED
        written = clean[aloud.start : aloud.end]
        parts.append(Part(Sound.WORDS, clean[at : aloud.start]))
        parts.append(Part(sound, written, _clean(aloud.voiced)))
        at = aloud.end
    parts.append(Part(Sound.WORDS, clean[at:]))
    return Speech(tuple(part for part in parts if part.text))


def spell(text: str) -> Speech:
    """Letter by letter."""
    clean = _clean(text)
    return Speech((Part(Sound.SPELLED, clean),)) if clean else Speech()


def pause(ms: int) -> Speech:
    """Silence, at most ten seconds of it."""
    length = min(ms, _LONGEST_PAUSE_MS)
    return Speech((Part(Sound.PAUSE, voiced=f"{length}ms"),)) if ms > 0 else Speech()


def slowly(speech: Speech) -> Speech:
    """The same words at a slower rate, with a pause after each sentence."""
    joints = find_joints(written := _written(speech.parts))
    ends = {at for at, joint in joints if joint is Joint.SENTENCE and at < len(written)}
    parts: list[Part] = []
    for part, start, end in _placed(speech.parts if not speech.slow else ()):
        words = part.sound is Sound.WORDS
        cuts = sorted(at - start for at in ends if words and start < at <= end)
        for begun, cut in pairwise([0, *cuts, len(part.text)]):
            parts.append(replace(part, text=part.text[begun:cut]))
            parts += [_BREATH] * (begun < cut and cut in cuts)
    return Speech(tuple(parts), slow=True) if parts else speech


def join(*speeches: Speech) -> Speech:
    """One after the other, with a space where words meet; a slow one slows them all."""
    parts: list[Part] = []
    for speech in speeches:
        left = next((part.text[-1] for part in reversed(parts) if part.text), "")
        right = next((part.text[0] for part in speech.parts if part.text), "")
        silent = sum(1 for _ in takewhile(lambda part: not part.text, speech.parts))
        parts += speech.parts[:silent]
        if left and right and not _OPENS.match(left) and not _CLINGS.match(right):
            parts.append(Part(Sound.WORDS, " "))
        parts += speech.parts[silent:]
    return Speech(tuple(parts), any(speech.slow for speech in speeches))


def _clean(text: str) -> str:
    """Without control characters, lone surrogates and what XML cannot hold."""
    if text.isprintable():
        return _fold(text)
    seen = (c for c in text if c.isspace() or category(c) not in ("Cc", "Cs"))
    return _NOT_XML.sub("", _fold("".join(seen)))


def _fold(text: str) -> str:
    return " ".join(text.split())


def _written(parts: list[Part] | tuple[Part, ...]) -> str:
    return "".join(part.text for part in parts)


def _placed(parts: tuple[Part, ...]) -> Iterator[tuple[Part, int, int]]:
    """Each part with its start and end, counted in written characters."""
    end = 0
    for part in parts:
        start, end = end, end + len(part.text)
        yield part, start, end


def _ended(parts: list[Part]) -> tuple[Part, ...]:
    """Without silence, commas and opening brackets at the end."""
    kept = list(parts)
    while kept:
        last = kept.pop()
        if last.sound is Sound.WORDS:
            last = replace(last, text=last.text.rstrip(_DANGLING))
        if last.text:
            return (*kept, last)
    return ()


@lru_cache(maxsize=1024)  # a speech is written to be measured, and again to be sent
def _ssml(part: Part) -> str:
    text = escape(_NOT_XML.sub("", part.text))
    voiced = escape(_NOT_XML.sub("", part.voiced), {'"': "&quot;"})
    match part.sound:
        case Sound.PAUSE:
            return f'<break time="{voiced}"/>'
        case Sound.SPELLED:
            return f'<say-as interpret-as="spell-out">{text}</say-as>'
        case Sound.SAID if voiced:
            return f'<sub alias="{voiced}">{text}</sub>'
        case _:
            return text


def _heard(part: Part) -> str:
    if part.sound is Sound.PAUSE:
        return " "
    spelled = part.sound is Sound.SPELLED
    return " ".join(part.text) if spelled else part.voiced or part.text


def _count(text: str) -> int:
    return len(_WORD.findall(text))


def _milliseconds(part: Part) -> int:
    found = _MILLISECONDS.fullmatch(part.voiced)
    return int(found[1]) if found and part.sound is Sound.PAUSE else 0
