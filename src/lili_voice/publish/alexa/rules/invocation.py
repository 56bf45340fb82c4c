"""The rules for the name by which a skill is opened (Amazon, "invocation names")."""

import re
from collections.abc import Iterator

_CHARACTERS = re.compile(r"[a-zà-öø-ÿ'. ]+")
_WAKE = {"alexa", "amazon", "echo", "computer", "skill", "app", "ziggy"}
_LAUNCH = {
    *("launch", "ask", "tell", "load", "begin", "enable", "open", "start", "play"),
    *("run", "resume", "use", "talk", "turn"),
}
_CONNECTING = {
    *("to", "from", "in", "using", "with", "about", "for", "that", "by", "if", "and"),
    *("whether",),
}
_SMALL = {"a", "an", "the", "of", "on", "at", *_CONNECTING}


def lint_invocation(name: object) -> Iterator[str]:
    """What is wrong with an invocation name, one sentence each."""
    if not isinstance(name, str) or not name:
        yield "invocationName is missing"
        return
    said = f"invocation name {name!r}"
    words = name.split()
    if not 2 <= len(name) <= 50:
        yield f"{said} must have 2 to 50 characters"
    if len(words) < 2:
        yield f"{said} needs at least two words"
    if not _CHARACTERS.fullmatch(name) or name != " ".join(words):
        yield f"{said} may hold small letters, single spaces, apostrophes, periods"
    yield from _lint_words(said, words)


def _lint_words(said: str, words: list[str]) -> Iterator[str]:
    plain = [word.removesuffix("'s").strip(".") for word in words]
    forbidden = {
        "a wake word": _WAKE,
        "a launch word": _LAUNCH,
        "a connecting word": _CONNECTING,
    }
    for kind, listed in forbidden.items():
        for word in plain:
            if word in listed:
                yield f"{said} holds {kind}, {word!r}"
    if len(plain) == 2 and (_SMALL - _CONNECTING) & set(plain):
        yield f"{said} has two words, so none may be an article or a preposition"
