"""The interaction model of Alexa, made from the phrases and the words to expect."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lili_voice.phrases.published import samples
from lili_voice.publish.expected import tidy_words
from lili_voice.publish.samples import SEARCH

Model = dict[str, Any]

INVOCATION = "clever lili"
MOST_VALUES = 3000  # well under the 1.5 MB a model may weigh
WORDS_TYPE = "LILI_WORDS"
WITHOUT_SAMPLES = ("AMAZON.FallbackIntent", "AMAZON.NavigateHomeIntent")

# A recogniser hears as many words as the values it knows have: these keep short and
# long answers open when the notes are few.
SHAPES = (
    "it was his idea",
    "the five year plan",
    "the second world war",
    "the leader of the party",
    "nineteen fifty eight",
    "ten sixty six",
    "in the summer of nineteen forty eight",
    "the fourteenth of february nineteen twenty nine",
    "about six hundred thousand people",
    "fifty million",
    "they wanted to win the war",
    "to make the country stronger",
    "there was not enough food",
    "a lack of money and workers",
    "more people moved into the towns",
    "farms were taken over by the state",
    "he gave up his post as leader",
    "the north and the south",
    "political and economic reasons",
    "the harvest failed two years in a row",
)


def alexa_model(words: Sequence[str], invocation: str = INVOCATION) -> Model:
    """The en-GB model; of `words`, at most MOST_VALUES of every length are listed."""
    intents = [_intent(name, said) for name, said in samples().items()]
    intents += [{"name": name, "samples": []} for name in WITHOUT_SAMPLES]
    language = {
        "invocationName": invocation,
        "modelConfiguration": {"fallbackIntentSensitivity": {"level": "MEDIUM"}},
        "intents": sorted(intents, key=lambda intent: str(intent["name"])),
        "types": [{"name": WORDS_TYPE, "values": _values(words)}],
    }
    return {"interactionModel": {"languageModel": language}}


def _intent(name: str, said: Iterable[str]) -> Mapping[str, object]:
    found = sorted(said)
    if name.startswith("AMAZON."):
        return {"name": name, "samples": found}
    return {"name": name, "slots": _slots(found), "samples": found}


def _slots(said: Iterable[str]) -> list[dict[str, str]]:
    names = {text[text.index("{") + 1 : -1] for text in said if "{" in text}
    types = {"words": WORDS_TYPE}
    return [{"name": n, "type": types.get(n, SEARCH)} for n in sorted(names)]


def _values(words: Sequence[str]) -> list[dict[str, object]]:
    listed = set(SHAPES) | set(_even(tidy_words(words), MOST_VALUES - len(SHAPES)))
    return [{"id": _id(text), "name": {"value": text}} for text in sorted(listed)]


def _even(words: Sequence[str], most: int) -> list[str]:
    """No more than `most`, taken from each length in turn."""
    seen: Counter[int] = Counter()
    ranked = []
    for text in words:
        length = len(text.split())
        ranked.append((seen[length], text))
        seen[length] += 1
    return [text for _, text in sorted(ranked)[:most]]


def _id(text: str) -> str:
    """The same words keep their id, whatever else is listed."""
    return "w" + hashlib.sha256(text.encode()).hexdigest()[:16]
