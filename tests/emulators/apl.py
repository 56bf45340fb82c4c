"""A document of Alexa Presentation Language as a screen shows it: its words, and what
touching a part of it sends.

Just as much of APL is known here as a document of text, boxes and buttons needs; what
is not known fails loudly.
"""

import re
from dataclasses import dataclass

from emulators.apl_words import evaluated

CONTAINERS = ("Container", "Frame", "ScrollView", "TouchWrapper", "Sequence")
VIEWPORT = {"shape": "rectangle", "width": 1280, "height": 800}
_EXPRESSION = re.compile(r"\$\{([^{}]*)\}")


@dataclass(frozen=True)
class Button:
    """Something to touch: the words on it, and the arguments that are sent."""

    text: str
    sends: tuple


class Shown:
    """A document with its data, on a screen."""

    def __init__(self, directive, viewport=None):
        self.layouts = directive["document"].get("layouts", {})
        self.texts, self.buttons = [], []
        main = directive["document"]["mainTemplate"]
        [payload] = main["parameters"]
        scope = {
            payload: directive["datasources"],
            "viewport": viewport or VIEWPORT,
            "data": None,
        }
        for item in _items(main):
            self.texts += self._inflate(item, scope)

    def _inflate(self, component, scope):
        """The texts in a component; buttons are kept on the way."""
        if not _bound(component.get("when", True), scope):
            return []
        kind = component["type"]
        if kind in self.layouts:
            return self._lay_out(component, scope)
        if kind == "Text":
            return [_plain(_bound(component["text"], scope))]
        assert kind in CONTAINERS, kind
        texts = [
            text
            for item, inner in _children(component, scope)
            for text in self._inflate(item, inner)
        ]
        if kind == "TouchWrapper":
            self._keep(component, scope, texts)
        return texts

    def _lay_out(self, component, scope):
        layout = self.layouts[component["type"]]
        given = {
            p["name"]: _bound(component.get(p["name"], p.get("default")), scope)
            for p in layout.get("parameters", [])
        }
        [item] = _items(layout)
        return self._inflate(item, scope | given)

    def _keep(self, component, scope, texts):
        [press] = component["onPress"]
        assert press["type"] == "SendEvent"
        arguments = tuple(_bound(one, scope) for one in press["arguments"])
        self.buttons.append(Button(" ".join(texts), arguments))


def _children(component, scope):
    """Each child with the scope it is inflated in."""
    items = _items(component)
    if "data" not in component:
        return [(item, scope) for item in items]
    listed = _bound(component["data"], scope)
    assert isinstance(listed, list)
    # without data a container inflates its items as if there were none
    return [(items[0], scope | {"data": one}) for one in listed] or [
        (item, scope) for item in items
    ]


def _items(component):
    found = component.get("items", component.get("item", []))
    return found if isinstance(found, list) else [found]


def _bound(value, scope):
    """A property with the expressions in it evaluated."""
    if not isinstance(value, str):
        return value
    whole = _EXPRESSION.fullmatch(value)
    if whole:
        return evaluated(whole[1], scope)
    return _EXPRESSION.sub(lambda found: str(evaluated(found[1], scope)), value)


def _plain(text):
    """Text without the markup that a Text component understands."""
    marks = {"&lt;": "<", "&gt;": ">", "&#36;": "$", "&#35;": "#", "&#64;": "@"}
    text = re.sub(r"<br\s*/?>", "\n", text)
    assert not re.search(r"<[a-z/]", text), text
    for mark, meant in marks.items():
        text = text.replace(mark, meant)
    return text.replace("&amp;", "&")
