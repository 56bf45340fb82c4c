"""Lili's words, chips and cards in the forms that ES and CX share.

A body may be 64 KiB (Dialogflow's quotas), of which these limits leave plenty.
"""

import json
from collections.abc import Mapping

from lili_voice.channels.chips import chips
from lili_voice.speech import Speech
from lili_voice.turn import Reply, Screen

MOST_HEARD = 900  # characters, about a minute: more is not listened to
MOST_SHOWN = 2000  # characters, which is what Messenger takes of a message
MOST_SSML = 5000  # bytes, which is what Google's Text-to-Speech takes at once
MOST_TITLE = 200
MOST_CHIPS = 20
LONGEST_CHIP = 100


def text_of(reply: Reply, *, screen: bool) -> str:
    """The words to be read on a screen, in lines, or else to be read aloud."""
    if screen:
        return _fitted(reply.speech, MOST_SHOWN).display()
    return _fitted(reply.speech, MOST_HEARD).plain()


def ssml_of(reply: Reply) -> str:
    """The words as Google can voice them at once; empty when none can be."""
    speech = _fitted(reply.speech, MOST_HEARD)
    while (size := len(speech.ssml().encode())) > MOST_SSML:
        speech = speech.fit(len(speech.ssml()) * MOST_SSML // size)
    return speech.ssml() if speech else ""


def tappable(reply: Reply) -> list[str]:
    """What may be tapped, each as the words that a tap sends back as a query."""
    said = dict.fromkeys(chip.said for chip in chips(reply))
    return [one for one in said if 0 < len(one) <= LONGEST_CHIP][:MOST_CHIPS]


def rich_content(reply: Reply) -> list[list[dict[str, object]]]:
    """The cards of Dialogflow Messenger: what is on the screen, then the chips.

    The shapes are those of "Dialogflow Messenger fulfillment" in Google's guides.
    """
    cards: list[list[dict[str, object]]] = []
    if reply.screen:
        cards.append([_description(reply.screen)])
    if said := tappable(reply):
        options = [{"text": one} for one in said]
        cards.append([{"type": "chips", "options": options}])
    return cards


def as_bytes(told: Mapping[str, object]) -> bytes:
    """The body; half a character, which UTF-8 does not know, becomes a "?"."""
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "replace")


def _fitted(speech: Speech, most: int) -> Speech:
    """The speech cut to `most` characters as written."""
    while (length := len(speech.plain())) > most:
        speech = speech.fit(len(speech.ssml()) * most // length)
    return speech


def _description(screen: Screen) -> dict[str, object]:
    lines = _cut(screen.text, MOST_SHOWN).splitlines()
    title = _cut(screen.title, MOST_TITLE)
    return {"type": "description", "title": title, "text": lines}


def _cut(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    return (kept.rsplit(None, 1)[0] if " " in kept else kept) + "…"
