"""Rules for the JSON package of Dialogflow CX."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lili_voice.publish.dialogflow.cx import named
from lili_voice.publish.dialogflow.rules.cx_flows import Known, lint_flow
from lili_voice.publish.dialogflow.rules.cx_intents import lint_intent
from lili_voice.publish.dialogflow.rules.limits import (
    LONGEST_WAIT,
    MOST_CX_INTENTS,
    MOST_ENTITY_TYPES,
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

# intents/Name/Name.json, intents/Name/trainingPhrases/en.json, webhooks/name.json
_OWN = re.compile(r"(?P<kind>\w+)/(?:(?P<folder>[^/]+)/)?(?P<file>[^/]+)\.json")
_WITHIN = re.compile(
    r"(?P<kind>\w+)/(?P<folder>[^/]+)/(?P<what>trainingPhrases|entities)/"
    r"(?P<language>[^/]+)\.json"
)

Named = Mapping[str, Any]


def lint_cx(files: Files) -> list[str]:
    """A sentence for each rule that a CX package breaks."""
    package = parsed(files)
    kinds = {
        kind: _own(package, kind)
        for kind in ("flows", "intents", "entityTypes", "webhooks")
    }
    return [
        *lint_json(files),
        *_lint_paths(package),
        *_lint_languages(package),
        *_lint_agent(package, kinds["flows"]),
        *lint_count("intents", len(kinds["intents"]), MOST_CX_INTENTS),
        *lint_count("entity types", len(kinds["entityTypes"]), MOST_ENTITY_TYPES),
        *(s for one in kinds["webhooks"].values() for s in _lint_webhook(one)),
        *_lint_flows(kinds),
        *_lint_intents(package, kinds),
        *_lint_entities(package, kinds["entityTypes"]),
        *(s for kind, own in kinds.items() for s in _lint_ids(kind, own)),
    ]


def _own(package: Package, kind: str) -> Named:
    """What is of one kind, by display name."""
    found = ((_OWN.fullmatch(path), said) for path, said in package.items())
    return {
        str(said.get("displayName")): said
        for match, said in found
        if match and match["kind"] == kind
    }


def _within(package: Package, what: str) -> Mapping[str, list[Any]]:
    """The sentences of each intent, or the entries of each entity type."""
    found = ((_WITHIN.fullmatch(path), said) for path, said in package.items())
    return {
        match["folder"]: said.get(what, [])
        for match, said in found
        if match and match["what"] == what
    }


def _lint_paths(package: Package) -> Iterator[str]:
    """A folder and a file are named as their owner is, its marks escaped."""
    for path, said in package.items():
        match = _OWN.fullmatch(path)
        if match is None:
            continue
        name = named(str(said.get("displayName")))
        if match["file"] != name or match["folder"] not in (None, name):
            yield f"{path} should be named {name!r}"


def _lint_languages(package: Package) -> Iterator[str]:
    agent = package.get("agent.json", {})
    default = agent.get("defaultLanguageCode")
    known = {default, *agent.get("supportedLanguageCodes", [])}
    if not default:
        yield "agent.json must tell a default language"
    for path, said in package.items():
        match = _WITHIN.fullmatch(path)
        if match is None:
            continue
        own = {one.get("languageCode") for one in said.get(match["what"], [])}
        if match["language"] not in known or own - {match["language"]}:
            yield f"{path} is in a language that is not its own or the agent's"


def _lint_agent(package: Package, flows: Named) -> Iterator[str]:
    start = package.get("agent.json", {}).get("startFlow")
    if start not in flows:
        yield f"the agent starts with {start!r}, which is no flow"


def _lint_webhook(webhook: Mapping[str, Any]) -> Iterator[str]:
    service = webhook.get("genericWebService", {})
    listed = service.get("requestHeaders", [])
    headers = {str(one.get("key")): one.get("value") for one in listed}
    yield from lint_address(str(service.get("uri", "")), headers)
    seconds = webhook.get("timeout", {}).get("seconds", 0)
    if not 0 < seconds <= LONGEST_WAIT:
        yield f"a webhook may take {LONGEST_WAIT} seconds, not {seconds}"


def _lint_flows(kinds: Mapping[str, Named]) -> Iterator[str]:
    known = Known(kinds["intents"], kinds["webhooks"])
    for flow in kinds["flows"].values():
        yield from lint_flow(flow, known)


def _lint_intents(package: Package, kinds: Mapping[str, Named]) -> Iterator[str]:
    spoken = _within(package, "trainingPhrases")
    entities = {f"@{name}" for name in kinds["entityTypes"]}
    said = []
    for name, intent in kinds["intents"].items():
        phrases = spoken.get(named(name), [])
        yield from lint_intent(intent, phrases, entities)
        said += [(name, "".join(p["text"] for p in one["parts"])) for one in phrases]
    yield from lint_said(said)
    yield from lint_ids(
        "sentences", (p["id"] for all_ in spoken.values() for p in all_)
    )


def _lint_entities(package: Package, kinds: Named) -> Iterator[str]:
    listed = _within(package, "entities")
    for name in kinds:
        yield from lint_entries(name, listed.get(named(name), []))


def _lint_ids(kind: str, own: Named) -> Iterator[str]:
    yield from lint_ids(kind, (said.get("name") for said in own.values()))
