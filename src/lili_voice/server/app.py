"""Puts the webhook together."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from time import monotonic
from typing import TYPE_CHECKING
from wsgiref.types import WSGIApplication

from werkzeug.middleware.proxy_fix import ProxyFix

from lili_voice.channels.bodies import LARGEST
from lili_voice.cli.wiring import Lili, open_lili
from lili_voice.errors import LiliError
from lili_voice.server import at_once, front, monitors, refusals, turns
from lili_voice.server.callers import Callers
from lili_voice.server.front import Front, front_of
from lili_voice.server.gate import Gate
from lili_voice.server.opening import Channels, Outside, channels_of, messenger_of
from lili_voice.server.platforms import CHANNELS, PROVING
from lili_voice.server.watch import new_watch
from lili_voice.server.webhook import Webhook
from lili_voice.settings import MessengerSettings, Settings

if TYPE_CHECKING:
    from lili_voice.channels.alexa.certificates import Roots
    from lili_voice.channels.alexa.keys import Fetch

log = logging.getLogger("lili_voice.server")

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Doors:
    """Which doors are open: those of the platforms that have a channel, and the one for
    turns to strangers when there is a token.

    `proxies` is how many of ours a request passes, `turns_per_minute` how often one
    learner may speak, 0 for no limit; the clock `seconds` never goes back. `front` is
    what a browser is shown.
    """

    now: Clock
    api_token: str | None = None
    channels: Channels = field(default_factory=dict)
    messenger: MessengerSettings | None = None
    proxies: int = 0
    turns_per_minute: int = 0
    seconds: Callable[[], float] = monotonic
    front: Front = field(default_factory=Front)

    @property
    def reached(self) -> bool:
        """Whether Lili is reached from outside, by a platform or through a proxy."""
        return bool(self.proxies or self.channels or self.messenger)


def create_app(
    settings: Settings,
    *,
    alexa_roots: "Roots" = None,
    alexa_fetch: "Fetch | None" = None,
    clock: Clock | None = None,
) -> Webhook:
    """The webhook as a WSGI application, ready to answer at once.

    `alexa_roots` (PEM) are trusted instead of certifi's, `alexa_fetch` gets a chain's
    PEM by its address, `clock` tells the aware time. To be closed at the end. Raises
    LiliError.
    """
    outside = Outside(clock or _now, alexa_roots, alexa_fetch)
    channels = channels_of(settings, outside)
    lili = open_lili(settings)
    for warning in (*lili.warnings, *front.doubts(settings)):
        log.warning("%s", warning)
    doors = Doors(
        now=outside.now,
        api_token=settings.api_token,
        channels=channels,
        messenger=settings.messenger,
        proxies=settings.proxies,
        turns_per_minute=settings.turns_per_minute,
        front=front_of(settings),
    )
    try:
        app = app_around(lili, doors)
    except LiliError:
        lili.close()
        raise
    app.prepare()
    return app


def app_around(lili: Lili, doors: Doors) -> Webhook:
    """The webhook around any Lili."""
    watch = new_watch(
        doors.turns_per_minute, doors.seconds, proxied=bool(doors.proxies)
    )
    app = Webhook(lili, watch)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST
    app.extensions["lili"] = lili
    # "//alexa" is no page; an answer must not send anyone to another address.
    app.url_map.merge_slashes = False
    refusals.add_to(app, watch)
    _mount(app, doors)
    _surround(app, doors)
    return app


def _mount(app: Webhook, doors: Doors) -> None:
    """Every page that Flask serves."""
    lili, watch = app.lili, app.watch
    callers = Callers(doors.api_token, doors.reached)
    for routes in front.doors(app, callers, doors.now, doors.front):
        app.register_blueprint(routes)
    app.register_blueprint(monitors.door(app, callers))
    app.register_blueprint(turns.door(lili.answer, watch, doors.now, callers))
    if doors.messenger:
        routes, app.postman = messenger_of(doors.messenger, doors.now, lili, watch)
        app.register_blueprint(routes)
        app.postman.start()


def _surround(app: Webhook, doors: Doors) -> None:
    """What every request passes before Flask, the outermost last."""
    platforms = {
        platform.path: at_once.door(platform, channel, app.lili, app.watch)
        for platform, channel in doors.channels.items()
    }
    paths = [*platforms, *(rule.rule for rule in app.url_map.iter_rules())]
    around: WSGIApplication = Gate(
        inside=app.wsgi_app,
        doors=platforms,
        pages={path: CHANNELS.get(path, "") for path in paths},
        proving=PROVING.intersection(paths),
        watch=app.watch,
    )
    if proxies := doors.proxies:
        around = ProxyFix(around, x_for=proxies, x_proto=proxies, x_host=0)
    if proxies > 1:  # of which only the last may have told how the request came
        around = ProxyFix(around, x_for=0, x_proto=1, x_host=0)
    app.wsgi_app = around  # type: ignore[method-assign,assignment]


def _now() -> datetime:
    return datetime.now(UTC)
