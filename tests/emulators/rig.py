"""What it takes to hold a channel to the contract of all channels.

A rig speaks to its channel as the platform does, and reads its answers.
"""

from dataclasses import dataclass, replace

from alexa_chain import NOON
from lili_voice.speech import say
from lili_voice.turn import Awaited, Choice, Question, Reply

LINES = ("who introduced it", "quiz me on coal", "is it B", "hint", "what & why <1958>")
CHOICES = (Choice("a", "coal"), Choice("b", "steel & grain"), Choice("c", "cloth"))
ASKED = Question("Which was it?", ("steel & grain",), "fact", CHOICES)


def noon():
    return NOON


def parrot(turn):
    """Says what was heard and offers choices; ids are used as a store would."""
    assert all(text.encode() for text in (turn.id, turn.learner, str(turn.intent)))
    return Reply(
        say(f"You said {turn.text or turn.intent}."),
        turn.intent,
        say("Which was it?"),
        Awaited.ANSWER,
        tuple(choice.text for choice in CHOICES),
        CHOICES,
        asked=ASKED,
    )


@dataclass(frozen=True)
class Rig:
    """How a channel is made and spoken to.

    `spoken` are requests in which one thing is said, `silent` those in which nothing
    is. `sealed` makes an Incoming of a body, `forged` others that should not be let
    in. `check` fails unless a body, written for a turn or for none, is within the
    platform's limits; `words` are those in it, `taps` the requests that touching each
    of its choices makes.
    """

    channel: object
    spoken: list
    silent: list
    sealed: object
    forged: object
    check: object
    words: object
    taps: object
    respond: object = None

    def asked(self, channel, incoming, answer):
        """The bodies that a request is answered with, and the turns they are for."""
        turns, proved = [], channel.prove(incoming)

        def told(turn):
            turns.append(turn)
            return answer(turn)

        if self.respond is None:
            bodies = [channel.respond(proved, told)]
        else:
            bodies = self.respond(channel, proved, told)
        return bodies, turns


def flipped(data, at):
    """The same bytes, but for one bit."""
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def forged_bodies(incoming):
    """What is signed differs in one byte, here and there, or is longer."""
    body = incoming.body
    for at in range(0, len(body), max(1, len(body) // 40)):
        yield replace(incoming, body=flipped(body, at))
    yield replace(incoming, body=body + b" ")
    yield replace(incoming, body=body[:-1])
    yield from forged_headers(incoming)


def forged_headers(incoming):
    for name, value in incoming.headers.items():
        rest = {key: one for key, one in incoming.headers.items() if key != name}
        yield replace(incoming, headers=rest)
        for odd in ("", value[:-1], f"{value}x", value.swapcase(), "é", "\udcff"):
            yield replace(incoming, headers=incoming.headers | {name: odd})
