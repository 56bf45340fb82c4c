"""What Alexa hears with a published interaction model, and nothing else.

An utterance that is a sample is that intent. Otherwise the sample with slots that has
most words in common takes it; a slot that stands alone comes last; what is left is
AMAZON.FallbackIntent. A SearchQuery takes any words, a custom slot no more of them
than the longest value of its type has, be it among these values or not.
"""

import json
from dataclasses import dataclass, field

from emulators.samples import Sample, Slot, best, sample_of, tokens_of

SEARCH = "AMAZON.SearchQuery"
FALLBACK = "AMAZON.FallbackIntent"
ENDING = ("AMAZON.StopIntent", "AMAZON.CancelIntent")
# Said to Alexa, these are known without a sample of ours.
BUILT_IN = {
    "AMAZON.YesIntent": ("yes", "sure", "yes please", "yeah"),
    "AMAZON.NoIntent": ("no", "no thanks", "no thank you"),
    "AMAZON.HelpIntent": ("help", "help me", "can you help me"),
    "AMAZON.StopIntent": ("stop", "off", "shut up"),
    "AMAZON.CancelIntent": ("cancel", "never mind", "forget it"),
    "AMAZON.RepeatIntent": ("repeat", "say that again", "repeat that"),
    "AMAZON.StartOverIntent": ("start over", "restart", "start again"),
    "AMAZON.NavigateHomeIntent": ("go home", "go to the home screen"),
    "AMAZON.FallbackIntent": (),
}


@dataclass(frozen=True)
class Understood:
    """An intent and the words in its slots; `dialog` is its state, if it has one."""

    intent: str
    slots: dict = field(default_factory=dict)
    dialog: str | None = None


class Model:
    """A published model. `dynamic` in its methods are the values a session added,
    by type: as many lists of words as were sent with UpdateDynamicEntities."""

    def __init__(self, published, greedy=True):
        self.greedy = greedy
        whole = published["interactionModel"]
        language = whole["languageModel"]
        self.intents = {intent["name"]: intent for intent in language["intents"]}
        self.types = {kind["name"]: kind["values"] for kind in language["types"]}
        self.dialogs = {
            intent["name"]: intent
            for intent in (whole.get("dialog") or {}).get("intents", [])
        }
        self._whole = self._literal_samples()
        self._slotted = self._slotted_samples()

    @classmethod
    def read(cls, path, greedy=True):
        return cls(json.loads(path.read_text("utf-8")), greedy)

    def slot_types(self, intent):
        """The type of each slot of an intent."""
        return {s["name"]: s["type"] for s in self.intents[intent].get("slots", [])}

    def hears(self, words, dynamic):
        """What is understood when nothing is being elicited."""
        said = tokens_of(words)
        if (intent := self._whole.get(said)) is not None:
            return self._understood(intent, {})
        found = self._best(self._slotted, said, dynamic)
        return self._understood(*found) if found else Understood(FALLBACK)

    def hears_elicited(self, words, elicited, dynamic):
        """What is understood while the slot of `elicited`, (intent, slot), is asked
        for: it takes whatever its samples allow, but for the words that end things.

        Nobody promises that it takes what is a sample of some intent; a model that is
        not `greedy` leaves that to the intent.
        """
        said = tokens_of(words)
        if not self.greedy and said in self._whole:
            return self._understood(self._whole[said], {})
        if self._whole.get(said) in ENDING:
            return self._understood(self._whole[said], {})
        intent, name = elicited
        slots = {s["name"]: s for s in self.intents[intent]["slots"]}
        samples = [self._sample(intent, t) for t in slots[name].get("samples", [])]
        found = self._best(samples, said, dynamic)
        if found is None:
            return self.hears(words, dynamic)
        return Understood(*found, dialog="IN_PROGRESS")

    def resolved(self, kind, words, values):
        """The values of a type that the words are, word for word, as {name, id}."""
        said = tokens_of(words)
        return [
            {"name": value["name"]["value"], "id": value.get("id", "")}
            for value in values
            if said in map(tokens_of, texts_of(value))
        ]

    def _understood(self, intent, slots):
        state = "STARTED" if intent in self.dialogs else None
        return Understood(intent, slots, dialog=state)

    def _best(self, samples, said, dynamic):
        return best([self._widened(sample, dynamic) for sample in samples], said)

    def _widened(self, sample, dynamic):
        """The sample, its slots as long as the values that were added allow."""
        kinds = self.slot_types(sample.intent)
        if not dynamic.keys() & kinds.values():
            return sample
        parts = (
            part
            if isinstance(part, str)
            else Slot(part.name, max(part.most, longest(dynamic.get(kinds[part.name]))))
            for part in sample.parts
        )
        return Sample(sample.intent, tuple(parts))

    def _sample(self, intent, text):
        kinds = self.slot_types(intent)
        return sample_of(intent, text, lambda name: self._slot(name, kinds[name]))

    def _slot(self, name, kind):
        # Another type of Amazon's own would need rules of its own here.
        return Slot(name) if kind == SEARCH else Slot(name, longest(self.types[kind]))

    def _literal_samples(self):
        found = {}
        for name in self.intents:
            for text in BUILT_IN.get(name, ()):
                found[tokens_of(text)] = name
        for name, intent in self.intents.items():
            assert name in BUILT_IN or not name.startswith("AMAZON."), name
            for text in intent.get("samples", []):
                if "{" not in text:
                    found[tokens_of(text)] = name
        return found

    def _slotted_samples(self):
        return [
            self._sample(name, text)
            for name, intent in self.intents.items()
            for text in intent.get("samples", [])
            if "{" in text
        ]


def texts_of(value):
    """A value and its synonyms."""
    return [value["name"]["value"], *(value["name"].get("synonyms") or [])]


def longest(values):
    """The number of words in the longest of the values."""
    texts = [text for value in values or () for text in texts_of(value)]
    return max((len(tokens_of(text)) for text in texts), default=0)
