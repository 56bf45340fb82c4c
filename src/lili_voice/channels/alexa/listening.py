"""What Alexa is told to listen for: the likely words of an answer, or free speech."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import cast
from zlib import crc32

from ask_sdk_model.dialog.dynamic_entities_directive import DynamicEntitiesDirective
from ask_sdk_model.dialog.elicit_slot_directive import ElicitSlotDirective
from ask_sdk_model.directive import Directive
from ask_sdk_model.er.dynamic.entity import Entity
from ask_sdk_model.er.dynamic.entity_list_item import EntityListItem
from ask_sdk_model.er.dynamic.update_behavior import UpdateBehavior
from ask_sdk_model.intent import Intent
from ask_sdk_model.intent_confirmation_status import IntentConfirmationStatus
from ask_sdk_model.slot import Slot
from ask_sdk_model.slot_confirmation_status import SlotConfirmationStatus

from lili_voice.channels.alexa.plain import Plain
from lili_voice.phrases.in_words import in_words
from lili_voice.phrases.published import ANSWER, WORDS_TYPE
from lili_voice.turn import Awaited, Reply, Turn

ANSWER_SLOT = "answer"
MOST_VALUES = 100
LONGEST_VALUE = 140  # a longer one makes Alexa refuse the response
REMEMBERED = 4096  # phrases; a document's come back with every question on it
SHORT = (Awaited.ANSWER, Awaited.CHOICE)

CLEAR = DynamicEntitiesDirective(update_behavior=UpdateBehavior.CLEAR)
ELICIT = ElicitSlotDirective(
    slot_to_elicit=ANSWER_SLOT,
    updated_intent=Intent(
        name=ANSWER,
        confirmation_status=IntentConfirmationStatus.NONE,
        slots={
            ANSWER_SLOT: Slot(
                name=ANSWER_SLOT, confirmation_status=SlotConfirmationStatus.NONE
            )
        },
    ),
)


@dataclass(frozen=True, slots=True)
class Heeded:
    """The directive for what comes next; `listening` is how things are after it."""

    directive: Directive | None
    listening: bool


def heed(turn: Turn, reply: Reply, listening: bool) -> Heeded:
    """What to listen for after a reply; `listening` is how things were before it.

    The words of a question are listened for until a reply that no longer wants them.
    A conversation begins by clearing, as the last may have been broken off. On a screen
    nothing is elicited: Alexa refuses a page beside it ("No other directives are
    allowed to be specified with a Dialog directive"), and the page before would stay,
    with what may be the answer.
    """
    stale = listening or turn.opens
    if reply.reprompt is not None:
        values = _values(turn, reply) if reply.awaits in SHORT else ()
        if values:
            return Heeded(_replace(values), listening=True)
        if reply.awaits is Awaited.EXPLANATION and not turn.screen:
            return Heeded(ELICIT, stale)
    return Heeded(CLEAR if stale else None, listening=False)


def _values(turn: Turn, reply: Reply) -> Sequence[str]:
    """The words of the answers in an order that tells nothing."""
    spoken = filter(None, map(_spoken, reply.listen_for))
    seed = crc32(turn.id.encode("utf-8", "replace"))
    shuffled = sorted(dict.fromkeys(spoken), key=lambda one: crc32(one.encode(), seed))
    # one phrase alone would tell the answer
    return shuffled[:MOST_VALUES] if len(shuffled) > 1 else ()


@lru_cache(maxsize=REMEMBERED)
def _spoken(phrase: str) -> str:
    said = in_words(phrase)
    return said if len(said) <= LONGEST_VALUE else ""


def _replace(values: Sequence[str]) -> DynamicEntitiesDirective:
    entities = [
        Plain(id=f"w{place}", name={"value": value})
        for place, value in enumerate(values)
    ]
    # as JSON already: Amazon's classes for sixty names take longer than all the rest
    listed = EntityListItem(name=WORDS_TYPE, values=cast("list[Entity]", entities))
    return DynamicEntitiesDirective(
        update_behavior=UpdateBehavior.REPLACE, types=[listed]
    )
