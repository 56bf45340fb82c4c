"""Lili's replies as Alexa's JSON, through Amazon's own skill and response classes.

Limits are Amazon's: 8,000 characters of speech, 8,000 of card, 120 kB altogether.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import cast

from ask_sdk_core.dispatch_components.request_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.skill import CustomSkill
from ask_sdk_core.skill_builder import CustomSkillBuilder
from ask_sdk_model.directive import Directive
from ask_sdk_model.intent_request import IntentRequest
from ask_sdk_model.request_envelope import RequestEnvelope
from ask_sdk_model.response import Response
from ask_sdk_model.response_envelope import ResponseEnvelope
from ask_sdk_model.session import Session
from ask_sdk_model.ui.reprompt import Reprompt
from ask_sdk_model.ui.simple_card import SimpleCard
from ask_sdk_model.ui.ssml_output_speech import SsmlOutputSpeech

from lili_voice.channels import Answer
from lili_voice.channels.alexa.envelope import LISTENING
from lili_voice.channels.alexa.listening import heed
from lili_voice.channels.alexa.plain import Serializer, written
from lili_voice.channels.alexa.screen import shown
from lili_voice.channels.fitting import cut, fitted
from lili_voice.speech import Speech, say
from lili_voice.turn import Awaited, Intent, Reply, Screen, Turn

VERSION = "1.0"
MOST_SSML = 8000
MOST_CARD = 8000
MOST_TITLE = 200
LARGEST = 120_000
_ANY_TIME = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Exchange:
    """What the skill is invoked with: the turns of a request and who answers them.

    `listening` is whether the reply before it had words listened for.
    """

    turns: tuple[Turn, ...]
    answer: Answer
    listening: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A response, and whether words are listened for after it."""

    response: Response
    listening: bool


class EveryRequest(AbstractRequestHandler):
    """Answers whatever it is asked: which scene answers is not Alexa's business."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return True

    def handle(self, handler_input: HandlerInput) -> Response:
        exchange: Exchange = handler_input.context
        told = Told(Response(), exchange.listening)
        for turn in exchange.turns:
            told = tell(turn, exchange.answer(turn), told.listening)
        if told.listening and told.response.output_speech:
            handler_input.attributes_manager.session_attributes = {LISTENING: True}
        return told.response


class Skill:
    """Amazon's skill with the one handler; it is safe to share between threads."""

    def __init__(self) -> None:
        builder = CustomSkillBuilder()
        builder.add_request_handler(EveryRequest())
        self._skill: CustomSkill = builder.create()
        self._serializer = Serializer()
        self._warm_up()

    def run(self, exchange: Exchange) -> bytes:
        """The body that answers one request; no turn earns an empty response."""
        # The request is proved and read by now and the handler needs no more of it,
        # so that Amazon's strict parser has nothing to trip over.
        request = RequestEnvelope(
            version=VERSION, session=Session(), request=IntentRequest()
        )
        return self.body(self._skill.invoke(request, exchange))

    def write(self, turn: Turn, reply: Reply) -> bytes:
        """The body that answers one turn with a reply."""
        return self.run(Exchange((turn,), lambda _: reply))

    def body(self, said: ResponseEnvelope) -> bytes:
        """The same response gives the same bytes, always."""
        envelope = ResponseEnvelope(
            version=VERSION,
            session_attributes=said.session_attributes or None,
            response=said.response,
        )
        body = written(envelope, self._serializer)
        if len(body) > LARGEST and said.response is not None:
            # Alexa refuses the whole of it: what is said comes first.
            said.response.directives = None
            body = written(envelope, self._serializer)
        return body

    def _warm_up(self) -> None:
        # The serialiser completes tables shared by all threads the first time it
        # meets a class; afterwards it only reads them.
        word = say("x")
        for screen in (False, True):
            turn = Turn("x", "x", Intent.LAUNCH, _ANY_TIME, screen=screen)
            for awaits in Awaited:
                reply = Reply(word, turn.intent, word, awaits, ("x", "y"))
                told = tell(turn, replace(reply, screen=Screen("x", "x")), True)
                self.body(ResponseEnvelope(response=told.response))


def tell(turn: Turn, reply: Reply, listening: bool) -> Told:
    """A reply as Alexa's response: the microphone opens exactly for a reprompt.

    `listening` is whether the reply before this one had words listened for.
    """
    spoken = _output(reply.speech)
    if spoken is None:
        return Told(Response(), listening)
    again = _output(reply.reprompt) if reply.reprompt is not None else None
    heeded = heed(turn, reply, listening)
    page = shown(reply) if turn.screen else None
    directives = [one for one in (heeded.directive, page) if one]
    response = Response(
        output_speech=spoken,
        reprompt=Reprompt(output_speech=again) if again else None,
        card=_card(reply.screen) if reply.screen and page is None else None,
        directives=cast("list[Directive]", directives) or None,
        should_end_session=reply.reprompt is None,
    )
    return Told(response, heeded.listening)


def _output(speech: Speech) -> SsmlOutputSpeech | None:
    speech = fitted(speech.fit(MOST_SSML))
    return SsmlOutputSpeech(ssml=speech.ssml()) if speech else None


def _card(screen: Screen) -> SimpleCard:
    title = cut(screen.title, MOST_TITLE)
    return SimpleCard(title=title, content=cut(screen.text, MOST_CARD - len(title)))
