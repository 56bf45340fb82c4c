"""The document that Alexa's screens show, in Alexa Presentation Language 1.4.

A title, a bar, a text and the chips, one below the other on a page that scrolls. On
round hubs all stands in the middle, away from the edge.
"""

from lili_voice.channels.alexa.plain import Plain

TOKEN = "lili"
SOURCE = "lili"

Made = dict[str, object]

ROUND = "viewport.shape == 'round'"
SMALL = f"{ROUND} || viewport.height < 520"
SIDE = f"${{{ROUND} ? '16vw' : '6vw'}}"
EDGE = f"${{{ROUND} ? '13vh' : '5vh'}}"
ALIGN = f"${{{ROUND} ? 'center' : 'left'}}"
ACROSS = f"${{{ROUND} ? 'center' : 'start'}}"


def _size(small: int, large: int) -> str:
    return f"${{({SMALL}) ? {small} : {large}}}"


def _text(name: str, **how: object) -> Made:
    return {
        "type": "Text",
        "when": f"${{payload.{SOURCE}.{name} != ''}}",
        "text": f"${{payload.{SOURCE}.{name}}}",
        "width": "100%",
        "textAlign": ALIGN,
        "color": "#F4F6F8",
        **how,
    }


def _chips(which: str, direction: str) -> Made:
    """The chips whose places are listed, one container for all of them."""
    listed = f"payload.{SOURCE}.{which}"
    return {
        "type": "Container",
        # a container without data would show its item once all the same
        "when": f"${{{listed}.length > 0}}",
        "width": "100%",
        "direction": direction,
        "justifyContent": ACROSS,
        "paddingTop": "16dp",
        "data": f"${{{listed}}}",
        "items": [{"type": "Tap", "place": "${data}", "wide": direction == "column"}],
    }


_CHIP = f"payload.{SOURCE}.chips[place]"

TAP: Made = {
    "parameters": [
        {"name": "place", "type": "number", "default": 0},
        {"name": "wide", "type": "boolean", "default": True},
    ],
    "item": {
        "type": "TouchWrapper",
        "width": "${wide ? '100%' : 'auto'}",
        "spacing": "12dp",
        "accessibilityLabel": f"${{{_CHIP}.label}}",
        "onPress": [{"type": "SendEvent", "arguments": [f"${{{_CHIP}.send}}"]}],
        "item": {
            "type": "Frame",
            "style": "tap",
            "inheritParentState": True,
            "width": "${wide ? '100%' : 'auto'}",
            "borderRadius": "16dp",
            "borderWidth": "3dp",
            "item": {
                "type": "Text",
                "text": f"${{{_CHIP}.text}}",
                "fontSize": _size(24, 32),
                "color": "#F4F6F8",
                "textAlign": ALIGN,
                "paddingLeft": "20dp",
                "paddingRight": "20dp",
                "paddingTop": "12dp",
                "paddingBottom": "12dp",
            },
        },
    },
}

BAR: Made = {
    "type": "Frame",
    "when": f"${{payload.{SOURCE}.percent != null}}",
    "width": "100%",
    "height": "14dp",
    "spacing": "16dp",
    "borderRadius": "7dp",
    "backgroundColor": "#34495E",
    "item": {
        "type": "Frame",
        "width": f"${{payload.{SOURCE}.percent}}%",
        "height": "14dp",
        "borderRadius": "7dp",
        "backgroundColor": "#58C4A7",
    },
}

PAGE: Made = {
    "type": "Container",
    "width": "100%",
    "paddingLeft": SIDE,
    "paddingRight": SIDE,
    "paddingTop": EDGE,
    "paddingBottom": EDGE,
    "items": [
        _text("title", fontSize=_size(26, 40), fontWeight="700"),
        BAR,
        _text("text", fontSize=_size(26, 36), paddingTop="12dp"),
        _chips("wide", "column"),
        _chips("narrow", "row"),
    ],
}

DOCUMENT = Plain(
    {
        "type": "APL",
        "version": "1.4",
        "theme": "dark",
        "styles": {
            "tap": {
                "values": [
                    {"backgroundColor": "#22303E", "borderColor": "#4A6278"},
                    {"when": "${state.focused}", "borderColor": "#F4F6F8"},
                    {"when": "${state.pressed}", "backgroundColor": "#3A5068"},
                ]
            }
        },
        "layouts": {"Tap": TAP},
        "mainTemplate": {
            "parameters": ["payload"],
            "items": [
                {
                    "type": "Frame",
                    "width": "100vw",
                    "height": "100vh",
                    "backgroundColor": "#16202A",
                    "item": {
                        "type": "ScrollView",
                        "width": "100%",
                        "height": "100%",
                        "item": PAGE,
                    },
                }
            ],
        },
    }
)
