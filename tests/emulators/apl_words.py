"""Expressions of Alexa Presentation Language: comparisons, choices, paths into data."""

import re

_TOKEN = re.compile(
    r"\s*(\d+(?:\.\d+)?|'[^']*'|\|\||&&|[=!<>]=|[<>?:()\[\].!]|[A-Za-z_]\w*)"
)
_COMPARED = {
    "==": lambda left, right: left == right,
    "!=": lambda left, right: left != right,
    "<": lambda left, right: left < right,
    ">": lambda left, right: left > right,
    "<=": lambda left, right: left <= right,
    ">=": lambda left, right: left >= right,
}
_NAMED = {"true": True, "false": False, "null": None}


def evaluated(text, scope):
    """The value of an expression; `scope` holds what it may name."""
    reader = _Reader(_tokens(text), scope)
    value = reader.choice()
    assert not reader.left, f"{text!r}: {reader.left} is not understood"
    return value


def _tokens(text):
    found, at = [], 0
    text = text.rstrip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        assert match, f"{text[at:]!r} is not understood"
        found.append(match[1])
        at = match.end()
    return found


class _Reader:
    def __init__(self, tokens, scope):
        self.left, self.scope = tokens, scope

    def choice(self):
        asked = self._either()
        if not self._takes("?"):
            return asked
        first = self.choice()
        assert self._takes(":")
        second = self.choice()
        return first if asked else second

    def _either(self):
        value = self._both()
        while self._takes("||"):
            other = self._both()
            value = value or other
        return value

    def _both(self):
        value = self._compared()
        while self._takes("&&"):
            other = self._compared()
            value = value and other
        return value

    def _compared(self):
        value = self._single()
        if self.left and self.left[0] in _COMPARED:
            compare = _COMPARED[self.left.pop(0)]
            return compare(value, self._single())
        return value

    def _single(self):
        if self._takes("!"):
            return not self._single()
        if self._takes("("):
            value = self.choice()
            assert self._takes(")")
            return value
        token = self.left.pop(0)
        if token[0].isdigit():
            return float(token)
        if token[0] == "'":
            return token[1:-1]
        return _NAMED[token] if token in _NAMED else self._path(self.scope[token])

    def _path(self, value):
        while self.left and self.left[0] in (".", "["):
            if self._takes("."):
                name = self.left.pop(0)
                value = len(value) if name == "length" else value[name]
            else:
                self.left.pop(0)
                place = self.choice()
                assert self._takes("]")
                value = value[int(place)]
        return value

    def _takes(self, token):
        if self.left[:1] != [token]:
            return False
        self.left.pop(0)
        return True
