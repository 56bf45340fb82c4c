"""Which words of a line belong to which fact."""

import re
from collections.abc import Iterator, Sequence

from lili_voice.knowledge.facts import Fact

WORD = re.compile(r"\w+(?:['’]\w+)*")
LEADING = re.compile(r"(?:[\s\-–*+•>|#]|\d{1,3}[.)]\s|[QA]\d{0,2}[.:)]\s)*")  # no words
CLOSING = re.compile(r"[.!?…:;]*[\"”’')\]*_]*")
ENOUGH = 4  # last words of a statement that tell where it ends


def marked(text: str, facts: Sequence[Fact], number: int) -> Iterator[tuple[str, bool]]:
    """A line in pieces, each with whether it tells a fact; facts in their order.

    A statement is said in words of its own line, but not always all of them nor in
    the same form; so only its end is looked for, and what stands before belongs to it.
    """
    begin = LEADING.match(text)
    start = begin.end() if begin else 0
    if start:
        yield text[:start], False
    words = [(w.group().lower(), w.end()) for w in WORD.finditer(text)]
    for fact in facts[:-1]:
        ends_here = fact.source.lines[1] == number
        end = _end(fact.text, text, start, words) if ends_here else None
        if end is not None and end > start:
            yield text[start:end], True
            start = end
            bare = len(text) - len(text[start:].lstrip())
            yield text[start:bare], False
            start = bare
    if start < len(text):
        yield text[start:], bool(facts)


def _end(
    said: str, text: str, start: int, words: Sequence[tuple[str, int]]
) -> int | None:
    """Where in a text, after `start`, a statement ends; None if that is not seen."""
    last = [word.lower() for word in WORD.findall(said)][-ENOUGH:]
    ahead = [word for word in words if word[1] > start]
    while last:
        for at in range(len(ahead) - len(last) + 1):
            if [word for word, _ in ahead[at : at + len(last)]] == last:
                end = ahead[at + len(last) - 1][1]
                closing = CLOSING.match(text, end)
                return closing.end() if closing else end
        last = last[1:]
    return None
