"""Rules for the folder a skill is deployed from (Amazon's skillPackageSchema.json)."""

import json
import re
import struct
from collections.abc import Iterator, Mapping
from typing import Any

from lili_voice.publish.alexa.rules.examples import lint_examples
from lili_voice.publish.alexa.rules.manifest import lint_manifest
from lili_voice.publish.alexa.rules.model import lint

ROOT = "skill-package/"
_MODELS, _IMAGES = "interactionModels/custom/", "assets/images/"
_PART = re.compile(r"[A-Za-z0-9_.-]{1,64}")
_ALLOWED = re.compile(
    r"skill\.json"
    rf"|{_MODELS}[a-z]{{2}}-[A-Z]{{2}}\.json"
    rf"|{_IMAGES}[^/]+\.(?:png|jpe?g)"
    r"|response/display/[^/]+/(?:document\.json|(?:datasources|sources)/[^/]+\.json)"
)
_SIDES = {"smallIconUri": 108, "largeIconUri": 512}  # pixels
_PNG = b"\x89PNG\r\n\x1a\n"


def lint_package(files: Mapping[str, bytes]) -> list[str]:
    """A sentence for each rule that a project for ask-cli breaks, its models' too."""
    inside = {
        name.removeprefix(ROOT): content
        for name, content in files.items()
        if name.startswith(ROOT)
    }
    told = json.loads(inside.get("skill.json", b"{}"))
    manifest = told.get("manifest", {})
    pages = manifest.get("publishingInformation", {}).get("locales", {})
    return [
        *_lint_layout(files),
        *lint_manifest(told),
        *_lint_models(pages, inside),
        *(said for page in pages.values() for said in _lint_icons(page, inside)),
    ]


def _lint_layout(files: Mapping[str, bytes]) -> Iterator[str]:
    for needed in ("ask-resources.json", f"{ROOT}skill.json"):
        if needed not in files:
            yield f"{needed} is missing"
    for name in files:
        if not all(_PART.fullmatch(part) for part in name.split("/")):
            yield f"{name}: names may hold 64 letters, digits and . _ - only"
        inside = name.removeprefix(ROOT)
        if inside != name and not _ALLOWED.fullmatch(inside):
            yield f"{name} may not stand in a skill package"


def _lint_models(
    pages: Mapping[str, Any], inside: Mapping[str, bytes]
) -> Iterator[str]:
    """Each page has a model, and each model a page; the same model is read once."""
    models = {n: content for n, content in inside.items() if n.startswith(_MODELS)}
    named = {f"{_MODELS}{locale}.json": page for locale, page in pages.items()}
    yield from (f"{name} is missing" for name in named if name not in models)
    yield from (f"{name} has no page" for name in models if name not in named)
    wholes = {content: json.loads(content) for content in models.values()}
    for whole in wholes.values():
        yield from lint(whole)
    for name in sorted(named.keys() & models.keys()):
        whole = wholes[models[name]].get("interactionModel", {})
        language = whole.get("languageModel", {})
        yield from lint_examples(language, named[name].get("examplePhrases", []))


def _lint_icons(page: Mapping[str, Any], inside: Mapping[str, bytes]) -> Iterator[str]:
    for field, side in _SIDES.items():
        path = str(page.get(field, "")).removeprefix("file://")
        icon = inside.get(path)
        if icon is None:
            yield f"{field}: there is no {path or 'icon'}"
        elif _size(icon) != (side, side):
            yield f"{path} must be a PNG of {side} by {side} pixels"


def _size(icon: bytes) -> tuple[int, int] | None:
    """Width and height, which stand in a PNG's first block; None for anything else."""
    head = struct.Struct(">8s8xII")
    if not icon.startswith(_PNG) or len(icon) < head.size:
        return None
    _, width, height = head.unpack_from(icon)
    return width, height
