"""What a device with a display shows: one document for all that Lili says.

The document never changes. All words lie in its data source, since a document
evaluates what it holds; a list of words that it went through would be evaluated too,
so it counts the chips and looks each of them up.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from lili_voice.channels.alexa.document import DOCUMENT, SOURCE, TOKEN
from lili_voice.channels.alexa.plain import Plain
from lili_voice.channels.chips import Chip, chips
from lili_voice.turn import Awaited, Reply, Screen

RENDER = "Alexa.Presentation.APL.RenderDocument"
NAME = "Lili"
MOST_TITLE = 200
MOST_TEXT = 2000  # more is not read while it is told
MOST_ON_CHIP = 140
# Markup of a document's text, and what begins an expression or a resource in it.
_MARKUP = str.maketrans({"$": "&#36;", "#": "&#35;", "@": "&#64;", "\n": "<br>"})
_NO_EXPRESSION = str.maketrans("", "", "${}#@")


def shown(reply: Reply) -> Plain | None:
    """The directive that draws a reply; None leaves the screen as it is.

    Amazon's class for it would bring seventy modules along, and copy the document.
    """
    if reply.screen is None and reply.reprompt is None:
        return None
    screen = reply.screen or Screen(NAME, reply.speech.display())
    return Plain(
        type=RENDER,
        token=TOKEN,
        document=DOCUMENT,
        datasources={SOURCE: _data(screen, reply)},
    )


@dataclass(frozen=True, slots=True)
class Button:
    """A chip as it is shown: what stands on it, and what touching it sends."""

    text: str
    sends: str
    wide: bool


def _data(screen: Screen, reply: Reply) -> Mapping[str, object]:
    buttons = _buttons(reply)
    return {
        "title": marked_up(screen.title, MOST_TITLE),
        "text": marked_up(screen.text, MOST_TEXT),
        "percent": None if screen.share is None else _percent(screen.share),
        "chips": [
            {
                "text": marked_up(one.text, MOST_ON_CHIP),
                "label": inert(one.text),
                "send": inert(one.sends),
            }
            for one in buttons
        ],
        "wide": [place for place, one in enumerate(buttons) if one.wide],
        "narrow": [place for place, one in enumerate(buttons) if not one.wide],
    }


def _buttons(reply: Reply) -> list[Button]:
    texts = {choice.letter.upper(): choice.text for choice in reply.choices}
    wide = reply.awaits is Awaited.CHOICE
    return [_button(chip, texts.get(chip.said), wide) for chip in chips(reply)]


def _button(chip: Chip, choice: str | None, wide: bool) -> Button:
    """A lettered choice shows its text, and so has a line to itself."""
    text = chip.said if choice is None else f"{chip.said}  {choice}"
    return Button(text, chip.payload or chip.said, wide or choice is not None)


def _percent(share: float) -> int:
    return round(100 * min(max(share, 0.0), 1.0))


def marked_up(text: str, most: int) -> str:
    """The text so that a document shows it letter by letter."""
    kept = text if len(text) <= most else text[: most - 1] + "…"
    return escape(kept, quote=False).translate(_MARKUP)


def inert(text: str) -> str:
    """The text where there is no markup to hide in: nothing is left to evaluate."""
    return text[:MOST_ON_CHIP].translate(_NO_EXPRESSION)
