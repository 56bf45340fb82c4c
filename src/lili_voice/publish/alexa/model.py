"""The interaction model of Alexa, made from the phrases and the words to expect."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lili_voice.phrases.published import ANSWER, WORDS_TYPE, samples
from lili_voice.publish.alexa.rules.samples import SEARCH, SLOT, same_once_heard
from lili_voice.publish.alexa.skill import INVOCATION, Skill
from lili_voice.publish.alexa.values import MOST_BYTES, values
from lili_voice.publish.files import render

Model = dict[str, Any]

# Kept free below Amazon's limit, for what the console adds when it saves a model.
SPARE = MOST_BYTES // 20
WITHOUT_SAMPLES = ("AMAZON.FallbackIntent", "AMAZON.NavigateHomeIntent")
_OUR_TYPES = {"words": WORDS_TYPE}
# Lili decides when to ask for the slot and how, so Alexa has no prompts of its own.
_DIALOG = {
    "delegationStrategy": "SKILL_RESPONSE",
    "intents": [
        {
            "name": ANSWER,
            "confirmationRequired": False,
            "delegationStrategy": "SKILL_RESPONSE",
            "prompts": {},
            "slots": [
                {
                    "name": "answer",
                    "type": SEARCH,
                    "confirmationRequired": False,
                    "elicitationRequired": False,
                    "prompts": {},
                }
            ],
        }
    ],
}


def alexa_files(words: Sequence[str], skill: Skill) -> dict[str, bytes]:
    """The model of each locale, "en-GB.json" and so on: all in the same words."""
    model = render(alexa_model(words, skill.invocation))
    return {f"{locale}.json": model for locale in skill.locales}


def alexa_model(words: Sequence[str], invocation: str = INVOCATION) -> Model:
    """The model; of `words`, as many as it may hold are listed, the first first."""
    intents = [_intent(name, said) for name, said in samples().items()]
    intents += [{"name": name, "samples": []} for name in WITHOUT_SAMPLES]
    whole = _whole(sorted(intents, key=lambda i: str(i["name"])), invocation)
    room = MOST_BYTES - SPARE - len(render(whole))
    taken = {same_once_heard(text) for said in samples().values() for text in said}
    [kind] = whole["interactionModel"]["languageModel"]["types"]
    kind["values"] = values(words, room, taken)
    return whole


def _whole(intents: Sequence[Mapping[str, object]], invocation: str) -> Model:
    language = {
        "invocationName": invocation,
        "modelConfiguration": {"fallbackIntentSensitivity": {"level": "MEDIUM"}},
        "intents": intents,
        "types": [{"name": WORDS_TYPE, "values": []}],
    }
    return {"interactionModel": {"dialog": _DIALOG, "languageModel": language}}


def _intent(name: str, said: Iterable[str]) -> dict[str, object]:
    found = sorted(said)
    if name.startswith("AMAZON."):
        return {"name": name, "samples": found}
    used = sorted({slot for text in found for slot in SLOT.findall(text)})
    return {"name": name, "slots": [_slot(name, s) for s in used], "samples": found}


def _slot(intent: str, name: str) -> dict[str, object]:
    slot: dict[str, object] = {"name": name, "type": _OUR_TYPES.get(name, SEARCH)}
    # Asked for, an answer needs no carrier: whatever is said then is the answer.
    return slot | ({"samples": [f"{{{name}}}"]} if intent == ANSWER else {})
