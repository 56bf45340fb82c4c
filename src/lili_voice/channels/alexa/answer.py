"""Lili's replies as Alexa's JSON, through Amazon's own skill and response classes.

Limits are Amazon's: 8,000 characters of speech, 8,000 of card, 120 kB altogether.
"""

import json
from dataclasses import dataclass

from ask_sdk_core.dispatch_components.request_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_core.skill import CustomSkill
from ask_sdk_core.skill_builder import CustomSkillBuilder
from ask_sdk_model.intent_request import IntentRequest
from ask_sdk_model.request_envelope import RequestEnvelope
from ask_sdk_model.response import Response
from ask_sdk_model.response_envelope import ResponseEnvelope
from ask_sdk_model.ui.reprompt import Reprompt
from ask_sdk_model.ui.simple_card import SimpleCard
from ask_sdk_model.ui.ssml_output_speech import SsmlOutputSpeech

from lili_voice.channels import Answer
from lili_voice.speech import Speech
from lili_voice.turn import Reply, Screen, Turn

VERSION = "1.0"
MOST_SSML = 8000
MOST_HEARD = 900  # about a minute: more is not listened to
MOST_CARD = 8000
MOST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Exchange:
    """What the skill is invoked with: the turns of a request and who answers them."""

    turns: tuple[Turn, ...]
    answer: Answer


class EveryRequest(AbstractRequestHandler):
    """Answers whatever it is asked: which scene answers is not Alexa's business."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return True

    def handle(self, handler_input: HandlerInput) -> Response:
        exchange: Exchange = handler_input.context
        response = Response()
        for turn in exchange.turns:
            response = response_for(exchange.answer(turn))
        return response


class Skill:
    """Amazon's skill with the one handler; it is safe to share between threads."""

    def __init__(self) -> None:
        builder = CustomSkillBuilder()
        builder.add_request_handler(EveryRequest())
        self._skill: CustomSkill = builder.create()
        self._serializer = DefaultSerializer()
        self._warm_up()

    def run(self, exchange: Exchange) -> bytes:
        """The body that answers one request; no turn earns an empty response."""
        # The request is proved and read by now and the handler needs no more of it,
        # so that Amazon's strict parser has nothing to trip over.
        request = RequestEnvelope(version=VERSION, request=IntentRequest())
        return self.body(self._skill.invoke(request, exchange).response)

    def body(self, response: Response | None) -> bytes:
        """The same response gives the same bytes, always."""
        envelope = ResponseEnvelope(version=VERSION, response=response)
        plain = self._serializer.serialize(envelope)
        text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
        return text.encode("utf-8", "replace")

    def _warm_up(self) -> None:
        # The serialiser completes tables shared by all threads the first time it
        # meets a class; afterwards it only reads them.
        speech = SsmlOutputSpeech(ssml="<speak/>")
        self.body(
            Response(
                output_speech=speech,
                reprompt=Reprompt(output_speech=speech),
                card=SimpleCard(title="", content=""),
                should_end_session=True,
            )
        )


def response_for(reply: Reply) -> Response:
    """A reply as Alexa's response: the microphone opens exactly for a reprompt."""
    spoken = _output(reply.speech)
    if spoken is None:
        return Response()
    again = _output(reply.reprompt) if reply.reprompt is not None else None
    return Response(
        output_speech=spoken,
        reprompt=Reprompt(output_speech=again) if again else None,
        card=_card(reply.screen) if reply.screen else None,
        should_end_session=reply.reprompt is None,
    )


def _output(speech: Speech) -> SsmlOutputSpeech | None:
    speech = fitted(speech)
    return SsmlOutputSpeech(ssml=speech.ssml()) if speech else None


def fitted(speech: Speech) -> Speech:
    """The speech cut to what Alexa accepts and a learner will listen to."""
    speech = speech.fit(MOST_SSML)
    while (heard := len(speech.plain())) > MOST_HEARD:
        speech = speech.fit(len(speech.ssml()) * MOST_HEARD // heard)
    return speech


def _card(screen: Screen) -> SimpleCard:
    title = _cut(screen.title, MOST_TITLE)
    return SimpleCard(title=title, content=_cut(screen.text, MOST_CARD - len(title)))


def _cut(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    return (kept.rsplit(None, 1)[0] if " " in kept else kept) + "…"
