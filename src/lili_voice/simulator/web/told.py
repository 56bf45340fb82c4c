"""An exchange as the page is told of it."""

from lili_voice.channels.shown import Button, screen_of
from lili_voice.dialogue.scene import in_quiz
from lili_voice.knowledge.library import Library
from lili_voice.learning.learner import Learner
from lili_voice.simulator.library.addresses import line_address
from lili_voice.simulator.stage import Exchange
from lili_voice.source import Source


def told(exchange: Exchange, library: Library) -> dict[str, object]:
    """Plain values for JSON; `library` is that of the notes that answered."""
    turn, reply, after = exchange.turn, exchange.reply, exchange.after
    screen = screen_of(reply)
    return {
        "id": turn.id,
        "heard": turn.text,
        "speech": reply.speech.plain(),
        "slow": reply.speech.slow,
        "display": reply.speech.display(),
        "reprompt": reply.reprompt.plain() if reply.reprompt else None,
        "listening": reply.reprompt is not None,
        "intent": reply.intent.value,
        "known": reply.known,
        "verdict": reply.verdict.value if reply.verdict else None,
        "sources": [_source(source, library) for source in reply.sources],
        "chips": [_chip(button) for button in screen.buttons],
        "screen": {
            "title": screen.title,
            "text": screen.text,
            "percent": screen.percent,
        },
        "score": _score(after),
        "exam": after.exam.isoformat() if after.exam else None,
    }


def document_number(library: Library, path: str) -> int | None:
    """The number by which the library's pages know a document, None if it is gone."""
    paths = list(library.abouts)
    return paths.index(path) if path in library.abouts else None


def place_of(source: Source) -> str:
    """Where a statement stands, in words."""
    if source.page is not None:
        return f"page {source.page}"
    first, last = source.lines
    return f"line {first}" if first == last else f"lines {first}-{last}"


def href_of(source: Source, library: Library) -> str | None:
    """The address of a statement within the library's pages."""
    number = document_number(library, source.document)
    if number is None:
        return None
    return line_address(number, source.lines[0])


def _source(source: Source, library: Library) -> dict[str, object]:
    fact = library.by_id.get(source.fact)
    return {
        "document": source.document,
        "place": place_of(source),
        "text": fact.text if fact else "",
        "topic": fact.topic if fact else "",
        "href": href_of(source, library),
    }


def _chip(button: Button) -> dict[str, object]:
    return {"text": button.text, "sends": button.sends, "wide": button.wide}


def _score(learner: Learner) -> dict[str, object] | None:
    """How the round goes, while there is one."""
    one = learner.round
    if one is None or not (in_quiz(learner) or one.over):
        return None
    return {
        "right": one.right,
        "partly": one.partly,
        "done": one.done,
        "length": one.length,
        "streak": one.streak,
    }
