"""ES's door: proves, reads and answers one request at a time.

Google waits five seconds. A request delivered again has the same turn id, and the
assistant answers the same turn with the same reply: nothing is remembered here.
"""

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass

from lili_voice.channels import Answer, Incoming
from lili_voice.channels.dialogflow.proving import Now, Proved, shown, turn_id, whole
from lili_voice.channels.dialogflow_es.answer import body
from lili_voice.channels.dialogflow_es.envelope import Surface, surface_of, turns_in
from lili_voice.channels.secrets import Secrets
from lili_voice.errors import Refused
from lili_voice.turn import Reply, Turn


@dataclass(eq=False)
class DialogflowEsChannel:
    """Dialogflow ES for agents that send one of `secrets` as X-Lili-Secret.

    `now` tells the aware time. A learner is the user or else the session that the
    request names: whoever is to be known again must come with the same one.
    """

    secrets: Secrets
    _: KW_ONLY
    now: Now

    def prove(self, incoming: Incoming) -> Proved:
        """The request, if it shows the secret (else 403) and is one of ES (400)."""
        envelope = shown(incoming, self.secrets)
        if not isinstance(envelope.get("queryResult"), dict):
            raise Refused("the body is no request of Dialogflow ES")
        given = whole(envelope, "responseId")
        at = self.now()
        return Proved(turn_id(given, incoming.body, at), at, envelope)

    def read(self, proved: Proved) -> Sequence[Turn]:
        """The turn in a request, or none."""
        return turns_in(proved)

    def write(self, turn: Turn, reply: Reply) -> bytes:
        """The JSON answering a turn; the same reply gives the same bytes."""
        return body(reply, Surface.CHAT if turn.screen else Surface.VOICE)

    def forgets(self, proved: Proved) -> str | None:
        """None: ES never tells that somebody left."""
        return None

    def respond(self, proved: Proved, answer: Answer) -> bytes:
        """The body for a request, in the form of where it came from."""
        replies = [answer(turn) for turn in self.read(proved)]
        return body(replies[0] if replies else None, surface_of(proved))
