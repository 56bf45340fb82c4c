"""Messenger's door: proves its posts, reads them, writes messages."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY, dataclass
from datetime import datetime

from lili_voice.channels import Incoming
from lili_voice.channels.bodies import parsed
from lili_voice.channels.chips import tapped
from lili_voice.channels.messenger.events import Event, events_in
from lili_voice.channels.messenger.messages import messages
from lili_voice.channels.occasion import Occasion
from lili_voice.channels.secrets import Secrets
from lili_voice.errors import Refused
from lili_voice.phrases import Heard, hear
from lili_voice.turn import Intent, Reply, Turn

SIGNATURE = "x-hub-signature-256"
LONGEST_CHALLENGE = 512
ONLY_WORDS = "I can only read words, so please type what you want to say."
STARTED = Heard(Intent.LAUNCH)
_GET_STARTED = re.compile(r"<?get[ _-]?started>?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Proved:
    """A post that carries the signature of our app."""

    body: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class MessengerChannel:
    """Messenger for the app of `app_secrets`; `verify_token` is what its webhook was
    set up with, `now` tells the aware time."""

    app_secrets: Secrets
    verify_token: Secrets
    _: KW_ONLY
    now: Callable[[], datetime]

    def challenge(self, query: Mapping[str, str]) -> str:
        """What to answer when Messenger asks whether this webhook is ours.

        Raises `Refused` (403) unless the token is right.
        """
        known = self.verify_token.match(query.get("hub.verify_token", ""))
        asked = query.get("hub.challenge", "")
        if not known or query.get("hub.mode") != "subscribe":
            raise Refused("Messenger's verify token is not ours", 403)
        if not 0 < len(asked) <= LONGEST_CHALLENGE:
            raise Refused("Messenger's challenge is empty or too long", 403)
        return asked

    def prove(self, incoming: Incoming) -> Proved:
        """The post, if Messenger signed it; else `Refused`, 403 for the signature and
        400 for a signed body that is no JSON object."""
        shown = incoming.headers.get(SIGNATURE, "")
        kind, _, digest = shown.partition("=")
        # Always computed, so that the time does not tell a missing signature.
        signed = self.app_secrets.signed(incoming.body, digest)
        if kind != "sha256" or not signed:
            raise Refused("Messenger's signature does not fit", 403)
        return Proved(parsed(incoming.body))

    def events(self, proved: Proved) -> list[Event]:
        """All that was said in a post, in its order."""
        return list(events_in(proved.body, self.now()))

    def read(self, proved: Proved) -> list[Turn]:
        """The turns in a post."""
        return [self.turn(event) for event in self.events(proved)]

    def turn(self, event: Event) -> Turn:
        """The turn an event is."""
        return turn_of(event)

    def write(self, turn: Turn, reply: Reply) -> bytes:
        """The messages to send, as a JSON list; the same reply, the same bytes."""
        return written(turn, reply)


def turn_of(event: Event) -> Turn:
    """The turn an event is; something without words is UNCLEAR, without text."""
    heard = _heard(event)
    opens = heard == STARTED
    occasion = Occasion(event.id, event.learner, event.at, opens, screen=True)
    return occasion.turn(heard)


def written(turn: Turn, reply: Reply) -> bytes:
    """The messages that answer a turn, as a JSON list."""
    wordless = turn.intent is Intent.UNCLEAR and not turn.text
    told = messages(reply, ONLY_WORDS if wordless else "")
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "replace")


def _heard(event: Event) -> Heard:
    """What was tapped goes before its title, which Messenger may have cut."""
    if _GET_STARTED.fullmatch(event.payload):
        return STARTED
    if event.payload:
        return tapped(event.payload) or hear(event.payload)
    if not event.text.strip():
        return Heard(Intent.UNCLEAR)
    return hear(event.text)
