"""Lili's words and chips in the forms that ES and CX share.

A body may be 64 KiB (Dialogflow's quotas), of which these limits leave plenty.
"""

import json
from collections.abc import Mapping

from lili_voice.channels.chips import chips
from lili_voice.channels.fitting import fitted, in_lines
from lili_voice.turn import Reply

MOST_SHOWN = 2000  # characters, which is what Messenger takes of a message
MOST_SSML = 5000  # bytes, which is what Google's Text-to-Speech takes at once
MOST_CHIPS = 20
LONGEST_CHIP = 100


def text_of(reply: Reply, *, screen: bool) -> str:
    """The words to be read on a screen, in lines, or else to be read aloud."""
    if screen:
        shown = fitted(reply.speech, MOST_SHOWN).display()
        return in_lines(shown, reply.choices)
    return fitted(reply.speech).plain()


def ssml_of(reply: Reply) -> str:
    """The words as Google can voice them at once; empty when none can be."""
    speech = fitted(reply.speech)
    while (size := len(speech.ssml().encode())) > MOST_SSML:
        speech = speech.fit(len(speech.ssml()) * MOST_SSML // size)
    return speech.ssml() if speech else ""


def tappable(reply: Reply) -> list[str]:
    """What may be tapped, each as the words that a tap sends back as a query."""
    said = dict.fromkeys(chip.said for chip in chips(reply))
    return [one for one in said if 0 < len(one) <= LONGEST_CHIP][:MOST_CHIPS]


def rich_content(reply: Reply) -> list[list[dict[str, object]]]:
    """The chips of Dialogflow Messenger, if there are any; what a screen would show
    beside them is in the text already.

    The shape is that of "Dialogflow Messenger fulfillment" in Google's guides.
    """
    options = [{"text": one} for one in tappable(reply)]
    return [[{"type": "chips", "options": options}]] if options else []


def as_bytes(told: Mapping[str, object]) -> bytes:
    """The body; half a character, which UTF-8 does not know, becomes a "?"."""
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "replace")
