"""Rules for the example phrases of a skill's manifest."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lili_voice.publish.alexa.rules.samples import SLOT, same_once_heard


def lint_examples(
    language: Mapping[str, Any], examples: Sequence[str]
) -> Iterator[str]:
    """The first opens the skill, each of the others is one of its samples."""
    name = str(language.get("invocationName"))
    samples = {
        same_once_heard(sample)
        for intent in language.get("intents", [])
        for sample in intent.get("samples", [])
        if not SLOT.fullmatch(sample)
    }
    for at, example in enumerate(examples):
        said = _plain(example).removeprefix("alexa ")
        opens = said == f"open {name}"
        asked = re.sub(rf"^(?:ask|tell) {re.escape(name)} (?:to |for )?", "", said)
        if at == 0 and not opens:
            yield f"the first example phrase must be 'Alexa, open {name}'"
        elif not opens and not _understood(asked, samples):
            yield f"example phrase {example!r} is none of the samples"


def _understood(said: str, samples: set[str]) -> bool:
    if said in samples:
        return True
    with_slots = (sample.split("{}") for sample in samples if "{}" in sample)
    return any(
        re.fullmatch(".+".join(map(re.escape, parts)), said) for parts in with_slots
    )


def _plain(example: str) -> str:
    return " ".join(re.sub(r"[^\w' ]", " ", example.lower()).split())
