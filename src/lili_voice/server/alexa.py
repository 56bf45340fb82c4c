"""POST /alexa: requests that Alexa signed."""

from flask import Blueprint, Response, request

from lili_voice.channels import Incoming
from lili_voice.channels.alexa import AlexaChannel
from lili_voice.cli.wiring import Lili


def door(lili: Lili, channel: AlexaChannel) -> Blueprint:
    """The route; a request the channel does not prove is Refused."""
    routes = Blueprint("alexa", __name__)

    @routes.post("/alexa")
    def take_request() -> Response:
        headers = {name.lower(): value for name, value in request.headers.items()}
        proved = channel.prove(Incoming(request.get_data(), headers))
        learner = channel.forgets(proved)
        # Delivered again, it must not forget a learner who came back meanwhile.
        if learner and channel.remembered(proved) is None:
            lili.forget(learner)
        body = channel.respond(proved, lili.answer)
        return Response(body, content_type="application/json;charset=utf-8")

    return routes
