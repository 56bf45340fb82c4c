"""How words sound, so that a misheard name is still known."""

from collections.abc import Iterable
from functools import lru_cache

import jellyfish

# Pinyin as English ears and recognisers spell it.
PINYIN = (("zh", "j"), ("q", "ch"), ("x", "sh"), ("ts", "j"), ("hs", "sh"))

SAME_SOUND = 0.9  # the least likeness of two phrases with one sound code of 3 or more


@lru_cache(maxsize=8192)
def sound_code(text: str) -> str:
    """A code of how letters sound in English (metaphone), spaces left out."""
    joined = "".join(char for char in text.casefold() if char.isalpha())
    for pinyin, english in PINYIN:
        joined = joined.replace(pinyin, english)
    return str(jellyfish.metaphone(joined))


def likeness(heard: str, meant: str) -> float:
    """How alike two words or phrases sound and look: 0 (not at all) to 1 (the same).

    The mean of Jaro-Winkler over the letters and over the sound codes; phrases that
    sound the same are alike however they are spelt.
    """
    sounds = jellyfish.jaro_winkler_similarity(sound_code(heard), sound_code(meant))
    return _likeness(heard, meant, sounds)


def most_alike(heard: str, known: Iterable[str], least: float) -> tuple[float, str]:
    """The first of the names or words most like what was heard, and how alike it is.

    (0.0, "") where none is alike by `least` and more.
    """
    code, best = sound_code(heard), (0.0, "")
    for meant in known:
        sounds = jellyfish.jaro_winkler_similarity(code, sound_code(meant))
        if (1 + sounds) / 2 < least:
            continue  # however alike they look
        score = _likeness(heard, meant, sounds)
        if score >= least and score > best[0]:
            best = (score, meant)
    return best


def _likeness(heard: str, meant: str, sounds: float) -> float:
    one = heard.casefold().replace(" ", "")
    two = meant.casefold().replace(" ", "")
    looks = jellyfish.jaro_winkler_similarity(one, two)
    same = sounds == 1.0 and (len(sound_code(two)) >= 3 or one[:1] == two[:1])
    return max(float(looks + sounds) / 2, SAME_SOUND if same else 0.0)
