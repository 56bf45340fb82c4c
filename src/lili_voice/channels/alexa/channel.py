"""Alexa's door: proves, reads and answers one request at a time."""

from collections.abc import Callable, Sequence
from dataclasses import KW_ONLY, dataclass, field
from datetime import datetime

from lili_voice.channels import Answer, Incoming
from lili_voice.channels.alexa.answer import Exchange, Skill
from lili_voice.channels.alexa.certificates import Roots, trusted_roots
from lili_voice.channels.alexa.download import Download
from lili_voice.channels.alexa.envelope import (
    HearAs,
    Proved,
    forgotten_in,
    listening_in,
    turns_in,
)
from lili_voice.channels.alexa.keys import Fetch, SigningKeys
from lili_voice.channels.alexa.replays import Replays
from lili_voice.channels.alexa.verifier import Limits, Verifier
from lili_voice.errors import OperatorError
from lili_voice.phrases import heard_as
from lili_voice.turn import Reply, Turn


@dataclass(eq=False)
class AlexaChannel:
    """Alexa for the skills of `skill_ids`.

    `now` tells the aware time. `roots` are trusted instead of certifi's, `fetch` gets
    a chain's PEM instead of our own download; it may raise OSError, HTTPException,
    ValueError or LookupError. `hear` takes an intent's name and its slots.
    """

    skill_ids: Sequence[str]
    _: KW_ONLY
    now: Callable[[], datetime]
    roots: Roots = None
    fetch: Fetch | None = None
    hear: HearAs = heard_as
    limits: Limits = field(default_factory=Limits)
    _verifier: Verifier = field(init=False, repr=False)
    _replays: Replays = field(init=False, repr=False)
    _skill: Skill = field(init=False, repr=False, default_factory=Skill)

    def __post_init__(self) -> None:
        if isinstance(self.skill_ids, str) or not self.skill_ids:
            raise OperatorError("Alexa needs a list of skill ids, at least one")
        if not all(self.skill_ids):
            raise OperatorError("An Alexa skill id is empty")
        self._replays = Replays(self.now)
        roots = trusted_roots(self.roots)
        keys = SigningKeys(roots, self.fetch or Download(), self.now)
        ids = frozenset(self.skill_ids)
        self._verifier = Verifier(ids, keys, self.now, self.limits)

    def prove(self, incoming: Incoming) -> Proved:
        """The request, if Alexa sent it to one of our skills; else `Refused` (400)."""
        return self._verifier.prove(incoming)

    def read(self, proved: Proved) -> list[Turn]:
        """The turn in a request, or none."""
        return turns_in(proved, self.hear)

    def write(self, turn: Turn, reply: Reply) -> bytes:
        """The JSON answering a turn in which nothing is listened for yet."""
        return self._skill.write(turn, reply)

    def forgets(self, proved: Proved) -> str | None:
        """The learner who disabled the skill and is to be forgotten.

        Delivered again, it must not forget a learner who came back meanwhile.
        """
        return None if self.remembered(proved) is not None else forgotten_in(proved)

    def remembered(self, proved: Proved) -> bytes | None:
        """The body this very request was answered with before."""
        return self._replays.get((proved.id, proved.at))

    def remember(self, proved: Proved, body: bytes) -> bytes:
        """The body to send: the first one remembered for this very request."""
        until = proved.at + self.limits.age(proved.kind)
        return self._replays.keep((proved.id, proved.at), body, until)

    def respond(self, proved: Proved, answer: Answer) -> bytes:
        """The body for a request; `answer` is asked once, not again for a replay."""
        known = self.remembered(proved)
        if known is not None:
            return known
        turns = tuple(self.read(proved))
        exchange = Exchange(turns, answer, listening_in(proved))
        return self.remember(proved, self._skill.run(exchange))
