"""The emulated screen shows what a document says, and touches what is on it."""

import pytest

from emulators.apl import Shown
from emulators.apl_words import evaluated

PRESSED = [{"type": "SendEvent", "arguments": ["${payload.d.chips[place].send}"]}]
LAYOUTS = {
    "Chip": {
        "parameters": [{"name": "place"}, {"name": "loud", "default": False}],
        "item": {
            "type": "TouchWrapper",
            "onPress": PRESSED,
            "item": {
                "type": "Text",
                "text": "${loud ? 'Oh' : payload.d.chips[place].text}",
            },
        },
    }
}


def shown(*items, **data):
    document = {
        "type": "APL",
        "layouts": LAYOUTS,
        "mainTemplate": {"parameters": ["payload"], "items": list(items)},
    }
    return Shown({"document": document, "datasources": {"d": data}})


def test_words_are_bound_and_what_has_no_reason_to_be_there_is_not():
    title = {"type": "Text", "text": "${payload.d.title}: &amp;<br>&#36;"}
    hidden = {"type": "Text", "text": "never", "when": "${payload.d.title == ''}"}
    assert shown(title, hidden, title="Mao").texts == ["Mao: &\n$"]


def test_each_datum_has_its_button():
    chips = [{"text": "Hint", "send": "hint"}, {"text": "Skip", "send": "skip"}]
    items = [{"type": "Chip", "place": "${data}"}]
    box = {"type": "Container", "data": "${payload.d.places}", "items": items}
    found = shown(box, chips=chips, places=[1, 0]).buttons
    assert [(one.text, one.sends) for one in found] == [
        ("Skip", ("skip",)),
        ("Hint", ("hint",)),
    ]


def test_what_is_not_known_fails_loudly():
    with pytest.raises(AssertionError):
        shown({"type": "Video"})


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("a.list.length > 0 && !a.off", True),
        ("a.n < 3 || missing", True),
        ("(a.n >= 3) ? 'many' : 'few'", "few"),
        ("a.list[a.n] == 'z'", True),
        ("a.none == null", True),
    ],
)
def test_an_expression_has_its_value(expression, value):
    scope = {
        "a": {"n": 2, "list": ["x", "y", "z"], "off": False, "none": None},
        "missing": None,
    }
    assert evaluated(expression, scope) == value
