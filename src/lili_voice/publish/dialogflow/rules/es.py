"""Rules for the package of Dialogflow ES."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from lili_voice.publish.dialogflow.agent import WELCOME_EVENT
from lili_voice.publish.dialogflow.rules.es_intents import lint_intent, lint_sentence
from lili_voice.publish.dialogflow.rules.limits import (
    MOST_ENTITY_TYPES,
    MOST_ES_INTENTS,
    lint_count,
    lint_entries,
    lint_ids,
    lint_said,
)
from lili_voice.publish.dialogflow.rules.package import (
    Package,
    lint_address,
    lint_json,
    parsed,
)
from lili_voice.publish.files import Files

_SAYS = re.compile(r"intents/(?P<name>.+)_usersays_(?P<language>[a-z-]+)\.json")
_ENTRIES = re.compile(r"entities/(?P<name>.+)_entries_(?P<language>[a-z-]+)\.json")
_INTENT = re.compile(r"intents/(?!.*_usersays_[a-z-]+\.json)(?P<name>.+)\.json")
_ENTITY = re.compile(r"entities/(?!.*_entries_[a-z-]+\.json)(?P<name>.+)\.json")

Named = Mapping[str, Any]


def lint_es(files: Files) -> list[str]:
    """A sentence for each rule that an ES package breaks."""
    package = parsed(files)
    intents, entities = _named(package, _INTENT), _named(package, _ENTITY)
    kinds = {f"@{name}" for name in entities}
    return [
        *lint_json(files),
        *_lint_agent(package),
        *lint_count("intents", len(intents), MOST_ES_INTENTS),
        *lint_count("entity types", len(entities), MOST_ENTITY_TYPES),
        *_lint_names(intents, entities),
        *(s for intent in intents.values() for s in lint_intent(intent, kinds)),
        *_lint_doors(package, intents),
        *_lint_languages(package, intents, entities),
        *_lint_said(package, intents),
        *_lint_values(package, entities),
        *_lint_ids(package, intents, entities),
    ]


def _named(package: Package, pattern: re.Pattern[str]) -> Named:
    found = ((pattern.fullmatch(path), said) for path, said in package.items())
    return {match["name"]: said for match, said in found if match}


def _lint_agent(package: Package) -> Iterator[str]:
    agent = package.get("agent.json", {})
    webhook = agent.get("webhook", {})
    if not package.get("package.json", {}).get("version"):
        yield "package.json must tell a version"
    if agent.get("onePlatformApiVersion") != "v2":
        yield "agent.json must ask for requests of v2"
    if not webhook.get("available"):
        yield "the webhook is not switched on"
    yield from lint_address(str(webhook.get("url", "")), webhook.get("headers", {}))


def _lint_names(intents: Named, entities: Named) -> Iterator[str]:
    for file, said in (*intents.items(), *entities.items()):
        if said.get("name") != file:
            yield f"{file}.json calls itself {said.get('name')!r}"


def _lint_doors(package: Package, intents: Named) -> Iterator[str]:
    """Free text and the welcome each have an intent, and there is no third way in."""
    spoken = _named(package, _SAYS)
    fallbacks = [name for name, said in intents.items() if said.get("fallbackIntent")]
    if len(fallbacks) != 1:
        yield f"there must be one fallback intent, not {len(fallbacks)}"
    for name in set(fallbacks) & spoken.keys():
        yield f"{name} is the fallback, so it may have no sentences"
    for name in intents.keys() - spoken.keys() - set(fallbacks):
        yield f"{name} has no sentences"
    events = Counter(
        str(event.get("name"))
        for said in intents.values()
        for event in said.get("events", [])
    )
    if events[WELCOME_EVENT] != 1:
        yield f"one intent must have the event {WELCOME_EVENT}"


def _lint_languages(package: Package, intents: Named, entities: Named) -> Iterator[str]:
    agent = package.get("agent.json", {})
    known = {agent.get("language"), *agent.get("supportedLanguages", [])}
    for pattern, owners in ((_SAYS, intents), (_ENTRIES, entities)):
        for path in package:
            match = pattern.fullmatch(path)
            if match and match["name"] not in owners:
                yield f"{path} belongs to nothing"
            if match and match["language"] not in known:
                yield f"{path} is in a language that the agent does not speak"


def _lint_said(package: Package, intents: Named) -> Iterator[str]:
    said = []
    for name, sentences in _named(package, _SAYS).items():
        for sentence in sentences:
            data = sentence.get("data", [])
            said.append((name, "".join(str(part.get("text")) for part in data)))
            yield from lint_sentence(intents.get(name, {}), data)
    yield from lint_said(said)


def _lint_values(package: Package, entities: Named) -> Iterator[str]:
    listed = _named(package, _ENTRIES)
    for name in entities:
        yield from lint_entries(name, listed.get(name, []))


def _lint_ids(package: Package, intents: Named, entities: Named) -> Iterator[str]:
    yield from lint_ids("intents", (said.get("id") for said in intents.values()))
    yield from lint_ids("entities", (said.get("id") for said in entities.values()))
    spoken = _named(package, _SAYS).values()
    yield from lint_ids("sentences", (one.get("id") for said in spoken for one in said))
