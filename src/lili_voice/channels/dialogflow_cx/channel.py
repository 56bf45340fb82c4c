"""CX's door: proves, reads and answers one request at a time.

Google waits five seconds unless the agent's webhook says otherwise. A request
delivered again has the same turn id, and the assistant answers the same turn with the
same reply: nothing is remembered here.
"""

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass

from lili_voice.channels import Answer, Incoming
from lili_voice.channels.dialogflow.proving import Now, Proved, shown, turn_id, whole
from lili_voice.channels.dialogflow.telling import as_bytes
from lili_voice.channels.dialogflow_cx.answer import body
from lili_voice.channels.dialogflow_cx.envelope import end_of_session, turns_in
from lili_voice.channels.secrets import Secrets
from lili_voice.errors import Refused
from lili_voice.turn import Reply, Turn


@dataclass(eq=False)
class DialogflowCxChannel:
    """Dialogflow CX for agents that send one of `secrets` as X-Lili-Secret.

    `now` tells the aware time. A learner is the session that the request names:
    whoever is to be known again must come with the same one.
    """

    secrets: Secrets
    _: KW_ONLY
    now: Now

    def prove(self, incoming: Incoming) -> Proved:
        """The request, if it shows the secret (else 403) and is one of CX (400)."""
        envelope = shown(incoming, self.secrets)
        given = whole(envelope, "detectIntentResponseId")
        parts = envelope.get("sessionInfo"), envelope.get("fulfillmentInfo")
        if not given and not any(isinstance(one, dict) for one in parts):
            raise Refused("the body is no request of Dialogflow CX")
        at = self.now()
        return Proved(turn_id(given, incoming.body, at), at, envelope)

    def read(self, proved: Proved) -> Sequence[Turn]:
        """The turn in a request, or none."""
        return turns_in(proved)

    def write(self, turn: Turn, reply: Reply) -> bytes:
        """The JSON answering a turn; the same reply gives the same bytes.

        Only `respond` also ends the session: the page to go to is in the request.
        """
        return body(reply, screen=turn.screen)

    def forgets(self, proved: Proved) -> str | None:
        """None: CX never tells that somebody left."""
        return None

    def respond(self, proved: Proved, answer: Answer) -> bytes:
        """The body for a request; without a turn in it, it is empty."""
        for turn in self.read(proved):
            end = end_of_session(proved)
            return body(answer(turn), screen=turn.screen, end=end)
        return as_bytes({})
