"""An exchange as the page is told of it."""

from lili_voice.channels.shown import Button, screen_of
from lili_voice.dialogue.headed import say_body, say_fact
from lili_voice.dialogue.scene import in_quiz, kept
from lili_voice.knowledge.library import Library
from lili_voice.simulator.library.addresses import line_address
from lili_voice.simulator.stage import Exchange
from lili_voice.source import Source, place_of
from lili_voice.turn import Reply

A_LIST = 3  # statements from which on each is shown on a line of its own


def told(exchange: Exchange, library: Library) -> dict[str, object]:
    """Plain values for JSON; `library` is that of the notes that answered."""
    turn, reply = exchange.turn, exchange.reply
    screen, exam = screen_of(reply), exchange.after.exam
    return {
        "id": turn.id,
        "heard": turn.text,
        "speech": reply.speech.plain(),
        "slow": reply.speech.slow,
        "display": _display(reply, library),
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
        "score": _score(exchange),
        "exam": exam.isoformat() if exam else None,
        "forgotten": exchange.forgets,
    }


def href_of(source: Source, library: Library) -> str | None:
    """The address of a statement within the library's pages, None if it is gone."""
    if source.document not in library.abouts:
        return None
    return line_address(source.document, source.lines[0])


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


def _display(reply: Reply, library: Library) -> str:
    """What stands in the bubble: what is said, without the lettered choices at its end,
    since they stand on the chips below."""
    said = _in_lines(reply.speech.display(), reply, library)
    if not reply.choices:
        return said
    first = reply.choices[0]
    asked = said.rpartition(f"{first.letter.upper()}, {first.text}")[0].rstrip()
    return asked or said


def _in_lines(said: str, reply: Reply, library: Library) -> str:
    """With a line for each statement, if they are many; a shortened one stands between
    its neighbours."""
    facts = [library.by_id.get(source.fact) for source in reply.sources]
    if len(facts) < A_LIST:
        return said
    for fact in filter(None, facts):
        forms = (say_fact(fact), say_body(fact))
        told = next((form for form in forms if form in said), None)
        said = said.replace(told, f"\n{told}\n", 1) if told else said
    lines = (line.strip() for line in said.split("\n"))
    return "\n".join(filter(None, lines))


def _score(exchange: Exchange) -> dict[str, object] | None:
    """How the round goes, while it is on and in the turn that ends it; never with a
    goodbye."""
    before, one = exchange.before.round, exchange.after.round
    if one is None or exchange.reply.reprompt is None:
        return None
    goes_on = in_quiz(exchange.after) and kept(exchange.after, "round")
    ends = one.over and before is not None and not before.over
    if not (goes_on or ends):
        return None
    return {
        "right": one.right,
        "partly": one.partly,
        "done": one.done,
        "length": one.length,
        "streak": one.streak,
    }
