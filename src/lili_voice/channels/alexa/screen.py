"""What a device with a display shows: one document for all that Lili says.

The document never changes. All words lie in its data source, since a document
evaluates what it holds; a list of words that it went through would be evaluated too,
so it counts the chips and looks each of them up.
"""

from collections.abc import Mapping
from html import escape

from lili_voice.channels.alexa.document import DOCUMENT, SOURCE, TOKEN
from lili_voice.channels.alexa.plain import Plain
from lili_voice.channels.shown import Shown, screen_of
from lili_voice.turn import Reply

RENDER = "Alexa.Presentation.APL.RenderDocument"
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
    return Plain(
        type=RENDER,
        token=TOKEN,
        document=DOCUMENT,
        datasources={SOURCE: _data(screen_of(reply))},
    )


def _data(screen: Shown) -> Mapping[str, object]:
    buttons = screen.buttons
    return {
        "title": marked_up(screen.title, MOST_TITLE),
        "text": marked_up(screen.text, MOST_TEXT),
        "percent": screen.percent,
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


def marked_up(text: str, most: int) -> str:
    """The text so that a document shows it letter by letter."""
    kept = text if len(text) <= most else text[: most - 1] + "…"
    return escape(kept, quote=False).translate(_MARKUP)


def inert(text: str) -> str:
    """The text where there is no markup to hide in: nothing is left to evaluate."""
    return text[:MOST_ON_CHIP].translate(_NO_EXPRESSION)
