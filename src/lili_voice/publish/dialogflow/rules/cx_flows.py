"""Rules for a flow of Dialogflow CX."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lili_voice.publish.dialogflow.rules.limits import lint_ids

Json = Mapping[str, Any]

ASKING = ("sys.no-match-default", "sys.no-input-default", "WELCOME")
FAILED = "webhook.error"
# Pages that every flow has.
_PAGES = {"END_SESSION", "END_FLOW", "START_PAGE", "CURRENT_PAGE", "PREVIOUS_PAGE"}


@dataclass(frozen=True, slots=True)
class Known:
    """What a flow may speak of, by display name."""

    intents: Mapping[str, Json]
    webhooks: Mapping[str, Json]


def lint_flow(flow: Json, known: Known) -> Iterator[str]:
    """Every intent, silence and what matches nothing reach the webhook."""
    routes, handlers = flow.get("transitionRoutes", []), flow.get("eventHandlers", [])
    for route in routes:
        yield from _lint_asking(str(route.get("intent")), route, known)
    for handler in handlers:
        yield from _lint_handler(handler, known)
    yield from _lint_routed(routes, known)
    yield from _lint_events(handlers)
    yield from lint_ids("routes", (one.get("name") for one in (*routes, *handlers)))


def _lint_routed(routes: list[Json], known: Known) -> Iterator[str]:
    led = Counter(str(route.get("intent")) for route in routes)
    for name in led.keys() - known.intents.keys():
        yield f"a route leads from {name!r}, which is no intent"
    for name, intent in known.intents.items():
        wanted = 0 if intent.get("isFallback") else 1
        if led[name] != wanted:
            yield f"{name} has {led[name]} routes; it needs {wanted}"


def _lint_events(handlers: list[Json]) -> Iterator[str]:
    events = Counter(handler.get("event") for handler in handlers)
    for event in (*ASKING, FAILED):
        if events[event] != 1:
            yield f"event {event} has {events[event]} answers; it needs one"


def _lint_handler(handler: Json, known: Known) -> Iterator[str]:
    event, fulfillment = (
        str(handler.get("event")),
        handler.get("triggerFulfillment", {}),
    )
    if not event.startswith(FAILED):
        yield from _lint_asking(event, handler, known)
        return
    if fulfillment.get("webhook"):
        yield f"{event}: a webhook that failed may not be asked again"
    if not fulfillment.get("messages"):
        yield f"{event}: nothing is said"


def _lint_asking(what: str, route: Json, known: Known) -> Iterator[str]:
    fulfillment = route.get("triggerFulfillment", {})
    if fulfillment.get("webhook") not in known.webhooks:
        yield f"{what}: {fulfillment.get('webhook')!r} is no webhook"
    if not fulfillment.get("tag"):
        yield f"{what}: the webhook is told no tag"
    page = route.get("targetPage")
    if page is not None and page not in _PAGES:
        yield f"{what}: {page!r} is no page"
