"""What a browser is shown at the front: the page to talk on, or a few words."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from flask import Blueprint, Request

from lili_voice.errors import StoreError
from lili_voice.knowledge.keeping.factstore import is_store
from lili_voice.server import pages
from lili_voice.server.callers import Callers
from lili_voice.server.platforms import PAGE
from lili_voice.server.watch import Watch
from lili_voice.settings import Settings

if TYPE_CHECKING:
    from lili_voice.server.webhook import Webhook

PURPOSE = "visits of the page"
NOT_SAVED = (
    "LILI_SAVE_UPLOADS: uploads are not saved, since {why}; set LILI_CONTENT to a "
    "folder of documents that Lili may write to, or take LILI_SAVE_UPLOADS away"
)

SHOWN = (
    "LILI_PAGE: is not set, so the page and the library show every fact of the "
    "documents to whoever reaches this address; LILI_PAGE=no switches them off, and "
    "LILI_PAGE=yes says that it is meant"
)

log = logging.getLogger("lili_voice.server")

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Front:
    """Whether there is a page, and the folder its uploads may be saved to."""

    page: bool = True
    saves_to: Path | None = None


def front_of(settings: Settings) -> Front:
    """What the settings ask for."""
    saves = settings.save_uploads and not why_unsaved(settings)
    return Front(settings.page, settings.content if saves else None)


def why_unsaved(settings: Settings) -> str:
    """Why uploads cannot be saved although that was asked for, or ""."""
    content = settings.content
    why = ""
    if not settings.page:
        why = "LILI_PAGE is no"
    elif content is None:
        why = "the starter documents stay as they are"
    elif not content.is_dir():
        why = "LILI_CONTENT is a single document"
    elif is_store(content):
        why = "LILI_CONTENT is a store made by `lili ingest --out`"
    return NOT_SAVED.format(why=why) if why and settings.save_uploads else ""


def doubts(settings: Settings) -> tuple[str, ...]:
    """What may not be as it was meant."""
    open_unasked = settings.page and not settings.page_asked_for and settings.reached
    told = (why_unsaved(settings), SHOWN if open_unasked else "")
    return tuple(filter(None, told))


def doors(
    webhook: "Webhook", callers: Callers, now: Clock, front: Front
) -> list[Blueprint]:
    """The routes at the front."""
    lili, watch = webhook.lili, webhook.watch
    if not front.page or lili.stage is None or lili.key_for is None:
        return [pages.door(lili.try_asking, callers)]
    # Here, so that whoever has no page starts without it.
    from lili_voice.simulator.web import Porter, door

    porter = Porter(
        now=now,
        admit=_admission(watch, callers),
        newcomer=_charging(watch, callers),
        here=callers.is_here,
        key=lili.key_for(PURPOSE),
        content=front.saves_to,
        token=callers.token or "",
        answered=_counting(watch),
        failed=_outages(watch),
    )
    return door(lili.stage, porter)


def _admission(watch: Watch, callers: Callers) -> Callable[[Request, str], None]:
    def admit(request: Request, learner: str) -> None:
        if not callers.is_here(request):
            watch.admit_from(request.environ)
        watch.admit(learner)

    return admit


def _charging(watch: Watch, callers: Callers) -> Callable[[Request], None]:
    def newcomer(request: Request) -> None:
        if not callers.is_here(request):
            watch.refused(request.environ)

    return newcomer


def _counting(watch: Watch) -> Callable[[str, float], None]:
    def answered(intent: str, seconds: float) -> None:
        watch.tally.turn(PAGE, intent, seconds)

    return answered


def _outages(watch: Watch) -> Callable[[StoreError], None]:
    def failed(problem: StoreError) -> None:
        log.error("%s", problem)
        watch.tally.store_failure()

    return failed
