"""Lili's answer as the doors ask for it: counted, timed, and never an outage."""

import logging
from time import perf_counter

from lili_voice.channels import Answer
from lili_voice.errors import StoreError
from lili_voice.server.watch import Watch
from lili_voice.turn import Reply, Turn

log = logging.getLogger("lili_voice.server")


def counted(answer: Answer, channel: str, watch: Watch) -> Answer:
    """The answer, for whom it is not too much.

    It raises TooManyRequests (429) for a learner who comes too fast, and StoreError.
    """

    def take(turn: Turn) -> Reply:
        watch.admit(turn.learner)
        began = perf_counter()
        reply = answer(turn)
        watch.tally.turn(channel, turn.intent.value, perf_counter() - began)
        return reply

    return take


def spoken(answer: Answer, watch: Watch) -> Answer:
    """The answer, or an apology: a platform would speak of an outage in its own words,
    and less kindly."""
    # Here, since all of Lili comes with it: whoever mounts a platform has her already.
    from lili_voice.dialogue.away import away

    def take(turn: Turn) -> Reply:
        try:
            return answer(turn)
        except StoreError as problem:
            log.error("%s", problem)
            watch.tally.store_failure()
            return away(turn)

    return take
