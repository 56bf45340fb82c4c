"""Opens the channels that the settings name; the others are not even imported."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from lili_voice.channels import Answering
from lili_voice.channels.secrets import Secrets
from lili_voice.cli.wiring import Lili
from lili_voice.errors import OperatorError
from lili_voice.server.answers import counted
from lili_voice.server.platforms import (
    ALEXA,
    DIALOGFLOW_CX,
    DIALOGFLOW_ES,
    MESSENGER,
    Platform,
)
from lili_voice.server.watch import Watch
from lili_voice.settings import MessengerSettings, Settings

if TYPE_CHECKING:
    from flask import Blueprint

    from lili_voice.channels.alexa.certificates import Roots
    from lili_voice.channels.alexa.keys import Fetch
    from lili_voice.server.postman import Postman

Channels = Mapping[Platform, Answering[Any]]


@dataclass(frozen=True, slots=True)
class Outside:
    """What lies beyond this process: the aware time, and Alexa's certificates.

    `roots` (PEM) are trusted instead of certifi's, `fetch` gets a chain's PEM by its
    address.
    """

    now: Callable[[], datetime]
    roots: "Roots" = None
    fetch: "Fetch | None" = None


def channels_of(settings: Settings, outside: Outside) -> Channels:
    """The channels that answer at once, as far as they have secrets."""
    found: dict[Platform, Answering[Any]] = {}
    if settings.alexa_skill_ids:
        found[ALEXA] = _alexa(settings.alexa_skill_ids, outside)
    if settings.dialogflow_es:
        found[DIALOGFLOW_ES] = _dialogflow_es(settings.dialogflow_es, outside)
    if settings.dialogflow_cx:
        found[DIALOGFLOW_CX] = _dialogflow_cx(settings.dialogflow_cx, outside)
    return found


def messenger_of(
    chosen: MessengerSettings, now: Callable[[], datetime], lili: Lili, watch: Watch
) -> "tuple[Blueprint, Postman]":
    """Messenger's door, and the postman who answers behind it; he is to be started.

    Nobody is told there to come back later: letters wait, and the postman takes one of
    a person at a time. Raises OperatorError where httpx is not installed.
    """
    from lili_voice.channels.messenger import MessengerChannel
    from lili_voice.channels.messenger.sending import open_graph
    from lili_voice.server.delivery import Delivery
    from lili_voice.server.messenger import door
    from lili_voice.server.postman import Postman

    if lili.inbox is None:
        raise OperatorError("Messenger needs a store with an inbox")
    channel = MessengerChannel(
        Secrets(chosen.app_secrets), Secrets((chosen.verify_token,)), now=now
    )
    graph = open_graph(chosen.graph_url, chosen.page_token, now)
    answer = counted(lili.answer, MESSENGER.name, replace(watch, learners=None))
    delivery = Delivery(
        inbox=lili.inbox(),
        channel=channel,
        answer=answer,
        graph=graph,
        now=now,
        tally=watch.tally,
    )
    postman = Postman(delivery, watch.leaving)
    return door(channel, postman.take_in), postman


def _alexa(skill_ids: tuple[str, ...], outside: Outside) -> Answering[Any]:
    from lili_voice.channels.alexa import AlexaChannel

    return AlexaChannel(
        skill_ids, now=outside.now, roots=outside.roots, fetch=outside.fetch
    )


def _dialogflow_es(secrets: tuple[bytes, ...], outside: Outside) -> Answering[Any]:
    from lili_voice.channels.dialogflow_es import DialogflowEsChannel

    return DialogflowEsChannel(Secrets(secrets), now=outside.now)


def _dialogflow_cx(secrets: tuple[bytes, ...], outside: Outside) -> Answering[Any]:
    from lili_voice.channels.dialogflow_cx import DialogflowCxChannel

    return DialogflowCxChannel(Secrets(secrets), now=outside.now)
