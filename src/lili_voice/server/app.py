"""Puts the webhook together."""

import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Thread
from types import TracebackType

from flask import Flask

from lili_voice.channels.alexa import AlexaChannel
from lili_voice.channels.alexa.certificates import Roots
from lili_voice.channels.alexa.keys import Fetch
from lili_voice.cli.wiring import Lili, open_lili
from lili_voice.phrases import hear
from lili_voice.server import access, alexa, pages, refusals, turns
from lili_voice.settings import Settings

MOST_BODY = 256 * 1024

log = logging.getLogger("lili_voice.server")

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Doors:
    """Which doors are open: Alexa's when there is a channel, the one for turns to
    strangers when there is a token."""

    now: Clock
    alexa: AlexaChannel | None = None
    api_token: str | None = None


def create_app(
    settings: Settings,
    *,
    alexa_roots: Roots = None,
    alexa_fetch: Fetch | None = None,
    clock: Clock | None = None,
) -> Flask:
    """The webhook as a WSGI application, ready to answer at once.

    `alexa_roots` (PEM) are trusted instead of certifi's, `alexa_fetch` gets a chain's
    PEM by its address, `clock` tells the aware time. `app.extensions["lili"].close()`
    closes the learners. Raises LiliError.
    """
    now = clock or _now
    channel = None
    if settings.alexa_skill_ids:
        channel = AlexaChannel(
            settings.alexa_skill_ids, now=now, roots=alexa_roots, fetch=alexa_fetch
        )
    lili = open_lili(settings)
    for warning in lili.warnings:
        log.warning("%s", warning)
    hear("help")  # the phrases are read on first use
    Thread(target=lili.make_questions, name="questions", daemon=True).start()
    return app_around(lili, Doors(now, channel, settings.api_token))


def app_around(lili: Lili, doors: Doors) -> Flask:
    """The webhook around any Lili."""
    app = Webhook("lili_voice.server", static_folder=None, template_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = MOST_BODY
    app.extensions["lili"] = lili
    # "//alexa" is no page; an answer must not send anyone to another address.
    app.url_map.merge_slashes = False
    refusals.add_to(app)
    app.register_blueprint(pages.door(lili.try_asking))
    app.register_blueprint(turns.door(lili.answer, doors.now, doors.api_token))
    if doors.alexa:
        app.register_blueprint(alexa.door(lili, doors.alexa))
    access.add_to(app)
    return app


class Webhook(Flask):
    """Flask, but for one thing: a learner's words never reach the log."""

    def log_exception(
        self,
        exc_info: tuple[type, BaseException, TracebackType]
        | tuple[None, None, None]
        | BaseException,
    ) -> None:
        """Where it went wrong, without the message: it may quote what was said."""
        kind, _, trace = exc_info if isinstance(exc_info, tuple) else (None, None, None)
        places = [
            f"{frame.filename}:{frame.lineno}" for frame in traceback.extract_tb(trace)
        ]
        log.error("%s at %s", getattr(kind, "__name__", "?"), " > ".join(places[-6:]))


def _now() -> datetime:
    return datetime.now(UTC)
