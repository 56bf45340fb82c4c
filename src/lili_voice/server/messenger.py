"""GET and POST /messenger: posts of Messenger, acknowledged at once.

What a post says lies in the inbox before it is acknowledged; a `Postman` answers it.
"""

from collections.abc import Callable, Sequence

from flask import Blueprint, Response, request

from lili_voice.channels import Incoming
from lili_voice.channels.messenger import Event, MessengerChannel
from lili_voice.channels.messenger.events import packed
from lili_voice.server.at_once import Headers
from lili_voice.server.platforms import MESSENGER
from lili_voice.stores import Letter

PLAIN = "text/plain; charset=utf-8"


def door(
    channel: MessengerChannel, take_in: Callable[[Sequence[Letter]], None]
) -> Blueprint:
    """The routes; a post the channel does not prove is Refused.

    `take_in` keeps letters for good, or raises StoreError (503): then Messenger posts
    again.
    """
    routes = Blueprint(MESSENGER.name, __name__)

    @routes.get(MESSENGER.path)
    def show_it_is_ours() -> Response:
        return Response(channel.challenge(request.args), content_type=PLAIN)

    @routes.post(MESSENGER.path)
    def take_post() -> Response:
        body = request.get_data(cache=False)
        proved = channel.prove(Incoming(body, Headers(request.environ)))
        take_in([_letter(event) for event in channel.events(proved)])
        return Response("EVENT_RECEIVED", content_type=PLAIN)

    return routes


def _letter(event: Event) -> Letter:
    return Letter(event.id, event.learner, event.at, packed(event))
